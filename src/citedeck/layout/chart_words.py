"""A chart -> one sentence that says what it says, for those who hear it."""

from ..model.pages import Chart
from ..text.numbers import formatted, shows_unit

_MOST_SERIES = 3
_Point = tuple[str, float]


def describe_chart(chart: Chart, unit: str) -> str:
    """Say what a chart shows: its highest and its lowest number, and how it changes."""
    after = "" if shows_unit(chart.number_format) or not unit else f" {unit}"
    rows = [(series.name, _points(chart, index)) for index, series in enumerate(chart.series)]
    rows = [(name, points) for name, points in rows if points]
    head = f"{chart.form.capitalize()} chart"
    if not rows:
        return f"{head} without numbers."
    if len(rows) > _MOST_SERIES:
        every = [(f"{name}, {place}", value) for name, points in rows for place, value in points]
        return f"{head} of {len(rows)} series: {_extremes(chart, every, after)}."
    if chart.form == "pie":
        return f"{head} of {rows[0][0]}: {_shares(rows[0][1])}."
    told = (f"{name}: {_course(chart, points, after)}" for name, points in rows)
    return f"{head} of {'; '.join(told)}."


def _points(chart: Chart, index: int) -> list[_Point]:
    pairs = zip(chart.categories, chart.series[index].values, strict=False)
    return [(name, value) for name, value in pairs if value is not None]


def _said(chart: Chart, point: _Point, after: str) -> str:
    return f"{formatted(point[1], chart.number_format)}{after} ({point[0]})"


def _course(chart: Chart, points: list[_Point], after: str) -> str:
    """Say how numbers change where their names follow each other; else which stand out."""
    if not _follow(chart) or len(points) == 1:
        return _extremes(chart, points, after)
    (_, first), (_, last) = points[0], points[-1]
    verb = "rises" if last > first else "falls" if last < first else "goes"
    start, end = _said(chart, points[0], after), _said(chart, points[-1], after)
    told = f"{verb} from {start} to {end}"
    highest, lowest = (choose(points, key=lambda point: point[1]) for choose in (max, min))
    if highest[1] > max(first, last):
        told += f", at most {_said(chart, highest, after)}"
    if lowest[1] < min(first, last):
        told += f", at least {_said(chart, lowest, after)}"
    return told


def _extremes(chart: Chart, points: list[_Point], after: str) -> str:
    highest, lowest = (choose(points, key=lambda point: point[1]) for choose in (max, min))
    if len(points) == 1:
        return _said(chart, highest, after)
    if highest[1] == lowest[1]:
        return f"always {formatted(highest[1], chart.number_format)}{after}"
    high, low = _said(chart, highest, after), _said(chart, lowest, after)
    return f"highest is {high}, lowest is {low}"


def _shares(points: list[_Point]) -> str:
    whole = sum(value for _, value in points) or 1.0
    highest, lowest = (choose(points, key=lambda point: point[1]) for choose in (max, min))
    great, small = (f"{value / whole:.0%} ({name})" for name, value in (highest, lowest))
    if len(points) == 1:
        return f"all of it is {highest[0]}"
    return f"the largest share is {great}, the smallest {small}"


def _follow(chart: Chart) -> bool:
    """Tell whether the categories are points in time, one after the other."""
    return chart.form == "line" or all(name[:1].isdigit() for name in chart.categories)
