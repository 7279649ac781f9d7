"""Marks before a quote's first word or after its last, held against the words beside them.

Nothing after such a mark says how far it reaches: a bracket stands for as few words as make it
honest, an ellipsis for the rest of the sentence.
"""

from ..text.tokens import STOP_WORDS, Token
from .honesty import (
    JOINERS,
    MAX_REPLACED,
    RELATIVES,
    hides_hedge,
    may_stand,
    swallows_hedge,
    swallows_negation,
    turns_around,
)
from .marks import Element, Gap, Insert, Words
from .names import Names
from .passage import Passage

_JOINERS = RELATIVES | JOINERS
Reach = tuple[int, bool]
"""How many tokens beside a quote a mark takes in, and whether it drops a hedge."""


def edges_reach(
    items: tuple[Element, ...], passage: Passage, place: int, step: int, names: Names
) -> Reach | None:
    """Give how far marks before (`step` -1) or after (1) a quote reach; none if one lies."""
    reached, drops_hedge = 0, False
    for item in items[::step]:
        reach = _edge_reach(item, passage, place + step * reached, step, names)
        if reach is None:
            return None
        reached, drops_hedge = reached + reach[0], drops_hedge or reach[1]
    return reached, drops_hedge


def _edge_reach(
    item: Element, passage: Passage, place: int, step: int, names: Names
) -> Reach | None:
    if isinstance(item, Words):
        return 0, False
    if _stands_literally(item.literal, passage, place, step):
        return len(item.literal), False
    if isinstance(item, Insert):
        return _insert_reach(item.tokens, passage, place, step, names)
    if isinstance(item, Gap):
        start, end = _rest_of_sentence(passage, place, step)
        reach = _clause_end(passage, start, end) if step > 0 else end
        lies = swallows_negation(passage, start, reach)
        return None if lies else (0, swallows_hedge(passage, start, end))
    return 0, False


def _stands_literally(literal: tuple[Token, ...], passage: Passage, place: int, step: int) -> bool:
    """Tell whether the source itself has a mark there."""
    start = place - len(literal) if step < 0 else place
    there = passage.tokens[max(start, 0) : start + len(literal)]
    return [token.text for token in there] == [token.text for token in literal]


def _insert_reach(
    inserted: tuple[Token, ...], passage: Passage, place: int, step: int, names: Names
) -> Reach | None:
    """Give how far a bracket reaches: over one word before a quote, else as few as make it honest.

    A bracket that opens a quote most often names anew whom the sentence was about.
    """
    beside = _beside(passage, place, step)
    if _only_changes_case(inserted, passage, beside, step):
        return len(inserted), False
    if turns_around(inserted, passage, beside):
        return None
    counts = [count for count in range(len(beside) + 1) if _may_replace(passage, beside[:count])]
    for count in sorted(counts, key=lambda count: (step > 0 or count != 1, count)):
        start, end = (place - count, place) if step < 0 else (place, place + count)
        if may_stand(inserted, passage, start, end, names, step > 0):
            return count, hides_hedge(inserted, passage, start, end)
    return None


def _only_changes_case(
    inserted: tuple[Token, ...], passage: Passage, beside: list[int], step: int
) -> bool:
    """Tell whether a bracket holds the source's own words: `[A] treaty` for `sign a treaty`."""
    there = [passage.tokens[index].folded for index in beside[: len(inserted)]]
    return bool(inserted) and there[::step] == [token.folded for token in inserted]


def _may_replace(passage: Passage, replaced: list[int]) -> bool:
    """Tell whether a bracket may take the place of tokens: few, and no comma at either end."""
    if not replaced:
        return True
    words = [passage.tokens[index].is_word for index in replaced]
    return sum(words) <= MAX_REPLACED and words[0] and words[-1]


def _beside(passage: Passage, place: int, step: int) -> list[int]:
    """Give the tokens beside a quote's edge, inside the sentence that the edge is in."""
    start, end = _rest_of_sentence(passage, place, step)
    return list(range(start, end))[::step]


def _rest_of_sentence(passage: Passage, place: int, step: int) -> tuple[int, int]:
    """Give what is left of a sentence before or after an edge."""
    inside = place if step < 0 else place - 1
    if not 0 <= inside < len(passage.tokens):
        return place, place
    other = place
    while _goes_on(passage, inside, other if step > 0 else other - 1):
        other += step
    return min(place, other), max(place, other)


def _clause_end(passage: Passage, start: int, end: int) -> int:
    """Give how far a clause goes on after a quote: what `and …` denies is not what was quoted.

    A quote that breaks off on a small word, `will` or `it`, shares what comes after the `and`.
    """
    if not start or passage.tokens[start - 1].folded in STOP_WORDS:
        return end
    joined = (index for index in range(start, end) if passage.tokens[index].folded in _JOINERS)
    return next(joined, end)


def _goes_on(passage: Passage, inside: int, beside: int) -> bool:
    return 0 <= beside < len(passage.tokens) and passage.same_sentence(inside, beside)
