"""A zip written by hand, so that every one of its fields can lie."""

import struct
import zlib
from dataclasses import dataclass, replace
from typing import Any

from .parts import Parts

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. What is None is written as it truly is; `c_` fields stand in the directory only.

    One `inside` another lies within its data and is not written again.
    """

    name: bytes
    packed: bytes
    size: int
    crc: int
    method: int = 8
    flags: int = 0
    local_name: bytes | None = None
    local_magic: bytes = b"PK\x03\x04"
    c_magic: bytes = b"PK\x01\x02"
    c_name: bytes | None = None
    c_size: int | None = None
    c_packed: int | None = None
    c_offset: int | None = None
    extra: bytes = b""
    c_extra: bytes = b""
    external: int = 0
    version: int = 20
    date: int = 0x21
    inside: bool = False


def entry(name: str, data: bytes) -> Entry:
    """Pack one part."""
    return Entry(name.encode(), deflate(data), len(data), zlib.crc32(data))


def entries(parts: Parts, *, lying: str = "", **lies: Any) -> list[Entry]:
    """Pack parts; the one named `lying`, or every one, gets the lies."""
    made = [entry(name, data) for name, data in parts.items()]
    return [
        replace(item, **lies) if lies and lying in ("", item.name.decode()) else item
        for item in made
    ]


def deflate(data: bytes) -> bytes:
    """Pack bytes without zlib's header."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def write_zip(made: list[Entry], before: bytes = b"", comment: bytes = b"", **lies: int) -> bytes:
    """Write entries, a directory and its end; `lies` are `count`, `offset` and `length` of the end."""
    body, directory = bytearray(before), bytearray()
    for item in made:
        directory += directory_record(item, len(body))
        body += local_record(item)
    return bytes(body + directory + end_record(len(made), len(directory), len(body), comment, lies))


def local_record(item: Entry) -> bytes:
    name = item.name if item.local_name is None else item.local_name
    sizes = (item.crc, len(item.packed), min(item.size, 0xFFFFFFFF))
    head = (item.version, item.flags, item.method, 0, item.date, *sizes, len(name), len(item.extra))
    if item.inside:
        return b""
    return item.local_magic + struct.pack("<5H3I2H", *head) + name + item.extra + item.packed


def directory_record(item: Entry, place: int) -> bytes:
    name = item.name if item.c_name is None else item.c_name
    sizes = (
        item.crc,
        len(item.packed) if item.c_packed is None else item.c_packed,
        item.size if item.c_size is None else item.c_size,
    )
    head = (item.version, item.version, item.flags, item.method, 0, item.date, *sizes)
    offset = place if item.c_offset is None else item.c_offset
    tail = (len(name), len(item.c_extra), 0, 0, 0, item.external, offset)
    return item.c_magic + struct.pack("<6H3I5H2I", *head, *tail) + name + item.c_extra


def end_record(count: int, length: int, offset: int, comment: bytes, lies: dict[str, int]) -> bytes:
    count = lies.get("count", count & 0xFFFF)
    length, offset = lies.get("length", length), lies.get("offset", offset)
    disk = lies.get("disk", 0)
    head = struct.pack("<4H2IH", disk, disk, count, count, length, offset, len(comment))
    return b"PK\x05\x06" + head + comment


def filled(name: str, before: bytes, filler: bytes, megabytes: int, after: bytes) -> Entry:
    """Make an entry that inflates to megabytes of `filler` (which divides a megabyte) in a moment."""
    block = filler * (MEGABYTE // len(filler))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    chunk = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    chunk = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    tail = packer.compress(after) + packer.flush()
    crc = zlib.crc32(before)
    for _ in range(megabytes):
        crc = zlib.crc32(block, crc)
    size = len(before) + megabytes * MEGABYTE + len(after)
    return Entry(name.encode(), head + chunk * megabytes + tail, size, zlib.crc32(after, crc))
