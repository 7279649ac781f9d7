"""A teacher's way: the files of a class -> a review of each, reports, and comments in copies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..files.atomic import make_folder, save_bytes
from ..files.lessons import bundled_lesson
from ..model.errors import AppError, DeckError
from ..model.review import ReviewedFile, ReviewOrder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..files.atomic import Content
    from ..model.lesson import Lesson
    from ..model.rubric import Marks, Rubric

PICTURE_WIDTH_PX = 720
"""Of a slide in a report: sharp on half a page of paper."""


def review_order(
    lessons: tuple[Lesson, ...] = (),
    lesson: Lesson | None = None,
    activity: str = "",
    limits: Path | None = None,
    rubric: Path | None = None,
) -> ReviewOrder:
    """Say what decks are held against; `lessons` are at hand beside the bundled one.

    Raises AppError where a file of limits or a rubric can't be read, or no lesson has the activity.
    """
    from ..files.limits import load_limits
    from ..files.rubrics import load_rubric

    at_hand = (*lessons, bundled_lesson())
    known = (lesson,) if lesson else at_hand
    if activity and not any(item.activity(activity) for item in known):
        names = ", ".join(dict.fromkeys(act.id for item in known for act in item.activities))
        raise AppError.of(f"no lesson has an activity “{activity}”", hint=f"there are: {names}")
    return ReviewOrder(load_limits(limits), load_rubric(rubric), at_hand, lesson, activity)


def review_deck(path: Path, order: ReviewOrder) -> ReviewedFile:
    """Review the deck of a file; why it can't be read is said in the result, never raised."""
    from ..files.deck_file import read_deck_file
    from ..review import review_file

    try:
        return review_file(str(path), read_deck_file(path), order)
    except DeckError as error:
        return ReviewedFile(str(path), error=str(replace(error.problems[0], where="")))
    except MemoryError:  # a class is not lost for one of its decks
        return ReviewedFile(str(path), error="it is too large for this machine")


def report_files(
    files: Sequence[ReviewedFile],
    lesson: str | None = None,
    *,
    json: Path | None = None,
    html: Path | None = None,
    xlsx: Path | None = None,
    csv: Path | None = None,
) -> dict[Path, Content]:
    """Make the reports that are asked for; the long one comes in pieces."""
    from ..report import review_csv, review_html, review_json, review_xlsx

    made: dict[Path, Content] = {}
    if json:
        made[json] = review_json(list(files), lesson).encode("utf-8", "replace")
    if xlsx:
        made[xlsx] = review_xlsx(files)
    if csv:
        made[csv] = review_csv(files).encode("utf-8", "replace")
    if html:
        pieces = review_html(files, deck_pictures)
        made[html] = (piece.encode("utf-8", "replace") for piece in pieces)
    return made


def fill_gradebook(
    path: Path, files: Sequence[ReviewedFile], column: str = "", maximum: float | None = None
) -> tuple[bytes, tuple[str, ...]]:
    """Fill points into a school's gradebook; also say what did not match. Raises AppError.

    `maximum` is the points possible, where the gradebook does not say them.
    """
    from ..files.gradebooks import read_gradebook
    from ..report import fill_gradebook as fill

    text, encoding = read_gradebook(path)
    try:
        filled, said = fill(text, files, column, maximum)
    except AppError as error:
        raise AppError(*(replace(item, where=str(path)) for item in error.problems)) from error
    return filled.encode(encoding), said


def deck_pictures(file: ReviewedFile) -> Iterator[bytes]:
    """Paint the slides of a reviewed deck, hidden ones too, each as a PNG; none without Qt."""
    from ..files.deck_file import read_deck_file

    try:
        from ..paint.export import page_png
    except ModuleNotFoundError:  # the core alone still writes reports, with fewer pictures
        return
    try:
        pages = read_deck_file(Path(file.file))
    except DeckError:  # it was there when it was reviewed; the report does without its pictures
        return
    for number, page in enumerate(pages.pages, 1):
        yield page_png(pages, page, number, PICTURE_WIDTH_PX)


def write_comments(file: ReviewedFile, target: Path, author: str) -> None:
    """Write a copy of a reviewed deck with comments in it; `copy_places` says where to.

    Raises DeckError where the deck can't have any, SaveError where it can't be written.
    """
    from ..files.copies import is_same_place
    from ..files.deck.comments import add_comments
    from ..files.deck.read import read_deck
    from ..files.deck_file import deck_bytes
    from ..report import deck_comments

    source = Path(file.file)
    if is_same_place(target, source):
        hint = "choose another folder for the copies"
        raise DeckError.of("the copy would be written over the deck itself", str(target), hint)
    try:
        data = deck_bytes(source)
        copy = add_comments(data, deck_comments(file, read_deck(data)), author)
    except DeckError as error:
        raise DeckError(*(replace(item, where=file.file) for item in error.problems)) from error
    make_folder(target.parent)
    save_bytes(target, copy)


def with_marks(file: ReviewedFile, kept: Mapping[Path, Marks], rubric: Rubric) -> ReviewedFile:
    """Put what a teacher changed, `kept` by the decks' folders, over a deck's marks."""
    from ..files.marks import file_digest
    from ..review import mark_file

    path = Path(file.file)
    marks = kept.get(path.parent)
    if not file.review or not marks or not marks.decks:
        return file
    digest = file_digest(path)
    return mark_file(file, rubric, marks.deck(path.name, digest), digest)
