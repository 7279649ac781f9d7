"""The look of what is printed: its paper, sizes and colours, and paragraphs set in them."""

from dataclasses import replace

from ..model.deck import Words
from ..model.handout import Paper
from ..model.look import Align, CharStyle, Fonts, Frame, Level, Look, ParagraphStyle
from ..model.pages import Box, Paragraph, Run, Text
from ..model.units import Emu, Rect, Size, pt
from ..text.bidi import is_backward

PAPER_SIZES: dict[Paper, Size] = {
    "a4": Size(Emu(7_560_000), Emu(10_692_000)),
    "letter": Size(Emu(7_772_400), Emu(10_058_400)),
}
"""210 × 297 mm, and 8.5 × 11 inches."""

FONTS = Fonts("Calibri", "Calibri")
QUIET, ACCENT = "5B6472", "0F766E"
DARK, RULE, FAINT = "8A94A3", "D5DAE1", "E4E8ED"
_SHORT = 6
"""Letters of a word that looks lost alone on a line."""
_COLORS = (("bg1", "FFFFFF"), ("tx1", "1B2432"))


def _level(size: float, line: float, before: float = 0, **char: object) -> Level:
    style = ParagraphStyle(line=pt(line), before=pt(before))
    return Level(style, CharStyle(pt(size), **char))  # type: ignore[arg-type]


HEADLINE = _level(12, 15, bold=True)
BODY = _level(10.5, 14.5, 5)
SMALL_BODY = _level(9.5, 12.5, 4)
"""Where all that is said with a slide fits beside it so, and not in the usual size."""
CAPTION = _level(9.5, 12.5, color=QUIET)
STRONG_CAPTION = _level(9.5, 12.5, bold=True)
FOOT = _level(8.5, 11, color=QUIET)
PART = _level(12, 15, bold=True, color=ACCENT)
CARD_NUMBER = _level(20, 24, bold=True, color=ACCENT)
CARD_NAME = _level(11, 14, color=QUIET)
CARD_SIZES = (
    (_level(15.5, 19, bold=True), _level(14.5, 18, 5)),
    (_level(13.5, 16.5, bold=True), _level(12.5, 15.5, 4.5)),
)
"""The sizes of a card's headline and lines: the larger ones where all of it fits."""
CARD_SAYING = _level(11, 13.5, 6, color=QUIET)
CARD_TIME = _level(11, 14, bold=True)


def paper_look(paper: Paper) -> Look:
    """Give the look of sheets of a paper."""
    return Look(PAPER_SIZES[paper], FONTS, _COLORS, (), ())


def set_line(text: str, level: Level) -> Paragraph:
    """Set words as one paragraph; what is read from right to left stands at the right.

    It stays one run: the painter knows in which order the letters of a line stand.
    """
    run = Run(_tied(text), level.char)
    return Paragraph((run,), _aligned(level.paragraph, text))


def _tied(text: str) -> str:
    """Keep a short last word on the line of the one before it."""
    head, space, last = text.rpartition(" ")
    return f"{head}\u00a0{last}" if space and len(last) <= _SHORT and " " in head else text


def set_words(words: Words, level: Level) -> Paragraph:
    """Set words some of which stand in italics."""
    runs = tuple(Run(span.text, replace(level.char, italic=span.italic)) for span in words)
    return Paragraph(runs, _aligned(level.paragraph, "".join(span.text for span in words)))


def set_lead(lead: str, text: str, level: Level) -> Paragraph:
    """Set words that a bold beginning leads to."""
    bold = replace(level.char, bold=True, color="tx1")
    runs = tuple(Run(part, char) for part, char in ((lead, bold), (text, level.char)) if part)
    return Paragraph(runs, _aligned(level.paragraph, lead + text))


def bulleted(paragraph: Paragraph, bullet: str = "•") -> Paragraph:
    """Put a bullet before a paragraph; one that is read from right to left has none."""
    if paragraph.style.align == "right":
        return paragraph
    indent = Emu(round(paragraph.runs[0].char.size * 0.9))
    style = replace(paragraph.style, indent=indent, first=Emu(-indent), bullet=bullet,
                    bullet_color=ACCENT)  # fmt: skip
    return replace(paragraph, style=style)


def set_notes(notes: str, level: Level) -> tuple[Paragraph, ...]:
    """Set notes, a paragraph for each of their lines."""
    return tuple(set_line(line.strip(), level) for line in notes.splitlines() if line.strip())


def text_box(rect: Rect, *paragraphs: Paragraph, align: Align | None = None) -> Box:
    """Put paragraphs into a box."""
    if align:
        paragraphs = tuple(
            replace(par, style=replace(par.style, align=align)) for par in paragraphs
        )
    return Box(rect, Text(paragraphs))


def rule(x: float, y: float, width: float, height: float = 0, *, color: str = RULE) -> Box:
    """Draw a thin line across, or down; lengths in EMU."""
    thin = pt(0.6)
    rect = Rect(Emu(round(x)), Emu(round(y)), Emu(round(width) or thin), Emu(round(height) or thin))
    return Box(rect, Text(), "ornament", frame=Frame(fill=color), decorative=True)


def clock(seconds: int) -> str:
    """Give a length of time as `1:05`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def _aligned(style: ParagraphStyle, text: str) -> ParagraphStyle:
    return replace(style, align="right", rtl=True) if is_backward(text) else style
