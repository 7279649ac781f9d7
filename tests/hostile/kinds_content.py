"""What decks carry besides words: macros, embedded files and controls, films and sounds."""

import random
import zipfile
from functools import partial

from .bases import demo
from .kinds_size import framed
from .listener import SERVER
from .ole import compound
from .parts import (
    DECK_RELS,
    DOC_RELATIONS,
    SLIDE,
    SLIDE_RELS,
    TYPES,
    Parts,
    pack,
    related,
    relation,
    replaced,
    with_default,
)
from .registry import Read, kind, read
from .words import BODY, KEPT, TITLE

WORDS = read(words=(KEPT, TITLE, BODY))
MACROS = Read(words=(KEPT, TITLE), macros=True)
MICROSOFT = "http://schemas.microsoft.com/office"
MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"

# -- macros


def vba() -> bytes:
    return compound({"PROJECT": b'ID="{0}"', "dir": b"Sub AutoOpen()"})


def with_macros(parts: Parts) -> Parts:
    line = relation("rIdVba", "x", "vbaProject.bin")
    line = line.replace(f"{DOC_RELATIONS}/x", f"{MICROSOFT}/2006/relationships/vbaProject")
    parts = related({**parts, "ppt/vbaProject.bin": vba()}, DECK_RELS, line)
    return with_default(parts, "bin", "application/vnd.ms-office.vbaProject")


def macro_type(name: str) -> bytes:
    new = f"application/vnd.ms-powerpoint.{name}.macroEnabled.main+xml"
    return pack(replaced(with_macros(demo()), TYPES, MAIN, new))


for suffix, name in (("pptm", "presentation"), ("ppsm", "slideshow"), ("potm", "template")):
    kind(f"macros: .{suffix}", MACROS)(partial(macro_type, name))


@kind("macros: in what says it is a .pptx", MACROS)
def hidden_macros() -> bytes:
    return pack(with_macros(demo()))


@kind("macros: under another name", MACROS)
def renamed_macros() -> bytes:
    parts = with_macros(demo())
    data = parts.pop("ppt/vbaProject.bin")
    parts["ppt/media/sound.wav"] = data
    return pack(replaced(parts, DECK_RELS, "vbaProject.bin", "media/sound.wav"))


@kind("macros: the type says so, but there are none", read())
def no_macros() -> bytes:
    new = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    return pack(replaced(demo(), TYPES, MAIN, new))


# -- embedded files and controls

OLE_URI = "http://schemas.openxmlformats.org/presentationml/2006/ole"


def ole_frame(attributes: str, inner: str = "<p:embed/>") -> str:
    xml = f'<p:oleObj name="Sheet" progId="Excel.Sheet.12" {attributes}>{inner}</p:oleObj>'
    return framed(xml).replace("http://schemas.openxmlformats.org/drawingml/2006/table", OLE_URI)


def with_frame(xml: str, *lines: str, **parts: bytes) -> bytes:
    """Put a frame on the third slide, with relationships and parts (`__` is a slash, `_` a dot)."""
    named = {name.replace("__", "/").replace("_", "."): data for name, data in parts.items()}
    all_parts = related({**demo(), **named}, SLIDE_RELS, *lines) if lines else {**demo(), **named}
    return pack(replaced(all_parts, SLIDE, "</p:spTree>", f"{xml}</p:spTree>"), zipfile.ZIP_STORED)


OLE = relation("rIdO", "oleObject", "../embeddings/oleObject1.bin")
kind("embedded: an OLE object", WORDS)(
    lambda: with_frame(ole_frame('r:id="rIdO"'), OLE, ppt__embeddings__oleObject1_bin=vba())
)
kind("embedded: an OLE object that is not there", WORDS)(
    lambda: with_frame(ole_frame('r:id="rIdO"'), OLE)
)
kind("embedded: an OLE object on a share", WORDS)(
    lambda: with_frame(
        ole_frame('r:id="rIdO"', "<p:link/>"),
        relation("rIdO", "oleObject", r"file:///\\127.0.0.1\s\x.xlsx!Sheet1", external=True),
    )
)
kind("embedded: an ActiveX control", WORDS)(
    lambda: with_frame(
        '<p:controls><p:control name="c" r:id="rIdC"/></p:controls>',
        relation("rIdC", "control", "../activeX/activeX1.xml"),
        ppt__activeX__activeX1_xml=b"<ax:ocx xmlns:ax='urn:x' ax:classid='{0}'/>",
    )
)
kind("embedded: a program", WORDS)(
    lambda: with_frame(
        ole_frame('r:id="rIdO"'), OLE, ppt__embeddings__oleObject1_bin=b"MZ" + b"\x90" * 50_000
    )
)

# -- films and sounds


def media_shape(tag: str, link: str) -> str:
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="55" name="Film"/><p:cNvPicPr/><p:nvPr><a:{tag} {link}="rIdV"/>'
        "</p:nvPr></p:nvPicPr><p:blipFill/><p:spPr/></p:pic>"
    )


def film(megabytes: int) -> bytes:
    """Give bytes that no packer makes smaller, always the same."""
    return b"\0\0\0\x18ftypmp42" + random.Random(megabytes).randbytes(megabytes << 20)


def with_film(data: bytes) -> bytes:
    line = relation("rIdV", "video", "../media/media1.mp4")
    return with_frame(media_shape("videoFile", "r:link"), line, ppt__media__media1_mp4=data)


kind("film: embedded, 1 MB", WORDS)(lambda: with_film(film(1)))
kind("film: embedded, 60 MB", WORDS, alone=True)(lambda: with_film(film(60)))
kind("film: on a server", WORDS)(
    lambda: with_frame(
        media_shape("videoFile", "r:link"),
        relation("rIdV", "video", SERVER, external=True),
    )
)
kind("film: a sound that is not there", WORDS)(
    lambda: with_frame(
        media_shape("audioFile", "r:link"), relation("rIdV", "audio", "../media/none.wav")
    )
)
