"""The files and folders a teacher names -> the decks in them, and each deck's file -> pages."""

import errno
import os
import re
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO
from unicodedata import combining, normalize

from ..model.errors import DeckError, Problem
from ..model.pages import Pages
from ..model.review import SkippedFile
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
MAX_FOLDERS = 5_000
"""Folders that are searched: a whole school's disk is no class."""

OPEN_XML = frozenset((".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"))
"""How the names of presentations end that are read without help."""
SUFFIXES = OPEN_XML | frozenset((
    ".ppt", ".pps", ".pot", ".odp", ".otp",
    ".fodp", ".key", ".gslides", ".sxi",
))  # fmt: skip
"""How the names of presentations end, also of those that can't be read."""
_JUNK = (
    (re.compile(r"~\$.*"), "the lock of an open file"),
    (re.compile(r"\.~lock\..*#"), "the lock of an open file"),
    (re.compile(r"\._.*"), "a companion file that macOS makes"),
)
_UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".tmp")
_PLACEHOLDER = re.compile(r"\.(.+)\.icloud")
_BARRED = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters whose mark is not apart from them in Unicode."""
_DIGITS = re.compile(r"(\d+)")
_ONLINE_ONLY = 0x0040_0000
"""A file of OneDrive that is not on this machine: reading it would fetch it.

Source: FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS of the Windows API.
"""


def class_files(
    paths: Sequence[Path],
) -> tuple[tuple[Path, ...], tuple[SkippedFile, ...]]:
    """Find the decks in files and folders, in natural order, and what was left out and why.

    A file that is named is always a deck. Raises DeckError for a path that is not there.
    """
    decks: dict[Path, None] = {}
    skipped: dict[SkippedFile, None] = {}
    for path in paths:
        is_folder = _mode_is_folder(path) and path.suffix.lower() != ".key"
        found = _search(path) if is_folder else ([path], [])
        decks |= dict.fromkeys(found[0])
        skipped |= dict.fromkeys(found[1])
    return tuple(decks), tuple(skipped)


def _no_name(path: Path) -> Problem:
    return Problem("that is not a file's name", str(path), "check the name")


def _mode_is_folder(path: Path) -> bool:
    """Tell a folder from a file; raises DeckError where there is neither."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        raise DeckError(read_problem(error, path)) from error
    except ValueError as error:  # a null byte in the name
        raise DeckError(_no_name(path)) from error


def _search(top: Path) -> tuple[list[Path], list[SkippedFile]]:
    """Search a folder and those in it, each once; hidden ones are left alone."""
    found: list[Path] = []
    skipped: list[SkippedFile] = []
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting and len(seen) < MAX_FOLDERS:
        folder = waiting.pop()
        try:
            about, entries = folder.stat(), list(folder.iterdir())
        except OSError as error:
            if folder == top:
                raise DeckError(read_problem(error, folder)) from error
            skipped.append(SkippedFile(str(folder), "a folder that can't be read"))
            continue
        if (about.st_dev, about.st_ino) not in seen:
            seen.add((about.st_dev, about.st_ino))
            waiting += [entry for entry in entries if _is_searched(entry)]
            found += [entry for entry in entries if is_deck_name(entry.name)]
    for path in found:
        if why := _why_skipped(path):
            skipped.append(SkippedFile(str(path), why))
    left_out = {file.file for file in skipped}
    decks = [path for path in found if str(path) not in left_out]
    return sorted(decks, key=natural_key), sorted(skipped, key=lambda file: natural_key(file.file))


def _is_searched(path: Path) -> bool:
    """Tell a folder to look into: no hidden one, none of a program's own."""
    is_hidden = path.name.startswith((".", "__MACOSX"))
    return not is_hidden and path.suffix.lower() != ".key" and _is_folder(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def is_deck_name(name: str) -> bool:
    """Tell the name of a presentation, or of what some program keeps beside or instead of one."""
    inner = _PLACEHOLDER.fullmatch(name)
    bare = (inner[1] if inner else name).lower().removesuffix("#")
    endings = [ending for ending in _UNFINISHED if bare.endswith(ending)]
    return Path(bare.removesuffix(endings[0] if endings else "")).suffix in SUFFIXES


def _why_skipped(path: Path) -> str:
    """Say why a file that is called like a deck is none; empty where it may be one."""
    for pattern, why in _JUNK:
        if pattern.fullmatch(path.name):
            return why
    if path.name.lower().endswith(_UNFINISHED):
        return "a download that was not finished"
    if path.name.startswith(".") and not _PLACEHOLDER.fullmatch(path.name):
        return "a hidden file"
    try:
        mode = path.stat().st_mode
    except OSError:
        return "a link that leads nowhere"
    is_package = stat.S_ISDIR(mode) and path.suffix.lower() == ".key"
    return "" if stat.S_ISREG(mode) or is_package else "no file"


def natural_key(path: Path | str) -> list[tuple[list[str | int], str]]:
    """Give what paths are sorted by: `team.pptx`, then `team2.pptx`, then `team10.pptx`."""
    named = Path(path)
    folders = [(_natural(part), part) for part in named.parts[:-1]]
    return [*folders, (_natural(named.stem), named.name)]


def _plain(name: str) -> str:
    """Give a name in letters without accents: `Jörg` stands after `Jon`."""
    letters = normalize("NFD", name.casefold()).translate(_BARRED)
    return "".join(letter for letter in letters if not combining(letter))


def _natural(name: str) -> list[str | int]:
    parts = _DIGITS.split(_plain(name))
    return [int(part) if index % 2 else part for index, part in enumerate(parts)]


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
        raise DeckError(_no_name(path)) from error


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
