"""A shape's properties and style -> the frame behind its text.

Source: ISO/IEC 29500-1 §20.1.2.2 (shapes), §20.1.4.2 (their styles).
"""

from dataclasses import replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from ...model.look import Frame
from ...model.units import NO_LENGTH, Emu
from .names import a
from .read_color import FILL_TAGS, Scheme, fill_color, read_color, read_fill
from .values import emu, whole

EMPTY_FRAME = Frame()
_frame = lru_cache(maxsize=1024)(Frame)
_GEOMETRY, _OWN_GEOMETRY, _LINE = a("prstGeom"), a("custGeom"), a("ln")
_GUIDE = f"{a('avLst')}/{a('gd')}"
_ROUND = 16_667
_LINE_WIDTHS = (0, 9525, 12_700, 19_050)
"""What a style's line is as wide as, where the theme is PowerPoint's own."""
_WIDEST = 20_116_800


def read_frame(
    properties: Element | None, base: Frame, scheme: Scheme, style: Element | None = None
) -> Frame:
    """Give a shape's frame over what it inherits; `style` is its `p:style`."""
    if style is not None:
        base = _styled(base, style, scheme)
    if properties is None:
        return base
    geometry, radius = base.geometry, base.radius
    fill, outline, width = base.fill, base.outline, base.outline_width
    for child in properties:
        tag = child.tag
        if tag == _GEOMETRY:
            geometry, radius = _geometry(child)
        elif tag == _LINE:
            outline, width = _outline(child, base, scheme)
        elif tag in FILL_TAGS:
            found = fill_color(child, scheme)
            fill = fill if found is None else found
        elif tag == _OWN_GEOMETRY:
            geometry, radius = "custom", 0
    return _frame(geometry, radius, fill, outline, width)


def _outline(line: Element, base: Frame, scheme: Scheme) -> tuple[str, Emu]:
    color = read_fill(line, scheme)
    color = base.outline if color is None else color
    if not color:
        return "", NO_LENGTH
    width = emu(line.get("w"), base.outline_width or 9525)
    return color, Emu(min(max(width, 0), _WIDEST))


def _geometry(geometry: Element) -> tuple[str, int]:
    name = geometry.get("prst", "rect")[:40]
    if name != "roundRect":
        return name, 0
    guide = geometry.find(_GUIDE)
    formula = guide.get("fmla", "") if guide is not None else ""
    return name, min(max(whole(formula.rpartition(" ")[2] or None, _ROUND), 0), 50_000)


def _styled(base: Frame, style: Element, scheme: Scheme) -> Frame:
    """Apply the fill and line that a shape takes from its theme."""
    fill, line = style.find(a("fillRef")), style.find(a("lnRef"))
    changes: dict[str, object] = {}
    if fill is not None and whole(fill.get("idx")) > 0:
        changes["fill"] = read_color(fill, scheme) or ""
    if line is not None and 0 < (index := whole(line.get("idx"))) < len(_LINE_WIDTHS):
        color = read_color(line, scheme) or ""
        changes |= {"outline": color, "outline_width": Emu(_LINE_WIDTHS[index] if color else 0)}
    return replace(base, **changes) if changes else base  # type: ignore[arg-type]
