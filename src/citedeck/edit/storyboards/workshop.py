"""A policy workshop: the policies, whom they affect, the options, and what we recommend."""

from collections.abc import Iterator

from ...model.slides import (
    AgendaSlide,
    ClaimSlide,
    Column,
    ComparisonSlide,
    PolicySlide,
    Slide,
)
from .plan import NEW, Plan, exchange, region_map

_POLICIES, _AFFECTED = "The policies", "Whom they affect"
_OPTIONS, _ADVICE = "Options", "Recommendations"
_COUNT = 2
_PRO, _CONTRA = "What we recommend", "What it costs"


def workshop(plan: Plan) -> Iterator[Slide]:
    """Suggest the slides between the title and the conclusion."""
    yield AgendaSlide(id=NEW)
    if plan.parties:
        yield exchange(plan, "What each side wants from the other", section=_POLICIES)
    if plan.lesson.map:
        yield region_map(plan, _AFFECTED, section=_AFFECTED)
    for topic in plan.topics:
        yield ClaimSlide(id=NEW, topic=topic.id, title=topic.title)
    for number in range(1, _COUNT + 1):
        yield PolicySlide(id=NEW, title=f"Option {number}", section=_OPTIONS)
    columns = (Column(claim=_PRO), Column(claim=_CONTRA))
    yield ComparisonSlide(id=NEW, title=_ADVICE, section=_ADVICE, columns=columns)
