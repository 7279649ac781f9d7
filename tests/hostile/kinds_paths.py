"""Paths that lead to no deck: folders, pipes, devices, broken links, files without end."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from .bases import demo_bytes
from .registry import DAMAGED, WHOLE, either, path_kind, read, refused

NO_FILE = (
    "not a file|no such file|not there|folder|not found|can.?not be (read|opened)|special|broken"
)
BIG = "large|big"


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@path_kind("path: a good deck", WHOLE)
def good(folder: Path) -> Path:
    return written(folder, "deck.pptx", demo_bytes())


@path_kind("path: a good deck called .PPTX", WHOLE)
def capitals(folder: Path) -> Path:
    return written(folder, "DECK.PPTX", demo_bytes())


@path_kind("path: a good deck without an ending", either(read(), "pptx"))
def no_ending(folder: Path) -> Path:
    return written(folder, "deck", demo_bytes())


@path_kind("path: a good deck called .ppt", either(read(), "older"))
def called_ppt(folder: Path) -> Path:
    return written(folder, "deck.ppt", demo_bytes())


@path_kind("path: a good deck with signs of the terminal in its name", WHOLE)
def odd_name(folder: Path) -> Path:
    return written(folder, "a\n\x1b[31m\u202eb.pptx", demo_bytes())


@path_kind("path: a good deck whose name is no UTF-8", WHOLE)
def no_utf8(folder: Path) -> Path:
    return written(folder, os.fsdecode(b"d\xff\xfe.pptx"), demo_bytes())


@path_kind("path: a link to a good deck", WHOLE)
def link(folder: Path) -> Path:
    path = folder / "link.pptx"
    path.symlink_to(written(folder, "deck.pptx", demo_bytes()))
    return path


@path_kind("path: not there", refused(NO_FILE))
def missing(folder: Path) -> Path:
    return folder / "none.pptx"


@path_kind("path: a damaged deck whose name has signs of the terminal", refused(DAMAGED))
def odd_damaged(folder: Path) -> Path:
    return written(folder, "a\n\x1b[31m\u202eb.pptx", demo_bytes()[:9000])


@path_kind("path: a folder", refused(NO_FILE))
def a_folder(folder: Path) -> Path:
    path = folder / "folder.pptx"
    path.mkdir()
    return path


@path_kind("path: a link to nothing", refused(NO_FILE))
def broken_link(folder: Path) -> Path:
    path = folder / "link.pptx"
    path.symlink_to(folder / "gone.pptx")
    return path


@path_kind("path: a link to itself", refused(NO_FILE + "|itself|circle|loop"))
def circle(folder: Path) -> Path:
    path = folder / "link.pptx"
    path.symlink_to(path)
    return path


@path_kind("path: a pipe that nobody writes into", refused(NO_FILE))
def pipe(folder: Path) -> Path:
    path = folder / "pipe.pptx"
    os.mkfifo(path)
    return path


@path_kind("path: a socket", refused(NO_FILE))
def a_socket(folder: Path) -> Path:
    path = folder / "s.pptx"
    here = Path.cwd()
    os.chdir(folder)  # the path of a socket may be 100 letters long
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(here)
    return path


def device(name: str) -> Callable[[Path], Path]:
    def place(folder: Path) -> Path:
        path = folder / "device.pptx"
        path.symlink_to(f"/dev/{name}")
        return path

    return place


path_kind("path: a device that never ends", refused(f"{NO_FILE}|{BIG}"))(device("zero"))
path_kind("path: a device that is always empty", refused(f"{NO_FILE}|empty"))(device("null"))


@path_kind("path: a file of 6 GB", refused(BIG))
def sparse(folder: Path) -> Path:
    path = folder / "big.pptx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(6 << 30)
    return path


@path_kind("path: a deck that may not be read", either(WHOLE, "may not|permission|allowed"))
def forbidden(folder: Path) -> Path:
    path = written(folder, "deck.pptx", demo_bytes())
    path.chmod(0)
    return path


# -- other programs' decks

OLDER = r"older|\.ppt|LibreOffice|odp|OpenDocument|damaged|pptx"


@path_kind("path: a text called .ppt", refused(f"{OLDER}|not a presentation"))
def ppt_text(folder: Path) -> Path:
    return written(folder, "old.ppt", b"Dear teacher")


@path_kind("path: an empty .odp", refused(f"{OLDER}|empty"))
def odp_empty(folder: Path) -> Path:
    return written(folder, "deck.odp", b"")
