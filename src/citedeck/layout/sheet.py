"""A page that is being filled: its layout, the places of its slots, the boxes so far."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import Any

from ..model.look import Fonts, Insets, Layout, Slot
from ..model.pages import Box, Placeholder, Text
from ..model.template import Template
from ..model.units import Emu, Rect, pt
from ..text.fit import needed_height
from .balance import without_widows
from .card_styles import enlarged
from .draft import Draft, Units
from .fill import Fill, fit_or_cut, fit_together, text_width
from .room import grown_rects

_LARGER = (150, 140, 130, 120, 110)
_ENLARGED = (120, 110)
_COMFORT = 0.85
_LEAST_GAP = pt(6)
"""Between a headline that reaches into the slot below it and the words there."""
_LEAST_HEIGHT = pt(24)
"""A slot that would be lower stays where it is."""
_READ = ("evidence", "body", "takeaway")
PIECES = ("main", "card-1", "card-2", "card-3")


def piece_roles(template: Template, layout: Layout) -> tuple[str, ...]:
    """Give the roles of the slots that take one piece of evidence each."""
    return tuple(role for role in PIECES if template.slot(layout, role))


def piece_counts(draft: Draft, template: Template) -> list[int]:
    """Give how many pieces may stand on a page, the best first: shared evenly among pages."""
    count = len(draft.pieces)
    if not count:
        return []
    most = max(1, len(piece_roles(template, layout_of(draft, template))))
    even = math.ceil(count / math.ceil(count / most))
    return list(range(even, 0, -1))


def layout_of(draft: Draft, template: Template) -> Layout:
    """Give the layout for what a draft holds."""
    return template.layout_for(draft.kind, len(draft.cards or draft.pieces))


def placeholder_of(slot: Slot) -> Placeholder | None:
    """Give the placeholder that a box in a slot fills; none where the slot is only drawn."""
    return Placeholder(slot.type, slot.idx) if slot.type else None


@dataclass(slots=True)
class Sheet:
    """A page that is being filled from a draft; `tables` is how its cards were set so far."""

    draft: Draft
    template: Template
    layout: Layout
    rects: dict[str, Rect]
    boxes: list[Box] = field(default_factory=list)
    used: list[int] = field(default_factory=list)
    tables: Any = None

    @classmethod
    def of(cls, draft: Draft, template: Template) -> Sheet:
        """Start a page for a draft."""
        layout = layout_of(draft, template)
        rects = grown_rects(
            template,
            layout,
            has_takeaway=bool(draft.takeaway),
            has_source=bool(draft.source),
        )
        return cls(draft, template, layout, rects)

    @property
    def steps(self) -> tuple[int, ...]:
        """The sizes that are tried, in percent; none above that of the slide's other pages."""
        steps = self.template.steps
        return tuple(step for step in steps if step <= self.draft.largest) or steps[-1:]

    @property
    def language(self) -> str:
        """The language of the deck."""
        return self.draft.language

    @property
    def fonts(self) -> Fonts:
        """The typefaces of the look."""
        return self.template.fonts

    def slot(self, role: str) -> Slot | None:
        """Find the slot of a role."""
        return self.template.slot(self.layout, role)

    def rect(self, role: str) -> Rect:
        """Give the place of a role's slot on this page."""
        slot = self.slot(role)
        assert slot is not None
        return self.rects.get(role, slot.rect)

    def fills(self, roles: tuple[str, ...], pieces: Units) -> list[Fill]:
        """Pair slots with the pieces they take."""
        pairs = zip(roles, pieces, strict=False)
        return [
            (slot, self.rect(role), (piece,)) for role, piece in pairs if (slot := self.slot(role))
        ]

    def holds_pieces(self) -> bool:
        """Tell whether every piece of the draft has a slot that holds it whole."""
        roles = piece_roles(self.template, self.layout)
        if len(roles) < len(self.draft.pieces):
            return False
        return all(self.fit([fill]) for fill in self.fills(roles, self.draft.pieces))

    def grown(self, fills: list[Fill]) -> list[Fill]:
        """Give slots with larger letters, where few words would leave their cards half empty."""
        for step in _ENLARGED:
            larger = [(enlarged(slot, step), _eased(rect), units) for slot, rect, units in fills]
            done = fit_together(larger, self.template, self.language, (100,))
            if step <= self.draft.largest and done:
                self.used.append(step)
                pairs = zip(larger, fills, strict=True)
                return [(slot, rect, units) for (slot, _, units), (_, rect, _) in pairs]
        return fills

    def fit(self, fills: list[Fill]) -> list[Text] | None:
        """Set units at the first step at which every slot holds its own, if there is one."""
        fitted = fit_together(fills, self.template, self.language, self.steps)
        if fitted is None:
            return None
        self.used.append(fitted[1])
        return fitted[0]

    def fit_or_cut(self, slot: Slot, rect: Rect, units: Units) -> tuple[Text, Units]:
        """Set what a slot holds; give the units for a later page."""
        text, rest, step = fit_or_cut((slot, rect, units), self.template, self.language, self.steps)
        self.used.append(step)
        return text, rest

    def fit_line(self, slot: Slot, rect: Rect, units: Units) -> tuple[Text, Units]:
        """Set a headline or a line beside the content, whose size is its own."""
        steps = self.template.steps
        return fit_or_cut((slot, rect, units), self.template, self.language, steps)[:2]

    def add_text(self, slot: Slot, rect: Rect, text: Text, role: str) -> None:
        """Add a box that fills a slot, its lines a little shorter where that spares a widow."""
        if role in _READ and slot.levels[0].paragraph.align == "left":
            width = text_width(slot, rect)
            spare = width - without_widows(text, width, self.fonts)
            text = replace(text, insets=_wider_inset(text, spare))
        self.boxes.append(Box(rect, text, role, placeholder_of(slot), slot.frame))

    def pull_up(self, role: str, above: Rect, text: Text, gap: Emu) -> None:
        """Let a slot begin where the text above it ends; one at the foot of its box moves none."""
        slot = self.slot(role)
        if slot is None or text.anchor != "top":
            return
        margins = text.insets
        width = above.width - margins.left - margins.right
        end = above.y + margins.top + needed_height(text, width, self.fonts) + gap
        place = self.rect(role)
        self._begin(role, Emu(min(place.y, int(end))))

    def push_down(self, role: str, above: Rect, text: Text) -> None:
        """Let a slot begin below the text above it where that reaches into it."""
        slot = self.slot(role)
        if slot is None or above.bottom <= self.rect(role).y:
            return
        margins = text.insets
        width = above.width - margins.left - margins.right
        end = above.y + margins.top + needed_height(text, width, self.fonts) + margins.bottom
        if end + _LEAST_GAP > (y := self.rect(role).y):
            self._begin(role, Emu(max(y, min(int(end) + _LEAST_GAP, above.bottom + _LEAST_GAP))))

    def _begin(self, role: str, y: Emu) -> None:
        place = self.rect(role)
        if y + _LEAST_HEIGHT <= place.bottom:
            self.rects[role] = replace(place, y=y, height=Emu(place.bottom - y))


def _wider_inset(text: Text, spare: int) -> Insets:
    """Widen the inset on the side at which lines end."""
    if text.paragraphs and all(paragraph.style.rtl for paragraph in text.paragraphs):
        return replace(text.insets, left=Emu(text.insets.left + spare))
    return replace(text.insets, right=Emu(text.insets.right + spare))


def grown_slot(sheet: Sheet, slot: Slot, rect: Rect, units: Units) -> Slot:
    """Give a slot with letters as large as few words may have without filling it."""
    room = _eased(rect)
    for step in _LARGER:
        larger = enlarged(slot, step)
        if fit_together([(larger, room, units)], sheet.template, sheet.language, (100,)):
            return larger
    return slot


def _eased(rect: Rect) -> Rect:
    """Give so much of a place as larger letters may fill."""
    return replace(rect, height=Emu(int(rect.height * _COMFORT)))
