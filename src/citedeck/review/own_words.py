"""A quote that the lesson does not have -> how grave that is: is it claimed to be the lesson's?

Speech of a role and words that are only set apart stand in quotation marks as well.
"""

import re

from ..model.finding import ReviewedQuote, Severity
from ..model.pages import Page
from .naming import Naming
from .quotations import BREAK
from .research import lesson_citations, spot_citations
from .spots import Spot, read_notes, read_page

_FEW = 4
"""So few words are set apart rather than quoted, where nobody says them."""
_SAYS = re.compile(
    r"\b(?:sa(?:ys?|id|ying)|t(?:ells?|old)|states?|stated|writes?|wrote|written|claims?|claimed|"
    r"argue[sd]?|declare[sd]?|announce[sd]?|warn(?:s|ed)?|add(?:s|ed)|report(?:s|ed)|quotes?|"
    r"explain(?:s|ed)|puts? it|according to|in the words of)\b|[:：]\s*$",
    re.IGNORECASE,
)
_LESSONS = re.compile(
    r"\b(?:articles?|transcripts?|texts?|videos?|lessons?|authors?|paragraphs?|"
    r"(?:the|our) source)\b",
    re.IGNORECASE,
)


def weigh_invented(
    quote: ReviewedQuote,
    place: int,
    page: Page,
    quotes: tuple[ReviewedQuote, ...],
    naming: Naming,
) -> Severity:
    """Weigh a quote that was not found: an error where the deck says that it is the lesson's.

    `place` is where it begins in its text, `quotes` are all of the slide. What nobody cites may be
    the student's own words: a warning, and advice where it is a word or a few that nobody is said
    to speak.
    """
    if quote.is_cited or _may_cite(page, quotes, naming):
        return "error"
    spots = read_notes(page, naming) if quote.where == "notes" else read_page(page, naming)
    if any(_SAYS.search(s.text) and _LESSONS.search(s.text) for s in spots if s.is_title):
        return "error"
    around = _around(quote, place, spots)
    if _SAYS.search(around):
        return "error" if _LESSONS.search(around) else "warning"
    return "advice" if len(quote.text.split()) <= _FEW else "warning"


def _may_cite(page: Page, quotes: tuple[ReviewedQuote, ...], naming: Naming) -> bool:
    """Tell whether a page or its notes cite a place in the lesson that no other quote takes."""
    taken = {number for quote in quotes if quote.is_cited for number in quote.cited_paragraphs}
    is_taken = any(quote.is_cited and not quote.cited_source for quote in quotes)
    said = (item.lesson for item in spot_citations(read_notes(page, naming)) if item.lesson)
    shown = (item.lesson for item in lesson_citations(page, naming) if item.lesson)
    return any(
        not taken.issuperset(cited.paragraphs) if cited.paragraphs else not is_taken
        for cited in (*shown, *said)
    )


def _around(quote: ReviewedQuote, place: int, spots: tuple[Spot, ...]) -> str:
    """Give the words of a quote's paragraph before it, or else those after it."""
    for spot in spots:
        words = spot.text[place : place + len(quote.text)].replace(BREAK, "\n")
        if spot.box == quote.box and words == quote.text:
            start = spot.text.rfind(BREAK, 0, place) + 1
            before = spot.text[start:place].rstrip(" “”„«\"'‘")
            after = spot.text[place + len(quote.text) :].partition(BREAK)[0]
            return before if _SAYS.search(before) else f"{after} | {before}"
    return ""
