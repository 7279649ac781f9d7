"""The bytes of a zip archive -> its parts, checked before anything is inflated.

Nothing is inflated but what is asked for, and never past a bound: a small archive may claim to
hold gigabytes. What is damaged gives as much as can still be inflated, and is named in `damaged`.
Source: PKWARE APPNOTE 6.3.10, §4.3 (records) and §4.4 (their fields).
"""

import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple, NoReturn

from ...model.errors import DeckError

MAX_ENTRIES = 10_000
"""Real decks stay below 600; each costs time before anything is known of it."""
MAX_PART = 36 << 20
"""Bytes of one part's text. Real ones stay below 2 MB; 50,000 shapes take 35."""
MAX_TEXT = 40 << 20
"""Bytes of all parts' text that are read: what can be looked through in three seconds."""
MAX_PICTURE = 100 << 20
"""Bytes of one picture: more than any camera's."""
MAX_PICTURES = 250 << 20
"""Bytes of all pictures that are kept at once."""

NO_CHECKSUM = -1
"""What a salvaged part has whose checksum is not known."""

_END = b"PK\x05\x06"
_END_RECORD = struct.Struct("<4xHHHHIIH")
_WIDE_LOCATOR = struct.Struct("<4sIQI")
_WIDE_END = struct.Struct("<24xQQQQ")
_ENTRY = struct.Struct("<4s4xHH4xIIIHHH8xI")
_LOCAL = struct.Struct("<4s22xHH")
_LONGEST_COMMENT = 65_535
_WIDE = 0xFFFFFFFF
_ENCRYPTED, _UTF8 = 0x1, 0x800
_STORED, _DEFLATED = 0, 8
_ODD = re.compile(rb"[\\\0]|^/|/$|\.\./")
_STEP = 4096


class Entry(NamedTuple):
    """What the archive's directory says of a part; lengths in bytes."""

    method: int
    crc: int
    packed: int
    size: int
    offset: int


class Directory(NamedTuple):
    """The parts of an archive by their name; `doubled` where two have the same."""

    entries: dict[str, Entry]
    doubled: bool


class Archive(Mapping[str, bytes]):
    """The parts of an archive by their name, each inflated when it is asked for."""

    def __init__(self, file: BinaryIO, directory: Directory) -> None:
        self._file = file
        self._size = file.seek(0, 2)
        self._entries = directory.entries
        self._folded = {name.lower(): name for name in directory.entries}
        self.doubled = directory.doubled or len(self._folded) < len(directory.entries)
        """Whether two parts have the same name, of which only one can be read."""
        self._text_left, self._pictures_left = MAX_TEXT, MAX_PICTURES
        self.damaged: dict[str, str] = {}
        """The parts of which only some could be read, and why."""

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.find(name) is not None

    def __getitem__(self, name: str) -> bytes:
        """Inflate a part of text; raises DeckError where it is too large to be one."""
        found = self.find(name)
        if found is None:
            raise KeyError(name)
        data = self._inflate(found, MAX_PART)
        self._text_left -= len(data)
        if len(data) > MAX_PART or self._text_left < 0:
            refuse_too_large()
        return data

    def picture(self, name: str) -> bytes | None:
        """Inflate a picture; none where there is none or it is too large to be one."""
        found = self.find(name)
        if found is None:
            return None
        limit = min(MAX_PICTURE, self._pictures_left)
        data = self._inflate(found, limit)
        if len(data) > limit:
            return None
        self._pictures_left -= len(data)
        return data

    def packed(self, name: str) -> tuple[bool, bytes]:
        """Give whether a part is packed, and its bytes as they stand in the archive."""
        entry = self._entries[name]
        return entry.method != _STORED, self._packed(entry)

    def find(self, name: str) -> str | None:
        """Find a part's name as the archive spells it. Part names don't tell cases apart.

        Source: ISO/IEC 29500-2 §6.2.2.3.
        """
        return name if name in self._entries else self._folded.get(name.lower())

    def _packed(self, entry: Entry) -> bytes:
        if entry.offset > self._size:
            return b""
        self._file.seek(entry.offset)
        head = self._file.read(_LOCAL.size)
        if len(head) < _LOCAL.size:
            return b""
        _, name, extra = _LOCAL.unpack(head)
        self._file.seek(entry.offset + _LOCAL.size + name + extra)
        return self._file.read(min(entry.packed, self._size))

    def _inflate(self, name: str, limit: int) -> bytes:
        """Inflate one byte more than the limit at most."""
        entry = self._entries[name]
        if entry.method == _STORED and entry.packed > limit:
            return bytes(limit + 1)
        data = self._packed(entry)
        whole = len(data) == entry.packed
        if entry.method == _DEFLATED:
            data, whole = inflate(data, limit + 1)
        if len(data) <= limit and not whole:
            self.damaged[name] = "it is cut off or damaged"
        elif entry.crc != NO_CHECKSUM and zlib.crc32(data) != entry.crc and len(data) <= limit:
            self.damaged[name] = "its checksum is wrong"
        return data


