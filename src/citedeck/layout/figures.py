"""Tables, charts and pictures -> boxes of the right size in their slot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..model.deck import Exchange, Grid, Image, Numbers, Region, Timeline
from ..model.look import Slot
from ..model.pages import Box, Chart, Paragraph, Picture, Placeholder, Text
from ..model.units import Emu, Rect, pt
from ..text.numbers import number_text
from .draft import Figure
from .exchange import lay_exchange
from .fill import set_runs
from .maps import lay_map
from .tables import lay_table
from .timeline import lay_timeline

if TYPE_CHECKING:
    from .sheet import Sheet

_SERIES_COLORS = ("accent1", "accent2", "accent4", "accent3", "accent5", "accent6")
_CHART_TEXT = pt(14)


def place_figure(sheet: Sheet, figure: Figure) -> tuple[list[Box], Figure | None]:
    """Give the boxes of a figure and what of it goes on to the next page."""
    slot = sheet.slot("figure")
    if slot is None:
        return [], None
    rect = sheet.rects.get("figure", slot.rect)
    match figure:
        case Grid():
            table, rest = lay_table(figure, slot, rect, sheet.template, sheet.draft.language)
            height = Emu(sum(row.height for row in table.rows))
            alt = f"Table with the columns {', '.join(figure.header)}."
            place = Placeholder(slot.type, slot.idx)
            return [Box(replace(rect, height=height), table, "table", place, alt=alt)], rest
        case Numbers():
            return [_chart(figure, slot, rect)], None
        case Image():
            return [_picture(figure, slot, rect)], None
        case Exchange():
            return lay_exchange(sheet, figure, rect)
        case Timeline():
            return lay_timeline(sheet, figure, rect)
        case Region():
            return lay_map(sheet, figure, rect)


def place_key(sheet: Sheet, numbers: Numbers) -> None:
    """Set the line over a chart: its unit, and which colour is which series."""
    slot = sheet.slot("key")
    if slot is None:
        return
    level = slot.levels[0]
    runs = set_runs(f"{numbers.unit}   ", level.char, sheet.fonts, sheet.draft.language)
    runs = runs if numbers.unit else []
    for i, series in enumerate(numbers.series if len(numbers.series) > 1 else ()):
        mark = replace(level.char, color=series_color(i), bold=True)
        runs += set_runs(f"●\u00a0{series.name}   ", mark, sheet.fonts, sheet.draft.language)
    if runs:
        text = Text((Paragraph(tuple(runs), level.paragraph),), slot.anchor, slot.insets)
        sheet.add_text(slot, slot.rect, text, "key")


def series_color(index: int) -> str:
    """Give the colour of a series."""
    return _SERIES_COLORS[index % len(_SERIES_COLORS)]


def _chart(numbers: Numbers, slot: Slot, rect: Rect) -> Box:
    char = replace(slot.levels[0].char, size=_CHART_TEXT)
    colors = tuple(series_color(i) for i in range(max(1, len(numbers.series))))
    chart = Chart(numbers.form, numbers.categories, numbers.series, colors, char)
    return Box(rect, chart, "chart", Placeholder(slot.type, slot.idx), alt=_describe(numbers))


def _describe(numbers: Numbers) -> str:
    """Say in words what a chart shows: each series from its first to its last number."""
    unit = f" {numbers.unit}" if numbers.unit else ""
    parts = []
    for series in numbers.series:
        pairs = list(zip(numbers.categories, series.values, strict=False))
        if pairs:
            (first, low), (last, high) = pairs[0], pairs[-1]
            start = f"{number_text(low)}{unit} ({first})"
            parts.append(f"{series.name}: {start} to {number_text(high)}{unit} ({last})")
    return f"{numbers.form.capitalize()} chart. {'; '.join(parts)}."


def _picture(image: Image, slot: Slot, rect: Rect) -> Box:
    """Put a picture into its slot, whole and in its own proportions."""
    crop = image.crop
    wide = max(1.0, image.width_px * (1000 - crop.left - crop.right) / 1000)
    high = max(1.0, image.height_px * (1000 - crop.top - crop.bottom) / 1000)
    scale = min(rect.width / wide, rect.height / high)
    width, height = Emu(round(wide * scale)), Emu(round(high * scale))
    x = Emu(rect.x + (rect.width - width) // 2)
    y = Emu(rect.y + (rect.height - height) // 2)
    place = Rect(x, y, width, height)
    placeholder = Placeholder(slot.type, slot.idx)
    return Box(place, Picture(image.sha256, crop), "picture", placeholder, alt=image.alt)
