"""A compound file (OLE 2) of a few streams: what older Office files and encrypted ones are."""

import struct

SECTOR, FREE, END, FAT = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
SMALLEST = 4096
"""Shorter streams would stand in a stream of small ones: here they are filled up."""


def compound(streams: dict[str, bytes]) -> bytes:
    """Write streams into a compound file; the directory and the table take a sector or two each."""
    filled = {name: data.ljust(SMALLEST, b"\0") for name, data in streams.items()}
    directory_sectors = (len(filled) + 4) // 4
    chain = [FAT, *chained(1, directory_sectors)]
    records, body = [directory_record("Root Entry", 5, END, 0, child=1)], b""
    for number, (name, data) in enumerate(filled.items(), 1):
        sectors = -(-len(data) // SECTOR)
        right = number + 1 if number < len(filled) else FREE
        records.append(directory_record(name, 2, len(chain), len(data), right=right))
        chain += chained(len(chain), sectors)
        body += data.ljust(sectors * SECTOR, b"\0")
    assert len(chain) <= SECTOR // 4
    table = struct.pack("<128I", *chain, *[FREE] * (128 - len(chain)))
    return header() + table + b"".join(records).ljust(directory_sectors * SECTOR, b"\0") + body


def chained(first: int, count: int) -> list[int]:
    """Give the table's entries for sectors in a row."""
    return [*range(first + 1, first + count), END]


def header(first_table: int = 0, tables: int = 1, directory: int = 1) -> bytes:
    """Write the first sector."""
    head = MAGIC + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    counts = struct.pack("<10I", 0, tables, directory, 0, SMALLEST, END, 0, END, 0, first_table)
    return (head + counts).ljust(SECTOR, b"\xff")


def directory_record(name: str, kind: int, first: int, size: int, **links: int) -> bytes:
    """Write one entry of the directory."""
    title = (name + "\0").encode("utf-16-le")
    head = title.ljust(64, b"\0") + struct.pack("<HBB", len(title), kind, 1)
    around = struct.pack("<3I", FREE, links.get("right", FREE), links.get("child", FREE))
    return head + around + bytes(36) + struct.pack("<IQ", first, size)
