"""Lesson files <-> lessons."""

from collections.abc import Iterable
from pathlib import Path

from ..model.errors import LessonError
from ..model.lesson import Lesson
from ..model.review import SkippedFile
from ..resources import resource
from .atomic import save_bytes
from .formats import MAX_BYTES, FileFormat
from .reading import is_folder, read_bytes
from .references import lesson_faults

LESSON_FORMAT = FileFormat("citedeck-lesson", 1, Lesson, LessonError, lesson_faults)
_NAMES = "*.lesson.yaml"
_BUNDLED = "partners.lesson.yaml"


def load_lesson(path: Path) -> Lesson:
    """Read a lesson file; raises LessonError with everything wrong in it."""
    return read_lesson(read_bytes(path, LessonError, MAX_BYTES), path.name)


def lessons_beside(paths: Iterable[Path]) -> tuple[tuple[Lesson, ...], tuple[SkippedFile, ...]]:
    """Read the lessons in folders and beside files, and say which of them do not hold and why."""
    folders = dict.fromkeys(path if is_folder(path) else path.parent for path in paths)
    files = (file for folder in filter(is_folder, folders) for file in sorted(folder.glob(_NAMES)))
    found: dict[str, tuple[Lesson, Path]] = {}
    skipped: list[SkippedFile] = []
    for file in files:
        try:
            lesson = load_lesson(file)
        except LessonError as error:
            skipped.append(
                SkippedFile(str(file), f"a lesson that can't be read: {error.problems[0]}")
            )
            continue
        same, other = found.setdefault(lesson.id, (lesson, file))
        if same != lesson:
            why = f"its id “{lesson.id}” is that of another lesson, {other}"
            skipped.append(SkippedFile(str(file), why))
    return tuple(lesson for lesson, _ in found.values()), tuple(skipped)


def bundled_lesson() -> Lesson:
    """Read the lesson that the app brings along."""
    return read_lesson(resource("assets", "lessons", _BUNDLED).read_bytes(), _BUNDLED)


def save_lesson(path: Path, lesson: Lesson) -> None:
    """Save a lesson; the previous version is kept as a backup. Raises SaveError."""
    save_bytes(path, lesson_bytes(lesson), backup=True)


def read_lesson(data: bytes, file: str) -> Lesson:
    """Read a lesson out of the bytes of its file; `file` names it in errors."""
    lesson = LESSON_FORMAT.read(data, file)
    assert isinstance(lesson, Lesson)
    return lesson


def lesson_bytes(lesson: Lesson) -> bytes:
    """Write a lesson as the bytes of its file."""
    return LESSON_FORMAT.write(lesson)
