"""The Evidence step: quotes, research notes and their sources."""

from dataclasses import replace
from typing import Any

from ..model.lesson import Id
from ..model.project import Note, Project, Quote
from ..model.slides import ChartSlide, Slide, TableSlide
from ..model.source import Source
from ..text.normalise import clean_text
from .parts import without_evidence
from .values import clean_fields, next_id, replace_item, without


def add_quote(
    project: Project, document: str, paragraph: int, text: str, topic: str = ""
) -> tuple[Project, Id]:
    """Attach words of a paragraph to a topic; give the new quote's id.

    Without words there is no quote: the project stays as it is, and the id is empty.
    """
    words = clean_text(" ".join(text.split()))
    if not words.strip():
        return project, Id("")
    id = next_id("q", _evidence_ids(project))
    quote = Quote(id=id, topic=topic, document=document, paragraph=paragraph, text=words)
    return replace(project, quotes=(*project.quotes, quote)), id


def add_note(project: Project, **fields: Any) -> tuple[Project, Id]:
    """Add a research note; give its id.

    Without a text there is no note: the project stays as it is, and the id is empty.
    """
    if _says_nothing(fields):
        return project, Id("")
    id = next_id("n", _evidence_ids(project))
    note = Note(id=id, **clean_fields(fields))
    return replace(project, notes=(*project.notes, note)), id


def add_source(project: Project, **fields: Any) -> tuple[Project, str]:
    """Add a source; give its id."""
    id = next_id("s", (source.id for source in project.sources))
    source = Source(id=id, **clean_fields(fields))
    return replace(project, sources=(*project.sources, source)), id


def update_quote(project: Project, id: str, **changes: Any) -> Project:
    """Change a quote's text or topic; a change that leaves it no words is not made."""
    if _says_nothing(changes):
        return project
    return replace(project, quotes=replace_item(project.quotes, id, **changes))


def update_note(project: Project, id: str, **changes: Any) -> Project:
    """Change a research note; a change that leaves it no text is not made."""
    if _says_nothing(changes):
        return project
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
        slides=tuple(without_evidence(slide, id) for slide in project.slides),
    )


def remove_source(project: Project, id: str) -> Project:
    """Delete a source; the notes and slides that cite it are left without one."""
    notes = tuple(
        replace(note, source="", locator="") if note.source == id else note
        for note in project.notes
    )
    slides = tuple(_without_source(slide, id) for slide in project.slides)
    return replace(project, sources=without(project.sources, id), notes=notes, slides=slides)


def count_uses(project: Project, source: str) -> tuple[int, int]:
    """Count the notes and the slides that cite a source."""
    notes = sum(note.source == source for note in project.notes)
    slides = sum(_without_source(slide, source) != slide for slide in project.slides)
    return notes, slides


def _without_source(slide: Slide, source: str) -> Slide:
    """Take a source off a slide that cites it itself, not through the notes that it shows."""
    if isinstance(slide, ChartSlide | TableSlide) and slide.source == source:
        return replace(slide, source="")
    return slide


def _says_nothing(fields: dict[str, Any]) -> bool:
    """Tell whether a text is among some fields and empty: no file can hold evidence without."""
    return "text" in fields and not clean_text(fields["text"]).strip()


def _evidence_ids(project: Project) -> tuple[str, ...]:
    """Give the ids in use: quotes and notes share one name space."""
    return (*(quote.id for quote in project.quotes), *(note.id for note in project.notes))
