"""Section slides -> which part of the talk they open, and the topics that it takes up."""

from itertools import takewhile

from ..model.deck import Item, Items, Span
from ..model.lesson import Lesson
from ..model.project import Project
from ..model.slides import SectionSlide, Slide
from . import wording


def part_number(project: Project, slide: SectionSlide) -> str:
    """Say which part a slide opens; nothing where the talk has only one."""
    parts = [each.id for each in project.slides if isinstance(each, SectionSlide)]
    parts = [id for id in parts if id == slide.id or not _is_hidden(project, id)]
    if len(parts) < 2 or slide.id not in parts:
        return ""
    return wording.part_of(parts.index(slide.id) + 1, len(parts))


def _is_hidden(project: Project, id: str) -> bool:
    slide = project.slide(id)
    return slide is not None and slide.hidden


def part_topics(lesson: Lesson, project: Project, slide: SectionSlide) -> Items:
    """List the topics of the slides up to the next part, in one line."""
    ids = dict.fromkeys(each.topic for each in _slides_of(project, slide))
    titles = [topic.title for id in ids if (topic := lesson.topic(id))]
    heads = (slide.claim, slide.title, slide.section)
    if not titles or (len(titles) == 1 and titles[0] in (*heads, _own_topic(lesson, slide))):
        return Items(())
    return Items((Item((Span("  ·  ".join(titles)),)),))


def _own_topic(lesson: Lesson, slide: SectionSlide) -> str:
    topic = lesson.topic(slide.topic)
    return topic.title if topic and not slide.claim else ""


def _slides_of(project: Project, slide: SectionSlide) -> list[Slide]:
    """Give the visible slides between a section slide and the next one."""
    ids = [each.id for each in project.slides]
    after = project.slides[ids.index(slide.id) + 1 :] if slide.id in ids else ()
    part = takewhile(lambda each: not isinstance(each, SectionSlide), after)
    return [each for each in part if not each.hidden]
