"""The names of a gradebook's students and of a deck -> whose deck it is, never guessed.

A name is its words, whatever their order, case and accents: `Kim, Ana` is `Ana Kim`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from ...model.review import ReviewedFile
from ..summary import presenters, split_names

Key = tuple[str, ...]
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APOSTROPHES = re.compile("['’‘`´]")
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Accents that Unicode holds for letters of their own."""
_LETTERS = re.compile(r"[^\W\d_]+")


class _Place(NamedTuple):
    """Where a name stands among the words of another text."""

    key: Key
    start: int
    end: int


def name_words(name: str) -> list[str]:
    """Give the words of a name, ready to be compared."""
    parted = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name))
    bare = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return _LETTERS.findall(bare.casefold().translate(_STROKES))


def name_key(name: str) -> Key:
    """Give what two spellings of one name have in common."""
    return tuple(sorted(name_words(name)))


def presenter_keys(file: ReviewedFile) -> dict[Key, str]:
    """Give the names that a deck's file names as its authors."""
    return {key: name for name in presenters(file) if (key := name_key(name))}


def keys_on_title_slide(file: ReviewedFile) -> set[Key]:
    """Give what may be names on a deck's title slide, between commas and at ends of lines."""
    opening = file.review.opening if file.review else ""
    return {name_key(name) for name in split_names(opening)} - {()}


def keys_in_name(file: ReviewedFile, known: Iterable[Key]) -> tuple[set[Key], set[Key]]:
    """Find names of students in a file's name: those that stand there, those that overlap.

    A name of one word counts only where it is the whole name of the file.
    """
    words = name_words(_CAMEL.sub(" ", PurePath(file.file).stem))
    places = [place for key in known for place in _places_of(key, words)]
    clashing = {
        place.key
        for place in places
        for other in places
        if other.key != place.key and place.start < other.end and other.start < place.end
    }
    return {place.key for place in places} - clashing, clashing


def _places_of(key: Key, words: list[str]) -> Iterator[_Place]:
    """Find where the words of a name stand beside each other, in any order."""
    if len(key) == 1 < len(words):
        return
    for start in range(len(words) - len(key) + 1):
        if tuple(sorted(words[start : start + len(key)])) == key:
            yield _Place(key, start, start + len(key))


def near_names(key: Key, students: Sequence[str]) -> list[str]:
    """Give the students whose name has all words of another, or the other way round."""
    wanted = set(key)
    return [
        student
        for student in students
        if (words := set(name_words(student))) and (words <= wanted or wanted <= words)
    ]
