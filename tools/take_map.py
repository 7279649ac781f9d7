"""Make the outlines of countries, small enough for a slide, out of the npm package `world-atlas`.

usage: python tools/take_map.py        (needs npm)

The package carries Natural Earth at 1:50m as TopoJSON: arcs, each of which borders one country or
two. They stay arcs, so that neighbours share one line. Codes are those of `i18n-iso-countries`.
"""

import json
import subprocess
import tarfile
import tempfile
from itertools import pairwise
from math import log2
from pathlib import Path
from typing import Any

MAPS = Path(__file__).resolve().parent.parent / "assets" / "maps"
OUTLINES = "world-atlas@2.0.2"
CODES = "i18n-iso-countries@7.14.0"

UNITS = 100
"""Coordinates are written in so many parts of a degree."""
TOLERANCE = 0.035
"""So far, in degrees, a simplified line may lie from the one it was made of."""
LEVELS = 5
"""So often the tolerance doubles on maps of ever larger regions."""
ISLET = 0.012
"""An island smaller than this, in square degrees, is left out, but no country's largest."""

CRIMEA = (33.0, 44.5, 36.0, 46.1)
"""Lies in the ring that goes over to Ukraine. Source: UN General Assembly resolution 68/262."""

UNCODED = {
    "Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP", "Indian Ocean Ter.": "AUS",
    "Siachen Glacier": "",
}  # fmt: skip
"""What ISO 3166-1 has no code for, with the code of the state it is counted to on our maps."""

NAMES = {
    "USA": "United States", "COD": "DR Congo", "COG": "Congo", "CAF": "Central African Republic",
    "DOM": "Dominican Republic", "GNQ": "Equatorial Guinea", "SSD": "South Sudan",
    "ESH": "Western Sahara", "BIH": "Bosnia and Herzegovina", "MKD": "North Macedonia",
    "SWZ": "Eswatini", "FLK": "Falkland Islands", "SLB": "Solomon Islands",
    "PYF": "French Polynesia",
    "MHL": "Marshall Islands", "MNP": "Northern Mariana Islands", "VIR": "U.S. Virgin Islands",
    "SGS": "South Georgia and the South Sandwich Islands", "PCN": "Pitcairn Islands",
    "IOT": "British Indian Ocean Territory", "CYM": "Cayman Islands", "COK": "Cook Islands",
    "VGB": "British Virgin Islands", "TCA": "Turks and Caicos Islands",
    "VCT": "Saint Vincent and the Grenadines", "KNA": "Saint Kitts and Nevis",
    "SPM": "Saint Pierre and Miquelon", "WLF": "Wallis and Futuna", "MAF": "Saint Martin",
    "BLM": "Saint Barthélemy", "ATF": "French Southern Territories", "FRO": "Faroe Islands",
    "HMD": "Heard Island and McDonald Islands", "ATG": "Antigua and Barbuda", "CYP": "Cyprus",
    "SOM": "Somalia", "AUS": "Australia", "TUR": "Türkiye", "CIV": "Côte d’Ivoire",
    "STP": "São Tomé and Príncipe", "ALA": "Åland Islands",
}  # fmt: skip
"""Names that the package abbreviates, or that have changed."""

EVERYWHERE = (-180.0, -90.0, 180.0, 90.0)
DISPUTED = (
    ("IND", "PAK", (73.0, 32.45, 78.0, 36.0)),  # Kashmir, Line of Control
    ("IND", "", EVERYWHERE), ("PAK", "", EVERYWHERE), ("CHN", "", EVERYWHERE),  # Siachen
    ("CHN", "PAK", EVERYWHERE),  # Shaksgam
    ("CHN", "IND", (77.0, 30.0, 81.0, 36.0)), ("CHN", "IND", (91.5, 27.0, 97.5, 30.0)),
    ("KOR", "PRK", EVERYWHERE),  # the Military Demarcation Line of the armistice
    ("ISR", "SYR", EVERYWHERE), ("ISR", "PSE", EVERYWHERE), ("ISR", "LBN", EVERYWHERE),
    ("ESH", "MAR", EVERYWHERE), ("SRB", "XKX", EVERYWHERE), ("CYP", "CYP", EVERYWHERE),
    ("SOM", "SOM", EVERYWHERE), ("SDN", "SSD", (27.5, 9.2, 29.2, 10.6)),  # Abyei
    ("KEN", "SSD", EVERYWHERE),  # Ilemi
    ("EGY", "SDN", (33.0, 21.0, 37.5, 23.0)),  # Bir Tawil and Halaib
    ("GUY", "VEN", EVERYWHERE),
)  # fmt: skip
"""Borders, by both their sides, that are disputed or that are armistice lines inside a box."""

LICENCE = """Outlines of countries: Natural Earth, 1:50m cultural vectors.

Natural Earth is in the public domain: its makers give up all claim to it, ask for no permission and
no credit, and suggest the words "Made with Natural Earth". Our maps name it below each map.

They were taken from the npm package world-atlas, whose own licence follows.

"""

