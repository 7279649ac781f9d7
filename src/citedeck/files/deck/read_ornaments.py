"""What a master or layout draws under its slides -> ornaments: shapes, lines and pictures.

Source: ISO/IEC 29500-1 §19.3.1.45 (the tree of shapes), §20.1.9.8 (drawn geometries).
"""

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from xml.etree.ElementTree import Element

from ...model.look import Ornament
from ...model.units import Rect
from .names import a, p, r
from .read_color import Scheme
from .read_frame import EMPTY_FRAME, read_frame
from .read_place import (
    EMPTY_RECT,
    Placement,
    enter_group,
    flip_of,
    place,
    read_rect,
    rotation_of,
    transform_of,
)
from .relations import Relation
from .values import whole

_MOST, _MOST_POINTS, _DEEPEST = 300, 5_000, 8
_SHAPE, _PICTURE, _LINE, _GROUP = p("sp"), p("pic"), p("cxnSp"), p("grpSp")
_TREE, _MARK = f"{p('cSld')}/{p('spTree')}", f"{p('nvPr')}/{p('ph')}"
_BLIPS = (f"{p('blipFill')}/{a('blip')}", f"{p('spPr')}/{a('blipFill')}/{a('blip')}")
_PATH, _POINT = f"{p('spPr')}/{a('custGeom')}/{a('pathLst')}/{a('path')}", a("pt")
_MOVE, _TO, _CURVE, _BEND = a("moveTo"), a("lnTo"), a("cubicBezTo"), a("quadBezTo")
_GROUP_TRANSFORM = f"{p('grpSpPr')}/{a('xfrm')}"
_STEPS = 8
"""Straight pieces that a curve is drawn with."""

Point = tuple[float, float]
Rings = tuple[tuple[tuple[int, int], ...], ...]


def read_ornaments(
    part: Element, scheme: Scheme, relations: Mapping[str, Relation]
) -> tuple[Ornament, ...]:
    """Read the shapes of a part that are no placeholders, in the order they are drawn."""
    tree = part.find(_TREE)
    if tree is None:
        return ()
    shapes = islice(_shapes(tree, None, 0), _MOST)
    return tuple(_ornament(shape, group, scheme, relations) for shape, group in shapes)


def _shapes(
    tree: Element, group: Placement | None, depth: int
) -> Iterator[tuple[Element, Placement | None]]:
    """Give what is drawn, each with the group it stands in."""
    for shape in tree:
        if shape.tag == _GROUP and depth < _DEEPEST:
            yield from _shapes(shape, enter_group(shape.find(_GROUP_TRANSFORM), group), depth + 1)
        elif shape.tag in (_SHAPE, _PICTURE, _LINE) and not _is_placeholder(shape):
            yield shape, group


def _is_placeholder(shape: Element) -> bool:
    return len(shape) > 0 and shape[0].find(_MARK) is not None


def _ornament(
    shape: Element, group: Placement | None, scheme: Scheme, relations: Mapping[str, Relation]
) -> Ornament:
    frame = read_frame(shape.find(p("spPr")), EMPTY_FRAME, scheme, shape.find(p("style")))
    transform = transform_of(shape)
    rect, rotation = place(read_rect(shape) or EMPTY_RECT, rotation_of(transform), group)
    rings = _rings(shape, rect) if frame.geometry == "custom" else ()
    return Ornament(
        rect, frame, _picture(shape, relations), rings, rotation, flip_of(transform, group)
    )


def _picture(shape: Element, relations: Mapping[str, Relation]) -> str:
    """Give the part of the picture that a shape shows."""
    for path in _BLIPS:
        blip = shape.find(path)
        relation = relations.get(blip.get(r("embed"), "")) if blip is not None else None
        if relation is not None and not relation.external:
            return relation.target
    return ""


def _rings(shape: Element, rect: Rect) -> Rings:
    """Read the lines of a drawn shape, its curves in short straight pieces."""
    made: list[tuple[tuple[int, int], ...]] = []
    for path in islice(shape.iterfind(_PATH), 50):
        wide, high = whole(path.get("w")) or rect.width, whole(path.get("h")) or rect.height
        x, y = rect.width / max(wide, 1), rect.height / max(high, 1)
        for ring in _lines(path):
            made.append(tuple((round(px * x), round(py * y)) for px, py in ring))
    return tuple(made)


def _lines(path: Element) -> list[list[Point]]:
    rings: list[list[Point]] = []
    for step in islice(path, _MOST_POINTS):
        points = [
            (float(whole(point.get("x"))), float(whole(point.get("y"))))
            for point in step.iter(_POINT)
        ]
        if step.tag == _MOVE and points:
            rings.append([points[0]])
        elif rings and points and step.tag == _TO:
            rings[-1].append(points[0])
        elif rings and points and step.tag in (_CURVE, _BEND):
            rings[-1] += _curve([rings[-1][-1], *points])
    return rings


def _curve(points: list[Point]) -> list[Point]:
    """Give points on a Bézier curve. Source: de Casteljau."""
    made = []
    for number in range(1, _STEPS + 1):
        share, row = number / _STEPS, points
        while len(row) > 1:
            row = [
                (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
                for one, other in pairwise(row)
            ]
        made.append(row[0])
    return made