def inflate(packed: bytes, limit: int) -> tuple[bytes, bool]:
    """Inflate at most `limit` bytes; tell also whether that went well to the end."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = stream.decompress(packed, limit)
    except zlib.error:
        return _inflate_some(packed, limit), False
    return data, stream.eof


def _inflate_some(packed: bytes, limit: int) -> bytes:
    """Inflate what comes before a damaged place."""
    stream, found = zlib.decompressobj(-zlib.MAX_WBITS), bytearray()
    try:
        for start in range(0, len(packed), _STEP):
            found += stream.decompress(packed[start : start + _STEP], limit - len(found))
            if len(found) >= limit:
                break
    except zlib.error:
        pass
    return bytes(found)


def read_directory(file: BinaryIO) -> Directory | None:
    """Read the directory at an archive's end; none where it is damaged or there is none.

    Raises DeckError for an archive that is encrypted, too full or packed in a way of its own.
    """
    size = file.seek(0, 2)
    for length in (_END_RECORD.size, _END_RECORD.size + _LONGEST_COMMENT):
        tail_at = max(0, size - length)
        file.seek(tail_at)
        tail = file.read()
        end = tail.rfind(_END)
        if end >= 0:
            break
    if end < 0 or end + _END_RECORD.size > len(tail):
        return None
    _, _, _, count, length, offset, _ = _END_RECORD.unpack_from(tail, end)
    directory_end = tail_at + end
    wide = _wide_end(file, directory_end) if _WIDE in (length, offset) or count == 0xFFFF else None
    if wide:
        count, length, offset, directory_end = wide
    refuse_too_many(count)
    shift = directory_end - length - offset  # bytes that something put before the archive
    if shift < 0:
        return None
    file.seek(offset + shift)
    return _read_entries(file.read(length), count, shift)


def refuse_too_large() -> NoReturn:
    """Raise DeckError for a part that holds more than any presentation's."""
    what = "what it holds is larger than any presentation needs"
    raise DeckError.of(what, hint="this file is not safe to open: ask for another copy")


def refuse_too_many(count: int) -> None:
    """Raise DeckError for more parts than any presentation has."""
    if count > MAX_ENTRIES:
        what = f"it holds {count:,} parts, more than any presentation needs"
        raise DeckError.of(what, hint="this file is not safe to open: ask for another copy")


def _wide_end(file: BinaryIO, end: int) -> tuple[int, int, int, int] | None:
    """Read the directory's count, length, place and end from the records of a Zip64 archive."""
    start = end - _WIDE_LOCATOR.size
    if start < 0:
        return None
    file.seek(start)
    mark, _, offset, _ = _WIDE_LOCATOR.unpack(file.read(_WIDE_LOCATOR.size))
    if mark != b"PK\x06\x07" or offset > file.seek(0, 2):
        return None
    file.seek(offset)
    record = file.read(_WIDE_END.size)
    if len(record) < _WIDE_END.size or record[:4] != b"PK\x06\x06":
        return None
    _, count, length, place = _WIDE_END.unpack(record)
    return count, length, place, offset


def _read_entries(directory: bytes, count: int, shift: int) -> Directory | None:
    entries: dict[str, Entry] = {}
    doubled = False
    place = 0
    for _ in range(count):
        if place + _ENTRY.size > len(directory):
            return None
        mark, flags, method, crc, packed, size, letters, extra, comment, offset = (
            _ENTRY.unpack_from(directory, place)
        )
        if mark != b"PK\x01\x02":
            return None
        name_at = place + _ENTRY.size
        extra_at = name_at + letters
        name = part_name(directory[name_at:extra_at], flags)
        place = extra_at + extra + comment
        if _WIDE in (packed, size, offset):
            fields = directory[extra_at : extra_at + extra]
            size, packed, offset = _wide_fields(fields, (size, packed, offset))
        if name:
            refuse_unreadable(flags, method)
            doubled = doubled or name in entries
            entries[name] = Entry(method, crc, packed, size, offset + shift)
    return Directory(entries, doubled)


def _wide_fields(extra: bytes, values: tuple[int, int, int]) -> tuple[int, int, int]:
    """Take from the Zip64 extra field what does not fit the entry itself."""
    place = 0
    while place + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, place)
        if kind == 1:
            wide = iter(struct.iter_unpack("<Q", extra[place + 4 : place + 4 + length // 8 * 8]))
            size, packed, offset = (
                next(wide, (value,))[0] if value == _WIDE else value for value in values
            )
            return size, packed, offset
        place += 4 + length
    return values


def part_name(spelled: bytes, flags: int) -> str:
    """Give a part's name; empty for a folder, and for what no part may be called."""
    if spelled.isascii() and not _ODD.search(spelled):
        return spelled.decode("ascii")
    try:
        name = spelled.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError:
        name = spelled.decode("cp437")
    if "\\" in name or name.startswith("/"):
        name = name.replace("\\", "/").lstrip("/")
    is_odd = name.endswith("/") or "\0" in name or name.startswith("../") or "/../" in name
    return "" if is_odd else name


def refuse_unreadable(flags: int, method: int) -> None:
    """Raise DeckError for a part that is encrypted or packed as no presentation is."""
    if flags & _ENCRYPTED:
        raise DeckError.of(
            "it is protected with a password", hint="ask for a copy without a password"
        )
    if method not in (_STORED, _DEFLATED):
        raise DeckError.of(
            "it is packed in a way that no office program uses",
            hint="open it in PowerPoint and save it as .pptx again",
        )
