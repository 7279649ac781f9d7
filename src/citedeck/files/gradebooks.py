"""A school's gradebook file -> its text and encoding, by which it can be written back as it was."""

import codecs
import re
from pathlib import Path

from ..model.errors import AppError, Problem
from .formats import MAX_BYTES
from .reading import read_bytes

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The mark stays in the text as its first letter, and so comes back."""
_CYRILLIC = re.compile(rb"[\xc0-\xff]{4}")
"""Four letters in a row that are no ASCII: words of Western languages have none."""


def read_gradebook(path: Path) -> tuple[str, str]:
    """Give a gradebook's text, its line ends as they are, and its encoding; raises AppError."""
    data = read_bytes(path, AppError, MAX_BYTES)
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text, encoding
    hint = "export the gradebook as CSV, and choose that file"
    raise AppError(Problem("this is no text that can be read", str(path), hint))


def _encodings(data: bytes) -> tuple[str, ...]:
    """Give the encodings that a file may have, the likeliest first."""
    marked = next((name for mark, name in _MARKED if data.startswith(mark)), "")
    if marked:
        return (marked,)
    return ("utf-8", "cp1251" if _CYRILLIC.search(data) else "cp1252")
