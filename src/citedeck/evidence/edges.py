"""Marks before a quote's first word or after its last, held against the words beside them.

Nothing after such a mark says how far it reaches: a bracket stands for as few words as make it
honest, an ellipsis for the rest of the sentence.
"""

from ..text.tokens import Token
from .honesty import MAX_REPLACED, may_stand, swallows_hedge, swallows_negation, turns_around
from .marks import Element, Gap, Insert, Words
from .passage import Names, Passage

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
        count = _insert_reach(item.tokens, passage, place, step, names)
        return None if count is None else (count, False)
    if isinstance(item, Gap):
        start, end = _rest_of_sentence(passage, place, step)
        lies = swallows_negation(passage, start, end)
        return None if lies else (0, swallows_hedge(passage, start, end))
    return 0, False


def _stands_literally(literal: tuple[Token, ...], passage: Passage, place: int, step: int) -> bool:
    """Tell whether the source itself has a mark there."""
    start = place - len(literal) if step < 0 else place
    there = passage.tokens[max(start, 0) : start + len(literal)]
    return [token.text for token in there] == [token.text for token in literal]


def _insert_reach(
    inserted: tuple[Token, ...], passage: Passage, place: int, step: int, names: Names
) -> int | None:
    """Give how many tokens a bracket stands for: the fewest that make it honest."""
    beside = _beside(passage, place, step)
    if turns_around(inserted, passage, beside):
        return None
    words = 0
    for count in range(len(beside) + 1):
        start, end = (place - count, place) if step < 0 else (place, place + count)
        if _ends_in_words(passage, beside[:count]) and may_stand(
            inserted, passage, start, end, names, step > 0
        ):
            return count
        words += count < len(beside) and passage.tokens[beside[count]].is_word
        if words > MAX_REPLACED:
            return None
    return None


def _ends_in_words(passage: Passage, replaced: list[int]) -> bool:
    """Tell whether no comma stands at either end of what a bracket would take the place of."""
    return not replaced or all(passage.tokens[i].is_word for i in (replaced[0], replaced[-1]))


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


def _goes_on(passage: Passage, inside: int, beside: int) -> bool:
    return 0 <= beside < len(passage.tokens) and passage.same_sentence(inside, beside)
