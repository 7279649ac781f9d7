"""DrawingML properties -> what they change in a style.

What an element leaves out is inherited from the style it is given. Equal styles are one value, so
that a deck's thousand runs share a dozen. Source: ISO/IEC 29500-1 §21.1.2.3 and §21.1.2.4.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from ...model.look import Align, Anchor, CharStyle, Insets, Level, ParagraphStyle
from ...model.units import Emu
from .names import a
from .read_color import FILL_TAGS, Scheme, fill_color, read_color
from .values import emu, is_on, share, whole

LEVELS = 5
"""Outline levels that are read; PowerPoint's own masters style as many."""

DEFAULT_LEVEL = Level(ParagraphStyle(), CharStyle(size=Emu(18 * 12700)))
DEFAULT_INSETS = Insets(Emu(91440), Emu(45720), Emu(91440), Emu(45720))

Changes = dict[str, Any]

_ALIGN: dict[str, Align] = {
    "l": "left", "ctr": "center", "r": "right", "just": "justify", "justLow": "justify",
    "dist": "justify", "thaiDist": "justify",
}  # fmt: skip
_ANCHOR: dict[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}
_FONTS = {"+mj": "heading", "+mn": "body"}
_CENTIPOINT = 127
_SMALLEST, _LARGEST = 100, 400_000
_MOST_SPACE = 158_400
_LINE_OF_SIZE = 1.2
"""The height of a line in the size of its letters, where spacing is a share of it."""

_LATIN = a("latin")
_POINTS, _PERCENT = a("spcPts"), a("spcPct")
_SPACE = {a("spcBef"): "before", a("spcAft"): "after"}
_LINE, _NO_BULLET, _BULLET_COLOR = a("lnSpc"), a("buNone"), a("buClr")
_TEXT_COLOR, _NUMBER, _SIGN, _PICTURE_BULLET = (
    a("buClrTx"),
    a("buAutoNum"),
    a("buChar"),
    a("buBlip"),
)
_BULLET_FONT, _SYMBOL_FONTS = a("buFont"), ("Wingdings", "Webdings", "Symbol", "ZapfDingbats")
_LEVEL_TAGS = tuple(a(f"lvl{number}pPr") for number in range(1, LEVELS + 1))
_DEFAULT_PARAGRAPH = a("defPPr")
_INSETS = (("lIns", "left"), ("tIns", "top"), ("rIns", "right"), ("bIns", "bottom"))

char_style = lru_cache(maxsize=4096)(CharStyle)
_paragraph_style = lru_cache(maxsize=1024)(ParagraphStyle)


def change_char(base: CharStyle, element: Element | None, scheme: Scheme) -> CharStyle:
    """Apply `a:rPr`, `a:defRPr` or `a:endParaRPr`."""
    if element is None:
        return base
    get = element.get
    size, bold, italic = get("sz"), get("b"), get("i")
    if size is bold is italic is None and not len(element):
        return base
    color, font = base.color, base.font
    for child in element:
        if child.tag in FILL_TAGS:
            color = fill_color(child, scheme) or color
        elif child.tag == _LATIN:
            font = read_font(child.get("typeface"), scheme) or font
    return char_style(
        base.size if size is None else _size(size, base.size),
        font,
        base.bold if bold is None else is_on(bold),
        base.italic if italic is None else is_on(italic),
        color,
    )


def _size(text: str, base: Emu) -> Emu:
    size = whole(text)
    return Emu(min(max(size, _SMALLEST), _LARGEST) * _CENTIPOINT) if size > 0 else base


def read_font(typeface: str | None, scheme: Scheme) -> str:
    """Give a typeface as pages name it; empty where there is none."""
    if not typeface:
        return ""
    theme = _FONTS.get(typeface[:3])
    return scheme.font(theme) if theme else typeface[:100]


def change_paragraph(
    base: ParagraphStyle, element: Element | None, size: int, scheme: Scheme
) -> ParagraphStyle:
    """Apply `a:pPr` or `a:lvlNpPr`; `size` is that of the letters, in EMU."""
    if element is None or not (element.attrib or len(element)):
        return base
    changes: Changes = {}
    get = element.get
    if get("marL") is not None:
        changes["indent"] = emu(get("marL"))
    if get("indent") is not None:
        changes["first"] = emu(get("indent"))
    if (align := get("algn")) is not None:
        changes["align"] = _ALIGN.get(align, "left")
    if get("rtl") is not None:
        changes["rtl"] = is_on(get("rtl"))
    for child in element:
        _change_by(child, changes, size, scheme)
    font = element.find(_BULLET_FONT) if changes.get("bullet") else None
    if font is not None and font.get("typeface", "").startswith(_SYMBOL_FONTS):
        changes["bullet"] = "•"
    return _changed_style(base, changes) if changes else base


