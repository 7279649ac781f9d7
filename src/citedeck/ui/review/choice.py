"""What a teacher holds decks against: one lesson and activity, or what each deck says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...model.lesson import Lesson


@dataclass(frozen=True, slots=True)
class Choice:
    """What decks are held against; no lesson and no activity means: what each deck says.

    `lesson_file` is that of a lesson that was opened by hand; `rubric` and `limits` are the
    teacher's own files.
    """

    lesson: Lesson | None = None
    activity: str = ""
    rubric: Path | None = None
    limits: Path | None = None
    lesson_file: Path | None = None
