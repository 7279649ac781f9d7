"""A grid of words -> a native table whose columns suit their words and whose rows fit."""

import re
from dataclasses import replace
from functools import lru_cache

from ..model.deck import Grid
from ..model.look import CharStyle, Insets, ParagraphStyle, Slot
from ..model.pages import Cell, Paragraph, Row, Table, Text
from ..model.template import Template
from ..model.units import Emu, Rect, pt
from ..text.fit import needed_height
from ..text.lines import Setting, paragraph_totals
from .fill import directed, plain_style, set_runs, shrink_level

INSETS = Insets(pt(8), pt(5), pt(8), pt(5))
_HEAD = "accent1"
_NUMBER = re.compile(
    r"[~≈<>±]?\s?[-+\u2212\u2013]?\s?[$€£¥₩]?\s?\d[\d.,\u00a0\u2009\u202f ]*"
    r"(?:%|[kKmM]|bn|[$€£¥₩])?"
)
"""A number as people write it."""
_NOTHING = ("-", "–", "—", "…", "n/a", "?")
_SLACK = 1.01
"""Columns are this much wider than their widest word, for programs that round letters up."""


@lru_cache(maxsize=64)
def lay_table(
    grid: Grid, slot: Slot, rect: Rect, template: Template, language: str
) -> tuple[Table, Grid | None]:
    """Give a table of as many rows as fit, and the grid of those that do not.

    An equal table is not laid out again: while a slide's headline is typed, its table stays.
    """
    count = max(map(len, (grid.header, *grid.rows)), default=0)
    if not count:
        return Table((rect.width,), (), header=False), None
    for step in template.steps:
        rows = _set_rows(grid, count, slot, step, template, language)
        columns = _column_widths(rows, rect.width, template)
        table = _with_heights(rows, columns, template, header=bool(grid.header))
        if sum(row.height for row in table.rows) <= rect.height:
            return table, None
    return _cut_table(table, grid, rect)


def _cut_table(table: Table, grid: Grid, rect: Rect) -> tuple[Table, Grid | None]:
    """Keep the rows that fit, at least one; the header stands on every page."""
    head = 1 if table.header else 0
    used = table.rows[0].height if head else 0
    kept = 0
    for row in table.rows[head:]:
        if kept and used + row.height > rect.height:
            break
        used += row.height
        kept += 1
    rest = replace(grid, rows=grid.rows[kept:]) if kept < len(grid.rows) else None
    return replace(table, rows=table.rows[: head + kept]), rest


def _set_rows(
    grid: Grid, count: int, slot: Slot, step: int, template: Template, language: str
) -> list[list[Text]]:
    """Set every cell; short rows are filled up with empty ones."""
    level = shrink_level(slot.levels[0], step, template.floors.text)
    styles = [_column_style(grid, place, plain_style(level)) for place in range(count)]
    head = replace(level.char, bold=True, color=template.tones.solid(_HEAD).text)
    rows = [(grid.header, head)] if grid.header else []
    rows += [(row, level.char) for row in grid.rows]
    return [
        [
            _cell_text(word, char, style, template, language)
            for word, style in zip(_padded(row, count), styles, strict=True)
        ]
        for row, char in rows
    ]


def _column_style(grid: Grid, place: int, style: ParagraphStyle) -> ParagraphStyle:
    """Set numbers to the right, so that ones stand under ones; their header goes along."""
    words = [row[place].strip() for row in grid.rows if place < len(row)]
    known = [word for word in words if word and word not in _NOTHING]
    if not known or not all(map(_NUMBER.fullmatch, known)):
        return style
    return replace(style, align="right")


def _padded(row: tuple[str, ...], count: int) -> tuple[str, ...]:
    return row + ("",) * (count - len(row))


def _cell_text(
    word: str, char: CharStyle, style: ParagraphStyle, template: Template, language: str
) -> Text:
    runs = tuple(set_runs(word, char, template.fonts, language))
    return Text((directed(Paragraph(runs, style)),), "middle", INSETS)


def _column_widths(rows: list[list[Text]], width: Emu, template: Template) -> tuple[Emu, ...]:
    """Share a width: each column gets its widest word, the rest goes to where words must wrap."""
    pairs = [_needs([row[i] for row in rows], template) for i in range(len(rows[0]))]
    least, wanted = [low for low, _ in pairs], [high for _, high in pairs]
    if sum(wanted) <= width:
        shares = [high + (width - sum(wanted)) / len(pairs) for high in wanted]
    elif sum(least) <= width:
        spare, hunger = width - sum(least), sum(wanted) - sum(least)
        shares = [low + spare * (high - low) / hunger for low, high in pairs]
    else:
        shares = [width * low / sum(least) for low in least]
    widths = [Emu(int(share)) for share in shares[:-1]]
    return (*widths, Emu(width - sum(widths)))


def _needs(cells: list[Text], template: Template) -> tuple[float, float]:
    """Give the width of a column's longest word and of its longest cell on one line."""
    longest = widest = 0.0
    for cell in cells:
        paragraph = cell.paragraphs[0]
        totals, scale = paragraph_totals(
            paragraph, Setting(template.fonts, grid=False, kerned=False)
        )
        widest = max(widest, totals[-1] * scale)
        start = 0
        for word in paragraph.text.split(" "):
            end = start + len(word)
            longest = max(longest, (totals[end] - totals[start]) * scale)
            start = end + 1
    margins = INSETS.left + INSETS.right
    return longest * _SLACK + margins, widest * _SLACK + margins


def _with_heights(
    rows: list[list[Text]], columns: tuple[Emu, ...], template: Template, *, header: bool
) -> Table:
    made, tones = [], template.tones
    for number, cells in enumerate(rows):
        height = max(
            _cell_height(cell, width, template) for cell, width in zip(cells, columns, strict=True)
        )
        fill = tones.solid(_HEAD).fill if header and not number else tones.card
        made.append(Row(height, tuple(Cell(cell, fill) for cell in cells)))
    return Table(columns, tuple(made), header, rule=tones.quiet)


def _cell_height(cell: Text, width: Emu, template: Template) -> Emu:
    room = width - INSETS.left - INSETS.right
    height = needed_height(cell, room, template.fonts)
    return Emu(int(height) + INSETS.top + INSETS.bottom)
