"""A gradebook's file <-> its text, which goes back byte for byte where nothing was filled in."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from ..model.errors import AppError, Problem
from .atomic import save_bytes
from .formats import MAX_BYTES
from .reading import read_bytes

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The mark stays in the text as its first letter, and so comes back."""


@dataclass(frozen=True, slots=True)
class GradebookText:
    """The text of a gradebook, its line ends as they are, and how it is written as bytes."""

    text: str
    encoding: str = "utf-8"


def load_gradebook(path: Path) -> GradebookText:
    """Read the file of a gradebook; raises AppError where it is no text."""
    data = read_bytes(path, AppError, MAX_BYTES)
    marked = next((name for mark, name in _MARKED if data.startswith(mark)), "")
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text:
            return GradebookText(text, encoding)
    hint = "export the gradebook as CSV, and choose that file"
    raise AppError(Problem("this is no text that can be read", str(path), hint))


def save_gradebook(path: Path, gradebook: GradebookText) -> None:
    """Save a gradebook; the file before stays beside it as a backup. Raises SaveError."""
    save_bytes(path, gradebook.text.encode(gradebook.encoding), backup=True)
