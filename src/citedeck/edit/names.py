"""Names as people type them <-> names with their parts."""

import re

from ..model.source import Name

_BODY_WORDS = re.compile(
    r"\b(?:united|nations?|ministry|department|service|agency|institute|university|council|"
    r"organi[sz]ation|bank|news|times|government|commission|committee|team|union|association|"
    r"office|centre|center|group|press|school|foundation|federation|world|international)\b",
    re.IGNORECASE,
)


def read_names(text: str) -> tuple[Name, ...]:
    """Read `Min-Jun Kim; Doe, Jane; United Nations`: people, with or without comma, and bodies."""
    return tuple(_read_name(part.strip()) for part in re.split(r";|\n", text) if part.strip())


def _read_name(text: str) -> Name:
    family, comma, given = text.partition(",")
    if comma:
        return Name(family=family.strip(), given=given.strip())
    if " " not in text or _BODY_WORDS.search(text):
        return Name(literal=text)
    given, _, family = text.rpartition(" ")
    return Name(family=family, given=given)


def names_text(names: tuple[Name, ...]) -> str:
    """Write names so that `read_names` reads them back."""
    return "; ".join(
        name.literal or (f"{name.family}, {name.given}" if name.given else f"{name.family},")
        for name in names
    )
