"""Text -> in which direction it is read, and the order in which its parts stand on a line.

Source: UAX #9 (Unicode Bidirectional Algorithm), without its explicit marks.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

_BACKWARD = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RIGHT, _NUMBERS = ("R", "AL"), ("EN", "AN")


def has_backward(text: str) -> bool:
    """Tell whether a text has letters that are read from right to left."""
    return bool(_BACKWARD.search(text))


@lru_cache(maxsize=10_000)
def is_backward(text: str) -> bool:
    """Tell whether most letters of a text are read from right to left."""
    if not has_backward(text):
        return False
    kinds = [unicodedata.bidirectional(letter) for letter in text if letter.isalpha()]
    return sum(kind in _RIGHT for kind in kinds) * 2 > len(kinds)


@lru_cache(maxsize=2_000)
def letter_levels(text: str, backward: bool) -> tuple[int, ...]:
    """Give each letter's level: odd ones are read from right to left, higher ones lie in others."""
    if not backward and not has_backward(text):
        return (0,) * len(text)
    base = int(backward)
    kinds = _neutrals(_weak([unicodedata.bidirectional(letter) for letter in text], base), base)
    if backward:
        return tuple(1 if kind == "R" else 2 for kind in kinds)
    return tuple({"L": 0, "R": 1}.get(kind, 2) for kind in kinds)


def _weak(kinds: list[str], base: int) -> list[str]:
    """Decide what marks and numbers belong to (rules W1 to W7)."""
    made: list[str] = []
    strong = before = "R" if base else "L"
    for kind in kinds:
        kind = before if kind == "NSM" else kind
        if kind in ("L", *_RIGHT):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        made.append(kind)
        before = kind
    for i, kind in enumerate(made):
        around = (made[i - 1] if i else "", made[i + 1] if i + 1 < len(made) else "")
        if kind in ("ES", "CS") and around[0] == around[1] and around[0] in _NUMBERS:
            made[i] = around[0] if kind == "CS" or around[0] == "EN" else "ON"
    for kind, stretch in _stretches(made):
        if kind == "ET" and "EN" in _beside(made, stretch):
            made[stretch.start : stretch.stop] = ["EN"] * len(stretch)
    strong = "R" if base else "L"
    for i, kind in enumerate(made):
        if kind in ("L", *_RIGHT):
            strong = made[i] = "L" if kind == "L" else "R"
        elif kind == "EN" and strong == "L":
            made[i] = "L"
    return made


def _neutrals(kinds: list[str], base: int) -> list[str]:
    """Give spaces and marks the direction of what is on both sides of them (rules N1 and N2)."""
    known = ("L", "R", *_NUMBERS)
    own = "R" if base else "L"
    plain = [kind if kind in known else "" for kind in kinds]
    for kind, stretch in _stretches(plain):
        if not kind:
            sides = {"R" if side in _NUMBERS else side or own for side in _beside(plain, stretch)}
            chosen = sides.pop() if len(sides) == 1 else own
            kinds[stretch.start : stretch.stop] = [chosen] * len(stretch)
    return kinds


def _stretches(kinds: Sequence[str]) -> list[tuple[str, range]]:
    found, start = [], 0
    for kind, group in groupby(kinds):
        end = start + len(list(group))
        found.append((kind, range(start, end)))
        start = end
    return found


def _beside(kinds: Sequence[str], stretch: range) -> tuple[str, str]:
    after = kinds[stretch.stop] if stretch.stop < len(kinds) else ""
    return (kinds[stretch.start - 1] if stretch.start else ""), after


def shown_order(levels: Sequence[int]) -> list[int]:
    """Give the order from left to right in which parts of some levels stand (rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order
