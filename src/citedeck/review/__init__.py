"""Pages + lesson -> what there is to say of them: quotes, coverage and findings.

The student's check before export is the same review, run on the pages about to be exported, with
what only the project knows added to it.
"""

from .deck import merge_findings, review_pages
from .lesson import check_lesson
from .project import advise_placing, check_project

__all__ = ["advise_placing", "check_lesson", "check_project", "merge_findings", "review_pages"]
