"""What a review says of a deck: its quotes, what it covers, and what to mend."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .verdict import AS_IN_LESSON, Judgement

Severity = Literal["error", "warning", "advice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check noticed.

    `slide` counts from 1 in presentation order, 0 for the whole deck. `about` is the id of the
    project's slide, quote, note or topic that it is about, where that is known. `box` is the index
    of the box on its page, -1 where it is about the page.
    """

    rule: str
    severity: Severity
    message: str
    fix: str = ""
    slide: int = 0
    about: str = ""
    box: int = -1


@dataclass(frozen=True, slots=True)
class ReviewedQuote:
    """A quote found in a deck, and what became of it.

    `cited_paragraphs` are empty where a whole document is cited; `cited_source` is the citation of
    a research source. `box` is the index of the box on its page, -1 in the notes.
    """

    slide: int
    where: Literal["slide", "notes"]
    text: str
    judgement: Judgement
    cited_document: str = ""
    cited_paragraphs: tuple[int, ...] = ()
    cited_source: str = ""
    box: int = -1

    @property
    def is_cited(self) -> bool:
        """Whether it says where it is from."""
        return bool(self.cited_document or self.cited_paragraphs or self.cited_source)


@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """Where a topic is taken up, and with how much evidence."""

    topic: str
    slides: tuple[int, ...] = ()
    quotes: int = 0
    notes: int = 0


@dataclass(frozen=True, slots=True)
class DeckReview:
    """The review of one deck; `seconds` is how long its speaker notes take to say.

    `author` is who presents or made the file, `slide_titles` the titles of its slides, in order,
    `opening` what else its title slide says; all may be empty. `project` is what a student's
    project alone tells, and no page of the deck can. `digest` names the words of its slides, apart
    from who made them; it is empty where they are few.
    """

    title: str
    slides: int
    words: int
    seconds: int
    quotes: tuple[ReviewedQuote, ...]
    coverage: tuple[TopicCoverage, ...]
    findings: tuple[Finding, ...]
    author: str = ""
    slide_titles: tuple[str, ...] = ()
    project: tuple[Finding, ...] = ()
    opening: str = ""
    digest: str = ""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that must be mended."""
        return tuple(finding for finding in self.all_findings if finding.severity == "error")

    @property
    def as_in_lesson(self) -> int:
        """How many quotes have the lesson's words, shortened honestly or not at all."""
        return sum(quote.judgement.verdict in AS_IN_LESSON for quote in self.quotes)

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The findings of the deck and of the project, in the order of their weight."""
        return sort_findings((*self.findings, *self.project))


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put errors first, then what comes first in the deck; the whole deck last."""
    return tuple(
        sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.slide or 10**6, f.rule))
    )
