"""Pages of a slide -> the same pages, each saying which of its texts are quotes, and from where."""

from dataclasses import replace

from ..model.deck import (
    Cards,
    DeckSlide,
    Definition,
    Evidence,
    Exchange,
    Exhibits,
    Region,
    Timeline,
)
from ..model.pages import Hint, Page
from ..text.digest import digest


def with_hints(pages: tuple[Page, ...], slide: DeckSlide) -> tuple[Page, ...]:
    """Add a hint for each quote that stands whole on a page."""
    wanted = [
        Hint(evidence.document, evidence.paragraph, digest(evidence.text))
        for evidence in _quotes(slide)
    ]
    return tuple(_with_hints(page, wanted) for page in pages) if wanted else pages


def _quotes(slide: DeckSlide) -> list[Evidence]:
    """Give what a slide quotes from the lesson."""
    match slide.body:
        case Exhibits(evidence):
            return [item for item in evidence if item.document]
        case Exchange(arrows=parts) | Region(arrows=parts) | Cards(parts) | Timeline(parts):
            return [item for part in parts for item in part.evidence if item.document]
        case Definition(usage=Evidence(document=document) as usage) if document:
            return [usage]
        case _:
            return []


def _with_hints(page: Page, wanted: list[Hint]) -> Page:
    paragraphs = (par for box in page.boxes for text in box.texts for par in text.paragraphs)
    held = {digest(paragraph.text) for paragraph in paragraphs}
    return replace(page, hints=tuple(hint for hint in wanted if hint.digest in held))
