"""The whole app on one screen.

    lesson ─┐
            ├─ compose ─► deck ─ lay_out ─► pages ─┬─ write ─► deck.pptx
    project ┘                                      ├─ paint ─► preview, PDF, PNG
                                                   └─ review ─► findings
                        deck.pptx ─── read ─► pages ┘

`student` goes the upper way, `teacher` the lower one. Each verb is imported where it is used: the
window stands before most of them are needed, and what does not paint runs without Qt.
"""

from ..files.atomic import make_folder, save_files, save_text
from ..files.lessons import bundled_lesson, load_lesson, save_lesson
from .student import (
    check_lesson,
    check_work,
    deck_files,
    demo_work,
    export_deck,
    export_pdf,
    first_page_numbers,
    import_lesson,
    load_template,
    load_work,
    new_work,
    picture_steps,
    read_deck,
    review_text,
    save_work,
    slide_pages,
    work_pages,
)

__all__ = [
    "bundled_lesson",
    "check_lesson",
    "check_work",
    "deck_files",
    "demo_work",
    "export_deck",
    "export_pdf",
    "first_page_numbers",
    "import_lesson",
    "load_lesson",
    "load_template",
    "load_work",
    "make_folder",
    "new_work",
    "picture_steps",
    "read_deck",
    "review_text",
    "save_files",
    "save_lesson",
    "save_text",
    "save_work",
    "slide_pages",
    "work_pages",
]
