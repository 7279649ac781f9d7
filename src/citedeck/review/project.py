"""What only the project knows: evidence on no slide or without a source, lost places."""

from collections.abc import Iterator

from ..evidence import judge_quote
from ..model.finding import DeckReview, Finding, ReviewedQuote
from ..model.lesson import Lesson, document_names
from ..model.project import Note, Project, Quote, quotable_documents
from ..model.slides import DefinitionSlide
from ..text.words import shorten
from .figures import check_figures
from .quotes import quote_findings

_NEED_SOURCE = ("quotation", "paraphrase", "data")


def check_project(
    lesson: Lesson, project: Project, first_pages: dict[str, int]
) -> tuple[Finding, ...]:
    """Check a project; `first_pages` maps a slide's id to the number of its first page."""
    return (
        *_quote_checks(lesson, project, first_pages),
        *_note_checks(project, first_pages),
        *_term_checks(lesson, project, first_pages),
        *check_figures(lesson, project, first_pages),
    )


def advise_placing(
    review: DeckReview, project: Project, first_pages: dict[str, int]
) -> tuple[Finding, ...]:
    """Where evidence for an uncovered topic waits on the board, say to put it on a slide."""
    waiting = {quote.topic for quote in project.quotes} | {note.topic for note in project.notes}
    bare = (item.topic for item in review.coverage if not item.quotes and not item.notes)
    return tuple(_place_it(topic, project, first_pages) for topic in bare if topic in waiting)


def _place_it(topic: str, project: Project, first_pages: dict[str, int]) -> Finding:
    slides = (slide.id for slide in project.slides if slide.topic == topic)
    page = next((first_pages[id] for id in slides if id in first_pages), 0)
    message = "You have evidence for this topic, but no slide shows it yet."
    fix = f"Put it on {f'slide {page}' if page else 'a slide'}."
    return Finding("evidence-waiting", "advice", message, fix, page, topic)


def _page_of(project: Project, evidence: str, first_pages: dict[str, int]) -> int:
    """Give the page that shows a quote or note first; 0 for none."""
    users = (slide.id for slide in project.slides if evidence in slide.shown_evidence)
    return next((first_pages[id] for id in users if id in first_pages), 0)


def _quote_checks(
    lesson: Lesson, project: Project, first_pages: dict[str, int]
) -> Iterator[Finding]:
    """Check quotes whose place is gone, and those that the pages' review can't judge.

    Those are the quotes that stand on no page, and those of the student's own documents.
    """
    documents = quotable_documents(lesson, project)
    names = document_names(documents)
    for quote in project.quotes:
        page = _page_of(project, quote.id, first_pages)
        document = next((doc for doc in documents if doc.id == quote.document), None)
        if document is None or not 1 <= quote.paragraph <= len(document.paragraphs):
            yield _lost_place(quote, names.get(quote.document, quote.document), page)
            continue
        if not page or lesson.document(quote.document) is None:
            judgement = judge_quote(quote, documents)
            reviewed = ReviewedQuote(page, "slide", quote.text, judgement)
            yield from quote_findings(reviewed, names, quote.id)
        if not page:
            named = f"The quote “{shorten(quote.text)}”"
            yield _unused(project, quote.id, named, first_pages)


def _lost_place(quote: Quote, name: str, page: int) -> Finding:
    return Finding(
        "quote-paragraph-missing",
        "error",
        f"A quote cites {name}, paragraph {quote.paragraph}, but the lesson has no "
        f"such paragraph: “{shorten(quote.text)}”",
        "Attach the quote again from the article.",
        page,
        quote.id,
    )


def _note_checks(project: Project, first_pages: dict[str, int]) -> Iterator[Finding]:
    for note in project.notes:
        page = _page_of(project, note.id, first_pages)
        if note.kind in _NEED_SOURCE and not note.source:
            yield _without_source(note, page)
        if not page:
            named = f"The note “{shorten(note.title or note.text)}”"
            yield _unused(project, note.id, named, first_pages)


def _without_source(note: Note, page: int) -> Finding:
    return Finding(
        "note-without-source",
        "warning",
        f"The note “{shorten(note.title or note.text)}” needs a source.",
        "Say where you found it, or make it an own idea.",
        page,
        note.id,
    )


def _unused(project: Project, about: str, named: str, first_pages: dict[str, int]) -> Finding:
    """Say that evidence is on no page, and which slide holds it without showing it."""
    holders = (slide.id for slide in project.slides if about in slide.all_evidence)
    page = next((first_pages[id] for id in holders if id in first_pages), 0)
    message, fix = f"{named} is on no slide.", "Put it on a slide or delete it."
    if page:
        message = f"{named} belongs to slide {page}, but the slide does not show it."
        fix = "Put it on a slide that shows evidence, or take it off this one."
    return Finding("evidence-unused", "advice", message, fix, page, about)


def _term_checks(
    lesson: Lesson, project: Project, first_pages: dict[str, int]
) -> Iterator[Finding]:
    """Find definitions of terms that the glossary does not have."""
    for slide in project.slides:
        if isinstance(slide, DefinitionSlide) and lesson.entry(slide.term) is None:
            message = f"The lesson's glossary has no term “{slide.term}”."
            fix = "Choose a term of the glossary."
            page = first_pages.get(slide.id, 0)
            yield Finding("term-unknown", "warning", message, fix, page, slide.id)
