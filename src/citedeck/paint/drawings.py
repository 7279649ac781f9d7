"""Connectors and drawn outlines -> lines, tips and areas."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainterPath, QPen, QPolygonF

from ..model.look import Frame
from ..model.pages import Box, Connector, Outline
from .canvas import Canvas
from .typefaces import EMU_PER_UNIT

_TIP = 3.0
"""How long and wide the tip of an arrow is, in widths of its line."""
_DASH = [4.0, 3.0]
"""A dash and its gap in widths of the line, as office programs draw `dash`."""


def paint_connector(canvas: Canvas, rect: QRectF, box: Box, connector: Connector) -> None:
    """Paint a line between two corners of a rectangle, with its tips."""
    if not box.frame.outline:
        return
    start, end = _ends(rect, box.flip)
    pen = _pen(canvas, box.frame, connector.dashed)
    painter, color, width = canvas.painter, canvas.color(box.frame.outline), pen.widthF()
    tips = {"": [], "end": [(start, end)], "both": [(start, end), (end, start)]}
    for back, point in tips[connector.arrows]:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(_tip(back, point, width * _TIP))
    if connector.arrows:
        end = _towards(end, start, width * _TIP / 2)
    if connector.arrows == "both":
        start = _towards(start, end, width * _TIP / 2)
    painter.setPen(pen)
    painter.drawLine(start, end)


def _ends(rect: QRectF, flip: str) -> tuple[QPointF, QPointF]:
    left, right = (rect.right(), rect.left()) if "h" in flip else (rect.left(), rect.right())
    top, bottom = (rect.bottom(), rect.top()) if "v" in flip else (rect.top(), rect.bottom())
    return QPointF(left, top), QPointF(right, bottom)


def _towards(point: QPointF, other: QPointF, distance: float) -> QPointF:
    """Give a point so far from one on the way to another."""
    way = other - point
    length = hypot(way.x(), way.y()) or 1.0
    return point + way * (min(distance, length) / length)


def _tip(back: QPointF, point: QPointF, size: float) -> QPolygonF:
    """Give the triangle at the end of an arrow."""
    foot = _towards(point, back, size)
    half = (point - foot) / 2
    across = QPointF(-half.y(), half.x())
    return QPolygonF([point, foot + across, foot - across])


def paint_outline(canvas: Canvas, rect: QRectF, frame: Frame, outline: Outline) -> None:
    """Paint rings or lines; what lies inside an odd number of rings is filled."""
    path = QPainterPath()
    for ring in outline.rings:
        points = [QPointF(x / EMU_PER_UNIT, y / EMU_PER_UNIT) + rect.topLeft() for x, y in ring]
        path.addPolygon(QPolygonF(points))
        if outline.closed:
            path.closeSubpath()
    painter = canvas.painter
    fill = QBrush(canvas.color(frame.fill)) if frame.fill else QBrush(Qt.BrushStyle.NoBrush)
    painter.setBrush(fill)
    line = _pen(canvas, frame, outline.dashed)
    painter.setPen(line if frame.outline else QPen(Qt.PenStyle.NoPen))
    painter.drawPath(path)


def _pen(canvas: Canvas, frame: Frame, dashed: bool) -> QPen:
    color = canvas.color(frame.outline) if frame.outline else Qt.GlobalColor.transparent
    pen = QPen(color, frame.outline_width / EMU_PER_UNIT)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern(_DASH)
    return pen
