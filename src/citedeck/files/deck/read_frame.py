"""A shape's properties and style -> the frame behind its text.

Source: ISO/IEC 29500-1 §20.1.2.2 (shapes), §20.1.4.2 (their styles).
"""

from dataclasses import replace
from xml.etree.ElementTree import Element

from ...model.look import Frame
from ...model.units import Emu
from .names import a, p
from .read_color import Scheme, read_color, read_fill
from .values import whole

EMPTY_FRAME = Frame()
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
    changes: dict[str, object] = {}
    for child in properties:
        if child.tag == _GEOMETRY:
            changes |= _geometry(child)
        elif child.tag == _OWN_GEOMETRY:
            changes |= {"geometry": "custom", "radius": 0}
        elif child.tag == _LINE:
            changes |= _outline(child, base, scheme)
    fill = read_fill(properties, scheme)
    if fill is not None:
        changes["fill"] = fill
    return replace(base, **changes) if changes else base  # type: ignore[arg-type]


def _outline(line: Element, base: Frame, scheme: Scheme) -> dict[str, object]:
    color = read_fill(line, scheme)
    color = base.outline if color is None else color
    if not color:
        return {"outline": "", "outline_width": Emu(0)}
    default = base.outline_width or 9525
    width = min(max(whole(line.get("w"), default), 0), _WIDEST)
    return {"outline": color, "outline_width": Emu(width)}


def _geometry(geometry: Element) -> dict[str, object]:
    name = geometry.get("prst", "rect")[:40]
    radius = 0
    if name == "roundRect":
        guide = geometry.find(_GUIDE)
        formula = guide.get("fmla", "") if guide is not None else ""
        radius = min(max(whole(formula.rpartition(" ")[2] or None, _ROUND), 0), 50_000)
    return {"geometry": name, "radius": radius}


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


def font_ref(shape: Element) -> Element | None:
    """Find the typeface and colour that a shape's text takes from its theme."""
    style = shape.find(p("style"))
    return style.find(a("fontRef")) if style is not None else None
