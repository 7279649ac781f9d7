"""Measured times and counts -> tables with ratios, bars and whether they hold."""

from dataclasses import dataclass

_HEADS = ("what", "Citedeck", "against", "takes", "ratio", "bar", "holds")
_LEFT = (0, 2, 6)
"""The columns of words; the others are numbers and end at one edge."""


@dataclass(frozen=True, slots=True)
class Row:
    """Citedeck's time and that of something else; `bar` is the highest ratio of the two.

    Both count in `unit`: milliseconds, or megabytes where it is memory that is compared.
    """

    what: str
    ours_ms: float
    peer: str
    peer_ms: float
    bar: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How much of the peer's time Citedeck takes."""
        return self.ours_ms / self.peer_ms

    @property
    def holds(self) -> bool | None:
        """Whether the bar holds; nothing where there is none."""
        return None if self.bar is None else self.ratio <= self.bar


@dataclass(frozen=True, slots=True)
class Sheet:
    """Counts rather than times: columns under their heads; `missed` names bars that it misses."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows and sheets of a benchmark, and what has to be known to read them."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether no bar is missed."""
        return not any(row.holds is False for row in self.rows) and not any(
            sheet.missed for sheet in self.sheets
        )


def print_table(table: Table) -> None:
    """Print rows in columns, then the sheets, then the notes."""
    if table.rows:
        _print_columns((_HEADS, *(_cells(row) for row in table.rows)), _LEFT)
    for sheet in table.sheets:
        print()
        _print_columns((sheet.heads, *sheet.rows), (0,))
        for bar in sheet.missed:
            print(f"MISSED: {bar}")
    for note in table.notes:
        print(f"* {note}")


def _print_columns(cells: tuple[tuple[str, ...], ...], left: tuple[int, ...]) -> None:
    """Print texts in columns, a line under the first row; those in `left` begin at one edge."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths, left) for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    print("\n".join(lines))


def _cells(row: Row) -> tuple[str, ...]:
    bar = "" if row.bar is None else f"≤ {row.bar:.2f}"
    holds = {None: "", True: "yes", False: "NO"}[row.holds]
    ours, peer = amount_text(row.ours_ms, row.unit), amount_text(row.peer_ms, row.unit)
    return (row.what, ours, row.peer, peer, f"{row.ratio:.3f}", bar, holds)


def _line(cells: tuple[str, ...], widths: list[int], left: tuple[int, ...]) -> str:
    padded = (
        cell.ljust(width) if index in left else cell.rjust(width)
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(padded).rstrip()


def time_text(ms: float) -> str:
    """Write a time with three figures or so."""
    return amount_text(ms, "ms")


def amount_text(amount: float, unit: str) -> str:
    """Write an amount with three figures or so."""
    digits = 0 if amount >= 100 else 1 if amount >= 10 else 2
    return f"{amount:,.{digits}f} {unit}"
