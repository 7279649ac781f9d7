"""Numbers + a place -> a chart whose words fit: its form, its scale, what is named where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, pairwise
from math import cos, pi, sin
from typing import TYPE_CHECKING

from ..model.look import CharStyle, Fonts, ParagraphStyle
from ..model.pages import Chart, ChartMark, Paragraph, Plot, Run, Scale, Text
from ..model.units import Emu, Rect, pt
from ..text.fit import needed_height
from ..text.lines import Setting, break_lines, paragraph_totals
from ..text.numbers import formatted, number_format, tick_format
from ..text.scales import headroom, slice_side, tick_values, ticked, value_range

if TYPE_CHECKING:
    from ..model.deck import Numbers
    from ..model.slides import ChartForm

SIZES = (pt(14), pt(13), pt(12))
SERIES_COLORS = ("accent1", "accent6", "tx2", "accent2", "accent4")
BAR_MARKS: tuple[ChartMark, ...] = ("", "ring")
LINE_MARKS: tuple[ChartMark, ...] = ("circle", "square", "diamond", "cross", "ring")
_QUIET = "accent6"
_TALL, _TALL_LINE = 0x0E00, 1.5
"""Letters from here on are set in fonts of their own, with lines of so many times their size."""
_SHARE = 10_000
_PAD = pt(6)
_WIDEST_BAR, _THICKEST_BAR = pt(270), pt(90)
_GAP = 0.6
"""Between groups of bars, in bars: the gap width that the file names."""
_MOST_SLICES, _LEAST_SLICE = 6, 0.04
_MOST_LINES = 3
_NARROW = 0.84
"""The share of its step that a name may take: programs break words that come near its ends."""
_WIDEST_NAMES = 0.38
"""The share of a chart's width that the names of bars, or of lines at their ends, may take."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What a chart is set in: its place, its letters, and how wide words are in them."""

    rect: Rect
    char: CharStyle
    fonts: Fonts

    @property
    def line(self) -> int:
        return int(self.height("Ag", self.rect.width))

    def line_of(self, names: tuple[str, ...]) -> int:
        """Give the height of a line of names; letters of other scripts stand higher."""
        tall = any(ord(letter) >= _TALL for name in names for letter in name)
        return int(self.char.size * _TALL_LINE) if tall else self.line

    def width(self, words: str) -> int:
        """Give the width of words on one line."""
        if not words:
            return 0
        setting = Setting(self.fonts, grid=False, kerned=False)
        totals, scale = paragraph_totals(self._text(words).paragraphs[0], setting)
        return int(totals[-1] * scale * 1.02)

    def height(self, words: str, width: int) -> float:
        return needed_height(self._text(words), max(width, 1), self.fonts)

    def lines(self, words: str, width: int) -> int:
        """Count the lines that words take in a width; far too many where a word is cut."""
        longest = max(map(self.width, words.split()), default=0)
        if longest > width:
            return 99
        return len(break_lines(self._text(words), max(width, 1), Setting(self.fonts)))

    def _text(self, words: str) -> Text:
        return Text((Paragraph((Run(words, self.char),), ParagraphStyle()),))


@lru_cache(maxsize=64)
def lay_chart(
    numbers: Numbers, rect: Rect, char: CharStyle, fonts: Fonts, *, filled: bool = True
) -> Chart:
    """Give the chart of some numbers in a place, in the largest letters in which it is clear.

    Where nothing is `filled`, the bars of one series are outlined.
    """
    charts = []
    for size in SIZES:
        room = _Room(rect, replace(char, size=size), fonts)
        for form in _forms(numbers):
            chart = _chart(numbers, form, room)
            if not filled and form in ("column", "bar") and not chart.marks:
                chart = replace(chart, marks=("ring",))
            if chart.labels != "none" and chart.every == 1:
                return chart
            charts.append(chart)
    return charts[-1] if charts[-1].form != numbers.form else charts[0]


def _forms(numbers: Numbers) -> tuple[ChartForm, ...]:
    """Give the forms that can show some numbers, the wanted one first."""
    if numbers.form == "pie":
        return ("pie", "bar") if _suits_slices(numbers) else ("bar",)
    if numbers.form == "column" and not all(name[:1].isdigit() for name in numbers.categories):
        return ("column", "bar")
    return (numbers.form,)


def _suits_slices(numbers: Numbers) -> bool:
    """Tell whether numbers are few parts of one whole, none too thin to be named."""
    values = [value or 0.0 for value in numbers.series[0].values] if numbers.series else []
    whole = sum(values)
    return (
        len(numbers.series) == 1
        and 1 < len(values) <= _MOST_SLICES
        and len(values) <= len(numbers.categories)
        and min(values) >= _LEAST_SLICE * whole
        and whole > 0
    )


