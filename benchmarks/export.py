"""Export, from the same slides to a saved file: Citedeck and its peers, in turns.

Turns, because a machine's speed drifts: what is compared is measured within seconds of each other.
"""

import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from . import work
from .content import Slides, make_pictures, make_slides
from .peers import naive_pptx, pandoc, pptxgen
from .table import Row, Table, time_text

Exporter = Callable[[Slides, Path], float]
"""Writes slides to a path; gives the milliseconds that took."""

SIZES = (12, 60, 300, 1000)
RUNS = 5
PATIENCE_MS = 8_000
"""What takes longer than that is measured once: no bar hangs on it."""
BARS = {
    (12, naive_pptx.NAME): 1 / 2,
    (300, naive_pptx.NAME): 1 / 4,
    (60, pptxgen.NAME): 1.0,
    (300, pptxgen.NAME): 1.0,
}
"""The highest ratio to a peer, by number of slides."""
SLIDE_BAR = 1.3
"""What a slide of 1,000 may cost of a slide of 60."""


class Times:
    """The milliseconds of every run, by number of slides and exporter."""

    def __init__(self) -> None:
        self.runs: dict[tuple[int, str], list[float]] = {}

    def add(self, size: int, name: str, ms: float) -> None:
        """Note one run."""
        self.runs.setdefault((size, name), []).append(ms)

    def middle(self, size: int, name: str) -> float:
        """Give the median."""
        return median(self.runs[size, name])

    def is_slow(self, size: int, name: str) -> bool:
        """Tell whether once was enough."""
        return self.runs.get((size, name), [0])[0] > PATIENCE_MS


def measure() -> Table:
    """Export decks of every size."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        exporters, absent = _exporters(stack)
        times = _measure_all(exporters, Path(name))
    rows = [*_peer_rows(times, [*exporters][1:]), _slide_row(times)]
    return Table(tuple(rows), (*_notes(times), *absent))


def _exporters(stack: ExitStack) -> tuple[dict[str, Exporter], list[str]]:
    """Give what can export here, Citedeck first, and a note on each peer that can't."""
    found: dict[str, Exporter] = {work.NAME: work.export, naive_pptx.NAME: naive_pptx.export}
    absent = []
    if why := pptxgen.missing():
        absent.append(f"{pptxgen.NAME} was skipped: {why}")
    else:
        found[pptxgen.NAME] = stack.enter_context(pptxgen.running()).export
    if why := pandoc.missing():
        absent.append(f"{pandoc.NAME} was skipped: {why}")
    else:
        found[pandoc.NAME] = pandoc.export
    return found, absent


def _measure_all(exporters: dict[str, Exporter], folder: Path) -> Times:
    make_pictures(folder, max(SIZES))
    times = Times()
    for seed in range(RUNS):
        for size in SIZES:
            slides = make_slides(size, 100 * size + seed, folder)
            for name, export in exporters.items():
                if not times.is_slow(size, name):
                    path = folder / "deck.pptx"
                    times.add(size, name, export(slides, path))
                    _refuse_losses(path, size, name)
    return times


def _refuse_losses(path: Path, size: int, name: str) -> None:
    """Refuse to compare with a deck that lacks slides."""
    with zipfile.ZipFile(path) as deck:
        parts = deck.namelist()
    count = sum(part.startswith("ppt/slides/slide") for part in parts)
    if count < size:
        raise RuntimeError(f"{name} wrote {count} of {size} slides")
    path.unlink()


def _peer_rows(times: Times, peers: list[str]) -> Iterator[Row]:
    for size in SIZES:
        ours = times.middle(size, work.NAME)
        for peer in peers:
            bar = BARS.get((size, peer))
            yield Row(f"export {size:,} slides", ours, peer, times.middle(size, peer), bar)


def _slide_row(times: Times) -> Row:
    """Compare what a slide costs in a long deck and in a short one."""
    long, short = (times.middle(size, work.NAME) / size for size in (1000, 60))
    return Row("export, a slide of 1,000", long, "a slide of 60", short, SLIDE_BAR)


def _notes(times: Times) -> list[str]:
    first = ", ".join(time_text(times.runs[size, work.NAME][0]) for size in SIZES)
    once = [f"{name} at {size:,}" for size, name in times.runs if times.is_slow(size, name)]
    notes = [
        f"export: medians of {RUNS} runs in one process; layout, pictures and saving included",
        "export: other words in each run, so that caches keep single words but never a slide",
        f"export: Citedeck's first runs, with all caches cold: {first}",
    ]
    return [*notes, f"export: measured once: {', '.join(once)}"] if once else notes
