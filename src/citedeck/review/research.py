"""Pages -> every citation on them: of the lesson, and of works outside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..evidence import Citation
from ..model.pages import Page
from .naming import Naming
from .spots import Spot, read_page


@dataclass(frozen=True, slots=True)
class PlacedCitation:
    """A citation on a page, by the index of its box: a place in the lesson, or a `source`."""

    box: int
    lesson: Citation | None = None
    source: str = ""


def page_citations(page: Page, naming: Naming) -> Iterator[PlacedCitation]:
    """Give the citations of a page in the order of reading, without its list of sources."""
    return spot_citations(read_page(page, naming))


def spot_citations(spots: Iterable[Spot]) -> Iterator[PlacedCitation]:
    """Give the citations of a page that has been read."""
    for spot in spots:
        for mention in spot.mentions if not spot.is_listing else ():
            if mention.is_footnote:
                continue
            for citation in mention.lesson:
                yield PlacedCitation(spot.box, citation)
            if mention.source:
                yield PlacedCitation(spot.box, None, mention.source)


def research_citations(page: Page, naming: Naming) -> tuple[PlacedCitation, ...]:
    """Give the citations of works outside the lesson."""
    return tuple(item for item in page_citations(page, naming) if item.source)


def lesson_citations(page: Page, naming: Naming) -> tuple[PlacedCitation, ...]:
    """Give the citations of the lesson's documents."""
    return tuple(item for item in page_citations(page, naming) if item.lesson)
