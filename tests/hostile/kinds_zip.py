"""Zips that were cut, that lie about their entries, or that are merely odd."""

import io
import struct
import zipfile
from functools import partial

from .bases import demo, demo_bytes
from .parts import DECK, SLIDE, pack, unpack
from .rawzip import Entry, entries, write_zip
from .registry import DAMAGED, LEFT, LOST_SLIDE, WHOLE, either, kind, read, refused

ENCRYPTED, STREAMED, UTF8 = 1, 8, 0x800


# -- cut


def cut(share: float) -> bytes:
    data = demo_bytes()
    return data[: int(len(data) * share)]


for percent in (1, 10, 50, 90, 99):
    kind(f"zip: cut after {percent} %", either(LEFT, DAMAGED))(partial(cut, percent / 100))


@kind("zip: the last byte is missing", either(LEFT, DAMAGED))
def last_byte() -> bytes:
    return demo_bytes()[:-1]


@kind("zip: the first 1,000 bytes are missing", either(LEFT, DAMAGED))
def no_beginning() -> bytes:
    return demo_bytes()[1000:]


@kind("zip: 4 KB in the middle are zeros", either(LEFT, DAMAGED))
def hole() -> bytes:
    data = demo_bytes()
    middle = len(data) // 2
    return data[:middle] + bytes(4096) + data[middle + 4096 :]


@kind("zip: as a text file, each LF is CR LF", either(LEFT, DAMAGED))
def as_text() -> bytes:
    return demo_bytes().replace(b"\n", b"\r\n")


@kind("zip: read as UTF-8 and written again", refused(DAMAGED))
def as_utf8() -> bytes:
    return demo_bytes().decode("utf-8", "replace").encode()


@kind("zip: no entries", refused("empty|not a presentation|no presentation|damaged"))
def no_entries() -> bytes:
    return write_zip([])


@kind("zip: nothing but its first four bytes", refused(DAMAGED))
def magic_only() -> bytes:
    return b"PK\x03\x04"


# -- entries that lie


def lying(part: str, **lies: object) -> bytes:
    return write_zip(entries(demo(), lying=part, **lies))


kind("zip: a slide's checksum is wrong", LOST_SLIDE)(partial(lying, SLIDE, crc=1))
kind("zip: a slide's local header is overwritten", LOST_SLIDE)(
    partial(lying, SLIDE, local_magic=b"\0\0\0\0")
)
kind("zip: a slide has another name in its local header", either(LOST_SLIDE, DAMAGED))(
    partial(lying, SLIDE, local_name=b"ppt/slides/slide9.xml")
)
kind("zip: a slide says that it is smaller than it is", either(LOST_SLIDE, DAMAGED))(
    partial(lying, SLIDE, c_size=10)
)
kind("zip: a slide says that it is 4 GB", either(LOST_SLIDE, f"{DAMAGED}|large|big"))(
    partial(lying, SLIDE, c_size=0xFFFFFFF0)
)
kind("zip: a slide says that it is packed into 4 GB", either(LOST_SLIDE, f"{DAMAGED}|large|big"))(
    partial(lying, SLIDE, c_packed=0xFFFFFFF0)
)
kind("zip: a slide begins behind the file's end", either(LOST_SLIDE, DAMAGED))(
    partial(lying, SLIDE, c_offset=0x7FFFFFFF)
)
kind("zip: a slide's data is no packed data", LOST_SLIDE)(
    partial(lying, SLIDE, packed=b"\xff" * 99)
)
kind("zip: the checksum of the presentation is wrong", either(read(lost="."), DAMAGED))(
    partial(lying, DECK, crc=1)
)
kind("zip: every checksum is wrong", either(LEFT, DAMAGED))(partial(lying, "", crc=1))
kind("zip: dates are impossible", WHOLE)(partial(lying, "", date=0xFFFF))
kind("zip: needs version 9.9", either(read(), f"{DAMAGED}|newer|packed"))(
    partial(lying, "", version=99)
)
kind("zip: a broken extra field", either(read(), DAMAGED))(
    partial(lying, SLIDE, c_extra=b"\x01\x00\xff\x00\x01")
)
kind("zip: an entry of the directory is overwritten", either(read((1, 12), ()), DAMAGED))(
    partial(lying, SLIDE, c_magic=b"XXXX")
)
kind("zip: encrypted", refused("password|encrypt"))(partial(lying, "", flags=ENCRYPTED))
kind("zip: one slide is encrypted", either(LOST_SLIDE, "password|encrypt"))(
    partial(lying, SLIDE, flags=ENCRYPTED)
)
kind("zip: encrypted with AES", refused("password|encrypt|packed"))(
    partial(lying, "", flags=ENCRYPTED, method=99, version=51)
)
kind("zip: an unknown way of packing", refused(f"{DAMAGED}|pack|compress"))(
    partial(lying, "", method=97)
)
kind("zip: one slide is packed in an unknown way", either(LOST_SLIDE, f"{DAMAGED}|pack|compress"))(
    partial(lying, SLIDE, method=97)
)
kind("zip: Deflate64", refused(f"{DAMAGED}|pack|compress"))(partial(lying, "", method=9))
kind("zip: stored, says the directory, but it is packed", either(LOST_SLIDE, DAMAGED))(
    partial(lying, SLIDE, method=0)
)


