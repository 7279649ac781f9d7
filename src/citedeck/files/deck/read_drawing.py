"""Connectors and drawn outlines, as other boxes hold on to them and as they are painted.

Source: ISO/IEC 29500-1 §19.3.1.19 (connection shapes), §20.1.9.15 (paths).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from xml.etree.ElementTree import Element

from ...model.pages import Arrows, Box, Connector, Glue, Outline
from ...model.units import Rect
from .names import a, p
from .values import whole

STRAIGHT = ("line", "straightConnector1")
MAX_POINTS = 20_000
"""Corners of one outline; a country's coast has some hundred."""

_HEAD, _LINKS = p("nvCxnSpPr"), p("cNvCxnSpPr")
_BEGIN, _END = a("stCxn"), a("endCxn")
_PROPERTIES, _LINE, _DASH = p("spPr"), a("ln"), a("prstDash")
_HEAD_TIP, _TAIL_TIP = a("headEnd"), a("tailEnd")
_GEOMETRY, _PATHS = a("custGeom"), a("pathLst")
_MOVE, _TO, _CLOSE, _POINT = a("moveTo"), a("lnTo"), a("close"), a("pt")
_NO_TIP, _SOLID = ("none", ""), ("solid", "")


def read_connector(element: Element) -> Connector:
    """Read a straight connector; what it holds on to is named by the ids in the file."""
    head, properties = element.find(_HEAD), element.find(_PROPERTIES)
    links = head.find(_LINKS) if head is not None else None
    line = properties.find(_LINE) if properties is not None else None
    begin, end = (_glue(links, tag) for tag in (_BEGIN, _END))
    return Connector(_arrows(line), is_dashed(line), begin, end)


def _glue(links: Element | None, tag: str) -> Glue | None:
    found = links.find(tag) if links is not None else None
    return Glue(whole(found.get("id")), whole(found.get("idx"))) if found is not None else None


def _arrows(line: Element | None) -> Arrows:
    if line is None:
        return ""
    head, tail = (_has_tip(line.find(tag)) for tag in (_HEAD_TIP, _TAIL_TIP))
    return "both" if head and tail else "end" if head or tail else ""


def _has_tip(tip: Element | None) -> bool:
    return tip is not None and tip.get("type", "none") not in _NO_TIP


def is_dashed(line: Element | None) -> bool:
    """Tell whether a line is drawn with gaps."""
    dash = line.find(_DASH) if line is not None else None
    return dash is not None and dash.get("val", "solid") not in _SOLID


def hold_on(boxes: Iterable[Box], ids: list[str]) -> tuple[Box, ...]:
    """Name what connectors hold on to by its place on the page; `ids` are the boxes' in the file.

    What is not there, or stands there several times, is let go.
    """
    boxes = tuple(boxes)
    known = Counter(ids)
    places = {id: place for place, id in enumerate(ids) if id and known[id] == 1}
    return tuple(
        replace(box, content=_held(box.content, places))
        if isinstance(box.content, Connector)
        else box
        for box in boxes
    )


def _held(connector: Connector, places: dict[str, int]) -> Connector:
    begin, end = (
        Glue(places[str(glue.box)], glue.site) if glue and str(glue.box) in places else None
        for glue in (connector.begin, connector.end)
    )
    return replace(connector, begin=begin, end=end)


def read_outline(properties: Element | None, rect: Rect) -> Outline | None:
    """Read a drawn shape that has nothing but straight edges; none where it has others."""
    geometry = properties.find(_GEOMETRY) if properties is not None else None
    paths = geometry.find(_PATHS) if geometry is not None else None
    if properties is None or paths is None or len(paths) != 1:
        return None
    path, rings = paths[0], _rings(paths[0])
    wide, high = whole(path.get("w")), whole(path.get("h"))
    if not rings or wide <= 0 or high <= 0:
        return None
    x, y = rect.width / wide, rect.height / high
    scaled = (tuple((round(px * x), round(py * y)) for px, py in ring) for ring in rings)
    closed = path.find(_CLOSE) is not None
    return Outline(tuple(scaled), is_dashed(properties.find(_LINE)), closed)


def _rings(path: Element) -> list[list[tuple[int, int]]]:
    """Give the closed rings of a path; none where it holds anything else."""
    rings: list[list[tuple[int, int]]] = []
    if len(path) > MAX_POINTS:
        return []
    for step in path:
        point = step.find(_POINT)
        if step.tag == _CLOSE:
            continue
        if point is None or step.tag not in (_MOVE, _TO) or (step.tag == _TO and not rings):
            return []
        if step.tag == _MOVE:
            rings.append([])
        rings[-1].append((whole(point.get("x")), whole(point.get("y"))))
    return rings
