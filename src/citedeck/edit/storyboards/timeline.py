"""A timeline: what the article tells of, what the student adds, and what it means."""

from collections.abc import Iterator

from ...model.slides import AgendaSlide, ClaimSlide, Slide, TimelineSlide
from .plan import NEW, Plan, subject_of

_TOLD, _OWN = "What the article tells", "What we add from our research"


def timeline(plan: Plan) -> Iterator[Slide]:
    """Suggest the slides between the title and the conclusion."""
    yield AgendaSlide(id=NEW)
    topic = next((item for item in plan.topics if subject_of(item) == "history"), None)
    id = topic.id if topic else ""
    yield TimelineSlide(id=NEW, title=_TOLD, section=_TOLD, topic=id, events=plan.events)
    yield TimelineSlide(id=NEW, title=_OWN, section=_OWN, topic=id)
    for item in plan.topics:
        yield ClaimSlide(id=NEW, topic=item.id, title=item.title)
