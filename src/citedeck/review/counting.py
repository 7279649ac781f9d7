"""Pages -> how much there is to read on them, and how long they take to say."""

import re

from ..model.lesson import Lesson
from ..model.pages import Page, Pages, Text

WORDS_PER_MINUTE = {"learners": 110, "general": 130}
"""Talking speed. Source: Tauroza & Allison, Applied Linguistics 11 (1990), for lectures; slower
for speakers who are learning the language."""

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_SPEAKER = re.compile(r"Speaker: .*")
_UNCOUNTED_ROLES = ("number", "source", "label")


def count_words(pages: Pages) -> int:
    """Count the visible words of a deck without page numbers, citations and the sources list."""
    return sum(_page_words(page) for page in pages.pages if not page.hidden)


def _page_words(page: Page) -> int:
    if page.layout == "Sources":
        return 0
    return sum(
        len(_WORD.findall(paragraph.text))
        for box in page.boxes
        if isinstance(box.content, Text) and box.role not in _UNCOUNTED_ROLES
        for paragraph in box.content.paragraphs
        if not _is_citation(box.role, paragraph.level)
    )


def _is_citation(role: str, level: int) -> bool:
    """Tell whether a paragraph of evidence is its citation: the second outline level."""
    return role in ("evidence", "body") and level == 1


def talking_seconds(pages: Pages, lesson: Lesson) -> int:
    """Give how many seconds the speaker notes of the visible pages take."""
    words = sum(
        len(_WORD.findall(_SPEAKER.sub("", page.notes, count=1)))
        for page in pages.pages
        if not page.hidden
    )
    return round(words * 60 / WORDS_PER_MINUTE[lesson.audience])
