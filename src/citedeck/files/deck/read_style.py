"""DrawingML properties -> what they change in a style.

Every function gives a dict from the field names of a value in `model.look` to what the element
sets; what it leaves out is inherited. Source: ISO/IEC 29500-1 §21.1.2.3 and §21.1.2.4.
"""

from dataclasses import replace
from typing import Any

from lxml.etree import _Element

from ...model.look import CharStyle, Frame, Insets, Level, ParagraphStyle
from ...model.units import Emu
from .names import a

LEVELS = 5
"""Outline levels that are read; PowerPoint's own masters style as many."""

DEFAULT_LEVEL = Level(ParagraphStyle(), CharStyle(size=Emu(18 * 12700)))
DEFAULT_INSETS = Insets(Emu(91440), Emu(45720), Emu(91440), Emu(45720))

Changes = dict[str, Any]

_ALIGN = {"l": "left", "ctr": "center", "r": "right", "just": "justify"}
_ANCHOR = {"t": "top", "ctr": "middle", "b": "bottom"}
_FONTS = {"+mj-lt": "heading", "+mn-lt": "body"}
_CENTIPOINT = 127


def read_color(parent: _Element | None) -> str | None:
    """Give the colour in a fill or colour element; an empty text where it is `a:noFill`."""
    if parent is None:
        return None
    fill = parent.find(a("solidFill"))
    if fill is None:
        return "" if parent.find(a("noFill")) is not None else _own_color(parent)
    return _own_color(fill)


def _own_color(parent: _Element) -> str | None:
    for child in parent:
        if child.tag == a("srgbClr"):
            return str(child.get("val")).upper()
        if child.tag == a("schemeClr"):
            return str(child.get("val"))
        if child.tag == a("sysClr"):
            return str(child.get("lastClr", "000000")).upper()
    return None


def paragraph_changes(element: _Element | None) -> Changes:
    """Read `a:pPr` or `a:lvlNpPr`."""
    if element is None:
        return {}
    changes: Changes = {}
    for name, key in (("marL", "indent"), ("indent", "first")):
        if (value := element.get(name)) is not None:
            changes[key] = Emu(int(value))
    if (align := element.get("algn")) is not None:
        changes["align"] = _ALIGN.get(align, "left")
    if len(element):
        changes |= _spacing(element) | _bullet(element)
    return changes


def _spacing(element: _Element) -> Changes:
    changes: Changes = {}
    if (line := element.find(a("lnSpc"))) is not None:
        points, percent = line.find(a("spcPts")), line.find(a("spcPct"))
        if points is not None:
            changes["line"] = Emu(int(points.get("val", "0")) * _CENTIPOINT)
        elif percent is not None:
            changes["line"] = Emu(0)
            changes["line_percent"] = int(percent.get("val", "100000").rstrip("%")) // 1000
    for tag, key in (("spcBef", "before"), ("spcAft", "after")):
        points = element.find(f"{a(tag)}/{a('spcPts')}")
        if points is not None:
            changes[key] = Emu(int(points.get("val", "0")) * _CENTIPOINT)
    return changes


def _bullet(element: _Element) -> Changes:
    changes: Changes = {}
    if element.find(a("buNone")) is not None:
        return {"bullet": "", "bullet_color": "", "start": 1}
    if (color := read_color(element.find(a("buClr")))) is not None:
        changes["bullet_color"] = color
    elif element.find(a("buClrTx")) is not None:
        changes["bullet_color"] = ""
    if (number := element.find(a("buAutoNum"))) is not None:
        changes["bullet"] = number.get("type", "arabicPeriod")
        changes["start"] = int(number.get("startAt", "1"))
    elif (sign := element.find(a("buChar"))) is not None:
        changes["bullet"] = sign.get("char", "•")
    return changes


def char_changes(element: _Element | None) -> Changes:
    """Read `a:rPr`, `a:defRPr` or `a:endParaRPr`."""
    if element is None:
        return {}
    changes: Changes = {}
    get = element.get
    if (size := get("sz")) is not None:
        changes["size"] = Emu(int(size) * _CENTIPOINT)
    if (bold := get("b")) is not None:
        changes["bold"] = bold in ("1", "true")
    if (italic := get("i")) is not None:
        changes["italic"] = italic in ("1", "true")
    if len(element):
        if color := read_color(element):
            changes["color"] = color
        if (latin := element.find(a("latin"))) is not None:
            typeface = latin.get("typeface", "")
            changes["font"] = _FONTS.get(typeface, typeface)
    return changes


def change_level(level: Level, element: _Element | None) -> Level:
    """Apply one `a:lvlNpPr` to a level."""
    if element is None:
        return level
    return Level(
        replace(level.paragraph, **paragraph_changes(element)),
        replace(level.char, **char_changes(element.find(a("defRPr")))),
    )


def change_levels(levels: tuple[Level, ...], list_style: _Element | None) -> tuple[Level, ...]:
    """Apply an `a:lstStyle` (or any element with `a:lvlNpPr` children) to every level."""
    if list_style is None or not len(list_style):
        return levels
    return tuple(
        change_level(level, list_style.find(a(f"lvl{i}pPr"))) for i, level in enumerate(levels, 1)
    )


def body_changes(body: _Element | None) -> tuple[dict[str, Emu], str | None]:
    """Read `a:bodyPr`: the insets that it sets, and its anchor."""
    if body is None:
        return {}, None
    names = (("lIns", "left"), ("tIns", "top"), ("rIns", "right"), ("bIns", "bottom"))
    insets = {key: Emu(int(body.get(name, "0"))) for name, key in names if body.get(name)}
    anchor = body.get("anchor")
    return insets, _ANCHOR.get(anchor, "top") if anchor else None


def frame_changes(properties: _Element | None) -> Changes:
    """Read the geometry, fill and outline of `p:spPr`."""
    if properties is None:
        return {}
    changes: Changes = {}
    if (geometry := properties.find(a("prstGeom"))) is not None:
        changes |= _geometry(geometry)
    if (fill := read_color(properties)) is not None:
        changes["fill"] = fill
    if (line := properties.find(a("ln"))) is not None:
        color = read_color(line)
        if color is not None:
            changes["outline"] = color
            changes["outline_width"] = Emu(int(line.get("w", "9525"))) if color else Emu(0)
    return changes


def _geometry(geometry: _Element) -> Changes:
    changes: Changes = {"geometry": geometry.get("prst", "rect"), "radius": 0}
    guide = geometry.find(f"{a('avLst')}/{a('gd')}")
    if changes["geometry"] == "roundRect":
        formula = guide.get("fmla", "") if guide is not None else "val 16667"
        changes["radius"] = int(formula.rpartition(" ")[2] or 0)
    return changes


def read_frame(properties: _Element | None, base: Frame) -> Frame:
    """Give a shape's frame over what it inherits."""
    changes = frame_changes(properties)
    return replace(base, **changes) if changes else base
