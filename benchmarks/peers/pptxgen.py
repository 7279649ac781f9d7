"""PptxGenJS, in one Node process that stays: it is warm after its first deck, as the others are."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from ..content import ALT, SAID_BY, Filler, Slides

NAME = "PptxGenJS"
_ROOT = Path(__file__).resolve().parents[2]
_SCRIPT = Path(__file__).with_suffix(".js")
_PACKAGES = _ROOT / ".tools" / "node_modules"


def missing() -> str:
    """Say why it can't be measured."""
    if not shutil.which("node"):
        return "Node is not installed"
    look_up = ["node", "-e", "require.resolve('pptxgenjs')"]
    found = subprocess.run(look_up, env=_environment(), capture_output=True)
    return "" if found.returncode == 0 else "the npm package pptxgenjs is not installed"


class PptxGen:
    """A running Node that makes decks."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def export(self, slides: Slides, path: Path) -> float:
        """Make and save a deck; give the milliseconds that took inside Node."""
        order = path.with_suffix(".json")
        order.write_text(json.dumps([as_json(slide) for slide in slides]), "utf-8")
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(json.dumps([str(order), str(path)]) + "\n")
        stdin.flush()
        answer = stdout.readline()
        if not answer:
            raise RuntimeError("PptxGenJS gave up; what it said stands above")
        return float(answer)


@contextmanager
def running() -> Iterator[PptxGen]:
    """Keep Node running for as long as decks are made."""
    pipe = subprocess.PIPE
    command = ["node", str(_SCRIPT)]
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", env=_environment()
    ) as process:
        yield PptxGen(process)


def as_json(slide: Filler) -> dict[str, object]:
    """Give a slide as a value that JSON can hold, with its kind."""
    shown: dict[str, object] = {"kind": type(slide).__name__, **asdict(slide)}
    return shown | {"file": str(shown.get("file", "")), "by": ", ".join(SAID_BY), "alt": ALT}


def _environment() -> dict[str, str]:
    """Let Node find packages in `.tools` and wherever NODE_PATH says."""
    paths = [str(_PACKAGES), *filter(None, [os.environ.get("NODE_PATH")])]
    return {**os.environ, "NODE_PATH": os.pathsep.join(paths)}
