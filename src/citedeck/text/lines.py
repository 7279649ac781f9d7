"""Text + a width -> lines: where each one starts, ends and stands. What the painter draws."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.look import Fonts
from ..model.pages import Paragraph, Run, Text
from ..model.units import Rect
from .bidi import letter_levels, shown_order
from .breaks import break_segments, visible_end
from .measure import measure, measure_on_grid

BELOW_BASELINE = 0.2
"""The part of a line below its baseline, in em. Measured in LibreOffice's rendering."""


DRAWN = 0.9995
"""The share of a width that drawn lines fill: a hair less, for what rounding takes at the end."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines are measured; `share` is the part of the width that may be filled.

    On the `grid`, as lines are drawn, every advance is a whole number of a printer's dots.
    """

    fonts: Fonts = Fonts()
    grid: bool = True
    kerned: bool = True
    share: float = DRAWN


@dataclass(frozen=True, slots=True)
class Line:
    """One line; lengths in EMU from the upper left corner of the text area.

    `start` and `end` are the visible characters of the paragraph's text; `first` is true for the
    line that carries the paragraph's bullet.
    """

    paragraph: int
    start: int
    end: int
    left: float
    top: float
    width: float
    height: float
    baseline: float
    first: bool


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of a line in one style and direction, `left` EMU from the line's own left."""

    text: str
    run: Run
    left: float
    width: float
    backward: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A paragraph whose letters are measured, for being broken at many widths.

    `totals` times `scale` is how far into it each index stands, in EMU.
    """

    paragraph: Paragraph
    text: str
    totals: Sequence[float]
    scale: float
    share: float

    @classmethod
    def of(cls, paragraph: Paragraph, setting: Setting) -> "Measured":
        """Measure a paragraph."""
        totals, scale = paragraph_totals(paragraph, setting)
        return cls(paragraph, paragraph.text, totals, scale, setting.share)

    def line_widths(self, width: float) -> list[float]:
        """Give the widths of its lines in a text area of a width."""
        totals, scale = self.totals, self.scale
        return [(totals[end] - totals[start]) * scale for start, end in _fill_lines(self, width)]


def break_lines(text: Text, width: float, setting: Setting) -> tuple[Line, ...]:
    """Break a text into lines for a text area `width` EMU wide (its insets taken off)."""
    lines: list[Line] = []
    top = 0.0
    for index, paragraph in enumerate(text.paragraphs):
        if index:
            top += paragraph.style.before
        for line in _paragraph_lines(paragraph, index, width, setting, top):
            lines.append(line)
            top = line.top + line.height
        top += paragraph.style.after
    return tuple(lines)


def text_height(text: Text, width: float, setting: Setting) -> float:
    """Give the height in EMU of a text in a text area of a width; without its insets."""
    return height_at(measured_paragraphs(text, setting), width)


def measured_paragraphs(text: Text, setting: Setting) -> list[Measured]:
    """Measure a text's paragraphs."""
    return [Measured.of(paragraph, setting) for paragraph in text.paragraphs]


def height_at(paragraphs: Sequence[Measured], width: float) -> float:
    """Give the height in EMU of measured paragraphs in a text area of a width."""
    height = after = 0.0
    for index, measured in enumerate(paragraphs):
        spans = _fill_lines(measured, width)
        paragraph, style = measured.paragraph, measured.paragraph.style
        if index:
            height += after + style.before
        if style.line:
            height += style.line * len(spans)
        else:
            height += sum(_line_height(paragraph, *span)[0] for span in spans)
        after = style.after
    return height


def place_lines(rect: Rect, text: Text, fonts: Fonts) -> tuple[float, float, tuple[Line, ...]]:
    """Give the place on the page (EMU) of a text area inside its box, anchored, and its lines."""
    insets = text.insets
    width = rect.width - insets.left - insets.right
    lines = break_lines(text, width, Setting(fonts))
    height = lines[-1].top + lines[-1].height if lines else 0.0
    spare = rect.height - insets.top - insets.bottom - height
    down = {"top": 0.0, "middle": spare / 2, "bottom": spare}[text.anchor]
    return rect.x + insets.left, rect.y + insets.top + down, lines


def fragments(line: Line, paragraph: Paragraph, fonts: Fonts) -> Iterator[Fragment]:
    """Cut a line where its style or direction changes; give the parts from left to right."""
    totals, scale = paragraph_totals(paragraph, Setting(fonts))
    text = paragraph.text
    levels = letter_levels(text, paragraph.style.rtl)
    parts = list(_parts(line, paragraph, levels))
    left = 0.0
    for number in shown_order([levels[start] for start, _, _ in parts]):
        start, end, run = parts[number]
        width = (totals[end] - totals[start]) * scale
        yield Fragment(text[start:end], run, left, width, levels[start] % 2 > 0)
        left += width


