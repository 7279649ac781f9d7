"""Activities -> suggested storyboards: the slides a deck of that kind needs, without claims yet.

What stands on them is the lesson's: its topics, events, roles, motion and sides. A diagram is
suggested only where the lesson has what it needs.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ...model.lesson import Lesson
from ...model.project import Project
from ...model.slides import ConclusionSlide, Slide, SourcesSlide, TitleSlide
from ..values import next_id
from .debate import debate
from .plan import NEW, Plan, make_plan
from .presentation import presentation
from .role_play import role_play
from .timeline import timeline
from .workshop import workshop

_MAIN_PARTS: dict[str, Callable[[Plan], Iterator[Slide]]] = {
    "presentation": presentation,
    "debate": debate,
    "timeline": timeline,
    "role-play": role_play,
    "workshop": workshop,
}


def new_project(lesson: Lesson, activity: str = "", topics: tuple[str, ...] = ()) -> Project:
    """Start a project on a lesson with an activity's suggested storyboard."""
    chosen = lesson.activity(activity)
    wanted = topics or (chosen.topics if chosen else ())
    project = Project(lesson=lesson.id, activity=activity, topics=tuple(wanted))
    return suggest_slides(lesson, project)


def suggest_slides(lesson: Lesson, project: Project) -> Project:
    """Give the project the storyboard that its activity and topics suggest."""
    slides: list[Slide] = []
    for slide in _storyboard(make_plan(lesson, project)):
        slides.append(replace(slide, id=next_id("a", (item.id for item in slides))))
    return replace(project, slides=tuple(slides))


def _storyboard(plan: Plan) -> Iterator[Slide]:
    """Give the slides in order; their ids are counted afterwards."""
    yield TitleSlide(id=NEW)
    yield from _MAIN_PARTS[plan.kind](plan)
    yield ConclusionSlide(id=NEW)
    yield SourcesSlide(id=NEW)
