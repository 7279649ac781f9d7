"""Small files that inflate to gigabytes, or hold themselves."""

import struct
from dataclasses import replace
from functools import partial

from .bases import demo, demo_bytes, school
from .parts import DECK, NS, SLIDE, TYPES, pack
from .rawzip import Entry, entries, filled, write_zip
from .registry import DAMAGED, LOST_SLIDE, Expected, either, kind, read, refused

TOO_BIG = f"{DAMAGED}|large|big|too much|unsafe|safe"
GIGABYTE = 1024


def with_bomb(name: str, filler: bytes = b"\0", megabytes: int = GIGABYTE, **lies: int) -> bytes:
    """Give the example with one part replaced by, or added as, a bomb."""
    bomb = replace(filled(name, b"", filler, megabytes, b""), **lies)
    rest = {other: data for other, data in demo().items() if other != name}
    return write_zip([*entries(rest), bomb])


BOMBS: dict[str, tuple[str, Expected]] = {
    "a slide": (SLIDE, either(LOST_SLIDE, TOO_BIG)),
    "a part that nothing refers to": ("ppt/other.bin", either(read(), TOO_BIG)),
    "the presentation": (DECK, either(read(lost="."), TOO_BIG)),
    "the content types": (TYPES, either(read(), TOO_BIG)),
    "the relationships": ("_rels/.rels", either(read(), TOO_BIG)),
    "a layout": ("ppt/slideLayouts/slideLayout9.xml", either(read(lost="."), TOO_BIG)),
    "the master": ("ppt/slideMasters/slideMaster1.xml", either(read(lost="."), TOO_BIG)),
    "the theme": ("ppt/theme/theme1.xml", either(read(), TOO_BIG)),
    "notes": ("ppt/notesSlides/notesSlide3.xml", either(read(lost="."), TOO_BIG)),
    "the properties": ("docProps/core.xml", either(read(), TOO_BIG)),
}

for label, (name, expected) in BOMBS.items():
    kind(f"bomb: 1 GB of zeros in {label}", expected, alone=True)(partial(with_bomb, name))

kind("bomb: a slide of 1 GB that says it has 10 bytes", either(LOST_SLIDE, TOO_BIG), alone=True)(
    partial(with_bomb, SLIDE, c_size=10, size=10)
)
kind(
    "bomb: a slide of 1 GB packed with Deflate that says it is stored", either(LOST_SLIDE, TOO_BIG)
)(partial(with_bomb, SLIDE, megabytes=64, method=0))


def slide_bomb(before: str, filler: bytes, after: str, megabytes: int = 200) -> bytes:
    """Give the example with a slide that is well-formed and far too long."""
    head, tail = f"<p:sld {NS}><p:cSld><p:spTree>{before}", f"{after}</p:spTree></p:cSld></p:sld>"
    bomb = filled(SLIDE, head.encode(), filler, megabytes, tail.encode())
    rest = {name: data for name, data in demo().items() if name != SLIDE}
    return write_zip([*entries(rest), bomb])


SLIDE_BOMBS = {
    "spaces": ("", b" " * 64, ""),
    "a comment": ("<!--", b"x" * 64, "-->"),
    "empty shapes": ("", b"<p:sp/>".ljust(8), ""),
    "tags that are never closed": ("", b"<a:bbbb>", ""),
    "an attribute": ('<p:x y="', b"y" * 64, '"/>'),
    "one word": (
        "<p:sp><p:txBody><a:p><a:r><a:t>",
        b"w" * 64,
        "</a:t></a:r></a:p></p:txBody></p:sp>",
    ),
}

for label, parts in SLIDE_BOMBS.items():
    kind(f"bomb: a slide with 200 MB of {label}", either(LOST_SLIDE, TOO_BIG), alone=True)(
        partial(slide_bomb, *parts)
    )


@kind("bomb: 1 GB of zeros as a picture", either(read(4, ("Outer words",)), TOO_BIG), alone=True)
def picture_bomb() -> bytes:
    name = next(part for part in school() if part.startswith("ppt/media/"))
    rest = {other: data for other, data in school().items() if other != name}
    return write_zip([*entries(rest), filled(name, b"\x89PNG\r\n\x1a\n", b"\0", GIGABYTE, b"")])