def _parts(
    line: Line, paragraph: Paragraph, levels: Sequence[int]
) -> Iterator[tuple[int, int, Run]]:
    """Give start, end and run of each part of a line, in the order in which they are read."""
    offset = 0
    for run in paragraph.runs:
        start, end = max(line.start, offset), min(line.end, offset + len(run.text))
        for place in range(start + 1, end):
            if levels[place] != levels[start]:
                yield start, place, run
                start = place
        if start < end:
            yield start, end, run
        offset += len(run.text)


def paragraph_totals(paragraph: Paragraph, setting: Setting) -> tuple[Sequence[float], float]:
    """Give how far into a paragraph each index stands, and what to multiply that with for EMU.

    A paragraph of one run is measured once: on the grid in EMU, else in em for every size.
    """
    if len(paragraph.runs) == 1:
        return _run_totals(paragraph.runs[0], setting)
    totals = [0.0]
    for run in paragraph.runs:
        start = totals[-1]
        own, scale = _run_totals(run, setting)
        totals += [start + total * scale for total in own[1:]]
    return totals, 1.0


def _run_totals(run: Run, setting: Setting) -> tuple[Sequence[float], float]:
    char, fonts = run.char, setting.fonts
    typeface = fonts.resolve(char.font)
    if setting.grid:
        return measure_on_grid(run.text, typeface, char.bold, char.italic, char.size), fonts.wider
    totals = measure(run.text, typeface, char.bold, char.italic, setting.kerned)
    return totals, char.size * fonts.wider


def _paragraph_lines(
    paragraph: Paragraph, index: int, width: float, setting: Setting, top: float
) -> Iterator[Line]:
    style = paragraph.style
    measured = Measured.of(paragraph, setting)
    totals, scale = measured.totals, measured.scale
    for number, (start, end) in enumerate(_fill_lines(measured, width)):
        height, descent = _line_height(paragraph, start, end)
        line_width = (totals[end] - totals[start]) * scale
        edge = style.indent + (0.0 if number else _lead(paragraph))
        left = _shift(style.align, width - edge - line_width) + (0.0 if style.rtl else edge)
        base = top + height - descent
        yield Line(index, start, end, left, top, line_width, height, base, number == 0)
        top += height


def _lead(paragraph: Paragraph) -> float:
    """Give how far the first line's text stands from the others: a bullet takes that room."""
    return 0.0 if paragraph.style.bullet else float(paragraph.style.first)


def _fill_lines(measured: Measured, width: float) -> list[tuple[int, int]]:
    """Give each line's visible part: as many whole words as fit, at least one letter."""
    paragraph, text = measured.paragraph, measured.text
    totals, scale = measured.totals, measured.scale
    room = (width - paragraph.style.indent) * measured.share / scale
    here = room - _lead(paragraph) / scale
    if totals[-1] <= here and "\n" not in text:  # as with most texts
        return [(0, visible_end(text, len(text)))]
    spans: list[tuple[int, int]] = []
    start = fitting = fitting_end = 0
    limit = here
    for place, end, hard in break_segments(text):
        while totals[end] > limit and end > start:
            if fitting > start:
                spans.append((start, fitting_end))
                start = fitting
            else:
                cut = _cut_word(totals, start, end, limit)
                spans.append((start, cut))
                start = fitting = cut
            limit = totals[start] + room
        fitting, fitting_end = place, end
        if hard and place < len(text):
            spans.append((start, max(start, end)))
            start, limit = place, totals[place] + room
    if start < fitting or not spans:
        spans.append((start, max(start, fitting_end)))
    return spans


def _cut_word(totals: Sequence[float], start: int, end: int, limit: float) -> int:
    """Cut a word that is wider than a whole line after the last letter that fits."""
    cut = start + 1
    while cut < end and totals[cut + 1] <= limit:
        cut += 1
    return cut


def _line_height(paragraph: Paragraph, start: int, end: int) -> tuple[float, float]:
    """Give the height of a line and the part of it below the baseline, in EMU.

    Office programs space lines by type size alone, whatever the font: a size above the baseline
    and a fifth of it below. Exact spacing takes the rest from above.
    """
    size = 0
    offset = 0
    for run in paragraph.runs:
        if (offset < end and offset + len(run.text) > start) or len(paragraph.runs) == 1:
            size = max(size, run.char.size)
        offset += len(run.text)
    below = BELOW_BASELINE * size
    if paragraph.style.line:
        return float(paragraph.style.line), below
    return (size + below) * paragraph.style.line_percent / 100, below


def _shift(align: str, spare: float) -> float:
    return {"center": spare / 2, "right": spare}.get(align, 0.0)
