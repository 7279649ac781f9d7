"""Chicago style, both systems. Source: Chicago Manual of Style, 17th edition, chapters 14, 15."""

from ..model.deck import Words
from ..model.source import Source
from .dates import month_first
from .names import first_reversed, join_names, short_title, straight
from .parts import (
    doi_address,
    in_quotes,
    is_part,
    italic,
    join_words,
    outside_publisher,
    page_range,
    paragraph,
    plain,
)


def entry(source: Source, *, date_after_author: bool) -> Words:
    """Give an entry of the bibliography, or with `date_after_author` of the reference list."""
    title = in_quotes(source.title) if is_part(source) else italic(source.title)
    year = str(source.issued.year) if source.issued else "n.d."
    head = [plain(_authors(source)), plain(year if date_after_author else "")]
    if not source.author and date_after_author:
        head, title = [title, plain(year)], ()
    container = _container(source, year_given=date_after_author)
    return paragraph([*head, title, container, plain(doi_address(source))])


def in_text(source: Source, locator: str) -> str:
    """Give author, year and page for the author-date system (§15.22 ff.): `Kim 2024, 3`."""
    year = str(source.issued.year) if source.issued else "n.d."
    return f"{_short_author(source)} {year}" + (f", {_page(locator)}" if locator else "")


def short_note(source: Source, locator: str) -> str:
    """Give a shortened note (§14.30): author, short title, page."""
    title = short_title(source.title)
    words = f"“{title}{',' if locator else ''}”" if is_part(source) else title
    author = f"{_short_author(source)}, " if source.author else ""
    if not locator:
        return f"{author}{words}"
    return f"{author}{words}{'' if is_part(source) else ','} {_page(locator)}"


def _page(locator: str) -> str:
    return page_range(locator.removeprefix("pp.").removeprefix("p.").strip())


def _authors(source: Source) -> str:
    names = source.author
    if not names:
        return ""
    listed = [first_reversed(names[0]), *(straight(name) for name in names[1:])]
    if len(names) > 10:
        return f"{', '.join(listed[:7])}, et al"
    return join_names(listed, "and", comma_before_two=True)


def _short_author(source: Source) -> str:
    names = [name.short for name in source.author]
    if len(names) > 3:
        return f"{names[0]} et al."
    if names:
        return join_names(names, "and")
    title = short_title(source.title)
    return f"“{title}”" if is_part(source) else title


def _container(source: Source, *, year_given: bool) -> Words:
    issued = month_first(source.issued) if source.issued else ""
    if source.type == "article-journal":
        return _journal(source, "" if year_given or not source.issued else str(source.issued.year))
    if year_given and source.issued:
        issued = _without_year(issued, source.issued.year)
    if not is_part(source) or source.type in ("chapter", "paper-conference"):
        return _book(source, issued)
    parts = [italic(source.container_title), plain(outside_publisher(source)), plain(issued)]
    return join_words(parts, ", ")


def _without_year(date: str, year: int) -> str:
    return date.removesuffix(str(year)).rstrip(", ")


def _journal(source: Source, year: str) -> Words:
    volume = ", ".join(filter(None, (source.volume, source.issue and f"no. {source.issue}")))
    head = join_words([italic(source.container_title), plain(volume)], " ")
    dated = (*head, *plain(f" ({year})" if year else ""))
    page = page_range(source.page)
    return (*dated, *plain(f": {page}" if page else ""))


def _book(source: Source, issued: str) -> Words:
    editors = [straight(name) for name in source.editor]
    whole: Words = ()
    if is_part(source):
        named = f", edited by {join_names(editors, 'and')}" if editors else ""
        pages = f", {page_range(source.page)}" if source.page else ""
        whole = (*plain("In "), *italic(source.container_title), *plain(f"{named}{pages}"))
    place = ": ".join(filter(None, (source.publisher_place, outside_publisher(source))))
    imprint = ", ".join(part for part in (place, issued) if part)
    edition = f"{source.edition} ed" if source.edition else ""
    return join_words([whole, plain(edition), plain(imprint)], ". ")
