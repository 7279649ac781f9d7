"""Units + a slot -> text at the largest size that fits, or as much of it as fits at the floor."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from ..model.look import CharStyle, Fonts, Level, ParagraphStyle, Slot
from ..model.pages import Paragraph, Run, Text
from ..model.template import Template
from ..model.units import Emu, Rect, pt
from ..text.bidi import is_backward
from ..text.fit import fits_into
from ..text.fonts import FALLBACK, find_face
from ..text.script import language_stretches
from .cut import cut_unit, under_headings
from .draft import HEADING, Block, Unit, Units
from .quote_cuts import quote_cut, word_ends

SMALL = pt(16)
"""Text set at most this large in the layout is small print, and may shrink to the small floor."""

_HALF_POINT = 6350
_TAIL = 1.5
"""A cut leaves at least half as many words as it takes."""
_FIRST = 64
"""The number tried first, so that a page of a long text costs no more than one of a short text."""

_BULLET_ROOM = 1.25
"""The room of a bullet or number beside its lines, in em."""

Fill = tuple[Slot, Rect, Units]
"""A slot, its place on this page, and what is to stand in it."""


def fit_together(
    fills: list[Fill], template: Template, language: str, steps: tuple[int, ...]
) -> tuple[list[Text], int] | None:
    """Set units in their slots at the first step at which all of them fit; give that step too."""
    for step in steps:
        texts = []
        for slot, rect, units in fills:
            text = set_text(slot, units, template, step, language)
            if not _holds(slot, rect, text, template):
                break
            texts.append(text)
        if len(texts) == len(fills):
            return texts, step
    return None


def fit_or_cut(
    fill: Fill, template: Template, language: str, steps: tuple[int, ...]
) -> tuple[Text, Units, int]:
    """Set what fits a slot, if need be at the smallest step.

    Give the units that are left over, and the step.
    """
    if fitted := fit_together([fill], template, language, steps):
        (text,), step = fitted
        return text, (), step
    step = steps[-1]
    here, rest = take_fitting(fill, template, step, language)
    return set_text(fill[0], here, template, step, language), rest, step


def _holds(slot: Slot, rect: Rect, text: Text, template: Template) -> bool:
    room = rect.height - slot.insets.top - slot.insets.bottom
    return fits_into(text, text_width(slot, rect), room, template.fonts)


def text_width(slot: Slot, rect: Rect) -> Emu:
    """Give the width that a slot's text may fill."""
    return Emu(rect.width - slot.insets.left - slot.insets.right)


def take_fitting(fill: Fill, template: Template, step: int, language: str) -> tuple[Units, Units]:
    """Cut units after the last word that fits a slot at a step.

    Whole units stay together where at least one of them fits. At least one word is taken.
    """
    slot, rect, units = fill

    def holds(some: Units) -> bool:
        text = set_text(slot, some, template, step, language)
        return _holds(slot, rect, text, template)

    whole = most(len(units), lambda count: holds(units[:count]))
    if whole:
        return units[:whole], units[whole:]
    first, *others = units
    ends = word_ends(first.body.text)
    if len(ends) <= 1:
        return units[:1], units[1:]
    fitting = most(len(ends) - 1, lambda count: holds((cut_unit(first, ends[count - 1])[0],)))
    here, rest = cut_unit(first, _cut_place(first, ends, max(fitting, 1)))
    return (here,), (rest, *others)


