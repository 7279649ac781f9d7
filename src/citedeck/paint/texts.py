"""Text in a box -> lines on a canvas."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from ..model.look import ParagraphStyle
from ..model.pages import PAGE_NUMBER, Paragraph, Run, Text
from ..model.units import Emu, Rect
from ..text.lines import Fragment, Line, fragments, place_lines
from ..text.measure import is_guessed
from .canvas import Canvas
from .typefaces import EMU_PER_UNIT, char_font

MAX_LETTERS = 20_000
"""Of a text: a slide full of letters of 4 points has fewer."""
_ENDLESS = 10**8
"""A length in EMU that no line reaches."""
_FORWARD, _BACKWARD = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def paint_text(canvas: Canvas, rect: Rect, text: Text) -> None:
    """Paint the lines of a text where the text engine says they stand."""
    text = _with_number(_readable(text), canvas.number)
    over = 0 if text.wrap else _ENDLESS
    left, top, lines = place_lines(_wider(rect, over), text, canvas.look.fonts)
    right = left + over + rect.width - text.insets.left - text.insets.right
    numbers = _list_numbers(text)
    for line in lines:
        paragraph = text.paragraphs[line.paragraph]
        shift = left + {"left": over, "justify": over, "right": -over}.get(paragraph.style.align, 0)
        base = QPointF((shift + line.left) / EMU_PER_UNIT, (top + line.baseline) / EMU_PER_UNIT)
        if line.first and paragraph.style.bullet:
            place = QPointF(_bullet_place(paragraph.style, shift, right) / EMU_PER_UNIT, base.y())
            _paint_bullet(canvas, paragraph, place, numbers[line.paragraph])
        _paint_line(canvas, line, paragraph, base)


def _wider(rect: Rect, over: int) -> Rect:
    """Give text that does not wrap room on both sides, whichever it is aligned to."""
    return Rect(Emu(rect.x - over), rect.y, Emu(rect.width + 2 * over), rect.height)


def _readable(text: Text) -> Text:
    """Leave out what comes after more letters than any slide can show."""
    room, kept = MAX_LETTERS, 0
    for paragraph in text.paragraphs:
        room -= len(paragraph.text) + 1
        if room < 0:
            break
        kept += 1
    if kept == len(text.paragraphs):
        return text
    return replace(text, paragraphs=(*text.paragraphs[:kept], _cut(text.paragraphs[kept])))


def _cut(paragraph: Paragraph) -> Paragraph:
    runs = tuple(replace(run, text=run.text[:MAX_LETTERS]) for run in paragraph.runs[:1])
    return replace(paragraph, runs=runs)


def _paint_line(canvas: Canvas, line: Line, paragraph: Paragraph, base: QPointF) -> None:
    painter = canvas.painter
    parts = tuple(fragments(line, paragraph, canvas.look.fonts))
    fonts = [char_font(fragment.run.char, canvas.look.fonts) for fragment in parts]
    widths = [_drawn_width(*pair) for pair in zip(parts, fonts, strict=True)]
    spare = max(0.0, line.width / EMU_PER_UNIT - sum(widths))
    left = spare * {"right": 1.0, "center": 0.5}.get(paragraph.style.align, 0.0)
    for fragment, font, width in zip(parts, fonts, widths, strict=True):
        painter.setFont(font)
        painter.setPen(canvas.color(fragment.run.char.color))
        painter.setLayoutDirection(_BACKWARD if fragment.backward else _FORWARD)
        painter.drawText(base + QPointF(left, 0), fragment.text)
        left += width
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def _drawn_width(fragment: Fragment, font: QFont) -> float:
    """Give the width of a part; of the system's letters the drawn one: theirs was only guessed."""
    if not is_guessed(fragment.text):
        return fragment.width / EMU_PER_UNIT
    return QFontMetricsF(font).horizontalAdvance(fragment.text)


def _bullet_place(style: ParagraphStyle, left: float, right: float) -> float:
    """Give where a bullet begins; of what is read from right to left, where it ends."""
    first = style.indent + style.first
    return right - first if style.rtl else left + first


def _paint_bullet(canvas: Canvas, paragraph: Paragraph, place: QPointF, number: int) -> None:
    """Paint a bullet or number in the hanging indent, in the style of the paragraph's first run."""
    style = paragraph.style
    char = paragraph.runs[0].char
    canvas.painter.setFont(char_font(char, canvas.look.fonts))
    canvas.painter.setPen(canvas.color(style.bullet_color or char.color))
    sign = f"{number}." if style.bullet == "arabicPeriod" else style.bullet
    if style.rtl:
        place -= QPointF(QFontMetricsF(canvas.painter.font()).horizontalAdvance(sign), 0)
    canvas.painter.drawText(place, sign)


def _list_numbers(text: Text) -> list[int]:
    """Give each paragraph's number in its list; deeper levels in between do not end it."""
    numbers = []
    counts: dict[int, int] = {}
    for paragraph in text.paragraphs:
        if _is_numbered(paragraph.style):
            start = paragraph.style.start
            counts[paragraph.level] = counts.get(paragraph.level, start - 1) + 1
        numbers.append(counts.get(paragraph.level, 0))
    return numbers


def _is_numbered(style: ParagraphStyle) -> bool:
    return style.bullet == "arabicPeriod"


def _with_number(text: Text, number: int) -> Text:
    """Fill in the page number where a text shows it."""
    if not any(run.field == PAGE_NUMBER for par in text.paragraphs for run in par.runs):
        return text
    paragraphs = tuple(
        Paragraph(tuple(_numbered(run, number) for run in par.runs), par.style, par.level)
        for par in text.paragraphs
    )
    return replace(text, paragraphs=paragraphs)


def _numbered(run: Run, number: int) -> Run:
    if run.field != PAGE_NUMBER:
        return run
    return Run(str(number), run.char, run.language)
