"""A lesson's events -> the events of a timeline, each with where it is said."""

from dataclasses import replace

from ..model.lesson import Event, Lesson
from ..model.project import Project
from ..model.slides import TimelineEvent, TimelineSlide
from ..model.source import Source
from .evidence import add_note, add_source
from .slides import update_slide


def take_events(lesson: Lesson, project: Project, slide: str) -> Project:
    """Add the lesson's events to a timeline that lacks them, in the order of their dates.

    An event that the lesson knows from elsewhere brings its source along, cited by a note.
    """
    found = project.slide(slide)
    if not isinstance(found, TimelineSlide):
        return project
    known = {(event.date, event.title) for event in found.events}
    events = list(found.events)
    for event in lesson.events:
        if (event.date, event.title) not in known:
            project, evidence = _cite(project, event, found.topic)
            events.append(TimelineEvent(date=event.date, title=event.title, evidence=evidence))
    return update_slide(project, slide, events=tuple(sorted(events, key=_order)))


def told_events(lesson: Lesson) -> tuple[TimelineEvent, ...]:
    """Give the events that the lesson's own documents tell of."""
    return tuple(
        TimelineEvent(date=event.date, title=event.title)
        for event in lesson.events
        if event.document
    )


def _order(event: TimelineEvent) -> tuple[bool, str]:
    """Sort by date; an event without one comes last."""
    return event.date is None, str(event.date or "")


def _cite(project: Project, event: Event, topic: str) -> tuple[Project, tuple[str, ...]]:
    """Cite the source of an event by a note; its own documents the lesson cites by itself."""
    if event.source is None:
        return project, ()
    project, source = _hold_source(project, event.source)
    waiting = (n for n in project.notes if (n.source, n.text) == (source, event.title))
    if note := next(waiting, None):
        return project, (note.id,)
    project, id = add_note(project, kind="paraphrase", text=event.title, source=source, topic=topic)
    return project, (id,) if id else ()


def _hold_source(project: Project, source: Source) -> tuple[Project, str]:
    """Give the id of a source in the project; one that is not there yet is added."""
    for known in project.sources:
        if replace(known, id="", accessed=None) == replace(source, id="", accessed=None):
            return project, known.id
    fields = {name: getattr(source, name) for name in source.__slots__ if name != "id"}
    return add_source(project, **fields)
