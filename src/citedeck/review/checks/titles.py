"""Checks of titles: there, each its own, a full sentence, and short enough to be read at once."""

from collections.abc import Iterator
from itertools import pairwise

from ...model.units import to_points
from ..headings import bare_heading
from ..parts import box_size, box_words
from .checked import CheckedDeck, CheckedPage, Remark
from .sentences import is_sentence

_CONTENT = ("title", "text", "table", "chart", "picture", "diagram", "agenda", "sources")


def missing_titles(deck: CheckedDeck) -> Iterator[Remark]:
    """Find slides without a title.

    Source: WCAG 2.2, 2.4.2 (Page Titled) and 2.4.6 (Headings and Labels).
    """
    for page in deck.shown:
        if page.read.title < 0 and any(part in _CONTENT for part in page.read.parts):
            yield page.remark(
                "This slide has no title.", "Say at the top, in one sentence, what it shows."
            )
        elif page.read.guessed:
            message = "The title is an ordinary text box; no screen reader takes it for the title."
            fix = "Choose a layout that has a title, and write it there."
            yield page.remark(message, fix, page.read.title, "advice")


def repeated_titles(deck: CheckedDeck) -> Iterator[Remark]:
    """Find slides with the title of an earlier one; one that goes on says so: (continued).

    Source: WCAG 2.2, 2.4.6 (Headings and Labels): a title tells slides apart.
    """
    first: dict[str, int] = {}
    for page in (page for page in deck.content if page.has_body):
        title = page.read.title_text.casefold().strip(" .:!?…")
        earlier = first.setdefault(title, page.number) if title else page.number
        if earlier != page.number:
            message = f"Slide {earlier} has the same title."
            yield page.remark(message, "Say what is new on this slide.", page.read.title)


def long_titles(deck: CheckedDeck) -> Iterator[Remark]:
    """Find titles of more lines than are read at one glance; that of the deck may be longer.

    Source: Garner and others, Technical Communication 56 (2009), on assertion-evidence slides:
    a headline of one sentence, in at most two lines.
    """
    most = deck.limits.title_lines
    rests = title_rests(deck)
    for page in deck.shown:
        if page.read.kind != "opening" and (lines := _title_lines(page)) > most:
            message = f"The title takes {lines} lines; {most} can be read at one glance."
            yield page.remark(message, "Say it in fewer words.", page.read.title)
        elif page.number + 1 in rests and page.number not in rests:
            message = "The title is too long for its slide; the rest of it stands on the next one."
            yield page.remark(message, "Say it in fewer words.", page.read.title)


def title_rests(deck: CheckedDeck) -> frozenset[int]:
    """Give the numbers of the pages that hold nothing but the rest of the title before."""
    return frozenset(
        rest.number for page, rest in pairwise(deck.every) if _holds_rest(page, rest, deck)
    )


def _holds_rest(page: CheckedPage, rest: CheckedPage, deck: CheckedDeck) -> bool:
    """Tell whether a title of ours runs on: it fills its lines in the smallest letters."""
    if not deck.pages.origin.lesson or page.page.layout != rest.page.layout:
        return False
    if not rest.read.title_text or rest.has_body or rest.page.notes:
        return False
    size = to_points(box_size(page.page.boxes[page.read.title])) if page.read.title >= 0 else 0
    small = 0 < size <= deck.limits.title_pt and _title_lines(page) >= deck.limits.title_lines
    return small and _labels(page) == _labels(rest)


def _labels(page: CheckedPage) -> tuple[str, ...]:
    return tuple(box_words(box) for _, box in page.read.boxes("label"))


def _title_lines(page: CheckedPage) -> int:
    ink = page.ink[page.read.title] if page.read.title >= 0 else None
    return len(ink.lines) if ink else 0


def topic_titles(deck: CheckedDeck) -> Iterator[Remark]:
    """Find titles that name a topic and claim nothing; a term of the glossary may be a title.

    Source: Alley, The Craft of Scientific Presentations (2013), ch. 4: a sentence as headline.
    """
    if not deck.lesson.language.startswith("en"):
        return
    terms = {entry.term.casefold() for entry in deck.lesson.glossary}
    for page in (page for page in deck.content if page.has_body):
        title = page.read.title_text
        if title and bare_heading(title) not in terms and not is_sentence(title):
            message = f"The title “{title[:60]}” names a topic, but says nothing about it."
            fix = "Write what the slide shows, as one full sentence."
            yield page.remark(message, fix, page.read.title)
