"""A quote that stands nowhere as it is -> the one place it is close to, and what differs there."""

from dataclasses import dataclass
from math import floor

from rapidfuzz.distance import LCSseq

from ..model.verdict import Part
from ..text.normalise import normalise
from ..text.tokens import STOP_WORDS, Token, tokenise

MIN_SHARE = 0.6
"""Of the quote's words that must align, in order."""
MAX_STRETCH = 1.5
"""How much longer than the quote the place may be."""
MIN_TELLING = 3
"""Aligned words that are no stop words."""


@dataclass(frozen=True, slots=True)
class Closeness:
    """A stretch of a paragraph's tokens near to a quote; `share` of the quote's words align."""

    share: float
    start: int
    end: int


def closest_stretch(quote: str, tokens: tuple[Token, ...]) -> Closeness | None:
    """Find the stretch of a paragraph that a quote is closest to, if one is close enough."""
    wanted = [token.folded for token in tokenise(quote) if token.is_word]
    places = [index for index, token in enumerate(tokens) if token.is_word]
    words = [tokens[index].folded for index in places]
    if len(wanted) < MIN_TELLING or not words:
        return None
    best = _best_window(wanted, words)
    if best is None:
        return None
    share, first, last = best
    return Closeness(share, places[first], places[last] + 1)


def _best_window(wanted: list[str], words: list[str]) -> tuple[float, int, int] | None:
    """Slide a window over the words; give share, first and last aligned word of the best one."""
    length = floor(len(wanted) * MAX_STRETCH)
    known = set(wanted)
    best: tuple[float, int, int] | None = None
    for start, word in enumerate(words):
        if word not in known:
            continue
        window = words[start : start + length]
        share = LCSseq.similarity(wanted, window) / len(wanted)
        if share < MIN_SHARE or (best and share <= best[0]):
            continue
        aligned = _aligned(wanted, window)
        telling = [i for i in aligned if window[i] not in STOP_WORDS]
        if len(telling) >= MIN_TELLING:
            best = share, start + aligned[0], start + aligned[-1]
    return best


def _aligned(wanted: list[str], window: list[str]) -> list[int]:
    """Give the indexes in the window of the words that align."""
    blocks = LCSseq.opcodes(wanted, window)
    return [
        index
        for block in blocks
        if block.tag == "equal"
        for index in range(block.dest_start, block.dest_end)
    ]


def word_difference(quote: str, source: str) -> tuple[Part, ...]:
    """Compare a quote with the source's words, in order: what is equal, source only, deck only."""
    deck, origin = tokenise(quote), tokenise(source)
    clean = normalise(quote), normalise(source)
    parts: list[Part] = []
    for block in LCSseq.opcodes([t.text for t in origin], [t.text for t in deck]):
        if block.tag == "equal":
            parts.append(("equal", _slice(deck, clean[0], block.dest_start, block.dest_end)))
            continue
        if block.src_end > block.src_start:
            parts.append(("source", _slice(origin, clean[1], block.src_start, block.src_end)))
        if block.dest_end > block.dest_start:
            parts.append(("deck", _slice(deck, clean[0], block.dest_start, block.dest_end)))
    return _source_first(parts)


def _slice(tokens: tuple[Token, ...], text: str, start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end]


def _source_first(parts: list[Part]) -> tuple[Part, ...]:
    """Put the source's words before the deck's where both differ at one place."""
    ordered = list(parts)
    for i in range(len(ordered) - 1):
        if ordered[i][0] == "deck" and ordered[i + 1][0] == "source":
            ordered[i], ordered[i + 1] = ordered[i + 1], ordered[i]
    return tuple(ordered)
