"""A quote that stands nowhere as it is -> the one place it is close to, and what differs there."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from ..model.verdict import Part
from ..text.normalise import normalise
from ..text.tokens import STOP_WORDS, Token, tokenise
from .denials import denial_before
from .marks import unglue
from .passage import Passage, fold, word_places

MIN_TELLING = 3
"""Aligned words that are no stop words."""
MAX_EDGE = 3
"""Words at a quote's edge that may stand for others; more are an addition."""
_MAX_WORDS = 1_000
"""A quote with more words than that is close to nothing; the search would only take time."""
_MAX_GRID = 20_000
"""So many pairs of words are tried one by one; more would only take time."""
_NEVER = -(10**9)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quote's words, each different one with a letter of its own.

    `goal` words must align, 60 %, in a stretch of at most `room` words, 150 %; `small` of all are
    stop words, the others `telling`.
    """

    words: list[str]
    code: dict[str, str]
    letters: str
    telling: frozenset[str]
    small: int
    goal: int
    room: int


@dataclass(frozen=True, slots=True)
class Closeness:
    """A stretch of a paragraph's words near to a quote; `count` of the quote's words align."""

    count: int
    start: int
    end: int


@lru_cache(maxsize=256)
def read_wanted(quote: str) -> Wanted | None:
    """Read a quote's words, those in brackets too; none of a quote that can't be close."""
    texts = [token.text for token in tokenise(unglue(quote))]
    words = fold([texts[place] for place in word_places(texts)])
    code = {word: chr(0x4E00 + number) for number, word in enumerate(dict.fromkeys(words))}
    letters = "".join(code[word] for word in words)
    telling = frozenset(letter for word, letter in code.items() if word not in STOP_WORDS)
    small = sum(letter not in telling for letter in letters)
    count = len(words)
    if count - small < MIN_TELLING or count > _MAX_WORDS:
        return None
    return Wanted(words, code, letters, telling, small, -(-count * 3 // 5), count * 3 // 2)


def closest_stretch(wanted: Wanted, words: Sequence[str], goal: int = 0) -> Closeness | None:
    """Find the stretch of a paragraph that has most of a quote's words in order, if close enough.

    Of several the shortest, then the first. `goal` asks for more words than are needed.
    """
    hits = [index for index, word in enumerate(words) if word in wanted.code]
    letters = "".join([wanted.code[words[index]] for index in hits])
    best = _best_window(wanted, hits, letters, max(goal, wanted.goal))
    if best is None:
        return None
    start, end = _shortest_window(wanted, hits, letters, best)
    return Closeness(best[0], hits[start], hits[end - 1] + 1)


def _best_window(
    wanted: Wanted, hits: list[int], letters: str, goal: int
) -> tuple[int, int] | None:
    """Give how many words align in the best window of a paragraph, and where the first such starts.

    `hits` are the places of the quote's words in the paragraph; windows start at one of them.
    """
    best = None
    first = last = 0
    while len(hits) - first >= goal:
        last = _reach(hits, first, last, wanted.room)
        count = _align(wanted, letters[first:last], goal)
        if count >= goal and (told := _align_telling(wanted, letters[first:last])) >= goal:
            best = told, first
            goal = told + 1
        if count < goal:
            first = _next_chance(hits, first, last + goal - count, wanted.room)
        first += 1
    return best


def _shortest_window(
    wanted: Wanted, hits: list[int], letters: str, best: tuple[int, int]
) -> tuple[int, int]:
    """Give the hits that the shortest of the best windows starts at and ends before."""
    goal, first = best
    last, shortest = first, (0, len(hits))
    length = hits[-1] + 1
    while len(hits) - first >= goal:
        last = _reach(hits, first, last, wanted.room)
        count = _align(wanted, letters[first:last], goal)
        if count < goal:
            first = _next_chance(hits, first, last + goal - count, wanted.room)
        elif _align_telling(wanted, letters[first:last]) >= goal:
            first, end = _tighten(wanted, letters, (first, last), goal)
            if hits[end - 1] - hits[first] < length:
                length, shortest = hits[end - 1] - hits[first], (first, end)
        first += 1
    return shortest


def _reach(hits: list[int], first: int, last: int, room: int) -> int:
    """Give how far a window goes that starts at a hit; `last` is where the one before ended."""
    while last < len(hits) and hits[last] - hits[first] < room:
        last += 1
    return last


def _next_chance(hits: list[int], first: int, last: int, room: int) -> int:
    """Give the hit before the first window that goes on to `last`: a word aligns one more at most.

    Give the last hit if there is none.
    """
    if last > len(hits):
        return len(hits)
    return max(first, bisect_right(hits, hits[last - 1] - room) - 1)


def _align(wanted: Wanted, window: str, goal: int) -> int:
    """Count the words that align in order; if there are too few for the goal, count all of them."""
    return len(window) if len(window) < goal else LCSseq.similarity(wanted.letters, window)


def _align_telling(wanted: Wanted, window: str) -> int:
    """Count the words that align in order, three of them no stop words; 0 if that can't be."""
    count = LCSseq.similarity(wanted.letters, window)
    if count - wanted.small >= MIN_TELLING:
        return count
    blocks = LCSseq.opcodes(wanted.letters, window)
    aligned = [window[b.dest_start : b.dest_end] for b in blocks if b.tag == "equal"]
    if sum(letter in wanted.telling for letter in "".join(aligned)) >= MIN_TELLING:
        return count
    if len(wanted.letters) * len(window) > _MAX_GRID:
        return 0
    return _align_slowly(wanted, window)


