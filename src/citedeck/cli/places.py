"""What commands share: the files they name, read from or written to and never both; and sums."""

import argparse
import os
from pathlib import Path

from ..model.errors import Problem, SaveError

_INSIDE = ("project.yaml", "lesson.yaml")
"""What a command reads of a project that is a folder."""


def place(text: str) -> Path:
    """Take a file's or folder's name from the command line."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a name is missing")
    return Path(text)


def keep_apart(inputs: list[Path], outputs: list[Path | None]) -> None:
    """Refuse to write over what is read, or twice to one place; raises SaveError."""
    taken = {_real(file) for path in inputs for file in (path, *(path / n for n in _INSIDE))}
    for path in filter(None, outputs):
        if _real(path) in taken:
            what = "this would be written over another file of this command"
            raise SaveError(Problem(what, str(path), "choose another name"))
        taken.add(_real(path))


def count_of(number: int, name: str) -> str:
    """Give `1 error`, `2 errors`."""
    return f"{number} {name}{'' if number == 1 else 's'}"


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
