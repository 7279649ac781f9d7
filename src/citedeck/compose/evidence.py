"""Quotes, notes and sources -> evidence as slides show it, each with its citation."""

import re
from collections.abc import Iterator

from ..citations import bibliography_entry, in_text_citation, sorted_sources
from ..model.deck import Evidence, Item, Span
from ..model.lesson import Document, Event, Lesson, document_names
from ..model.project import Note, Project, Quote, quotable_documents
from ..model.slides import ChartSlide, Slide, TableSlide, TimelineSlide
from ..model.source import Source
from ..text.sentences import split_sentences
from . import wording

_SPEECH_MARK = re.compile('[“”"]')


def slide_evidence(lesson: Lesson, project: Project, slide: Slide) -> tuple[Evidence, ...]:
    """Resolve a slide's evidence in its order; ids that are gone are left out (a check tells)."""
    return resolve_all(lesson, project, slide.evidence)


def resolve_all(lesson: Lesson, project: Project, ids: tuple[str, ...]) -> tuple[Evidence, ...]:
    """Find quotes and notes by their ids."""
    found = (resolve(lesson, project, id) for id in ids)
    return tuple(evidence for evidence in found if evidence)


def resolve(lesson: Lesson, project: Project, id: str) -> Evidence | None:
    """Find a quote or note by its id."""
    if quote := project.quote(id):
        return _of_quote(lesson, project, quote)
    if note := project.note(id):
        return _of_note(project, note)
    return None


def _of_quote(lesson: Lesson, project: Project, quote: Quote) -> Evidence:
    names = document_names(quotable_documents(lesson, project))
    name = names.get(quote.document, quote.document)
    citation = wording.paragraph_citation(name, quote.paragraph)
    return Evidence(
        quote.id,
        "quote",
        quote.text,
        citation,
        document=quote.document,
        paragraph=quote.paragraph,
    )


def _of_note(project: Project, note: Note) -> Evidence:
    source = project.source(note.source)
    own = wording.OWN_IDEA if note.kind == "idea" else ""
    citation = in_text_citation(source, note.locator, project.citation_style) if source else own
    heading = note.title or (wording.OPEN_QUESTION if note.kind == "question" else "")
    return Evidence(note.id, note.kind, note.text, citation, heading)


def usage_of(term: str, lesson: Lesson) -> Evidence | None:
    """Find the first sentence of the lesson's documents that uses a term, word for word."""
    pattern = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)
    names = document_names(lesson.documents)
    for document in lesson.documents:
        for number, paragraph in enumerate(document.paragraphs, 1):
            for sentence in _own_sentences(paragraph) if pattern.search(paragraph) else ():
                if pattern.search(sentence):
                    citation = wording.paragraph_citation(names[document.id], number)
                    return Evidence("", "quote", sentence, citation, "", document.id, number)
    return None


def _own_sentences(paragraph: str) -> Iterator[str]:
    """Give the sentences that stand alone: begun as one, and not inside somebody's speech."""
    spoken = False
    for sentence in split_sentences(paragraph):
        before, spoken = spoken, spoken ^ (len(_SPEECH_MARK.findall(sentence)) % 2 == 1)
        first = next(filter(str.isalnum, sentence), "")
        if not (before or spoken or first.islower()):
            yield sentence


def figure_source(project: Project, id: str) -> str:
    """Give the line under a figure: where its numbers come from."""
    source = project.source(id)
    return f"Source: {in_text_citation(source, '', project.citation_style)}" if source else ""


def cited_sources(project: Project) -> tuple[Source, ...]:
    """Give the research sources that visible slides cite, in a bibliography's order."""
    ids = set()
    for slide in project.slides:
        if slide.hidden:
            continue
        ids |= {note.source for id in slide.shown_evidence if (note := project.note(id))}
        if isinstance(slide, ChartSlide | TableSlide):
            ids.add(slide.source)
    return sorted_sources(tuple(source for source in project.sources if source.id in ids))


def source_items(lesson: Lesson, project: Project) -> tuple[Item, ...]:
    """Give the entries of the sources slide: quoted documents first, then research."""
    documents = quoted_documents(lesson, project)
    style = project.citation_style
    entries = [Item(bibliography_entry(source, style)) for source in cited_sources(project)]
    return (*(_document_item(document, lesson, project) for document in documents), *entries)


def quoted_documents(lesson: Lesson, project: Project) -> tuple[Document, ...]:
    """Give the documents that visible slides quote, or take an event of the lesson from."""
    shown = [slide for slide in project.slides if not slide.hidden]
    used = {id for slide in shown for id in slide.shown_evidence}
    ids = {quote.document for quote in project.quotes if quote.id in used}
    ids |= {event.document for slide in shown for event in own_events(lesson, slide)}
    return tuple(doc for doc in quotable_documents(lesson, project) if doc.id in ids)


def own_events(lesson: Lesson, slide: Slide) -> tuple[Event, ...]:
    """Give the lesson's events that a timeline shows without evidence of its own."""
    events = slide.events if isinstance(slide, TimelineSlide) else ()
    bare = {(event.date, event.title) for event in events if not event.evidence}
    return tuple(event for event in lesson.events if (event.date, event.title) in bare)


def _document_item(document: Document, lesson: Lesson, project: Project) -> Item:
    names = document_names(quotable_documents(lesson, project))
    lead = Span(f"{names[document.id]}: ")
    if document.source:
        return Item((lead, *bibliography_entry(document.source, project.citation_style)))
    title = document.title or lesson.title
    return Item(
        (
            lead,
            Span(f"“{title.rstrip('.')}.” Class lesson."),
        )
    )
