"""The paths of decks -> what each is called where several may have one name; and who are twins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unicodedata import combining, normalize


def telling_names(paths: Iterable[Path]) -> dict[Path, str]:
    """Give each deck's name, with as many of its folders as tell it from others of that name."""
    names = {path: path.name for path in paths}
    for deep in range(2, max((len(path.parts) for path in names), default=0) + 1):
        count = Counter(names.values())
        same = [path for path, name in names.items() if count[name] > 1]
        if not same:
            break
        names |= {path: Path(*path.parts[-deep:]).as_posix() for path in same}
    return names


def fold(text: str) -> str:
    """Give a text as a person looks for it: without capitals and accents."""
    letters = normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not combining(letter))


class Twins:
    """Decks whose slides say the same, by their places in a class."""

    def __init__(self) -> None:
        self.groups: dict[str, list[int]] = {}

    def add(self, place: int, digest: str) -> None:
        """Take in a deck whose words have a digest; one without says too little."""
        if digest:
            self.groups.setdefault(digest, []).append(place)

    def others(self, place: int, digest: str) -> list[int]:
        """Give the places of a deck's twins, the first two at most."""
        group = self.groups.get(digest, [])[:3]
        return [other for other in group if other != place][:2]

    @property
    def count(self) -> int:
        """How many decks have a twin."""
        return sum(len(group) for group in self.groups.values() if len(group) > 1)
