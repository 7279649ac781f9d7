"""The numbers of a pie chart -> slices from twelve o'clock on, and their names beside them."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ..model.pages import Chart
from ..text.scales import slice_side
from .canvas import Canvas
from .chart_frame import ChartFrame, frame_chart

_EDGE = 15.0
_OFF = 30.0
_QT_DEGREE = 16
_FULL, _TOP = 360, 90


def paint_pie(canvas: Canvas, rect: QRectF, chart: Chart) -> None:
    """Paint a pie inside a rectangle."""
    frame = frame_chart(canvas, rect, chart)
    numbers = chart.series[0].values if chart.series else ()
    values = [abs(value) if value is not None else 0.0 for value in numbers]
    whole = sum(values)
    circle = _circle(frame.plot)
    if not 0 < whole < float("inf"):
        return
    start = 0.0
    for index, value in enumerate(values):
        share = value / whole
        if value:
            _paint_slice(frame, circle, index, start, share)
            _paint_label(frame, circle, start + share / 2, _words(chart, frame, index, share))
        start += share


def _circle(plot: QRectF) -> QRectF:
    side = min(plot.width(), plot.height())
    middle = plot.center()
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def _paint_slice(frame: ChartFrame, circle: QRectF, index: int, start: float, share: float) -> None:
    painter = frame.canvas.painter
    painter.setBrush(frame.color(index))
    pen = QPen(frame.canvas.color("bg1"), _EDGE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    first = round((_TOP - start * _FULL) * _QT_DEGREE)
    painter.drawPie(circle, first, -round(share * _FULL * _QT_DEGREE))


def _words(chart: Chart, frame: ChartFrame, index: int, share: float) -> str:
    parts = []
    if chart.names and index < len(chart.categories):
        parts.append(chart.categories[index])
    if chart.labels == "all":
        is_share = "%" in chart.number_format and '"' not in chart.number_format
        value = share if is_share else chart.series[0].values[index] or 0.0
        parts.append(frame.value_text(value))
    return " ".join(parts)


def _paint_label(frame: ChartFrame, circle: QRectF, turn: float, words: str) -> None:
    """Write words outside the circle, away from its middle."""
    angle, reach = 2 * pi * turn, circle.width() / 2 + _OFF
    point = circle.center() + QPointF(sin(angle) * reach, -cos(angle) * reach)
    across, up = slice_side(turn)
    width = frame.width_of(words)
    left = point.x() + width * (across - 1) / 2
    top = point.y() - frame.line * (up + 1) / 2
    frame.write(words, QRectF(left, top, width, frame.line), Qt.AlignmentFlag.AlignHCenter)
