"""The Evidence step: quotes, research notes and their sources."""

from dataclasses import replace
from typing import Any

from ..model.lesson import Id
from ..model.project import Note, Project, Quote, Slide
from ..model.source import Source
from .values import clean_fields, next_id, replace_item, without


def add_quote(
    project: Project, document: str, paragraph: int, text: str, topic: str = ""
) -> tuple[Project, Id]:
    """Attach words of a paragraph to a topic; give the new quote's id."""
    id = next_id("q", _evidence_ids(project))
    fields = clean_fields({"text": " ".join(text.split())})
    quote = Quote(id=id, topic=topic, document=document, paragraph=paragraph, **fields)
    return replace(project, quotes=(*project.quotes, quote)), id


def add_note(project: Project, **fields: Any) -> tuple[Project, Id]:
    """Add a research note; give its id."""
    id = next_id("n", _evidence_ids(project))
    note = Note(id=id, **clean_fields(fields))
    return replace(project, notes=(*project.notes, note)), id


def add_source(project: Project, **fields: Any) -> tuple[Project, str]:
    """Add a source; give its id."""
    id = next_id("s", (source.id for source in project.sources))
    source = Source(id=id, **clean_fields(fields))
    return replace(project, sources=(*project.sources, source)), id


def update_quote(project: Project, id: str, **changes: Any) -> Project:
    """Change a quote's text or topic."""
    return replace(project, quotes=replace_item(project.quotes, id, **changes))


def update_note(project: Project, id: str, **changes: Any) -> Project:
    """Change a research note."""
    return replace(project, notes=replace_item(project.notes, id, **changes))


def update_source(project: Project, id: str, **changes: Any) -> Project:
    """Change a source."""
    return replace(project, sources=replace_item(project.sources, id, **changes))


def remove_evidence(project: Project, id: str) -> Project:
    """Delete a quote or note, also from the slides that show it."""
    return replace(
        project,
        quotes=without(project.quotes, id),
        notes=without(project.notes, id),
        slides=tuple(_without_evidence(slide, id) for slide in project.slides),
    )


def remove_source(project: Project, id: str) -> Project:
    """Delete a source; the notes that cite it are left without one."""
    notes = tuple(
        replace(note, source="", locator="") if note.source == id else note
        for note in project.notes
    )
    return replace(project, sources=without(project.sources, id), notes=notes)


def _without_evidence(slide: Slide, id: str) -> Slide:
    if id not in slide.evidence:
        return slide
    return replace(slide, evidence=tuple(item for item in slide.evidence if item != id))


def _evidence_ids(project: Project) -> tuple[str, ...]:
    """Give the ids in use: quotes and notes share one name space."""
    return (*(quote.id for quote in project.quotes), *(note.id for note in project.notes))
