"""A place on the globe -> a place on a flat map, both ways true to area.

Lengths on the map are in degrees of a great circle at its middle; y grows downwards.
Source: Snyder, Map Projections: A Working Manual (USGS 1395, 1987), chapter 24 (Lambert's azimuthal
equal-area); Šavrič, Patterson and Jenny, The Equal Earth map projection (2018), for the world.
"""

from dataclasses import dataclass
from math import acos, asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Protocol

from .outlines import Degrees

Flat = tuple[float, float]
"""A place on a map."""

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


class Projection(Protocol):
    """A way to flatten the globe."""

    def flat(self, place: Degrees) -> Flat:
        """Give where a place stands on the map."""
        ...


@dataclass(frozen=True, slots=True)
class Region:
    """Lambert's azimuthal equal-area projection around a middle: for all but the whole world."""

    middle: Degrees

    def flat(self, place: Degrees) -> Flat:
        """Give where a place stands on the map."""
        east, north = radians(place[0] - self.middle[0]), radians(place[1])
        at = radians(self.middle[1])
        near = sin(at) * sin(north) + cos(at) * cos(north) * cos(east)
        scale = degrees(sqrt(2 / max(1 + near, 1e-6)))
        x = cos(north) * sin(east)
        y = cos(at) * sin(north) - sin(at) * cos(north) * cos(east)
        return scale * x, -scale * y


@dataclass(frozen=True, slots=True)
class World:
    """The Equal Earth projection, cut at the meridian opposite to its middle one."""

    meridian: float = 11.0

    def flat(self, place: Degrees) -> Flat:
        """Give where a place stands on the map."""
        east = radians(place[0] - self.meridian)
        t = asin(_M * sin(radians(place[1])))
        u = t * t
        stretch = _A1 + 3 * _A2 * u + u**3 * (7 * _A3 + 9 * _A4 * u)
        x = east * cos(t) / (_M * stretch)
        y = t * (_A1 + _A2 * u + u**3 * (_A3 + _A4 * u))
        return degrees(x), -degrees(y)


def turned(points: list[Degrees], meridian: float) -> list[Degrees]:
    """Write the longitudes of a ring or line as they lie around a meridian."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    away = (west + east) / 2 - meridian
    turn = -360 if away > 180 else 360 if away < -180 else 0
    return [(x + turn, y) for x, y in points] if turn else points


def middle_of(places: list[Degrees]) -> Degrees:
    """Give the middle of places on the globe, also across the antimeridian."""
    x = y = z = 0.0
    for east, north in places:
        a, b = radians(east), radians(north)
        x, y, z = x + cos(b) * cos(a), y + cos(b) * sin(a), z + sin(b)
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def apart(one: Degrees, other: Degrees) -> float:
    """Give how far two places are from each other, in degrees of a great circle."""
    a, b, east = radians(one[1]), radians(other[1]), radians(one[0] - other[0])
    return degrees(acos(max(-1.0, min(1.0, sin(a) * sin(b) + cos(a) * cos(b) * cos(east)))))