Point = tuple[float, float]
Ring = list[int]
"""Arcs by their index, one after the other; ~index where an arc runs backwards (TopoJSON)."""
Polygons = list[list[Ring]]


def main() -> None:
    """Write the outlines and their licence."""
    MAPS.mkdir(parents=True, exist_ok=True)
    topology = json.loads(packed_file(OUTLINES, "countries-50m.json"))
    codes = {row[2]: row[1] for row in json.loads(packed_file(CODES, "codes.json"))}
    world = World(topology, codes)
    world.move_crimea()
    world.part_disputed()
    world.simplify()
    text = world.text()
    (MAPS / "world.txt").write_text(text, "utf-8")
    licence = LICENCE + packed_file(OUTLINES, "LICENSE").decode("utf-8")
    (MAPS / "LICENSE.txt").write_text(licence, "utf-8")
    print(f"{len(world.countries)} countries, {len(text) // 1024} KiB")


def packed_file(package: str, file: str) -> bytes:
    """Take one file out of an npm package."""
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["npm", "pack", "--json", package], cwd=folder, check=True, capture_output=True
        )
        name = json.loads(packed.stdout)[0]["filename"]
        with tarfile.open(Path(folder) / name) as archive:
            member = archive.extractfile(f"package/{file}")
            assert member is not None
            return member.read()


class World:
    """Countries as rings of arcs, while they are being made small."""

    def __init__(self, topology: dict[str, Any], codes: dict[str, str]) -> None:
        self.arcs = decode_arcs(topology)
        self.countries: dict[str, Polygons] = {}
        self.names: dict[str, str] = {}
        self.disputed: set[int] = set()
        self.levels: list[list[int]] = []
        for shape in topology["objects"]["countries"]["geometries"]:
            name = shape["properties"]["name"]
            code = UNCODED[name] if name in UNCODED else codes[shape["id"]]
            polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            self.countries.setdefault(code, []).extend(polygons)
            if name not in UNCODED or code == "XKX":
                self.names[code] = NAMES.get(code) or self.names.get(code) or name

    def move_crimea(self) -> None:
        """Give Crimea to Ukraine; the line between them is shared by both and falls away."""
        russia, ukraine = self.countries["RUS"], self.countries["UKR"]
        (crimea,) = (polygon for polygon in russia if self.lies_in(polygon[0], CRIMEA))
        russia.remove(crimea)
        mainland = next(p for p in ukraine if touching(p[0], crimea[0]))
        mainland[0] = joined(mainland[0], crimea[0])

    def lies_in(self, ring: Ring, box: tuple[float, float, float, float]) -> bool:
        """Tell whether the middle of a ring lies in a box, and most of the ring near it."""
        points = self.points(ring)
        xs, ys = zip(*points, strict=True)
        width, height = max(xs) - min(xs), max(ys) - min(ys)
        middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        return width < 5 and 1 < height < 3 and inside(middle, box)

    def points(self, ring: Ring) -> list[Point]:
        """Give the corners of a ring."""
        return unwrapped([point for arc in ring for point in self.arc(arc)[:-1]])

    def arc(self, index: int) -> list[Point]:
        """Give the points of an arc in the direction in which a ring takes it."""
        return self.arcs[index] if index >= 0 else self.arcs[~index][::-1]

    def sides(self) -> dict[int, list[str]]:
        """Give the countries on both sides of each arc."""
        sides: dict[int, list[str]] = {}
        for code, polygons in self.countries.items():
            for polygon in polygons:
                for ring in polygon:
                    for arc in ring:
                        sides.setdefault(max(arc, ~arc), []).append(code)
        return sides

    def part_disputed(self) -> None:
        """Cut arcs where a disputed border begins or ends, and mark those that are one."""
        pieces: dict[int, list[int]] = {}
        for arc, codes in self.sides().items():
            boxes = [box for *pair, box in DISPUTED if sorted(pair) == sorted(codes)]
            if len(codes) == 2 and boxes:
                pieces[arc] = self._cut(arc, boxes)
        for polygons in self.countries.values():
            for polygon in polygons:
                polygon[:] = [replaced(ring, pieces) for ring in polygon]

    def _cut(self, arc: int, boxes: list[tuple[float, float, float, float]]) -> list[int]:
        """Cut an arc into pieces wholly inside or outside of boxes; give their indexes."""
        made: list[int] = []
        run: list[Point] = []
        was = None
        for a, b in pairwise(self.arcs[arc]):
            middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
            now = any(inside(middle, box) for box in boxes)
            if now != was:
                run = [a]
                self.arcs.append(run)
                made.append(len(self.arcs) - 1)
                if now:
                    self.disputed.add(made[-1])
            run.append(b)
            was = now
        return made

    def simplify(self) -> None:
        """Leave out islets and corners that no slide shows."""
        for polygons in self.countries.values():
            areas = [abs(area(self.points(polygon[0]))) for polygon in polygons]
            largest = max(areas)
            polygons[:] = [
                polygon
                for polygon, size in zip(polygons, areas, strict=True)
                if size >= min(ISLET, largest)
            ]
        self.arcs, self.levels = map(list, zip(*map(simplified, self.arcs), strict=True))
        for polygons in self.countries.values():
            for polygon in polygons:
                polygon[:] = [ring for ring in polygon if len(set(whole(self.points(ring)))) > 2]
            polygons[:] = [polygon for polygon in polygons if polygon]

    def text(self) -> str:
        """Write arcs, countries and disputed arcs."""
        sides = self.sides()
        used = {arc: place for place, arc in enumerate(sorted(sides))}
        lines = [f"citedeck-outlines/1 {UNITS}"]
        lines += [f"a {arc_text(self.arcs[arc], self.levels[arc])}" for arc in used]
        lines += [f"d {used[arc]}" for arc in sorted(self.disputed)]
        for code, polygons in sorted(self.countries.items()):
            if polygons:
                lines.append(f"c {code or '-'} {self.names.get(code, '')}".rstrip())
                lines += [f"p {rings_text(polygon, used)}" for polygon in polygons]
        return "\n".join(lines) + "\n"


