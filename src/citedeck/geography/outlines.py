"""The bundled outlines of countries, as `tools/take_map.py` writes them -> arcs and rings."""

from dataclasses import dataclass, field
from functools import cache

from ..resources import resource

Degrees = tuple[float, float]
"""A place: its longitude and its latitude."""
Corner = tuple[float, float, int]
"""A place on a line, and its level: how coarse a map still shows it."""
TOLERANCE = 0.035
"""So far, in degrees, a line may lie from the truth where corners of all levels are shown.

Without those of the lowest levels it is twice as far for each.
"""
LEVELS = 5
Ring = tuple[int, ...]
"""Arcs one after the other, by their index; `~index` where one runs backwards."""

_FORMAT = "citedeck-outlines/1"


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its ISO 3166-1 alpha-3 code, its English name, the rings of each of its parts."""

    code: str
    name: str
    polygons: tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Outlines:
    """Arcs that neighbours share, the countries between them, and the arcs that are disputed."""

    arcs: tuple[tuple[Corner, ...], ...]
    countries: dict[str, Country]
    disputed: frozenset[int]


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    units: float = 1.0
    arcs: list[tuple[Corner, ...]] = field(default_factory=list)
    disputed: set[int] = field(default_factory=set)
    parts: dict[str, tuple[str, list[tuple[Ring, ...]]]] = field(default_factory=dict)
    polygons: list[tuple[Ring, ...]] = field(default_factory=list)


def country_names() -> dict[str, str]:
    """Give the English name of each country that the maps show, by its code."""
    return {code: country.name for code, country in outlines().countries.items() if country.name}


@cache
def outlines() -> Outlines:
    """Read the bundled outlines."""
    text = resource("assets", "maps", "world.txt").read_text("utf-8")
    head, *lines = text.splitlines()
    name, _, units = head.partition(" ")
    assert name == _FORMAT
    reading = _Reading(float(units))
    for line in lines:
        _read_line(reading, line[0], line[2:])
    countries = {
        code: Country(code, name, tuple(polygons))
        for code, (name, polygons) in reading.parts.items()
    }
    return Outlines(tuple(reading.arcs), countries, frozenset(reading.disputed))


def arc_places(ring: Ring, level: int = 0) -> list[Degrees]:
    """Give the corners of a ring down to a level, across the antimeridian without a jump."""
    arcs = outlines().arcs
    places: list[Degrees] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        turn = 360 * round((places[-1][0] - arc[0][0]) / 360) if places else 0
        places += [(x + turn, y) for x, y, known in arc[:-1] if known >= level]
    return places


def _read_line(reading: _Reading, kind: str, rest: str) -> None:
    match kind:
        case "a":
            reading.arcs.append(_arc(rest, reading.units))
        case "d":
            reading.disputed.add(int(rest))
        case "c":
            code, _, name = rest.partition(" ")
            reading.polygons = []
            reading.parts[code] = (name, reading.polygons)
        case "p":
            rings = (tuple(map(int, ring.split())) for ring in rest.split(" / "))
            reading.polygons.append(tuple(rings))


def _arc(text: str, units: float) -> tuple[Corner, ...]:
    """Add up the steps of an arc."""
    x = y = 0
    points = []
    for step in text.split():
        dx, dy, *level = map(int, step.split(","))
        x, y = x + dx, y + dy
        points.append((x / units, y / units, level[0] if level else 0))
    return tuple(points)
