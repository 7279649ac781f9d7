"""The whole app on one screen.

    lesson ─┐
            ├─ compose ─► deck ─ lay_out ─► pages ─┬─ write ─► deck.pptx
    project ┘                                      ├─ paint ─► preview, PDF, PNG
                                                   └─ review ─► findings
                        deck.pptx ─── read ─► pages ┘

`student` goes the upper way, `teacher` the lower one. Each verb is imported where it is used: the
window stands before most of them are needed, and what does not paint runs without Qt.
"""

from ..files.atomic import make_folder, refuse_unwritable, save_files, save_text
from ..files.lessons import bundled_lesson, load_lesson, save_lesson
from .many import review_decks
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
    save_work,
    slide_pages,
    work_pages,
)
from .teacher import (
    copy_places,
    deck_pictures,
    fill_gradebook,
    find_decks,
    lessons_at_hand,
    load_marks,
    read_deck_file,
    report_files,
    review_deck,
    review_order,
    review_read,
    review_text,
    save_marks,
    with_teachers_marks,
    write_comments,
)

__all__ = [
    "bundled_lesson",
    "check_lesson",
    "check_work",
    "copy_places",
    "deck_files",
    "deck_pictures",
    "demo_work",
    "export_deck",
    "export_pdf",
    "fill_gradebook",
    "find_decks",
    "first_page_numbers",
    "import_lesson",
    "lessons_at_hand",
    "load_lesson",
    "load_marks",
    "load_template",
    "load_work",
    "make_folder",
    "new_work",
    "picture_steps",
    "read_deck",
    "read_deck_file",
    "refuse_unwritable",
    "report_files",
    "review_deck",
    "review_decks",
    "review_order",
    "review_read",
    "review_text",
    "save_files",
    "save_lesson",
    "save_marks",
    "save_text",
    "save_work",
    "slide_pages",
    "with_teachers_marks",
    "work_pages",
    "write_comments",
]
