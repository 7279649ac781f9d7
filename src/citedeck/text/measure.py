"""Text -> the width of each letter, through HarfBuzz, the same on every system."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial
from itertools import accumulate, groupby

import uharfbuzz

from .fonts import FALLBACK, Face, find_face, has_twin

UNKNOWN_SLACK = 1.1
"""A typeface whose metrics we lack is taken to be a tenth wider than the nearest one we have."""

EMU_PER_DOT = 1524
"""A dot of the printer that office programs lay text out for: 600 an inch."""

WIDE_EM = 1.0
OTHER_EM = 0.8
"""What a letter of a script without a bundled font takes: wider than most fonts' average."""

_GUESSED = re.compile("[\u0590-\u1cff\u2e80-\ud7ff\uf900-\ufdff\ufe30-\uffef\U00010000-\U0010ffff]")

_KERNED = {"liga": False, "clig": False, "kern": True}
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\n")
_ASCII = frozenset(map(chr, range(0x80)))
_LATIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180)))) - _UNSEEN
_SIMPLE = _LATIN | frozenset("‘’‚“”„–—…•")
"""Letters whose width hangs on themselves and on the next letter alone, in all bundled fonts."""
_END = "\n"
"""Stands for the end of a text where the letter after the last one is asked for."""
_PAIR_WIDTHS: defaultdict[Face, dict[tuple[str, str], float]] = defaultdict(dict)
"""What a simple letter takes before another one, in em, as shaped texts have taught."""


@lru_cache(maxsize=20_000)
def measure(
    text: str, typeface: str, bold: bool, italic: bool, kerned: bool = True
) -> tuple[float, ...]:
    """Give how far into a text each index stands, in em: one more number than characters.

    Ligatures are off, as in everything the app paints. A character that joins the one before it
    (a combining mark) takes no room of its own.
    """
    return tuple(accumulate(_advances(text, typeface, bold, italic, kerned), initial=0.0))


@lru_cache(maxsize=20_000)
def measure_on_grid(
    text: str, typeface: str, bold: bool, italic: bool, size: int
) -> tuple[int, ...]:
    """Give how far into a text of a size each index stands, in EMU, as office programs count.

    They lay text out for a printer of 600 dots an inch: the size and every advance are a whole
    number of its dots. Found by comparing 2,400 boxes with LibreOffice's rendering.
    """
    dots = round(size / EMU_PER_DOT)
    advances = _advances(text, typeface, bold, italic, True)
    return tuple(accumulate(map(_dot_widths(dots).__getitem__, advances), initial=0))


class _DotWidths(dict[float, int]):
    """What advances in em take in EMU at a size in dots; each is rounded once."""

    def __init__(self, dots: int) -> None:
        super().__init__()
        self.dots = dots

    def __missing__(self, advance: float) -> int:
        width = self[advance] = round(advance * self.dots) * EMU_PER_DOT
        return width


@cache
def _dot_widths(dots: int) -> _DotWidths:
    return _DotWidths(dots)


@lru_cache(maxsize=20_000)
def _advances(text: str, typeface: str, bold: bool, italic: bool, kerned: bool) -> Sequence[float]:
    """Give the room that each letter takes, in em."""
    face = find_face(typeface, bold, italic)
    slack = 1.0 if has_twin(typeface) else UNKNOWN_SLACK
    if text.isascii() or all(_covers(face, letter) for letter in set(text) - _ASCII):
        return _widened(_measure_run(text, face, kerned), slack)
    fallback = find_face(FALLBACK, bold, italic)
    advances: list[float] = []
    for chosen, letters in groupby(text, key=lambda letter: choose_face(letter, face, fallback)):
        part = "".join(letters)
        advances += _measure_run(part, chosen, kerned) if chosen else _estimate(part)
    return _widened(advances, slack)


def is_guessed(text: str) -> bool:
    """Tell whether a text has letters of a script without a bundled font."""
    return bool(_GUESSED.search(text))


def choose_face(letter: str, face: Face, fallback: Face) -> Face | None:
    """Give the face that draws a letter: the wanted one, the fallback, or none of ours."""
    if letter in _UNSEEN or unicodedata.combining(letter) or _covers(face, letter):
        return face
    return fallback if _covers(fallback, letter) else None


@lru_cache(maxsize=10_000)
def _covers(face: Face, letter: str) -> bool:
    return face.covers(letter)


def _measure_run(text: str, face: Face, kerned: bool) -> list[float]:
    if not kerned:
        return list(map(_lone_widths(face), text))
    if not _SIMPLE.issuperset(text):
        return _shape(text, face)
    pairs = list(zip(text, text[1:] + _END, strict=True)) if text else []
    known = _PAIR_WIDTHS[face]
    try:
        return list(map(known.__getitem__, pairs))
    except KeyError:  # a pair that no text had before
        advances = _shape(text, face)
        known.update(zip(pairs, advances, strict=True))
        return advances


def _shape(text: str, face: Face) -> list[float]:
    """Let HarfBuzz set a text."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(face.font, buffer, _KERNED)
    advances = [0.0] * len(text)
    upem = face.upem
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        advances[info.cluster] += position.x_advance / upem
    for index, letter in enumerate(text):
        if letter in _UNSEEN:
            advances[index] = 0.0
    return advances


@cache
def _lone_widths(face: Face) -> Callable[[str], float]:
    """Give what looks up a letter's own width in a face, each letter once."""
    return cache(partial(_lone_width, face))


def _lone_width(face: Face, letter: str) -> float:
    """Give what a letter takes without its neighbours, in em."""
    if letter in _UNSEEN or unicodedata.combining(letter):
        return 0.0
    glyph = face.font.get_nominal_glyph(ord(letter)) or 0
    return float(face.font.get_glyph_h_advance(glyph)) / face.upem


def _estimate(text: str) -> list[float]:
    return [_estimate_letter(letter) for letter in text]


def _estimate_letter(letter: str) -> float:
    if letter in _UNSEEN or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    return WIDE_EM if unicodedata.east_asian_width(letter) in "WF" else OTHER_EM


def _widened(advances: list[float], slack: float) -> list[float]:
    return advances if slack == 1.0 else [advance * slack for advance in advances]
