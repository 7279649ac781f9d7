"""Slides that draw something -> exchanges, timelines and maps with their evidence resolved."""

from ..citations.dates import day_first
from ..model.deck import Arrow, Event, Evidence, Exchange, Region, Timeline
from ..model.lesson import Lesson, document_names
from ..model.project import Project
from ..model.slides import ExchangeSlide, Flow, MapSlide, TimelineEvent, TimelineSlide
from . import wording
from .evidence import resolve_all


def exchange(lesson: Lesson, project: Project, slide: ExchangeSlide) -> Exchange:
    """Give who exchanges what; a flow from or to nobody, or to oneself, is left out."""
    parties = tuple((party.id, party.name or party.id) for party in slide.parties)
    flows = (flow for flow in slide.flows if slide.draws(flow))
    return Exchange(parties, tuple(_arrow(lesson, project, flow) for flow in flows))


def _arrow(lesson: Lesson, project: Project, flow: Flow) -> Arrow:
    evidence = resolve_all(lesson, project, flow.evidence)
    return Arrow(flow.source, flow.target, flow.text, evidence)


def timeline(lesson: Lesson, project: Project, slide: TimelineSlide) -> Timeline:
    """Give dated events in their order; one without a date is left out (a check tells)."""
    dated = (event for event in slide.events if event.date)
    ordered = sorted(dated, key=lambda event: _order(event))
    return Timeline(tuple(_event(lesson, project, event) for event in ordered), slide.scale)


def _order(event: TimelineEvent) -> tuple[int, int, int]:
    date = event.date
    return (date.year, date.month or 0, date.day or 0) if date else (0, 0, 0)


def _event(lesson: Lesson, project: Project, event: TimelineEvent) -> Event:
    assert event.date is not None
    evidence = resolve_all(lesson, project, event.evidence) or _lessons_own(lesson, event)
    return Event(event.date, day_first(event.date), event.title, evidence)


def _lessons_own(lesson: Lesson, event: TimelineEvent) -> tuple[Evidence, ...]:
    """Cite the paragraph that an event of the lesson itself is from."""
    names = document_names(lesson.documents)
    return tuple(
        Evidence("", "paraphrase", "", wording.paragraph_citation(names[known.document], number))
        for known in lesson.events
        if (known.date, known.title) == (event.date, event.title) and known.document in names
        if (number := known.paragraph)
    )


def region(lesson: Lesson, project: Project, slide: MapSlide) -> Region:
    """Give what a map shows; where the slide says nothing, what the lesson's map does."""
    view = lesson.map
    name = slide.region or (view.region if view else "")
    highlight = slide.highlight or (view.countries if view else ())
    labels = tuple((item.country, item.text) for item in slide.labels)
    arrows = tuple(_arrow(lesson, project, flow) for flow in slide.arrows)
    return Region(name, highlight, labels, arrows)