def decode_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Give arcs in degrees; in the file each point counts from the one before."""
    (width, height), (left, bottom) = (topology["transform"][key] for key in ("scale", "translate"))
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            points.append((x * width + left, y * height + bottom))
        arcs.append(unwrapped(points))
    return arcs


def unwrapped(points: list[Point]) -> list[Point]:
    """Let a line that crosses the antimeridian go on beyond 180 degrees."""
    made = points[:1]
    for x, y in points[1:]:
        made.append((x + 360 * round((made[-1][0] - x) / 360), y))
    return made


def inside(point: Point, box: tuple[float, float, float, float]) -> bool:
    """Tell whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def touching(ring: Ring, other: Ring) -> bool:
    """Tell whether two rings share an arc."""
    return any(~arc in other for arc in ring)


def joined(ring: Ring, other: Ring) -> Ring:
    """Join two rings that share one run of arcs, which falls away."""
    shared = [arc for arc in ring if ~arc in other]
    start = ring.index(shared[0])
    here = ring[start + len(shared) :] + ring[:start]
    begin = other.index(~shared[-1])
    return here + other[begin + len(shared) :] + other[:begin]


def replaced(ring: Ring, pieces: dict[int, list[int]]) -> Ring:
    """Put an arc's pieces in its place."""
    made: Ring = []
    for arc in ring:
        parts = pieces.get(max(arc, ~arc), [max(arc, ~arc)])
        made += parts if arc >= 0 else [~part for part in reversed(parts)]
    return made


def area(points: list[Point]) -> float:
    """Give the area of a ring in square degrees."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*points, points[0]])) / 2


def simplified(points: list[Point]) -> tuple[list[Point], list[int]]:
    """Leave out corners nearer to the line without them than the tolerance (Douglas–Peucker).

    With each corner that stays goes its level: how often the tolerance may double before it falls.
    """
    weights = [LEVELS * 1.0] * len(points)
    weigh(points, weights, 0, len(points) - 1, float(LEVELS))
    kept = [i for i, weight in enumerate(weights) if weight >= 0]
    return [points[i] for i in kept], [int(weights[i]) for i in kept]


def weigh(points: list[Point], weights: list[float], first: int, last: int, most: float) -> None:
    """Weigh the corners between two others by their distance from the line between these."""
    if last - first < 2:
        return
    far, index = max(
        (distance(points[i], points[first], points[last]), i) for i in range(first + 1, last)
    )
    weight = min(most, log2(far / TOLERANCE)) if far > 0 else -1.0
    weights[index] = weight
    for start, end in ((first, index), (index, last)):
        weigh(points, weights, start, end, weight)


def distance(point: Point, a: Point, b: Point) -> float:
    """Give how far a point lies from the line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0.0
    share = max(0.0, min(1.0, share))
    x, y = point[0] - a[0] - share * dx, point[1] - a[1] - share * dy
    return float((x * x + y * y) ** 0.5)


def whole(points: list[Point]) -> list[tuple[int, int]]:
    """Round to the units of the file."""
    return [(round(x * UNITS), round(y * UNITS)) for x, y in points]


def arc_text(points: list[Point], levels: list[int]) -> str:
    """Write an arc: its first point, then the way from each to the next; after each its level."""
    places = whole(points)
    steps = [places[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(places))]
    pairs = zip(steps, levels, strict=True)
    return " ".join(f"{x},{y},{level}" if level else f"{x},{y}" for (x, y), level in pairs)


def rings_text(polygon: list[Ring], places: dict[int, int]) -> str:
    """Write the rings of a polygon by the places of their arcs."""
    return " / ".join(
        " ".join(str(places[arc] if arc >= 0 else ~places[~arc]) for arc in ring)
        for ring in polygon
    )


if __name__ == "__main__":
    main()
