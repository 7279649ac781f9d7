"""A layout -> the area in which a slide's text may stand: its placeholders', else what is free."""

from dataclasses import dataclass, replace

from ...model.look import Slot
from ...model.units import Emu, Rect, Size, pt
from .matching import BODIES, Found

_MARGIN, _GAP = 0.055, pt(12)
_LEAST_TITLE, _LEAST_LINE = pt(64), pt(40)
_LEAST_SHARE, _LOWEST_TITLE, _NARROWEST = 0.42, 0.42, 0.75
_OPENINGS = ("title", "section")
_FOOTERS = ("dt", "ftr", "sldNum")


@dataclass(frozen=True, slots=True)
class Area:
    """An area, and the placeholders that stand in it."""

    rect: Rect
    slots: tuple[Slot, ...] = ()


def title_place(found: Found, body: Rect | None, size: Size, kind: str) -> Rect:
    """Give the place of a headline; a low one grows to two lines where there is room.

    One in the middle of the page goes to its top where a slide must hold more than the headline.
    """
    own, page = found.title, _page(size)
    if own is None:
        top = min(body.y if body else page.height // 4, page.height // 3)
        height = Emu(max(_LEAST_TITLE, min(top - page.y - _GAP, page.height // 5)))
        return Rect(body.x if body else page.x, page.y, body.width if body else page.width, height)
    rect = _inside(own.rect, size)
    if kind not in _OPENINGS and rect.bottom > size.height * _LOWEST_TITLE:
        width = Emu(max(rect.width, int(page.width * _NARROWEST)))
        x = Emu(min(rect.x, page.right - width)) if rect.width >= width else page.x
        return Rect(x, page.y, width, Emu(max(_LEAST_TITLE, min(rect.height, size.height // 6))))
    if rect.height >= _LEAST_TITLE:
        return rect
    y = Emu(max(0, min(rect.y, rect.bottom - _LEAST_TITLE)))
    return Rect(rect.x, y, rect.width, Emu(max(rect.bottom - y, _LEAST_TITLE)))


def body_area(found: Found, usual: Rect | None, size: Size, kind: str) -> Area:
    """Give the area of a slide's text: of the layout's placeholders, or the free one."""
    title = title_place(found, usual, size, kind)
    if kind in _OPENINGS:
        return _opening_area(found, title, size)
    slots = sorted(found.slots(*BODIES), key=lambda slot: (slot.rect.y, slot.rect.x))
    filled = _filled(slots, found, kind) if slots else ()
    areas = [Area(_freed(_around(slots, size), title), filled)] if slots else []
    areas += [Area(_freed(_inside(usual, size), title))] if usual else []
    for area in areas:
        if area.rect.height >= size.height * _LEAST_SHARE and area.rect.width >= size.width * 0.6:
            return area
    free = _free_beside(title, found, size)
    areas.append(Area(free, filled))
    return max(areas, key=lambda area: area.rect.height * area.rect.width)


def _opening_area(found: Found, title: Rect, size: Size) -> Area:
    """Give the area beside the headline of a slide that opens a deck or a part of it."""
    slots = tuple((found.slots("subTitle") + found.texts)[:2])
    area = (
        _freed(_inside(slots[0].rect, size), title) if slots else _free_beside(title, found, size)
    )
    if area.height < _LEAST_LINE:
        area = _free_beside(title, found, size)
    return Area(area, slots)


def _filled(slots: list[Slot], found: Found, kind: str) -> tuple[Slot, ...]:
    """Give the placeholders that a slide of a kind fills."""
    if kind == "comparison" and found.pair:
        return found.pair
    return (max(slots, key=lambda slot: slot.rect.width * slot.rect.height),)


def _around(slots: list[Slot], size: Size) -> Rect:
    rects = [_inside(slot.rect, size) for slot in slots]
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(x, y, Emu(right - x), Emu(bottom - y))


def _free_beside(title: Rect, found: Found, size: Size) -> Rect:
    """Give what is free under a headline, or over it where that is more."""
    page = _page(size)
    footers = [slot.rect.y for slot in found.slots(*_FOOTERS) if slot.rect.y > size.height * 0.7]
    foot = min([page.bottom, *footers])
    below = Emu(foot - title.bottom - _GAP)
    above = Emu(title.y - page.y - _GAP)
    width = max(title.width, page.width // 2)
    x = Emu(min(title.x, size.width - width - page.x) if title.width < width else title.x)
    if below >= above:
        return Rect(x, Emu(title.bottom + _GAP), Emu(width), Emu(max(below, pt(40))))
    return Rect(x, page.y, Emu(width), above)


def _freed(rect: Rect, title: Rect) -> Rect:
    """Take from an area what a headline over it covers."""
    covers = title.bottom > rect.y and title.y < rect.bottom
    across = title.x < rect.right and rect.x < title.right
    if not (covers and across) or title.bottom >= rect.bottom:
        return rect
    return replace(rect, y=title.bottom, height=Emu(rect.bottom - title.bottom))


def _inside(rect: Rect, size: Size) -> Rect:
    """Keep a place on the page."""
    x, y = max(0, rect.x), max(0, rect.y)
    right, bottom = min(rect.right, size.width), min(rect.bottom, size.height)
    return Rect(Emu(x), Emu(y), Emu(max(right - x, 0)), Emu(max(bottom - y, 0)))


def _page(size: Size) -> Rect:
    x, y = int(size.width * _MARGIN), int(size.height * _MARGIN)
    return Rect(Emu(x), Emu(y), Emu(size.width - 2 * x), Emu(size.height - 2 * y))