def _cut_place(unit: Unit, ends: list[int], fitting: int) -> int:
    """Give where to cut a unit of which so many words fit."""
    count = fitting
    if count * _TAIL > len(ends):  # a page of a few words is no page
        count = max(len(ends) * 2 // 3, 1)
    if not unit.quoted:
        return ends[count - 1]
    text = unit.body.text
    return quote_cut(text, ends[count - 1], ends[fitting - 1], unit.whole or text)


def most(limit: int, holds: Callable[[int], bool]) -> int:
    """Find the largest number up to a limit for which a monotone condition holds; 0 if none."""
    low, high = 0, min(limit, _FIRST)
    while high < limit and holds(high):
        low, high = high, min(limit, high * 2)
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low


def set_text(slot: Slot, units: Units, template: Template, step: int, language: str) -> Text:
    """Set units in a slot's styles, shrunk to a step."""
    blocks = under_headings(units)
    first = next((block.number for block in blocks if block.number > 0), 1)
    paragraphs = tuple(_set_block(block, slot, template, step, language) for block in blocks)
    text = Text(_beside(paragraphs), slot.anchor, slot.insets)
    return count_from(text, first)


def _beside(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Let headings and citations stand at the right where the words between them do."""
    if not any(par.style.rtl for par in paragraphs):
        return paragraphs
    return tuple(
        replace(par, style=replace(par.style, align="right"))
        if par.style.align == "left" and not (par.style.indent or par.style.bullet)
        else par
        for par in paragraphs
    )


@lru_cache(maxsize=1_000)
def shrink_level(level: Level, step: int, floor: Emu) -> Level:
    """Shrink a level's size to a step in percent, not below a floor, and its spacing with it."""
    size = level.char.size
    wanted = max(min(floor, size), size * step // 100 // 12700 * 12700)
    if wanted >= size:
        return level
    style = level.paragraph
    line, before = (Emu(round(length * wanted / size / _HALF_POINT) * _HALF_POINT)
                    for length in (style.line, style.before))  # fmt: skip
    paragraph = replace(style, line=line, before=before)
    return Level(paragraph, replace(level.char, size=Emu(wanted)))


def _floor(slot: Slot, level: Level, template: Template) -> Emu:
    if slot.type in ("title", "ctrTitle"):
        return template.floors.title
    return template.floors.small if level.char.size <= SMALL else template.floors.text


def _set_block(block: Block, slot: Slot, template: Template, step: int, language: str) -> Paragraph:
    base = slot.levels[min(block.level, len(slot.levels) - 1)]
    level = shrink_level(base, step, _floor(slot, base, template))
    runs: list[Run] = []
    if block.lead:
        lead = replace(level.char, bold=True, color=_lead_color(level.char, template.tones.lead))
        runs += set_runs(f"{block.lead} ", lead, template.fonts, language)
    for span in block.words:
        char = replace(level.char, italic=not level.char.italic) if span.italic else level.char
        runs += set_runs(span.text, char, template.fonts, language)
    style = _bulleted(level, block, slot) if block.bullet else level.paragraph
    return directed(Paragraph(tuple(runs), style, block.level))


def directed(paragraph: Paragraph) -> Paragraph:
    """Let a paragraph stand at the right, if it stood at the left, where it is read from there."""
    if not is_backward(paragraph.text):
        return paragraph
    align = "right" if paragraph.style.align == "left" else paragraph.style.align
    return replace(paragraph, style=replace(paragraph.style, align=align, rtl=True))


def _bulleted(level: Level, block: Block, slot: Slot) -> ParagraphStyle:
    """Give a level's paragraph style with a bullet in the colour of the slot's headings."""
    indent = Emu(round(level.char.size * _BULLET_ROOM))
    if block.number < 0:
        return replace(level.paragraph, indent=indent, first=Emu(0))
    color = slot.levels[min(HEADING, len(slot.levels) - 1)].char.color
    return replace(
        level.paragraph,
        indent=indent,
        first=Emu(-indent),
        bullet=block.bullet,
        bullet_color=color,
    )


def _lead_color(char: CharStyle, lead: str) -> str:
    """Give the colour of a lead; on a slide whose text has no usual colour the bold alone does."""
    return lead if char.color in ("tx1", "tx2") else char.color


def set_runs(text: str, char: CharStyle, fonts: Fonts, language: str) -> list[Run]:
    """Cut a text where its script changes or a line ends.

    Letters the typeface lacks take one that has them.
    """
    runs: list[Run] = []
    for stretch, tag in language_stretches(text, language):
        if "\n" in stretch:
            runs += _broken(stretch, char, fonts, tag)
            continue
        lacks = not stretch.isascii() and _lacks(fonts.resolve(char.font), stretch, char)
        font = ("body" if fonts.body == FALLBACK else FALLBACK) if lacks else char.font
        runs.append(Run(stretch, replace(char, font=font) if lacks else char, tag))
    return runs


def _broken(stretch: str, char: CharStyle, fonts: Fonts, language: str) -> Iterator[Run]:
    """Give each line of a stretch, and each line's end as a run of its own."""
    for part in re.split("(\n)", stretch):
        if part == "\n":
            yield Run(part, char, language)
        elif part:
            yield from set_runs(part, char, fonts, language)


def _lacks(typeface: str, text: str, char: CharStyle) -> bool:
    """Tell whether the fallback has a letter of the text that the typeface's twin has not."""
    face, other = (find_face(name, char.bold, char.italic) for name in (typeface, FALLBACK))
    return any(
        not face.covers(letter) and other.covers(letter)
        for letter in set(text)
        if letter.isalpha() and not letter.isascii()
    )


def count_from(text: Text, first: int) -> Text:
    """Let the numbers of a list start later."""
    if first == 1:
        return text
    return replace(text, paragraphs=tuple(_numbered(par, first) for par in text.paragraphs))


def _numbered(paragraph: Paragraph, first: int) -> Paragraph:
    if paragraph.style.bullet != "arabicPeriod":
        return paragraph
    return replace(paragraph, style=replace(paragraph.style, start=first))


def plain_style(level: Level) -> ParagraphStyle:
    """Give a level's paragraph style without its bullet and indent."""
    return replace(level.paragraph, bullet="", indent=Emu(0), first=Emu(0), before=Emu(0))
