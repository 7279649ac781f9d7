"""Names of regions, or of countries -> the part of the globe that a map shows."""

from dataclasses import dataclass
from functools import lru_cache

from .outlines import Degrees, arc_places, outlines
from .projection import Projection, Region, World, middle_of
from .shapes import Box, ring_area

_MAIN_PART = 0.25
"""A part of a country that is this share of its largest one belongs to its picture."""
_MARGIN = 0.12
WIDEST = 62.0
"""A map of a region shows no more to each side, in degrees."""
_FARTHEST = 48.0
"""What reaches further from its middle, in degrees, is shown on a map of the world."""
_NARROWEST = 4.0


@dataclass(frozen=True, slots=True)
class View:
    """A way to flatten the globe, and the part of the flat map that must be seen."""

    projection: Projection
    box: Box


@dataclass(frozen=True, slots=True)
class Named:
    """A region by its name in words, its middle and how far it reaches, in degrees."""

    title: str
    middle: Degrees
    width: float
    height: float


REGIONS = {
    "east-asia": Named("East Asia", (105.0, 42.5), 56.0, 36.0),
    "world": Named("the world", (11.0, 0.0), 350.0, 150.0),
    "europe": Named("Europe", (24.0, 53.0), 52.0, 37.0),
    "asia": Named("Asia", (88.0, 32.0), 112.0, 84.0),
    "eurasia": Named("Europe and Asia", (72.0, 48.0), 124.0, 78.0),
    "middle-east": Named("the Middle East", (46.0, 29.0), 42.0, 33.0),
    "africa": Named("Africa", (18.0, 2.0), 78.0, 76.0),
    "north-america": Named("North America", (-96.0, 42.0), 88.0, 70.0),
    "south-america": Named("South America", (-60.0, -21.0), 62.0, 72.0),
}  # fmt: skip
WORLD = "world"


def region_names() -> tuple[str, ...]:
    """Give the names of the regions that a slide or a lesson may ask for."""
    return tuple(REGIONS)


def named_view(name: str) -> View:
    """Give the view of a region by its name."""
    region = REGIONS[name]
    if name == WORLD:
        world = World(region.middle[0])
        (left, _), (right, _) = (world.flat((x, 0.0)) for x in (-168.0, 190.0))
        (_, top), (_, bottom) = (world.flat((0.0, y)) for y in (80.0, -56.0))
        return View(world, (left, top, right, bottom))
    half_width, half_height = region.width / 2, region.height / 2
    return View(Region(region.middle), (-half_width, -half_height, half_width, half_height))


@lru_cache(maxsize=64)
def view_of(codes: tuple[str, ...]) -> View:
    """Give the view that holds countries; that of the world where they are far apart, or none."""
    places = [place for code in codes for place in _main_places(code)]
    if not places:
        return named_view(WORLD)
    region = Region(_middle(places))
    xs, ys = zip(*(region.flat(place) for place in places), strict=True)
    if max(max(map(abs, xs)), max(map(abs, ys))) > _FARTHEST:
        return named_view(WORLD)
    return View(region, _widened((min(xs), min(ys), max(xs), max(ys))))


def _widened(box: Box) -> Box:
    """Give some room around what must be seen."""
    left, top, right, bottom = box
    wide, high = max(right - left, _NARROWEST), max(bottom - top, _NARROWEST)
    x, y = (left + right) / 2, (top + bottom) / 2
    across, down = wide * (0.5 + _MARGIN), high * (0.5 + _MARGIN)
    return x - across, y - down, x + across, y + down


def _middle(places: list[Degrees]) -> Degrees:
    """Give the middle of what reaches from the first place to the last, seen from its centre."""
    rough = middle_of(places)
    turned = [((x - rough[0] + 180) % 360 - 180, y) for x, y in places]
    xs, ys = zip(*turned, strict=True)
    return (min(xs) + max(xs)) / 2 + rough[0], (min(ys) + max(ys)) / 2


def _main_places(code: str) -> list[Degrees]:
    """Give the corners of a country's main parts, without what it has overseas."""
    country = outlines().countries.get(code)
    rings = [arc_places(polygon[0], 2) for polygon in (country.polygons if country else ())]
    rings = [ring for ring in rings if ring]
    areas = [ring_area(ring) for ring in rings]
    return [
        place
        for ring, area in zip(rings, areas, strict=True)
        if area >= _MAIN_PART * max(areas)
        for place in ring
    ]