def _chart(numbers: Numbers, form: ChartForm, room: _Room) -> Chart:
    values = [value for series in numbers.series for value in series.values]
    plain = Chart(
        form,
        numbers.categories,
        numbers.series,
        _colors(numbers, form),
        room.char,
        _marks(numbers, form),
        number_format(values, numbers.unit),
    )
    match form:
        case "column":
            return _columns(plain, room)
        case "bar":
            return _bars(plain, room)
        case "line":
            return _lines(plain, room)
        case "pie":
            return _pie(plain, room)


def _colors(numbers: Numbers, form: ChartForm) -> tuple[str, ...]:
    """Give the colours: the first series has the accent, of a pie the largest slice."""
    if form != "pie":
        count = max(1, len(numbers.series))
        return tuple(SERIES_COLORS[i % len(SERIES_COLORS)] for i in range(count))
    values = [value or 0.0 for value in numbers.series[0].values]
    first = values.index(max(values))
    return tuple(SERIES_COLORS[0] if i == first else _QUIET for i in range(len(numbers.categories)))


def _marks(numbers: Numbers, form: ChartForm) -> tuple[ChartMark, ...]:
    """Give the marks: where the colours come again, each has another mark than before."""
    if form == "line":
        turns = (i + i // len(SERIES_COLORS) for i in range(len(numbers.series)))
        return tuple(LINE_MARKS[turn % len(LINE_MARKS)] for turn in turns)
    if form == "pie" or len(numbers.series) < 2:
        return ()
    return tuple(BAR_MARKS[i % len(BAR_MARKS)] for i in range(len(numbers.series)))


def _values(chart: Chart) -> list[float]:
    return [value for series in chart.series for value in series.values if value is not None]


def _labels(chart: Chart) -> list[str]:
    return [formatted(value, chart.number_format) for value in _values(chart)]


def _axis_names(chart: Chart, room: _Room, step: int) -> tuple[int, int]:
    """Give how many lines the names below the axis take, and each how many-th can stand there."""
    lines = max((room.lines(name, int(step * _NARROW)) for name in chart.categories), default=1)
    if lines <= _MOST_LINES:
        return lines, 1
    widest = max(map(room.width, chart.categories))
    return 1, min(-(-int(widest * 1.15) // max(step, 1)), max(1, len(chart.categories)))


def _columns(chart: Chart, room: _Room) -> Chart:
    rect, line = room.rect, room.line
    count, beside = max(1, len(chart.categories)), max(1, len(chart.series))
    width = min(rect.width, Emu(count * beside * _WIDEST_BAR))
    step = width // count
    lines, every = _axis_names(chart, room, step)
    foot = lines * room.line_of(chart.categories) + _PAD
    bar = step * (0.95 if beside == 1 else 0.9 / (beside + _GAP))
    if max(map(room.width, _labels(chart)), default=0) <= bar:
        share = (line + _PAD) / max(rect.height - foot, 1)
        plot = _plot(room, 0, 0, width, rect.height - foot)
        return replace(chart, plot=plot, every=every, scale=_open_scale(chart, share))
    return _with_axis(replace(chart, every=every), room, foot, 0)


def _open_scale(chart: Chart, share: float, *, zero: bool = True) -> Scale | None:
    """Give a scale that leaves room for a label over the highest mark and under the lowest."""
    values = _values(chart)
    low, high = value_range(values, zero=zero)
    below = share if low < 0 or not zero else 0.0
    above = share if max(values, default=1.0) > 0 or low == 0 else 0.0
    return headroom(low, high, below, above)


def _with_axis(chart: Chart, room: _Room, foot: int, right: int) -> Chart:
    """Show the values at an axis: there is no room for one at every mark."""
    low, high = value_range(_values(chart), zero=chart.form != "line")
    scale = ticked(low, high)
    ticks = [formatted(tick, tick_format(chart.number_format, scale.step))
             for tick in tick_values(scale)] if scale else []  # fmt: skip
    left = max([*map(room.width, ticks), *_half_of_first(chart, room)], default=0) + _PAD
    rect, top = room.rect, room.line // 2
    plot = _plot(room, left, top, rect.width - left - right, rect.height - foot - top)
    labels = chart.labels if chart.labels == "end" else "none"
    return replace(chart, plot=plot, scale=scale, labels=labels)


def _half_of_first(chart: Chart, room: _Room) -> list[int]:
    """Give how far the first of the names that are thinned out reaches to the left."""
    step = room.rect.width // max(1, len(chart.categories))
    names = chart.categories[:1] if chart.every > 1 else ()
    return [(room.width(name) - step) // 2 for name in names]


def _bars(chart: Chart, room: _Room) -> Chart:
    rect, line = room.rect, room.line
    count, beside = max(1, len(chart.categories)), max(1, len(chart.series))
    height = min(rect.height, Emu(count * beside * _THICKEST_BAR))
    step = height // count
    every = max(1, -(-line // max(step, 1)))
    wide = int(rect.width * _WIDEST_NAMES)
    longest = max(map(room.width, chart.categories), default=0)
    left = min(longest, wide) + _PAD * 2
    width = rect.width - left
    if line <= step * (1 if beside == 1 else 1 / (beside + _GAP)):
        share = (max(map(room.width, _labels(chart)), default=0) + _PAD) / max(width, 1)
        plot = _plot(room, left, 0, width, height)
        return replace(chart, plot=plot, every=every, scale=_open_scale(chart, min(share, 0.4)))
    foot = line + _PAD
    low, high = value_range(_values(chart))
    plot = _plot(room, left, 0, width - 2 * _PAD, rect.height - foot)
    return replace(chart, plot=plot, every=every, scale=ticked(low, high), labels="none")


def _lines(chart: Chart, room: _Room) -> Chart:
    rect, line = room.rect, room.line
    step = rect.width // max(1, len(chart.categories))
    lines, every = _axis_names(chart, room, step)
    foot = lines * room.line_of(chart.categories) + _PAD
    chart = replace(chart, every=every)
    labels = max(map(room.width, _labels(chart)), default=0)
    if len(chart.series) <= 1 and labels <= step * 0.95:
        share = (line + 2 * _PAD) / max(rect.height - foot, 1)
        plot = _plot(room, 0, 0, rect.width, rect.height - foot)
        return replace(chart, plot=plot, scale=_open_scale(chart, share, zero=False))
    named = len(chart.series) > 1
    names = [f"{series.name} " if named else "" for series in chart.series]
    right = max((room.width(name) for name in names), default=0) + labels + 2 * _PAD - step // 2
    ended = _with_axis(replace(chart, labels="end", names=named), room, foot, max(right, _PAD))
    if right <= rect.width * _WIDEST_NAMES and _ends_apart(ended, room):
        return ended
    return _with_axis(replace(chart, labels="none"), room, foot, _PAD)


def _ends_apart(chart: Chart, room: _Room) -> bool:
    """Tell whether the labels at the ends of lines stand clear of each other."""
    scale, plot = chart.scale, chart.plot
    if scale is None or plot is None:
        return False
    last = len(chart.categories) - 1
    ends = sorted(
        series.values[last] or 0.0
        for series in chart.series
        if 0 <= last < len(series.values) and series.values[last] is not None
    )
    if len(ends) < len(chart.series):
        return False
    line = room.line / (room.rect.height * plot.height / _SHARE) * (scale.high - scale.low)
    return all(high - low >= line for low, high in pairwise(ends))


def _pie(chart: Chart, room: _Room) -> Chart:
    """Put the slices in the middle, with room around them for their names."""
    rect, line = room.rect, room.line
    side = int(min(rect.height - 3 * line, rect.width * 0.5))
    plot = _plot(room, (rect.width - side) // 2, (rect.height - side) // 2, side, side)
    code = chart.number_format if '"' in chart.number_format else "0%"
    chart = replace(chart, plot=plot, number_format=code, names=True)
    return chart if _slices_apart(chart, room, side) else replace(chart, labels="none")


def _slices_apart(chart: Chart, room: _Room, side: int) -> bool:
    """Tell whether the names of slices stand inside the chart, and clear of each other."""
    values = [value or 0.0 for value in chart.series[0].values]
    whole, start, places = sum(values), 0.0, []
    for name, value in zip(chart.categories, values, strict=False):
        turn = (start + value / 2) / whole
        start += value
        across, up = slice_side(turn)
        width = room.width(f"{name} {formatted(value, chart.number_format)} ")
        x = side / 2 * sin(2 * pi * turn) + width * (across - 1) / 2
        y = -side / 2 * cos(2 * pi * turn) - room.line * (up + 1) / 2
        places.append((x, y, width))
    reach = room.rect.width / 2
    inside = all(-reach <= x and x + width <= reach for x, _, width in places)
    return inside and not any(
        abs(one[1] - other[1]) < room.line
        and one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        for one, other in combinations(places, 2)
    )


def _plot(room: _Room, left: int, top: int, width: int, height: int) -> Plot:
    """Give a place inside a chart; whatever its words take, half of it is left for the rest."""
    wide, high = max(room.rect.width, 1), max(room.rect.height, 1)
    left, top = min(max(left, 0), wide // 2), min(max(top, 0), high // 2)
    width = min(max(width, wide // 4), wide - left)
    height = min(max(height, high // 4), high - top)
    places = ((left, wide), (top, high), (width, wide), (height, high))
    return Plot(*(length * _SHARE // whole for length, whole in places))
