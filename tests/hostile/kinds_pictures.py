"""Pictures that are huge, broken, full of secrets, or no pictures at all."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image

from .bases import FIGURES, FIGURES_RELS, png_bytes, school
from .kinds_bombs import TOO_BIG
from .listener import SERVER
from .parts import pack, related, relation, replaced, typed, with_default
from .rawzip import MEGABYTE, deflate, filled
from .registry import Read, either, kind

PICTURE = "ppt/media/image1.png"
WORDS = Read((4, 4), ("How we go", "Outer words"))
LOST = Read((4, 4), ("How we go", "Outer words"), lost=".")


def with_picture(data: bytes, name: str = PICTURE) -> bytes:
    """Give the school's deck with another picture."""
    assert PICTURE in school()
    if name == PICTURE:
        return pack({**school(), PICTURE: data})
    suffix = name.rpartition(".")[2]
    parts = with_default(school(), suffix, f"image/{suffix}")
    parts = replaced(parts, FIGURES_RELS, "image1.png", name.rpartition("/")[2])
    return pack({**parts, name: data})


# -- PNG by hand


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, body: bytes, *more: bytes, bits: int = 8) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def zlib_zeros(megabytes: int) -> bytes:
    """Give what inflates to megabytes of zeros, made in a moment."""
    packed = filled("", b"", b"\0", megabytes, b"").packed
    checksum = (megabytes * MEGABYTE % 65521) << 16 | 1
    return b"\x78\x9c" + packed + struct.pack(">I", checksum)


def png_bomb() -> bytes:
    """Give 30,000 by 30,000 dots in a few kilobytes: 900 million of them."""
    return png(30_000, 30_000, zlib_zeros(108), bits=1)


def text_bomb() -> bytes:
    """Give a picture whose comment inflates to 300 MB."""
    return png(1, 1, zlib.compress(b"\0\0"), chunk(b"zTXt", b"Comment\0\0" + zlib_zeros(300)))


def profile_bomb() -> bytes:
    return png(1, 1, zlib.compress(b"\0\0"), chunk(b"iCCP", b"p\0\0" + zlib_zeros(300)))


def many_chunks() -> bytes:
    return png(
        1, 1, zlib.compress(b"\0\0"), *[chunk(b"tEXt", b"k%d\0v" % n) for n in range(100_000)]
    )


# -- JPEG and its EXIF by hand


@cache
def jpeg(exif: bytes = b"", size: tuple[int, int] = (40, 30)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "olive").save(buffer, "JPEG")
    data = buffer.getvalue()
    if not exif:
        return data
    block = b"Exif\0\0" + exif
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + data[2:]


def tiff(fields: list[tuple[int, int, int, int]], following: int = 0, tail: bytes = b"") -> bytes:
    """Write a directory of EXIF: number, type, count and value of each field."""
    head = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(fields))
    body = b"".join(struct.pack("<HHII", *field) for field in fields)
    return head + body + struct.pack("<I", following) + tail


GPS, EXIF_POINTER = 0x8825, 0x8769
EXIFS: dict[str, bytes] = {
    "whose directory follows itself": tiff([(0x10F, 2, 4, 0)], following=8),
    "whose inner directory is itself": tiff([(EXIF_POINTER, 4, 1, 8), (GPS, 4, 1, 8)]),
    "that promises 4 GB": tiff([(0x10F, 2, 0xFFFFFFF0, 26)]),
    "whose fields lie behind its end": tiff([(0x10F, 2, 90, 0x7FFFFFFF), (GPS, 4, 1, 0xFFFFFFFF)]),
    "of unknown types": tiff([(0x10F, 99, 5, 1), (0x110, 0, 5, 1)]),
    "with a division by nothing": tiff([(0x11A, 5, 1, 26)], tail=bytes(8)),
    "that is cut": tiff([(0x10F, 2, 4, 0)])[:13],
    "of 5,000 fields": tiff([(0x10F + n, 2, 4, 0) for n in range(5000)]),
    "that is noise": bytes(n * 37 & 255 for n in range(9000)),
}

for label, exif in EXIFS.items():
    kind(f"picture: EXIF {label}", WORDS)(
        lambda exif=exif: with_picture(jpeg(exif), "ppt/media/a.jpeg")
    )


def jpeg_with_size(width: int, height: int) -> bytes:
    data = bytearray(jpeg())
    place = data.index(b"\xff\xc0")
    struct.pack_into(">HH", data, place + 5, height, width)
    return bytes(data)


# -- the others


def gif(frames: int, size: int = 65535) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", size, size, 0x80, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, size, size, 0) + b"\x02\x02\x4c\x01\x00"
    return head + frame * frames + b";"


def bmp() -> bytes:
    return b"BM" + struct.pack(
        "<IIIIiiHHIIiiII", 70, 0, 54, 40, 60_000, -60_000, 1, 24, 0, 0, 1, 1, 0, 0
    )


def tiff_picture() -> bytes:
    return tiff(
        [(256, 4, 1, 100_000), (257, 4, 1, 100_000), (258, 3, 1, 8), (273, 4, 1, 8), (279, 4, 1, 9)]
    )


def svg(inner: str) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="9e9" height="9e9">{inner}</svg>'.encode()
    )


def webp() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(buffer, "WEBP")
    return buffer.getvalue()


POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n(x) run quit\n%%EOF\n"
LAUGHING = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'

