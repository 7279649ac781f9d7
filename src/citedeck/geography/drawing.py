"""A view and the size of a picture -> the outlines seen in it, in the picture's lengths."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import hypot, log2

from .outlines import LEVELS, TOLERANCE, Degrees, Ring, arc_places, outlines
from .projection import Flat, Projection, Region, World, apart, middle_of, turned
from .regions import View
from .shapes import Box, clip_line, clip_ring, divided, ring_area

MOST_POINTS = 5_000
"""So many corners a picture may have."""
_FINE = 0.0006
"""Corners nearer to their line than this part of the picture's width are left out at first."""
_SPECK = 0.0016
"""Rings are left out that are smaller than the square of this part of the picture's width."""
_DASHED = 0.01
"""Disputed borders shorter than this part of the picture's width are drawn as others are."""
_SHRUNK = 1.25
"""At the rim of a region a degree is drawn this much shorter than in its middle."""
_WIDE = (2_000, 1_000)
_ANTARCTIC = -60.0
"""What lies further south is on no map of the world."""

Rings = tuple[tuple[Flat, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is seen: the rings of each country by its code, and some of the borders between them.

    `disputed` are borders that two states do not agree on, and lines of an armistice.
    """

    countries: tuple[tuple[str, Rings], ...]
    disputed: Rings

    def rings(self, code: str) -> Rings:
        """Give what is seen of a country; nothing of one that is not."""
        return dict(self.countries).get(code, ())

    @property
    def points(self) -> int:
        """How many corners it has."""
        every = [rings for _, rings in self.countries] + [self.disputed] * 2
        return sum(len(ring) for rings in every for ring in rings)


@lru_cache(maxsize=64)
def draw(view: View, width: int, height: int) -> Drawing:
    """Draw what is seen of the world in a picture of a size, as large as it can be."""
    pen = Pen(view, width, height)
    level = round(log2(max(1.0, _FINE * width / pen.scale / TOLERANCE)))
    drawing = _draw(pen, level)
    while drawing.points > MOST_POINTS and level < LEVELS:
        level += 1
        drawing = _draw(pen, level)
    return drawing


def shows(view: View, code: str) -> bool:
    """Tell whether a country, or its middle where it is a speck, is on a wide map of a view."""
    if _sketch(view).rings(code):
        return True
    country = outlines().countries.get(code)
    middles = [middle_of(arc_places(country.polygons[0][0]))] if country else []
    points = Pen(view, *_WIDE).points(middles)
    return any(0 < x < _WIDE[0] and 0 < y < _WIDE[1] for x, y in points)


@lru_cache(maxsize=64)
def _sketch(view: View) -> Drawing:
    return _draw(Pen(view, *_WIDE), LEVELS)


class Pen:
    """Turns places on the globe into places on a picture."""

    def __init__(self, view: View, width: int, height: int) -> None:
        left, top, right, bottom = view.box
        self.projection: Projection = view.projection
        self.scale = min(width / (right - left), height / (bottom - top))
        self.middle = ((left + right) / 2, (top + bottom) / 2)
        self.size = (width, height)
        self.box: Box = (0.0, 0.0, float(width), float(height))
        self.reach = hypot(width, height) / 2 / self.scale

    def points(self, places: list[Degrees]) -> list[Flat]:
        """Give places on the picture."""
        if isinstance(self.projection, World):
            places = turned(places, self.projection.meridian)
        (x, y), (width, height) = self.middle, self.size
        flat = map(self.projection.flat, divided(places))
        return [
            ((a - x) * self.scale + width / 2, (b - y) * self.scale + height / 2) for a, b in flat
        ]

    def sees(self, cap: Cap) -> bool:
        """Tell whether what lies inside a cap may be on the picture."""
        if isinstance(self.projection, Region):
            away = apart(self.projection.middle, cap.middle)
            return away < cap.reach + hypot(*self.middle) + self.reach * _SHRUNK
        return cap.middle[1] > _ANTARCTIC


def _draw(pen: Pen, level: int) -> Drawing:
    countries = []
    for code, country in outlines().countries.items():
        seen = [polygon for polygon in country.polygons if pen.sees(cap_of(polygon))]
        rings = tuple(ring for polygon in seen for ring in _seen_rings(pen, polygon, level))
        if rings:
            countries.append((code, rings))
    return Drawing(tuple(countries), tuple(_disputed(pen, level)))


def _seen_rings(pen: Pen, polygon: tuple[Ring, ...], level: int) -> Iterator[tuple[Flat, ...]]:
    speck = (_SPECK * pen.size[0]) ** 2
    for ring in polygon:
        places = arc_places(ring, level)
        seen = clip_ring(pen.points([*places, places[0]])[:-1], pen.box)
        if len(seen) > 2 and ring_area(seen) > speck:
            yield tuple(seen)


def _disputed(pen: Pen, level: int) -> Iterator[tuple[Flat, ...]]:
    """Give the borders that are not agreed on, where a dash can be told from a line."""
    world = outlines()
    least = _DASHED * pen.size[0]
    for index in sorted(world.disputed):
        places = [(x, y) for x, y, known in world.arcs[index] if known >= level]
        if pen.sees(cap_of(((index,),))):
            for part in clip_line(pen.points(places), pen.box):
                if hypot(part[-1][0] - part[0][0], part[-1][1] - part[0][1]) > least:
                    yield tuple(part)


@dataclass(frozen=True, slots=True)
class Cap:
    """A round part of the globe: its middle, and how far it reaches in degrees."""

    middle: Degrees
    reach: float


@lru_cache(maxsize=4096)
def cap_of(polygon: tuple[Ring, ...]) -> Cap:
    """Give a cap that holds a part of a country."""
    places = arc_places(polygon[0], 2) or arc_places(polygon[0])
    middle = middle_of(places)
    return Cap(middle, max(apart(middle, place) for place in places) + 1.0)
