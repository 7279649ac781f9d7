"""Sources -> entries of a bibliography, and the short form that stands beside the evidence."""

from ..model.deck import Words
from ..model.project import CitationStyle
from ..model.source import Source
from . import apa, chicago, mla
from .names import sort_key

HEADINGS: dict[CitationStyle, str] = {
    "mla": "Works cited",
    "apa": "References",
    "chicago-notes": "Bibliography",
    "chicago-date": "References",
}


def bibliography_entry(source: Source, style: CitationStyle) -> Words:
    """Give a source's entry; parts without a value are left out, never invented."""
    match style:
        case "apa":
            return apa.entry(source)
        case "chicago-notes":
            return chicago.entry(source, date_after_author=False)
        case "chicago-date":
            return chicago.entry(source, date_after_author=True)
        case "mla":
            return mla.entry(source)


def in_text_citation(source: Source, locator: str, style: CitationStyle) -> str:
    """Give the short form for the slide, without brackets: `Kim 3`, `Kim, 2024, p. 3`."""
    match style:
        case "apa":
            return apa.in_text(source, locator)
        case "chicago-notes":
            return chicago.short_note(source, locator)
        case "chicago-date":
            return chicago.in_text(source, locator)
        case "mla":
            return mla.in_text(source, locator)


def sorted_sources(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Put sources in the order of a bibliography: by author, else by title without its article."""
    return tuple(sorted(sources, key=sort_key))


__all__ = ["HEADINGS", "bibliography_entry", "in_text_citation", "sorted_sources"]
