"""Slots for cards -> where so many cards stand: in one row, or in rows as the layout has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.look import Slot
from ..model.units import Emu, Rect, pt

if TYPE_CHECKING:
    from .sheet import Sheet

CARDS = tuple(f"card-{number}" for number in range(1, 9))
"""The roles of a layout's slots for cards."""

_GAP = pt(24)


@dataclass(frozen=True, slots=True)
class Places:
    """Where cards stand: their slots, the room they share, and how many stand in a row.

    `height` is what the layout gives them, `most` what they may take.
    """

    slots: tuple[Slot, ...]
    x: Emu
    y: Emu
    width: Emu
    height: Emu
    most: Emu
    gap: Emu
    across: int

    @property
    def rows(self) -> tuple[range, ...]:
        """The indexes of the cards in each row."""
        count = len(self.slots)
        starts = range(0, count, self.across)
        return tuple(range(start, min(start + self.across, count)) for start in starts)

    @property
    def gaps(self) -> int:
        """The height that stays free between rows."""
        return self.gap * (len(self.rows) - 1)

    def width_of(self, index: int) -> Emu:
        """Give the width of a card."""
        (row,) = (row for row in self.rows if index in row)
        return Emu((self.width - self.gap * (len(row) - 1)) // len(row))

    def rects(self, heights: list[Emu]) -> list[Rect]:
        """Give the place of each card for the heights of the rows."""
        places, top = [], int(self.y)
        for row, height in zip(self.rows, heights, strict=True):
            width = self.width_of(row.start)
            places += [
                Rect(Emu(self.x + i * (width + self.gap)), Emu(top), width, height)
                for i in range(len(row))
            ]
            top += height + self.gap
        return places


def card_roles(sheet: Sheet) -> list[str]:
    """Give the roles of a layout's slots for cards."""
    return [role for role in CARDS if sheet.slot(role)]


def card_places(sheet: Sheet, count: int) -> Places:
    """Share the room of a layout's cards among so many of them."""
    roles = card_roles(sheet)
    slots = [slot for role in roles if (slot := sheet.slot(role))]
    rects = [slot.rect for slot in slots]
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    foot = max(sheet.rect(role).bottom for role in roles)
    across = sum(rect.y < rects[0].bottom for rect in rects)
    gap = rects[1].x - rects[0].right if across > 1 else _GAP
    return Places(
        tuple(slots[:count]),
        x,
        y,
        Emu(right - x),
        Emu(bottom - y),
        Emu(max(foot, bottom) - y),
        Emu(max(gap, pt(8))),
        count if across == len(slots) else min(across, count),
    )
