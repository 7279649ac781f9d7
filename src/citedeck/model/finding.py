"""What a review says of a deck: its quotes, what it covers, and what to mend."""

from dataclasses import dataclass
from typing import Literal

from .verdict import Judgement

Severity = Literal["error", "warning", "advice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check noticed.

    `slide` counts from 1 in presentation order, 0 for the whole deck. `about` is the id of the
    project's slide, quote, note or topic that it is about, where that is known.
    """

    rule: str
    severity: Severity
    message: str
    fix: str = ""
    slide: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class ReviewedQuote:
    """A quote found in a deck, and what became of it. `paragraphs` are those that are cited."""

    slide: int
    where: Literal["slide", "notes"]
    text: str
    judgement: Judgement
    cited_document: str = ""
    cited_paragraphs: tuple[int, ...] = ()
    cited_source: str = ""


@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """Where a topic is taken up, and with how much evidence."""

    topic: str
    slides: tuple[int, ...] = ()
    quotes: int = 0
    notes: int = 0


@dataclass(frozen=True, slots=True)
class DeckReview:
    """The review of one deck; `seconds` is how long its speaker notes take to say."""

    title: str
    slides: int
    words: int
    seconds: int
    quotes: tuple[ReviewedQuote, ...]
    coverage: tuple[TopicCoverage, ...]
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that must be mended."""
        return tuple(finding for finding in self.findings if finding.severity == "error")
