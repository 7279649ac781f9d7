"""A drawing of countries -> the sea, the lands and the borders as native shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..geography.drawing import Drawing, Rings
from ..model.look import Frame
from ..model.pages import Box, Outline, Text
from ..model.units import Emu, Rect, pt

if TYPE_CHECKING:
    from .sheet import Sheet

_SEA_SHARE, _LAND_SHARE = 0.17, 0.34
_LIGHT = 0.4
_SEAM, _BORDER = pt(0.5), pt(0.75)


def mixed(one: str, other: str, share: float) -> str:
    """Mix two colours of six hexadecimal digits; `share` is that of the second."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (0, 2, 4))
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def ground_colors(sheet: Sheet) -> tuple[str, str]:
    """Give the colours of the sea and of the lands: quiet, on a light page and on a dark one."""
    look = sheet.template.look
    ground, ink = look.rgb(sheet.layout.background or "bg1"), look.rgb("accent1")
    sea = mixed(ground, ink, _SEA_SHARE)
    if int(ground[2:4], 16) > _LIGHT * 255:
        return sea, "bg1"
    return sea, mixed(ground, look.rgb("tx1"), _LAND_SHARE)


def sea_box(rect: Rect, color: str, alt: str) -> Box:
    """Make the panel under a map; it carries the words for who can't see it."""
    return Box(rect, Text(), "map", frame=Frame(fill=color), alt=alt)


def land_boxes(
    drawing: Drawing, at: tuple[int, int], fills: dict[str, str], land: str
) -> list[Box]:
    """Make a shape of each country, the highlighted ones last."""
    order = sorted(drawing.countries, key=lambda item: item[0] in fills)
    boxes = []
    for code, rings in order:
        fill = fills.get(code, land)
        role = "country" if code in fills else "land"
        frame = Frame("custom", fill=fill, outline=fill, outline_width=_SEAM)
        boxes.append(_shape(rings, at, role, frame))
    return boxes


def border_boxes(drawing: Drawing, at: tuple[int, int], sea: str, ink: str) -> list[Box]:
    """Make a shape of all borders that are agreed on, and a dashed one of those that are not."""
    boxes = []
    for rings, color, dashed in ((drawing.borders, sea, False), (drawing.disputed, ink, True)):
        if rings:
            frame = Frame("custom", outline=color, outline_width=_BORDER)
            boxes.append(_shape(rings, at, "border", frame, dashed=dashed, closed=False))
    return boxes


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
