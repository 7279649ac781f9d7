"""The decks of a class and a folder -> a place in it for a copy of each, never over a deck."""

import os
from collections.abc import Iterable, Sequence
from itertools import chain, count
from pathlib import Path, PurePath

from ..model.errors import DeckError
from .class_folder import OPEN_XML, SUFFIXES


def copy_places(decks: Iterable[Path], folder: Path) -> dict[Path, Path]:
    """Give each deck a place for its copy, in folders as the decks lie; none twice.

    A copy is a .pptx, whatever its deck is. Raises DeckError where a copy would lie among the
    decks: there it could replace one, and the next review would find it.
    """
    sources = sorted(dict.fromkeys(decks), key=_is_converted)  # who keeps the name comes first
    places: dict[Path, Path] = {}
    taken: set[str] = set()
    whole = [Path(os.path.normpath(deck.absolute())) for deck in sources]
    below = places_below(whole)
    for deck, inner in zip(sources, below, strict=True):
        wanted = _as_pptx(inner) if _is_converted(deck) else inner
        places[deck] = _free_place(folder / wanted, taken)
        taken.add(str(places[deck]).casefold())
    _refuse_among(places)
    return places


def is_same_place(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file, there or not yet there."""
    return _real(one) == _real(other)


def places_below(paths: Sequence[PurePath]) -> list[PurePath]:
    """Give whole paths as seen from the folder that they share; on each drive it is another."""
    drives: dict[PurePath, list[PurePath]] = {}
    for path in paths:
        drives.setdefault(path.parents[-1], []).append(path)
    tops = {drive: _shared_folder(some) for drive, some in drives.items()}
    return [path.relative_to(tops[path.parents[-1]]) for path in paths]


def _shared_folder(paths: list[PurePath]) -> PurePath:
    folders = paths[0].parents
    return next(top for top in folders if all(path.is_relative_to(top) for path in paths))


def _is_converted(deck: Path) -> bool:
    return deck.suffix.lower() not in OPEN_XML


def _as_pptx(place: PurePath) -> PurePath:
    stem = place.stem if place.suffix.lower() in SUFFIXES else place.name
    return place.with_name(f"{stem}.pptx")


def _free_place(place: Path, taken: set[str]) -> Path:
    """Give a place, with a number if another copy has it: `Kim.odp` beside `Kim.pptx`."""
    numbered = (place.with_stem(f"{place.stem} ({number})") for number in count(2))
    return next(item for item in chain([place], numbered) if str(item).casefold() not in taken)


def _refuse_among(places: dict[Path, Path]) -> None:
    """Raise DeckError for a copy in the folder of a deck, or over one that a link leads to."""
    decks = set(map(_real, places))
    folders = {_real(deck.parent) for deck in places}
    for place in places.values():
        if _real(place) in decks or _real(place.parent) in folders:
            hint = "choose another folder for the copies"
            raise DeckError.of("a copy would lie among the decks themselves", str(place), hint)


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
