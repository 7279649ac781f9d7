"""The files and folders a teacher names -> the decks in them, and what was left out and why."""

import re
import stat
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from unicodedata import combining, normalize

from ..model.errors import DeckError
from ..model.review import SkippedFile
from .reading import is_folder, read_problem

MAX_FOLDERS = 5_000
"""Folders that are searched: a whole school's disk is no class."""

OPEN_XML = frozenset((".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"))
"""How the names of presentations end that are read without help."""
SUFFIXES = OPEN_XML | frozenset((
    ".ppt", ".pps", ".pot", ".odp", ".otp",
    ".fodp", ".key", ".gslides", ".sxi",
))  # fmt: skip
"""How the names of presentations end, also of those that can't be read."""
_TOO_MANY = (
    f"it holds more than {MAX_FOLDERS:,} folders, and those after them were not searched"
    " (choose a folder in it)"
)
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


def find_decks(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[SkippedFile, ...]]:
    """Find the decks in files and folders, in natural order, and what was left out and why.

    A file that is named is always a deck, also one that is not there: reading it will say so.
    Raises DeckError for a folder that can't be read.
    """
    decks: dict[Path, None] = {}
    skipped: dict[SkippedFile, None] = {}
    for path in paths:
        is_searched = is_folder(path) and path.suffix.lower() != ".key"
        found = _search(path) if is_searched else ([path], [])
        decks |= dict.fromkeys(found[0])
        skipped |= dict.fromkeys(found[1])
    return tuple(decks), tuple(skipped)


def _search(top: Path) -> tuple[list[Path], list[SkippedFile]]:
    """Search a folder and those in it, each once; hidden ones are left alone."""
    found: list[Path] = []
    skipped: list[SkippedFile] = []
    seen: set[tuple[int, int]] = set()
    waiting = deque([top])
    while waiting and len(seen) < MAX_FOLDERS:
        folder = waiting.popleft()
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
    if waiting:
        skipped.append(SkippedFile(str(top), _TOO_MANY))
    for path in found:
        if why := _why_skipped(path):
            skipped.append(SkippedFile(str(path), why))
    left_out = {file.file for file in skipped}
    decks = [path for path in found if str(path) not in left_out]
    return sorted(decks, key=natural_key), sorted(skipped, key=lambda file: natural_key(file.file))


def _is_searched(path: Path) -> bool:
    """Tell a folder to look into: no hidden one, none of a program's own."""
    is_hidden = path.name.startswith((".", "__MACOSX"))
    return not is_hidden and path.suffix.lower() != ".key" and is_folder(path)


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
