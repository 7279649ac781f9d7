"""A deck's file, of any program -> its pages, or its bytes as .pptx."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ..model.errors import DeckError, Problem
from ..model.pages import Pages
from .deck.kinds import convertible, refuse_name
from .deck.read import read_deck, read_deck_from
from .deck.salvage import open_archive
from .office import convert_to_pptx, find_office
from .reading import read_problem

MAX_FILE = 2 << 30
"""Bytes of a deck: more than any mail or school platform takes. Only what is needed is read."""
MAX_CONVERTED = 200 << 20
"""Bytes of a presentation that LibreOffice is asked to convert."""
MAX_CONVERTED_TEXT = 10 << 20
"""Bytes of its text: LibreOffice makes far more of them. Real ones have one million."""
_ONLINE_ONLY = 0x0040_0000
"""A file of OneDrive that is not on this machine: reading it would fetch it.

Source: FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS of the Windows API.
"""


def read_deck_file(path: Path) -> Pages:
    """Read a deck, one of an older or other format through LibreOffice; raises DeckError."""
    with _opened(path) as file:
        data = _converted(file)
        return read_deck(data) if data else read_deck_from(file)


def deck_bytes(path: Path) -> bytes:
    """Give the bytes of a deck as .pptx, converted where it is none; raises DeckError."""
    with _opened(path) as file:
        data = _converted(file)
        file.seek(0)
        return data or file.read()


def _converted(file: BinaryIO) -> bytes:
    """Convert a deck of another format; nothing where it is none, or LibreOffice is not there."""
    suffix = convertible(file)
    program = find_office() if suffix else None
    if program is None:
        return b""
    _refuse_long_text(file, suffix)
    file.seek(0)
    data = file.read(MAX_CONVERTED + 1)
    if len(data) > MAX_CONVERTED:
        what = f"it is larger than {MAX_CONVERTED >> 20} MB"
        raise DeckError.of(what, hint="open it in PowerPoint and save it as .pptx")
    return convert_to_pptx(program, data, suffix)


def _refuse_long_text(file: BinaryIO, suffix: str) -> None:
    """Raise DeckError for a small archive whose text would fill LibreOffice's memory."""
    archive = open_archive(file) if suffix == ".odp" else None
    texts = [name for name in archive or () if name.endswith(".xml")]
    if archive and sum(len(archive[name]) for name in texts) > MAX_CONVERTED_TEXT:
        what = "it holds more text than any presentation"
        raise DeckError.of(what, hint="this file is not safe to open: ask for another copy")


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a deck's file; whatever goes wrong says which file it was."""
    try:
        with _open(path) as file:
            yield file
    except OSError as error:
        raise DeckError(read_problem(error, path)) from error
    except MemoryError as error:
        raise DeckError(Problem("it is too large for this machine", str(path))) from error
    except DeckError as error:
        problems = (replace(problem, where=str(path)) for problem in error.problems)
        raise DeckError(*problems) from error


def _open(path: Path) -> BinaryIO:
    try:
        _refuse_odd(path, path.stat())
        return path.open("rb")
    except ValueError as error:  # a null byte in the name
        raise DeckError.of("that is not a file's name", str(path), "check the name") from error


def _refuse_odd(path: Path, about: os.stat_result) -> None:
    """Raise DeckError or OSError for what can't be read as a file."""
    refuse_name(path.name)
    if stat.S_ISDIR(about.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(about.st_mode):
        raise OSError(errno.ENODEV, "is a pipe or device")
    if about.st_size > MAX_FILE:
        what = f"it is larger than {MAX_FILE >> 30} GB"
        raise DeckError.of(what, hint="ask for a copy without films")
    if getattr(about, "st_file_attributes", 0) & _ONLINE_ONLY:
        hint = "open its folder and choose “Always keep on this device” first"
        raise DeckError.of("it is only in the cloud, not on this machine", hint=hint)
