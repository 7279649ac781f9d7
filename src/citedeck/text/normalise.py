"""Text made comparable: what typography, encodings and line breaks change counts as equal.

Source: Unicode Standard Annex #15 (NFKC), but for superscripts, subscripts and fractions, which
NFKC would turn into other numbers: `10²` into `102`.
"""

import re
import unicodedata
from functools import lru_cache

_QUOTES = dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc", "'")
_DOUBLE_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"')
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_UNSEEN = dict.fromkeys(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068"
    "\u2069\ufeff",
    "",
)
_TABLE = str.maketrans({**_QUOTES, **_DOUBLE_QUOTES, **_DASHES, **_UNSEEN})
_KEPT_KINDS = ("<super>", "<sub>", "<fraction>")
_SPACES = re.compile(r"\s+")


def clean_text(text: str) -> str:
    """Drop what no file can hold from typed or pasted text: control characters, lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
    return "".join(letter for letter in text if _is_storable(letter))


def _is_storable(letter: str) -> bool:
    if letter in "\n\t":
        return True
    return unicodedata.category(letter) not in ("Cc", "Cs") and letter not in "\ufffe\uffff"


@lru_cache(maxsize=8192)
def normalise(text: str) -> str:
    """Make a text comparable; spaces and line breaks become one space each."""
    if not text.isascii():
        text = _compose(text).translate(_TABLE)
    return _SPACES.sub(" ", text).strip()


def _compose(text: str) -> str:
    """Apply NFKC to every character but those whose form says how much they are worth."""
    text = unicodedata.normalize("NFC", text)
    return "".join(
        letter if letter == "\u2026" or _is_kept(letter) else unicodedata.normalize("NFKC", letter)
        for letter in text
    )


@lru_cache(maxsize=4096)
def _is_kept(letter: str) -> bool:
    return unicodedata.decomposition(letter).startswith(_KEPT_KINDS)


def original_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where a stretch of the normalised text stands in the text as it is written."""
    places = _places(text)
    first = places[start][0] if start < len(places) else len(text)
    return first, places[end - 1][1] if end > start else first


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[tuple[int, int], ...]:
    """Give where in `text` every character of its normalised form comes from: start and end.

    A combining sequence counts as one; a run of spaces as its first.
    """
    places: list[tuple[int, int]] = []
    space: tuple[int, int] | None = None
    for start, end in _clusters(text):
        for letter in _compose(text[start:end]).translate(_TABLE):
            if letter.isspace():
                space = space or (start, end)
                continue
            if space and places:
                places.append(space)
            space = None
            places.append((start, end))
    return tuple(places)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Cut a text into letters with what joins them: combining marks, the parts of a Hangul."""
    starts = [i for i, letter in enumerate(text) if not i or not _joins(letter)]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _joins(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or "\u1160" <= letter <= "\u11ff"
