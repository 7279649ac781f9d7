"""Text made comparable: what typography, encodings and line breaks change counts as equal.

Source: Unicode Standard Annex #15 (NFKC), but for superscripts, subscripts and fractions, which
NFKC would turn into other numbers: `10²` into `102`.
"""

import re
import unicodedata
from functools import lru_cache

_QUOTES = dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc\u2039\u203a", "'")
_DOUBLE_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
_HYPHENS = dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-")
_DASHES = dict.fromkeys("\u2012\u2013\u2014\u2015\u2e3a\u2e3b\ufe58", " - ")
_TABLE = str.maketrans({**_QUOTES, **_DOUBLE_QUOTES, **_HYPHENS, **_DASHES})
_KEPT_KINDS = ("<super>", "<sub>", "<fraction>")
_SPACES = re.compile(r"\s+")
_RUN = re.compile("-(?:[\u200b-\u200f\u2060\ufeff\u00ad]*-)+|\\.{3}|\u00ad\\s*\n\\s*")
"""What counts as one letter though it is several: a typed dash, an ellipsis, a word's break."""
_PLAIN = re.compile(r"[\x20-\x5f\x61-\x7e]*")


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
    if not _PLAIN.fullmatch(text):
        pieces = (_compose(text[start:end]) for start, end in _clusters(text))
        text = unicodedata.normalize("NFC", "".join(pieces))
    else:
        text = _RUN.sub(lambda run: _compose(run[0]), text)
    return _SPACES.sub(" ", text).strip()


def _compose(cluster: str) -> str:
    """Make one letter with what joins it comparable; what is never seen becomes nothing."""
    if cluster.startswith("\u00ad"):
        return ""
    if len(cluster) > 1 and _RUN.fullmatch(cluster):
        return " - " if cluster[0] == "-" else "\u2026"
    letters = unicodedata.normalize("NFC", cluster.translate(_TABLE))
    return "".join(_compose_letter(letter) for letter in letters)


@lru_cache(maxsize=4096)
def _compose_letter(letter: str) -> str:
    if letter == "\u2026" or unicodedata.decomposition(letter).startswith(_KEPT_KINDS):
        return letter
    if unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f" or letter == "\u034f":
        return ""
    return unicodedata.normalize("NFKC", letter).translate(_TABLE)


def original_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where a stretch of the normalised text stands in the text as it is written."""
    places = _places(text)
    first = places[start][0] if start < len(places) else len(text)
    return first, places[min(end, len(places)) - 1][1] if end > start else first


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[tuple[int, int], ...]:
    """Give where in `text` every character of its normalised form comes from: start and end.

    A combining sequence counts as one; a run of spaces as its first.
    """
    places: list[tuple[int, int]] = []
    space: tuple[int, int] | None = None
    for start, end in _clusters(text):
        for letter in _compose(text[start:end]):
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
    clusters: list[tuple[int, int]] = []
    place = 0
    for run in _RUN.finditer(text):
        clusters += _letters(text, place, run.start())
        clusters.append(run.span())
        place = run.end()
    return clusters + _letters(text, place, len(text))


def _letters(text: str, start: int, end: int) -> list[tuple[int, int]]:
    starts = [i for i in range(start, end) if i == start or not _joins(text[i])]
    return list(zip(starts, [*starts[1:], end], strict=True)) if starts else []


def _joins(letter: str) -> bool:
    """Tell whether a letter joins the one before it."""
    if letter < "\u0300":
        return False
    return (
        unicodedata.category(letter)[0] == "M"
        or "\u1160" <= letter <= "\u11ff"
        or letter in "\uff9e\uff9f"
    )
