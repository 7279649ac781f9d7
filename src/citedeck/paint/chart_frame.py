"""A chart's scale and place -> where its values and categories stand, its axes and their words."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from ..model.pages import Chart, Scale
from ..text.numbers import formatted, tick_format
from ..text.scales import baseline, headroom, tick_values, ticked, value_range
from .canvas import Canvas
from .typefaces import char_font

_PAD = 60.0
_AXIS = 7.5
_SHARE = 10_000
_NAMES = 0.3
"""The share of a chart's width for the names of its bars, where nothing says how much."""
_MOST_NAMES = 400


@dataclass(frozen=True, slots=True)
class ChartFrame:
    """A chart that is being painted: its plot, its scale, and the letters of its labels."""

    canvas: Canvas
    rect: QRectF
    plot: QRectF
    chart: Chart
    scale: Scale
    font: QFont

    @property
    def line(self) -> float:
        """The height of a line of its labels."""
        return QFontMetricsF(self.font).height()

    @property
    def is_bar(self) -> bool:
        """Whether its values go from left to right."""
        return self.chart.form == "bar"

    @property
    def start(self) -> float:
        """Where its first category begins."""
        return self.plot.top() if self.is_bar else self.plot.left()

    @property
    def step(self) -> float:
        """The distance of two categories."""
        whole = self.plot.height() if self.is_bar else self.plot.width()
        return whole / max(1, len(self.chart.categories))

    @property
    def zero(self) -> float:
        """The value at which bars begin, and on which the names stand."""
        values = (value for series in self.chart.series for value in series.values)
        return baseline(self.chart.form, values, self.scale)

    def along(self, value: float) -> float:
        """Give where a value stands: across for bars, else down the page."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        share = min(max(share, 0.0), 1.0)
        if self.is_bar:
            return self.plot.left() + share * self.plot.width()
        return self.plot.bottom() - share * self.plot.height()

    def color(self, number: int) -> QColor:
        """Give the colour of a series or slice."""
        colors = self.chart.colors or ("accent1",)
        return self.canvas.color(colors[number % len(colors)])

    def value_text(self, value: float) -> str:
        """Write a value as its labels do."""
        return formatted(value, self.chart.number_format)

    def width_of(self, words: str) -> float:
        """Give the width of words on one line."""
        return QFontMetricsF(self.font).horizontalAdvance(words)

    def write(
        self,
        words: str,
        place: QRectF,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
        *,
        wrap: bool = False,
    ) -> None:
        """Set words in a place; one line may be wider than it."""
        painter = self.canvas.painter
        painter.setFont(self.font)
        painter.setPen(self.canvas.color(self.chart.char.color))
        flags = int(align | Qt.AlignmentFlag.AlignVCenter)
        flags |= int(Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextDontClip)
        painter.drawText(place, flags, words)

    def paint_categories(self) -> None:
        """Name the categories, and draw the line on which they stand."""
        names = self.chart.categories[:: max(1, self.chart.every)][:_MOST_NAMES]
        for position, name in enumerate(names):
            middle = self.start + (position * max(1, self.chart.every) + 0.5) * self.step
            if self.is_bar:
                self._name_bar(name, middle)
            else:
                self._name_column(name, middle)
        painter, zero = self.canvas.painter, self.along(self.zero)
        painter.setPen(QPen(self.canvas.color("accent6"), _AXIS))
        if self.is_bar:
            painter.drawLine(QPointF(zero, self.plot.top()), QPointF(zero, self.plot.bottom()))
        else:
            painter.drawLine(QPointF(self.plot.left(), zero), QPointF(self.plot.right(), zero))

    def _name_column(self, name: str, middle: float) -> None:
        every, top = max(1, self.chart.every), self.plot.bottom() + _PAD / 2
        width = self.step * every
        place = QRectF(middle - width / 2, top, width, self.rect.bottom() - top)
        align = Qt.AlignmentFlag.AlignHCenter
        painter = self.canvas.painter
        painter.setFont(self.font)
        painter.setPen(self.canvas.color(self.chart.char.color))
        wrap = Qt.TextFlag.TextWordWrap if every == 1 else Qt.TextFlag.TextDontClip
        painter.drawText(place, int(align | Qt.AlignmentFlag.AlignTop | wrap), name)

    def _name_bar(self, name: str, middle: float) -> None:
        width = self.plot.left() - self.rect.left() - _PAD
        place = QRectF(self.rect.left(), middle - self.step / 2, width, self.step)
        self.write(name, place, Qt.AlignmentFlag.AlignRight, wrap=self.chart.every == 1)

    def paint_ticks(self) -> None:
        """Write the values at their axis, where no labels tell them."""
        if self.chart.labels == "all":
            return
        for value in tick_values(self.scale):
            words = formatted(value, tick_format(self.chart.number_format, self.scale.step))
            place = self.along(value)
            width = self.width_of(words)
            if self.is_bar:
                top = self.plot.bottom() + _PAD / 2
                self.write(words, QRectF(place - width / 2, top, width, self.line))
            else:
                left = self.plot.left() - width - _PAD
                self.write(words, QRectF(left, place - self.line / 2, width, self.line))


def frame_chart(canvas: Canvas, rect: QRectF, chart: Chart) -> ChartFrame:
    """Give the frame in which a chart is painted."""
    font = char_font(chart.char, canvas.look.fonts)
    line = QFontMetricsF(font).height()
    plot = plot_rect(rect, chart) or _usual_plot(rect, chart, line)
    return ChartFrame(canvas, rect, plot, chart, chart.scale or _usual_scale(chart), font)


def plot_rect(rect: QRectF, chart: Chart) -> QRectF | None:
    """Give the place of a chart's plot on the page, where the chart says it."""
    plot = chart.plot
    if plot is None:
        return None
    wide, high = rect.width() / _SHARE, rect.height() / _SHARE
    return QRectF(
        rect.left() + plot.left * wide,
        rect.top() + plot.top * high,
        max(plot.width * wide, 1.0),
        max(plot.height * high, 1.0),
    )


def _usual_plot(rect: QRectF, chart: Chart, line: float) -> QRectF:
    """Leave room for the words around a plot."""
    room = line + _PAD / 2
    left = rect.width() * _NAMES if chart.form == "bar" else _PAD
    if chart.form != "bar" and chart.labels != "all":
        left += 3 * line
    plot = rect.adjusted(left, room, -_PAD, -room)
    return plot if plot.width() > 1 and plot.height() > 1 else rect.adjusted(0, 0, 1, 1)


def _usual_scale(chart: Chart) -> Scale:
    values = [value for series in chart.series for value in series.values]
    low, high = value_range(values, zero=True)
    found = ticked(low, high) if chart.labels != "all" else headroom(low, high, 0, 0.05)
    return found or Scale(0.0, max(high, 1.0))
