"""Quotes of a deck -> cards: each beside its paragraph, with what differs word by word."""

from __future__ import annotations

import re

from ...model.finding import ReviewedQuote
from ...model.lesson import Lesson, document_names
from ...model.verdict import Judgement
from .cards import Block, Card, Span, Tone
from .entries import DeckEntry

VERDICTS: dict[str, tuple[str, Tone]] = {
    "verbatim": ("✓ word for word", "good"),
    "marked": ("✓ changes are marked", "good"),
    "altered": ("✗ words were changed", "error"),
    "misplaced": ("✗ stands elsewhere", "error"),
    "not-found": ("✗ not in the lesson", "error"),
    "external": ("from research: not checked", "muted"),
    "unmarked": ("! copied without quotation marks", "warn"),
}
ASIDE = Span("set aside by you", "muted")
LEGEND = "Struck out: only in the lesson. Underlined: only on the slide."
_OWN = re.compile(r"(\[[^\]]*\]|…|\. \. \.|\.\.\.)")


def quote_cards(entry: DeckEntry) -> tuple[Card, ...]:
    """Make a card of each quote, in the order of the deck."""
    return tuple(_card(place, quote, entry) for place, quote in enumerate(entry.quotes))


def _card(place: int, quote: ReviewedQuote, entry: DeckEntry) -> Card:
    found, lesson = quote.judgement, entry.file.lesson if entry.file else None
    aside = entry.excuses(quote)
    verdict = ASIDE if aside else Span(*VERDICTS[found.verdict])
    where = f"Slide {quote.slide}" + (", in the notes" if quote.where == "notes" else "")
    cited = _cited(quote, lesson)
    head = Block((Span(where, "strong"), Span(f"   {cited}", "muted")), aside=verdict)
    blocks = [head, Block(_calm(_own_words(quote)) if aside else _own_words(quote), "left")]
    if found.drops_hedge:
        excused = entry.excuses(quote, "quote-drops-hedge")
        tone: Tone = "struck" if excused else "warn"
        told = Span("A word that says how sure the text is was left out.", tone)
        said = Span(" Set aside by you." if excused else "", "muted")
        blocks.append(Block((told, said), "left", size="small"))
    return Card((*blocks, *_source(quote.judgement, lesson)), place)


def _calm(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Show a difference that was excused: it is still there, but accuses nobody."""
    calm: dict[Tone, Tone] = {"only-source": "struck", "only-deck": "own"}
    return tuple(Span(span.text, calm.get(span.tone, span.tone)) for span in spans)


def _cited(quote: ReviewedQuote, lesson: Lesson | None) -> str:
    """Say what the quote names as its source."""
    if quote.cited_source:
        return f"cites {quote.cited_source}"
    if quote.cited_document or quote.cited_paragraphs:
        numbers = ", ".join(str(number) for number in quote.cited_paragraphs)
        name = _name(quote.cited_document, lesson)
        return f"cites {name} ¶{numbers}" if numbers else f"cites {name}"
    return "" if quote.judgement.verdict == "unmarked" else "cites nothing"


def _name(document: str, lesson: Lesson | None) -> str:
    names = document_names(lesson.documents) if lesson else {}
    return names.get(document, document) or "the lesson"


def _own_words(quote: ReviewedQuote) -> tuple[Span, ...]:
    """Give the deck's words; where some were changed, with the lesson's struck out beside them."""
    difference = quote.judgement.difference
    if not difference:
        unmarked = quote.judgement.verdict == "unmarked"
        parts = _OWN.split(quote.text if unmarked else f"“{quote.text}”")
        return tuple(Span(part, "own" if _OWN.fullmatch(part) else "ink") for part in parts if part)
    tones: dict[str, Tone] = {"equal": "ink", "source": "only-source", "deck": "only-deck"}
    spans = [Span("“")]
    for number, (kind, words) in enumerate(difference):
        spans += [Span(" ")] if number else []
        spans.append(Span(words, tones[kind]))
    return (*spans, Span("”"))


def _source(found: Judgement, lesson: Lesson | None) -> tuple[Block, ...]:
    """Give the whole paragraph that the words stand in, the stretch in question marked."""
    if not found.document or not found.paragraph:
        nothing = Block((Span("Nothing in the lesson comes close to this.", "muted"),), "right")
        return (nothing,) if found.verdict == "not-found" else ()
    place = Span(f"{_name(found.document, lesson)} ¶{found.paragraph}", "muted")
    text = _paragraph(found, lesson)
    if not text:
        return Block((place,), "right", size="small"), Block(
            (Span(found.source_text),), "right", "dense"
        )
    spans = (
        Span(text[: found.start]),
        Span(text[found.start : found.end], "quoted"),
        Span(text[found.end :]),
    )
    return Block((place,), "right", size="small"), Block(spans, "right", "dense")


def _paragraph(found: Judgement, lesson: Lesson | None) -> str:
    """Give a paragraph of the lesson; nothing where the lesson has none of that number."""
    document = lesson.document(found.document) if lesson else None
    paragraphs = document.paragraphs if document else ()
    return "".join(paragraphs[found.paragraph - 1 : found.paragraph])
