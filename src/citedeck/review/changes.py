"""A quote's difference from its source, word by word -> a sentence that names what matters."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from ..model.verdict import Part
from ..text.tokens import is_negation

_SHOWN_CHANGES, _SHOWN_WORDS = 3, 6
_AROUND = " .,;:!?…"
_KINDS = ("source", "deck")
_DOTS = re.compile(r"…|\.\s?\.\s?\.")


class Change(NamedTuple):
    """What the source has at one place, and what the deck has there; either may be empty."""

    source: str
    deck: str

    @property
    def is_wording(self) -> bool:
        """Whether words differ, rather than only marks."""
        return _has_word(self.source) or _has_word(self.deck)

    @property
    def is_left_out(self) -> bool:
        """Whether an ellipsis in the deck owns up to what is missing."""
        return not _has_word(self.deck) and bool(_DOTS.search(self.deck))


def describe_changes(
    difference: tuple[Part, ...], source: str = "the source", deck: str = "the slide says"
) -> str:
    """Name the first changes: the article says “some”, the slide says “all”; “not” is missing.

    A stop or an ellipsis is named only where no words differ.
    """
    changes = list(_changes(difference))
    told = [change for change in changes if change.is_wording and not _is_fair(change)]
    told = told or [change for change in changes if change.is_wording] or changes
    more = len(told) - _SHOWN_CHANGES
    shown = [_describe(change, source, deck) for change in told[:_SHOWN_CHANGES]]
    return "; ".join(shown + ([f"and {more} more"] if more > 0 else []))


def _changes(difference: tuple[Part, ...]) -> Iterator[Change]:
    for same, parts in groupby(difference, key=lambda part: part[0] == "equal"):
        if not same:
            both = list(parts)
            yield Change(*(" ".join(text for kind, text in both if kind == k) for k in _KINDS))


def _is_fair(change: Change) -> bool:
    """Tell whether an ellipsis stands for words that deny nothing."""
    return change.is_left_out and not any(map(is_negation, change.source.split()))


def _describe(change: Change, source: str, deck: str) -> str:
    old, new = _few(change.source), _few(change.deck)
    if change.is_left_out and change.source:
        return f"the … leaves out “{old}”"
    if not change.is_wording:
        return f"“{new}” was added" if new else f"“{old}” is missing"
    if _has_word(change.source) and _has_word(change.deck):
        return f"{source} says “{old}”, {deck} “{new}”"
    return f"“{old}” is missing" if _has_word(change.source) else f"“{new}” was added"


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def _few(text: str) -> str:
    """Give the first words of a change, without the marks around them."""
    parts = (text.strip(_AROUND) or text).split()
    return " ".join(parts[:_SHOWN_WORDS]) + (" …" if len(parts) > _SHOWN_WORDS else "")