@kind(
    "bomb: 60 parts of 15 MB each, all referred to",
    either(read((1, 60), (), lost="."), TOO_BIG),
    alone=True,
)
def many_big_slides() -> bytes:
    shape = b"<p:sp/>".ljust(16)
    head = f"<p:sld {NS}><p:cSld><p:spTree>".encode()
    one = filled(SLIDE, head, shape, 15, b"</p:spTree></p:cSld></p:sld>")
    slides = [f"ppt/slides/slide{number}.xml" for number in range(1, 13)]
    rest = {name: data for name, data in demo().items() if name not in slides}
    return write_zip([*entries(rest), *[replace(one, name=name.encode()) for name in slides]])


@kind("bomb: 90 layouts of 39 MB each", either(LOST_SLIDE, TOO_BIG), alone=True)
def many_big_layouts() -> bytes:
    one = filled("x", b"", b"\0", 39, b"")
    names = [f"ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, 91)]
    rest = {name: data for name, data in demo().items() if name not in names}
    return write_zip([*entries(rest), *[replace(one, name=name.encode()) for name in names]])


RICH = b'<a b="" c="" d=""/>'.ljust(32)
kind(
    "bomb: a slide with 38 MB of elements with attributes", either(LOST_SLIDE, TOO_BIG), alone=True
)(partial(slide_bomb, "", RICH, "", 38))
kind("bomb: a slide with 38 MB of the shortest elements", either(LOST_SLIDE, TOO_BIG), alone=True)(
    partial(slide_bomb, "", b"<a/>", "", 38)
)
kind("bomb: a slide with 38 MB of numbers of letters", either(LOST_SLIDE, TOO_BIG), alone=True)(
    partial(
        slide_bomb,
        "<p:sp><p:txBody><a:p><a:r><a:t>",
        b"&#65;&lt;&amp;&#9;".ljust(32, b"x"),
        "</a:t></a:r></a:p></p:txBody></p:sp>",
        38,
    )
)
kind("bomb: a slide with 38 MB of names of relationships", either(LOST_SLIDE, TOO_BIG), alone=True)(
    partial(slide_bomb, '<a:hlinkClick r:id="', b"rIdX rId", '"/>', 38)
)


# -- entries that share their data: no field lies about its own size


def quoting(count: int, kernel: Entry) -> list[Entry]:
    """Give entries each of which quotes the next one's header and goes on with its data."""
    made, body, size = [kernel], kernel.packed, kernel.size
    for number in range(count):
        header = header_of(made[-1])
        quote = b"\0" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF)
        body, size = quote + header + body, size + len(header)
        made.append(Entry(f"q/{number}".encode(), body, size, 0))
    return made


def header_of(item: Entry) -> bytes:
    fields = (20, 0, 8, 0, 0x21, item.crc, len(item.packed), item.size, len(item.name), 0)
    return b"PK\x03\x04" + struct.pack("<5H3I2H", *fields) + item.name


@kind("bomb: 60 entries that share 50 MB", either(read(), TOO_BIG), alone=True)
def overlapping() -> bytes:
    made = entries(demo())
    start = sum(30 + len(item.name) + len(item.packed) for item in made)
    chain = quoting(60, filled("q/kernel", b"", b"\0", 50, b""))[::-1]
    places = [start]
    for item in chain[:-1]:
        places.append(places[-1] + 30 + len(item.name) + 5)
    hidden = [replace(item, c_offset=place) for item, place in zip(chain, places, strict=True)]
    inner = [replace(item, inside=True) for item in hidden[1:]]
    return write_zip([*made, hidden[0], *inner])


# -- zips within zips


@kind("bomb: a zip of zips of zips, six deep, as an embedded file", read())
def nested() -> bytes:
    data = b"\0" * 1_000_000
    for _ in range(6):
        data = pack({f"lib/{number}.zip": data for number in range(8)})
    return pack({**demo(), "ppt/embeddings/oleObject1.bin": data})


@kind("bomb: a deck within a deck within a deck", read())
def decks_in_decks() -> bytes:
    data = demo_bytes()
    for _ in range(5):
        data = pack({**demo(), "ppt/embeddings/deck.pptx": data})
    return data


@kind("bomb: a zip of zips, and no deck", refused("not a presentation|zip"))
def no_deck_in_zips() -> bytes:
    data = b"\0" * 1_000_000
    for _ in range(4):
        data = pack({f"{number}.zip": data for number in range(10)})
    return data
