"""Text -> DrawingML. Only what differs from the layout is written, so that slides follow it.

Source: ISO/IEC 29500-1 §21.1.2 (text), whose order of elements the functions keep.
"""

import re
from xml.sax.saxutils import escape, quoteattr

from ...model.look import CharStyle, Frame, Insets, Level, ParagraphStyle
from ...model.pages import Paragraph, Run, Text

Flow = tuple[bool, bool]
"""Whether lines end at a box's edge, and whether the box grows with its text."""

_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ALIGN = {"left": "l", "center": "ctr", "right": "r", "justify": "just"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_THEME_FONTS = {"heading": ("+mj-lt", "+mj-ea", "+mj-cs"), "body": ("+mn-lt", "+mn-ea", "+mn-cs")}
_FIELD_ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"

_HEX = re.compile("[0-9A-F]{6}")


def legal_text(text: str) -> str:
    """Leave out the characters that XML can't hold."""
    return _ILLEGAL.sub("", text)


def xml_text(text: str) -> str:
    """Escape text for an element; characters that XML can't hold are left out."""
    return escape(legal_text(text))


def xml_attribute(text: str) -> str:
    """Escape and quote text for an attribute; characters that XML can't hold are left out."""
    return quoteattr(legal_text(text))


def color_xml(color: str) -> str:
    """Give the element of a colour: six hexadecimal digits, else a theme colour's name."""
    kind = "srgbClr" if _HEX.fullmatch(color) else "schemeClr"
    return f'<a:{kind} val="{color}"/>'


def fill_xml(color: str) -> str:
    """Give a solid fill, or none where there is no colour."""
    return f"<a:solidFill>{color_xml(color)}</a:solidFill>" if color else "<a:noFill/>"


def frame_xml(frame: Frame) -> str:
    """Give the geometry, fill and outline of a shape."""
    guide = ""
    if frame.geometry == "roundRect":
        guide = f'<a:gd name="adj" fmla="val {frame.radius}"/>'
    line = f"<a:ln>{fill_xml('')}</a:ln>"
    if frame.outline:
        line = f'<a:ln w="{frame.outline_width}">{fill_xml(frame.outline)}</a:ln>'
    geometry = f'<a:prstGeom prst="{frame.geometry}"><a:avLst>{guide}</a:avLst></a:prstGeom>'
    return geometry + fill_xml(frame.fill) + line


def body_xml(
    text: Text, levels: tuple[Level, ...], anchor: str, insets: Insets, flow: Flow = (True, False)
) -> str:
    """Give the `a:bodyPr`, `a:lstStyle` and paragraphs of a text.

    `levels`, `anchor`, `insets` and `flow` are what the text inherits from its placeholder; without
    levels every style is written.
    """
    wraps, grows = flow
    attributes = ""
    if text.wrap != wraps:
        attributes += ' wrap="square"' if text.wrap else ' wrap="none"'
    if text.insets != insets:
        attributes += insets_xml(text.insets)
    if text.anchor != anchor:
        attributes += f' anchor="{_ANCHOR[text.anchor]}"'
    paragraphs = "".join(paragraph_xml(paragraph, levels) for paragraph in text.paragraphs)
    fit = ""
    if text.grows != grows:
        fit = "<a:spAutoFit/>" if text.grows else "<a:noAutofit/>"
    body = f"<a:bodyPr{attributes}>{fit}</a:bodyPr>" if fit else f"<a:bodyPr{attributes}/>"
    return f"{body}<a:lstStyle/>{paragraphs or '<a:p/>'}"


def insets_xml(insets: Insets) -> str:
    """Give the attributes of `a:bodyPr` for the distance of text from its box's edges."""
    return f' lIns="{insets.left}" tIns="{insets.top}" rIns="{insets.right}" bIns="{insets.bottom}"'


def anchor_xml(anchor: str) -> str:
    """Give the attribute of `a:bodyPr` for the upright place of text in its box."""
    return f' anchor="{_ANCHOR[anchor]}"'


def paragraph_xml(paragraph: Paragraph, levels: tuple[Level, ...]) -> str:
    """Give one `a:p`."""
    base = levels[min(paragraph.level, len(levels) - 1)] if levels else None
    attributes = f' lvl="{paragraph.level}"' if paragraph.level else ""
    style_attributes, children = paragraph_style_xml(
        paragraph.style, base.paragraph if base else None
    )
    attributes += style_attributes
    properties = ""
    if attributes or children:
        properties = f"<a:pPr{attributes}>{children}</a:pPr>"
    runs = "".join(_run_xml(run, base.char if base else None) for run in paragraph.runs)
    return f"<a:p>{properties}{runs}</a:p>"


def paragraph_style_xml(style: ParagraphStyle, base: ParagraphStyle | None) -> tuple[str, str]:
    """Give the attributes and children of `a:pPr` that differ from a base; all without one."""
    if style == base:
        return "", ""
    attributes = ""
    if base is None or style.indent != base.indent:
        attributes += f' marL="{style.indent}"'
    if base is None or style.first != base.first:
        attributes += f' indent="{style.first}"'
    if base is None or style.align != base.align:
        attributes += f' algn="{_ALIGN[style.align]}"'
    if style.rtl != (base is not None and base.rtl):
        attributes += f' rtl="{int(style.rtl)}"'
    return attributes, _spacing_xml(style, base) + _bullet_xml(style, base)


def _spacing_xml(style: ParagraphStyle, base: ParagraphStyle | None) -> str:
    children = ""
    if base is None or (style.line, style.line_percent) != (base.line, base.line_percent):
        spacing = f'<a:spcPct val="{style.line_percent * 1000}"/>'
        if style.line:
            spacing = f'<a:spcPts val="{style.line // 127}"/>'
        children += f"<a:lnSpc>{spacing}</a:lnSpc>"
    if base is None or style.before != base.before:
        children += f'<a:spcBef><a:spcPts val="{style.before // 127}"/></a:spcBef>'
    if base is None or style.after != base.after:
        children += f'<a:spcAft><a:spcPts val="{style.after // 127}"/></a:spcAft>'
    return children


def _bullet_xml(style: ParagraphStyle, base: ParagraphStyle | None) -> str:
    if base is not None and _bullet_of(style) == _bullet_of(base):
        return ""
    if not style.bullet:
        return "<a:buNone/>"
    color = f"<a:buClr>{color_xml(style.bullet_color)}</a:buClr>" if style.bullet_color else ""
    if base is not None and base.bullet_color and not color:
        color = "<a:buClrTx/>"  # the text's own, not the slot's
    if style.bullet == "arabicPeriod":
        start = f' startAt="{style.start}"' if style.start != 1 else ""
        return f'{color}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>'
    return f'{color}<a:buFont typeface="Arial"/><a:buChar char={xml_attribute(style.bullet)}/>'


def _bullet_of(style: ParagraphStyle) -> tuple[str, str, int]:
    return style.bullet, style.bullet_color, style.start


def _run_xml(run: Run, base: CharStyle | None) -> str:
    attributes, children = char_style_xml(run.char, base)
    properties = f"lang={xml_attribute(run.language)}{attributes}"
    body = f"<a:rPr {properties}>{children}</a:rPr>" if children else f"<a:rPr {properties}/>"
    if run.text == "\n":
        return f"<a:br>{body}</a:br>"
    if run.field:
        words = f"<a:t>{xml_text(run.text)}</a:t>"
        return f'<a:fld id="{_FIELD_ID}" type="{run.field}">{body}{words}</a:fld>'
    return f"<a:r>{body}<a:t>{xml_text(run.text)}</a:t></a:r>"


def char_style_xml(char: CharStyle, base: CharStyle | None) -> tuple[str, str]:
    """Give the attributes and children of `a:rPr` that differ from a base; all without one."""
    if char == base:
        return "", ""
    pairs = (
        ("sz", str(char.size // 127), base is None or char.size != base.size),
        ("b", str(int(char.bold)), base is None or char.bold != base.bold),
        ("i", str(int(char.italic)), base is None or char.italic != base.italic),
    )
    attributes = "".join(f' {name}="{value}"' for name, value, differs in pairs if differs)
    children = ""
    if base is None or char.color != base.color:
        children += fill_xml(char.color)
    if base is None or char.font != base.font:
        children += _font_xml(char.font)
    return attributes, children


def _font_xml(font: str) -> str:
    if font in _THEME_FONTS:
        latin, east, complex_ = _THEME_FONTS[font]
        return (
            f'<a:latin typeface="{latin}"/><a:ea typeface="{east}"/><a:cs typeface="{complex_}"/>'
        )
    return f"<a:latin typeface={xml_attribute(font)}/>"


def level_xml(number: int, level: Level) -> str:
    """Give one `a:lvlNpPr` of a list style, with everything it sets."""
    attributes, children = paragraph_style_xml(level.paragraph, None)
    run_attributes, run_children = char_style_xml(level.char, None)
    return (
        f"<a:lvl{number}pPr{attributes}>{children}"
        f"<a:defRPr{run_attributes}>{run_children}</a:defRPr></a:lvl{number}pPr>"
    )
