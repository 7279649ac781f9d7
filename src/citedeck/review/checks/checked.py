"""Pages, lesson and limits -> a deck as the checks look at it: read, measured, its words counted.

Everything that more than one check asks is found here, once.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from ...model.finding import ReviewedQuote, Severity, TopicCoverage
from ...model.lesson import Activity, Lesson
from ...model.limits import Limits
from ...model.pages import Page, Pages
from ..naming import Naming
from ..parts import ReadPage, read_parts
from ..spots import Spot, read_page
from .ink import Ink, page_ink
from .spoken import Spoken, page_words

PROMPT = re.compile(
    r"click to (?:add|edit).*|(?:your )?(?:title|text|subtitle|content) here|lorem ipsum.*",
    re.IGNORECASE,
)
"""What a layout writes where nothing has been written yet."""
_FIGURES = ("table", "chart", "picture", "diagram")
_TEXTS = ("text", "agenda", "sources", "names")


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check noticed; its rule and weight come from the list of checks and the limits.

    `reached` is the severity that an amount reached, where a rule has grades.
    """

    message: str
    fix: str
    slide: int = 0
    box: int = -1
    about: str = ""
    reached: Severity = "error"


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """A page with what it says and the room that its words take, box by box."""

    read: ReadPage
    spots: tuple[Spot, ...]
    words: tuple[Spoken, ...]
    ink: tuple[Ink | None, ...]

    @property
    def page(self) -> Page:
        """The page itself."""
        return self.read.page

    @property
    def number(self) -> int:
        """Its number in presentation order, from 1."""
        return self.read.number

    @property
    def has_body(self) -> bool:
        """Whether anything stands under the title."""
        return self.has_figure or any(
            item.part in _TEXTS and not PROMPT.fullmatch(item.paragraph.text.strip())
            for item in self.words
        )

    @property
    def has_figure(self) -> bool:
        """Whether it shows a table, chart, picture or diagram."""
        return any(part in _FIGURES for part in self.read.parts)

    @property
    def is_lost(self) -> bool:
        """Whether nothing of it could be read."""
        return bool(self.page.lost) and not self.page.boxes

    def remark(self, message: str, fix: str, box: int = -1, reached: Severity = "error") -> Remark:
        """Say something of this page."""
        return Remark(message, fix, self.number, box, reached=reached)


@dataclass(frozen=True, slots=True)
class Judged:
    """What the review found before the checks: names, quotes, coverage, the length of the talk."""

    naming: Naming
    quotes: tuple[ReviewedQuote, ...]
    coverage: tuple[TopicCoverage, ...]
    seconds: int


@dataclass(frozen=True, slots=True)
class CheckedDeck:
    """A deck with all that its checks need."""

    pages: Pages
    every: tuple[CheckedPage, ...]
    lesson: Lesson
    activity: Activity | None
    limits: Limits
    judged: Judged

    @property
    def shown(self) -> Iterator[CheckedPage]:
        """The visible pages; one that is lost as a whole says nothing of its maker's work."""
        return (page for page in self.every if not page.page.hidden and not page.is_lost)

    @property
    def content(self) -> Iterator[CheckedPage]:
        """The visible pages that are there for what they say."""
        return (page for page in self.shown if page.read.kind == "content")

    def rgb(self, color: str) -> str:
        """Give the six hexadecimal digits of a colour."""
        return self.pages.look.rgb(color)


class Check(NamedTuple):
    """A rule and the function that looks for what breaks it."""

    rule: str
    find: Callable[[CheckedDeck], Iterator[Remark]]


def check_deck(
    pages: Pages, lesson: Lesson, activity: Activity | None, limits: Limits, judged: Judged
) -> CheckedDeck:
    """Read and measure a deck for its checks."""
    made = tuple(_check_page(read, pages, judged) for read in read_parts(pages))
    return CheckedDeck(pages, tuple(_mark_repeated(made)), lesson, activity, limits, judged)


def _check_page(read: ReadPage, pages: Pages, judged: Judged) -> CheckedPage:
    quotes = tuple(
        quote for quote in judged.quotes if quote.slide == read.number and quote.where == "slide"
    )
    spots = read_page(read.page, judged.naming)
    words = page_words(read, spots, quotes)
    return CheckedPage(read, spots, words, page_ink(read.page, pages.look.fonts))


def _mark_repeated(pages: tuple[CheckedPage, ...]) -> Iterator[CheckedPage]:
    """Mark what a conclusion says again word for word: topics and takeaways of earlier slides."""
    seen: set[str] = set()
    for page in pages:
        if page.read.kind == "closing":
            words = tuple(
                replace(item, repeated=True) if _stood(item.text, seen) else item
                for item in page.words
            )
            yield replace(page, words=words)
        else:
            yield page
        seen |= {item.text.casefold() for item in page.words}


def _stood(text: str, seen: set[str]) -> bool:
    folded = text.casefold()
    return folded in seen or any(other.endswith(folded) for other in seen if len(folded) > 20)
