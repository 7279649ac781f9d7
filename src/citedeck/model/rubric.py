"""A rubric: what a deck is marked on, and the marks that one was given."""

from dataclasses import dataclass
from typing import Literal

LEVELS = 4
"""Of every criterion; the first is the lowest."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is marked; `levels` describe the four levels, the lowest first.

    `rules` name the findings that count against it, by their whole name or with a `*` at the end.
    """

    id: str
    title: str
    levels: tuple[str, str, str, str]
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rubric:
    """What every deck of a class is marked on."""

    title: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A level from 1 to 4 for one criterion; `slides` and `reason` prove it."""

    criterion: str
    level: int
    slides: tuple[int, ...] = ()
    reason: str = ""
    comment: str = ""
    by: Literal["findings", "teacher"] = "findings"
