"""Instructions -> activities of the five kinds."""

import re
from collections import Counter

from ..model.lesson import Activity, ActivityKind, Id, Topic
from .blocks import Block, Doubt, strip_emphasis
from .headings import split_label
from .instructions import activity_kinds, activity_score, named_kind
from .parts import Parts

TITLES: dict[ActivityKind, str] = {
    "presentation": "Research presentation",
    "debate": "Debate",
    "timeline": "Timeline",
    "role-play": "Role-play",
    "workshop": "Policy workshop",
}
_MINUTES = re.compile(r"\b(\d{1,3})[\s-]*(?:minutes?|mins?)\b", re.IGNORECASE)
_SIDES = re.compile(
    r"(?:one|the first|first)[^,.;]*?\b(?:that|for)\b\s+(.+?)[,;]?\s+(?:and|while|but)\s+"
    r"(?:the\s+)?(?:other|second|another)[^,.;]*?\b(?:that|against)\b\s+(.+?)(?:[.;]|$)",
    re.IGNORECASE,
)
_OPPOSING = re.compile(
    r"opposing|both sides|other views?|counter-?arguments?|two (?:groups|teams|sides)",
    re.IGNORECASE,
)


def make_activities(
    parts: Parts, topics: tuple[Topic, ...]
) -> tuple[tuple[Activity, ...], tuple[Doubt, ...]]:
    """Make an activity of each instruction, and say whose kind was not sure.

    Paragraphs and list items that go on with an activity are joined to it.
    """
    made: list[Activity] = []
    doubts: list[Doubt] = []
    kinds: Counter[ActivityKind] = Counter()
    for group in _groups(parts):
        title, task = _title_and_task(group, parts.activity_headings.get(group[0].line))
        kind = _kind(title, task)
        if kind is None:
            message = "the wording fits none of the five kinds of activity; taken as a presentation"
            doubts.append(Doubt(group[0].line, message))
        kind = kind or "presentation"
        kinds[kind] += 1
        id = Id(kind if kinds[kind] == 1 else f"{kind}-{kinds[kind]}")
        made.append(_activity(id, kind, title or TITLES[kind], task, topics))
    return tuple(made), tuple(doubts)


def _groups(parts: Parts) -> list[list[Block]]:
    """Put the blocks of one activity together."""
    headed = len(parts.activity_headings) > 1
    groups: list[list[Block]] = []
    for block in parts.blocks["activities"]:
        titled = block.line in parts.activity_headings
        if titled or not groups or (not headed and _starts_activity(block, groups[-1], parts)):
            groups.append([block])
        else:
            groups[-1].append(block)
    return groups


def _starts_activity(block: Block, before: list[Block], parts: Parts) -> bool:
    """Tell whether a block is an activity of its own and not a step of the one before."""
    if split_label(block.text)[0]:
        return True
    kind = named_kind(block.plain)
    if block.is_item and not before[0].is_item:
        return kind is not None and not before[0].text.rstrip().endswith(":")
    if heading := parts.activity_headings.get(before[0].line):
        return kind is not None and kind != _kind(heading.text, before[0].plain)
    return kind is not None or activity_score(block.plain) >= 1.0


def _title_and_task(group: list[Block], heading: Block | None) -> tuple[str, str]:
    """Give an activity's heading, or the label in front of it, and what is to be done."""
    label, first = ("", group[0].text) if heading else split_label(group[0].text)
    task = "\n\n".join((strip_emphasis(first), *(block.plain for block in group[1:])))
    return heading.text if heading else label, task


def _kind(title: str, task: str) -> ActivityKind | None:
    """Tell an activity's kind by its title, else by its wording."""
    return named_kind(title) or next(iter(activity_kinds(task)), None)


def _activity(
    id: Id, kind: ActivityKind, title: str, task: str, topics: tuple[Topic, ...]
) -> Activity:
    minutes = _MINUTES.search(task) or _MINUTES.search(title)
    sides = _SIDES.search(task) if kind == "debate" else None
    return Activity(
        id=id,
        kind=kind,
        title=title,
        task=task,
        topics=tuple(topic.id for topic in topics if _names(task, topic)),
        minutes=int(minutes[1]) if minutes else None,
        opposing_view=bool(_OPPOSING.search(task)),
        motion=_sentence(sides[1]) if sides else "",
        sides=tuple(_sentence(side) for side in sides.groups()) if sides else (),
    )


def _names(task: str, topic: Topic) -> bool:
    return topic.title.casefold() in task.casefold()


def _sentence(text: str) -> str:
    text = text.strip(" ,")
    return f"{text[0].upper()}{text[1:]}" if text else text
