"""The layouts of a template from elsewhere -> which of them serves which slide kind.

What a layout is for is told by its type, else by its name and its placeholders: their types,
sizes and places. Source: ISO/IEC 29500-1 §19.7.15 (types of layouts).
"""

import re
from dataclasses import dataclass

from ...model.look import Layout, Slot
from ...model.slides import SLIDE_KINDS
from ...model.units import Size

TITLES = ("title", "ctrTitle")
BODIES = ("body", "obj", "tbl", "chart", "pic", "dgm", "media", "clipArt")
_TEXTS = ("body", "obj")
_BY_TYPE, _BY_NAME, _BY_SLOTS = 100, 60, 10
_LEVEL = 100_000
"""EMU by which placeholders side by side may differ in their place."""

Match = tuple[tuple[str, str], ...]
"""The name of the layout that serves each slide kind."""


@dataclass(frozen=True, slots=True)
class Found:
    """A layout with what is known of it: its type, and whether theme colours mean there the same.

    Where they do not, only its own placeholders are filled.
    """

    layout: Layout
    type: str = ""
    is_plain: bool = True

    def slots(self, *types: str) -> list[Slot]:
        """Give its placeholders of some types; of two that can't be told apart only the first."""
        known: set[tuple[str, int]] = set()
        kept = []
        for slot in self.layout.slots:
            key = ("title" if slot.type in TITLES else slot.type, slot.idx)
            if slot.type in types and key not in known and slot.rect.width and slot.rect.height:
                kept.append(slot)
            known.add(key)
        return kept

    @property
    def title(self) -> Slot | None:
        """Its placeholder for the headline."""
        return next(iter(self.slots(*TITLES)), None)

    @property
    def texts(self) -> list[Slot]:
        """Its placeholders for text, the largest first."""
        return sorted(self.slots(*_TEXTS), key=_area, reverse=True)

    @property
    def pair(self) -> tuple[Slot, ...]:
        """Its two largest placeholders where they are of one size and side by side, else none."""
        if len(self.texts) < 2:
            return ()
        one, other = sorted(self.texts[:2], key=lambda slot: slot.rect.x)
        alike = 0.8 < one.rect.width / other.rect.width < 1.25
        level = abs(one.rect.y - other.rect.y) < _LEVEL
        return (one, other) if alike and level and one.rect.right <= other.rect.x else ()


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a group of slide kinds looks for: types and words in names, the best first."""

    types: tuple[str, ...]
    words: str
    bodies: int
    center: bool = False


_WISHES = {
    "title": _Wish(
        ("title",), r"title slide|cover|opening|titelfolie|front|portad|titre\b|start", 0, True
    ),
    "section": _Wish(
        ("secHead", "title"), r"section|divider|abschnitt|kapitel|chapter|secci", 0, True
    ),
    "text": _Wish(("obj", "tx", "objTx"), r"title.*(content|body|text)|\btext\b|inhalt|content", 1),
    "two": _Wish(("twoTxTwoObj", "twoObj", "twoColTx"), r"compar|two|2|zwei|vergleich|dos|deux", 2),
    "free": _Wish(("titleOnly", "obj"), r"title only|nur titel|headline|heading only|solo", -1),
    "picture": _Wish(("obj", "titleOnly"), r"title.*content|content", 1),
}
_GROUPS = {
    "title": "title", "section": "section", "comparison": "two", "exchange": "free",
    "timeline": "free", "map": "free", "roles": "free", "position": "free", "policy": "free",
    "picture": "picture",
}  # fmt: skip


def match_layouts(layouts: list[Found], size: Size) -> Match:
    """Choose the best layout for each slide kind."""
    best = {name: _best(wish, layouts, size) for name, wish in _WISHES.items()}
    return tuple((kind, best[_GROUPS.get(kind, "text")]) for kind in SLIDE_KINDS)


def _best(wish: _Wish, layouts: list[Found], size: Size) -> str:
    found = max(layouts, key=lambda item: _score(wish, item, size))
    return found.layout.name


def _score(wish: _Wish, found: Found, size: Size) -> float:
    """Say how well a layout answers a wish."""
    score = 0.0
    if found.type in wish.types:
        score += _BY_TYPE if found.type == wish.types[0] else _BY_TYPE / 4
    if re.search(wish.words, found.layout.name, re.IGNORECASE):
        score += _BY_NAME
    score += 4 * _BY_SLOTS if found.title else -_BY_TYPE
    score += _BY_TYPE if found.is_plain or wish.center else -2 * _BY_TYPE
    return score + _by_slots(wish, found, size)


def _by_slots(wish: _Wish, found: Found, size: Size) -> float:
    bodies = found.slots(*BODIES)
    is_center = any(slot.type in ("ctrTitle", "subTitle") for slot in found.layout.slots)
    if wish.center:
        return _BY_SLOTS * (3 * is_center - len(bodies))
    page = size.width * size.height
    share = max((_area(slot) / page for slot in found.texts), default=0.0)
    if is_center:
        return -2 * _BY_TYPE
    if wish.bodies < 0:
        return -_BY_SLOTS * min(len(bodies), 4) / 2
    score = -_BY_SLOTS * abs(len(bodies) - wish.bodies)
    if wish.bodies == 1:
        is_obj = bool(found.slots("obj"))
        return score + 4 * _BY_SLOTS * min(share, 0.6) / 0.6 + _BY_SLOTS / 2 * is_obj
    return score + 2 * _BY_SLOTS * bool(found.pair)


def _area(slot: Slot) -> int:
    return slot.rect.width * slot.rect.height