# -- the end of the directory


def with_end(**lies: int) -> bytes:
    return write_zip(entries(demo()), **lies)


kind("zip: says that it has 5 entries", either(read(), DAMAGED))(partial(with_end, count=5))
kind("zip: says that it has 60,000 entries", either(read(), f"{DAMAGED}|many|more than"))(
    partial(with_end, count=60000)
)
kind("zip: the directory begins nowhere", either(read(), DAMAGED))(
    partial(with_end, offset=0x7FFFFFFF)
)
kind("zip: the directory has no length", either(read(), DAMAGED))(partial(with_end, length=0))
kind("zip: one of many disks", either(read(), DAMAGED))(partial(with_end, disk=3))


# -- odd, but in order


@kind("zip: 100 bytes of junk before it", either(WHOLE, DAMAGED))
def junk_before() -> bytes:
    return b"#" * 100 + demo_bytes()


@kind("zip: behind a program for Windows", either(WHOLE, f"{DAMAGED}|program|not a presentation"))
def program_before() -> bytes:
    return b"MZ" + bytes(3000) + demo_bytes()


@kind("zip: 100 bytes of zeros behind it", either(read(), DAMAGED))
def zeros_behind() -> bytes:
    return demo_bytes() + bytes(100)


@kind("zip: 100 KB of junk behind it", either(read(), DAMAGED))
def junk_behind() -> bytes:
    return demo_bytes() + b"#" * 100_000


@kind("zip: two decks in one file", read((1, 12)))
def two_decks() -> bytes:
    return demo_bytes() + demo_bytes()


@kind("zip: a comment of 65,535 bytes", WHOLE)
def long_comment() -> bytes:
    return write_zip(entries(demo()), comment=b"c" * 65535)


@kind("zip: another end in the comment", either(read(), f"{DAMAGED}|empty"))
def end_in_comment() -> bytes:
    return write_zip(entries(demo()), comment=b"PK\x05\x06" + bytes(18) + b"more")


@kind("zip: nothing is packed", WHOLE)
def stored() -> bytes:
    return pack(demo(), zipfile.ZIP_STORED)


@kind("zip: packed with bzip2", either(WHOLE, "pack|compress|damaged"))
def bzip2() -> bytes:
    return pack(demo(), zipfile.ZIP_BZIP2)


@kind("zip: packed with LZMA", either(WHOLE, "pack|compress|damaged"))
def lzma() -> bytes:
    return pack(demo(), zipfile.ZIP_LZMA)


@kind("zip: written as a stream, sizes behind the data", WHOLE)
def streamed() -> bytes:
    class OneWay(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    buffer = OneWay()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in demo().items():
            archive.writestr(name, data)
    return buffer.getvalue()


@kind("zip: with entries for folders", WHOLE)
def folders() -> bytes:
    return pack({"ppt/": b"", "ppt/slides/": b"", "docProps/": b"", **demo()})


@kind("zip: entries in the opposite order", WHOLE)
def backwards() -> bytes:
    return pack(dict(reversed(unpack(demo_bytes()).items())))


# -- zip64


@kind("zip: with the fields of a 64-bit zip", WHOLE)
def zip64() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in demo().items():
            with archive.open(name, "w", force_zip64=True) as file:
                file.write(data)
    return buffer.getvalue()


@kind("zip: 64-bit, and the end lies nowhere", either(read(), f"{DAMAGED}|more than"))
def zip64_nowhere() -> bytes:
    data = write_zip(entries(demo()), count=0xFFFF, offset=0xFFFFFFFF, length=0xFFFFFFFF)
    locator = b"PK\x06\x07" + struct.pack("<IQI", 0, 1 << 60, 1)
    return data[:-22] + locator + data[-22:]


@kind("zip: 64-bit, and a slide has 2^63 bytes", either(LOST_SLIDE, f"{DAMAGED}|large|big"))
def zip64_huge() -> bytes:
    extra = struct.pack("<HHQQ", 1, 16, 1 << 63, 1 << 63)
    return lying(SLIDE, c_size=0xFFFFFFFF, c_packed=0xFFFFFFFF, c_extra=extra)


@kind(
    "zip: 64-bit, without the field that holds the size", either(LOST_SLIDE, f"{DAMAGED}|large|big")
)
def zip64_missing() -> bytes:
    return lying(SLIDE, c_size=0xFFFFFFFF, c_packed=0xFFFFFFFF)


# -- entries that overlap


@kind("zip: all entries begin at the same place", either(LEFT))
def same_place() -> bytes:
    return write_zip(entries(demo(), c_offset=0))


@kind("zip: two slides share their data", either(read(), DAMAGED))
def shared() -> bytes:
    made = entries(demo())
    place = sum(size_in_file(item) for item in made[: names(made).index(SLIDE)])
    return write_zip([*made, *entries({"ppt/slides/other.xml": demo()[SLIDE]}, c_offset=place)])


def names(made: list[Entry]) -> list[str]:
    return [item.name.decode() for item in made]


def size_in_file(item: Entry) -> int:
    return 30 + len(item.name) + len(item.packed)
