"""Reviews -> a workbook with four sheets; every text in it stays a text."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from .safe import excel_text
from .tables import (
    FINDING_HEAD,
    MARK_HEAD,
    QUOTE_HEAD,
    Row,
    class_head,
    class_rows,
    finding_rows,
    mark_rows,
    quote_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from ..model.review import ReviewedFile

MAX_ROWS = 1_048_575
"""Of a sheet, below its head. Source: Microsoft, "Excel specifications and limits"."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 — the format holds no time zone
_WIDTHS = {
    "File": 28, "Title": 32, "Presenters": 24, "Not reviewed because": 32, "Lesson": 28,
    "Lesson chosen by": 16, "Same slides as": 28, "Quote": 48, "Cites": 22, "Found in": 22,
    "Source text": 48, "In the source": 24, "In the deck": 24, "Rule": 20, "Finding": 52,
    "How to mend it": 40, "Criterion": 22, "Reason": 48, "What the level says": 48,
    "Teacher's comment": 40, "Set aside": 14,
}  # fmt: skip
_WRAPPED = {"text_wrap": True, "valign": "top"}
_MUTED = {"font_color": "#6B7280", "italic": True}
"""Of a row that the teacher set aside: it is there, and accuses nobody."""
_WIDTH = 11
"""Of the other columns, in letters."""


def review_xlsx(files: Sequence[ReviewedFile]) -> bytes:
    """Write reviews as a workbook; the same reviews give the same bytes."""
    from xlsxwriter import Workbook

    target = BytesIO()
    workbook = Workbook(target, _OPTIONS)
    workbook.set_properties({"title": "Citedeck review", "created": _CREATED})
    _add_sheet(workbook, "class", class_head(files), class_rows(files))
    _add_sheet(workbook, "quotes", QUOTE_HEAD, quote_rows(files))
    _add_sheet(workbook, "findings", FINDING_HEAD, finding_rows(files))
    _add_sheet(workbook, "rubric", MARK_HEAD, mark_rows(files))
    workbook.close()
    return target.getvalue()


def _add_sheet(workbook: Workbook, name: str, head: list[str], rows: Iterable[Row]) -> None:
    sheet = workbook.add_worksheet(name)
    bold = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wrapped = workbook.add_format(_WRAPPED)
    muted = workbook.add_format({**_WRAPPED, **_MUTED})
    for column, title in enumerate(head):
        sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
        sheet.write_string(0, column, excel_text(title), bold)
    may_be_aside = head[-1] == "Set aside"
    count = 0
    for count, row in enumerate(islice(rows, MAX_ROWS), 1):
        _write_row(sheet, count, row, muted if may_be_aside and row[-1] else wrapped)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, count, len(head) - 1)
    _set_print(sheet)


def _write_row(sheet: Worksheet, number: int, row: Row, style: Format) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, str):
            sheet.write_string(number, column, excel_text(cell), style)
        elif cell is not None:
            sheet.write_number(number, column, cell, style)


def _set_print(sheet: Worksheet) -> None:
    """Print a sheet as wide as the paper, its head on every page."""
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
