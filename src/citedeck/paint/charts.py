"""A chart -> bars, lines or slices with their labels, near to how office programs draw it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen

from ..model.pages import Chart
from .canvas import Canvas
from .chart_frame import ChartFrame, frame_chart
from .chart_lines import paint_lines
from .chart_pies import paint_pie

_GAP = 0.6
"""The space between groups, in widths of a bar: the gap width that the file names."""
_EDGE = 15.0
_OFF = 30.0
"""How far a value stands from the end of its bar, in painter's units."""


def paint_chart(canvas: Canvas, rect: QRectF, chart: Chart) -> None:
    """Paint a chart inside a rectangle."""
    if chart.form == "pie":
        paint_pie(canvas, rect, chart)
        return
    frame = frame_chart(canvas, rect, chart)
    frame.paint_ticks()
    if chart.form == "line":
        paint_lines(frame)
    else:
        _paint_bars(frame)
    frame.paint_categories()


def _paint_bars(frame: ChartFrame) -> None:
    """Paint each category's bars side by side, each with its value."""
    chart = frame.chart
    width = frame.step / (len(chart.series) + _GAP)
    for number, series in enumerate(chart.series):
        for index, value in enumerate(series.values[: len(chart.categories)]):
            if value is None:
                continue
            start = frame.start + index * frame.step + width * (_GAP / 2 + number)
            bar = _bar(frame, start, width, value)
            _fill_bar(frame, bar, number)
            if chart.labels == "all":
                _paint_value(frame, value, bar)


def _bar(frame: ChartFrame, start: float, width: float, value: float) -> QRectF:
    zero, end = frame.along(frame.zero), frame.along(value)
    if frame.chart.form == "bar":
        return QRectF(zero, start, end - zero, width).normalized()
    return QRectF(start, zero, width, end - zero).normalized()


def _fill_bar(frame: ChartFrame, bar: QRectF, number: int) -> None:
    chart, painter = frame.chart, frame.canvas.painter
    color = frame.color(number)
    if not chart.marks or chart.marks[number % len(chart.marks)] != "ring":
        painter.fillRect(bar, color)
        return
    painter.setBrush(QBrush(frame.canvas.color("bg1")))
    pen = QPen(color, _EDGE)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(bar)


def _paint_value(frame: ChartFrame, value: float, bar: QRectF) -> None:
    words = frame.value_text(value)
    width, height = frame.width_of(words), frame.line
    if frame.chart.form == "bar":
        left = bar.right() + _OFF if value >= 0 else bar.left() - _OFF - width
        place = QPointF(left, bar.center().y() - height / 2)
    else:
        top = bar.top() - height - _OFF / 2 if value >= 0 else bar.bottom() + _OFF / 2
        place = QPointF(bar.center().x() - width / 2, top)
    frame.write(words, QRectF(place.x(), place.y(), width, height))
