"""The whole app on one screen.

    lesson ─┐
            ├─ compose ─► deck ─ lay_out ─► pages ─┬─ write ─► deck.pptx
    project ┘                                      ├─ paint ─► preview, PDF, PNG
                                                   └─ review ─► findings
                        deck.pptx ─── read ─► pages ┘

`student` goes the upper way, `teacher` the lower one; `handouts` makes what is printed and said
with a deck. Each verb is imported where it is used: the
window stands before most of them are needed, and what does not paint runs without Qt.
"""

from ..files.atomic import make_folder, refuse_unwritable, save_files, save_text
from ..files.lessons import bundled_lesson, lessons_beside, load_lesson, save_lesson
from .many import review_decks
from .student import (
    check_lesson,
    check_work,
    deck_files,
    demo_work,
    export_deck,
    first_page_numbers,
    import_lesson,
    load_template,
    load_work,
    match_template,
    new_work,
    picture_steps,
    read_deck,
    read_picture,
    save_work,
    slide_pages,
    template_cover,
    template_names,
    work_pages,
    work_template,
)
from .teacher import (
    deck_pictures,
    fill_gradebook,
    report_files,
    review_deck,
    review_order,
    with_marks,
    write_comments,
)

__all__ = [
    "bundled_lesson",
    "check_lesson",
    "check_work",
    "deck_files",
    "deck_pictures",
    "demo_work",
    "export_deck",
    "fill_gradebook",
    "first_page_numbers",
    "import_lesson",
    "lessons_beside",
    "load_lesson",
    "load_template",
    "load_work",
    "make_folder",
    "match_template",
    "new_work",
    "picture_steps",
    "read_deck",
    "read_picture",
    "refuse_unwritable",
    "report_files",
    "review_deck",
    "review_decks",
    "review_order",
    "save_files",
    "save_lesson",
    "save_text",
    "save_work",
    "slide_pages",
    "template_cover",
    "template_names",
    "with_marks",
    "work_pages",
    "work_template",
    "write_comments",
]
