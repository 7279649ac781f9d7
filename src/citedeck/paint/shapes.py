"""The name of a shape's geometry -> its outline; what is not known here is drawn as its box.

Source: ISO/IEC 29500-1 §20.1.10.56 (ST_ShapeType); the shapes stand as they are first drawn,
before anybody moves their handles.
"""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from ..model.look import Frame
from ..model.units import Emu, Rect

Points = list[tuple[float, float]]

LINES = ("line", "lineInv", "straightConnector1")
_ELLIPSES = ("ellipse", "cloud", "wedgeEllipseCallout", "cloudCallout", "flowChartConnector")
_ROUNDED = {
    "roundRect": 0.0,
    "round1Rect": 0.1,
    "round2SameRect": 0.1,
    "wedgeRoundRectCallout": 0.167,
    "flowChartAlternateProcess": 0.167,
    "flowChartTerminator": 0.5,
    "plaque": 0.167,
    "can": 0.2,
}
"""How round their corners are, in parts of the shorter side; where it is 0, as the frame says."""


def shape_path(frame: Frame, rect: QRectF, flip: str = "") -> QPainterPath:
    """Give the outline of a frame in its place; `flip` turns it over: `h`, `v` or `hv`."""
    path = _upright_path(frame, rect)
    if not flip:
        return path
    x, y = -1 if "h" in flip else 1, -1 if "v" in flip else 1
    middle = rect.center()
    turned = QTransform().translate(middle.x(), middle.y()).scale(x, y)
    return turned.translate(-middle.x(), -middle.y()).map(path)


def is_open(frame: Frame) -> bool:
    """Tell whether a geometry is a line, which has no inside."""
    return frame.geometry in LINES or "Connector" in frame.geometry.removeprefix("flowChart")


def _upright_path(frame: Frame, rect: QRectF) -> QPainterPath:
    path, name = QPainterPath(), frame.geometry
    if is_open(frame):
        return _line_path(name, rect)
    if name in _ELLIPSES:
        path.addEllipse(rect)
    elif name in _ROUNDED:
        share = _ROUNDED[name] or frame.radius / 100_000
        radius = min(rect.width(), rect.height()) * share
        path.addRoundedRect(rect, radius, radius)
    elif name in _CORNERS:
        corners = _CORNERS[name](max(1.0, rect.width()), max(1.0, rect.height()))
        points = [QPointF(rect.x() + x, rect.y() + y) for x, y in corners]
        path.addPolygon(QPolygonF(points))
        path.closeSubpath()
    else:
        path.addRect(rect)
    return path


def _line_path(name: str, rect: QRectF) -> QPainterPath:
    """Lead from the upper left corner to the lower right one: straight, by elbows or in a curve."""
    start, end, middle = rect.topLeft(), rect.bottomRight(), rect.center()
    if name == "lineInv":
        start, end = rect.bottomLeft(), rect.topRight()
    path = QPainterPath(start)
    if name == "bentConnector2":
        path.lineTo(end.x(), start.y())
    elif name.startswith("bent"):
        path.lineTo(middle.x(), start.y())
        path.lineTo(middle.x(), end.y())
    elif name.startswith("curved"):
        path.cubicTo(QPointF(middle.x(), start.y()), QPointF(middle.x(), end.y()), end)
    path.lineTo(end)
    return path


def text_rect(frame: Frame, rect: Rect) -> Rect:
    """Give the part of a shape that its text stands in."""
    if frame.geometry not in _ROOMS:
        return rect
    left, top, right, bottom = _ROOMS[frame.geometry]
    width, height = rect.width, rect.height
    return Rect(
        Emu(rect.x + round(left * width)),
        Emu(rect.y + round(top * height)),
        Emu(round((1 - left - right) * width)),
        Emu(round((1 - top - bottom) * height)),
    )


# -- corners, in a box of a width and a height


def _arrow(width: float, height: float) -> Points:
    """Give an arrow to the right: its head is half as long as the shorter side."""
    neck = width - min(width, height) / 2
    top, bottom = height / 4, height * 3 / 4
    return [
        (0, top), (neck, top), (neck, 0), (width, height / 2), (neck, height), (neck, bottom),
        (0, bottom),
    ]  # fmt: skip


def _arrow_down(width: float, height: float) -> Points:
    return [(y, x) for x, y in _arrow(height, width)]


def _both_ways(width: float, height: float) -> Points:
    head = min(width / 2, min(width, height) / 2)
    half = [(0.0, height / 2), (head, 0), (head, height / 4)]
    top = [*half, *((width - x, y) for x, y in reversed(half))]
    return [*top, *((x, height - y) for x, y in reversed(top[1:-1]))]


def _both_ways_upright(width: float, height: float) -> Points:
    return [(y, x) for x, y in _both_ways(height, width)]


def _chevron(width: float, height: float) -> Points:
    tip = min(width, height) / 2
    return [
        (0, 0), (width - tip, 0), (width, height / 2), (width - tip, height), (0, height),
        (tip, height / 2),
    ]  # fmt: skip


def _home_plate(width: float, height: float) -> Points:
    return _chevron(width, height)[:-1]


def _hexagon(width: float, height: float) -> Points:
    side = min(width, height) / 4
    return [
        (0, height / 2), (side, 0), (width - side, 0), (width, height / 2), (width - side, height),
        (side, height),
    ]  # fmt: skip


def _octagon(width: float, height: float) -> Points:
    cut = min(width, height) * 0.29289
    right, low = width - cut, height - cut
    return [
        (cut, 0), (right, 0), (width, cut), (width, low), (right, height), (cut, height), (0, low),
        (0, cut),
    ]  # fmt: skip


