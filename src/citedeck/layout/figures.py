"""Tables, charts and pictures -> boxes of the right size in their slot."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from ..model.deck import Exchange, Grid, Image, Numbers, Region, Timeline
from ..model.look import CharStyle, Slot
from ..model.pages import Box, Chart, Paragraph, Picture, Text
from ..model.units import Emu, Rect, pt
from ..text.fit import fits_into, needed_height
from ..text.numbers import shows_unit
from .chart_words import describe_chart
from .charts import lay_chart
from .draft import Figure
from .exchange import lay_exchange
from .fill import directed, set_runs, text_width
from .maps import lay_map
from .sheet import placeholder_of
from .tables import lay_table
from .timeline import lay_timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sheet import Sheet

_LARGEST_PIXEL = pt(2)
_POINT, _HALF_POINT, _KEY_LINE = pt(1), 6350, 1.375
KEY_MARKS = {"": "●", "circle": "●", "ring": "○", "square": "□", "diamond": "◊", "cross": "×"}


def place_figure(sheet: Sheet, figure: Figure) -> tuple[list[Box], Figure | None]:
    """Give the boxes of a figure and what of it goes on to the next page."""
    slot = sheet.slot("figure")
    if slot is None:
        return [], None
    rect = sheet.rects.get("figure", slot.rect)
    if slot.frame.fill:
        sheet.boxes.append(Box(rect, Text(), "ornament", frame=slot.frame, decorative=True))
    match figure:
        case Grid():
            table, rest = lay_table(figure, slot, rect, sheet.template, sheet.draft.language)
            height = Emu(sum(row.height for row in table.rows))
            alt = f"Table with the columns {', '.join(figure.header)}."
            place = placeholder_of(slot)
            return [Box(replace(rect, height=height), table, "table", place, alt=alt)], rest
        case Numbers():
            return [_chart_box(sheet, figure, slot)], None
        case Image():
            return [_picture(figure, slot, rect)], None
        case Exchange():
            return lay_exchange(sheet, figure, rect)
        case Timeline():
            return lay_timeline(sheet, figure, rect)
        case Region():
            return lay_map(sheet, figure, rect)


def place_key(sheet: Sheet, numbers: Numbers) -> None:
    """Set the line over a chart: its unit, and which mark is which series."""
    slot, figure = sheet.slot("key"), sheet.slot("figure")
    if slot is None or figure is None:
        return
    chart = _chart(sheet, numbers, figure)
    level = slot.levels[0]
    shows = numbers.unit and not shows_unit(chart.number_format)
    parts = [(numbers.unit, level.char)] if shows else []
    if len(chart.series) > 1 and not chart.names:
        parts += _series_names(chart, level.char)
    if parts:
        text = _key_text(sheet, slot, parts)
        sheet.add_text(slot, _key_place(sheet, slot, text), text, "key")


def _key_text(sheet: Sheet, slot: Slot, parts: list[tuple[str, CharStyle]]) -> Text:
    """Set a key in the largest size in which its slot holds it; else in the smallest."""
    style, floor = slot.levels[0].paragraph, sheet.template.floors.small
    largest = slot.levels[0].char.size
    rect, insets = slot.rect, slot.insets
    width, height = text_width(slot, rect), rect.height - insets.top - insets.bottom
    text = Text()
    for size in range(largest, min(largest, floor) - 1, -_POINT):
        spaced = round(size * _KEY_LINE / _HALF_POINT) * _HALF_POINT
        line = Emu(min(style.line, spaced))
        runs = [
            run
            for words, char in parts
            for run in set_runs(
                f"{words}   ", replace(char, size=Emu(size)), sheet.fonts, sheet.draft.language
            )
        ]
        paragraph = directed(Paragraph(tuple(runs), replace(style, line=line)))
        text = Text((paragraph,), slot.anchor, insets)
        if fits_into(text, width, height, sheet.fonts):
            break
    return text


def _key_place(sheet: Sheet, slot: Slot, text: Text) -> Rect:
    """Give the place of a key; what its slot does not hold it takes from the chart below."""
    rect, insets, chart = slot.rect, slot.insets, sheet.rect("figure")
    needed = needed_height(text, text_width(slot, rect), sheet.fonts) + insets.top + insets.bottom
    more = Emu(min(max(0, ceil(needed) - rect.height), chart.height // 2))
    if more:
        lower = replace(chart, y=Emu(chart.y + more), height=Emu(chart.height - more))
        sheet.rects["figure"] = lower
    return replace(rect, height=Emu(rect.height + more))


def _series_names(chart: Chart, char: CharStyle) -> Iterator[tuple[str, CharStyle]]:
    for i, series in enumerate(chart.series):
        mark = chart.marks[i] if chart.marks else ""
        words = f"{KEY_MARKS[mark]}\u00a0{series.name}"
        yield words, replace(char, color=chart.colors[i], bold=True)


def _chart(sheet: Sheet, numbers: Numbers, slot: Slot) -> Chart:
    rect = sheet.rects.get("figure", slot.rect)
    filled = sheet.template.tones.filled
    return lay_chart(numbers, rect, slot.levels[0].char, sheet.fonts, filled=filled)


def _chart_box(sheet: Sheet, numbers: Numbers, slot: Slot) -> Box:
    chart = _chart(sheet, numbers, slot)
    rect = sheet.rects.get("figure", slot.rect)
    alt = describe_chart(chart, numbers.unit)
    return Box(rect, chart, "chart", placeholder_of(slot), alt=alt)


def _picture(image: Image, slot: Slot, rect: Rect) -> Box:
    """Put a picture into its slot, whole and in its own proportions, over its credit.

    A tiny one is not blown up until nothing can be made out.
    """
    crop = image.crop
    wide = max(1.0, image.width_px * (1000 - crop.left - crop.right) / 1000)
    high = max(1.0, image.height_px * (1000 - crop.top - crop.bottom) / 1000)
    scale = min(rect.width / wide, rect.height / high, _LARGEST_PIXEL)
    width, height = Emu(round(wide * scale)), Emu(round(high * scale))
    y = Emu(rect.y + (rect.height - height) // 2)
    place = Rect(rect.x, y, width, height)
    placeholder = placeholder_of(slot)
    return Box(place, Picture(image.sha256, crop), "picture", placeholder, alt=image.alt)