def _changed_style(base: ParagraphStyle, changes: Changes) -> ParagraphStyle:
    get = changes.get
    return _paragraph_style(
        get("line", base.line), get("line_percent", base.line_percent),
        get("before", base.before), get("after", base.after), get("align", base.align),
        get("indent", base.indent), get("first", base.first), get("bullet", base.bullet),
        get("bullet_color", base.bullet_color), get("start", base.start),
        get("rtl", base.rtl),
    )  # fmt: skip


def _change_by(child: Element, changes: Changes, size: int, scheme: Scheme) -> None:
    """Add what one child of a paragraph's properties changes."""
    tag = child.tag
    if tag == _LINE:
        points, percent = child.find(_POINTS), child.find(_PERCENT)
        if points is not None:
            changes["line"] = _points(points)
        elif percent is not None:
            changes["line"] = Emu(0)
            changes["line_percent"] = min(max(whole(percent.get("val"), 100_000) // 1000, 1), 1000)
    elif tag in _SPACE:
        points, percent = child.find(_POINTS), child.find(_PERCENT)
        if points is not None:
            changes[_SPACE[tag]] = _points(points)
        elif percent is not None:
            changes[_SPACE[tag]] = _part_of_line(percent, size)
    else:
        _change_bullet(child, changes, scheme)


def _points(element: Element) -> Emu:
    return Emu(min(max(whole(element.get("val")), 0), _MOST_SPACE) * _CENTIPOINT)


def _part_of_line(percent: Element, size: int) -> Emu:
    """Give a space that is a share of a line, in whole hundredths of a point."""
    part = min(max(share(percent.get("val"), 0), 0), 10)
    return Emu(round(part * size * _LINE_OF_SIZE / _CENTIPOINT) * _CENTIPOINT)


def _change_bullet(child: Element, changes: Changes, scheme: Scheme) -> None:
    tag = child.tag
    if tag == _NO_BULLET:
        changes |= {"bullet": "", "bullet_color": "", "start": 1}
    elif tag == _BULLET_COLOR:
        changes["bullet_color"] = read_color(child, scheme) or ""
    elif tag == _TEXT_COLOR:
        changes["bullet_color"] = ""
    elif tag == _NUMBER:
        changes["bullet"] = child.get("type", "arabicPeriod")
        changes["start"] = min(max(whole(child.get("startAt"), 1), 1), 32767)
    elif tag == _SIGN:
        sign = child.get("char", "")[:1]
        changes["bullet"] = sign if sign and not _is_symbol(sign) else "•"
    elif tag == _PICTURE_BULLET:
        changes["bullet"] = "•"


def _is_symbol(sign: str) -> bool:
    """Tell a letter of a symbol font, which means nothing in another."""
    return "\ue000" <= sign <= "\uf8ff"


def change_level(level: Level, element: Element | None, scheme: Scheme) -> Level:
    """Apply one `a:lvlNpPr` to a level."""
    if element is None:
        return level
    char = change_char(level.char, element.find(a("defRPr")), scheme)
    return Level(change_paragraph(level.paragraph, element, char.size, scheme), char)


def change_levels(
    levels: tuple[Level, ...], list_style: Element | None, scheme: Scheme
) -> tuple[Level, ...]:
    """Apply an `a:lstStyle` (or any element with `a:lvlNpPr` children) to every level."""
    if list_style is None or not len(list_style):
        return levels
    shared = list_style.find(_DEFAULT_PARAGRAPH)
    if shared is not None:
        levels = tuple(change_level(level, shared, scheme) for level in levels)
    return tuple(
        change_level(level, list_style.find(tag), scheme)
        for level, tag in zip(levels, _LEVEL_TAGS, strict=True)
    )


def read_anchor(text: str | None, default: Anchor) -> Anchor:
    """Read where text stands upright in its box."""
    return _ANCHOR.get(text, "top") if text else default


def change_insets(base: Insets, body: Element) -> Insets:
    """Read the insets that an `a:bodyPr` sets."""
    get = body.get
    given = {key: emu(get(name)) for name, key in _INSETS if get(name)}
    return replace(base, **given) if given else base
