"""Bytes -> a file that is always the whole old or the whole new version, whatever happens.

A temporary file in the same folder, fsync, rename, fsync of the folder. What stood there before
stays as a backup beside it. Source: POSIX rename(2); Pillai et al., OSDI 2014, for the order.
"""

import contextlib
import errno
import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from ..model.errors import Problem, SaveError

_SHARING_ERRORS = (5, 32, 33)
"""Windows: access denied, sharing violation, lock violation; a virus scanner holds the file."""
_TRIES, _PAUSE_S = 12, 0.05

Content = bytes | Iterable[bytes]
"""What a file holds; in pieces where it may be too long for the memory."""

_REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space and save again"),
    errno.EDQUOT: ("your disk quota is used up", "free some space and save again"),
    errno.EROFS: ("the drive is read-only", "save to another place"),
    errno.EACCES: ("you may not write there", "save to another place"),
    errno.EPERM: ("you may not write there", "save to another place"),
    errno.ENOENT: ("the folder does not exist", "choose another one"),
    errno.ENOTDIR: ("the folder does not exist", "choose another one"),
    errno.EISDIR: ("there is a folder of that name", "choose another name"),
    errno.EEXIST: ("there is a file of that name", "choose another name"),
    errno.ENODEV: ("that is a pipe or device, not a file", "choose another name"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
}


def backup_path(path: Path) -> Path:
    """Give where the previous version of a file is kept."""
    return path.with_name(path.name + ".bak")


def save_bytes(path: Path, data: bytes, *, backup: bool = False) -> None:
    """Write a file atomically; with `backup` its previous version is kept beside it.

    Raises SaveError, and leaves the old file untouched.
    """
    save_files({path: data}, backup=backup)


def save_files(files: Mapping[Path, Content], *, backup: bool = False) -> None:
    """Write several files, each atomically, and none where one of them can't be written.

    Raises SaveError, and leaves the old files untouched.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            with _naming(path):
                target = Path(os.path.realpath(path))
                _refuse_unwritable(target)
                ready.append((target, _write_temporary(target, data)))
        for path, (target, temporary) in zip(files, ready, strict=True):
            with _naming(path):
                _put_in_place(target, temporary, backup)
    except BaseException:
        _drop(temporary for _, temporary in ready)
        raise


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Say of a system's error which file it is about and what to do."""
    try:
        yield
    except OSError as error:
        raise SaveError(save_problem(error, path)) from error


def _drop(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


def save_text(path: Path, text: str) -> None:
    """Write a text in UTF-8, atomically."""
    save_bytes(path, text.encode("utf-8", "replace"))


def make_folder(path: Path) -> None:
    """Make a folder and those above it; raises SaveError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(save_problem(error, path)) from error


def save_problem(error: OSError, path: Path) -> Problem:
    """Say why a file could not be written, and what to do."""
    reason = error.strerror or str(error)
    what, hint = _REASONS.get(error.errno or 0, (reason, "save to another place"))
    return Problem(f"can't be saved: {what}", str(path), hint)


def refuse_unwritable(paths: Iterable[Path]) -> None:
    """Refuse places where no file can be written, before long work is done; raises SaveError."""
    for path in paths:
        with _naming(path):
            target = Path(os.path.realpath(path))
            _refuse_unwritable(target)
            if not target.parent.is_dir():
                raise FileNotFoundError(errno.ENOENT, "no folder")


def _refuse_unwritable(target: Path) -> None:
    """Respect a file's write protection: a rename alone would pass over it."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENODEV, "is a pipe or device")
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "is read-only")


def _put_in_place(target: Path, temporary: Path, backup: bool) -> None:
    if backup and target.exists():
        _keep_backup(target)
    _retry(lambda: temporary.replace(target))
    _sync_folder(target.parent)


def _write_temporary(target: Path, data: Content) -> Path:
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent
    )
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
        _copy_mode(target, path)
    except BaseException:
        _drop([path])
        raise
    return path


def _copy_mode(target: Path, path: Path) -> None:
    """Give the new file the old one's permissions, or those a new file has."""
    if sys.platform == "win32":
        return
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    path.chmod(mode)


def _keep_backup(target: Path) -> None:
    """Make the previous version the backup, itself by an atomic rename."""
    place = backup_path(target)
    spare = place.with_name(f".{place.name}.tmp")
    _drop([spare])
    try:
        _copy(target, spare)
        _retry(lambda: spare.replace(place))
    except BaseException:
        _drop([spare])
        raise


def _copy(file: Path, copy: Path) -> None:
    try:
        os.link(file, copy)
    except OSError:  # a file system without hard links
        shutil.copy2(file, copy)


def _retry(rename: Callable[[], object]) -> None:
    """Rename, and wait a little where Windows says that somebody else has the file open."""
    for attempt in range(_TRIES):
        try:
            rename()
            return
        except PermissionError as error:
            busy = getattr(error, "winerror", None) in _SHARING_ERRORS
            if not busy or attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE_S)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
