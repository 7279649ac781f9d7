"""A presentation: history, then each topic the way that shows it best, then other views."""

from collections.abc import Iterator

from ...model.lesson import Topic
from ...model.slides import AgendaSlide, ClaimSlide, PointsSlide, QuoteSlide, Slide, TimelineSlide
from .plan import NEW, Plan, exchange, region_map, subject_of

HISTORY, OTHER_VIEWS = "What happened before", "Other views"
_EVIDENCE = "the evidence"


def presentation(plan: Plan) -> Iterator[Slide]:
    """Suggest the slides between the title and the conclusion."""
    yield AgendaSlide(id=NEW)
    yield from _history(plan)
    for index, topic in enumerate(plan.topics):
        if not (plan.events and subject_of(topic) == "history"):
            yield from _topic(plan, topic, first=index == 0)
    if plan.opposing_view:
        yield PointsSlide(id=NEW, title=OTHER_VIEWS, section=OTHER_VIEWS)


def _history(plan: Plan) -> Iterator[Slide]:
    """Begin with the lesson's events, under the topic that asks for them if it is chosen."""
    if plan.events:
        topic = next((item for item in plan.topics if subject_of(item) == "history"), None)
        yield TimelineSlide(
            id=NEW,
            title=topic.title if topic else HISTORY,
            topic=topic.id if topic else "",
            section="" if topic else HISTORY,
            events=plan.events,
        )


def _topic(plan: Plan, topic: Topic, *, first: bool) -> Iterator[Slide]:
    """Show a topic: a diagram where it has one, then evidence; a large quote comes first."""
    subject = subject_of(topic)
    if subject == "exchange" and plan.parties:
        yield exchange(plan, topic.title, topic.id)
        yield QuoteSlide(id=NEW, topic=topic.id, title=f"{topic.title}: {_EVIDENCE}")
        yield from _doubts(plan, topic)
    elif subject == "region" and plan.lesson.map:
        yield region_map(plan, topic.title, topic.id)
        yield ClaimSlide(id=NEW, topic=topic.id, title=f"{topic.title}: {_EVIDENCE}")
    else:
        yield (QuoteSlide if first else ClaimSlide)(id=NEW, topic=topic.id, title=topic.title)


def _doubts(plan: Plan, topic: Topic) -> Iterator[Slide]:
    """Add what the lesson asks about how good the exchanged is, if nobody chose it as a topic."""
    if any(subject_of(item) == "doubt" for item in plan.topics):
        return
    for other in plan.lesson.topics:
        if subject_of(other) == "doubt" and _same_place(topic, other):
            yield ClaimSlide(id=NEW, topic=other.id, title=other.title, section=topic.title)


def _same_place(topic: Topic, part: Topic) -> bool:
    """Tell whether a topic's paragraphs are all those of another one too."""
    return bool(part.paragraphs) and all(
        set(numbers) <= set(topic.numbers_in(document)) for document, numbers in part.paragraphs
    )
