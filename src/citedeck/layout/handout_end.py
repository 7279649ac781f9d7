"""Sources and terms of a talk -> the end of a handout: names at the left, entries beside them."""

from collections.abc import Iterator
from dataclasses import replace

from ..model.deck import Item
from ..model.handout import Sheet, Talk
from ..model.lesson import GlossaryEntry
from ..model.pages import Box, Paragraph
from ..model.units import Emu, Rect, Size, pt
from .handout_fit import Paragraphs, height_of, take_fitting
from .handout_foot import FOOT_ROOM, MARGIN
from .handout_type import BODY, PART, rule, set_lead, set_line, set_words, text_box

TERMS = "Words we use"
CONTINUED = "(continued)"
_NAMES = pt(120)
_GAP = pt(20)
_LEAST = pt(60)
"""A part is begun only where so much room is left."""
_HANG = pt(16)

Part = tuple[str, Paragraphs]


def end_paragraphs(talk: Talk) -> list[Part]:
    """Give the parts at the end, each with its name; what has no entry is left out."""
    sources = tuple(map(_source, talk.sources))
    terms = tuple(map(_term, talk.terms))
    parts = ((talk.sources_heading, sources), (TERMS, terms))
    return [(name, entries) for name, entries in parts if entries]


def _source(item: Item) -> Paragraph:
    entry = set_words(item.text, BODY)
    if entry.style.align == "right":
        return entry
    return replace(entry, style=replace(entry.style, indent=_HANG, first=Emu(-_HANG)))


def _term(entry: GlossaryEntry) -> Paragraph:
    example = f" {entry.example}" if entry.example else ""
    return set_lead(f"{entry.term}: ", f"{entry.definition}{example}", BODY)


def lay_end(sheets: list[Sheet], parts: list[Part], size: Size, room: Rect | None) -> list[Sheet]:
    """Put parts into the room that the last sheet has, then on new sheets."""
    made = list(sheets)
    whole = Rect(MARGIN, MARGIN, Emu(size.width - 2 * MARGIN),
                 Emu(size.height - 2 * MARGIN - FOOT_ROOM + pt(12)))  # fmt: skip
    left = room
    for name, entries in parts:
        rest, title = entries, name
        while rest:
            if left is None or left.height < _LEAST:
                made.append(Sheet(()))
                left = whole
            boxes, rest, left = _place(title, rest, left, is_first=left == whole)
            made[-1] = replace(made[-1], boxes=(*made[-1].boxes, *boxes))
            title = f"{name} {CONTINUED}"
            left = None if rest else left
    return made


def _place(
    name: str, entries: Paragraphs, area: Rect, *, is_first: bool
) -> tuple[list[Box], Paragraphs, Rect]:
    """Put as much of a part into an area as it holds; give the rest, and what room is left."""
    x = area.x + _NAMES
    width = area.right - x
    here, rest = take_fitting(entries, width, area.height)
    heading = (set_line(name, PART),)
    used = max(height_of(here, width), height_of(heading, _NAMES - _GAP))
    boxes = list(_heading(heading, area, is_first=is_first))
    boxes.append(text_box(Rect(Emu(x), area.y, Emu(width), height_of(here, width)), *here))
    y = area.y + used + 2 * _GAP
    return boxes, rest, replace(area, y=Emu(y), height=Emu(area.bottom - y))


def _heading(heading: Paragraphs, area: Rect, *, is_first: bool) -> Iterator[Box]:
    width = Emu(_NAMES - _GAP)
    if not is_first:
        yield rule(area.x, area.y - _GAP // 2 - pt(4), area.width)
    yield text_box(Rect(area.x, area.y, width, height_of(heading, width)), *heading)
