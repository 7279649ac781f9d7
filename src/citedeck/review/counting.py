"""Pages -> how much there is to read on them, and how long they take to say."""

import re
from itertools import accumulate

from ..model.pages import Page, Pages
from .found_quotes import count_words as words_in
from .naming import Naming
from .sources_page import is_sources_page
from .spots import read_page

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_SPEAKER = re.compile(r"\ASpeaker: .*")


def count_words(pages: Pages, naming: Naming) -> int:
    """Count the visible words of a deck without page numbers, citations and the sources list."""
    return sum(page_words(page, naming) for page in pages.pages if not page.hidden)


def page_words(page: Page, naming: Naming) -> int:
    """Count the words of one page so; none on a page that lists sources."""
    if is_sources_page(page):
        return 0
    return sum(
        words_in(piece)
        for spot in read_page(page, naming)
        if not spot.is_listing
        for _, piece in spot.prose()
    )


def talking_seconds(pages: Pages, words_per_minute: int) -> int:
    """Give how many seconds the speaker notes of the visible pages take."""
    return seconds_after(pages, words_per_minute)[-1] if pages.pages else 0


def seconds_after(pages: Pages, words_per_minute: int) -> tuple[int, ...]:
    """Give how many seconds have been spoken after each page; nothing is said with a hidden one."""
    said = accumulate(0 if page.hidden else said_words(page.notes) for page in pages.pages)
    return tuple(round(words * 60 / words_per_minute) for words in said)


def said_words(notes: str) -> int:
    """Count the words of speaker notes without the line that says whose turn it is."""
    return len(_WORD.findall(_SPEAKER.sub("", notes, count=1)))
