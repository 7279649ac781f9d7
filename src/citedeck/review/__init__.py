"""Pages + lesson -> what there is to say of them: quotes, coverage and findings.

The student's check before export is the same review, run on the pages about to be exported, what
only the project knows stands beside it.
"""

from .deck import review_pages
from .file import review_file
from .lesson import check_lesson
from .project import advise_placing, check_project
from .quotes import review_quotes
from .rubric import mark_file, merge_marks, prefill_marks

__all__ = [
    "advise_placing",
    "check_lesson",
    "check_project",
    "mark_file",
    "merge_marks",
    "prefill_marks",
    "review_file",
    "review_pages",
    "review_quotes",
]
