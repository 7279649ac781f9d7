"""Cards -> the texts of their slots, all in one size; what does not fit goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .draft import Units

if TYPE_CHECKING:
    from .sheet import Sheet


CARDS = tuple(f"card-{number}" for number in range(1, 9))
"""The roles of a layout's slots for cards."""


def place_cards(sheet: Sheet, cards: tuple[Units, ...]) -> tuple[Units, ...]:
    """Set one card in each slot; give what did not fit."""
    roles = [role for role in CARDS if sheet.slot(role)]
    fills = [
        (slot, sheet.rect(role), card)
        for role, card in zip(roles, cards, strict=False)
        if (slot := sheet.slot(role))
    ]
    texts = sheet.fit(fills) or []
    left = []
    for index, fill in enumerate(fills):
        text, rest = (texts[index], ()) if texts else sheet.fit_or_cut(*fill)
        sheet.add_text(*fill[:2], text, "evidence")
        left.append(rest)
    return (*(rest for rest in left if rest), *cards[len(fills) :])
