"""What commands share: the files they name, read from or written to and never both; and sums."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from ..model.errors import Problem, SaveError

HERE = Path("-")
"""Standard output. A file of that name is `./-`."""
_INSIDE = ("project.yaml", "lesson.yaml")
"""What a command reads of a project that is a folder."""


def place(text: str) -> Path:
    """Take a file's or folder's name from the command line."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a name is missing")
    if text == str(HERE):
        raise argparse.ArgumentTypeError("this needs a name; “-” is for a page or a table of text")
    return Path(text)


def target(text: str) -> Path:
    """Take the name of a file to write from the command line, `-` for standard output."""
    if text == str(HERE):
        return HERE
    path = place(text)
    return path.absolute() if path == HERE else path


def keep_apart(inputs: list[Path], outputs: Sequence[Path | None]) -> None:
    """Refuse to write over what is read, or twice to one place; raises SaveError."""
    taken = {_real(file) for path in inputs for file in (path, *(path / n for n in _INSIDE))}
    for path in filter(None, outputs):
        if _real(path) in taken:
            raise SaveError(_clash(path))
        taken.add(_real(path))


def _clash(path: Path) -> Problem:
    if path == HERE:
        what = "only one thing can be written to standard output"
        return Problem(what, hint="give the others the name of a file")
    what = "this would be written over another file of this command"
    return Problem(what, str(path), "choose another name")


def _real(path: Path) -> str:
    return str(HERE) if path == HERE else os.path.normcase(os.path.realpath(path))


def count_of(number: int, name: str) -> str:
    """Give `1 error`, `2 errors`."""
    return f"{number} {name}{'' if number == 1 else 's'}"
