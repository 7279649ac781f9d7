"""Decks of other programs, which LibreOffice is asked to convert: what they want must not happen."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from .kinds_bombs import TOO_BIG
from .kinds_entities import SECRET, UNWANTED
from .listener import SERVER
from .rawzip import Entry, entry, filled, write_zip
from .registry import DAMAGED, either, kind, read, refused

OPEN = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = ("office", "draw:drawing", "text", "style", "presentation", "script")
SPACES = " ".join(f'xmlns:{n.split(":")[0]}="{OPEN}:{n.split(":")[-1]}:1.0"' for n in NAMES) + (
    f' xmlns:svg="{OPEN}:svg-compatible:1.0" xmlns:fo="{OPEN}:xsl-fo-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)
DECK_TYPE = "application/vnd.oasis.opendocument.presentation"
AT_ONCE = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
WORDS = ("Words of another program",)
READ = read(1, WORDS, absent=(SECRET, "lollol"))


def frame(inner: str) -> str:
    place = 'svg:x="1cm" svg:y="1cm" svg:width="9cm" svg:height="3cm"'
    return f"<draw:frame {place}>{inner}</draw:frame>"


TEXT = frame(f"<draw:text-box><text:p>{WORDS[0]}</text:p></draw:text-box>")


def flat(inner: str = "", styles: str = "", dtd: str = "") -> bytes:
    """Write a deck in one file of OpenDocument."""
    layout = '<style:page-layout style:name="L"/>'
    master = '<style:master-page style:name="M" style:page-layout-name="L"/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{dtd}<office:document {SPACES} office:version="1.2"'
        f' office:mimetype="{DECK_TYPE}"><office:styles>{styles}</office:styles>'
        f"<office:automatic-styles>{layout}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles><office:body><office:presentation>"
        f'<draw:page draw:name="p" draw:master-page-name="M">{TEXT}{inner}</draw:page>'
        "</office:presentation></office:body></office:document>"
    ).encode()


def wants(target: str) -> bytes:
    """Write a deck that wants something in every way that there is."""
    fill = f'<draw:fill-image draw:name="b" xlink:href="{target}" {AT_ONCE}/>'
    tags = ("image", "object", "floating-frame")
    inner = "".join(frame(f'<draw:{tag} xlink:href="{target}" {AT_ONCE}/>') for tag in tags)
    return flat(inner, fill)


ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
kind("office: a deck in one file of LibreOffice (.fodp)", READ, converts=True)(flat)
kind("office: one that asks a server", READ, converts=True)(partial(wants, SERVER))
kind("office: one that asks for a file", READ, converts=True)(
    partial(wants, "file:///etc/hostname")
)
kind("office: one with a DTD", either(READ, f"{UNWANTED}|convert"), converts=True)(
    partial(flat, frame("<draw:text-box><text:p>&e;</text:p></draw:text-box>"), "", ENTITY)
)


# -- zips


def package(*more: Entry) -> bytes:
    kind_of = entry("mimetype", DECK_TYPE.encode())
    plain = replace(kind_of, packed=DECK_TYPE.encode(), method=0)
    return write_zip([plain, *more])


def content(filler: bytes, megabytes: int) -> bytes:
    head, _, tail = flat("@").decode().partition("@")
    return package(filled("content.xml", head.encode(), filler, megabytes, tail.encode()))


BOMBS: dict[str, Callable[[], bytes]] = {
    "of spaces": partial(content, b" " * 64, 1024),
    "of zeros": lambda: package(filled("content.xml", b"", b"\0", 1024, b"")),
    "of shapes": partial(content, b"<draw:rect/>".ljust(16), 100),
}

for label, make in BOMBS.items():
    kind(
        f"office: an .odp with a gigabyte {label}", refused(f"{TOO_BIG}|more text"), converts=True
    )(make)

kind("office: an .odp that holds nothing", refused(f"odp|LibreOffice|{DAMAGED}"), converts=True)(
    package
)
