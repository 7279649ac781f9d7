"""The room on a map -> places for words that stand on nothing else. Lengths are EMU."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise, product
from math import cos, hypot, pi, sin

from ..geography.drawing import Rings
from ..geography.projection import Flat
from ..geography.shapes import Box as Edges
from ..model.units import pt

_GAP = pt(3)
_STEP = pt(5)
_ROWS, _WIDEST_ROWS = 28, 10
_BANDS = 64
_DISTANCES = tuple(map(pt, (10, 20, 32, 46, 64, 86, 112, 144, 184, 230)))
_ANGLES = 24
_OVER_LAND = pt(60)
"""Words over a highlighted country that is not theirs are as bad as words so much further away."""
_SHIFTS = (0.5, 0.42, 0.58, 0.33, 0.67, 0.24, 0.76)
_OFF_MIDDLE = pt(120)
_WRONG_SIDE = pt(30)
_NEAR = 6
_EDGE, _PACE = pt(4), pt(9)

Stroke = tuple[Flat, Flat]


@dataclass(slots=True)
class Room:
    """The room on a map, and what of it is taken."""

    edges: Edges
    taken: list[Edges] = field(default_factory=list)

    def is_free(self, place: Edges) -> bool:
        """Tell whether a place lies inside the map and on nothing else."""
        left, top, right, bottom = place
        inside = (
            left >= self.edges[0] + _GAP and top >= self.edges[1] + _GAP
            and right <= self.edges[2] - _GAP and bottom <= self.edges[3] - _GAP
        )  # fmt: skip
        return inside and not any(
            left < other[2] + _GAP
            and other[0] < right + _GAP
            and top < other[3] + _GAP
            and other[1] < bottom + _GAP
            for other in self.taken
        )

    def take_line(self, start: Flat, end: Flat) -> None:
        """Keep a line free of words."""
        self.taken += points_of_line(start, end)

    def is_clear(self, start: Flat, end: Flat) -> bool:
        """Tell whether a line touches nothing else."""
        return not any(
            dot[0] < other[2] and other[0] < dot[2] and dot[1] < other[3] and other[1] < dot[3]
            for dot in points_of_line(start, end)
            for other in self.taken
        )


def points_of_line(start: Flat, end: Flat) -> list[Edges]:
    """Give small squares along a line."""
    count = int(hypot(end[0] - start[0], end[1] - start[1]) // _STEP) + 1
    half = pt(1)
    places = [along(start, end, index / count) for index in range(count + 1)]
    return [(x - half, y - half, x + half, y + half) for x, y in places]


def along(start: Flat, end: Flat, share: float) -> Flat:
    """Give a point on the way from one to another."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


class Bands:
    """Rings whose edges are found by their height on the map."""

    def __init__(self, rings: Rings) -> None:
        self.top = min(y for ring in rings for _, y in ring)
        self.bottom = max(y for ring in rings for _, y in ring)
        self.height = max(1.0, (self.bottom - self.top) / _BANDS)
        self.edges: list[list[tuple[Flat, Flat]]] = [[] for _ in range(_BANDS + 1)]
        for ring in rings:
            for a, b in pairwise((*ring, ring[0])):
                low, high = sorted((self._band(a[1]), self._band(b[1])))
                for band in range(low, high + 1):
                    self.edges[band].append((a, b))

    def _band(self, y: float) -> int:
        return min(_BANDS, int((y - self.top) / self.height))

    def spans(self, y: float) -> list[tuple[float, float]]:
        """Give where a level line runs inside the rings."""
        if not self.top <= y <= self.bottom:
            return []
        crossings = sorted(
            ax + (bx - ax) * (y - ay) / (by - ay)
            for (ax, ay), (bx, by) in self.edges[self._band(y)]
            if (ay > y) != (by > y)
        )
        return list(zip(crossings[::2], crossings[1::2], strict=False))

    def holds(self, point: Flat) -> bool:
        """Tell whether a point lies inside the rings."""
        return any(left <= point[0] <= right for left, right in self.spans(point[1]))


@lru_cache(maxsize=256)
def bands(rings: Rings) -> Bands:
    """Sort the edges of rings by their height, once."""
    return Bands(rings)


@lru_cache(maxsize=512)
def anchor(rings: Rings) -> Flat:
    """Give a point deep inside the largest of some rings."""
    ring = max(rings, key=lambda ring: _width(ring) * _height(ring))
    top, high = min(y for _, y in ring), _height(ring)
    rows = [top + high * (index + 0.5) / _ROWS for index in range(_ROWS)]
    inside = bands((ring,))
    found = [(right - left, left, y) for y in rows for left, right in inside.spans(y)]
    middles = [(left + wide / 2, y) for wide, left, y in sorted(found, reverse=True)[:_WIDEST_ROWS]]
    return max(middles, key=lambda point: _reach(ring, point), default=ring[0])


def _reach(ring: tuple[Flat, ...], point: Flat) -> float:
    """Give how far a point is from the nearest edge of a ring."""
    return min(to_edge(point, a, b) for a, b in pairwise((*ring, ring[0])))


