"""Labels and lines -> places beside the lines where no label touches anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from ..model.units import Emu, Rect, pt
from .labels import Label, Point

_CLEAR = pt(7)
_SHARES = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74)
"""How far along its line a label may stand: at the middle, if it can."""
_MOST_TRIES = 4000

Spot = tuple[Label, Rect]
"""A label in one of its widths, and where it stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line between two boxes."""

    start: Point
    end: Point

    def at(self, share: float) -> tuple[float, float]:
        """Give a point on it."""
        (x, y), (to_x, to_y) = self.start, self.end
        return x + (to_x - x) * share, y + (to_y - y) * share

    @property
    def normal(self) -> tuple[float, float]:
        """The direction across it, upward where it can."""
        x, y = self.end[0] - self.start[0], self.end[1] - self.start[1]
        length = hypot(x, y) or 1.0
        across = (y / length, -x / length)
        return across if across[1] <= 0 else (-across[0], -across[1])


@dataclass(frozen=True, slots=True)
class Room:
    """The place of a diagram, with the boxes and lines that stand in it."""

    rect: Rect
    boxes: Sequence[Rect]
    lines: Sequence[Line]

    def place(self, choices: Sequence[tuple[Line, Sequence[Label]]]) -> list[Spot]:
        """Find a place for each label in one of its widths; none where not all of them have one."""
        free = [
            [spot for spot in _spots(line, labels) if self._is_free(spot[1])]
            for line, labels in choices
        ]
        if not all(free):
            return []
        order = sorted(range(len(free)), key=lambda number: len(free[number]))
        found = _settle([free[number] for number in order], [], [_MOST_TRIES])
        return [found[order.index(number)] for number in range(len(free))] if found else []

    def _is_free(self, rect: Rect) -> bool:
        inside = rect.x >= self.rect.x and rect.y >= self.rect.y
        if not inside or rect.right > self.rect.right or rect.bottom > self.rect.bottom:
            return False
        wide = _grown(rect, _CLEAR - 1)
        if any(_touch(wide, box) for box in self.boxes):
            return False
        return not any(crosses(_grown(rect, _CLEAR // 2), line) for line in self.lines)


def _settle(free: Sequence[Sequence[Spot]], taken: list[Spot], left: list[int]) -> list[Spot]:
    """Take one spot for each label so that no two touch; none where `left` tries don't do."""
    if len(taken) == len(free):
        return taken
    for spot in free[len(taken)]:
        left[0] -= 1
        if left[0] < 0:
            return []
        wide = _grown(spot[1], _CLEAR)
        if any(_touch(wide, other) for _, other in taken):
            continue
        if found := _settle(free, [*taken, spot], left):
            return found
    return []


def _spots(line: Line, labels: Sequence[Label]) -> Iterator[Spot]:
    """Give the places of a label beside its line, the best ones first."""
    across, along = line.normal
    for share in _SHARES:
        x, y = line.at(share)
        for label in labels:
            reach = (label.width * abs(across) + label.height * abs(along)) / 2 + _CLEAR
            for side in (1, -1):
                left = x + side * reach * across - label.width / 2
                top = y + side * reach * along - label.height / 2
                yield label, Rect(Emu(round(left)), Emu(round(top)), label.width, label.height)


def _grown(rect: Rect, by: int) -> Rect:
    wide, high = Emu(rect.width + 2 * by), Emu(rect.height + 2 * by)
    return Rect(Emu(rect.x - by), Emu(rect.y - by), wide, high)


def _touch(one: Rect, other: Rect) -> bool:
    beside = one.x < other.right and other.x < one.right
    return beside and one.y < other.bottom and other.y < one.bottom


def crosses(rect: Rect, line: Line) -> bool:
    """Tell whether a line runs through a rectangle.

    Source: Liang and Barsky, A new concept and method for line clipping (1984).
    """
    (x, y), (to_x, to_y) = line.start, line.end
    first, last = 0.0, 1.0
    for step, low, high in (
        (to_x - x, rect.x - x, rect.right - x),
        (to_y - y, rect.y - y, rect.bottom - y),
    ):
        if not step:
            if not low < 0 < high:
                return False
            continue
        enter, leave = sorted((low / step, high / step))
        first, last = max(first, enter), min(last, leave)
    return first < last
