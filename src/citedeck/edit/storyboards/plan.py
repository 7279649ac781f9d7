"""A lesson and a project's choices -> what a storyboard can be made of."""

import re
from dataclasses import dataclass
from typing import Literal

from ...model.lesson import Activity, ActivityKind, Id, Lesson, Topic
from ...model.project import Project
from ...model.slides import ExchangeSlide, Flow, MapSlide, Party, TimelineEvent
from ..events import told_events

NEW = Id("a1")
"""The id of every slide that is suggested, until they are counted."""

Subject = Literal["history", "exchange", "doubt", "region", ""]
_SUBJECTS: tuple[tuple[Subject, re.Pattern[str]], ...] = (
    ("history", re.compile(r"\b(?:histor\w*|since \d{4}|timeline|background|chronolog\w*)\b")),
    ("doubt", re.compile(r"\b(?:quality|doubt\w*|reliab\w*|uncertain\w*)\b")),
    ("exchange", re.compile(r"\b(?:exchange\w*|trade\w*|deal|bargain|supplies|swap)\b")),
    ("region", re.compile(r"\b(?:region\w*|neighbou?r\w*|borders?|map)\b")),
)
_FEWEST_PARTIES, _FEWEST_EVENTS = 2, 2


@dataclass(frozen=True, slots=True)
class Plan:
    """What a storyboard is made of: an activity, and the topics chosen for it."""

    lesson: Lesson
    activity: Activity | None
    topics: tuple[Topic, ...]

    @property
    def kind(self) -> ActivityKind:
        """The kind of the activity; a presentation where none is chosen."""
        return self.activity.kind if self.activity else "presentation"

    @property
    def opposing_view(self) -> bool:
        """Whether the other side must be heard."""
        return self.activity is not None and self.activity.opposing_view

    @property
    def parties(self) -> tuple[str, ...]:
        """Those two for whom the first roles of the lesson speak; none where it has no roles."""
        names = tuple(dict.fromkeys(role.represents or role.name for role in self.lesson.roles))
        return names[:_FEWEST_PARTIES] if len(names) >= _FEWEST_PARTIES else ()

    @property
    def events(self) -> tuple[TimelineEvent, ...]:
        """What the lesson's documents tell of; nothing where that makes no timeline."""
        events = told_events(self.lesson)
        return events if len(events) >= _FEWEST_EVENTS else ()


def make_plan(lesson: Lesson, project: Project) -> Plan:
    """Look up what a project has chosen."""
    topics = tuple(topic for id in project.topics if (topic := lesson.topic(id)))
    return Plan(lesson, lesson.activity(project.activity), topics)


def subject_of(topic: Topic) -> Subject:
    """Tell by a topic's title what would show it best."""
    title = topic.title.casefold()
    return next((name for name, words in _SUBJECTS if words.search(title)), "")


def exchange(plan: Plan, title: str, topic: str = "", section: str = "") -> ExchangeSlide:
    """Suggest what goes each way between the lesson's two parties."""
    one, other = (Party(id=Id(f"p{n}"), name=name) for n, name in enumerate(plan.parties, 1))
    flows = (Flow(source=one.id, target=other.id), Flow(source=other.id, target=one.id))
    return ExchangeSlide(
        id=NEW, title=title, topic=topic, section=section, parties=(one, other), flows=flows
    )


def region_map(plan: Plan, title: str, topic: str = "", section: str = "") -> MapSlide:
    """Suggest the lesson's own map."""
    view = plan.lesson.map
    return MapSlide(
        id=NEW,
        title=title,
        topic=topic,
        section=section,
        region=view.region if view else "",
        highlight=view.countries if view else (),
    )
