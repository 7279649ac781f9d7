"""The names, words and sentence of a map -> texts and how much room they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..geography.outlines import country_names
from ..geography.regions import REGIONS
from ..model.deck import Arrow, Region
from ..model.look import CharStyle, Insets, ParagraphStyle
from ..model.pages import Paragraph, Text
from ..model.units import Emu, pt
from ..text.fit import needed_height, settings
from ..text.lines import paragraph_totals
from .fill import directed, set_runs

if TYPE_CHECKING:
    from .sheet import Sheet

CAPTION = (
    "Outlines: Natural Earth, de facto borders except Crimea. "
    "Dashed: disputed borders and armistice lines."
)
NAME_SIZE, SMALL_SIZE = pt(14), pt(12)
WORD_SIZES = ((pt(16), pt(190)), (pt(16), pt(120)), (pt(14), pt(170)), (pt(14), pt(104)))
"""How large the words at an arrow are and how wide they may be, the best first."""
FAR_SIZES = ((pt(16), pt(190)), (pt(14), pt(230)))
"""The same for words that stand where there is room for them."""
NAME_WIDTHS = (pt(150), pt(104), pt(220))
"""How wide names may be, and what is said below them."""
_LINE = 1.22
_STOPS = (".", "!", "?", "…")
_CORNERS = 1.11
"""Round corners take so much of a card's height from its text."""
_INSETS = Insets(pt(6), pt(2), pt(6), pt(2))


def name_text(sheet: Sheet, code: str, words: str, color: str) -> Text:
    """Set the name of a country, and below it what a slide says of it.

    The words stand alone where they name it.
    """
    name = name_of(code)
    if not words or name.casefold() in words.casefold():
        return _centred([_paragraph(sheet, words or name, NAME_SIZE, color, bold=True)])
    head = _paragraph(sheet, name, NAME_SIZE, color, bold=True)
    return _centred([head, _paragraph(sheet, words, NAME_SIZE, color)])


def arrow_text(sheet: Sheet, arrow: Arrow, size: Emu, color: str) -> Text:
    """Set what goes along an arrow, and below it how that is known."""
    lines = [_paragraph(sheet, arrow.text, size, color, bold=True)] if arrow.text else []
    cited = dict.fromkeys(item.citation for item in arrow.evidence if item.citation)
    lines += [_paragraph(sheet, text, SMALL_SIZE, color) for text in cited]
    return _centred(lines)


def _centred(paragraphs: list[Paragraph]) -> Text:
    return Text(tuple(paragraphs), "middle", _INSETS)


def _paragraph(sheet: Sheet, text: str, size: Emu, color: str, *, bold: bool = False) -> Paragraph:
    char = CharStyle(size, bold=bold, color=color)
    runs = set_runs(text, char, sheet.fonts, sheet.draft.language)
    return directed(Paragraph(tuple(runs), ParagraphStyle(line=_line(size), align="center")))


def _line(size: Emu) -> Emu:
    return pt(round(size * _LINE / pt(1)))


def text_size(sheet: Sheet, text: Text, widest: Emu = NAME_WIDTHS[0]) -> tuple[int, int]:
    """Give the width and height that a text takes; it wraps where it is wider than it may be."""
    natural = 0.0
    for paragraph in text.paragraphs:
        for setting in settings(sheet.fonts):
            totals, scale = paragraph_totals(paragraph, setting)
            natural = max(natural, totals[-1] * scale / setting.share)
    inner = min(int(natural) + pt(1), widest)
    height = needed_height(text, inner, sheet.fonts)
    across = text.insets.left + text.insets.right
    high = round((height + pt(1) + text.insets.top + text.insets.bottom) * _CORNERS)
    return inner + across + round(high * (_CORNERS - 1)), high


def name_of(code: str) -> str:
    """Give the English name of a country."""
    return country_names().get(code, code)


def label_of(figure: Region, code: str) -> str:
    """Give what a slide says of a country, on one line."""
    return " ".join(dict(figure.labels).get(code, "").split())


def describe(figure: Region, shown: tuple[str, ...]) -> str:
    """Say in words what a map shows."""
    region = REGIONS.get(figure.name)
    parts = [f"Map of {region.title}" if region else "Map"]
    if shown:
        parts.append(f"Highlighted: {', '.join(map(name_of, shown))}")
    for arrow in figure.arrows:
        ends = f"From {name_of(arrow.source)} to {name_of(arrow.target)}"
        parts.append(f"{ends}: {arrow.text}" if arrow.text else ends)
    return " ".join(part if part.endswith(_STOPS) else f"{part}." for part in parts)
