"""Checks of how much stands on a slide: words, lines, items of a list, words of a sentence."""

import re
from collections.abc import Iterator

from ...model.limits import Grades
from ..found_quotes import count_words
from ..lesson_words import is_looked_up
from .checked import CheckedDeck, CheckedPage, Remark
from .sentences import sentences
from .spoken import Spoken, notes_text

_TYPED_BULLET = re.compile(r"\s*(?:[-•*‣▪●○–]|\d{1,2}[.)])\s+\S")
_COUNTED = ("opening", "section", "content", "closing", "thanks")


def many_words(deck: CheckedDeck) -> Iterator[Remark]:
    """Count the words under the title that the audience reads while somebody speaks.

    A conclusion may say again what stood on earlier slides.

    Source: Mayer, Multimedia Learning (2021), the redundancy principle: words that are read and
    heard at once get in each other's way.
    """
    for page in _counted(deck):
        yield from _too_much(
            page, _word_count(deck, page), deck.limits.words, "words to read", "{} would be better"
        )


def many_lines(deck: CheckedDeck) -> Iterator[Remark]:
    """Count the lines of text under the title, unless its words are too many already.

    Source: Kosslyn and others, Frontiers in Psychology 3 (2012), rule of limited capacity.
    """
    for page in _counted(deck):
        if deck.limits.words.reached(_word_count(deck, page)) in ("warning", "error"):
            continue
        lines = _line_count(deck, page)
        yield from _too_much(page, lines, deck.limits.lines, "lines of text", "{} can be taken in")


def many_items(deck: CheckedDeck) -> Iterator[Remark]:
    """Count the items of lists.

    Source: Cowan, Behavioral and Brain Sciences 24 (2001): about four things are kept in mind.
    """
    for page in _counted(deck):
        items = sum(_is_item(deck, page, item) for item in page.words)
        wanted = "{} can be kept in mind"
        yield from _too_much(page, items, deck.limits.list_items, "items in its list", wanted)


def long_sentences(deck: CheckedDeck) -> Iterator[Remark]:
    """Find sentences on slides and in notes that are long to read and hard to say.

    Source: GOV.UK style guide, Sentence length: above 25 words many readers lose the thread.
    """
    most = deck.limits.sentence_words
    for page in _counted(deck):
        for item in page.words:
            for sentence in () if item.credit else sentences(item.text):
                if (words := count_words(sentence)) > most:
                    yield page.remark(_long(sentence, words, "A"), _SPLIT, item.box)
        for sentence in sentences(notes_text(page.page.notes)):
            if (words := count_words(sentence)) > most:
                yield page.remark(_long(sentence, words, "In the notes, a"), _SPLIT)


_SPLIT = "Make two sentences of it."


def _long(sentence: str, words: int, lead: str) -> str:
    beginning = " ".join(sentence.split()[:6])
    return f"{lead} sentence has {words} words: “{beginning} …”"


def _counted(deck: CheckedDeck) -> Iterator[CheckedPage]:
    return (page for page in deck.shown if page.read.kind in _COUNTED)


def _too_much(
    page: CheckedPage, amount: int, grades: Grades, what: str, wanted: str
) -> Iterator[Remark]:
    reached = grades.reached(amount)
    if reached:
        target = next(n for n in (grades.advice, grades.warning, grades.error) if n is not None)
        message = f"The slide has {amount} {what}; {wanted.format(target)}."
        fix = "Say more and show less, or make two slides of it."
        yield page.remark(message, fix, reached=reached)


def _word_count(deck: CheckedDeck, page: CheckedPage) -> int:
    return sum(item.words for item in page.words if _is_read(deck, page, item))


def _line_count(deck: CheckedDeck, page: CheckedPage) -> int:
    """Count the lines of the paragraphs that are read while somebody speaks."""
    read: dict[int, set[int]] = {}
    for item in page.words:
        if _is_read(deck, page, item):
            read.setdefault(item.box, set()).add(item.index)
    inks = ((page.ink[box], indexes) for box, indexes in read.items())
    return sum(line.paragraph in indexes for ink, indexes in inks if ink for line in ink.lines)


def _is_read(deck: CheckedDeck, page: CheckedPage, item: Spoken) -> bool:
    """Tell whether a paragraph is read while somebody speaks: new words under the title."""
    shown = item.part in ("text", "diagram") and item.words > 0 and not item.repeated
    return shown and not is_looked_up(item.paragraph.text, deck.lesson, page.read.title_text)


def _is_item(deck: CheckedDeck, page: CheckedPage, item: Spoken) -> bool:
    if not _is_read(deck, page, item):
        return False
    return bool(item.paragraph.style.bullet) or bool(_TYPED_BULLET.match(item.paragraph.text))
