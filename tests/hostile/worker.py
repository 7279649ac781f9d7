"""Gives kinds to processes that read them, in a folder where whatever is written would be seen."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .kinds_entities import SECRET, SECRET_FILE
from .listener import visits
from .registry import Either, Expected, Kind, Read

ROOT = Path(__file__).resolve().parents[2]
FAREWELL = 5
PATIENCE = 120
"""Seconds after which a process that does not answer is ended."""
WHERE = "a/b/c/d/e"
"""The folder in which a process works lies so deep that a name that climbs out is seen."""


READER = (sys.executable, "-m", "hostile.run_one")


@dataclass
class Worker:
    """One process that reads, started when it is needed and again after each end."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="hostile-")))
    command: tuple[str, ...] = READER
    process: subprocess.Popen[str] | None = None

    def read(self, kind: Kind) -> dict[str, Any]:
        """Let a kind be read; give what came of it."""
        decks = self.folder / "decks"
        shutil.rmtree(decks, ignore_errors=True)
        decks.mkdir(parents=True)
        if kind.alone:
            self.stop()
        path = placed(kind, decks)
        process = self.process or self.start()
        before = self.listing()
        answer = self.ask(process, kind, path)
        seen = {
            "visits": visits(),
            "noise": self.noise(),
            "written": sorted(self.listing() - before)[:5],
        }
        if kind.alone:
            self.stop()
        return {**answer, **seen}

    def ask(self, process: subprocess.Popen[str], kind: Kind, path: Path) -> dict[str, Any]:
        """Send one order and wait for its answer."""
        order = {
            "path": os.fsencode(path).hex(),
            "converts": kind.converts,
            "twice": not kind.alone,
            "words": wanted_words(kind.expected),
        }
        timer = threading.Timer(PATIENCE, process.kill)
        timer.start()
        try:
            process.stdin.write(json.dumps(order) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        finally:
            timer.cancel()
        if line:
            return json.loads(line)
        self.stop()
        return {"outcome": "crash", "sentence": f"the process ended with {process.returncode}"}

    def start(self) -> subprocess.Popen[str]:
        """Start the process in an empty folder, with an empty home and place for temporary files."""
        work = self.folder / "around" / WHERE
        shutil.rmtree(self.folder / "around", ignore_errors=True)
        for name in ("work", "home", "temp"):
            (work / name).mkdir(parents=True)
        (work / "work" / SECRET_FILE).write_text(SECRET)
        places = {"HOME": work / "home", "TMPDIR": work / "temp", "PYTHONDONTWRITEBYTECODE": 1}
        modules = os.pathsep.join(str(ROOT / name) for name in ("src", "tests"))
        named = {key: str(value) for key, value in places.items()}
        with (self.folder / "noise").open("wb") as noise:
            self.process = subprocess.Popen(
                self.command,
                cwd=work / "work",
                env={**os.environ, **named, "PYTHONPATH": modules},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=noise,
                text=True,
            )
        return self.process

    def stop(self) -> None:
        """End the process."""
        if self.process:
            try:
                self.process.communicate(timeout=FAREWELL)  # it ends with its input
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.communicate()
        self.process = None

    def noise(self) -> str:
        """Give what was printed since the last time."""
        file = self.folder / "noise"
        said = file.read_text("utf-8", "replace") if file.exists() else ""
        if said:
            os.truncate(file, 0)
        return said.strip("\0\n")[-600:]

    def listing(self) -> set[str]:
        """Give every file around the process, and whatever lies where a bad name leads."""
        paths = [path for path in self.folder.rglob("*") if path.name != "noise"]
        evil = list(Path(tempfile.gettempdir()).glob("citedeck-evil*"))
        return {f"{path} {size(path)}" for path in [*paths, *evil]}

    def close(self) -> None:
        """End the process and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def wanted_words(expected: Expected) -> list[str]:
    """Give the words to look for in what is read."""
    wanted = expected.read if isinstance(expected, Either) else expected
    return [*wanted.words, *wanted.absent, *wanted.kept] if isinstance(wanted, Read) else []


def size(path: Path) -> int:
    return path.lstat().st_size if path.is_file() else 0


def placed(kind: Kind, folder: Path) -> Path:
    """Make the kind's file; a secret lies beside it."""
    (folder / SECRET_FILE).write_text(SECRET)
    if kind.place:
        return kind.place(folder)
    assert kind.make
    path = folder / "deck.pptx"
    path.write_bytes(kind.make())
    return path
