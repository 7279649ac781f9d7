"""Pages -> the quotes that stand on them, each with its citation and its verdict."""

from collections.abc import Iterator

from ..evidence import copied_runs, judge
from ..evidence.runs import MIN_RUN
from ..model.finding import Finding, ReviewedQuote
from ..model.lesson import Document, Lesson, document_names
from ..model.pages import Hint, Page, Pages
from ..model.verdict import Judgement
from .beside import Cited
from .found_quotes import FoundQuote, Prose, count_words, find_quotes
from .lesson_words import spared_texts
from .naming import Naming, name_sources, words_key
from .own_words import is_denied_before, seem_own
from .quotations import BREAK
from .quote_findings import denied_finding, external_finding, quote_findings, uncited_finding
from .sources_page import source_entries

__all__ = ["deck_naming", "quote_findings", "review_quotes"]


def deck_naming(pages: Pages, lesson: Lesson, documents: tuple[Document, ...]) -> Naming:
    """Give the names by which a deck's citations may call the lesson's and its own sources."""
    return name_sources(lesson, documents, source_entries(pages))


def review_quotes(
    pages: Pages, lesson: Lesson, documents: tuple[Document, ...]
) -> tuple[tuple[ReviewedQuote, ...], tuple[Finding, ...]]:
    """Judge every quotation on visible and hidden pages alike, and every run of copied words."""
    naming = deck_naming(pages, lesson, documents)
    names = document_names(documents)
    spared = spared_texts(lesson, documents)
    lost = () if any(page.hints for page in pages.pages) else pages.origin.hints
    placed = [
        item
        for number, page in enumerate(pages.pages, 1)
        for item in _review_page(page, number, naming, spared, page.hints or lost)
    ]
    quotes = tuple(quote for _, quote in placed)
    found = (
        finding
        for place, quote in placed
        for finding in (
            *quote_findings(quote, names, is_own=_is_own(quote, place, quotes, pages, naming)),
            *uncited_finding(quote, names),
            *_denied(quote, place, pages.pages[quote.slide - 1], naming, names),
            *_near_finding(quote, naming.documents, spared, names),
        )
    )
    return quotes, tuple(found)


def _near_finding(
    quote: ReviewedQuote,
    documents: tuple[Document, ...],
    spared: tuple[str, ...],
    names: dict[str, str],
) -> Iterator[Finding]:
    """Ask about words that cite another work, but look like the lesson's with changes."""
    if quote.judgement.verdict != "external":
        return
    near = judge(quote.text, (), documents)
    if near.verdict == "altered" and not _is_among(quote.text, spared):
        yield external_finding(quote, near, names)


def _denied(
    quote: ReviewedQuote, place: int, page: Page, naming: Naming, names: dict[str, str]
) -> Iterator[Finding]:
    """Ask about words that their source denies, unless the deck does so itself."""
    if quote.judgement.drops_negation and not is_denied_before(quote, place, page, naming):
        yield denied_finding(quote, names)


def _is_own(
    quote: ReviewedQuote,
    place: int,
    quotes: tuple[ReviewedQuote, ...],
    pages: Pages,
    naming: Naming,
) -> bool:
    """Tell whether words that the lesson does not have may be the student's own."""
    if quote.judgement.verdict != "not-found":
        return False
    beside = tuple(other for other in quotes if other.slide == quote.slide)
    return seem_own(quote, place, pages.pages[quote.slide - 1], beside, naming)


def _review_page(
    page: Page, number: int, naming: Naming, spared: tuple[str, ...], hints: tuple[Hint, ...]
) -> Iterator[tuple[int, ReviewedQuote]]:
    """Judge a page's quotations and copied words in the order of reading, then its notes.

    Each comes with the place where it begins in its text.
    """
    quotes, prose = find_quotes(page, naming, hints)
    placed = [
        (found.box, found.place, quote)
        for found in quotes
        if not _is_spared(quote := _judged(found, number, naming), spared)
    ]
    for piece in prose:
        placed += _copied(piece, number, naming.documents, spared)
    placed.sort(key=lambda item: (item[0] < 0, item[0], item[1]))
    return ((place, quote) for _, place, quote in placed)


def _judged(found: FoundQuote, slide: int, naming: Naming) -> ReviewedQuote:
    cited = found.cited
    judgement = judge(found.text, cited.lesson, naming.documents, bool(cited.sources))
    document = _cited_document(cited, judgement, naming)
    return ReviewedQuote(
        slide,
        "notes" if found.box < 0 else "slide",
        found.text,
        judgement,
        document,
        _cited_paragraphs(cited),
        "; ".join(cited.sources),
        found.box,
    )


def _is_spared(quote: ReviewedQuote, spared: tuple[str, ...]) -> bool:
    """Tell whether uncited words are the lesson's own, but those of its glossary or its tasks."""
    if quote.is_cited or quote.judgement.verdict not in ("altered", "not-found"):
        return False
    return _is_among(quote.text, spared)


def _is_among(words: str, spared: tuple[str, ...]) -> bool:
    key = f" {words_key(words)} "
    return any(key in f" {words_key(text)} " for text in spared)


def _cited_document(cited: Cited, judgement: Judgement, naming: Naming) -> str:
    """Give the first document that is cited.

    Where it has no name: the one that has the words there, else the article.
    """
    if not cited.lesson or cited.lesson[0].document:
        return cited.lesson[0].document if cited.lesson else ""
    numbers = cited.lesson[0].paragraphs
    is_there = judgement.document and (not numbers or judgement.paragraph in numbers)
    return judgement.document if is_there else naming.only


def _cited_paragraphs(cited: Cited) -> tuple[int, ...]:
    """Give every paragraph that is cited of the first document; none where all of it is."""
    same = [item for item in cited.lesson if item.document == cited.lesson[0].document]
    if not all(item.paragraphs for item in same):
        return ()
    return tuple(sorted({number for item in same for number in item.paragraphs}))


def _copied(
    piece: Prose, slide: int, documents: tuple[Document, ...], spared: tuple[str, ...]
) -> Iterator[tuple[int, int, ReviewedQuote]]:
    """Give the runs of words that are the documents' own without saying so."""
    if count_words(piece.text) < MIN_RUN:
        return
    for run in copied_runs(piece.text, documents, spared):
        words = piece.text[run.start : run.end].replace(BREAK, "\n")
        quote = ReviewedQuote(slide, "slide", words, run.judgement, box=piece.box)
        yield piece.box, piece.place + run.start, quote
