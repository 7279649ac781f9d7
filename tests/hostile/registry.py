"""The list of all kinds of hostile or damaged file, each with what should become of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .words import BODY, KEPT, NOTE, PAGES, TITLE


@dataclass(frozen=True, slots=True)
class Read:
    """The deck should be read, with at least and at most so many pages.

    `lost` is a pattern for what must be said to be lost, unless every word of `kept` is there;
    `silent` forbids that anything is lost.
    """

    pages: tuple[int, int] = (PAGES, PAGES)
    words: tuple[str, ...] = (KEPT,)
    absent: tuple[str, ...] = ()
    lost: str = ""
    kept: tuple[str, ...] = ()
    silent: bool = False
    links: tuple[str, ...] = ()
    macros: bool | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """The file should be refused; `words` is a pattern that the sentence must hold."""

    words: str


@dataclass(frozen=True, slots=True)
class Either:
    """Both are right: to read what is left, or to refuse."""

    read: Read
    refused: Refused


Expected = Read | Refused | Either
Make = Callable[[], bytes]
Place = Callable[[Path], Path]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: `make` gives its bytes, or `place` puts it into a folder.

    `alone` asks for a process of its own. `converts`: another program may be asked for help.
    """

    name: str
    expected: Expected
    make: Make | None = None
    place: Place | None = None
    alone: bool = False
    converts: bool = False


KINDS: dict[str, Kind] = {}


def add(kind: Kind) -> None:
    """Put a kind into the list; names are unique."""
    assert kind.name not in KINDS, kind.name
    KINDS[kind.name] = kind


def kind(
    name: str, expected: Expected, *, alone: bool = False, converts: bool = False
) -> Callable[[Make], Make]:
    """Register a function that gives a file's bytes."""

    def register(make: Make) -> Make:
        add(Kind(name, expected, make=make, alone=alone or converts, converts=converts))
        return make

    return register


def path_kind(name: str, expected: Expected) -> Callable[[Place], Place]:
    """Register a function that puts something into a folder and gives its path."""

    def register(place: Place) -> Place:
        add(Kind(name, expected, place=place))
        return place

    return register


# -- the expectations


def read(
    pages: int | tuple[int, int] = PAGES, words: tuple[str, ...] = (KEPT,), **more: Any
) -> Read:
    """Expect pages with these words."""
    return Read(pages if isinstance(pages, tuple) else (pages, pages), words, **more)


def refused(words: str = ".") -> Refused:
    """Expect a refusal whose sentence holds these words (a pattern; letters' case is all one)."""
    return Refused(words)


def either(read: Read, words: str = ".") -> Either:
    """Expect what is left to be read, or a refusal that names the reason."""
    return Either(read, Refused(words))


DAMAGED = "damaged|broken|incomplete|cut off"
LOST_SLIDE = read(lost=".", kept=(TITLE, BODY))
"""One slide is damaged: it keeps its place, what is lost is said, the others are there."""
LOST_NOTES = read(words=(KEPT, TITLE, BODY), lost=".", kept=(NOTE,))
"""The notes of one slide are damaged: its words are there."""
LEFT = read((1, PAGES), (), lost=".", kept=(KEPT, TITLE, BODY, NOTE))
"""The whole file is damaged: what is left of it is read, and it is said that there was more."""
WHOLE = read(silent=True, words=(KEPT, TITLE, BODY, NOTE))
"""Odd, but nothing is wrong with it: every word is there and nothing is said to be lost."""
