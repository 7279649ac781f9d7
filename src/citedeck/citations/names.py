"""Names of people and bodies in the forms that citation styles ask for."""

import re

from ..model.source import Name, Source

_TITLE_END = re.compile(r"[:?!](?=\s|$)|(?<=\w\w\w)\.(?=\s|$)")
"""Where a title's first part ends; the full stop of `U.S.`, `St.` or `3.5` ends nothing."""
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def first_reversed(name: Name) -> str:
    """Give `Family, Given`, or a body's name."""
    if name.literal or not name.given:
        return name.literal or name.family
    return f"{name.family}, {name.given}" if name.family else name.given


def straight(name: Name) -> str:
    """Give `Given Family`, or a body's name."""
    return name.literal or f"{name.given} {name.family}".strip()


def initials(name: Name) -> str:
    """Give `Family, G. H.`; a hyphen stays: `Jong-Un` is `J.-U.`"""
    if name.literal or not name.given:
        return name.literal or name.family
    parts = (
        "-".join(f"{half[0]}." for half in part.split("-") if half) for part in name.given.split()
    )
    return f"{name.family}, {' '.join(parts)}"


def join_names(names: list[str], word: str, *, comma_before_two: bool = False) -> str:
    """Join names with commas and a word before the last: `A, B, and C`."""
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return f"{names[0]}{',' if comma_before_two else ''} {word} {names[1]}"
    return f"{', '.join(names[:-1])}, {word} {names[-1]}"


def short_title(title: str, words: int = 4) -> str:
    """Give a title's beginning, as in-text forms use it where there is no author."""
    main = _ARTICLE.sub("", _TITLE_END.split(title, maxsplit=1)[0].strip(), count=1)
    return " ".join(main.split()[:words])


def sort_key(source: Source) -> tuple[str, str, str]:
    """Order by author, then title; a leading article does not count."""
    title = _ARTICLE.sub("", source.title.strip("“\"' "), count=1).casefold()
    author = first_reversed(source.author[0]).casefold() if source.author else title
    return author, str(source.issued or ""), title
