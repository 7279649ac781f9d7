"""A project's slide -> its body: one function for each kind."""

from ..citations import HEADINGS
from ..citations.dates import day_first
from ..model.deck import (
    Body,
    Definition,
    Exhibits,
    Grid,
    Image,
    Item,
    Items,
    Numbers,
    Opening,
    Span,
)
from ..model.lesson import Lesson
from ..model.project import Project
from ..model.slides import (
    AgendaSlide,
    ChartSlide,
    ComparisonSlide,
    ConclusionSlide,
    Crop,
    DefinitionSlide,
    ExchangeSlide,
    MapSlide,
    PictureSlide,
    PointsSlide,
    PolicySlide,
    PositionSlide,
    QuestionsSlide,
    RolesSlide,
    SectionSlide,
    Slide,
    SourcesSlide,
    TableSlide,
    TimelineSlide,
    TitleSlide,
)
from . import wording
from .cards import comparison, policy, position, roles, speaker
from .diagrams import exchange, region, timeline
from .evidence import figure_source, slide_evidence, source_items, usage_of
from .sections import part_number, part_topics


def slide_body(lesson: Lesson, project: Project, slide: Slide) -> Body:
    """Give what a slide shows under its headline."""
    match slide:
        case TitleSlide():
            return _opening(project, slide)
        case AgendaSlide():
            return Items(_agenda(lesson, project))
        case SectionSlide():
            return part_topics(lesson, project, slide)
        case PointsSlide() | QuestionsSlide():
            return Items(tuple(Item((Span(item),)) for item in slide.items))
        case DefinitionSlide():
            return _definition(lesson, project, slide)
        case TableSlide():
            return Grid(slide.header, slide.rows, figure_source(project, slide.source))
        case ChartSlide():
            source = figure_source(project, slide.source)
            return Numbers(slide.form, slide.categories, slide.series, slide.unit, source)
        case PictureSlide():
            return _image(project, slide)
        case SourcesSlide():
            return Items(source_items(lesson, project))
        case ExchangeSlide():
            return exchange(lesson, project, slide)
        case TimelineSlide():
            return timeline(lesson, project, slide)
        case MapSlide():
            return region(lesson, project, slide)
        case ComparisonSlide():
            return comparison(lesson, project, slide)
        case RolesSlide():
            return roles(lesson, project, slide)
        case PositionSlide():
            return position(lesson, project, slide)
        case PolicySlide():
            return policy(lesson, project, slide)
        case ConclusionSlide() if not slide.evidence:
            return Items(_recap(lesson, project, slide))
    return Exhibits(slide_evidence(lesson, project, slide))


def headline(lesson: Lesson, project: Project, slide: Slide) -> str:
    """Give a slide's headline: its claim, else the best name it has."""
    if slide.claim:
        return slide.claim
    match slide:
        case TitleSlide():
            return project.title or slide.title or wording.UNTITLED
        case AgendaSlide():
            return slide.title or wording.AGENDA
        case SourcesSlide():
            return slide.title or HEADINGS[project.citation_style]
        case DefinitionSlide():
            return slide.term or slide.title or wording.UNTITLED_SLIDE
        case ConclusionSlide():
            return slide.title or wording.CONCLUSION
        case QuestionsSlide():
            return slide.title or wording.QUESTIONS
        case RolesSlide():
            return slide.title or wording.ROLES
        case SectionSlide():
            return slide.title or slide.section or _topic_title(lesson, slide)
        case PositionSlide() if role := speaker(lesson, slide):
            return slide.title or role.represents or role.name
    return slide.title or _topic_title(lesson, slide)


def label(lesson: Lesson, project: Project, slide: Slide) -> str:
    """Give the small line over a headline: where in the presentation this slide stands."""
    match slide:
        case TitleSlide():
            activity = lesson.activity(project.activity)
            return activity.title if activity else ""
        case SectionSlide():
            return part_number(project, slide)
        case PositionSlide() if role := speaker(lesson, slide):
            return ": ".join(filter(None, (role.represents, role.name)))
    topic = lesson.topic(slide.topic)
    return slide.section or (topic.title if topic else project.title)


def _topic_title(lesson: Lesson, slide: Slide) -> str:
    topic = lesson.topic(slide.topic)
    return (topic.title if topic else "") or wording.UNTITLED_SLIDE


def _opening(project: Project, slide: TitleSlide) -> Opening:
    group = f"Class {project.class_name}" if project.class_name else ""
    date = day_first(project.date) if project.date else ""
    occasion = "  ·  ".join(part for part in (group, date) if part)
    return Opening(slide.subtitle, "  ·  ".join(project.presenters), occasion)


def _agenda(lesson: Lesson, project: Project) -> tuple[Item, ...]:
    """List the topics in the order in which the slides take them up."""
    ids = dict.fromkeys(slide.topic for slide in project.slides if not slide.hidden)
    topics = [topic for id in ids if (topic := lesson.topic(id))]
    return tuple(Item((Span(topic.title),), topic.question) for topic in topics)


def _recap(lesson: Lesson, project: Project, conclusion: Slide) -> tuple[Item, ...]:
    """Collect the last takeaway of each topic before the conclusion."""
    answers: dict[str, str] = {}
    for slide in project.slides:
        if slide.id == conclusion.id:
            break
        if slide.takeaway and not slide.hidden and lesson.topic(slide.topic):
            answers[slide.topic] = slide.takeaway
    topics = ((lesson.topic(id), answer) for id, answer in answers.items())
    return tuple(Item((Span(topic.title),), answer) for topic, answer in topics if topic)


def _definition(lesson: Lesson, project: Project, slide: DefinitionSlide) -> Definition:
    entry = lesson.entry(slide.term)
    chosen = slide_evidence(lesson, project, slide)
    usage = chosen[0] if chosen else (usage_of(slide.term, lesson) if slide.term else None)
    if entry is None:
        return Definition("", "", usage=usage)
    return Definition(entry.definition, wording.GLOSSARY, entry.example, usage)


def _image(project: Project, slide: PictureSlide) -> Body:
    file = next((media for media in project.media if media.id == slide.media), None)
    if file is None:
        return Exhibits(())
    crop = slide.crop or Crop()
    return Image(file.sha256, file.width_px, file.height_px, slide.alt, slide.credit, crop)
