"""What a deck says of its quotes <-> the last line of its notes and one document property.

Both are for the next review, which tries them first and believes neither.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from xml.etree.ElementTree import Element

from ...model.pages import Hint, Origin
from .names import XML_HEAD
from .text_xml import xml_text

PROPERTY = "citedeck"
_MARK = "citedeck/1"
_LINE = re.compile(rf"\s*\[{_MARK} lesson=(\S*) activity=(\S*) quotes=(\S*)\]\s*")
_HINT = re.compile(r"([a-z][a-z0-9-]{0,80}):(\d{1,6}):([0-9a-f]{10})")
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties that a user may name. Source: ISO/IEC 29500-1 §22.3."""


def hint_line(origin: Origin, hints: tuple[Hint, ...]) -> str:
    """Give the line that ends the notes of a page with quotes."""
    quotes = ",".join(f"{hint.document}:{hint.paragraph}:{hint.digest}" for hint in hints)
    return f"[{_MARK} lesson={origin.lesson} activity={origin.activity} quotes={quotes}]"


def with_hint_line(notes: str, origin: Origin, hints: tuple[Hint, ...]) -> str:
    """Add that line to a page's notes."""
    if not hints:
        return notes
    return f"{notes}\n{hint_line(origin, hints)}" if notes else hint_line(origin, hints)


def take_hint_line(notes: str) -> tuple[str, Origin]:
    """Part notes from the line of hints in them, wherever an edit has left it."""
    lines = notes.split("\n")
    for index in range(len(lines) - 1, -1, -1):
        if origin := read_hint_line(lines[index]):
            return "\n".join(lines[:index] + lines[index + 1 :]), origin
    return notes, Origin()


def read_hint_line(line: str) -> Origin | None:
    """Read a line of hints; what is misspelt in it is left out."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    return Origin(match[1], match[2], tuple(_hints(match[3])))


def _hints(text: str) -> list[Hint]:
    found = (_HINT.fullmatch(part) for part in text.split(","))
    return [Hint(match[1], int(match[2]), match[3]) for match in found if match]


def custom_part(origin: Origin) -> str:
    """Give `docProps/custom.xml` with the one property."""
    value = xml_text(hint_line(origin, origin.hints))
    return (
        f'{XML_HEAD}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}">'
        f'<property fmtid="{_FORMAT_ID}" pid="2" name="{PROPERTY}"><vt:lpwstr>{value}</vt:lpwstr>'
        "</property></Properties>"
    )


def choose_origin(custom: Origin, noted: Iterable[Origin]) -> Origin:
    """Take the property's origin; where a program dropped that, the first that notes name."""
    if custom != Origin():
        return custom
    named = (origin for origin in noted if origin.lesson)
    return replace(next(named, Origin()), hints=())


def read_custom(root: Element | None) -> Origin:
    """Read the property; an empty origin where there is none."""
    if root is None:
        return Origin()
    for entry in root:
        if entry.get("name") == PROPERTY:
            return read_hint_line("".join(map(str, entry.itertext()))) or Origin()
    return Origin()
