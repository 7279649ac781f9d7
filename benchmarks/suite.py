"""Names of benchmarks -> one table."""

import importlib
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from .table import Table

NAMES = ("start", "keystroke", "load", "export", "kinds", "verdicts", "verdict_speed", "review")
"""The modules here that have a `measure()`."""


def measure_all(names: list[str]) -> Table:
    """Run benchmarks one after the other, each in a process of its own.

    What one leaves behind, such as an open window, would make the next one's garbage dearer.
    """
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        tables = list(pool.map(measure, names))
    rows = tuple(row for table in tables for row in table.rows)
    notes = tuple(note for table in tables for note in table.notes)
    return Table(rows, notes, tuple(sheet for table in tables for sheet in table.sheets))


def measure(name: str) -> Table:
    """Run one benchmark in this process."""
    print(f"measuring {name} …", file=sys.stderr, flush=True)
    table = importlib.import_module(f"benchmarks.{name}").measure()
    assert isinstance(table, Table)
    return table
