"""A layout and what a slide kind holds -> where each part of a slide stands, and in which styles.

A part stands in the layout's own placeholder where there is one for it, else in a text box that is
drawn where the layout keeps its text. A drawn slot has no type, and each slot is named by its role.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...model.look import Frame, Insets, Layout, Level, Look, Slot
from ...model.media import Media
from ...model.units import EMU_PER_POINT, Emu, Rect, pt
from .areas import Area, body_area, title_place
from .grounds import ground_color
from .matching import Found
from .styles import (
    evidence_levels,
    ink_of,
    line_levels,
    list_levels,
    readable,
    source_levels,
    title_levels,
)

_TAKEAWAY, _SOURCE, _KEY, _GAP = pt(50), pt(24), pt(26), pt(10)
_BETWEEN = pt(16)
_WIDE = pt(600)
_TIGHT = 0.3
"""The most of an area's height that the line of a takeaway may take."""
_CARD = Insets(pt(12), pt(10), pt(12), pt(10))
_NO_INSETS = Insets()
_PAPER = Frame("rect", 0, "bg1")
_EDGE_WIDTH = Emu(EMU_PER_POINT)
_LISTS = ("agenda", "points", "conclusion", "questions")
_DRAWN = ("exchange", "timeline", "map", "chart")


@dataclass(frozen=True, slots=True)
class Ground:
    """What the slides of a template stand on: its look, and a body for layouts without one.

    `pictures` are those that its layouts draw, by their parts.
    """

    look: Look
    body: Slot
    area: Rect | None
    pictures: Mapping[str, Media]


class Planner:
    """Plans the slides of one kind on one layout."""

    def __init__(self, kind: str, found: Found, ground: Ground) -> None:
        self.kind, self.found, self.ground = kind, found, ground
        self.look = ground.look
        self.area = body_area(found, ground.area, self.look.size, kind)
        self.color, self.pictured = self._behind(self.area.rect)
        self.body = next(iter(found.texts), ground.body)
        self.ink = ink_of(self.body, self.color, self.look)
        self.card_ink = readable("tx1", "bg1", self.look)

    def _behind(self, rect: Rect) -> tuple[str, bool]:
        """Give the colour behind a place, and whether a picture lies there."""
        return ground_color(self.found.layout, self.look, rect, self.ground.pictures)

    def layout(self, roles: tuple[str, ...]) -> Layout:
        """Give the layout of a variant, with a slot for each of its roles."""
        area = self.area
        places = _opening(area, roles) if self.kind == "title" else _places(area.rect, roles)
        slots = [self._slot(role, places.get(role), area) for role in roles]
        if sum(role.startswith("card-") for role in roles) == len(area.slots) == 2:
            slots = [_filling(slot, area.slots) for slot in slots]
        kept = tuple(slot for slot in slots if slot is not None)
        return replace(self.found.layout, slots=kept)

    def _slot(self, role: str, place: Rect | None, area: Area) -> Slot | None:
        if role == "title":
            return self._title()
        if role == "number":
            number = next(iter(self.found.slots("sldNum")), None)
            return replace(number, name=role) if number else None
        if place is None:
            return None
        own = self._own(role, area)
        base = own or replace(self.body, type="", insets=_NO_INSETS, frame=Frame(), anchor="top")
        return self._styled(role, replace(base, name=role, rect=place))

    def _title(self) -> Slot:
        own = self.found.title
        rect = title_place(self.found, self.ground.area, self.look.size, self.kind)
        base = own or replace(self.body, type="", frame=Frame(), insets=_NO_INSETS, anchor="bottom")
        levels = title_levels(base, self._behind(rect)[0], self.look)
        return replace(base, name="title", rect=rect, levels=levels)

    def _own(self, role: str, area: Area) -> Slot | None:
        """Give the layout's placeholder for a part, if it has one."""
        if role == "subtitle":
            return area.slots[0] if area.slots else None
        if role == "presenters":
            return area.slots[1] if len(area.slots) > 1 else None
        if role == "figure":
            wanted = {"table": ("obj", "tbl"), "chart": ("obj", "chart"), "picture": ("obj", "pic")}
            types = wanted.get(self.kind, ())
            return next((slot for slot in area.slots if slot.type in types), None)
        if role == "main":
            return next(iter(area.slots), None)
        return None

    def _styled(self, role: str, slot: Slot) -> Slot:
        if role.startswith("card-"):
            return self._card(slot)
        if role == "main":
            return self._main(slot)
        if role == "figure":
            return self._figure(slot)
        sizes = {"subtitle": pt(24), "presenters": pt(20), "takeaway": pt(20), "source": pt(12)}
        slot = self._on_paper(slot) if role in ("takeaway", "source", "key") else slot
        ink = self.card_ink if slot.frame == _PAPER else self.ink
        levels = line_levels(slot, sizes.get(role, pt(14)), ink)
        anchor = "middle" if role == "takeaway" else slot.anchor
        return replace(slot, levels=levels, anchor=anchor)

    def _on_paper(self, slot: Slot) -> Slot:
        """Lay a ground of its own under a drawn text that stands on a picture of many colours."""
        if slot.type or not self.pictured:
            return slot
        return replace(slot, frame=_PAPER, insets=Insets(pt(8), pt(2), pt(8), pt(2)))

    def _main(self, slot: Slot) -> Slot:
        color, look, ink = self.color, self.look, self.ink
        levels: tuple[Level, ...]
        if self.pictured and self.kind != "section":
            slot = replace(slot, frame=_PAPER, insets=_CARD)
            color, ink = "bg1", self.card_ink
        if self.kind == "sources":
            levels = source_levels(slot, color, look)
        elif self.kind in _LISTS:
            levels = list_levels(slot, color, look)
        elif self.kind == "section":
            levels = line_levels(slot, pt(24), ink)
        else:
            accent = readable("accent1", color, look) if self._knows_colors() else ink
            accent = accent if accent == "accent1" else ink
            levels = evidence_levels(slot, ink, accent, large=True)
        anchor = "top" if slot.anchor == "bottom" and self.kind != "section" else slot.anchor
        return replace(slot, levels=levels, anchor=anchor)

    def _knows_colors(self) -> bool:
        return self.found.is_plain and not self.pictured

    def _card(self, slot: Slot) -> Slot:
        """Give a card: filled with the theme's ground, so that its words can be read anywhere."""
        accent = readable("accent1", "bg1", self.look)
        levels = evidence_levels(slot, self.card_ink, accent)
        frame = Frame("rect", 0, "bg1", self.edge, _EDGE_WIDTH)
        return replace(slot, levels=levels, frame=frame, insets=_CARD, anchor="top")

    @property
    def edge(self) -> str:
        """The colour of a card's outline."""
        return readable("accent1", "bg1", self.look)

    def _figure(self, slot: Slot) -> Slot:
        """Give the place of a figure, on a ground of its own where the slide's is no paper."""
        on_card = self.kind == "table"
        ink = self.card_ink if on_card else self.ink
        needs_ground = self.kind in _DRAWN and (
            self.pictured or readable("tx1", self.color, self.look) != "tx1"
        )
        if needs_ground:
            slot = replace(slot, type="", idx=0, frame=Frame("rect", 0, "bg1"))
            ink = self.card_ink
        else:
            slot = replace(slot, frame=Frame())
        return replace(slot, levels=line_levels(slot, pt(18), ink), anchor="top", insets=_NO_INSETS)


