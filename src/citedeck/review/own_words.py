"""A quote -> what the words around it make of it: somebody's own, the lesson's, denied."""

import re

from ..model.finding import ReviewedQuote
from ..model.pages import Page
from ..text.tokens import is_negation
from .folding import unify
from .naming import Naming
from .quotations import BREAK
from .research import lesson_citations, spot_citations
from .spots import Spot, read_notes, read_page

_NEAR = 3
"""So many words before a quote may deny it."""
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


def seem_own(
    quote: ReviewedQuote,
    place: int,
    page: Page,
    quotes: tuple[ReviewedQuote, ...],
    naming: Naming,
) -> bool:
    """Tell whether words that were not found may be the student's own: nothing claims them.

    `place` is where they begin in their text, `quotes` are all of the slide.
    """
    if quote.is_cited or _may_cite(page, quotes, naming):
        return False
    spots = read_notes(page, naming) if quote.where == "notes" else read_page(page, naming)
    if any(_SAYS.search(s.text) and _LESSONS.search(s.text) for s in spots if s.is_title):
        return False
    around = _around(quote, place, spots)
    return not (_SAYS.search(around) and _LESSONS.search(around))


def is_denied_before(quote: ReviewedQuote, place: int, page: Page, naming: Naming) -> bool:
    """Tell whether the deck itself denies right before a quote: They did not “blame” anyone."""
    spots = read_notes(page, naming) if quote.where == "notes" else read_page(page, naming)
    text = next((_before(quote, place, spot) for spot in spots if spot.box == quote.box), "")
    return any(is_negation(word.strip(",:")) for word in unify(text).split()[-_NEAR:])


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
        if spot.box == quote.box and _stands(quote, place, spot):
            before = _before(quote, place, spot)
            after = spot.text[place + len(quote.text) :].partition(BREAK)[0]
            return before if _SAYS.search(before) else f"{after} | {before}"
    return ""


def _stands(quote: ReviewedQuote, place: int, spot: Spot) -> bool:
    return spot.text[place : place + len(quote.text)].replace(BREAK, "\n") == quote.text


def _before(quote: ReviewedQuote, place: int, spot: Spot) -> str:
    """Give the words of a quote's paragraph before it."""
    if not _stands(quote, place, spot):
        return ""
    return spot.text[spot.text.rfind(BREAK, 0, place) + 1 : place].rstrip(" “”„«\"'‘")
