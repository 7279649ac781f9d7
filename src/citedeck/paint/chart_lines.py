"""The series of a line chart -> lines with gaps, their markers, and words at their points."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from ..model.slides import Series
from ..text.scales import label_is_below
from .chart_frame import ChartFrame

_WIDTH, _EDGE = 25.0, 15.0
_MARKER = 80.0
_OFF = 60.0
_DASHES = {"ring": [8.0, 3.0], "square": [3.0, 1.0], "diamond": [4.0, 3.0], "cross": [1.0, 1.0]}


def paint_lines(frame: ChartFrame) -> None:
    """Paint every series, the first one on top."""
    count = len(frame.chart.categories)
    for number, series in enumerate(frame.chart.series):
        values = series.values[:count]
        points = [
            None if value is None else QPointF(_across(frame, index), frame.along(value))
            for index, value in enumerate(values)
        ]
        _paint_line(frame, points, number)
        for point in points:
            if point is not None:
                _paint_marker(frame, point, number)
        _paint_words(frame, series, points)


def _across(frame: ChartFrame, index: int) -> float:
    return frame.start + (index + 0.5) * frame.step


def _mark(frame: ChartFrame, number: int) -> str:
    marks = frame.chart.marks
    return marks[number % len(marks)] if marks else ""


def _paint_line(frame: ChartFrame, points: list[QPointF | None], number: int) -> None:
    """Join the points; a missing one leaves a gap."""
    path, drawing = QPainterPath(), False
    for point in points:
        if point is None:
            drawing = False
        elif drawing:
            path.lineTo(point)
        else:
            path.moveTo(point)
            drawing = True
    pen = QPen(frame.color(number), _WIDTH)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash := _DASHES.get(_mark(frame, number)):
        pen.setDashPattern(dash)
    painter = frame.canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def _paint_marker(frame: ChartFrame, point: QPointF, number: int) -> None:
    mark, half = _mark(frame, number), _MARKER / 2
    if not mark:
        return
    painter, color = frame.canvas.painter, frame.color(number)
    painter.setPen(QPen(color, _EDGE))
    painter.setBrush(color if mark == "circle" else frame.canvas.color("bg1"))
    x, y = point.x(), point.y()
    match mark:
        case "square":
            painter.drawRect(QRectF(x - half, y - half, _MARKER, _MARKER))
        case "diamond":
            corners = [(0, -half), (half, 0), (0, half), (-half, 0)]
            painter.drawPolygon(QPolygonF([point + QPointF(*corner) for corner in corners]))
        case "cross":
            for side in (half, -half):
                across = QPointF(side, half)
                painter.drawLine(point - across, point + across)
        case _:
            painter.drawEllipse(point, half, half)


def _paint_words(frame: ChartFrame, series: Series, points: list[QPointF | None]) -> None:
    chart = frame.chart
    known = [index for index, point in enumerate(points) if point is not None]
    for index in known:
        point, value = points[index], series.values[index]
        if point is None or value is None:
            continue
        is_end = index == known[-1] and (chart.labels == "end" or chart.names)
        if is_end:
            shown = (series.name if chart.names else "", _value(frame, value, "none"))
            _write_beside(frame, point, " ".join(filter(None, shown)))
        elif chart.labels == "all":
            below = label_is_below(series.values, index)
            _write_over(frame, point, frame.value_text(value), below=below)


def _value(frame: ChartFrame, value: float, without: str) -> str:
    return "" if frame.chart.labels == without else frame.value_text(value)


def _write_beside(frame: ChartFrame, point: QPointF, words: str) -> None:
    place = QRectF(point.x() + _OFF, point.y() - frame.line / 2, frame.width_of(words), frame.line)
    frame.write(words, place, Qt.AlignmentFlag.AlignLeft)


def _write_over(frame: ChartFrame, point: QPointF, words: str, *, below: bool) -> None:
    width = frame.width_of(words)
    top = point.y() + _OFF if below else point.y() - _OFF - frame.line
    frame.write(words, QRectF(point.x() - width / 2, top, width, frame.line))
