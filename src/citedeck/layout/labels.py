"""Words of a diagram -> texts of the width at which they stand well, and boxes and lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ..model.deck import Evidence
from ..model.look import Anchor, CharStyle, Fonts, Frame, Insets, ParagraphStyle
from ..model.pages import Box, Connector, Paragraph, Text
from ..model.units import Emu, Rect, pt
from ..text.breaks import break_segments
from ..text.fit import Ruler
from ..text.lines import Setting, paragraph_totals
from .cut import bind_ellipsis
from .fill import directed, set_runs

if TYPE_CHECKING:
    from .sheet import Sheet

SIZES = tuple(map(pt, (22, 20, 18, 16)))
"""The sizes tried for what a diagram says."""
ROLE = "diagram"
"""The role of every box of a diagram: the first one carries its description."""
THIN = pt(1)

_SMALL, _LINE, _HALF_POINT = pt(14), 1.2, 6350
_SLACK = pt(2)
_SHORT = 0.4
"""A last line shorter than this share of its paragraph's longest is a widow."""
_NARROWEST, _STEP = 44, 4
_OTHERS = ("ko", "ja", "zh", "ar", "he", "th", "hi")
"""Languages whose letters our typefaces lack."""
_WIDE_SHARE = 0.84

Point = tuple[int, int]
Found = TypeVar("Found")


class Part(NamedTuple):
    """A paragraph and its style; `cites` says that it is small print."""

    words: str
    char: CharStyle
    cites: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the room that it takes."""

    text: Text
    width: Emu
    height: Emu

    def box(self, x: float, y: float, anchor: Anchor = "top") -> Box:
        """Put it in a box of its own."""
        rect = Rect(Emu(round(x)), Emu(round(y)), self.width, self.height)
        return Box(rect, replace(self.text, anchor=anchor), ROLE)


def plain_char(sheet: Sheet, size: int) -> CharStyle:
    """Give the style of what a diagram says."""
    slot = sheet.slot("figure")
    assert slot is not None
    return replace(slot.levels[0].char, size=Emu(size))


def small_char(sheet: Sheet, size: int) -> CharStyle:
    """Give the style of a citation beside words of a size."""
    slot = sheet.slot("source")
    char = slot.levels[0].char if slot else plain_char(sheet, _SMALL)
    wanted = min(char.size, _SMALL, size - pt(4))
    return replace(char, size=Emu(max(wanted, sheet.template.floors.small)))


def evidence_parts(
    sheet: Sheet, evidence: Iterable[Evidence], size: int, *, quotes: bool = True
) -> list[Part]:
    """Set quotes with their citations, and of other evidence the citations alone."""
    parts: list[Part] = []
    plain, small = plain_char(sheet, size), small_char(sheet, size)
    for item in evidence:
        if quotes and item.quoted and item.text.strip():
            quote = replace(plain, font="heading", italic=True)
            parts.append(Part(f"“{bind_ellipsis(item.text.strip())}”", quote))
        elif not item.citation and item.text.strip():
            parts.append(Part(item.text.strip(), plain))
        cited = Part(item.citation, small, cites=True)
        if item.citation and cited not in parts[-1:]:
            parts.append(cited)
    return parts


def set_label(sheet: Sheet, parts: Sequence[Part], width: float, *, even: bool = True) -> Label:
    """Set paragraphs centred, in a box no wider than they need; without widows where `even`."""
    return _label(tuple(parts), width, sheet.fonts, sheet.draft.language, even)


@lru_cache(maxsize=1024)
def _label(parts: tuple[Part, ...], width: float, fonts: Fonts, language: str, even: bool) -> Label:
    text = _set(parts, fonts, language)
    share = _share(text)
    room = int(width * share)
    ruler = Ruler(text, fonts)
    kept = _even_width(ruler, room, _longest_word(text, fonts)) if even else room
    height = ceil(ruler.height(kept)) + pt(1)
    return Label(text, Emu(int(kept / share)), Emu(height))


def largest(sizes: Sequence[Emu], tried: Callable[[Emu], Found]) -> Found | None:
    """Give what is found in the largest size, if anything is; what the smallest lacks, all lack."""
    last = tried(sizes[-1])
    if not last:
        return None
    return next((found for size in sizes[:-1] if (found := tried(size))), last)


def _share(text: Text) -> float:
    """Give the share of a width to fill: less where other programs choose the typeface."""
    tags = (run.language for paragraph in text.paragraphs for run in paragraph.runs)
    return _WIDE_SHARE if any(tag.startswith(_OTHERS) for tag in tags) else 1.0


def _set(parts: Sequence[Part], fonts: Fonts, language: str) -> Text:
    made = []
    for words, char, cites in parts:
        line = Emu(round(char.size * _LINE / _HALF_POINT) * _HALF_POINT)
        runs = tuple(set_runs(words, char, fonts, language))
        style = ParagraphStyle(line=line, align="center")
        made.append(directed(Paragraph(runs, style, int(cites))))
    return Text(tuple(made), insets=Insets())


def _even_width(ruler: Ruler, width: int, least: float) -> int:
    """Find the width with the fewest widows at which a text is no higher; less what is empty."""
    height = ruler.height(width)
    best, kept = _widows(ruler, width), width
    for share in range(100 - _STEP, _NARROWEST, -_STEP):
        narrow = width * share // 100
        if not best or narrow < least:
            break
        if (widows := _widows(ruler, narrow)) < best:
            if ruler.height(narrow) > height:
                break
            best, kept = widows, narrow
    widths = (line for lines in ruler.line_widths(kept) for line in lines)
    ink = ceil(max(widths, default=0) * 1.01) + _SLACK
    good = ink < kept and ruler.height(ink) <= height
    return ink if good and _widows(ruler, ink) <= best else kept


def _widows(ruler: Ruler, width: int) -> int:
    """Count the paragraphs that end in a short line."""
    rows = ruler.line_widths(width)
    return sum(len(row) > 1 and row[-1] < _SHORT * max(row) for row in rows)


def longest_word(text: Text, sheet: Sheet) -> float:
    """Give the width of the widest piece that no line may break."""
    return _longest_word(text, sheet.fonts)


def _longest_word(text: Text, fonts: Fonts) -> float:
    widest = 0.0
    for paragraph in text.paragraphs:
        setting = Setting(fonts, grid=False, kerned=False)
        totals, scale = paragraph_totals(paragraph, setting)
        start = 0
        for place, end, _ in break_segments(paragraph.text):
            widest = max(widest, (totals[end] - totals[start]) * scale)
            start = place
    return widest * 1.01


def line_box(start: Point, end: Point, line: Frame, connector: Connector) -> Box:
    """Draw a straight line from one point to another."""
    (x, y), (to_x, to_y) = start, end
    rect = Rect(Emu(min(x, to_x)), Emu(min(y, to_y)), Emu(abs(to_x - x)), Emu(abs(to_y - y)))
    flip = ("h" if to_x < x else "") + ("v" if to_y < y else "")
    return Box(rect, connector, ROLE, frame=line, decorative=True, flip=flip)


def stroke(color: str, width: int) -> Frame:
    """Give the frame of a line."""
    return Frame("line", outline=color, outline_width=Emu(width))
