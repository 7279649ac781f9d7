"""Lesson files <-> lessons."""

from pathlib import Path

from ..model.errors import LessonError
from ..model.lesson import Lesson
from ..resources import resource
from .atomic import save_bytes
from .formats import MAX_BYTES, FileFormat
from .reading import read_bytes
from .references import lesson_faults

LESSON_FORMAT = FileFormat("citedeck-lesson", 1, Lesson, LessonError, lesson_faults)
_BUNDLED = "partners.lesson.yaml"


def load_lesson(path: Path) -> Lesson:
    """Read a lesson file; raises LessonError with everything wrong in it."""
    return read_lesson(read_bytes(path, LessonError, MAX_BYTES), path.name)


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
