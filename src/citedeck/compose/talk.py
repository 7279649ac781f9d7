"""Lesson + project + timing -> what is said with each slide, and its citations as spoken."""

import re
from collections.abc import Sequence

from ..citations import HEADINGS
from ..citations.spoken import spoken_paragraphs, spoken_source
from ..model.deck import Definition, Evidence
from ..model.handout import Saying, Talk, Timing, Turn
from ..model.lesson import GlossaryEntry, Lesson, document_names
from ..model.project import Note, Project, quotable_documents
from ..model.slides import ChartSlide, Slide, TableSlide
from .evidence import resolve, source_items
from .slides import headline, slide_body


def compose_talk(
    lesson: Lesson, project: Project, timings: Sequence[Timing], shown: str = ""
) -> Talk:
    """Give what is said with the slides that are shown.

    `timings` are those of the project's slides in order; `shown` are the words by which terms of
    the glossary are found.
    """
    pairs = zip(project.slides, timings, strict=True)
    return Talk(
        project.title or lesson.title,
        project.presenters,
        tuple(_turn(lesson, project, slide, timing) for slide, timing in pairs if timing.pages),
        HEADINGS[project.citation_style],
        source_items(lesson, project),
        used_terms(lesson.glossary, shown),
    )


def _turn(lesson: Lesson, project: Project, slide: Slide, timing: Timing) -> Turn:
    return Turn(
        timing,
        headline(lesson, project, slide),
        slide.speaker,
        slide.speaker_notes.strip(),
        slide_sayings(lesson, project, slide),
    )


def slide_sayings(lesson: Lesson, project: Project, slide: Slide) -> tuple[Saying, ...]:
    """Give the spoken citations of a slide's quotes, notes and figure, in their order."""
    shown = [found for id in slide.shown_evidence if (found := resolve(lesson, project, id))]
    body = slide_body(lesson, project, slide)
    if isinstance(body, Definition) and body.usage and not shown:
        shown = [body.usage]
    said = [_saying(lesson, project, evidence) for evidence in shown]
    source = project.source(slide.source) if isinstance(slide, ChartSlide | TableSlide) else None
    return (*filter(None, said), *([Saying(spoken_source(source))] if source else []))


def _saying(lesson: Lesson, project: Project, evidence: Evidence) -> Saying | None:
    """Give the spoken citation of a piece of evidence; one's own idea has none."""
    if evidence.document:
        names = document_names(quotable_documents(lesson, project))
        name = names.get(evidence.document, "")
        citation = spoken_paragraphs(name, (evidence.paragraph,))
        return Saying(citation, evidence.text, quoted=True)
    note = project.note(evidence.id)
    citation = _spoken_note(project, note) if note else ""
    return Saying(citation, evidence.text, evidence.quoted) if citation else None


def _spoken_note(project: Project, note: Note) -> str:
    source = project.source(note.source)
    return spoken_source(source, note.locator) if source else ""


def used_terms(glossary: tuple[GlossaryEntry, ...], words: str) -> tuple[GlossaryEntry, ...]:
    """Give the entries whose terms stand in some words, also in the plural."""
    return tuple(entry for entry in glossary if _is_used(entry.term, words))


def _is_used(term: str, words: str) -> bool:
    stem = re.escape(re.sub(r"\s*\(.*?\)\s*", " ", term).strip())
    return bool(stem and re.search(rf"(?<!\w){stem}(?:s|es)?(?!\w)", words, re.IGNORECASE))
