"""Zips whose entries have bad names: doubled, climbing, absolute, unprintable, of another system."""

import stat
from functools import partial
from tempfile import gettempdir

from .bases import demo
from .kinds_zip import UTF8, lying
from .parts import SLIDE, TYPES, Parts, pack, replaced
from .rawzip import Entry, entries, entry, write_zip
from .registry import DAMAGED, LOST_SLIDE, WHOLE, either, kind, read, refused

EVIL = b"this file must never appear"
UNSAFE = f"{DAMAGED}|unsafe|name|twice|path|outside"


def with_entry(name: bytes, data: bytes = EVIL, **fields: int) -> bytes:
    made = entry("x", data)
    return write_zip([*entries(demo()), Entry(name, made.packed, made.size, made.crc, **fields)])


ODD_NAMES = {
    "climbs out of its folder": b"../../../../citedeck-evil.txt",
    "climbs out by backslashes": rb"..\..\..\citedeck-evil.txt",
    "climbs out half-way": b"ppt/slides/../../../../citedeck-evil.txt",
    "is absolute": f"{gettempdir()}/citedeck-evil.txt".encode(),
    "is on a drive": rb"C:\citedeck-evil.txt",
    "is on a server": rb"\\host\share\citedeck-evil.txt",
    "is empty": b"",
    "is a dot": b".",
    "has 60,000 letters": b"x" * 60000,
    "holds a line break": b"ppt/slides/a\nb.xml",
    "holds a sign of the terminal": b"ppt/\x1b[2J\x1b[31mred.xml",
    "turns the direction of writing": "ppt/‮lmx.edils".encode(),
    "is one of a device": b"CON",
    "ends in a dot and a space": b"ppt/slides/slide3.xml. ",
    "holds letters of an old code page": b"ppt/media/\x81\x8e\xff.png",
}

for label, name in ODD_NAMES.items():
    kind(f"name: an entry's {label}", either(read(), UNSAFE))(partial(with_entry, name))


@kind("name: UTF-8 is promised and not kept", either(read(), UNSAFE))
def not_utf8() -> bytes:
    return with_entry(b"ppt/\xff\xfe.xml", flags=UTF8)


@kind("name: a slide's ends in a NUL and something more", either(LOST_SLIDE, UNSAFE))
def nul() -> bytes:
    return lying(SLIDE, name=SLIDE.encode() + b"\0.txt")


@kind("name: hides another behind a NUL", either(read(absent=("hidden words",)), UNSAFE))
def hidden_by_nul() -> bytes:
    return with_entry(SLIDE.encode() + b"\0.txt", b"<hidden words/>")


# -- the same name twice


def doubled(name: str, data: bytes) -> bytes:
    return pack([*demo().items(), (name, data)])


@kind("name: a slide's stands twice", either(read(lost="."), UNSAFE))
def slide_twice() -> bytes:
    return doubled(SLIDE, demo()[SLIDE].replace(b"Strategic", b"Other"))


@kind("name: every one stands twice, and is the same", either(read(), UNSAFE))
def all_twice() -> bytes:
    return pack([*demo().items(), *demo().items()])


@kind("name: one of the content types' stands twice", either(read(), UNSAFE))
def types_twice() -> bytes:
    return doubled(TYPES, b"<none/>")


@kind("name: two differ only in their case", either(read(lost="."), UNSAFE))
def case_twice() -> bytes:
    return doubled(SLIDE.upper(), demo()[SLIDE].replace(b"Strategic", b"Other"))


# -- names that another system writes


def renamed(parts: Parts, change: str) -> Parts:
    changes = {
        "upper": str.upper,
        "backslash": lambda name: name.replace("/", "\\"),
        "slash": lambda name: f"/{name}",
        "dot": lambda name: f"./{name}",
        "folder": lambda name: f"My deck/{name}",
    }
    return {changes[change](name): data for name, data in parts.items()}


@kind("name: all in capitals, as a part's name may be", WHOLE)
def upper() -> bytes:
    return pack(renamed(demo(), "upper"))


@kind("name: all with backslashes", read())
def backslashes() -> bytes:
    return pack(renamed(demo(), "backslash"))


@kind("name: all begin with a slash", read())
def slashes() -> bytes:
    return pack(renamed(demo(), "slash"))


@kind("name: all begin with a dot", either(read(), "not a presentation|damaged"))
def dots() -> bytes:
    return pack(renamed(demo(), "dot"))


@kind(
    "name: all in one folder, zipped by hand", either(read(), "not a presentation|folder|damaged")
)
def in_folder() -> bytes:
    return pack(renamed(demo(), "folder"))


@kind("name: the slide's holds a space and an accent, the target is encoded", WHOLE)
def encoded() -> bytes:
    parts = replaced(
        demo(), "ppt/_rels/presentation.xml.rels", "slides/slide3.xml", "slides/d%C3%A9%203.xml"
    )
    parts = replaced(parts, TYPES, "/slides/slide3.xml", "/slides/d%C3%A9%203.xml")
    old = (SLIDE, "ppt/slides/_rels/slide3.xml.rels")
    new = ("ppt/slides/dé 3.xml", "ppt/slides/_rels/dé 3.xml.rels")
    names = dict(zip(old, new, strict=True))
    return pack({names.get(name, name): data for name, data in parts.items()})


# -- links in the zip


@kind("name: the slide is a link to a file of the system", LOST_SLIDE)
def link() -> bytes:
    mode = (stat.S_IFLNK | 0o777) << 16
    made = entry(SLIDE, b"/etc/passwd")
    return lying(SLIDE, external=mode, packed=made.packed, size=made.size, crc=made.crc)


@kind("name: an entry is a link out of the folder", either(read(), UNSAFE))
def stray_link() -> bytes:
    return with_entry(b"ppt/out", b"../../../..", external=(stat.S_IFLNK | 0o777) << 16)


@kind("name: a hundred thousand entries", refused("many|large|big|too|more than"), alone=True)
def many() -> bytes:
    return write_zip(
        [*entries(demo()), *[Entry(f"x/{n}".encode(), b"\3\0", 0, 0) for n in range(100_000)]]
    )


@kind("name: two thousand more entries, all small", either(read(), "many|large|big|too|more than"))
def some_more() -> bytes:
    return pack({**demo(), **{f"ppt/extra/{n}.xml": b"<x/>" for n in range(2000)}})
