"""The bytes of a part -> its elements, whatever state they are in.

Parts are parsed by expat into the standard library's elements: walking those takes a third of the
time of walking lxml's. What expat refuses is handed to lxml's recovering parser.
"""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, XMLParser

from ...model.errors import DeckError
from .names import KNOWN_PREFIXES

MAX_MARKS = 5_000_000
"""`<` signs of one part: what its elements take in memory grows with them."""

_STRICT = re.compile(rb"""(["'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)""")
_RENAMED = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
}
_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["'][^>]*\?>""")
_ENCODINGS = {"iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252", "windows-1251"}
"""What is read beside UTF-8 and UTF-16; others could hide what is looked for below."""
_REFERENCE = re.compile(rb"&#(x[0-9a-fA-F]{1,12}|[0-9]{1,12});")
_EMPTY = (
    b"<a:bodyPr/>", b"<a:lstStyle/>", b"<a:tcPr/>", b"<a:avLst/>", b"<p:nvPr/>", b"<p:cNvSpPr/>",
    b'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
)  # fmt: skip
"""Elements that say nothing. A third of a slide's are such; they are taken out unparsed."""
_USUAL_HEADS = (
    b'<?xml version="1.0" encoding="UTF-8"',
    b"<?xml version='1.0' encoding='UTF-8'",
)


class Markup(NamedTuple):
    """The root of a part, and whether it had to be mended."""

    root: Element
    mended: bool


def read_markup(data: bytes) -> Markup | None:
    """Parse a part; none where nothing of it can be read. Raises DeckError where it has a DTD."""
    data = as_utf8(data)
    if data.count(b"<") > MAX_MARKS:
        what = "it holds more elements than any presentation needs"
        raise DeckError.of(what, hint="this file is not safe to open: ask for another copy")
    parser = XMLParser()
    lean = data
    for empty in _EMPTY:
        lean = lean.replace(empty, b"")
    try:
        parser.feed(lean)
        return Markup(parser.close(), False)
    except (ParseError, ValueError):
        root = _recover(data)
        return None if root is None else Markup(root, True)


def read_root(data: bytes | None) -> Element | None:
    """Parse a part that may be missing; none where nothing of it can be read."""
    markup = read_markup(data) if data else None
    return markup.root if markup else None


def as_utf8(data: bytes) -> bytes:
    """Give a part in UTF-8, ISO Strict names as everyone else writes them.

    Raises DeckError where it declares a document type: no presentation does, and what it declares
    could grow without bounds.
    """
    if data.startswith(_USUAL_HEADS):
        pass
    elif data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    elif data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
        data = _without_declaration(data, _wide_encoding(data))
    elif (found := _DECLARED.match(data)) and found[1].lower() not in (b"utf-8", b"utf8"):
        data = _without_declaration(data, found[1].decode("ascii").lower())
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        what = "a part of it declares a document type (DTD), which no presentation does"
        raise DeckError.of(what, hint="this file is not safe to open: ask for another copy")
    if b"//purl.oclc.org/ooxml/" in data:
        data = _STRICT.sub(_transitional, data)
    return data


def _wide_encoding(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    return "utf-16-be" if data[:1] == b"\0" else "utf-16-le"


def _without_declaration(data: bytes, encoding: str) -> bytes:
    if not encoding.startswith("utf-16") and encoding not in _ENCODINGS:
        encoding = "utf-8"
    plain = data.decode(encoding, "replace").encode("utf-8", "replace")
    return re.sub(rb"^\s*<\?xml[^>]*\?>", b"", plain)


def _transitional(found: re.Match[bytes]) -> bytes:
    """Spell a name of ISO Strict the other way. Source: ISO/IEC 29500-4, annex A."""
    quote, area, name = found.groups()
    return b"%shttp://schemas.openxmlformats.org/%s/2006/%s" % (
        quote, area, _RENAMED.get(name, name),
    )  # fmt: skip


def _recover(data: bytes) -> Element | None:
    """Parse what is still there of a damaged part."""
    from lxml import etree

    data = _REFERENCE.sub(_legal_reference, data.decode("utf-8", "replace").encode())
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        return None
    return None if root is None else _copy(root)


def _legal_reference(found: re.Match[bytes]) -> bytes:
    """Leave out a reference to what is no character."""
    digits = found[1].decode()
    code = int(digits[1:], 16) if digits.startswith(("x", "X")) else int(digits)
    is_legal = code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0x110000
    return found[0] if is_legal and code not in (0xFFFE, 0xFFFF) else b""


def _copy(root: object) -> Element | None:
    """Copy elements of lxml's; prefixes that nobody declares mean what they always mean."""
    from lxml.etree import _Element

    assert isinstance(root, _Element)
    made: Element | None = None
    copies: list[tuple[_Element, Element | None]] = [(root, None)]
    while copies:
        source, parent = copies.pop()
        if not isinstance(source.tag, str):
            continue
        attributes = {_full_name(str(key)): str(value) for key, value in source.attrib.items()}
        copy = Element(_full_name(source.tag), attributes)
        copy.text = source.text
        if parent is None:
            made = copy
        else:
            parent.append(copy)
        copies += [(child, copy) for child in reversed(source)]
    return made


def _full_name(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    if prefix and not name.startswith("{"):
        return f"{{{KNOWN_PREFIXES.get(prefix, prefix)}}}{local}"
    return name
