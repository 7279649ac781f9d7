"""The colours of DrawingML -> a theme colour's name or six hexadecimal digits.

A plain theme colour keeps its name, so that a page follows its template; whatever is mixed out of
it is computed. Source: ISO/IEC 29500-1 §20.1.2.3 (colours and their changes).
"""

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree.ElementTree import Element

from ...model.look import Fonts
from .names import a
from .values import share, whole

_HEX = re.compile(r"[0-9A-F]{6}")
_SOLID, _NONE, _GRADIENT, _PATTERN = a("solidFill"), a("noFill"), a("gradFill"), a("pattFill")
_STOP, _GROUND = a("gs"), a("bgClr")
FILL_TAGS = frozenset((_SOLID, _NONE, _GRADIENT, _PATTERN))
_SCHEME, _RGB, _SYSTEM, _PRESET = a("schemeClr"), a("srgbClr"), a("sysClr"), a("prstClr")
_HSL, _LINEAR = a("hslClr"), a("scrgbClr")
_SYSTEM_COLORS = {"window": "FFFFFF", "windowText": "000000"}
_SHORT = {"dk": "dark", "lt": "light", "med": "medium"}
_WHITE, _BLACK = "FFFFFF", "000000"

Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scheme:
    """What the names of colours and typefaces mean on one master.

    `colors` gives the digits of every name; where they are `named`, they are the look's own, and
    a page may keep the names. `names` gives the look's name for a theme's name (`dk1` is `tx1`).
    """

    colors: Mapping[str, str] = field(default_factory=dict)
    fonts: Fonts = Fonts()
    named: bool = True
    names: Mapping[str, str] = field(default_factory=dict)
    ground: str = ""
    """The digits of what lies behind colours that can be seen through; empty: the slide's own."""

    def color(self, name: str) -> str:
        """Give a theme colour as a page holds it."""
        return self.names.get(name, name) if self.named else self.rgb(name)

    def rgb(self, name: str) -> str:
        """Give the digits of a theme colour."""
        return self.colors.get(name, _BLACK)

    def font(self, name: str) -> str:
        """Give a theme's typeface as a page holds it."""
        return name if self.named else self.fonts.resolve(name)


def read_fill(parent: Element | None, scheme: Scheme, own: str = "") -> str | None:
    """Give the colour that fills a shape or text; empty for no fill, none where it says nothing.

    `own` is what a style calls the placeholder's colour.
    """
    if parent is None:
        return None
    for child in parent:
        if child.tag in FILL_TAGS:
            return fill_color(child, scheme, own)
    return None


def fill_color(fill: Element, scheme: Scheme, own: str = "") -> str | None:
    """Give the colour of a fill; a gradient gives its middle."""
    if fill.tag == _SOLID:
        return read_color(fill, scheme, own)
    if fill.tag == _NONE:
        return ""
    if fill.tag == _GRADIENT:
        return _middle([read_color(stop, scheme, own) for stop in fill.iter(_STOP)], scheme)
    return read_color(fill.find(_GROUND), scheme, own)


def read_color(parent: Element | None, scheme: Scheme, own: str = "") -> str | None:
    """Give the first colour in an element; empty where it can't be seen through."""
    for child in parent if parent is not None else ():
        color = _plain(child, scheme, own)
        if color is not None:
            return _changed(child, color, scheme) if len(child) else color
    return None


def _plain(element: Element, scheme: Scheme, own: str) -> str | None:
    """Give a colour as it is before anything changes it."""
    tag, value = element.tag, element.get("val", "")
    if tag == _RGB:
        return digits(value) or _BLACK
    if tag == _SCHEME:
        return own or scheme.color("tx1") if value == "phClr" else scheme.color(value)
    if tag == _SYSTEM:
        return digits(element.get("lastClr", "")) or _SYSTEM_COLORS.get(value, _BLACK)
    if tag == _PRESET:
        return _preset(value)
    if tag == _HSL:
        hue = whole(element.get("hue")) / 21_600_000
        bright, strong = share(element.get("lum")), share(element.get("sat"))
        return _to_hex(colorsys.hls_to_rgb(hue, bright, strong))
    if tag == _LINEAR:
        r, g, b = (_to_screen(share(element.get(name), 0)) for name in "rgb")
        return _to_hex((r, g, b))
    return None


