"""Pages -> the quotes that stand on them, each with its citation and its verdict."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..evidence import Citation, judge
from ..model.finding import Finding, ReviewedQuote
from ..model.lesson import Document, document_names
from ..model.pages import Box, Page, Pages, Paragraph, Text
from ..model.verdict import Judgement
from ..text.normalise import normalise

_QUOTED = re.compile(r"“(.+)”", re.DOTALL)
_PARAGRAPH = re.compile(r"(.+?),?\s+paragraph\s+(\d+)", re.IGNORECASE)
MIN_WORDS = 3
"""Shorter words in quotation marks are a quotation only with a citation."""

_MESSAGES = {
    "altered": ("the words are not those of {place}", "use the source's words or mark changes"),
    "misplaced": ("the words stand in {place}, not where they are cited", "correct the citation"),
    "not-found": ("nothing in the lesson comes close to it", "quote the lesson or name the source"),
}


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quotation on a page; `citation` is the line that stands after it in its box."""

    slide: int
    text: str
    citation: str


def review_quotes(
    pages: Pages, documents: tuple[Document, ...]
) -> tuple[tuple[ReviewedQuote, ...], tuple[Finding, ...]]:
    """Judge every quotation on visible and hidden pages alike."""
    reviewed = tuple(_review(found, documents) for found in find_quotes(pages))
    names = document_names(documents)
    findings = tuple(finding for quote in reviewed for finding in quote_findings(quote, names))
    return reviewed, findings


def find_quotes(pages: Pages) -> Iterator[FoundQuote]:
    """Find the text in quotation marks that fills a paragraph, and the citation after it."""
    for number, page in enumerate(pages.pages, 1):
        for box in _quoting_boxes(page):
            assert isinstance(box.content, Text)
            yield from _quotes_in(box.content.paragraphs, number)


def _quoting_boxes(page: Page) -> Iterator[Box]:
    kept = (box for box in page.boxes if isinstance(box.content, Text))
    return (box for box in kept if page.layout != "Sources" or box.role == "title")


def _quotes_in(paragraphs: tuple[Paragraph, ...], slide: int) -> Iterator[FoundQuote]:
    for index, paragraph in enumerate(paragraphs):
        match = _QUOTED.fullmatch(paragraph.text.strip())
        if match is None:
            continue
        after = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
        if after or len(match[1].split()) >= MIN_WORDS:
            yield FoundQuote(slide, match[1], normalise(after))


def _review(found: FoundQuote, documents: tuple[Document, ...]) -> ReviewedQuote:
    citation = read_citation(found.citation, documents)
    if citation is None and found.citation:
        judgement = judge(found.text, (), documents, research=True)
        return ReviewedQuote(
            found.slide, "slide", found.text, judgement, cited_source=found.citation
        )
    judgement = judge(found.text, (citation,) if citation else (), documents)
    cited = (citation.document, citation.paragraphs) if citation else ("", ())
    return ReviewedQuote(found.slide, "slide", found.text, judgement, *cited)


def read_citation(text: str, documents: tuple[Document, ...]) -> Citation | None:
    """Read `Article, paragraph 4`; none where a text cites no document of the lesson."""
    match = _PARAGRAPH.fullmatch(text)
    if match is None:
        return None
    ids = {name.casefold(): id for id, name in document_names(documents).items()}
    id = ids.get(match[1].casefold())
    return Citation(id, (int(match[2]),)) if id else None


def quote_findings(
    quote: ReviewedQuote, names: dict[str, str], about: str = ""
) -> Iterator[Finding]:
    """Say what is wrong with a quote; `names` gives what each document is called, by its id."""
    verdict, short = quote.judgement.verdict, shorten(quote.text)
    if verdict in _MESSAGES:
        what, fix = _MESSAGES[verdict]
        message = f"“{short}”: {what.format(place=_place(quote.judgement, names))}."
        yield Finding(f"quote-{verdict}", "error", message, _sentence(fix), quote.slide, about)
    if quote.judgement.drops_hedge:
        message = f"“{short}”: the ellipsis leaves out a word such as “reportedly” or “likely”."
        fix = "Keep the word: it says how sure the source is."
        yield Finding("quote-drops-hedge", "warning", message, fix, quote.slide, about)


def _place(judgement: Judgement, names: dict[str, str]) -> str:
    name = names.get(judgement.document, judgement.document)
    return f"{name}, paragraph {judgement.paragraph}"


def shorten(text: str, words: int = 8) -> str:
    """Give a text's first words."""
    parts = text.split()
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
