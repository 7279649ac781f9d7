"""A placeholder's own levels -> the styles in which our words stand in it, readable on its ground.

Lines are set at an exact distance: shares of a font's height differ from program to program.
"""

from collections.abc import Iterable
from dataclasses import replace

from ...model.look import CharStyle, Level, Look, ParagraphStyle, Slot
from ...model.units import NO_LENGTH, Emu, pt
from ...text.contrast import contrast_ratio

LEAST_CONTRAST = 4.5
_LEAST_OF_OWN = 3.0
"""A template's own colour is only replaced where it can hardly be read."""
TITLE, LEAST_TITLE = pt(28), pt(24)
_LARGEST_LIST, _LARGEST_QUOTE, _LARGE = pt(28), pt(22), pt(28)
_NOTE, _HEADING, _SMALL = pt(20), pt(18), pt(14)
_UNSAID, _LIST = pt(18), pt(22)
"""What text has where no template says anything, and what a list has then."""
_BULLETED = (
    ParagraphStyle(before=pt(8), indent=pt(20), first=Emu(-pt(20)), bullet="•"),
    ParagraphStyle(before=pt(2), indent=pt(20)),
)
_HALF_POINT = 6350
_LINE = 1.2
_MOST_BEFORE = pt(12)
_LEVELS = 5


def readable(color: str, ground: str, look: Look, least: float = LEAST_CONTRAST) -> str:
    """Give a colour where it stands out from a ground, else the theme's that does most."""

    def ratio(name: str) -> float:
        return contrast_ratio(look.rgb(name), look.rgb(ground))

    return color if ratio(color) >= least else max(("tx1", "bg1", "tx2", "bg2"), key=ratio)


def ink_of(slot: Slot, ground: str, look: Look) -> str:
    """Give the colour of running text in a placeholder."""
    return readable(slot.levels[0].char.color, ground, look, _LEAST_OF_OWN)


def title_levels(slot: Slot, ground: str, look: Look) -> tuple[Level, ...]:
    """Give the styles of a headline; one that is no larger than text becomes larger."""
    level = slot.levels[0]
    size = level.char.size if level.char.size >= LEAST_TITLE else TITLE
    char = replace(level.char, size=size, color=ink_of(slot, ground, look))
    return _filled([_exact(level.paragraph, char)])


def list_levels(slot: Slot, ground: str, look: Look) -> tuple[Level, ...]:
    """Give the styles of a list: its lines, and what explains them."""
    made: list[Level] = []
    for level in slot.levels[:2]:
        said = level.char.size != _UNSAID
        size = min(level.char.size, _LARGEST_LIST) if said else _LIST
        char = replace(level.char, size=size, color=ink_of(slot, ground, look))
        before = Emu(min(level.paragraph.before, _MOST_BEFORE))
        style = replace(level.paragraph, before=before) if said else _BULLETED[len(made)]
        made.append(_exact(style, char))
    return _filled(made)


def source_levels(slot: Slot, ground: str, look: Look) -> tuple[Level, ...]:
    """Give the style of a list of sources: hanging lines without bullets."""
    level = slot.levels[0]
    char = replace(
        level.char, size=min(level.char.size, _HEADING), color=ink_of(slot, ground, look)
    )
    style = replace(_bare(level.paragraph), indent=pt(24), first=Emu(-pt(24)), before=pt(6))
    return _filled([_exact(style, char)])


def line_levels(slot: Slot, size: Emu, ink: str) -> tuple[Level, ...]:
    """Give the style of a line that stands by itself."""
    level = slot.levels[0]
    char = replace(level.char, size=min(level.char.size, size), color=ink, bold=False)
    return _filled([_exact(_bare(level.paragraph), char)])


def evidence_levels(slot: Slot, ink: str, accent: str, *, large: bool = False) -> tuple[Level, ...]:
    """Give the styles of evidence: quote, citation, heading, note."""
    own = slot.levels[0]
    style = _bare(own.paragraph)
    quote = min(max(own.char.size, _LARGE), _LARGE) if large else min(own.char.size, _LARGEST_QUOTE)

    def level(size: int, before: Emu, color: str, *, bold: bool = False) -> Level:
        char = replace(own.char, size=Emu(size), color=color, bold=bold, italic=False)
        return _exact(replace(style, before=before), char)

    return _filled(
        [
            level(quote, pt(4), ink),
            level(min(own.char.size, _SMALL), pt(6), ink),
            level(min(own.char.size, _HEADING), pt(4), accent, bold=True),
            level(min(own.char.size, _NOTE), pt(4), ink),
        ]
    )


def plain_slot(levels: tuple[Level, ...]) -> Slot:
    """Give a slot for text where a template has no placeholder at all."""
    from ...model.units import Rect

    nowhere = Rect(NO_LENGTH, NO_LENGTH, NO_LENGTH, NO_LENGTH)
    return Slot("", 0, "", nowhere, levels)


def _bare(style: ParagraphStyle) -> ParagraphStyle:
    """Give a paragraph's style without its bullet; only its side stays."""
    return ParagraphStyle(align="left" if style.align == "justify" else style.align)


def _exact(style: ParagraphStyle, char: CharStyle) -> Level:
    percent = min(max(style.line_percent, 90), 120) / 100
    line = Emu(round(char.size * _LINE * percent / _HALF_POINT) * _HALF_POINT)
    return Level(replace(style, line=line, line_percent=100, after=NO_LENGTH), char)


def _filled(levels: Iterable[Level]) -> tuple[Level, ...]:
    made = list(levels)
    return (*made, *[made[-1]] * (_LEVELS - len(made)))
