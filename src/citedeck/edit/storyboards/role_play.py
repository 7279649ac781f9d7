"""A role-play: who sits at the table, what each says, where nobody gives way, and an outcome."""

import re
from collections.abc import Iterator

from ...model.lesson import Role, Topic
from ...model.slides import ClaimSlide, PointsSlide, PositionSlide, RolesSlide, Slide
from .plan import NEW, Plan

_TABLE, _TALKS = "Who sits at the table", "The talks"
_RED_LINES, _OUTCOME = "Where nobody gives way", "What the table agreed on"


def role_play(plan: Plan) -> Iterator[Slide]:
    """Suggest the slides between the title and the conclusion."""
    roles = plan.lesson.roles
    if roles:
        yield RolesSlide(id=NEW, title=_TABLE, section=_TABLE)
    left = list(plan.topics)
    for role in roles:
        topic = next((item for item in left if _is_about(item, role)), None)
        if topic:
            left.remove(topic)
        yield _position(role, topic)
    for topic in left:
        yield ClaimSlide(id=NEW, topic=topic.id, title=topic.title)
    yield PointsSlide(id=NEW, title=_RED_LINES, section=_TALKS, items=_red_lines(roles))
    yield PointsSlide(id=NEW, title=_OUTCOME, section=_TALKS)


def _position(role: Role, topic: Topic | None) -> PositionSlide:
    section = role.represents or role.name
    return PositionSlide(
        id=NEW,
        title=role.name,
        section=section,
        topic=topic.id if topic else "",
        roles=(role.name,),
    )


def _is_about(topic: Topic, role: Role) -> bool:
    """Tell whether a topic's title names whom a role speaks for."""
    name = role.represents or role.name
    return bool(re.search(rf"\b{re.escape(name)}\b", topic.title, re.IGNORECASE))


def _red_lines(roles: tuple[Role, ...]) -> tuple[str, ...]:
    """Give the first red line of each role."""
    return tuple(
        f"{role.represents or role.name}: {role.red_lines[0]}" for role in roles if role.red_lines
    )
