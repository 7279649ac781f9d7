"""The pages of a deck -> a short name for their words, by which two equal decks are known."""

from collections.abc import Iterable

from ..text.digest import digest
from ..text.tokens import tokenise
from .checks.checked import CheckedPage

_APART = ("names", "number", "footer")
"""What two decks with the same slides may say differently: who made them, when and where."""
_FEWEST_WORDS = 60
"""Decks that say less are alike without anybody having copied."""


def slides_digest(pages: Iterable[CheckedPage]) -> str:
    """Name the words of slides, the title slide and whoever presents left out.

    Nothing where they are few.
    """
    said = (
        item.paragraph.text
        for page in pages
        if page.read.kind != "opening"
        for item in page.words
        if item.part not in _APART
    )
    words = "\n".join(said)
    count = sum(token.is_word for token in tokenise(words))
    return digest(words) if count >= _FEWEST_WORDS else ""
