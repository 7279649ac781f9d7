"""A quote's raw text -> words, and the marks by which a writer owns up to changes.

Marks are read before the text is normalised: an ellipsis in its three spellings, alone or in
brackets; `[words]` added or put in place of others; `[sic]`; a bracket inside a word, `[T]he`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ..text.tokens import Token, tokenise

_MARK = re.compile(
    r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]"  # […] (...)
    r"|…|\.\s\.\s\.|\.\.\."
    r"|(?<!\w)\[[^\[\]]*\](?!\w)"  # [words]
    r"|\w*\[\w+\]\w*"  # [T]he, walk[ed]
)
_ELLIPSIS = re.compile(r"[\[(]?\s*(?:…|\.\s?\.\s?\.)\s*[\])]?")
_REMARKS = re.compile(
    r"sic|sic!|emphasis (?:added|mine|in (?:the )?original)|italics (?:added|mine)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark that must stand in the source as it is."""

    token: Token

    @property
    def text(self) -> str:
        """Its letters."""
        return self.token.text


@dataclass(frozen=True, slots=True)
class Gap:
    """An ellipsis: words were left out here."""


@dataclass(frozen=True, slots=True)
class Insert:
    """A bracket with words of the writer's own, added or in place of up to four others."""

    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """`[sic]` or `[emphasis added]`: it changes nothing."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A word with a bracket inside: `[T]he` is `("", "T", "he")`."""

    before: str
    inside: str
    after: str


Element = Word | Gap | Insert | Remark | Mended


@lru_cache(maxsize=2048)
def parse_marks(raw: str) -> tuple[Element, ...]:
    """Cut a quote's text into words and marks."""
    elements: list[Element] = []
    place = 0
    for match in _MARK.finditer(raw):
        elements += map(Word, tokenise(raw[place : match.start()]))
        elements.append(_mark(match[0]))
        place = match.end()
    elements += map(Word, tokenise(raw[place:]))
    return tuple(elements)


def _mark(text: str) -> Element:
    if _ELLIPSIS.fullmatch(text):
        return Gap()
    if not (text.startswith("[") and text.endswith("]")):
        before, _, rest = text.partition("[")
        inside, _, after = rest.partition("]")
        return Mended(before, inside, after)
    inside = text[1:-1].strip()
    return Remark() if _REMARKS.fullmatch(inside) else Insert(tokenise(inside))


def literal_elements(raw: str) -> tuple[Element, ...]:
    """Read every bracket as the source's own text, as some sources have brackets themselves."""
    return tuple(map(Word, tokenise(raw)))
