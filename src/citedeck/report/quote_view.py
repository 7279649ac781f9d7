"""A quote's review -> how it is shown: its words with what differs, beside its source paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.finding import ReviewedQuote
from ..model.lesson import Lesson
from ..model.verdict import Part
from .safe import shorten
from .wording import VERDICT_WORDS, VerdictWords, cited_text, found_text, place_text

MAX_LETTERS = 6_000
"""Of a quote; a hostile deck may hold millions."""
_CLINGING = ".,;:!?…)]’”\"'%"


@dataclass(frozen=True, slots=True)
class SourceView:
    """A paragraph, parted where the quoted stretch begins and ends; `label` names it."""

    label: str
    before: str
    stretch: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote as it is shown; `parts` are its words with the source's where they differ."""

    slide: int
    in_notes: bool
    words: VerdictWords
    parts: tuple[Part, ...]
    cited: str
    drops_hedge: bool
    source: SourceView | None
    quoted: bool

    @property
    def differs(self) -> bool:
        """Whether its words are shown with the source's beside them."""
        return any(kind != "equal" for kind, _ in self.parts)


def view_quote(quote: ReviewedQuote, lesson: Lesson | None) -> QuoteView:
    """Prepare a quote for showing."""
    judgement = quote.judgement
    text = shorten(quote.text, MAX_LETTERS)
    plain: tuple[Part, ...] = (("equal", text),)
    long = len(quote.text) > MAX_LETTERS
    return QuoteView(
        quote.slide,
        quote.where == "notes",
        VERDICT_WORDS[judgement.verdict],
        plain if long or not judgement.difference else tuple(_spaced(judgement.difference)),
        cited_text(quote, lesson),
        judgement.drops_hedge,
        _found_source(quote, lesson) or _cited_source(quote, lesson),
        judgement.verdict != "unmarked",
    )


def _spaced(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Put back the spaces between the parts, but for a comma that clings to its word."""
    for index, (kind, words) in enumerate(parts):
        clings = not index or words[:1] in _CLINGING
        if not clings:
            yield "equal", " "
        yield kind, words


def _found_source(quote: ReviewedQuote, lesson: Lesson | None) -> SourceView | None:
    """Give the paragraph that holds a quote's words, the quoted stretch apart."""
    found = quote.judgement
    if not found.document:
        return None
    label = found_text(quote, lesson)
    paragraph = _paragraph(lesson, found.document, found.paragraph)
    if not 0 <= found.start < found.end <= len(paragraph):
        return SourceView(label, "" if found.source_text else paragraph, found.source_text)
    before, stretch = paragraph[: found.start], paragraph[found.start : found.end]
    return SourceView(label, before, stretch, paragraph[found.end :])


def _cited_source(quote: ReviewedQuote, lesson: Lesson | None) -> SourceView | None:
    """Give the paragraph that a quote cites, where its words stand nowhere."""
    if not quote.cited_document or len(quote.cited_paragraphs) != 1:
        return None
    paragraph = _paragraph(lesson, quote.cited_document, quote.cited_paragraphs[0])
    label = place_text(quote.cited_document, quote.cited_paragraphs, lesson)
    return SourceView(f"{label}, which it cites", paragraph) if paragraph else None


def _paragraph(lesson: Lesson | None, document: str, number: int) -> str:
    known = lesson.document(document) if lesson else None
    paragraphs = known.paragraphs if known else ()
    return paragraphs[number - 1] if 1 <= number <= len(paragraphs) else ""
