"""A page or a deck out of plain texts, as a student would type them."""

from citedeck.model.look import CharStyle, Fonts, Look, ParagraphStyle
from citedeck.model.pages import (
    Box,
    Cell,
    Page,
    Pages,
    Paragraph,
    Placeholder,
    Row,
    Run,
    Table,
    Text,
)
from citedeck.model.units import Emu, Rect, Size, pt

CHAR = CharStyle(pt(18))


def paragraph(text: str, level: int = 0) -> Paragraph:
    """One paragraph, each word a run of its own."""
    pieces = text.replace(" ", " \0").replace("\n", "\0\n\0").split("\0")
    return Paragraph(tuple(Run(piece, CHAR) for piece in pieces if piece), ParagraphStyle(), level)


def text(words: str) -> Text:
    """A text; an empty line parts its paragraphs, a line break stays one."""
    return Text(tuple(paragraph(part) for part in words.split("\n\n")))


def box(words: str, x: int = 60, y: int = 120, width: int = 400, height: int = 80) -> Box:
    return Box(Rect.of_points(x, y, width, height), text(words))


def title(words: str) -> Box:
    return Box(Rect.of_points(60, 20, 800, 60), text(words), placeholder=Placeholder("title", 0))


def table(*rows: tuple[str, ...], x: int = 60, y: int = 120) -> Box:
    cells = tuple(Row(pt(40), tuple(Cell(text(words)) for words in row)) for row in rows)
    columns = tuple(pt(200) for _ in rows[0])
    return Box(Rect.of_points(x, y, 200 * len(columns), 40 * len(rows)), Table(columns, cells))


def page(*boxes: Box, notes: str = "", **rest: object) -> Page:
    return Page("Custom", boxes, notes, **rest)


def pages(*some: Page) -> Pages:
    look = Look(Size(pt(960), pt(540)), Fonts(), (), (), ())
    return Pages(look, some)


def stacked(*texts: str) -> Page:
    """A page whose boxes stand one below the other."""
    return page(*(box(words, y=100 + 100 * index) for index, words in enumerate(texts)))


NOWHERE = Rect(Emu(0), Emu(0), Emu(0), Emu(0))
