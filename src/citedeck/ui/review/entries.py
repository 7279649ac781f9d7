"""A deck under review and what the teacher changed -> what its row, its panel and reports say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from ...model.finding import DeckReview, Finding, ReviewedQuote, Severity
from ...model.review import ReviewedFile
from ...model.rubric import DeckMarks, Mark, Rubric
from ...review.rubric import mark_file
from .steps import Checked

State = Literal["waiting", "working", "done", "error"]
AS_IN_LESSON = ("verbatim", "marked")
UNCHECKED = "external"


@dataclass(frozen=True)
class DeckEntry:
    """A deck's file; its review once there is one; the teacher's changes; and both together.

    `name` is the file's, with its folder where another deck has the same. What follows from them
    is found once: a table asks for it again and again.
    """

    path: Path
    saved: DeckMarks
    name: str
    reviewed: ReviewedFile | None = None
    file: ReviewedFile | None = None
    is_working: bool = False
    digest: str = ""

    def checked(self, step: Checked) -> DeckEntry:
        """Put in the review, with what a teacher said of the deck before over it."""
        made = DeckEntry(self.path, step.saved, self.name, step.reviewed, step.file)
        return replace(made, digest=step.digest)

    def with_saved(self, saved: DeckMarks, rubric: Rubric) -> DeckEntry:
        """Put in other changes of the teacher's."""
        file = self.reviewed and mark_file(self.reviewed, rubric, saved, self.digest)
        return replace(self, saved=saved, file=file)

    @property
    def review(self) -> DeckReview | None:
        """The review, once there is one."""
        return self.file.review if self.file else None

    @property
    def state(self) -> State:
        """How far the work on it is."""
        if self.file is None:
            return "working" if self.is_working else "waiting"
        return "done" if self.file.review else "error"

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that count."""
        every = self.review.findings if self.review else ()
        return tuple(item for item in every if item not in self.set_aside)

    @property
    def set_aside(self) -> tuple[Finding, ...]:
        """The findings that the teacher set aside."""
        return self.file.set_aside if self.file else ()

    @property
    def quotes(self) -> tuple[ReviewedQuote, ...]:
        """Every quote of the deck."""
        return self.review.quotes if self.review else ()

    @cached_property
    def checked_quotes(self) -> int:
        """How many quotes can be held against the lesson."""
        return sum(quote.judgement.verdict != UNCHECKED for quote in self.quotes)

    @cached_property
    def good_quotes(self) -> int:
        """How many of them are as in the lesson."""
        return sum(quote.judgement.verdict in AS_IN_LESSON for quote in self.quotes)

    @cached_property
    def wrong_quotes(self) -> int:
        """How many are not as in the lesson, those left out whose finding was set aside."""
        return sum(
            quote.judgement.verdict not in (*AS_IN_LESSON, UNCHECKED) and not self.excuses(quote)
            for quote in self.quotes
        )

    def excuses(self, quote: ReviewedQuote, rule: str = "") -> bool:
        """Tell whether the teacher set aside what a rule, or else its verdict, says of a quote."""
        return bool(self.file and self.file.sets_aside(quote, rule))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks, the teacher's over the proposed ones."""
        return self.file.marks if self.file else ()

    @property
    def needs_look(self) -> bool:
        """Whether a teacher should look at it before others."""
        return self.state == "error" or bool(self.counts["error"])

    @cached_property
    def counts(self) -> Counter[Severity]:
        """How many findings of each severity count."""
        return Counter(finding.severity for finding in self.findings)


def quotes_text(entry: DeckEntry) -> str:
    """Say how many quotes are as in the lesson: `12 of 14`."""
    total = entry.checked_quotes
    if entry.review is None:
        return ""
    return f"{entry.good_quotes} of {total}" if total else "none"


def points_text(entry: DeckEntry, levels: int) -> str:
    """Say how many points the rubric gives: `21 of 28`."""
    known = [mark for mark in entry.marks if mark.is_known]
    return f"{sum(mark.level for mark in known)} of {levels * len(known)}" if known else ""


def minutes_text(seconds: int) -> str:
    """Say how long the notes take to say: `3:47`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def state_text(entry: DeckEntry) -> str:
    """Say in a few words how things stand with a deck."""
    match entry.state:
        case "waiting":
            return "waiting"
        case "working":
            return "being checked …"
        case "error":
            return entry.file.error if entry.file else ""
    slides = entry.review.slides if entry.review else 0
    return f"{slides} slide{'' if slides == 1 else 's'} · {_verdict(entry)}"


def _verdict(entry: DeckEntry) -> str:
    errors, warnings = entry.counts["error"], entry.counts["warning"]
    if errors:
        return f"{errors} to mend"
    return f"{warnings} warning{'' if warnings == 1 else 's'}" if warnings else "fine"


def class_text(entries: tuple[DeckEntry, ...], left_out: int, twins: int = 0) -> str:
    """Say in one line how things stand with a class.

    So many files were `left_out` as no decks, so many decks are `twins` of others.
    """
    done = [entry for entry in entries if entry.file]
    unread = sum(entry.state == "error" for entry in done)
    look = sum(entry.needs_look for entry in done) - unread
    parts = [f"{len(entries)} deck{'' if len(entries) == 1 else 's'}"]
    parts += [f"{look} with errors"] if look else []
    parts += [f"{unread} can’t be read"] if unread else []
    parts += ["all without errors"] if done and not look and not unread else []
    parts += [f"{twins} with the same slides as another"] if twins else []
    parts += [f"{left_out} other file{'' if left_out == 1 else 's'} left out"] if left_out else []
    return " · ".join(parts)
