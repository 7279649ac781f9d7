"""Weights of blocks -> the likeliest sequence of parts, and how sure each block's part is.

A lesson's parts stand one after the other, so that changing the part costs something and coming
back to one costs more, unless a heading announces it. The best of all sequences is found by
dynamic programming (Viterbi); run from both ends, it also tells what the best sequence with
another part for a block would have been worth.
"""

from .headings import Part
from .weights import PARTS, Weighed

_START: dict[Part, float] = {
    "article": 0.0, "activities": -1.0, "transcript": -3.0, "glossary": -3.0, "other": -0.5,
}  # fmt: skip
_ENTER: dict[Part, float] = {
    "article": -0.5, "activities": -1.0, "transcript": -2.0, "glossary": -2.0, "other": -0.5,
}  # fmt: skip
_RETURN: dict[Part, float] = {
    "article": -6.0, "activities": -2.5, "transcript": -4.0, "glossary": -3.0, "other": -0.5,
}  # fmt: skip
_BREAK_UP = -6.0
"""What it costs to give the items of a list another part than their first line."""
_NO_ARTICLE = -3.0
_HEADING = 1.0
"""What a heading that announces nothing takes off the cost of a change."""

_State = tuple[Part, frozenset[Part]]
"""The part of a block, and all parts up to it."""
_Scores = dict[_State, float]


def best_parts(weighed: list[Weighed]) -> tuple[list[Part], list[tuple[Part, float]]]:
    """Give each block's part, and the next likely one with how much less it is worth."""
    if not weighed:
        return [], []
    forward = _forward(weighed)
    backward = _backward(weighed, forward)
    parts: list[Part] = []
    others: list[tuple[Part, float]] = []
    for ahead, behind in zip(forward, backward, strict=True):
        worth = dict.fromkeys(PARTS, -99.0)
        for state, score in ahead.items():
            worth[state[0]] = max(worth[state[0]], score + behind[state])
        best, second = sorted(PARTS, key=lambda part: -worth[part])[:2]
        parts.append(best)
        others.append((second, worth[best] - worth[second]))
    return parts, others


def _forward(weighed: list[Weighed]) -> list[_Scores]:
    """Give for each block the best score of a sequence that ends in a state there."""
    first = weighed[0]
    scores = [
        {(part, frozenset((part,))): _start(first, part) + first.weights[part] for part in PARTS}
    ]
    for block in weighed[1:]:
        here: _Scores = {}
        for state, score in scores[-1].items():
            for part in PARTS:
                after = (part, state[1] | {part})
                value = score + _change(block, state, part) + block.weights[part]
                here[after] = max(value, here.get(after, value))
        scores.append(here)
    return scores


def _backward(weighed: list[Weighed], forward: list[_Scores]) -> list[_Scores]:
    """Give for each state of each block the best score of what can follow."""
    scores: list[_Scores] = [
        {state: 0.0 if "article" in state[1] else _NO_ARTICLE for state in forward[-1]}
    ]
    for block, states in zip(weighed[:0:-1], forward[-2::-1], strict=True):
        after = scores[-1]
        scores.append(
            {
                state: max(
                    _change(block, state, part)
                    + block.weights[part]
                    + after[part, state[1] | {part}]
                    for part in PARTS
                )
                for state in states
            }
        )
    return scores[::-1]


def _start(block: Weighed, part: Part) -> float:
    return 0.0 if _is_announced(block, part) else _START[part]


def _is_announced(block: Weighed, part: Part) -> bool:
    found = block.announced
    return found is not None and found.part == part and found.is_clear


def _change(block: Weighed, state: _State, part: Part) -> float:
    """Tell what it costs to go from a block's part to the next block's."""
    before, seen = state
    if part == before:
        return 0.0
    if block.goes_on:
        return _BREAK_UP
    if _is_announced(block, part):
        return 0.0
    cost = (_RETURN if part in seen else _ENTER)[part]
    if part == "transcript" and (before == "article" or "article" not in seen):
        cost -= 1.0
    return min(-0.5, cost + _HEADING) if block.after_heading else cost
