"""A drawing of countries -> the sea, the lands and the borders as native shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..geography.drawing import Drawing, Rings
from ..model.look import Frame
from ..model.pages import Box, Outline, Text
from ..model.units import Emu, Rect, pt

if TYPE_CHECKING:
    from .sheet import Sheet

_COAST, _WEIGHT, _OUTLINED = pt(0.5), pt(1), pt(2)
_GAP, _DASHES = pt(1.75), pt(1)
_LAND = "bg2"
_WAVE, _HAIR = pt(6), pt(0.25)


def sea_box(sheet: Sheet, rect: Rect, alt: str) -> Box:
    """Make the panel under a map; it carries the words for who can't see it."""
    tones = sheet.template.tones
    frame = Frame(fill=tones.card, outline=tones.quiet, outline_width=_COAST)
    return Box(rect, Text(), "diagram", frame=frame, alt=alt)


def wave_box(sheet: Sheet, rect: Rect) -> Box:
    """Make the level hair lines that tell the sea from land, on paper without colours too."""
    rows = range(_WAVE, rect.height - _WAVE // 2, _WAVE)
    lines = tuple(((0, y - _WAVE), (int(rect.width), y - _WAVE)) for y in rows)
    high = max((line[0][1] for line in lines), default=0) + 1
    place = Rect(rect.x, Emu(rect.y + _WAVE), rect.width, Emu(high))
    frame = Frame("custom", outline=sheet.template.tones.quiet, outline_width=_HAIR)
    return Box(place, Outline(lines, closed=False), "sea", frame=frame, decorative=True)


def land_boxes(
    sheet: Sheet, drawing: Drawing, at: tuple[int, int], accents: dict[str, str]
) -> list[Box]:
    """Make a shape of each country, the highlighted ones last."""
    order = sorted(drawing.countries, key=lambda item: item[0] in accents)
    return [
        _shape(rings, at, "country" if code in accents else "land", frame)
        for code, rings in order
        for frame in (_frame(sheet, accents.get(code, "")),)
    ]


def _frame(sheet: Sheet, accent: str) -> Frame:
    tones = sheet.template.tones
    if not accent:
        return Frame("custom", fill=_LAND, outline=tones.quiet, outline_width=_COAST)
    solid = tones.solid(accent)
    return Frame(
        "custom",
        fill=solid.fill,
        outline=solid.outline or tones.card,
        outline_width=_OUTLINED if solid.outline else _WEIGHT,
    )


def disputed_boxes(drawing: Drawing, at: tuple[int, int]) -> list[Box]:
    """Make the borders that are not agreed on dashed, over the line that countries have."""
    lines = drawing.disputed
    if not lines:
        return []
    cover = Frame("custom", outline=_LAND, outline_width=_GAP)
    dashes = Frame("custom", outline="tx1", outline_width=_DASHES)
    return [
        _shape(lines, at, "border", cover, closed=False),
        _shape(lines, at, "border", dashes, dashed=True, closed=False),
    ]


def _shape(
    rings: Rings,
    at: tuple[int, int],
    role: str,
    frame: Frame,
    *,
    dashed: bool = False,
    closed: bool = True,
) -> Box:
    """Make a shape of rings or lines; its box is as large as they are."""
    whole = [[(round(x), round(y)) for x, y in ring] for ring in rings]
    left, right = _bounds([x for ring in whole for x, _ in ring])
    top, bottom = _bounds([y for ring in whole for _, y in ring])
    moved = tuple(tuple((x - left, y - top) for x, y in ring) for ring in whole)
    rect = Rect(Emu(at[0] + left), Emu(at[1] + top), Emu(right - left), Emu(bottom - top))
    return Box(rect, Outline(moved, dashed, closed), role, frame=frame, decorative=True)


def _bounds(values: list[int]) -> tuple[int, int]:
    """Give the smallest and the largest of some numbers, never the same."""
    return min(values), max(max(values), min(values) + 1)