def _align_slowly(wanted: Wanted, window: str) -> int:
    """Try all alignments: one with fewer words may have more that tell."""
    rows = [[0] * (len(window) + 1)] + [[_NEVER] * (len(window) + 1) for _ in range(MIN_TELLING)]
    for letter in wanted.letters:
        step = letter in wanted.telling
        above = [row[:] for row in rows]
        for told, row in enumerate(rows):
            froms = [above[told - step]] if told >= step else []
            froms += [above[told]] if told == MIN_TELLING else []
            for place, other in enumerate(window):
                row[place + 1] = max(above[told][place + 1], row[place])
                if letter == other:
                    row[place + 1] = max([row[place + 1], *(line[place] + 1 for line in froms)])
    return max(rows[-1][-1], 0)


def _tighten(wanted: Wanted, letters: str, window: tuple[int, int], count: int) -> tuple[int, int]:
    """Shorten a window at its end, then at its start, while as many words align."""
    first, last = window
    ends = range(first + count, last)
    last = (
        first
        + count
        + bisect_left(ends, count, key=lambda end: _align_telling(wanted, letters[first:end]))
    )
    starts = range(last - count, first, -1)
    at = bisect_left(starts, count, key=lambda start: _align_telling(wanted, letters[start:last]))
    return last - count - at, last


def widen(wanted: Wanted, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Let tokens `start` to `end` take in the words that others stand for at a quote's edges.

    As many as the quote has there beyond the first and last that align, inside the sentence. So
    is a *not* right before it.
    """
    places = [index for index in range(start, end) if passage.tokens[index].is_word]
    first, last = passage.folded[places[0]], passage.folded[places[-1]]
    before = wanted.words.index(first) if first in wanted.code else 0
    after = wanted.words[::-1].index(last) if last in wanted.code else 0
    start, end = _edge(passage, start, -1, before), _edge(passage, end - 1, 1, after) + 1
    return take_denial(passage, start), end


def take_denial(passage: Passage, start: int) -> int:
    """Let a stretch start with the *not* right before it."""
    denial = denial_before(passage.tokens, passage.negation, start)
    return start if denial is None else denial


def _edge(passage: Passage, place: int, step: int, words: int) -> int:
    """Give the token that is so many words away from another, or as many as its sentence has."""
    found = other = place
    while 0 < words <= MAX_EDGE and 0 <= other + step < len(passage.tokens):
        other += step
        if not passage.same_sentence(place, other):
            break
        if passage.tokens[other].is_word:
            found, words = other, words - 1
    return found


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