PICTURES: dict[str, tuple[Callable[[], bytes], str, Read]] = {
    "a PNG that says 60,000 by 60,000": (
        lambda: png(60_000, 60_000, zlib.compress(b"")),
        "png",
        WORDS,
    ),
    "a PNG that says 2^31 by 2^31": (lambda: png(2**31 - 1, 2**31 - 1, b""), "png", WORDS),
    "a PNG that says 0 by 0": (lambda: png(0, 0, zlib.compress(b"")), "png", WORDS),
    "a PNG of 30,000 by 30,000 in 100 KB": (png_bomb, "png", WORDS),
    "a PNG with a comment of 300 MB": (text_bomb, "png", WORDS),
    "a PNG with a profile of 300 MB": (profile_bomb, "png", WORDS),
    "a PNG with 100,000 chunks": (many_chunks, "png", WORDS),
    "a PNG that is cut": (lambda: png_bytes(40, 30)[:50], "png", WORDS),
    "a PNG with a broken head": (lambda: png_bytes(40, 30)[:12] + bytes(60), "png", LOST),
    "a JPEG that says 65,535 by 65,535": (lambda: jpeg_with_size(65_535, 65_535), "jpeg", WORDS),
    "a JPEG that is cut": (lambda: jpeg()[:300], "jpeg", WORDS),
    "a JPEG called .png": (jpeg, "png", WORDS),
    "a GIF of 65,535 by 65,535 with 10,000 frames": (lambda: gif(10_000), "gif", WORDS),
    "a BMP of 60,000 by 60,000": (bmp, "bmp", LOST),
    "a TIFF of 100,000 by 100,000": (tiff_picture, "tiff", LOST),
    "an SVG with a script": (lambda: svg("<script>alert(1)</script>"), "svg", LOST),
    "an SVG that asks a server": (lambda: svg(f'<image href="{SERVER}"/>'), "svg", LOST),
    "an SVG with a DTD": (lambda: LAUGHING.encode() + svg("&b;"), "svg", LOST),
    "a WebP": (webp, "webp", WORDS),
    "an EMF": (lambda: b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(60), "emf", LOST),
    "a WMF": (lambda: b"\xd7\xcd\xc6\x9a" + bytes(60), "wmf", LOST),
    "PostScript that runs a program": (lambda: POSTSCRIPT, "png", LOST),
    "a PDF": (lambda: b"%PDF-1.7\n" + bytes(200), "png", LOST),
    "a web page": (lambda: b"<html>not found</html>", "png", LOST),
    "a deck": (lambda: pack(school()), "png", LOST),
    "empty": (lambda: b"", "png", LOST),
    "8 MB of zeros": (lambda: bytes(8_000_000), "png", LOST),
}

for label, (make, suffix, expected) in PICTURES.items():
    kind(f"picture: {label}", expected, alone="MB" in label or "30,000" in label)(
        lambda make=make, suffix=suffix: with_picture(make(), f"ppt/media/image1.{suffix}")
    )


@kind("picture: not there", LOST)
def missing() -> bytes:
    parts = school()
    del parts[PICTURE]
    return pack(parts)


@kind("picture: its secrets are told, a place and a camera", WORDS)
def secrets() -> bytes:
    inner = struct.pack("<HHHIIIII", 1, 1, 2, 2, 0x4E, 0, 0, 0)
    exif = tiff([(0x10F, 2, 4, 0x41414100), (GPS, 4, 1, 38)], tail=inner)
    return with_picture(jpeg(exif), "ppt/media/a.jpeg")


@kind("picture: 1,000 times the same", WORDS)
def many_times() -> bytes:
    parts = school()
    text = parts[FIGURES].decode()
    start, end = text.index("<p:pic>"), text.index("</p:pic>") + len("</p:pic>")
    return pack({**parts, FIGURES: (text[:start] + text[start:end] * 1000 + text[end:]).encode()})


@kind("picture: 400 different ones", WORDS, alone=True)
def many() -> bytes:
    parts = school()
    text = parts[FIGURES].decode()
    start, end = text.index("<p:pic>"), text.index("</p:pic>") + len("</p:pic>")
    numbers = range(400)
    pieces = [text[start:end].replace('r:embed="', f'r:embed="rIdN{n}" r:was="') for n in numbers]
    lines = [relation(f"rIdN{n}", "image", f"../media/n{n}.png") for n in numbers]
    media = {f"ppt/media/n{n}.png": png(n + 1, 1, zlib.compress(bytes(n + 2))) for n in numbers}
    slide = (text[:start] + "".join(pieces) + text[end:]).encode()
    return pack(related({**parts, FIGURES: slide, **media}, FIGURES_RELS, *lines))


@kind("picture: one of 60 MB", either(WORDS, TOO_BIG), alone=True)
def heavy() -> bytes:
    noise = zlib.compress(bytes(100))
    block = random.Random(60).randbytes(60 * MEGABYTE)
    parts = {**school(), PICTURE: png(8, 8, noise, chunk(b"prVt", block))}
    return pack(parts, zipfile.ZIP_STORED)


@kind("picture: cropped by more than there is", WORDS)
def cropped() -> bytes:
    crop = '<a:srcRect l="90000" r="90000" t="-999999999" b="x"/><a:stretch>'
    return pack(replaced(school(), FIGURES, "<a:stretch>", crop))


@kind("picture: as the ground of the slide, broken", Read((4, 4), ("How we go",)))
def background() -> bytes:
    fill = (
        '<p:cSld><p:bg><p:bgPr><a:blipFill><a:blip r:embed="rIdNone"/></a:blipFill></p:bgPr></p:bg>'
    )
    return pack(replaced(school(), FIGURES, "<p:cSld>", fill))


@kind("picture: a type that is none", WORDS)
def odd_type() -> bytes:
    return pack(typed(school(), PICTURE, "image/../../x"))


@kind("picture: raw packed zeros that are called a picture", LOST)
def packed_zeros() -> bytes:
    return with_picture(deflate(bytes(1_000_000)))
