"""Reviews -> a CSV table of the class, a line for each deck. Source: RFC 4180."""

from collections.abc import Iterable, Sequence

from ..model.review import ReviewedFile
from .safe import csv_text
from .tables import Cell, class_head, class_rows

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the system's own letters."""


def review_csv(files: Sequence[ReviewedFile]) -> str:
    """Write the class table as CSV; no cell of it is taken for a formula."""
    rows = (_line(row) for row in class_rows(files))
    return BOM + _line(class_head(files)) + "".join(rows)


def _line(cells: Iterable[Cell]) -> str:
    return ",".join(_cell(cell) for cell in cells) + "\r\n"


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    text = csv_text(cell) if isinstance(cell, str) else str(cell)
    if any(letter in text for letter in ',;"\n\r\t'):
        return '"' + text.replace('"', '""') + '"'
    return text
