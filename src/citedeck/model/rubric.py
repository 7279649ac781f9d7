"""A rubric: what a deck is marked on, and the marks that one was given."""

from dataclasses import dataclass, replace
from typing import Literal

LEVELS = 4
"""Of every criterion; the first is the lowest."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is marked; `levels` describe the four levels, the lowest first.

    `rules` name the findings that count against it, by their whole name or with a `*` at the end.
    `errors` and `warnings` are the most that levels 2, 3 and 4 allow, `slides` the fewest slides
    with evidence that they ask for. `highest` pairs a rule with the highest level that a deck can
    reach of which it says anything, be it advice. `comments` are what a teacher often writes.
    """

    id: str
    title: str
    levels: tuple[str, str, str, str]
    rules: tuple[str, ...] = ()
    errors: tuple[int, int, int] = (3, 1, 0)
    warnings: tuple[int, int, int] = (6, 3, 1)
    slides: tuple[int, int, int] = (0, 0, 0)
    highest: tuple[tuple[str, int], ...] = ()
    comments: tuple[str, ...] = ()


def stands_for(pattern: str, rule: str) -> bool:
    """Tell whether a rule is meant by its whole name, or by its beginning with a `*`."""
    return rule.startswith(pattern[:-1]) if pattern.endswith("*") else rule == pattern


@dataclass(frozen=True, slots=True)
class Rubric:
    """What every deck of a class is marked on."""

    title: str
    criteria: tuple[Criterion, ...]

    def criterion(self, id: str) -> Criterion | None:
        """Find a criterion."""
        return next((criterion for criterion in self.criteria if criterion.id == id), None)


@dataclass(frozen=True, slots=True)
class Mark:
    """A level from 1 to 4 for one criterion; `slides` and `reason` prove it.

    The level is 0 where it is not known; then `reason` says why.
    """

    criterion: str
    level: int
    slides: tuple[int, ...] = ()
    reason: str = ""
    comment: str = ""
    by: Literal["findings", "teacher"] = "findings"

    @property
    def is_known(self) -> bool:
        """Whether there is a level."""
        return self.level > 0


@dataclass(frozen=True, slots=True)
class TeacherMark:
    """What a teacher says of one criterion: another level, 0 where she left it, and a comment."""

    criterion: str
    level: int = 0
    comment: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that a teacher does not count, by what it says."""

    rule: str
    slide: int = 0
    message: str = ""


@dataclass(frozen=True, slots=True)
class DeckMarks:
    """A teacher's changes to the review of one deck.

    `file` is its name in the class folder, `sha256` that of its bytes when she marked it.
    """

    file: str
    sha256: str = ""
    comment: str = ""
    marks: tuple[TeacherMark, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether she changed nothing."""
        return not (self.comment or self.marks or self.set_aside)


@dataclass(frozen=True, slots=True)
class Marks:
    """A teacher's changes to the reviews of a class; `comments` are those she uses again."""

    comments: tuple[str, ...] = ()
    decks: tuple[DeckMarks, ...] = ()

    def deck(self, file: str, sha256: str = "") -> DeckMarks | None:
        """Find what she said of a deck, by its name or, once it was renamed, by its bytes."""
        named = next((deck for deck in self.decks if deck.file == file), None)
        if named or not sha256:
            return named
        return next((deck for deck in self.decks if deck.sha256 == sha256), None)

    def with_deck(self, deck: DeckMarks) -> "Marks":
        """Put in what she says of a deck now, in the place of what she said of it before."""
        if any(known.file == deck.file for known in self.decks):
            decks = (deck if known.file == deck.file else known for known in self.decks)
            return replace(self, decks=tuple(decks))
        return replace(self, decks=(*self.decks, deck))
