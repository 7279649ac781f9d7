"""A teacher's review of a class: what is to be reviewed by what, and what came of each file."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .finding import DeckReview, Finding, ReviewedQuote
from .lesson import Lesson
from .limits import Limits
from .rubric import Mark, Rubric
from .units import NO_LENGTH, Emu

ChosenBy = Literal["option", "hint", "default"]
_TOLD_BY = 8
"""First words of a quote by which a finding names it."""


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """A deck's file with its review, or with one sentence that says why there is none.

    `activity` is the id of the one that was asked for, empty for all topics as advice. `marks` are
    by `rubric`. `comment` and the findings `set_aside` are the teacher's; `changed` says that the
    deck is no longer the one that she marked.
    """

    file: str
    review: DeckReview | None = None
    error: str = ""
    lesson: Lesson | None = None
    chosen_by: ChosenBy = "default"
    activity: str = ""
    marks: tuple[Mark, ...] = ()
    rubric: Rubric | None = None
    comment: str = ""
    set_aside: tuple[Finding, ...] = ()
    changed: bool = False

    @property
    def counted(self) -> tuple[Finding, ...]:
        """The findings that the teacher did not set aside."""
        dropped = set(self.set_aside)
        findings = self.review.findings if self.review else ()
        return tuple(finding for finding in findings if finding not in dropped)

    def sets_aside(self, quote: ReviewedQuote, rule: str = "") -> bool:
        """Tell whether the teacher set aside what a rule, or else its verdict, says of a quote."""
        place = rule or f"quote-{quote.judgement.verdict}", quote.slide, quote.box
        begins = " ".join(quote.text.split()[:_TOLD_BY])
        return any(
            (finding.rule, finding.slide, finding.box) == place and begins in finding.message
            for finding in self.set_aside
        )


def same_slides(files: Iterable[ReviewedFile]) -> dict[str, tuple[str, ...]]:
    """Give for each deck's file the others whose slides say the same, where there are any."""
    groups: dict[str, list[str]] = {}
    for file in files:
        if file.review and file.review.digest:
            groups.setdefault(file.review.digest, []).append(file.file)
    return {
        name: tuple(other for other in group if other != name)
        for group in groups.values()
        for name in group
        if len(group) > 1
    }


@dataclass(frozen=True, slots=True)
class ReviewOrder:
    """What decks are held against.

    `lesson` and `activity` are those asked for; without them a deck's own hint chooses among the
    lessons `at_hand`, of which the last holds where it names none.
    """

    limits: Limits
    rubric: Rubric
    at_hand: tuple[Lesson, ...]
    lesson: Lesson | None = None
    activity: str = ""

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Those that a deck can be held against."""
        return (self.lesson,) if self.lesson else self.at_hand


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file of a class folder that is no deck, and why: `the lock of an open file`."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark for a slide, counted from 1; `x` and `y` are where it points to."""

    slide: int
    text: str
    x: Emu = NO_LENGTH
    y: Emu = NO_LENGTH
