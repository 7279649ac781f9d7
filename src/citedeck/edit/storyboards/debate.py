"""A debate: the motion, as much room for each side, answers, and what would change a mind."""

from collections.abc import Iterator

from ...model.slides import ClaimSlide, Column, ComparisonSlide, PointsSlide, Slide
from .plan import NEW, Plan

_MOTION, _CLOSING = "The motion", "Closing"
_CHANGE = "What would change our mind"
_SIDES = ("For", "Against")


def debate(plan: Plan) -> Iterator[Slide]:
    """Suggest the slides between the title and the conclusion."""
    sides = (plan.activity.sides if plan.activity else ()) or _SIDES
    motion = plan.activity.motion if plan.activity else ""
    yield ComparisonSlide(
        id=NEW,
        title=motion or _MOTION,
        section=_MOTION,
        columns=tuple(Column(claim=side) for side in sides[:2]),
    )
    yield from _arguments(plan, sides)
    for side in sides:
        yield PointsSlide(id=NEW, title=f"{side}: our answer to the other side", section=side)
    yield PointsSlide(id=NEW, title=_CHANGE, section=_CLOSING)


def _arguments(plan: Plan, sides: tuple[str, ...]) -> Iterator[Slide]:
    """Give each side as many arguments as the other; the topics are dealt out in turn."""
    room = max(1, -(-len(plan.topics) // len(sides)))
    for index, side in enumerate(sides):
        share = plan.topics[index :: len(sides)]
        for place in range(room):
            topic = share[place] if place < len(share) else None
            yield ClaimSlide(
                id=NEW,
                title=f"{side}: {topic.title}" if topic else f"{side}: another reason",
                section=side,
                topic=topic.id if topic else "",
            )
