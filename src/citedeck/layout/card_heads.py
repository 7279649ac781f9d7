"""Cards -> the coloured heads over them, all in one size and height."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..model.look import Frame, Insets, Slot
from ..model.pages import Box, Text
from ..model.units import Emu, Rect, pt
from ..text.fit import needed_height
from .card_places import Places
from .card_styles import card_color, head_levels
from .draft import HEADING, NOTE, Block, Headed, Span, Unit, Units, unit
from .fill import set_text, take_fitting, text_width

if TYPE_CHECKING:
    from .sheet import Sheet

_PADDING, _SMALL_PADDING = pt(9), pt(6)
_SHARE = 0.4
"""The most that heads take of the height of their cards."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of cards: a text and a colour for each, and the height of all."""

    texts: tuple[Text, ...]
    frames: tuple[Frame, ...]
    height: Emu

    def boxes(self, rects: list[Rect]) -> list[Box]:
        """Give the head of each card that has one."""
        return [
            Box(replace(rect, height=self.height), text, "heading", frame=frame)
            for rect, text, frame in zip(rects, self.texts, self.frames, strict=True)
        ]


def set_heads(
    sheet: Sheet, cards: tuple[Headed, ...], places: Places, *, small: bool
) -> tuple[Heads, tuple[Headed, ...]]:
    """Set the heads of cards; what of a heading has no room there opens the card's own text.

    `small` heads leave as much room as they can.
    """
    colors = tuple(card_color(sheet.draft.kind, card.tone, i) for i, card in enumerate(cards))
    edge = _SMALL_PADDING if small else _PADDING
    slots = [_head_slot(sheet, places, i, color, edge) for i, color in enumerate(colors)]
    tones = sheet.template.tones
    frames = tuple(
        replace(slot.frame, geometry="rect", radius=0, fill=tones.solid(color).fill)
        for slot, color in zip(slots, colors, strict=True)
    )
    most = Emu(int(places.height * _SHARE))
    steps = sheet.template.steps
    for step in steps[-1:] if small else steps:
        texts = [
            _set(sheet, slot, _units(card), step) for slot, card in zip(slots, cards, strict=True)
        ]
        height = _height(sheet, slots, texts)
        if height <= most:
            return Heads(tuple(texts), frames, height), cards
    texts, made = [], []
    for slot, card in zip(slots, cards, strict=True):
        place = Rect(Emu(0), Emu(0), slot.rect.width, most)
        here, rest = take_fitting((slot, place, _units(card)), sheet.template, step, sheet.language)
        texts.append(_set(sheet, slot, here, step))
        made.append(_shortened(card, here, rest))
    return Heads(tuple(texts), frames, most), tuple(made)


def _head_slot(sheet: Sheet, places: Places, index: int, color: str, edge: Emu) -> Slot:
    slot = places.slots[index]
    ink = sheet.template.tones.solid(color).text
    width = places.width_of(index)
    inset = min(slot.insets.left or _PADDING, Emu(width // 15))
    return replace(
        slot,
        rect=replace(slot.rect, width=width),
        levels=head_levels(slot, ink),
        anchor="middle",
        insets=Insets(inset, edge, inset, edge),
    )


def _units(card: Headed) -> Units:
    subtitle = (unit(1, card.subtitle),) if card.subtitle else ()
    return (*((unit(0, card.heading),) if card.heading else ()), *subtitle)


def _set(sheet: Sheet, slot: Slot, units: Units, step: int) -> Text:
    return set_text(slot, units, sheet.template, step, sheet.language)


def _height(sheet: Sheet, slots: list[Slot], texts: list[Text]) -> Emu:
    heights = [
        needed_height(text, text_width(slot, slot.rect), sheet.fonts)
        for slot, text in zip(slots, texts, strict=True)
    ]
    return Emu((int(max(heights)) // 12700 + 1) * 12700 + 2 * slots[0].insets.top)


def _shortened(card: Headed, here: Units, rest: Units) -> Headed:
    """Move what a head can't hold to the card; later pages repeat what stands in the head."""
    name = next((item.body.text for item in here if not item.body.level), "")
    moved = tuple(Unit(replace(item.body, level=HEADING)) for item in rest)
    subtitle = card.subtitle if len(here) > 1 else ""
    return replace(card, heading=name, subtitle=subtitle, units=(*moved, *card.units))


def heading_in_text(card: Headed) -> Headed:
    """Let a card's heading stand over its words, again on each page that goes on with them."""
    words = tuple(
        replace(item, under=" · ".join(filter(None, (card.heading, item.under))))
        for item in card.units
    )
    return replace(card, units=words or heading_alone(card))


def heading_alone(card: Headed) -> Units:
    """Give the heading and the line under it as the only words of a card."""
    name = card.heading or card.subtitle
    more = (Block(NOTE, (Span(card.subtitle),)),) if card.heading and card.subtitle else ()
    return (Unit(Block(HEADING, (Span(name),)), after=more),) if name else ()
