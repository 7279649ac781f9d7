"""The text of a CSV file -> cells that know where they stand, so that all else stays as it is.

Source: RFC 4180, read with patience: whatever a file holds comes back letter by letter.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_SEPARATOR_LINE = re.compile(r"\ufeff?sep=([,;\t])\r?\n", re.IGNORECASE)
"""What Excel takes for its first line."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and where it stands in the text."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file; the first that is not empty is the head."""

    text: str
    delimiter: str
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def head(self) -> tuple[str, ...]:
        """The names of the columns, ready to be compared."""
        return tuple(plain(cell.value) for cell in self.rows[0]) if self.rows else ()

    def value(self, row: int, column: int) -> str:
        """Give what a cell says; nothing where a row is too short."""
        cells = self.rows[row]
        return cells[column].value.strip() if column < len(cells) else ""

    def filled(self, values: Mapping[tuple[int, int], str]) -> str:
        """Give the text with some cells, by row and column, saying something else."""
        pieces, place = [], 0
        for (row, column), value in sorted(values.items()):
            cell = self.rows[row][column]
            pieces += [self.text[place : cell.start], self._written(cell, value)]
            place = cell.end
        return "".join((*pieces, self.text[place:]))

    def _written(self, cell: Cell, value: str) -> str:
        quoted = self.text.startswith('"', cell.start) or self.delimiter in value
        return f'"{value}"' if quoted else value


def read_sheet(text: str, known: frozenset[str]) -> Sheet:
    """Read a file whose cells are parted by the delimiter that makes most `known` column names."""
    line = _SEPARATOR_LINE.match(text)
    if line:
        return _parted(text, line[1], line.end())
    start = 1 if text.startswith("\ufeff") else 0
    sheets = [_parted(text, delimiter, start) for delimiter in ",;\t"]
    return max(sheets, key=lambda sheet: sum(name in known for name in sheet.head))


def plain(name: str) -> str:
    """Make the name of a column comparable."""
    return " ".join(name.split()).casefold()


def _parted(text: str, delimiter: str, start: int) -> Sheet:
    cell = re.compile(rf'(?:"((?:[^"]|"")*+)")?([^{delimiter}\r\n]*)(\r\n|\r|\n|{delimiter}|\Z)')
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    place = start
    while place < len(text):
        found = cell.match(text, place)
        assert found  # anything at all is a cell
        value = (found[1] or "").replace('""', '"') + found[2]
        row.append(Cell(value, place, found.end(2)))
        if found[3] != delimiter:
            rows.append(tuple(row))
            row = []
        elif found.end() == len(text):
            rows.append((*row, Cell("", found.end(), found.end())))
        place = found.end()
    return Sheet(text, delimiter, tuple(row for row in rows if any(cell.value for cell in row)))
