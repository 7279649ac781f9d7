"""A deck's marks -> the same with one thing that the teacher changed; and where they are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ...files.marks import save_marks
from ...model.finding import Finding
from ...model.rubric import DeckMarks, Marks, TeacherMark
from ...review.rubric import as_set_aside


def set_level(saved: DeckMarks, criterion: str, level: int) -> DeckMarks:
    """Give a criterion another level."""
    return _with_mark(saved, replace(_mark(saved, criterion), level=level))


def set_comment(saved: DeckMarks, criterion: str, comment: str) -> DeckMarks:
    """Say something on a criterion; without one, on the whole deck."""
    if not criterion:
        return replace(saved, comment=comment)
    return _with_mark(saved, replace(_mark(saved, criterion), comment=comment))


def toggle_finding(saved: DeckMarks, finding: Finding) -> DeckMarks:
    """Set a finding aside, or count it again."""
    item = as_set_aside(finding)
    rest = tuple(other for other in saved.set_aside if other != item)
    return replace(saved, set_aside=rest if len(rest) < len(saved.set_aside) else (*rest, item))


def _mark(saved: DeckMarks, criterion: str) -> TeacherMark:
    known = (mark for mark in saved.marks if mark.criterion == criterion)
    return next(known, TeacherMark(criterion))


def _with_mark(saved: DeckMarks, mark: TeacherMark) -> DeckMarks:
    rest = tuple(other for other in saved.marks if other.criterion != mark.criterion)
    says = mark.level or mark.comment
    return replace(saved, marks=(*rest, mark) if says else rest)


def save_changes(folder: Path, changed: Iterable[DeckMarks], comments: Iterable[str]) -> None:
    """Keep the marks of the decks of one folder beside them; raises AppError."""
    save_marks(folder, Marks(tuple(comments), tuple(changed)))
