"""A teacher's marks <-> the file that keeps them beside the decks of a class."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ..model.errors import MarksError, Problem
from ..model.rubric import LEVELS, DeckMarks, Marks
from ..text.normalise import clean_text
from .atomic import save_bytes
from .formats import MAX_BYTES, FileFormat
from .reading import read_bytes
from .references import Wrong

MARKS_FILE = "citedeck-marks.yaml"


def load_marks(folder: Path) -> Marks:
    """Read the marks of a class folder; none where nothing was marked yet.

    Raises MarksError where there is a file of them that can't be read.
    """
    path = folder / MARKS_FILE
    if not _is_there(path):
        return Marks()
    return read_marks(read_bytes(path, MarksError, MAX_BYTES), str(path))


def marks_beside(decks: Iterable[Path]) -> tuple[dict[Path, Marks], tuple[Problem, ...]]:
    """Read the marks of the folders that decks lie in, and say what of them can't be read."""
    kept: dict[Path, Marks] = {}
    problems: list[Problem] = []
    for folder in dict.fromkeys(deck.parent for deck in decks):
        try:
            kept[folder] = load_marks(folder)
        except MarksError as error:
            problems += error.problems
    return kept, tuple(problems)


def save_marks(folder: Path, marks: Marks) -> None:
    """Save the marks of a class folder, beside those of decks that `marks` does not name.

    Raises MarksError where the file that is there can't be read, and SaveError; either way the
    file stays as it is.
    """
    kept = load_marks(folder)
    for deck in marks.decks:
        kept = kept.with_deck(deck)
    decks = tuple(deck for deck in kept.decks if not deck.is_empty)
    data = marks_bytes(Marks(marks.comments, decks))
    save_bytes(folder / MARKS_FILE, data, backup=True)


def file_digest(path: Path) -> str:
    """Give the SHA-256 of a deck's bytes, by which a changed one is known; empty where it went."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def read_marks(data: bytes, file: str) -> Marks:
    """Read marks out of the bytes of their file; `file` names it in errors."""
    try:
        marks = MARKS_FORMAT.read(data, file)
    except MarksError as error:
        raise MarksError(*(_with_hint(problem) for problem in error.problems)) from error
    assert isinstance(marks, Marks)
    return marks


def marks_bytes(marks: Marks) -> bytes:
    """Write marks as the bytes of their file."""
    decks = {deck.file: deck for deck in map(_clean_deck, marks.decks)}
    return MARKS_FORMAT.write(Marks(tuple(map(clean_text, marks.comments)), tuple(decks.values())))


def marks_faults(marks: Marks) -> list[Wrong]:
    """Look through marks."""
    faults: list[Wrong] = []
    seen: set[str] = set()
    for index, deck in enumerate(marks.decks):
        if deck.file in seen:
            what = f"“{deck.file[:60]}” is there twice"
            faults.append((("decks", index, "file"), what, "keep one of the two"))
        seen.add(deck.file)
        faults += _mark_faults(deck, index)
    return faults


def _mark_faults(deck: DeckMarks, index: int) -> Iterator[Wrong]:
    for place, mark in enumerate(deck.marks):
        if not 0 <= mark.level <= LEVELS:
            what = f"there is no level {mark.level}"
            yield ("decks", index, "marks", place, "level"), what, f"write 1 to {LEVELS}"


def _is_there(path: Path) -> bool:
    """Tell whether a name is taken, also by something that can't be read."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):  # reading it will say what is wrong
        return True
    return True


def _with_hint(problem: Problem) -> Problem:
    hint = problem.hint or "mend it, or move it to another folder; nothing was changed"
    return replace(problem, hint=hint)


def _clean_deck(deck: DeckMarks) -> DeckMarks:
    """Drop from pasted text what no file can hold."""
    return replace(
        deck,
        file=clean_text(deck.file),
        comment=clean_text(deck.comment),
        marks=tuple(replace(mark, comment=clean_text(mark.comment)) for mark in deck.marks),
        set_aside=tuple(replace(item, message=clean_text(item.message)) for item in deck.set_aside),
    )


MARKS_FORMAT = FileFormat("citedeck-marks", 1, Marks, MarksError, marks_faults)
