"""Text made comparable: what typography, encodings and line breaks change counts as equal.

Source: Unicode Standard Annex #15 (NFKC), but for superscripts, subscripts and fractions, which
NFKC would turn into other numbers: `10²` into `102`.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

SINGLE_MARKS = dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc\u2039\u203a", "'")
_DOUBLE_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
HYPHENS = dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-")
DASHES = dict.fromkeys("\u2012\u2013\u2014\u2015\u2e3a\u2e3b\ufe58", " - ")
_EQUALS = {**SINGLE_MARKS, **_DOUBLE_QUOTES, **HYPHENS, **DASHES, "\ufe19": "\u2026"}
_TABLE = str.maketrans(_EQUALS)
_KEPT_KINDS = ("<super>", "<sub>", "<fraction>")
_ONE_HYPHEN = f"[-{''.join(HYPHENS)}]"
_RUN = re.compile(
    f"{_ONE_HYPHEN}(?:[\u200b-\u200f\u2060\ufeff\u00ad]*{_ONE_HYPHEN})+"
    "|[.\uff0e]{3}|\u00ad\\s*\n\\s*"
)
"""What counts as one letter though it is several: a typed dash, an ellipsis, a word's break."""
_RUNS = {".": "\u2026", "\uff0e": "\u2026", "\u00ad": ""}
UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_EASY = (
    "\t\n\r\x20-\x7e\u00a0\u00a1\u00a3\u00a7\u00a9\u00ab\u00ac\u00ae\u00b0\u00b1\u00b4\u00b6\u00bb"
    "\u00bf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e"  # Latin, but for ĳ, ŀ, ŉ and ſ
    "\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce"  # Greek
    "\u0400-\u0482\u048a-\u04ff\u05d0-\u05ea\u0620-\u063f\u0641-\u064a"  # Cyrillic, Hebrew, Arabic
    "\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"  # Japanese, Chinese, Korean
    "\u2002\u2003\u2007\u2009\u200a\u2012-\u2015\u2018-\u201f\u2026\u2028\u2029\u202f\u2032\u2039\u203a"
    "\u20ac"
)
"""Letters that stand alone and mean themselves, and those of the table above and spaces."""
_IS_EASY = re.compile(f"[{_EASY}]*")
_HARD = re.compile(f"[{_EASY}]?[^{_EASY}]+")
_ODD = re.compile("[" + "".join(_EQUALS) + "]")
_CHUNK = re.compile("[{0}]|[^\\s{0}]+".format("".join(DASHES)))
_CLOSED_DASH = re.compile("(?<! )[{0}]|[{0}](?! )".format("".join(DASHES)))


def clean_text(text: str) -> str:
    """Drop what no file can hold from typed or pasted text: control characters, lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\f", "\n")
    return "".join(letter for letter in text if _is_storable(letter))


def _is_storable(letter: str) -> bool:
    if letter in "\n\t":
        return True
    return unicodedata.category(letter) not in ("Cc", "Cs") and letter not in "\ufffe\uffff"


@lru_cache(maxsize=2048)
def normalise(text: str) -> str:
    """Make a text comparable; spaces and line breaks become one space each."""
    if not _is_plain(text):
        text = _RUN.sub(_compose_match, text)
        text = unicodedata.normalize("NFC", _HARD.sub(_compose_match, text))
    return " ".join(_ODD.sub(_equal, text).split())


def _is_plain(text: str) -> bool:
    """Tell whether each letter stands for one letter, or for a space or dash."""
    if "--" in text or "..." in text:
        return False
    return text.isascii() or _IS_EASY.fullmatch(text) is not None


def _equal(letter: re.Match[str]) -> str:
    return _EQUALS[letter[0]]


def _compose_match(letters: re.Match[str]) -> str:
    return "".join(_compose(letters[0][start:end]) for start, end in _clusters(letters[0]))


def _compose(cluster: str) -> str:
    """Make one letter with what joins it comparable; what is never seen becomes nothing."""
    if len(cluster) > 1 and _RUN.fullmatch(cluster):
        return _RUNS.get(cluster[0], " - ")
    letters = unicodedata.normalize("NFC", cluster.translate(_TABLE))
    composed = "".join(_compose_letter(letter) for letter in letters)
    return composed if composed.isascii() else unicodedata.normalize("NFC", composed)


@lru_cache(maxsize=4096)
def _compose_letter(letter: str) -> str:
    if letter == "\u2026" or unicodedata.decomposition(letter).startswith(_KEPT_KINDS):
        return letter
    if unicodedata.category(letter) == "Cf" or "\ufe00" <= letter <= "\ufe0f" or letter == "\u034f":
        return ""
    return unicodedata.normalize("NFKC", letter).translate(_TABLE)


def original_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where a stretch of the normalised text stands in the text as it is written."""
    if _is_even(text):
        return start, end
    clean = normalise(text)
    if start < end and clean[start] != " " != clean[end - 1] and _is_plain(text):
        return _same_letter(text, start), _same_letter(text, end - 1) + 1
    places = _places(text)
    first = places[start][0] if start < len(places) else len(text)
    return first, places[min(end, len(places)) - 1][1] if end > start else first


@lru_cache(maxsize=1024)
def _is_even(text: str) -> bool:
    """Tell whether every letter keeps its place."""
    clean = normalise(text)
    return clean == text or (
        len(clean) == len(text) and _is_plain(text) and not _CLOSED_DASH.search(text)
    )


def _same_letter(text: str, place: int) -> int:
    """Give where a letter of a plain text's normalised form stands in the text."""
    clean, written = _chunks(text)
    chunk = bisect_right(clean, place) - 1
    return written[chunk] + place - clean[chunk]


@lru_cache(maxsize=256)
def _chunks(text: str) -> tuple[list[int], list[int]]:
    """Give where each word or dash of a plain text starts, normalised and written."""
    lengths = (len(chunk) + 1 for chunk in normalise(text).split(" "))
    return [*accumulate(lengths, initial=0)], [m.start() for m in _CHUNK.finditer(text)]


@lru_cache(maxsize=64)
def _places(text: str) -> tuple[tuple[int, int], ...]:
    """Give where in `text` every character of its normalised form comes from: start and end.

    A combining sequence counts as one; a run of spaces as its first.
    """
    places: list[tuple[int, int]] = []
    space: tuple[int, int] | None = None
    for start, end in _clusters(text):
        end = start + len(text[start:end].rstrip(UNSEEN))
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
    """Tell whether a letter joins the one before it; so does one that is never seen."""
    if letter < "\u0300":
        return letter == "\u00ad"
    kind = unicodedata.category(letter)
    return (
        kind[0] == "M" or kind == "Cf" or "\u1160" <= letter <= "\u11ff" or letter in "\uff9e\uff9f"
    )
