"""A `p:txBody` -> text with every style resolved against what its shape inherits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from ...model.look import Anchor, CharStyle, Insets, Level
from ...model.pages import PAGE_NUMBER, Paragraph, Run, Text
from ...model.units import Emu
from .choices import ALTERNATE, chosen
from .names import A14, MATH, a
from .read_color import Scheme, read_color
from .read_style import (
    DEFAULT_INSETS,
    change_char,
    change_insets,
    change_levels,
    change_paragraph,
    char_style,
    read_anchor,
)
from .values import share, whole

_DEFAULT_LANGUAGE = "en-US"
_RUN, _BREAK, _FIELD, _TAB, _PARAGRAPH = a("r"), a("br"), a("fld"), a("tab"), a("p")
_RUN_STYLE, _WORDS, _STYLE, _BODY, _LIST = a("rPr"), a("t"), a("pPr"), a("bodyPr"), a("lstStyle")
_MATH, _MATH_WORDS = f"{{{A14}}}m", f"{{{MATH}}}t"
_SHRINKS, _GROWS = a("normAutofit"), a("spAutoFit")
_ESCAPED = re.compile(r"_x00(?:0[0-9A-Fa-f]|1[0-9A-Fa-f])_")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")
_LAST_LEVEL = 8
_CENTIPOINT = 127


@dataclass(frozen=True, slots=True)
class Base:
    """What a text inherits from its placeholder, its shape's style or the presentation."""

    levels: tuple[Level, ...]
    scheme: Scheme
    anchor: Anchor = "top"
    insets: Insets = DEFAULT_INSETS
    wrap: bool = True
    grows: bool = False
    shrinks: bool = False


def read_text(body: Element, base: Base) -> Text:
    """Read the text of a shape."""
    anchor, insets, wrap, grows = base.anchor, base.insets, base.wrap, base.grows
    shrunk, shrinks = None, base.shrinks
    properties = body.find(_BODY)
    if properties is not None and (properties.attrib or len(properties)):
        get = properties.get
        anchor = read_anchor(get("anchor"), anchor)
        insets = change_insets(insets, properties)
        wrap = wrap if get("wrap") is None else get("wrap") != "none"
        for child in properties:
            grows = child.tag == _GROWS or (grows and not child.tag.endswith("utofit"))
            shrinks = child.tag == _SHRINKS or (shrinks and not child.tag.endswith("utofit"))
            shrunk = child if child.tag == _SHRINKS else shrunk
    levels = change_levels(base.levels, body.find(_LIST), base.scheme)
    paragraphs = read_paragraphs(body, levels, base.scheme)
    if shrunk is not None and shrunk.attrib:
        paragraphs = _shrunk(paragraphs, shrunk)
    return Text(paragraphs, anchor, insets, wrap, grows, shrinks)


def read_paragraphs(
    body: Element, levels: tuple[Level, ...], scheme: Scheme
) -> tuple[Paragraph, ...]:
    """Read the paragraphs of a text body or table cell; one empty paragraph alone is no text."""
    made = tuple(
        [_paragraph(element, levels, scheme) for element in body if element.tag == _PARAGRAPH]
    )
    return () if len(made) == 1 and not made[0].runs else made


def _paragraph(element: Element, levels: tuple[Level, ...], scheme: Scheme) -> Paragraph:
    base, level = levels[0], 0
    runs: list[Run] = []
    style = base.paragraph
    for child in element:
        tag = child.tag
        if tag == _RUN:
            properties, words = child.find(_RUN_STYLE), _run_words(child)
            char = change_char(base.char, properties, scheme)
            if "_x00" in words:
                runs += _split(words, char, _language(properties))
            else:
                runs.append(Run(words, char, _language(properties)))
        elif tag == _STYLE:
            level = min(max(whole(child.get("lvl")), 0), _LAST_LEVEL)
            base = levels[min(level, len(levels) - 1)]
            style = change_paragraph(base.paragraph, child, base.char.size, scheme)
        else:
            runs += _other_runs(child, base.char, scheme)
    return Paragraph(tuple(runs), style, level)


def _run_words(run: Element) -> str:
    """Give the words of a run: of one text, or in a damaged file of several."""
    if len(run) < 3:
        return run.findtext(_WORDS) or ""
    return "".join(words.text or "" for words in run.iter(_WORDS))


def _language(properties: Element | None) -> str:
    return _tag(properties.get("lang", "")) if properties is not None else _DEFAULT_LANGUAGE


