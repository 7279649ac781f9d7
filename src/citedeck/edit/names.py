"""Names as people type them <-> names with their parts."""

import re
from collections.abc import Iterator

from ..model.source import Name

_BODY_WORDS = re.compile(
    r"\b(?:united|nations?|ministry|department|service|agency|institute|university|council|"
    r"organi[sz]ation|bank|news|times|government|commission|committee|team|union|association|"
    r"office|centre|center|group|press|school|foundation|federation|world|international)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:“(?P<marked>[^“”]*)”|\"(?P<typed>[^\"]*)\")\s*(?=[;\n]|$)|[^;\n]+")
"""A body's name in quotation marks, whatever stands in it; or what stands between two `;`."""


def read_names(text: str, bodies: bool | None = None) -> tuple[Name, ...]:
    """Read `Min-Jun Kim; Doe, Jane; United Nations`: people, with or without comma, and bodies.

    Whether a name is a body's, its words tell, or quotation marks around it; `bodies` says it of
    all the names at once.
    """
    return tuple(_read_name(name, marked, bodies) for name, marked in _parts(text))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a text into names; tell of each whether it stood in quotation marks."""
    for part in _PARTS.finditer(text):
        marked = part["marked"] or part["typed"]
        name = marked if marked else part[0]
        if name.strip():
            yield name.strip(), bool(marked)


def _read_name(text: str, marked: bool, body: bool | None) -> Name:
    if body or (body is None and marked):
        return Name(literal=text)
    family, comma, given = text.partition(",")
    if comma:
        return Name(family=family.strip(), given=given.strip())
    if body is None and (" " not in text or _BODY_WORDS.search(text)):
        return Name(literal=text)
    given, _, family = text.rpartition(" ")
    return Name(family=family, given=given.strip())


def names_text(names: tuple[Name, ...]) -> str:
    """Write names so that `read_names` reads them back."""
    return "; ".join(_name_text(name) for name in names)


def _name_text(name: Name) -> str:
    if not name.literal:
        return f"{name.family}, {name.given}" if name.given else f"{name.family},"
    if read_names(name.literal) == (name,):
        return name.literal
    return f"“{name.literal}”"
