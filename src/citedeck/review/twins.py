"""The pages of a deck -> a short name for their words, by which two equal decks are known."""

from collections.abc import Iterable

from ..model.lesson import Lesson
from ..text.digest import digest
from ..text.tokens import tokenise
from .checks.checked import CheckedPage
from .checks.spoken import Spoken
from .lesson_words import is_looked_up, spared_texts

_APART = ("names", "number", "footer")
"""What two decks with the same slides may say differently: who made them, when and where."""
_GIVEN = ("label", "agenda", "sources", "credit")
"""What a storyboard or the app writes, whoever sits before it."""
_FEWEST_WORDS = 60
"""Decks whose makers say less are alike without anybody having copied."""


def slides_digest(pages: Iterable[CheckedPage], lesson: Lesson) -> str:
    """Name the words of slides, the title slide and whoever presents left out.

    Nothing where few of them are their makers' own: a storyboard full of the lesson's roles.
    """
    said = [
        item
        for page in pages
        if page.read.kind != "opening"
        for item in page.words
        if item.part not in _APART
    ]
    count = sum(
        sum(token.is_word for token in tokenise(item.paragraph.text))
        for item in said
        if not _is_given(item, lesson)
    )
    words = "\n".join(item.paragraph.text for item in said)
    return digest(words) if count >= _FEWEST_WORDS else ""


def _is_given(item: Spoken, lesson: Lesson) -> bool:
    """Tell whether a paragraph is the lesson's or the app's own."""
    text = item.paragraph.text.strip()
    if item.part in _GIVEN or item.credit or is_looked_up(text, lesson):
        return True
    spared = spared_texts(lesson, lesson.documents)
    return all(part in spared for part in text.split(": "))
