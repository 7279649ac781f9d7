"""Rings and lines on a flat map -> the same cut at the edge of a picture."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from .projection import Flat

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""
_LONG = 2.5
"""Edges longer than this, in degrees, take corners in between: they are bent on a map."""


def divided(points: list[Flat]) -> list[Flat]:
    """Put corners into long edges."""
    made = points[:1]
    for (ax, ay), (bx, by) in pairwise(points):
        steps = int(max(abs(bx - ax), abs(by - ay)) // _LONG) + 1
        made += [(ax + (bx - ax) * i / steps, ay + (by - ay) * i / steps) for i in range(1, steps)]
        made.append((bx, by))
    return made


def ring_area(ring: list[Flat]) -> float:
    """Give the area inside a ring."""
    around = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in around)) / 2


def clip_ring(ring: list[Flat], box: Box) -> list[Flat]:
    """Cut off what of a ring lies outside a box. Source: Sutherland and Hodgman (1974)."""
    for axis, edge, sign in _edges(box):
        if not ring:
            return []
        ring = list(_clip_side(ring, axis, edge, sign))
    return ring


def _edges(box: Box) -> tuple[tuple[int, float, int], ...]:
    left, top, right, bottom = box
    return (0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)


def _clip_side(ring: list[Flat], axis: int, edge: float, sign: int) -> Iterator[Flat]:
    before = ring[-1]
    for point in ring:
        was, now = ((p[axis] - edge) * sign >= 0 for p in (before, point))
        if was != now:
            yield _crossing(before, point, axis, edge)
        if now:
            yield point
        before = point


def _crossing(a: Flat, b: Flat, axis: int, edge: float) -> Flat:
    """Give where the line between two points meets an edge."""
    share = (edge - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + (b[1 - axis] - a[1 - axis]) * share
    return (edge, other) if axis == 0 else (other, edge)


def clip_line(line: list[Flat], box: Box) -> list[list[Flat]]:
    """Give the parts of a line that lie inside a box."""
    parts = [line]
    for axis, edge, sign in _edges(box):
        parts = [piece for part in parts for piece in _cut_line(part, axis, edge, sign)]
    return parts


def _cut_line(line: list[Flat], axis: int, edge: float, sign: int) -> list[list[Flat]]:
    inside: Callable[[Flat], bool] = lambda p: (p[axis] - edge) * sign >= 0  # noqa: E731
    parts: list[list[Flat]] = [[line[0]]] if inside(line[0]) else []
    for a, b in pairwise(line):
        if inside(a) != inside(b):
            meeting = _crossing(a, b, axis, edge)
            if inside(b):
                parts.append([meeting])
            else:
                parts[-1].append(meeting)
        if inside(b):
            parts[-1].append(b)
    return [part for part in parts if len(part) > 1]
