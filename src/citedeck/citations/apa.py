"""APA style. Source: Publication Manual of the APA, 7th edition (2020), chapters 8 to 10."""

from ..model.deck import Words
from ..model.source import Source
from .dates import year_first
from .names import initials, join_names, short_title, straight
from .parts import (
    doi_address,
    is_range,
    italic,
    join_words,
    outside_publisher,
    page_range,
    paragraph,
    plain,
)

_FULL_DATES = (
    "article-newspaper", "article-magazine", "webpage", "post", "post-weblog", "broadcast",
    "interview", "speech",
)  # fmt: skip
_ITALIC_CONTAINERS = (
    "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference",
    "entry-encyclopedia", "entry-dictionary",
)  # fmt: skip


def entry(source: Source) -> Words:
    """Give an entry of the reference list (§9.4: author, date, title, source)."""
    date = plain(f"({_date(source)})")
    own_title = source.title.rstrip(".")
    title = plain(own_title) if source.type in _ITALIC_CONTAINERS else italic(own_title)
    authors = plain(_authors(source))
    head = [authors, date, title] if authors else [title, date]
    return _with_address(paragraph([*head, _container(source)]), doi_address(source))


def in_text(source: Source, locator: str) -> str:
    """Give author, year and place (§8.11, §8.17); three or more authors are `et al.`"""
    parts = [_short_author(source), str(source.issued.year) if source.issued else "n.d."]
    if locator:
        parts.append(_locator(locator))
    return ", ".join(parts)


def _with_address(words: Words, address: str) -> Words:
    """Add the address, which no full stop follows (§9.35)."""
    return (*words, *plain(f" {address}")) if address else words


def _locator(locator: str) -> str:
    if not locator[0].isdigit():
        return locator
    return f"{'pp.' if is_range(locator) else 'p.'} {page_range(locator)}"


def _authors(source: Source) -> str:
    names = [initials(name) for name in source.author]
    if len(names) > 20:
        return f"{', '.join(names[:19])}, … {names[-1]}"
    return join_names(names, "&", comma_before_two=True)


def _short_author(source: Source) -> str:
    names = [name.short for name in source.author]
    if len(names) > 2:
        return f"{names[0]} et al."
    if names:
        return join_names(names, "&")
    title = short_title(source.title)
    return f"“{title}”" if source.type in _ITALIC_CONTAINERS else title


def _date(source: Source) -> str:
    if not source.issued:
        return "n.d."
    return year_first(source.issued) if source.type in _FULL_DATES else str(source.issued.year)


def _container(source: Source) -> Words:
    page = page_range(source.page)
    if source.type in ("chapter", "paper-conference"):
        editors = [straight(name) for name in source.editor]
        mark = "(Eds.)" if len(editors) > 1 else "(Ed.)"
        names = plain(f"In {join_names(editors, '&')} {mark}" if editors else "In")
        pages = plain(f" (pp. {page})" if page else "")
        book = (
            *join_words([names, italic(source.container_title)], ", " if editors else " "),
            *pages,
        )
        return join_words([book, plain(source.publisher)], ". ")
    issue = plain(f"({source.issue})" if source.issue else "")
    volume = (*italic(source.volume), *issue)
    container = italic if source.type in _ITALIC_CONTAINERS else plain
    parts = [container(source.container_title), volume, plain(page)]
    return join_words([join_words(parts, ", "), plain(outside_publisher(source))], ". ")
