"""Lesson + project -> deck."""

from itertools import groupby

from ..model.deck import Deck, DeckSection, DeckSlide
from ..model.lesson import Lesson
from ..model.project import Project
from ..model.slides import (
    AgendaSlide,
    ConclusionSlide,
    QuestionsSlide,
    SectionSlide,
    Slide,
    SourcesSlide,
    TitleSlide,
)
from . import wording
from .slides import headline, label, slide_body


def compose(lesson: Lesson, project: Project) -> Deck:
    """Give the deck that a project stands for. Whatever is missing is left out, never invented."""
    named = [
        (section_name(lesson, project, slide), compose_slide(lesson, project, slide))
        for slide in project.slides
    ]
    sections = tuple(
        DeckSection(name, tuple(slide for _, slide in group))
        for name, group in groupby(named, key=lambda pair: pair[0])
    )
    return Deck(
        sections,
        title=project.title or lesson.title,
        author=", ".join(project.presenters),
        subject=lesson.title,
        language=lesson.language,
        date=project.date,
        lesson=lesson.id,
        activity=project.activity,
    )


def compose_slide(lesson: Lesson, project: Project, slide: Slide) -> DeckSlide:
    """Resolve one slide."""
    notes = slide.speaker_notes
    if slide.speaker:
        notes = f"{wording.speaker_line(slide.speaker)}\n{notes}".rstrip()
    return DeckSlide(
        slide.id,
        slide.kind,
        slide_body(lesson, project, slide),
        headline(lesson, project, slide),
        label(lesson, project, slide),
        slide.takeaway,
        notes,
        slide.hidden,
    )


def section_name(lesson: Lesson, project: Project, slide: Slide) -> str:
    """Give the section a slide belongs to: its own, else its topic's, else where it stands."""
    if slide.section:
        return slide.section
    if isinstance(slide, TitleSlide | AgendaSlide):
        return wording.OPENING_SECTION
    if isinstance(slide, ConclusionSlide | QuestionsSlide | SourcesSlide):
        return wording.CLOSING_SECTION
    if isinstance(slide, SectionSlide):
        return headline(lesson, project, slide)
    topic = lesson.topic(slide.topic)
    return topic.title if topic else project.title or lesson.title
