"""Gives the room of what a slide lacks to what it has, so that no slide ends half-way."""

from dataclasses import replace

from ..model.look import Layout, Slot
from ..model.template import Template
from ..model.units import Emu, Rect

_STRETCHED = ("main", "card-1", "card-2", "card-3", "card-4", "figure")


def grown_rects(
    template: Template, layout: Layout, *, has_takeaway: bool, has_source: bool
) -> dict[str, Rect]:
    """Give the places of a layout's slots by role where they differ from the layout's own."""
    takeaway = template.slot(layout, "takeaway")
    slots = {role: slot for role in _STRETCHED if (slot := template.slot(layout, role))}
    if has_takeaway or takeaway is None or not slots:
        return {}
    bottom = max(slot.rect.bottom for slot in slots.values())
    if takeaway.rect.y < bottom:
        return {role: _widened(slot.rect, takeaway.rect) for role, slot in slots.items()}
    source = template.slot(layout, "source") if has_source else None
    return _stretched(slots, source, bottom, takeaway.rect.bottom)


def _widened(rect: Rect, beside: Rect) -> Rect:
    """Stretch a place over an empty one at its right."""
    return replace(rect, width=Emu(max(rect.right, beside.right) - rect.x))


def _stretched(
    slots: dict[str, Slot], source: Slot | None, bottom: Emu, foot: Emu
) -> dict[str, Rect]:
    """Stretch slots evenly down to the foot, less the line that says where a figure is from."""
    top = min(slot.rect.y for slot in slots.values())
    below = source.rect.bottom - bottom if source else 0
    factor = (foot - below - top) / (bottom - top)
    rects = {role: _scaled(slot.rect, top, factor) for role, slot in slots.items()}
    if source:
        rects["source"] = replace(source.rect, y=Emu(foot - source.rect.height))
    return rects


def _scaled(rect: Rect, top: Emu, factor: float) -> Rect:
    y = top + round((rect.y - top) * factor)
    return replace(rect, y=Emu(y), height=Emu(round(rect.height * factor)))
