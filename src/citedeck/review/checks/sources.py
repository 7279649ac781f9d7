"""Checks of quotes and sources as a whole: short quotes, a list, each citation with its entry."""

import re
from collections.abc import Iterator

from ...model.finding import ReviewedQuote
from ...model.lesson import Document, document_names
from ...text.words import shorten
from ..abbreviations import abbreviations, same_name
from ..found_quotes import count_words
from ..naming import find_listed, words_key
from ..research import PlacedCitation, spot_citations
from ..sources_page import SourceEntry
from ..spots import read_notes
from .checked import CheckedDeck, CheckedPage, Remark
from .spoken import notes_text

_LEAD_END = re.compile(r"[,:;(]|\.(?=\s|$)")
_LEAD_WORDS = 6


def long_quotes(deck: CheckedDeck) -> Iterator[Remark]:
    """Find quotes that nobody reads to their end from a slide.

    Source: APA 7 §8.27: from 40 words on a quotation is a block, too long for a slide.
    """
    for quote in deck.judged.quotes:
        words = count_words(quote.text)
        reached = deck.limits.quote_words.reached(words)
        if reached and quote.where == "slide" and quote.judgement.verdict != "unmarked":
            message = f"A quote has {words} words: “{shorten(quote.text, 6)}”"
            fix = "Keep the words that matter, and mark what you leave out with …"
            yield Remark(message, fix, quote.slide, quote.box, reached=reached)


def quotes_cited_elsewhere(deck: CheckedDeck) -> Iterator[Remark]:
    """Find quotes whose place only the notes tell, where the audience can't read it.

    Source: MLA Style Center, Citations in slides: a citation stands on the slide of its quote.
    """
    for page in deck.every:
        bare = next(
            (
                quote
                for quote in deck.judged.quotes
                if quote.slide == page.number and quote.where == "slide" and _is_bare(quote)
            ),
            None,
        )
        if bare and _notes_cite(deck, page):
            message = f"Only the notes say where “{shorten(bare.text, 6)}” is from."
            yield page.remark(message, "Put the citation on the slide, after the quote.", bare.box)


def _is_bare(quote: ReviewedQuote) -> bool:
    return not quote.is_cited and quote.judgement.verdict != "unmarked"


def _notes_cite(deck: CheckedDeck, page: CheckedPage) -> bool:
    spots = read_notes(page.page, deck.judged.naming)
    return any(mention.cites for spot in spots for mention in spot.mentions)


def missing_list(deck: CheckedDeck) -> Iterator[Remark]:
    """Look for a list of sources where anything is cited.

    Source: MLA Handbook 9 §5.1: a list of works cited belongs to every work that cites.
    """
    if not _listed(deck) and any(_citations(deck)):
        yield Remark("The deck cites sources but has no list of them.", "Add a sources slide.")


def unlisted_citations(deck: CheckedDeck) -> Iterator[Remark]:
    """Find citations, of research and of the lesson, that lead to no entry of the list.

    Source: APA 7 §8.10: each work cited stands in the list, and each in the list is cited.
    """
    entries = _listed(deck)
    told: set[str] = set()
    for page, citation in _citations(deck) if entries else ():
        document = _cited_document(deck, citation)
        if document:
            missing = not any(_is_of_document(entry, document, deck) for entry in entries)
            name = document_names(deck.lesson.documents)[document.id]
        else:
            missing = bool(citation.source) and not _leads_to_entry(deck, citation.source)
            name = citation.source
        if missing and words_key(name) not in told:
            told.add(words_key(name))
            message = f"“{shorten(name, 6)}” is cited, but does not stand among the sources."
            yield page.remark(message, "Add it to the list of sources.", citation.box)


def uncited_sources(deck: CheckedDeck) -> Iterator[Remark]:
    """Find entries of the list that no slide cites and nobody speaks of.

    Source: APA 7 §8.10: each work cited stands in the list, and each in the list is cited.
    """
    citations = [citation for _, citation in _citations(deck)]
    cited = {_leads_to_entry(deck, citation.source) for citation in citations if citation.source}
    documents = {doc.id: doc for item in citations if (doc := _cited_document(deck, item))}
    said = _said(deck)
    for entry in _listed(deck):
        known = entry in cited or any(
            _is_of_document(entry, document, deck) for document in documents.values()
        )
        if not known and not any(f" {name} " in said for name in _names(entry.text)):
            message = f"No slide cites “{shorten(entry.text, 6)}”."
            fix = "Cite it beside what it supports, or take it off the list."
            yield Remark(message, fix, entry.slide, entry.box)


def _listed(deck: CheckedDeck) -> list[SourceEntry]:
    """Give the entries of all lists of sources that are shown."""
    shown = {page.number for page in deck.shown}
    return [entry for entry in deck.judged.naming.entries if entry.slide in shown]


def _citations(deck: CheckedDeck) -> Iterator[tuple[CheckedPage, PlacedCitation]]:
    """Give every citation on the slides that say something."""
    for page in deck.shown:
        if page.read.kind in ("content", "closing", "section"):
            yield from ((page, item) for item in spot_citations(page.spots))


def _cited_document(deck: CheckedDeck, citation: PlacedCitation) -> Document | None:
    if citation.lesson is None:
        return None
    return deck.lesson.document(citation.lesson.document or deck.judged.naming.only)


def _leads_to_entry(deck: CheckedDeck, source: str) -> SourceEntry | None:
    """Find the entry that a citation means: by a name, by a number, or by an address in it."""
    entries = deck.judged.naming.entries
    exact = (entry for entry in entries if source and source in entry.text)
    short = (entry for entry in entries if source and same_name(source, entry.text))
    return find_listed(source, deck.judged.naming) or next(exact, None) or next(short, None)


def _is_of_document(entry: SourceEntry, document: Document, deck: CheckedDeck) -> bool:
    """Tell whether an entry is that of a lesson's document: by its name, a title or an author."""
    key = f" {words_key(entry.text)} "
    source = document.source
    names = [document_names(deck.lesson.documents)[document.id], document.title, deck.lesson.title]
    names += [source.title, *(name.short for name in source.author)] if source else []
    return any(f" {words_key(name)} " in key for name in names if words_key(name))


def _said(deck: CheckedDeck) -> str:
    """Give all words outside the lists of sources, on slides and in notes."""
    parts = [spot.text for page in deck.shown for spot in page.spots if not spot.is_listing]
    parts += [notes_text(page.page.notes) for page in deck.shown]
    return f" {words_key(' '.join(parts))} "


def _names(entry: str) -> Iterator[str]:
    """Give the words by which an entry may be spoken of."""
    yield _lead(entry)
    for name in abbreviations(entry):
        yield from (name.casefold(), ".".join(name).casefold())


def _lead(entry: str) -> str:
    """Give the words by which an entry is called: its author, else the beginning of its title."""
    first = _LEAD_END.split(entry.strip(" “”\"'"), maxsplit=1)[0]
    return " ".join(words_key(first).split()[:_LEAD_WORDS])
