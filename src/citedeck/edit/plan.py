"""The Plan step: who presents what, for which activity and topics.

As long as nobody has touched the suggested storyboard, it follows the plan.
"""

from dataclasses import replace
from typing import Any

from ..model.lesson import Lesson
from ..model.project import Project
from ..model.slides import Slide
from .storyboards import suggest_slides
from .values import clean_fields


def set_details(project: Project, **changes: Any) -> Project:
    """Change title, presenters, class name, date, template or citation style.

    Where one presenter got another name, the slides of that presenter get it too.
    """
    after = replace(project, **clean_fields(changes))
    if renamed := _renamed(project.presenters, after.presenters):
        after = replace(after, slides=_with_speaker(after.slides, *renamed))
    return after


def _renamed(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str] | None:
    """Give the old and the new name where exactly one name changed, in its place."""
    if len(before) != len(after):
        return None
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    if len(changed) != 1 or changed[0][0] in after:  # a namesake may be the one who speaks
        return None
    return changed[0]


def _with_speaker(slides: tuple[Slide, ...], old: str, new: str) -> tuple[Slide, ...]:
    return tuple(replace(slide, speaker=new) if slide.speaker == old else slide for slide in slides)


def choose_activity(lesson: Lesson, project: Project, activity: str) -> Project:
    """Choose an activity; its topics are chosen with it, those of the one before go."""
    chosen = lesson.activity(activity)
    if chosen is None:
        return project
    before = lesson.activity(project.activity)
    own = [id for id in project.topics if before is None or id not in before.topics]
    wanted = {*chosen.topics, *own}
    topics = tuple(topic.id for topic in lesson.topics if topic.id in wanted)
    return _follow_plan(lesson, project, replace(project, activity=activity, topics=topics))


def toggle_topic(lesson: Lesson, project: Project, topic: str) -> Project:
    """Choose a topic or leave it out again; topics keep the lesson's order."""
    wanted = set(project.topics) ^ {topic}
    topics = tuple(item.id for item in lesson.topics if item.id in wanted)
    return _follow_plan(lesson, project, replace(project, topics=topics))


def _follow_plan(lesson: Lesson, before: Project, after: Project) -> Project:
    """Suggest the storyboard anew where the one before was still the suggestion."""
    if before.slides != suggest_slides(lesson, before).slides:
        return after
    return suggest_slides(lesson, after)
