"""Measured times -> a table with ratios, bars and whether they hold."""

from dataclasses import dataclass

_HEADS = ("what", "Citedeck", "against", "takes", "ratio", "bar", "holds")
_LEFT = (0, 2, 6)
"""The columns of words; the others are numbers and end at one edge."""


@dataclass(frozen=True, slots=True)
class Row:
    """Citedeck's time and that of something else; `bar` is the highest ratio of the two."""

    what: str
    ours_ms: float
    peer: str
    peer_ms: float
    bar: float | None = None

    @property
    def ratio(self) -> float:
        """How much of the peer's time Citedeck takes."""
        return self.ours_ms / self.peer_ms

    @property
    def holds(self) -> bool | None:
        """Whether the bar holds; nothing where there is none."""
        return None if self.bar is None else self.ratio <= self.bar


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a benchmark, and what has to be known to read them."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def print_table(table: Table) -> None:
    """Print rows in columns, then the notes."""
    cells = [_HEADS, *(_cells(row) for row in table.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths) for row in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    print("\n".join(lines))
    for note in table.notes:
        print(f"* {note}")


def _cells(row: Row) -> tuple[str, ...]:
    bar = "" if row.bar is None else f"≤ {row.bar:.2f}"
    holds = {None: "", True: "yes", False: "NO"}[row.holds]
    ours, peer = time_text(row.ours_ms), time_text(row.peer_ms)
    return (row.what, ours, row.peer, peer, f"{row.ratio:.3f}", bar, holds)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    padded = (
        cell.ljust(width) if index in _LEFT else cell.rjust(width)
        for index, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(padded).rstrip()


def time_text(ms: float) -> str:
    """Write a time with three figures or so."""
    return f"{ms:,.0f} ms" if ms >= 100 else f"{ms:.1f} ms" if ms >= 10 else f"{ms:.2f} ms"
