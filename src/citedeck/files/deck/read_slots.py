"""The placeholders of a master or layout -> slots, with everything that slides inherit from them.

Source: ISO/IEC 29500-1 §19.3.1.36 (placeholders), §19.7.10 (their types).
"""

from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from ...model.look import Level, Slot
from ...model.pages import Placeholder
from .names import a, p
from .read_color import Scheme
from .read_frame import read_frame
from .read_place import EMPTY_RECT, read_rect
from .read_style import DEFAULT_INSETS, change_insets, change_levels, read_anchor

TITLES = ("title", "ctrTitle")
_MARK = f"{p('nvSpPr')}/{p('nvPr')}/{p('ph')}"
_FOOTERS = ("dt", "ftr", "sldNum")
_LIST_STYLES = {"title": "titleStyle", "body": "bodyStyle"}
_MOST_SLOTS = 200
_LARGEST_INDEX = 2**32 - 1


def read_placeholder(mark: Element | None) -> Placeholder | None:
    """Read a `p:ph`."""
    if mark is None:
        return None
    idx = mark.get("idx")
    number = int(idx) if idx and idx.isascii() and idx.isdigit() and len(idx) < 11 else 0
    return Placeholder(mark.get("type", "obj")[:40], min(number, _LARGEST_INDEX))


def read_slots(
    part: Element,
    master: Element,
    inherited: tuple[Slot, ...],
    default: tuple[Level, ...],
    scheme: Scheme,
) -> tuple[Slot, ...]:
    """Read a master's or layout's placeholders; `inherited` are the master's for a layout."""
    styles = master.find(p("txStyles"))
    slots: list[Slot] = []
    for shape in part.iterfind(f"{p('cSld')}/{p('spTree')}/{p('sp')}"):
        placeholder = read_placeholder(shape.find(_MARK))
        if placeholder is not None and len(slots) < _MOST_SLOTS:
            base = _inherit(placeholder.type, inherited)
            base = base or _blank(placeholder, styles, default, scheme)
            slots.append(_slot(shape, placeholder, base, scheme))
    return tuple(slots)


def _inherit(kind: str, inherited: Sequence[Slot]) -> Slot | None:
    """Find the master's placeholder that a layout's one builds on."""
    return next((slot for slot in inherited if _family(slot.type) == _family(kind)), None)


def _family(kind: str) -> str:
    if kind in TITLES:
        return "title"
    return kind if kind in _FOOTERS else "body"


def _blank(
    placeholder: Placeholder, styles: Element | None, default: tuple[Level, ...], scheme: Scheme
) -> Slot:
    tag = _LIST_STYLES.get(_family(placeholder.type), "otherStyle")
    own = styles.find(p(tag)) if styles is not None else None
    levels = change_levels(default, own, scheme)
    return Slot(placeholder.type, placeholder.idx, "", EMPTY_RECT, levels, "top", DEFAULT_INSETS)


def _slot(shape: Element, placeholder: Placeholder, base: Slot, scheme: Scheme) -> Slot:
    body = shape.find(p("txBody"))
    name = shape.find(f"{p('nvSpPr')}/{p('cNvPr')}")
    slot = replace(
        base,
        type=placeholder.type,
        idx=placeholder.idx,
        name=name.get("name", "")[:200] if name is not None else "",
        rect=read_rect(shape) or base.rect,
        frame=read_frame(shape.find(p("spPr")), base.frame, scheme, shape.find(p("style"))),
    )
    return slot if body is None else _with_body(slot, body, scheme)


def _with_body(slot: Slot, body: Element, scheme: Scheme) -> Slot:
    properties = body.find(a("bodyPr"))
    levels = change_levels(slot.levels, body.find(a("lstStyle")), scheme)
    if properties is None:
        return replace(slot, levels=levels)
    return replace(
        slot,
        levels=levels,
        anchor=read_anchor(properties.get("anchor"), slot.anchor),
        insets=change_insets(slot.insets, properties),
        wrap=slot.wrap if properties.get("wrap") is None else properties.get("wrap") != "none",
        grows=slot.grows or properties.find(a("spAutoFit")) is not None,
        shrinks=properties.find(a("normAutofit")) is not None
        or (slot.shrinks and properties.find(a("noAutofit")) is None),
    )


def find_slot(
    placeholder: Placeholder, slots: Sequence[Slot], masters_slots: Sequence[Slot]
) -> Slot | None:
    """Find the placeholder that a slide's one fills: of its index and family, else of its type.

    Files of many programs leave out the index or give it twice.
    """
    family = _family(placeholder.type)
    alike = [slot for slot in slots if _family(slot.type) == family]
    for slot in alike:
        if slot.idx == placeholder.idx and (slot.type == placeholder.type or family == "body"):
            return slot
    same_type = (slot for slot in alike if slot.type == placeholder.type)
    found = next(same_type, None)
    if found is None and family != "body":
        found = next(iter(alike), None)
    return found or _inherit(placeholder.type, masters_slots)
