"""The transforms of shapes and groups -> places on the slide.

Source: ISO/IEC 29500-1 §20.1.7.5 (group transforms), §20.1.7.6 (shape transforms).
"""

from math import cos, isfinite, radians, sin
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ...model.units import NO_LENGTH, Emu, Rect
from .names import a, p
from .values import MAX_LENGTH, emu, is_on, size, whole

EMPTY_RECT = Rect(NO_LENGTH, NO_LENGTH, NO_LENGTH, NO_LENGTH)
TURN = 21_600_000
"""A whole turn, in 60,000ths of a degree."""

_OFFSET, _EXTENT, _CHILD_OFFSET, _CHILD_EXTENT = a("off"), a("ext"), a("chOff"), a("chExt")
_PROPERTIES, _TRANSFORM, _FRAME_TRANSFORM = p("spPr"), a("xfrm"), p("xfrm")
_QUARTER = TURN // 4
_DEGREE = 60_000


class Placement(NamedTuple):
    """Where a group puts what stands in it.

    A point's place is `(xx * x + xy * y + x0, yx * x + yy * y + y0)`; sizes are scaled, and all
    turned by `rotation`, the other way round where the group is `mirrored`.
    """

    xx: float
    xy: float
    x0: float
    yx: float
    yy: float
    y0: float
    wide: float
    high: float
    rotation: int
    mirrored: bool

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give the place of a point on the slide."""
        return self.xx * x + self.xy * y + self.x0, self.yx * x + self.yy * y + self.y0


def transform_of(shape: Element) -> Element | None:
    """Find the transform of a shape, picture, connector or graphic frame."""
    properties = shape.find(_PROPERTIES)
    own = properties.find(_TRANSFORM) if properties is not None else None
    return own if own is not None else shape.find(_FRAME_TRANSFORM)


def read_rect(shape: Element) -> Rect | None:
    """Read the place of a shape in its group; none where it is inherited."""
    transform = transform_of(shape)
    return rect_of(transform) if transform is not None else None


def rect_of(transform: Element) -> Rect | None:
    """Read the rectangle of a transform."""
    offset, extent = transform.find(_OFFSET), transform.find(_EXTENT)
    if offset is None or extent is None:
        return None
    x, y = emu(offset.get("x")), emu(offset.get("y"))
    return Rect(x, y, size(extent, "cx"), size(extent, "cy"))


def rotation_of(transform: Element | None) -> int:
    """Read how far a shape is turned, from 0 to a whole turn."""
    return whole(transform.get("rot")) % TURN if transform is not None else 0


def flip_of(transform: Element | None, group: Placement | None) -> str:
    """Read how a shape is turned over: `h` left to right, `v` upside down, or `hv`."""
    if transform is None:
        return ""
    mirrored = group is not None and group.mirrored
    sideways = "h" if is_on(transform.get("flipH")) != mirrored else ""
    return sideways + ("v" if is_on(transform.get("flipV")) else "")


def place(rect: Rect, rotation: int, group: Placement | None) -> tuple[Rect, int]:
    """Give the rectangle and rotation on the slide of what stands in a group."""
    if group is None:
        return rect, rotation
    wide, high = rect.width * group.wide, rect.height * group.high
    if _QUARTER // 2 <= rotation % (2 * _QUARTER) < _QUARTER + _QUARTER // 2:
        wide, high = rect.width * group.high, rect.height * group.wide
    x, y = group.point(rect.x + rect.width / 2, rect.y + rect.height / 2)
    turned = -rotation if group.mirrored else rotation
    placed = Rect(_emu(x - wide / 2), _emu(y - high / 2), _emu(wide), _emu(high))
    return placed, (turned + group.rotation) % TURN


def _emu(length: float) -> Emu:
    return Emu(round(max(-MAX_LENGTH, min(length, MAX_LENGTH)))) if isfinite(length) else NO_LENGTH


def enter_group(transform: Element | None, outer: Placement | None) -> Placement | None:
    """Give where a group puts its children, itself being inside another."""
    rect = rect_of(transform) if transform is not None else None
    if transform is None or rect is None:
        return outer
    inner = _inner(transform, rect)
    rotation = rotation_of(transform)
    mirror_x = -1 if is_on(transform.get("flipH")) else 1
    mirror_y = -1 if is_on(transform.get("flipV")) else 1
    if outer is None and inner == rect and not rotation and mirror_x == mirror_y == 1:
        return None
    wide = rect.width / inner.width if rect.width and inner.width else 1.0
    high = rect.height / inner.height if rect.height and inner.height else 1.0
    turn = radians(rotation / _DEGREE)
    own = _around(
        (inner.x + inner.width / 2, inner.y + inner.height / 2),
        (rect.x + rect.width / 2, rect.y + rect.height / 2),
        (wide * mirror_x, high * mirror_y),
        (cos(turn), sin(turn)),
    )
    placement = Placement(*own, wide, high, rotation, mirror_x * mirror_y < 0)
    return placement if outer is None else _joined(outer, placement)


def _inner(transform: Element, rect: Rect) -> Rect:
    """Read the rectangle of a group in its children's coordinates."""
    offset, extent = transform.find(_CHILD_OFFSET), transform.find(_CHILD_EXTENT)
    if offset is None or extent is None:
        return rect
    x, y = whole(offset.get("x")), whole(offset.get("y"))
    cx, cy = max(0, whole(extent.get("cx"))), max(0, whole(extent.get("cy")))
    return Rect(Emu(x), Emu(y), Emu(cx), Emu(cy))


def _around(
    source: tuple[float, float],
    target: tuple[float, float],
    scale: tuple[float, float],
    turn: tuple[float, float],
) -> tuple[float, float, float, float, float, float]:
    """Give the map that moves one centre to another, scales and turns around it."""
    (sx, sy), (cosine, sine) = scale, turn
    xx, xy, yx, yy = cosine * sx, -sine * sy, sine * sx, cosine * sy
    x0 = target[0] - xx * source[0] - xy * source[1]
    y0 = target[1] - yx * source[0] - yy * source[1]
    return xx, xy, x0, yx, yy, y0


def _joined(outer: Placement, inner: Placement) -> Placement:
    x0, y0 = outer.point(inner.x0, inner.y0)
    return Placement(
        outer.xx * inner.xx + outer.xy * inner.yx,
        outer.xx * inner.xy + outer.xy * inner.yy,
        x0,
        outer.yx * inner.xx + outer.yy * inner.yx,
        outer.yx * inner.xy + outer.yy * inner.yy,
        y0,
        outer.wide * inner.wide,
        outer.high * inner.high,
        ((-inner.rotation if outer.mirrored else inner.rotation) + outer.rotation) % TURN,
        outer.mirrored != inner.mirrored,
    )
