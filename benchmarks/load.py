"""Opening a project: Citedeck's strict reader against a plain one of the same file."""

import tempfile
import zipfile
from pathlib import Path
from statistics import median

import yaml

from citedeck.pipeline import bundled_lesson, load_work, save_work

from .clock import elapsed_ms
from .content import make_pictures, make_slides
from .table import Row, Table
from .work import make_work

SIZES = (12, 60, 300)
RUNS = 9
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PEER = f"zipfile + PyYAML's {_LOADER.__name__}"


def measure() -> Table:
    """Open projects of several sizes."""
    note = "load: PyYAML alone checks neither keys nor types nor pictures, and reads NO as false"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_pictures(folder, max(SIZES))
        return Table(tuple(_row(size, folder) for size in SIZES), (note,))


def _row(size: int, folder: Path) -> Row:
    """Open one size many times, each time another file, in turns."""
    ours, peer = [], []
    for seed in range(RUNS):
        path = folder / "sample.citedeck"
        save_work(path, make_work(make_slides(size, seed, folder), bundled_lesson()))
        ours.append(elapsed_ms(lambda: load_work(path)))  # noqa: B023  called at once
        peer.append(elapsed_ms(lambda: load_plainly(path)))  # noqa: B023  called at once
    return Row(f"load a project of {size} slides", median(ours), PEER, median(peer))


def load_plainly(path: Path) -> dict[str, object]:
    """Read every part of a project as it comes."""
    with zipfile.ZipFile(path) as archive:
        parts: dict[str, object] = {name: archive.read(name) for name in archive.namelist()}
    for name, data in parts.items():
        if name.endswith(".yaml"):
            assert isinstance(data, bytes)
            parts[name] = yaml.load(data, Loader=_LOADER)
    return parts
