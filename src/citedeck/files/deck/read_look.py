"""A package's theme, master and layouts -> `Look`: what slides inherit, resolved.

Source: ISO/IEC 29500-1 §19.3.1.36 (placeholders inherit by type and index from layout to master).
"""

from dataclasses import replace
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element

from ...model.look import Fonts, Frame, Layout, Level, Look, Ornament, Slot
from ...model.units import NO_LENGTH, Emu, Rect, Size
from .names import a, need, p, parse, r
from .package import Parts
from .read_style import (
    DEFAULT_INSETS,
    DEFAULT_LEVEL,
    LEVELS,
    body_changes,
    change_levels,
    read_color,
    read_frame,
)
from .relations import part_relations, related

_TITLES = ("title", "ctrTitle")
_SLIDE_COLORS = (
    "tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
EMPTY_RECT = Rect(NO_LENGTH, NO_LENGTH, NO_LENGTH, NO_LENGTH)


def read_look(parts: Parts) -> Look:
    """Read the first master of a package with its layouts.

    Decks of one class share their masters: an equal set of parts is not read again.
    """
    presentation = parse(parts["ppt/presentation.xml"])
    style = presentation.find(p("defaultTextStyle"))
    size = need(presentation, p("sldSz"))
    master = related(parts, "ppt/presentation.xml", "slideMaster")[0]
    kept = tuple((name, data) for name, data in sorted(parts.items()) if _shapes_look(name))
    return _read_look(
        kept,
        master,
        b"" if style is None else etree.tostring(style),
        Size(Emu(int(size.get("cx", 0))), Emu(int(size.get("cy", 0)))),
    )


def _shapes_look(name: str) -> bool:
    return name.startswith(("ppt/slideMasters/", "ppt/slideLayouts/", "ppt/theme/"))


@lru_cache(maxsize=16)
def _read_look(
    kept: tuple[tuple[str, bytes], ...], master_name: str, style: bytes, size: Size
) -> Look:
    parts = dict(kept)
    master = parse(parts[master_name])
    theme = parse(parts[related(parts, master_name, "theme")[0]])
    default = change_levels((DEFAULT_LEVEL,) * LEVELS, parse(style) if style else None)
    layouts = _layouts(parts, master_name, master, default)
    return Look(size, _fonts(theme), _colors(theme, master), layouts, default)


def _layouts(
    parts: Parts, master_name: str, master: _Element, default: tuple[Level, ...]
) -> tuple[Layout, ...]:
    """Read the layouts in the master's order."""
    relations = part_relations(parts, master_name)
    ids = master.iterfind(f"{p('sldLayoutIdLst')}/{p('sldLayoutId')}")
    names = [relations[str(entry.get(r("id")))].target for entry in ids]
    slots = _slots(master, default, ())
    return tuple(_layout(parse(parts[name]), master, slots, default) for name in names)


def _layout(
    layout: _Element, master: _Element, inherited: tuple[Slot, ...], default: tuple[Level, ...]
) -> Layout:
    return Layout(
        need(layout, p("cSld")).get("name", ""),
        _background(layout) or _background(master) or "bg1",
        _ornaments(layout),
        _slots(layout, default, inherited, master),
    )


def _background(part: _Element) -> str:
    background = part.find(f"{p('cSld')}/{p('bg')}")
    if background is None:
        return ""
    return read_color(background.find(p("bgPr"))) or read_color(background.find(p("bgRef"))) or ""


def _shapes(part: _Element) -> list[_Element]:
    return list(part.iterfind(f"{p('cSld')}/{p('spTree')}/{p('sp')}"))


def _placeholder(shape: _Element) -> _Element | None:
    return shape.find(f"{p('nvSpPr')}/{p('nvPr')}/{p('ph')}")


def _ornaments(part: _Element) -> tuple[Ornament, ...]:
    plain = (shape for shape in _shapes(part) if _placeholder(shape) is None)
    frames = ((shape, read_frame(shape.find(p("spPr")), Frame())) for shape in plain)
    return tuple(Ornament(read_rect(shape) or EMPTY_RECT, frame) for shape, frame in frames)


def _slots(
    part: _Element,
    default: tuple[Level, ...],
    inherited: tuple[Slot, ...],
    master: _Element | None = None,
) -> tuple[Slot, ...]:
    """Read a master's or layout's placeholders; `inherited` are the master's for a layout."""
    styles = (part if master is None else master).find(p("txStyles"))
    slots = []
    for shape in _shapes(part):
        mark = _placeholder(shape)
        if mark is not None:
            kind, idx = mark.get("type", "obj"), int(mark.get("idx", 0))
            base = _inherit(kind, inherited) or _blank(kind, idx, styles, default)
            slots.append(_slot(shape, kind, idx, base))
    return tuple(slots)


def _inherit(kind: str, inherited: tuple[Slot, ...]) -> Slot | None:
    """Find the master's placeholder that a layout's one builds on."""
    family = _family(kind)
    return next((slot for slot in inherited if _family(slot.type) == family), None)


def _family(kind: str) -> str:
    if kind in _TITLES:
        return "title"
    return kind if kind in ("dt", "ftr", "sldNum") else "body"


def _blank(kind: str, idx: int, styles: _Element | None, default: tuple[Level, ...]) -> Slot:
    tag = {"title": "titleStyle", "body": "bodyStyle"}.get(_family(kind), "otherStyle")
    own = styles.find(p(tag)) if styles is not None else None
    return Slot(kind, idx, "", EMPTY_RECT, change_levels(default, own), "top", DEFAULT_INSETS)


def _slot(shape: _Element, kind: str, idx: int, base: Slot) -> Slot:
    body = shape.find(p("txBody"))
    insets, anchor = body_changes(body.find(a("bodyPr")) if body is not None else None)
    style = body.find(a("lstStyle")) if body is not None else None
    return Slot(
        kind,
        idx,
        need(shape, f"{p('nvSpPr')}/{p('cNvPr')}").get("name", ""),
        read_rect(shape) or base.rect,
        change_levels(base.levels, style),
        anchor or base.anchor,  # type: ignore[arg-type]
        replace(base.insets, **insets),
        read_frame(shape.find(p("spPr")), base.frame),
    )


def read_rect(shape: _Element) -> Rect | None:
    """Read the place of a shape, picture or graphic frame; none where it is inherited."""
    transform = shape.find(f"{p('spPr')}/{a('xfrm')}")
    if transform is None:
        transform = shape.find(p("xfrm"))
    if transform is None:
        return None
    offset, extent = transform.find(a("off")), transform.find(a("ext"))
    if offset is None or extent is None:
        return None
    numbers = offset.get("x"), offset.get("y"), extent.get("cx"), extent.get("cy")
    return Rect(*(Emu(int(number or 0)) for number in numbers))


def _fonts(theme: _Element) -> Fonts:
    def latin(tag: str) -> str:
        return str(need(theme, f".//{a(tag)}/{a('latin')}").get("typeface", ""))

    return Fonts(latin("majorFont"), latin("minorFont"))


def _colors(theme: _Element, master: _Element) -> tuple[tuple[str, str], ...]:
    """Name the theme's colours as slides use them, through the master's colour map."""
    scheme = need(theme, f".//{a('clrScheme')}")
    mapping = need(master, p("clrMap"))
    found = []
    for name in _SLIDE_COLORS:
        color = read_color(scheme.find(a(mapping.get(name, name))))
        found.append((name, color or "000000"))
    return tuple(found)
