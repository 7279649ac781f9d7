"""A master's theme and colour map -> what the names of colours and typefaces mean on it.

Source: ISO/IEC 29500-1 §20.1.6.2 (colour scheme), §19.3.1.6 (colour map).
"""

from xml.etree.ElementTree import Element

from ...model.look import Fonts
from .names import a, p
from .read_color import Scheme, digits, read_color

SLIDE_COLORS = (
    "tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
_USUAL_MAP = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
_OFFICE_COLORS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "4472C4",
    "accent2": "ED7D31", "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5",
    "accent6": "70AD47", "hlink": "0563C1", "folHlink": "954F72",
}  # fmt: skip
"""Where a damaged file has no theme: PowerPoint's own."""
_OFFICE_FONTS = Fonts("Calibri Light", "Calibri")
_EMPTY = Scheme()
_MAP, _OVERRIDES, _OVERRIDE = p("clrMap"), p("clrMapOvr"), a("overrideClrMapping")


def read_scheme(theme: Element | None, master: Element | None, named: bool) -> Scheme:
    """Read what names mean on a master; `named` where pages may keep its colours' names."""
    mapping = master.find(_MAP) if master is not None else None
    given = dict(mapping.items()) if mapping is not None else {}
    return _mapped(_theme_colors(theme), _fonts(theme), given, named)


def remapped(scheme: Scheme, part: Element) -> Scheme:
    """Give the scheme of a layout or slide that maps the colours' names in a way of its own."""
    overrides = part.find(_OVERRIDES)
    override = overrides.find(_OVERRIDE) if overrides is not None else None
    if override is None:
        return scheme
    own = {name: scheme.rgb(name) for name in _OFFICE_COLORS}
    return _mapped(own, scheme.fonts, dict(override.items()), named=False)


def _mapped(own: dict[str, str], fonts: Fonts, mapping: dict[str, str], named: bool) -> Scheme:
    """Join a theme's colours with the names by which slides call them."""
    usual = {name: _USUAL_MAP.get(name, name) for name in SLIDE_COLORS}
    used = usual | {name: mapping[name] for name in usual if mapping.get(name) in own}
    colors = own | {name: own[used[name]] for name in SLIDE_COLORS}
    names = {theme_name: name for name, theme_name in reversed(used.items())}
    names |= {name: name for name in SLIDE_COLORS}
    return Scheme(colors, fonts, named, names)


def _theme_colors(theme: Element | None) -> dict[str, str]:
    scheme = theme.find(f"{a('themeElements')}/{a('clrScheme')}") if theme is not None else None
    colors = dict(_OFFICE_COLORS)
    for entry in scheme if scheme is not None else ():
        name = entry.tag.rpartition("}")[2]
        if name in colors:
            colors[name] = digits(read_color(entry, _EMPTY) or "") or colors[name]
    return colors


def _fonts(theme: Element | None) -> Fonts:
    return Fonts(
        _latin(theme, "majorFont") or _OFFICE_FONTS.heading,
        _latin(theme, "minorFont") or _OFFICE_FONTS.body,
    )


def _latin(theme: Element | None, tag: str) -> str:
    if theme is None:
        return ""
    path = f"{a('themeElements')}/{a('fontScheme')}/{a(tag)}/{a('latin')}"
    font = theme.find(path)
    return font.get("typeface", "")[:100] if font is not None else ""
