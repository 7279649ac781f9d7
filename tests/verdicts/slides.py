"""A quotation and how it is shown -> a small deck."""

from dataclasses import dataclass, field
from random import Random
from typing import Literal

from citedeck.model.look import CharStyle, Fonts, Look, ParagraphStyle
from citedeck.model.pages import (
    Box,
    Cell,
    Hint,
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

Place = Literal[
    "inline", "line", "paragraph", "below", "right", "nearer-below", "nearer-right",
    "cell", "next-cell", "notes", "notes-line",
]  # fmt: skip
Spread = Literal["", "runs", "lines", "paragraphs"]

INLINE: tuple[Place, ...] = ("inline", "cell", "notes")
"""Where the citation follows the quotation in one line."""

_CHAR = CharStyle(pt(20))
_BOLD = CharStyle(pt(20), bold=True)
_STYLE = ParagraphStyle()
_LOOK = Look(Size(pt(960), pt(540)), Fonts(), (), (), ())
_TITLE = Rect.of_points(40, 24, 880, 60)
_QUOTE = Rect.of_points(60, 130, 520, 180)
_BELOW = Rect.of_points(60, 320, 520, 30)
_RIGHT = Rect.of_points(620, 130, 280, 60)
_FAR_BELOW = Rect.of_points(60, 490, 520, 30)
_FAR_RIGHT = Rect.of_points(850, 130, 100, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How a quotation is shown: its marks, where its citation stands, what stands around it.

    `decoy` is a citation farther away than its own; `seed` decides where runs are cut.
    """

    marks: tuple[str, str] = ("“", "”")
    citation: str = ""
    place: Place = "inline"
    before: str = ""
    after: str = ""
    spread: Spread = ""
    decoy: str = ""
    title: str = "What we found out"
    sources: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    seed: int = field(default=0)


def show(text: str, shown: Shown) -> Pages:
    """Make a deck whose first slide shows a quotation."""
    quoted = f"{shown.before}{shown.marks[0]}{text}{shown.marks[1]}"
    boxes: tuple[Box, ...]
    match shown.place:
        case "notes" | "notes-line":
            gap = " " if shown.place == "notes" else "\n"
            line = f"{quoted}{gap}{shown.citation}".rstrip()
            notes = f"Point at the slide.\n{line}{shown.after}\nThen take a short break."
            boxes = (_box(_QUOTE, _text("One thing surprised us.")),)
        case "cell" | "next-cell":
            notes, boxes = "", (_table(quoted, shown),)
        case _:
            notes, boxes = "", _boxes(quoted, shown)
    return deck(Page("", (title_box(shown.title), *boxes), notes, hints=shown.hints), shown.sources)


def deck(page: Page, sources: tuple[str, ...] = ()) -> Pages:
    """Make a deck of a page and, where there are entries, a list of sources."""
    if not sources:
        return Pages(_LOOK, (page,))
    entries = _box(_QUOTE, _text(*sources))
    return Pages(_LOOK, (page, Page("", (title_box("Sources"), entries))))


def bullets(*lines: str, title: str = "What we found out", notes: str = "") -> Page:
    """Make a page with a title and one box of paragraphs."""
    return Page("", (title_box(title), _box(_QUOTE, _text(*lines))), notes)


def title_box(text: str) -> Box:
    """Make the title of a page."""
    return Box(_TITLE, _text(text), "title", Placeholder("title", 0))


def _boxes(quoted: str, shown: Shown) -> tuple[Box, ...]:
    tail = {"inline": " ", "line": "\n", "paragraph": "\n\n"}.get(shown.place)
    rng = Random(shown.seed)
    if tail is not None:
        cite = f"{tail}{shown.citation}" if shown.citation else ""
        return (_box(_QUOTE, _spread(quoted, f"{cite}{shown.after}", shown.spread, rng)),)
    quote = _box(_QUOTE, _spread(quoted, shown.after, shown.spread, rng))
    under = shown.place in ("below", "nearer-below")
    own = _box(_BELOW if under else _RIGHT, _text(shown.citation))
    if not shown.decoy:
        return (quote, own)
    return (quote, own, _box(_FAR_RIGHT if under else _FAR_BELOW, _text(shown.decoy)))


def _table(quoted: str, shown: Shown) -> Box:
    """Make a table: the citation in the quotation's cell, or in the next one."""
    cited = f" {shown.citation}" if shown.citation else ""
    first = f"{quoted}{cited}{shown.after}" if shown.place == "cell" else quoted
    second = "Group 2" if shown.place == "cell" else shown.citation
    rows = (("What we read", "Who"), ("Our idea", "All of us"), (first, second))
    width = Emu(_QUOTE.width // 2)
    made = tuple(Row(pt(40), tuple(Cell(_text(cell)) for cell in row)) for row in rows)
    return Box(_QUOTE, Table((width, width), made), "table")


def _box(rect: Rect, text: Text) -> Box:
    return Box(rect, text)


def _text(*lines: str) -> Text:
    return Text(tuple(_paragraph(line) for line in lines))


def _paragraph(line: str, rng: Random | None = None) -> Paragraph:
    """Make a paragraph; a line break is a run of its own, as it is in a file."""
    runs: list[Run] = []
    for number, part in enumerate(line.split("\n")):
        runs += [Run("\n", _CHAR)] * bool(number)
        runs += [Run(piece, _CHAR) for piece in (_pieces(part, rng) if rng else [part]) if piece]
    return Paragraph(tuple(runs), _STYLE)


def _pieces(text: str, rng: Random) -> list[str]:
    """Cut a text anywhere, as a spelling checker or bold letters do."""
    cuts = sorted(rng.sample(range(len(text) + 1), min(4, len(text))))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _spread(quoted: str, tail: str, spread: Spread, rng: Random) -> Text:
    """Set a quotation and what follows it over runs, lines or paragraphs."""
    if spread == "lines":
        quoted = _broken(quoted, "\n", rng)
    if spread == "paragraphs":
        quoted = _broken(quoted, "\n\n", rng)
    lines = f"{quoted}{tail}".split("\n\n")
    return Text(tuple(_paragraph(line, rng if spread == "runs" else None) for line in lines))


def _broken(text: str, by: str, rng: Random) -> str:
    """Break a text at one or two of its spaces; French marks keep the spaces beside them."""
    spaces = [i for i in range(3, len(text) - 3) if text[i] == " "]
    for place in sorted(rng.sample(spaces, min(len(spaces), rng.randint(1, 2))), reverse=True):
        text = f"{text[:place]}{by}{text[place + 1 :]}"
    return text
