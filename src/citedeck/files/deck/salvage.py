"""A zip archive without its directory -> the parts that can still be found in it.

A download that was cut off lacks its end, where the directory stands; every part still has a
header of its own in front of it. Source: PKWARE APPNOTE 6.3.10, §4.3.7.
"""

import struct
from typing import BinaryIO

from .archive import (
    NO_CHECKSUM,
    Archive,
    Directory,
    Entry,
    part_name,
    read_directory,
    refuse_too_many,
    refuse_unreadable,
)

MAX_SEARCHED = 64 << 20
"""Bytes of a damaged file that are looked through for parts."""

_HEADER = struct.Struct("<4s2xHH4xIIIHH")
_MARK = b"PK\x03\x04"
_SIZES_FOLLOW = 0x8


def find_entries(file: BinaryIO) -> Directory:
    """Find the parts of an archive by the headers in front of them."""
    file.seek(0)
    data = file.read(MAX_SEARCHED)
    entries: dict[str, Entry] = {}
    place = data.find(_MARK)
    while 0 <= place <= len(data) - _HEADER.size:
        refuse_too_many(len(entries))
        name, entry, end = _read_header(data, place)
        if name:
            entries[name] = entry
        place = data.find(_MARK, max(end, place + 4))
    return Directory(entries, False)


def _read_header(data: bytes, place: int) -> tuple[str, Entry, int]:
    """Read a part's header; give also where the part ends."""
    _, flags, method, crc, packed, size, letters, extra = _HEADER.unpack_from(data, place)
    start = place + _HEADER.size
    name = part_name(data[start : start + letters], flags)
    start += letters + extra
    if name:
        refuse_unreadable(flags, method)
    if flags & _SIZES_FOLLOW:  # only after the part: it ends where the next one begins
        end = data.find(_MARK, start)
        packed = (end if end >= 0 else len(data)) - start
        size, crc = packed, NO_CHECKSUM
    return name, Entry(method, crc, packed, size, place), start + packed


def open_archive(file: BinaryIO) -> Archive | None:
    """Open an archive, by the headers in front of its parts where its directory is damaged.

    None for a file that is no archive. Raises DeckError for one that must not be inflated.
    """
    directory = read_directory(file)
    if directory is not None:
        return Archive(file, directory)
    file.seek(0)
    if file.read(len(_MARK)) != _MARK:
        return None
    archive = Archive(file, find_entries(file))
    archive.damaged[""] = "its directory is damaged"
    return archive