def _cross(width: float, height: float) -> Points:
    arm = min(width, height) / 4
    right, low = width - arm, height - arm
    return [
        (arm, 0), (right, 0), (right, arm), (width, arm), (width, low), (right, low),
        (right, height), (arm, height), (arm, low), (0, low), (0, arm), (arm, arm),
    ]  # fmt: skip


def _parallelogram(width: float, height: float) -> Points:
    slant = min(width, height) / 4
    return [(slant, 0), (width, 0), (width - slant, height), (0, height)]


def _trapezoid(width: float, height: float) -> Points:
    slant = min(width, height) / 4
    return [(slant, 0), (width - slant, 0), (width, height), (0, height)]


def _ring(count: int, inner: float = 0.0) -> Callable[[float, float], Points]:
    """Give the corners of a polygon, or of a star whose inner corners are nearer."""

    def corners(width: float, height: float) -> Points:
        steps = count * 2 if inner else count
        spokes = [(inner if inner and step % 2 else 1.0, step) for step in range(steps)]
        angles = [(far, 2 * pi * step / steps - pi / 2) for far, step in spokes]
        return [
            (width / 2 * (1 + far * cos(angle)), height / 2 * (1 + far * sin(angle)))
            for far, angle in angles
        ]

    return corners


def _of(*shares: tuple[float, float]) -> Callable[[float, float], Points]:
    """Give corners that stand at fixed shares of the box."""

    def corners(width: float, height: float) -> Points:
        return [(x * width, y * height) for x, y in shares]

    return corners


def _over(
    shape: Callable[[float, float], Points], *, x: bool = False, y: bool = False
) -> Callable[[float, float], Points]:
    """Turn a shape over."""

    def corners(width: float, height: float) -> Points:
        points = shape(width, height)
        return [(width - px if x else px, height - py if y else py) for px, py in points]

    return corners


_CORNERS: dict[str, Callable[[float, float], Points]] = {
    "triangle": _of((0.5, 0), (1, 1), (0, 1)),
    "rtTriangle": _of((0, 0), (1, 1), (0, 1)),
    "diamond": _of((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "flowChartDecision": _of((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "flowChartMerge": _of((0, 0), (1, 0), (0.5, 1)),
    "flowChartExtract": _of((0.5, 0), (1, 1), (0, 1)),
    "parallelogram": _parallelogram,
    "flowChartInputOutput": _parallelogram,
    "trapezoid": _trapezoid,
    "pentagon": _ring(5),
    "hexagon": _hexagon,
    "flowChartPreparation": _hexagon,
    "heptagon": _ring(7),
    "octagon": _octagon,
    "decagon": _ring(10),
    "dodecagon": _ring(12),
    "plus": _cross,
    "mathPlus": _cross,
    "chevron": _chevron,
    "homePlate": _home_plate,
    "rightArrow": _arrow,
    "leftArrow": _over(_arrow, x=True),
    "downArrow": _arrow_down,
    "upArrow": _over(_arrow_down, y=True),
    "leftRightArrow": _both_ways,
    "upDownArrow": _both_ways_upright,
    "notchedRightArrow": _arrow,
    "stripedRightArrow": _arrow,
    "rightArrowCallout": _arrow,
    "star4": _ring(4, 0.38),
    "star5": _ring(5, 0.38),
    "star6": _ring(6, 0.58),
    "star7": _ring(7, 0.69),
    "star8": _ring(8, 0.75),
    "star10": _ring(10, 0.85),
    "star12": _ring(12, 0.75),
    "star16": _ring(16, 0.75),
    "star24": _ring(24, 0.75),
    "star32": _ring(32, 0.75),
}

_SLANTED, _STARRED = (0.12, 0.08, 0.12, 0.08), (0.3, 0.32, 0.3, 0.26)
_ROOMS: dict[str, tuple[float, float, float, float]] = {
    "ellipse": (0.146, 0.146, 0.146, 0.146),
    "flowChartConnector": (0.146, 0.146, 0.146, 0.146),
    "diamond": (0.25, 0.25, 0.25, 0.25),
    "flowChartDecision": (0.25, 0.25, 0.25, 0.25),
    "triangle": (0.25, 0.5, 0.25, 0.0),
    "rtTriangle": (0.08, 0.58, 0.42, 0.08),
    "chevron": (0.25, 0.0, 0.25, 0.0),
    "homePlate": (0.0, 0.0, 0.15, 0.0),
    "rightArrow": (0.0, 0.25, 0.15, 0.25),
    "leftArrow": (0.15, 0.25, 0.0, 0.25),
    "leftRightArrow": (0.15, 0.25, 0.15, 0.25),
    "downArrow": (0.25, 0.0, 0.25, 0.15),
    "upArrow": (0.25, 0.15, 0.25, 0.0),
    "hexagon": _SLANTED,
    "parallelogram": (0.2, 0.1, 0.2, 0.1),
    "trapezoid": (0.17, 0.2, 0.17, 0.0),
    "octagon": _SLANTED,
    "plus": (0.0, 0.25, 0.0, 0.25),
    "cloud": (0.15, 0.15, 0.15, 0.15),
    "star4": (0.36, 0.36, 0.36, 0.36),
    "star5": _STARRED,
    "star6": (0.2, 0.25, 0.2, 0.25),
}
"""What a shape keeps free of text at its left, top, right and bottom, in parts of its size."""
