"""A teacher's way: the files of a class -> a review of each, reports, and comments in copies."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from ..files.atomic import make_folder, save_bytes
from ..files.lessons import bundled_lesson, load_lesson
from ..model.errors import AppError, DeckError
from ..model.review import ReviewedFile, ReviewOrder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..files.atomic import Content
    from ..model.lesson import Activity, Lesson
    from ..model.pages import Origin, Pages
    from ..model.review import ChosenBy, SkippedFile
    from ..model.rubric import Marks

PICTURE_WIDTH_PX = 720
"""Of a slide in a report: sharp on half a page of paper."""


def find_decks(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[SkippedFile, ...]]:
    """Find the decks in files and folders; a path that is not there stays, to be told as such."""
    from ..files.class_folder import class_files

    decks: list[Path] = []
    skipped: list[SkippedFile] = []
    for path in paths:
        found, left_out = class_files([path]) if path.exists() else ((path,), ())
        decks += (deck for deck in found if deck not in decks)
        skipped += left_out
    return tuple(decks), tuple(skipped)


def read_deck_file(path: Path) -> Pages:
    """Read a deck of any program; raises DeckError."""
    from ..files.class_folder import read_deck_file as read

    return read(path)


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


def lessons_at_hand(paths: Iterable[Path]) -> tuple[Lesson, ...]:
    """Give the lessons that lie beside decks; one that can't be read is none."""
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    files = (file for folder in folders for file in sorted(folder.glob("*.lesson.yaml")))
    found: dict[str, Lesson] = {}
    for file in files:
        try:
            lesson = load_lesson(file)
        except AppError:
            continue
        found.setdefault(lesson.id, lesson)
    return tuple(found.values())


def review_deck(path: Path, order: ReviewOrder) -> ReviewedFile:
    """Review the deck of a file; why it can't be read is said in the result, never raised."""
    try:
        pages = read_deck_file(path)
    except AppError as error:
        return ReviewedFile(str(path), error=str(replace(error.problems[0], where="")))
    if why := _too_damaged(pages):
        return ReviewedFile(str(path), error=why)
    return review_read(path, pages, order)


def _too_damaged(pages: Pages) -> str:
    """Say why a deck is no longer its maker's work: half of its slides are gone."""
    gone = sum(bool(page.lost) and not page.boxes for page in pages.pages)
    if not gone or gone * 2 < len(pages.pages):
        return ""
    return f"{gone} of its {len(pages.pages)} slides are missing or damaged (ask for another copy)"


def review_read(path: Path, pages: Pages, order: ReviewOrder) -> ReviewedFile:
    """Review a deck that was read."""
    from ..review import mark_file, review_pages

    lesson, chosen_by = choose_lesson(pages.origin, order)
    activity = choose_activity(pages.origin, lesson, order)
    review = review_pages(pages, lesson, activity, order.limits)
    asked = activity.id if activity else ""
    file = ReviewedFile(str(path), review, "", lesson, chosen_by, asked)
    return mark_file(file, order.rubric)


def choose_lesson(origin: Origin, order: ReviewOrder) -> tuple[Lesson, ChosenBy]:
    """Take the lesson asked for, else the one a deck names if it is at hand, else the bundled."""
    if order.lesson:
        return order.lesson, "option"
    named = next((lesson for lesson in order.at_hand if lesson.id == origin.lesson), None)
    return (named, "hint") if named else (order.at_hand[-1], "default")


def choose_activity(origin: Origin, lesson: Lesson, order: ReviewOrder) -> Activity | None:
    """Take the activity asked for, else the one a deck names; none for all topics as advice."""
    if order.activity:
        return lesson.activity(order.activity)
    return lesson.activity(origin.activity) if origin.lesson == lesson.id else None


def review_text(files: Sequence[ReviewedFile], lesson: str | None = None) -> str:
    """Write reviews as JSON; `lesson` is the id of the lesson that was asked for."""
    from ..report import review_json

    return review_json(list(files), lesson)


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
    from ..report import review_csv, review_html, review_xlsx

    made: dict[Path, Content] = {}
    if json:
        made[json] = review_text(files, lesson).encode("utf-8", "replace")
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
    from ..files.class_folder import deck_bytes
    from ..files.deck.comments import add_comments
    from ..report import deck_comments

    source = Path(file.file)
    if target.resolve() == source.resolve():
        hint = "choose another folder for the copies"
        raise DeckError.of("the copy would be written over the deck itself", str(target), hint)
    try:
        data = deck_bytes(source)
        copy = add_comments(data, deck_comments(file, read_deck_file(source)), author)
    except DeckError as error:
        raise DeckError(*(replace(item, where=file.file) for item in error.problems)) from error
    make_folder(target.parent)
    save_bytes(target, copy)


def copy_places(files: Sequence[ReviewedFile], folder: Path) -> dict[str, Path]:
    """Give each reviewed deck's file a place for its copy, in folders as they lie; none twice."""
    from ..files.class_folder import OPEN_XML

    paths = {file.file: Path(file.file).absolute() for file in files if file.review}
    top = Path(os.path.commonpath([path.parent for path in paths.values()])) if paths else folder
    places: dict[str, Path] = {}
    taken: set[str] = set()
    for file, path in paths.items():
        place = folder / path.relative_to(top)
        place = place if path.suffix.lower() in OPEN_XML else place.with_suffix(".pptx")
        places[file] = _free_place(place, taken)
        taken.add(str(places[file]).casefold())
    return places


def _free_place(place: Path, taken: set[str]) -> Path:
    """Give a place, with a number if another copy has it: `Kim.odp` beside `Kim.pptx`."""
    numbered = (place.with_stem(f"{place.stem} ({number})") for number in count(2))
    return next(item for item in chain([place], numbered) if str(item).casefold() not in taken)


def with_teachers_marks(files: Sequence[ReviewedFile], order: ReviewOrder) -> list[ReviewedFile]:
    """Put what a teacher changed and kept beside the decks over their marks; raises AppError."""
    folders = {Path(file.file).parent for file in files if file.review}
    kept = {folder: load_marks(folder) for folder in folders}
    return [_with_marks(file, kept, order) for file in files]


def _with_marks(file: ReviewedFile, kept: dict[Path, Marks], order: ReviewOrder) -> ReviewedFile:
    from ..files.marks import file_digest
    from ..review import mark_file

    path = Path(file.file)
    if not file.review or not kept[path.parent].decks:
        return file
    digest = file_digest(path)
    return mark_file(file, order.rubric, kept[path.parent].deck(path.name, digest), digest)


def load_marks(folder: Path) -> Marks:
    """Read what a teacher changed and kept beside the decks; raises AppError."""
    from ..files.marks import load_marks as load

    return load(folder)


def save_marks(folder: Path, marks: Marks) -> None:
    """Keep what a teacher changed beside the decks; raises SaveError or AppError."""
    from ..files.marks import save_marks as save

    save(folder, marks)
