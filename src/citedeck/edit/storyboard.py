"""Activities -> suggested storyboards: the slides a deck of that kind needs, without words yet."""

from collections.abc import Iterator
from dataclasses import replace

from ..model.lesson import Activity, Lesson, Topic
from ..model.project import Project
from ..model.slides import (
    AgendaSlide,
    ClaimSlide,
    ConclusionSlide,
    PointsSlide,
    QuoteSlide,
    Slide,
    SourcesSlide,
    TitleSlide,
)
from .values import next_id


def new_project(lesson: Lesson, activity: str = "", topics: tuple[str, ...] = ()) -> Project:
    """Start a project on a lesson with an activity's suggested storyboard."""
    chosen = lesson.activity(activity)
    wanted = topics or (chosen.topics if chosen else ())
    project = Project(lesson=lesson.id, activity=activity, topics=tuple(wanted))
    return suggest_slides(lesson, project)


def suggest_slides(lesson: Lesson, project: Project) -> Project:
    """Give the project the storyboard that its activity and topics suggest."""
    slides: list[Slide] = []
    for slide in _storyboard(lesson, project):
        slides.append(replace(slide, id=next_id("a", (item.id for item in slides))))
    return replace(project, slides=tuple(slides))


_NEW = next_id("a", ())


def _storyboard(lesson: Lesson, project: Project) -> Iterator[Slide]:
    """Give the slides in order; their ids are counted afterwards."""
    activity = lesson.activity(project.activity)
    topics = [topic for id in project.topics if (topic := lesson.topic(id))]
    yield TitleSlide(id=_NEW)
    if activity is None or activity.kind in ("presentation", "timeline", "workshop"):
        yield AgendaSlide(id=_NEW)
    yield from _main_part(lesson, activity, topics)
    yield ConclusionSlide(id=_NEW)
    yield SourcesSlide(id=_NEW)


def _main_part(lesson: Lesson, activity: Activity | None, topics: list[Topic]) -> Iterator[Slide]:
    kind = activity.kind if activity else "presentation"
    if kind == "debate" and activity:
        yield from _debate(activity, topics)
    elif kind == "role-play":
        for role in lesson.roles:
            yield ClaimSlide(id=_NEW, section=role.represents or role.name, title=role.name)
    else:
        yield from _topic_slides(topics)
    if kind == "presentation" and activity and activity.opposing_view:
        yield PointsSlide(id=_NEW, title="Other views", section="Other views")
    if kind == "workshop":
        yield PointsSlide(id=_NEW, title="Recommendations", section="Recommendations")


def _topic_slides(topics: list[Topic]) -> Iterator[Slide]:
    """Give each topic a slide; the first one starts with a large quote."""
    for index, topic in enumerate(topics):
        kind = ClaimSlide if index else QuoteSlide
        yield kind(id=_NEW, topic=topic.id, title=topic.title)


def _debate(activity: Activity, topics: list[Topic]) -> Iterator[Slide]:
    """Give the motion, equal room to both sides, and what would change a mind."""
    yield ClaimSlide(id=_NEW, title="The motion", section="The motion", takeaway=activity.motion)
    for index, side in enumerate(activity.sides):
        share = topics[index :: len(activity.sides)]
        for topic in share or (None,):
            name = topic.title if topic else side
            yield ClaimSlide(id=_NEW, title=name, section=side, topic=topic.id if topic else "")
    yield PointsSlide(id=_NEW, title="What would change our mind", section="Closing")
