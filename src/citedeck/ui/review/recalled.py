"""What decks were held against <-> what is remembered of it with their folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ...model.errors import AppError
from ...model.lesson import Lesson
from ...pipeline import load_lesson
from ..settings import folder_notes, remember_folder_notes
from .choice import Choice


@dataclass(frozen=True, slots=True)
class Recalled:
    """The ids of a lesson and an activity, and the file of a lesson that was opened by hand."""

    lesson: str = ""
    activity: str = ""
    file: str = ""


def recall(paths: tuple[Path, ...]) -> Recalled | None:
    """Give what is remembered of the folder that decks lie in."""
    notes = folder_notes(_folder(paths)) if paths else {}
    known = {name: str(notes.get(name, "")) for name in ("lesson", "activity", "file")}
    return Recalled(**known) if any(known.values()) else None


def remember(paths: tuple[Path, ...], choice: Choice) -> None:
    """Remember what decks are held against; nothing where each deck says it itself."""
    notes = {
        "lesson": str(choice.lesson.id) if choice.lesson else "",
        "activity": choice.activity,
        "file": str(choice.lesson_file.absolute()) if choice.lesson_file else "",
    }
    remember_folder_notes(_folder(paths), {name: text for name, text in notes.items() if text})


def take_up(recalled: Recalled, choice: Choice, at_hand: tuple[Lesson, ...]) -> Choice:
    """Choose what was recalled, as far as it is still there."""
    lesson, file = _lesson(recalled, at_hand)
    if recalled.lesson and lesson is None:
        return replace(choice, lesson=None, lesson_file=None, activity="")
    known = (lesson,) if lesson else at_hand
    is_known = any(item.activity(recalled.activity) for item in known)
    activity = recalled.activity if is_known else ""
    return replace(choice, lesson=lesson, lesson_file=file, activity=activity)


def _lesson(recalled: Recalled, at_hand: tuple[Lesson, ...]) -> tuple[Lesson | None, Path | None]:
    file = Path(recalled.file) if recalled.file else None
    try:
        opened = load_lesson(file) if file else None
    except AppError:
        opened = None
    if opened and opened.id == recalled.lesson:
        return opened, file
    return next((item for item in at_hand if item.id == recalled.lesson), None), None


def _folder(paths: tuple[Path, ...]) -> Path:
    first = paths[0].absolute()
    return first if first.is_dir() else first.parent
