"""A column chart -> bars, labels and an axis, near to how office programs draw it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from ..model.pages import Chart
from ..text.numbers import number_text
from .canvas import Canvas
from .typefaces import char_font

_GAP = 0.6
"""The space between groups, in widths of a bar: the gap width that the file names."""
_PAD = 60.0
_AXIS = 7.5


def paint_chart(canvas: Canvas, rect: QRectF, chart: Chart) -> None:
    """Paint a chart inside a rectangle."""
    font = char_font(chart.char, canvas.look.fonts)
    canvas.painter.setFont(font)
    line = QFontMetricsF(font).height()
    plot = rect.adjusted(_PAD, line + _PAD / 2, -_PAD, -line - _PAD / 2)
    values = [value for series in chart.series for value in series.values]
    low, high = min([0.0, *values]), max([0.0, *values])
    scale = plot.height() / (high - low) if high > low else 0.0
    zero = plot.bottom() + low * scale
    step = plot.width() / max(1, len(chart.categories))
    for index, category in enumerate(chart.categories):
        group = QRectF(plot.left() + index * step, plot.top(), step, plot.height())
        _paint_group(canvas, chart, index, group, zero, scale)
        name = QRectF(group.left(), plot.bottom() + _PAD / 4, step, line)
        canvas.painter.setPen(canvas.color(chart.char.color))
        canvas.painter.drawText(name, Qt.AlignmentFlag.AlignHCenter, category)
    canvas.painter.setPen(QPen(canvas.color("accent6"), _AXIS))
    canvas.painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero))


def _paint_group(
    canvas: Canvas, chart: Chart, index: int, group: QRectF, zero: float, scale: float
) -> None:
    """Paint one category's bars side by side, each with its value."""
    width = group.width() / (len(chart.series) + _GAP)
    left = group.left() + width * _GAP / 2
    for number, series in enumerate(chart.series):
        if index >= len(series.values):
            continue
        value = series.values[index]
        bar = QRectF(left + number * width, zero - value * scale, width, value * scale)
        color = canvas.color(chart.colors[number % len(chart.colors)])
        canvas.painter.fillRect(bar.normalized(), color)
        _paint_value(canvas, chart, value, bar)


def _paint_value(canvas: Canvas, chart: Chart, value: float, bar: QRectF) -> None:
    canvas.painter.setPen(canvas.color(chart.char.color))
    height = QFontMetricsF(canvas.painter.font()).height()
    top = bar.top() - height if value >= 0 else bar.bottom()
    place = QRectF(bar.left() - bar.width(), top, bar.width() * 3, height)
    canvas.painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, number_text(value))
