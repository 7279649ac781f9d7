"""Start: from a new process to the first painted window, the app's and a bare one's in turns."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from .table import Row, Table

RUNS = 9
BAR = 1.5
_ROOT = Path(__file__).resolve().parents[1]


def measure() -> Table:
    """Start both windows many times."""
    times: dict[str, list[float]] = {"app": [], "bare": []}
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(folder)
        for run in range(RUNS + 1):
            for window, found in times.items():
                ms = first_paint_ms(window, environment)
                if run:  # the first run reads files and compiles modules for all others
                    found.append(ms)
    app, bare = median(times["app"]), median(times["bare"])
    note = f"start: medians of {RUNS} fresh processes each, in turns"
    return Table((Row("start to first paint", app, "a bare window", bare, BAR),), (note,))


def _environment(folder: str) -> dict[str, str]:
    """Start without a screen and without what the app remembers of its last window.

    Modules are compiled once and kept, as for any installed app, whatever this process was told.
    """
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    own = {"QT_QPA_PLATFORM": platform, "XDG_CONFIG_HOME": folder, "PYTHONPYCACHEPREFIX": folder}
    return {**kept, **own}


def first_paint_ms(window: str, environment: dict[str, str]) -> float:
    """Start `app` or `bare` in a process of its own; give the time until it was painted."""
    command = [sys.executable, "-m", "benchmarks.first_paint", window]
    start = time.monotonic()
    done = subprocess.run(
        command, env=environment, cwd=_ROOT, check=True, capture_output=True, text=True
    )
    return 1e3 * (float(done.stdout.split()[0]) - start)