def digits(text: str) -> str:
    """Give six hexadecimal digits in capitals; empty where there are none."""
    text = text.upper()
    return text if _HEX.fullmatch(text) else ""


@lru_cache(maxsize=256)
def _preset(name: str) -> str:
    """Give the digits of a preset colour. Source: ISO/IEC 29500-1 §20.1.10.48, CSS names."""
    from PIL.ImageColor import getrgb

    for short, long in _SHORT.items():
        if name.startswith(short) and name[len(short) : len(short) + 1].isupper():
            name = long + name[len(short) :]
    try:
        r, g, b = getrgb(name.lower())[:3] if name.isalpha() else (0, 0, 0)
    except ValueError:
        return _BLACK
    return f"{r:02X}{g:02X}{b:02X}"


def _changed(element: Element, color: str, scheme: Scheme) -> str:
    """Apply the changes inside a colour's element, in their order."""
    rgb = to_rgb(color if _HEX.fullmatch(color) else scheme.rgb(color))
    before = rgb
    for child in element:
        name, value = child.tag.rpartition("}")[2], share(child.get("val"))
        if name == "alpha":
            if value <= 0:
                return ""
            rgb = _seen_through(rgb, value, scheme)
        else:
            rgb = _change(rgb, name, value)
    return color if rgb == before else _to_hex(rgb)


def _seen_through(rgb: Rgb, opaque: float, scheme: Scheme) -> Rgb:
    """Mix a colour with the slide's ground."""
    ground, opaque = to_rgb(scheme.ground or scheme.colors.get("bg1", _WHITE)), min(opaque, 1.0)
    r, g, b = (opaque * top + (1 - opaque) * below for top, below in zip(rgb, ground, strict=True))
    return r, g, b


def _change(rgb: Rgb, name: str, value: float) -> Rgb:
    if name in ("tint", "shade"):
        light = 1 - value if name == "tint" else 0
        r, g, b = (_to_screen(_to_linear(part) * value + light) for part in rgb)
        return r, g, b
    if name in ("inv", "comp", "gray", "grayscl"):
        return _turned(rgb, name)
    hue, bright, strong = colorsys.rgb_to_hls(*(min(max(part, 0.0), 1.0) for part in rgb))
    match name:
        case "lumMod":
            bright *= value
        case "lumOff":
            bright += value
        case "lum":
            bright = value
        case "satMod":
            strong *= value
        case "satOff":
            strong += value
        case "sat":
            strong = value
        case "hueMod":
            hue *= value
        case "hueOff":
            hue += value / 216
        case _:
            return rgb
    return colorsys.hls_to_rgb(hue % 1, min(max(bright, 0.0), 1.0), min(max(strong, 0.0), 1.0))


def _turned(rgb: Rgb, name: str) -> Rgb:
    r, g, b = rgb
    if name == "inv":
        return 1 - r, 1 - g, 1 - b
    if name == "comp":
        hue, bright, strong = colorsys.rgb_to_hls(r, g, b)
        return colorsys.hls_to_rgb((hue + 0.5) % 1, bright, strong)
    grey = 0.299 * r + 0.587 * g + 0.114 * b
    return grey, grey, grey


def _middle(colors: list[str | None], scheme: Scheme) -> str | None:
    """Give the colour halfway between a gradient's ends."""
    seen = [color for color in colors if color]
    if len(set(seen)) < 2:
        return seen[0] if seen else None
    parts = [to_rgb(color if _HEX.fullmatch(color) else scheme.rgb(color)) for color in seen]
    r, g, b = (sum(part) / len(seen) for part in zip(*parts, strict=True))
    return _to_hex((r, g, b))


def to_rgb(color: str) -> Rgb:
    """Give the parts of six hexadecimal digits, from 0 to 1."""
    return int(color[:2], 16) / 255, int(color[2:4], 16) / 255, int(color[4:], 16) / 255


def _to_hex(rgb: Rgb) -> str:
    return "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02X}" for part in rgb)


def _to_linear(part: float) -> float:
    """Source: IEC 61966-2-1 (sRGB)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _to_screen(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
