"""Cards -> boxes of equal width, headed, all in one type size; what does not fit goes on."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model.look import Slot
from ..model.pages import Paragraph, Text
from ..model.units import Emu, Rect
from ..text.fit import needed_height
from .card_heads import Heads, heading_alone, heading_in_text, set_heads
from .card_places import Places, card_places
from .card_styles import card_color, card_slot, enlarged, filled, large_heading
from .draft import CITATION, HEADING, Draft, Headed, Unit, Units, units
from .fill import set_text, take_fitting, text_width

if TYPE_CHECKING:
    from .sheet import Sheet

_LARGER = (120, 110)
"""Steps that are tried first, for cards of few words."""

_COMFORT = 0.75
"""Text grows only where it takes no more than this share of its cards."""

_SPREAD = 14 * 12700
"""The most that lines of a card move apart where there is room."""

_MOST = 4
_HALF_POINT = 6350


Fitted = tuple[list[Emu], list[Text], tuple[Headed, ...]]
"""The heights of rows, the text of each card, and what of them goes on."""


def listed(cards: tuple[Headed, ...]) -> Units:
    """Set cards as a plain list, for a layout that has no slots for them."""
    return tuple(
        item
        for card in cards
        for heading in [" · ".join(filter(None, (card.heading, card.subtitle)))]
        for item in (*(units(heading)), *(_deeper(unit) for unit in card.units))
    )


def _deeper(unit: Unit) -> Unit:
    """Give a unit in the two levels of a list: its words, and what is said of them."""
    blocks = [replace(block, level=1, bullet="", number=0) for block in (*unit.before, *unit.after)]
    before, after = blocks[: len(unit.before)], blocks[len(unit.before) :]
    body = replace(unit.body, level=1, lead=unit.under, bullet="", number=0)
    return replace(unit, body=body, before=tuple(before), after=tuple(after), under="")


def place_cards(sheet: Sheet, cards: tuple[Headed, ...]) -> tuple[Headed, ...]:
    """Set one card in each slot; give what did not fit."""
    cards = tuple(card for card in cards if card.units or card.heading or card.subtitle)
    if not cards:
        return ()
    places = card_places(sheet, len(cards))
    here = cards[: len(places.slots)]
    tables = _tables(sheet) if here == sheet.draft.cards else Tables(sheet, places, here)
    table = tables.whole() or tables.last()
    heights, texts, rest = table.fitted() or table.cut()
    table.add(heights, texts)
    return (*rest, *cards[len(here) :])


def card_counts(draft: Draft) -> list[int]:
    """Give how many cards may stand on a page, the best first: sides stay together."""
    count = len(draft.cards)
    if draft.kind == "comparison" or count < 2:
        return [count] if count else []
    pages = range(math.ceil(count / _MOST), count + 1)
    return list(dict.fromkeys(math.ceil(count / number) for number in pages))


def fits_cards(sheet: Sheet, *, small: bool) -> bool:
    """Tell whether all cards of a sheet stand whole on it, if need be with `small` heads."""
    tables = _tables(sheet)
    if len(tables.places.slots) < len(sheet.draft.cards):
        return False
    return tables.whole(small=small) is not None


def _tables(sheet: Sheet) -> Tables:
    """Give the tables for all cards of a sheet: what was set to choose them is set for good."""
    if sheet.tables is None:
        cards = sheet.draft.cards
        sheet.tables = Tables(sheet, card_places(sheet, len(cards)), cards)
    assert isinstance(sheet.tables, Tables)
    return sheet.tables


class Tables:
    """The ways to set some cards, each set once: with full heads, and with small ones."""

    def __init__(self, sheet: Sheet, places: Places, cards: tuple[Headed, ...]) -> None:
        self.sheet, self.places, self.cards = sheet, places, cards
        self.made: dict[bool, CardTable] = {}

    def whole(self, *, small: bool = True) -> CardTable | None:
        """Give the first table that holds all cards whole; with `small` heads if need be."""
        ways = (False, True) if small else (False,)
        return next((table for way in ways if (table := self._table(way)).fitted()), None)

    def last(self) -> CardTable:
        """Give the table that leaves the most room for words."""
        return self._table(bool(self._table(False).heads))

    def _table(self, small: bool) -> CardTable:
        if small not in self.made:
            self.made[small] = CardTable(self.sheet, self.places, self.cards, small=small)
        return self.made[small]


class CardTable:
    """Cards of one page: their slots and heads, before their size is known."""

    def __init__(
        self, sheet: Sheet, places: Places, cards: tuple[Headed, ...], *, small: bool = False
    ) -> None:
        self.sheet, self.places = sheet, places
        self.heads: Heads | None = None
        headed = len(places.rows) == 1 and all(card.units and card.heading for card in cards)
        if headed and sheet.draft.kind != "policy":
            self.heads, cards = set_heads(sheet, cards, places, small=small)
        else:
            cards = tuple(map(heading_in_text, cards))
        self.cards = cards
        self.top = self.heads.height if self.heads else Emu(0)
        self.slots = [self._slot(index, card) for index, card in enumerate(cards)]
        self._found: list[tuple[int, Fitted] | None] = []

    def _slot(self, index: int, card: Headed) -> Slot:
        color = card_color(self.sheet.draft.kind, card.tone, index)
        width = self.places.width_of(index)
        alone = card.units == heading_alone(card)
        floor = self.sheet.template.floors.text
        own, tight = self.places.slots[index], len(self.places.rows) > 1
        slot = card_slot(own, width, color, headed=bool(self.heads), tight=tight, floor=floor)
        slot = replace(slot, rect=replace(slot.rect, width=width))
        if card.tone == "advice" or alone:
            slot = filled(slot, self.sheet.template.tones.solid(color))
        return large_heading(slot) if alone else slot

    def fitted(self) -> Fitted | None:
        """Set all cards whole, as large as they may be; give the heights of the rows."""
        if not self._found:
            self._found.append(self._largest())
        (found,) = self._found
        if found:
            self.sheet.used.append(found[0])
        return found and found[1]

    def _largest(self) -> tuple[int, Fitted] | None:
        """Find the largest step at which all cards fit."""
        larger = (step for step in _LARGER if step <= self.sheet.draft.largest)
        steps = (*larger, *self.sheet.steps)
        found = self._at(steps[0])
        low, high = 1, len(steps) - 1
        if found is None and high:
            found = self._at(steps[high])
            while found and low < high:
                middle = (low + high) // 2
                tried = self._at(steps[middle])
                low, high = (low, middle) if tried else (middle + 1, high)
                found = tried or found
        return found

    def _at(self, step: int) -> tuple[int, Fitted] | None:
        """Set all cards whole at a step, if they fit; give the step too."""
        texts = [self._set(index, step) for index in range(len(self.cards))]
        needs = self._row_needs(texts)
        room = self.places.height * _COMFORT if step > 100 else self.places.most
        if sum(needs) + self.places.gaps > room:
            return None
        return step, (self._heights(needs), texts, ())

    def _set(self, index: int, step: int) -> Text:
        slot = self.slots[index]
        slot = enlarged(slot, step) if step > 100 else slot
        sheet = self.sheet
        return set_text(slot, self.cards[index].units, sheet.template, step, sheet.language)

    def _needs(self, texts: list[Text]) -> list[int]:
        """Give the height that each card needs, with its head and insets."""
        return [
            int(needed_height(text, text_width(slot, slot.rect), self.sheet.fonts))
            + 1 + self.top + slot.insets.top + slot.insets.bottom
            for slot, text in zip(self.slots, texts, strict=True)
        ]  # fmt: skip

    def _row_needs(self, texts: list[Text]) -> list[int]:
        needs = self._needs(texts)
        return [max(needs[index] for index in row) for row in self.places.rows]

    def _heights(self, needs: list[int]) -> list[Emu]:
        """Share the height among rows: evenly where that is enough for each."""
        total = max(self.places.height, sum(needs) + self.places.gaps) - self.places.gaps
        even = total // len(needs)
        if max(needs) <= even:
            return [Emu(even)] * len(needs)
        spare = (total - sum(needs)) // len(needs)
        return [Emu(need + spare) for need in needs]

    def cut(self) -> Fitted:
        """Set of each card what fits at the smallest step; give the rest of each."""
        sheet, step = self.sheet, self.sheet.steps[-1]
        sheet.used.append(step)
        rows = len(self.places.rows)
        height = Emu((self.places.most - self.places.gaps) // rows)
        texts, left = [], []
        for slot, card in zip(self.slots, self.cards, strict=True):
            place = replace(slot.rect, height=Emu(height - self.top))
            fill = (slot, place, card.units)
            units, rest = take_fitting(fill, sheet.template, step, sheet.language)
            texts.append(set_text(slot, units, sheet.template, step, sheet.language))
            left.append(replace(card, units=rest))
        return [height] * rows, texts, tuple(card for card in left if card.units)

    def add(self, heights: list[Emu], texts: list[Text]) -> None:
        """Add the boxes of all cards, each head before its card."""
        rects = self.places.rects(heights)
        heads = self.heads.boxes(rects) if self.heads else []
        extra = self._spread(rects, texts)
        for index, (slot, rect, text) in enumerate(zip(self.slots, rects, texts, strict=True)):
            if heads:
                self.sheet.boxes.append(heads[index])
            below = Rect(rect.x, Emu(rect.y + self.top), rect.width, Emu(rect.height - self.top))
            self.sheet.add_text(slot, below, _apart(text, extra), "evidence")

    def _spread(self, rects: list[Rect], texts: list[Text]) -> Emu:
        """Give how far lines move apart: the same in all cards, as much as each has room for."""
        spares = [
            (rect.height - need) * _COMFORT / gaps
            for rect, need, text in zip(rects, self._needs(texts), texts, strict=True)
            if (gaps := sum(_openings(text.paragraphs)))
        ]
        return Emu(int(min([*spares, _SPREAD])) // _HALF_POINT * _HALF_POINT)


def _openings(paragraphs: tuple[Paragraph, ...]) -> list[bool]:
    """Tell of each paragraph whether it opens a line of its card, after the first."""
    levels = [paragraph.level for paragraph in paragraphs]
    return [
        index > 0 and level != CITATION and levels[index - 1] != HEADING
        for index, level in enumerate(levels)
    ]


def _apart(text: Text, extra: Emu) -> Text:
    opens = _openings(text.paragraphs)
    paragraphs = tuple(
        replace(par, style=replace(par.style, before=Emu(par.style.before + extra)))
        if here
        else par
        for par, here in zip(text.paragraphs, opens, strict=True)
    )
    return replace(text, paragraphs=paragraphs)
