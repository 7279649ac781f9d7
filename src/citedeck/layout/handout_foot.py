"""Sheets without a foot -> sheets with the deck's title and `2 of 5` under them."""

from dataclasses import replace

from ..model.handout import Sheet
from ..model.units import Emu, Rect, Size, pt
from .handout_fit import one_line
from .handout_type import FOOT, rule, set_line, text_box

MARGIN = pt(42)
FOOT_ROOM = pt(34)
"""What the foot takes of a sheet, above the lower margin's end."""
_NUMBER_ROOM = pt(90)
_LINE = pt(11)
_GAP = pt(6)


def with_feet(sheets: list[Sheet], title: str, size: Size) -> tuple[Sheet, ...]:
    """Put a foot under each sheet."""
    return tuple(
        _with_foot(sheet, f"{number} of {len(sheets)}", title, size)
        for number, sheet in enumerate(sheets, 1)
    )


def _with_foot(sheet: Sheet, number: str, title: str, size: Size) -> Sheet:
    width = size.width - 2 * MARGIN
    top = size.height - MARGIN - _LINE + _GAP
    left = Rect(MARGIN, Emu(top), Emu(width - _NUMBER_ROOM), _LINE)
    right = Rect(Emu(left.right), Emu(top), _NUMBER_ROOM, _LINE)
    name = one_line(set_line(title, FOOT), left.width)
    boxes = (
        rule(MARGIN, top - _GAP, width),
        text_box(left, name, align="left"),
        text_box(right, set_line(number, FOOT), align="right"),
    )
    return replace(sheet, boxes=(*sheet.boxes, *boxes))
