"""Dates and widths -> places on a line: in proportion to time, and no two on each other."""

from collections.abc import Sequence

from ..model.source import PartialDate

_YEAR, _MONTH = 372, 31
"""Days of a year and a month, for distances on a line: every month counts as a long one."""


def times(
    dates: Sequence[PartialDate], span: tuple[PartialDate, PartialDate] | None = None
) -> list[float]:
    """Give how far each date is from the first to the last, or in a span: 0 to 1, in their order.

    A year or month alone stands for its first day.
    """
    days = [_days(date) for date in dates]
    first, last = map(_days, span) if span else (min(days), max(days))
    return [(day - first) / (last - first) if last > first else 0.5 for day in days]


def _days(date: PartialDate) -> int:
    return date.year * _YEAR + max(date.month - 1, 0) * _MONTH + max(date.day - 1, 0)


def spread(wanted: Sequence[float], widths: Sequence[int], edges: tuple[float, float]) -> list[int]:
    """Move things along a line as little as may be, until none touches another or an edge.

    `wanted` are their middles, in order. Neighbours that touch are moved as one, about the mean
    of where they want to be.

    Source: pool adjacent violators (Barlow and others, 1972).
    """
    blocks: list[tuple[list[int], float]] = []  # members, and where the first one's left edge is
    for number in range(len(wanted)):
        block = [number]
        left = _left(block, wanted, widths, edges)
        while blocks and _end(*blocks[-1], widths) > left:
            block = blocks.pop()[0] + block
            left = _left(block, wanted, widths, edges)
        blocks.append((block, left))
    middles = []
    for members, left in blocks:
        for number in members:
            middles.append(round(left + widths[number] / 2))
            left += widths[number]
    return middles


def _left(
    block: list[int], wanted: Sequence[float], widths: Sequence[int], edges: tuple[float, float]
) -> float:
    """Give where a block begins so that its members are near their places, within the edges."""
    before, total = 0.0, 0.0
    for number in block:
        total += wanted[number] - (before + widths[number] / 2)
        before += widths[number]
    low, high = edges[0], edges[1] - before
    return max(low, min(total / len(block), high))


def _end(members: list[int], left: float, widths: Sequence[int]) -> float:
    return left + sum(widths[number] for number in members)
