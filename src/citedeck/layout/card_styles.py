"""What a card is for -> its colours, and its slot in the sizes that cards want."""

from dataclasses import replace
from functools import lru_cache

from ..model.deck import Tone
from ..model.look import CharStyle, Frame, Insets, Level, Slot
from ..model.template import Solid
from ..model.units import Emu, pt
from .draft import CITATION, HEADING, NOTE, QUOTE

_SIDES = ("accent1", "accent2", "accent4", "accent3")
_TONES: dict[Tone, str] = {"warning": "accent3", "evidence": "accent6"}
_NARROW, _NARROW_INSET = pt(290), pt(14)
_EDGE, _TIGHT_EDGE = pt(12), pt(10)
_HEAD, _LARGE = 1.2, 1.4
_BETWEEN = pt(8)
_OUTLINE = pt(1.5)
_HALF_POINT = 6350


def card_color(kind: str, tone: Tone, index: int) -> str:
    """Give the colour of a card's head: sides differ, roles are equals."""
    if kind == "comparison":
        return _SIDES[index % len(_SIDES)]
    return _TONES.get(tone, "accent1")


@lru_cache(maxsize=1_000)
def card_slot(slot: Slot, width: Emu, color: str, *, headed: bool, tight: bool, floor: Emu) -> Slot:
    """Give a slot as a card uses it: its words read as a list, quotes no larger than they.

    A template from elsewhere may indent these levels and make them small.
    """
    levels = [_plain(level) for level in slot.levels]
    for number in (QUOTE, HEADING, NOTE):
        levels[number] = scaled(levels[number], max(1, floor / levels[number].char.size))
    note = levels[NOTE]
    before = Emu(max(note.paragraph.before, _BETWEEN))
    levels[NOTE] = replace(note, paragraph=replace(note.paragraph, before=before))
    quote = scaled(levels[QUOTE], min(1.0, note.char.size / levels[QUOTE].char.size))
    levels[QUOTE] = replace(quote, paragraph=replace(quote.paragraph, before=pt(12)))
    heading = scaled(levels[HEADING], _HEAD if tight else 1)
    levels[HEADING] = replace(heading, char=replace(heading.char, color=color))
    frame = replace(slot.frame, geometry="rect", radius=0) if headed else slot.frame
    inset = _NARROW_INSET if width < _NARROW else slot.insets.left
    edge = Emu(min(slot.insets.top, _TIGHT_EDGE if tight else _EDGE))
    insets = Insets(Emu(inset), edge, Emu(inset), edge)
    return replace(slot, levels=tuple(levels), anchor="top", frame=frame, insets=insets)


def _plain(level: Level) -> Level:
    style = replace(level.paragraph, bullet="", bullet_color="", indent=Emu(0), first=Emu(0))
    return Level(style, level.char)


def filled(slot: Slot, solid: Solid) -> Slot:
    """Give a slot that stands out: on a colour, all its text in one ink."""
    levels = tuple(
        replace(level, char=replace(level.char, color=solid.text)) for level in slot.levels
    )
    return replace(slot, levels=levels, frame=solid_frame(solid, slot.frame))


@lru_cache(maxsize=1_000)
def large_heading(slot: Slot) -> Slot:
    """Give a slot whose heading is all it says: large, in the middle."""
    levels = list(slot.levels)
    levels[HEADING] = scaled(levels[HEADING], _LARGE)
    return replace(slot, levels=tuple(levels), anchor="middle")


def solid_frame(solid: Solid, like: Frame) -> Frame:
    """Give the frame of a shape of weight, in the geometry of another."""
    width = _OUTLINE if solid.outline else Emu(0)
    return Frame(like.geometry, like.radius, solid.fill, solid.outline, width)


@lru_cache(maxsize=1_000)
def enlarged(slot: Slot, step: int) -> Slot:
    """Give a slot with larger words; its citations stay as they are."""
    levels = tuple(
        level if number == CITATION else scaled(level, step / 100)
        for number, level in enumerate(slot.levels)
    )
    return replace(slot, levels=levels)


@lru_cache(maxsize=1_000)
def scaled(level: Level, factor: float) -> Level:
    """Scale a level's letters to whole points, and the distances of its lines with them."""
    size = Emu(round(level.char.size * factor / 12700) * 12700)
    style, ratio = level.paragraph, size / level.char.size
    line, before = (
        Emu(round(length * ratio / _HALF_POINT) * _HALF_POINT)
        for length in (style.line, style.before)
    )
    return Level(replace(style, line=line, before=before), replace(level.char, size=size))


def head_levels(slot: Slot, ink: str) -> tuple[Level, Level]:
    """Give the styles of a card's head: its name, and the line under it."""
    heading = slot.levels[HEADING]
    name = scaled(heading, _HEAD)
    name = replace(name, char=replace(name.char, color=ink, bold=True))
    note = scaled(slot.levels[NOTE], 0.9)
    char: CharStyle = replace(note.char, color=ink)
    return name, Level(replace(note.paragraph, before=pt(0)), char)
