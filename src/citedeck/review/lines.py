"""A line of a text, and which quotations stand in it."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from .quotations import BREAK, Stretch

_BETWEEN = " .,;:\t\n" + BREAK
_LONGEST_GAP = 320


class Line(NamedTuple):
    """A line of a text, from `start` to `end`; `closed` are all quotations of the text."""

    text: str
    start: int
    end: int
    closed: tuple[Stretch, ...]

    @property
    def words(self) -> str:
        """What stands in it, without the spaces around it."""
        return self.text[self.start : self.end].strip()

    @property
    def inside(self) -> list[Stretch]:
        """The quotations that stand in it, if only in part."""
        return self.between(self.start, self.end)

    def between(self, start: int, end: int) -> list[Stretch]:
        """Give the quotations that stand between two places, if only in part."""
        first = bisect_right(self.closed, start, key=_end)
        return list(self.closed[first : bisect_left(self.closed, end, key=_start)])

    def covers(self, place: int) -> bool:
        """Tell whether a place is inside a quotation."""
        return any(s.start < place for s in self.between(place, place + 1))

    def follows(self, place: int) -> bool:
        """Tell whether nothing but marks stands between a quotation and a place after it."""
        before = bisect_right(self.closed, place, key=_end) - 1
        start = self.closed[before].end if before >= 0 else -_LONGEST_GAP
        return place - start < _LONGEST_GAP and not self.text[start:place].strip(_BETWEEN)


def _start(stretch: Stretch) -> int:
    return stretch.start


def _end(stretch: Stretch) -> int:
    return stretch.end