def _filling(slot: Slot | None, own: tuple[Slot, ...]) -> Slot | None:
    """Let a card fill the layout's placeholder of its side."""
    if slot is None or not slot.name.startswith("card-"):
        return slot
    side = own[int(slot.name[-1]) - 1]
    return replace(slot, type=side.type, idx=side.idx)


def _places(area: Rect, roles: tuple[str, ...]) -> dict[str, Rect]:
    """Share an area among the parts of a slide."""
    places: dict[str, Rect] = {}
    if "takeaway" in roles:
        high = Emu(min(_TAKEAWAY, int(area.height * _TIGHT)))
        area, places["takeaway"] = _cut_bottom(area, high)
    if "source" in roles:
        area, places["source"] = _cut_bottom(area, _SOURCE)
    if "key" in roles:
        places["key"] = replace(area, height=_KEY)
        area = Rect(area.x, Emu(area.y + _KEY), area.width, Emu(area.height - _KEY))
    cards = [role for role in roles if role.startswith("card-")]
    for role in ("main", "figure"):
        if role in roles and not cards:
            places[role] = area
    if cards and "main" in roles:
        places["main"], area = _part(area)
        places |= dict(zip(cards, _rows(area, len(cards), 1), strict=True))
    elif cards:
        across = len(cards) if _fits_across(area, len(cards)) else 2
        places |= dict(zip(cards, _rows(area, len(cards), across), strict=True))
    return places


def _fits_across(area: Rect, count: int) -> bool:
    return count <= 2 or area.width >= count * pt(190)


def _part(area: Rect) -> tuple[Rect, Rect]:
    """Part an area: the larger part for what is quoted, the other for cards."""
    if area.width >= _WIDE:
        left = Emu(int(area.width * 0.56))
        x = Emu(area.x + left + _BETWEEN)
        return replace(area, width=left), replace(area, x=x, width=Emu(area.right - x))
    top = Emu(int(area.height * 0.5))
    y = Emu(area.y + top + _BETWEEN)
    return replace(area, height=top), replace(area, y=y, height=Emu(area.bottom - y))


def _rows(area: Rect, count: int, across: int) -> list[Rect]:
    """Share an area among cards, so many in a row."""
    rows = -(-count // across)
    width = (area.width - _BETWEEN * (across - 1)) // across
    height = (area.height - _BETWEEN * (rows - 1)) // rows
    return [
        Rect(
            Emu(area.x + index % across * (width + _BETWEEN)),
            Emu(area.y + index // across * (height + _BETWEEN)),
            Emu(width),
            Emu(height),
        )
        for index in range(count)
    ]


def _cut_bottom(area: Rect, height: Emu) -> tuple[Rect, Rect]:
    """Cut a strip off an area's foot."""
    strip = Rect(area.x, Emu(area.bottom - height), area.width, height)
    return replace(area, height=Emu(area.height - height - _GAP)), strip


def _opening(area: Area, roles: tuple[str, ...]) -> dict[str, Rect]:
    """Share the room of a title slide: what it is about, then who speaks."""
    del roles
    if len(area.slots) > 1 and all(slot.rect.height >= pt(30) for slot in area.slots):
        return {"subtitle": area.slots[0].rect, "presenters": area.slots[1].rect}
    rect = area.rect
    top = Emu(int(rect.height * 0.45))
    lower = Rect(rect.x, Emu(rect.y + top), rect.width, Emu(rect.height - top))
    return {"subtitle": replace(rect, height=top), "presenters": lower}
