"""Reads files a person names, and says in one sentence why one can't be read."""

import errno
import stat
from pathlib import Path

from ..model.errors import AppError, LessonError, Problem

MAX_TEXT = 16 * 1024 * 1024

_REASONS = {
    errno.ENOENT: ("there is no such file", "check the name"),
    errno.EACCES: ("you may not read it", "ask for a copy that you may read"),
    errno.EISDIR: ("it is a folder, not a file", "choose a file in it"),
    errno.ENODEV: ("it is a pipe or device, not a file", "choose a file"),
    errno.ENAMETOOLONG: ("the name is too long to be a file's", "check the name"),
    errno.ELOOP: ("it is a link to itself", "choose the file itself"),
    errno.ENOTDIR: ("there is no such file", "check the name"),
}


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder; a name that no file can have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_bytes(path: Path, error: type[AppError], limit: int) -> bytes:
    """Read a file of at most `limit` bytes; raises `error` with what, where and how to mend it."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        if not stat.S_ISREG(about.st_mode):
            raise OSError(errno.ENODEV, "is a pipe or device")
        if about.st_size > limit:
            what = f"it is larger than {limit // 1024 // 1024} MB"
            raise error(Problem(what, str(path), "choose the right file"))
        return path.read_bytes()
    except OSError as problem:
        raise error(read_problem(problem, path)) from problem
    except ValueError as problem:  # a null byte in the name
        raise error(Problem("that is not a file's name", str(path), "check the name")) from problem


def read_text(path: Path) -> tuple[str, str]:
    """Read a text file; give also the encoding where it had to be guessed.

    Raises LessonError where it holds no text.
    """
    data = read_bytes(path, LessonError, MAX_TEXT)
    for encoding in ("utf-8-sig", "cp1252") if b"\0" not in data else ("utf-16",):
        try:
            return data.decode(encoding), "" if encoding == "utf-8-sig" else encoding
        except UnicodeError:
            continue
    hint = "save it as plain text (.txt) in UTF-8"
    raise LessonError(Problem("this is no text that can be read", str(path), hint))


def read_problem(error: OSError, path: Path) -> Problem:
    """Say why a file could not be read."""
    what, hint = _REASONS.get(error.errno or 0, (error.strerror or str(error), ""))
    return Problem(what, str(path), hint)
