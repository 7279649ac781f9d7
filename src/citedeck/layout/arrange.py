"""A deck slide -> a draft: which words go into which slots. One function for each body."""

from collections import Counter
from dataclasses import replace

from ..model.deck import (
    Card,
    Cards,
    DeckSlide,
    Definition,
    Evidence,
    Exchange,
    Exhibits,
    Grid,
    Image,
    Item,
    Items,
    Numbers,
    Opening,
    Region,
    Span,
    Timeline,
    Words,
)
from .cut import bind_ellipsis
from .draft import CITATION, HEADING, NOTE, QUOTE, Block, Draft, Headed, Unit, Units, unit, units
from .maps_words import CAPTION

TAKEAWAY_LEAD = "So what?"
CONTINUED = "(continued)"
_EXAMPLE = "Example"


def arrange(slide: DeckSlide, language: str) -> Draft:
    """Put a slide's words into slots."""
    draft = Draft(
        slide.kind,
        units(slide.headline),
        slide.label,
        takeaway=units(slide.takeaway, TAKEAWAY_LEAD),
        notes=slide.notes,
        hidden=slide.hidden,
        language=language,
    )
    return _with_body(draft, slide)


def _with_body(draft: Draft, slide: DeckSlide) -> Draft:
    match slide.body:
        case Opening() as opening:
            return replace(
                draft,
                subtitle=units(opening.subtitle),
                presenters=_presenters(opening),
            )
        case Items(items):
            return replace(draft, items=tuple(_item(item) for item in items))
        case Exhibits(evidence):
            return replace(draft, pieces=tuple(map(evidence_unit, evidence)))
        case Definition() as definition:
            return replace(draft, pieces=_definition(definition))
        case Cards(cards):
            numbered = slide.kind == "comparison"
            return replace(draft, cards=tuple(_card(card, numbered=numbered) for card in cards))
        case Grid() | Numbers() | Image() as figure:
            source = figure.credit if isinstance(figure, Image) else figure.source
            return replace(draft, figure=figure, source=source)
        case Region() as figure:
            return replace(draft, figure=figure, source=CAPTION)
        case Exchange() | Timeline() as figure:
            return replace(draft, figure=figure)


def _presenters(opening: Opening) -> Units:
    lines = [(0, opening.presenters), (1, opening.occasion)]
    return tuple(unit(level, text) for level, text in lines if text)


def _item(item: Item) -> Unit:
    detail = (Block(1, (Span(item.detail),)),) if item.detail else ()
    return Unit(Block(0, item.text), after=detail)


def evidence_unit(evidence: Evidence) -> Unit:
    """Set one piece of evidence: its heading, its words, its citation."""
    heading = (Block(HEADING, (Span(evidence.heading),)),) if evidence.heading else ()
    citation = (Block(CITATION, (Span(_bind(evidence.citation)),)),) if evidence.citation else ()
    level = QUOTE if evidence.quoted else NOTE
    return Unit(Block(level, _words(evidence.text)), heading, citation, evidence.quoted)


def _card(card: Card, *, numbered: bool) -> Headed:
    """Set a card: its lines under their leads, then its evidence."""
    lines = _listed(card.items, "arabicPeriod" if numbered else "•")
    evidence = tuple(evidence_unit(piece) for piece in card.evidence)
    return Headed(card.heading, card.subtitle, (*lines, *evidence), card.tone)


def _listed(items: tuple[Item, ...], bullet: str) -> Units:
    """Set lines, with bullets where several stand under one lead."""
    count = Counter(item.lead for item in items)
    made = []
    for number, item in enumerate(items, 1):
        mark = bullet if count[item.lead] > 1 else ""
        block = Block(NOTE, item.text, bullet=mark, number=number if mark else 0)
        detail = (Block(NOTE, (Span(item.detail),)),) if item.detail else ()
        made.append(Unit(block, after=detail, under=item.lead))
    return tuple(made)


def _definition(definition: Definition) -> Units:
    """Set a definition, its example and its use in the lesson."""
    pieces = []
    if definition.definition:
        citation = (Block(CITATION, (Span(definition.citation),)),)
        pieces.append(Unit(Block(NOTE, _words(definition.definition)), after=citation))
    if definition.example:
        heading = (Block(HEADING, (Span(_EXAMPLE),)),)
        pieces.append(Unit(Block(NOTE, _words(definition.example)), heading))
    if definition.usage:
        pieces.append(evidence_unit(definition.usage))
    return tuple(pieces)


def _words(text: str) -> Words:
    return (Span(bind_ellipsis(text.strip())),)


def _bind(citation: str) -> str:
    """Keep the number of a paragraph or page on the line of its word."""
    for word in ("paragraph", "p.", "pp."):
        citation = citation.replace(f"{word} ", f"{word}\u00a0")
    return citation