@lru_cache(maxsize=256)
def _tag(language: str) -> str:
    return language if _LANGUAGE.fullmatch(language) else _DEFAULT_LANGUAGE


def _other_runs(child: Element, base: CharStyle, scheme: Scheme) -> Iterator[Run]:
    """Read what is no plain run: a break, a field, a tab, a formula, a choice of them."""
    properties = child.find(_RUN_STYLE)
    char, language = change_char(base, properties, scheme), _language(properties)
    if child.tag == _BREAK:
        yield Run("\n", char, language)
    elif child.tag == _FIELD:
        field = child.get("type", "")
        words = child.findtext(_WORDS) or ""
        yield Run("" if field == PAGE_NUMBER else words, char, language, field)
    elif child.tag == _TAB:
        yield Run("\t", char, language)
    elif child.tag == _MATH:
        yield Run("".join(words.text or "" for words in child.iter(_MATH_WORDS)), char, language)
    elif child.tag == ALTERNATE:
        for element in chosen(child):
            if element.tag == _RUN:
                yield Run(element.findtext(_WORDS) or "", char, language)
            elif element.tag != ALTERNATE:
                yield from _other_runs(element, base, scheme)


def _split(words: str, char: CharStyle, language: str) -> Iterator[Run]:
    """Read `_x000B_` and the like: how programs write what XML can't hold.

    Source: ISO/IEC 29500-1 §22.9.2.19 (ST_Xstring).
    """
    plain = _ESCAPED.sub(lambda found: _control(int(found[0][4:6], 16)), words)
    for index, line in enumerate(plain.split("\n")):
        if index:
            yield Run("\n", char, language)
        if line:
            yield Run(line, char, language)


def _control(code: int) -> str:
    return "\n" if code in (0x0A, 0x0B) else "\t" if code == 0x09 else ""


def _shrunk(paragraphs: tuple[Paragraph, ...], shrinks: Element) -> tuple[Paragraph, ...]:
    """Apply the shrinking that PowerPoint computed for a text that did not fit."""
    scale = min(max(share(shrinks.get("fontScale")), 0.01), 1.0)
    tighter = min(max(share(shrinks.get("lnSpcReduction"), 0), 0.0), 0.9)
    return tuple(_shrunk_paragraph(paragraph, scale, tighter) for paragraph in paragraphs)


def _shrunk_paragraph(paragraph: Paragraph, scale: float, tighter: float) -> Paragraph:
    style, spacing = paragraph.style, scale * (1 - tighter)
    style = replace(
        style,
        line=_scaled(style.line, spacing),
        line_percent=max(1, style.line_percent - round(100 * tighter)),
        before=_scaled(style.before, spacing),
        after=_scaled(style.after, spacing),
    )
    runs = tuple(replace(run, char=_smaller(run.char, scale)) for run in paragraph.runs)
    return replace(paragraph, runs=runs, style=style)


def _smaller(char: CharStyle, scale: float) -> CharStyle:
    size = max(_scaled(char.size, scale), Emu(100 * _CENTIPOINT))
    return char_style(size, char.font, char.bold, char.italic, char.color)


def _scaled(length: Emu, scale: float) -> Emu:
    return Emu(round(length * scale / _CENTIPOINT) * _CENTIPOINT)


def text_lines(body: Element | None) -> list[str]:
    """Give the words of a text body, a line for each paragraph."""
    if body is None:
        return []
    return ["".join(_words(par)) for par in body if par.tag == _PARAGRAPH]


def _words(paragraph: Element) -> Iterator[str]:
    for child in paragraph:
        if child.tag in (_RUN, _FIELD):
            words = _run_words(child)
            if "_x00" in words:
                words = _ESCAPED.sub(lambda found: _control(int(found[0][4:6], 16)), words)
            yield words
        elif child.tag == _BREAK:
            yield "\n"
        elif child.tag == _MATH:
            yield from (words.text or "" for words in child.iter(_MATH_WORDS))
        elif child.tag == ALTERNATE:
            yield from (
                words.text or "" for element in chosen(child) for words in element.iter(_WORDS)
            )


def styled_base(base: Base, font: Element | None) -> Base:
    """Apply the typeface and colour that a shape's text takes from its theme."""
    if font is None:
        return base
    color = read_color(font, base.scheme)
    face = {"major": base.scheme.font("heading"), "minor": base.scheme.font("body")}.get(
        font.get("idx", "")
    )
    levels = tuple(
        Level(
            level.paragraph,
            replace(level.char, color=color or level.char.color, font=face or level.char.font),
        )
        for level in base.levels
    )
    return replace(base, levels=levels)