def to_edge(point: Flat, a: Flat, b: Flat) -> float:
    """Give how far a point is from the line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - a[0] - share * dx, point[1] - a[1] - share * dy)


def _width(ring: tuple[Flat, ...]) -> float:
    return max(x for x, _ in ring) - min(x for x, _ in ring)


def _height(ring: tuple[Flat, ...]) -> float:
    return max(y for _, y in ring) - min(y for _, y in ring)


def place_inside(room: Room, rings: Rings, size: tuple[int, int], near: Flat) -> Edges | None:
    """Find the free place for words wholly inside a country that is nearest to its anchor."""
    places = (place for place in _inside(rings, size, near) if room.is_free(place))
    return min(places, key=lambda place: _away(place, near), default=None)


def _inside(rings: Rings, size: tuple[int, int], near: Flat) -> Iterator[Edges]:
    width, height = size
    country = bands(rings)
    y = country.top
    while y + height <= country.bottom:
        for left, right in _common(country, y, height):
            for x in (near[0] - width / 2, near[0] - width - _STEP * 2, near[0] + _STEP * 2):
                at = min(max(x, left), right - width)
                if right - left >= width:
                    yield at, y, at + width, y + height
        y += _STEP


def _common(country: Bands, y: float, height: float) -> list[tuple[float, float]]:
    """Give the spans that are inside all the way down a row."""
    shared = country.spans(y)
    for share in (0.25, 0.5, 0.75, 1.0):
        lower = country.spans(y + height * share)
        shared = [
            (max(a, c), min(b, d)) for a, b in shared for c, d in lower if max(a, c) < min(b, d)
        ]
    return shared


def _away(place: Edges, point: Flat) -> float:
    return hypot((place[0] + place[2]) / 2 - point[0], (place[1] + place[3]) / 2 - point[1])


def place_beside(
    room: Room, dot: Flat, size: tuple[int, int], others: tuple[Rings, ...]
) -> Edges | None:
    """Find the best free place for words near a point, from which a free line leads to them."""
    lands = tuple(bands(rings) for rings in others if rings)
    best: Edges | None = None
    least = float("inf")
    for distance in _DISTANCES:
        if distance >= least:
            break
        for turn in range(_ANGLES):
            angle = 2 * pi * turn / _ANGLES
            place = around(dot, (cos(angle), sin(angle)), distance, size)
            if room.is_free(place) and room.is_clear(*leader(dot, place)):
                score = distance + _OVER_LAND * _covered(place, lands)
                if score < least:
                    best, least = place, score
    return best


def around(point: Flat, way: Flat, distance: float, size: tuple[int, int]) -> Edges:
    """Give a place of a size so far from a point in a direction."""
    width, height = size
    reach = distance + abs(way[0]) * width / 2 + abs(way[1]) * height / 2
    x, y = point[0] + way[0] * reach, point[1] + way[1] * reach
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def leader(dot: Flat, place: Edges) -> tuple[Flat, Flat]:
    """Give the line from beside a point to the middle of the nearest side of a place."""
    end = sides(place)[nearest_side(place, dot)]
    length = hypot(end[0] - dot[0], end[1] - dot[1]) or 1.0
    return along(dot, end, min(1.0, pt(7) / length)), along(dot, end, max(0.0, 1 - pt(4) / length))


def sides(place: Edges) -> tuple[Flat, Flat, Flat, Flat]:
    """Give the middles of the top, left, lower and right side: a rectangle's connection sites."""
    left, top, right, bottom = place
    x, y = (left + right) / 2, (top + bottom) / 2
    return (x, top), (left, y), (x, bottom), (right, y)


def middle(place: Edges) -> Flat:
    """Give the middle of a place."""
    return (place[0] + place[2]) / 2, (place[1] + place[3]) / 2


def nearest_side(place: Edges, point: Flat) -> int:
    """Give the connection site of a place that is nearest to a point."""
    found = sides(place)
    return min(
        range(4), key=lambda side: hypot(found[side][0] - point[0], found[side][1] - point[1])
    )


def _covered(place: Edges, lands: tuple[Bands, ...]) -> float:
    """Give the share of a place that lies over highlighted countries."""
    left, top, right, bottom = place
    points = [
        along((left, y), (right, y), share)
        for y in (top, (top + bottom) / 2, bottom)
        for share in (0.0, 0.5, 1.0)
    ]
    return sum(any(land.holds(point) for land in lands) for point in points) / len(points)


def place_along(
    room: Room, line: Stroke, size: tuple[int, int], side: int, others: list[Stroke]
) -> Edges | None:
    """Find the free place for words nearest to the middle of an arrow; none nearer to another.

    `side` is 1 where words at the arrow's right are better, -1 at its left, 0 where both are good.
    """
    (ax, ay), (bx, by) = line
    length = hypot(bx - ax, by - ay) or 1.0
    right = (-(by - ay) / length, (bx - ax) / length)
    found = []
    for share, distance, hand in product(_SHIFTS, _DISTANCES[:_NEAR], (1, -1)):
        way = (right[0] * hand, right[1] * hand)
        place = around(along(*line, share), way, distance - pt(4), size)
        away = to_edge(middle(place), *line)
        nearest = all(to_edge(middle(place), *other) >= away for other in others)
        if nearest and room.is_free(place):
            score = distance + abs(share - 0.5) * _OFF_MIDDLE + _WRONG_SIDE * (hand == -side)
            found.append((score, -hand, place))
    return min(found)[2] if found else None


def place_near(room: Room, point: Flat, size: tuple[int, int]) -> Edges | None:
    """Find the free place for words anywhere on the map that is nearest to a point."""
    left, top, right, bottom = room.edges
    columns = range(int(left) + _EDGE, int(right) - size[0], _PACE)
    rows = range(int(top) + _EDGE, int(bottom) - size[1], _PACE)
    places = ((x, y, x + size[0], y + size[1]) for x, y in product(columns, rows))
    free = (place for place in places if room.is_free(place))
    return min(free, key=lambda place: _away(place, point), default=None)
