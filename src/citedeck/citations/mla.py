"""MLA style. Source: MLA Handbook, 9th edition (2021), chapters 5 and 6."""

from ..model.deck import Words
from ..model.source import Source
from .dates import day_first
from .names import first_reversed, join_names, short_title, straight
from .parts import (
    doi_address,
    in_quotes,
    is_part,
    is_range,
    italic,
    join_words,
    page_range,
    paragraph,
    plain,
)


def entry(source: Source) -> Words:
    """Give an entry of the works-cited list (§5.3 ff., the template of core elements)."""
    title = in_quotes(source.title) if is_part(source) else italic(source.title)
    accessed = f"Accessed {day_first(source.accessed, short=True)}" if source.accessed else ""
    return paragraph([plain(_authors(source)), title, _container(source), plain(accessed)])


def in_text(source: Source, locator: str) -> str:
    """Give author (or short title) and page (§6.2)."""
    page = locator.removeprefix("pp.").removeprefix("p.").strip()
    return f"{_short_author(source)} {page}".strip()


def _authors(source: Source) -> str:
    names = source.author
    if not names or names[0].literal == source.publisher != "":
        return ""  # a body that publishes its own work is named as publisher only (§5.20)
    if len(names) > 2:
        return f"{first_reversed(names[0])}, et al"
    listed = [first_reversed(names[0]), *(straight(name) for name in names[1:])]
    return join_names(listed, "and", comma_before_two=True)


def _short_author(source: Source) -> str:
    names = [name.short for name in source.author]
    if len(names) > 2:
        return f"{names[0]} et al."
    if names:
        return join_names(names, "and")
    title = short_title(source.title)
    return f"“{title}”" if is_part(source) else title


def _container(source: Source) -> Words:
    """Give the elements after the title, parted by commas."""
    editors = [straight(name) for name in source.editor]
    issued = day_first(source.issued, short=True) if source.issued else ""
    page = page_range(source.page)
    elements = [
        italic(source.container_title),
        plain(f"edited by {join_names(editors, 'and')}" if editors else ""),
        plain(f"{source.edition} ed." if source.edition else ""),
        plain(f"vol. {source.volume}" if source.volume else ""),
        plain(f"no. {source.issue or source.number}" if source.issue or source.number else ""),
        plain("" if source.publisher == source.container_title else source.publisher),
        plain(issued),
        plain(f"{'pp.' if is_range(page) else 'p.'} {page}" if page else ""),
        plain(doi_address(source) if source.doi else source.url.removeprefix("https://")),
    ]
    return join_words(elements, ", ")
