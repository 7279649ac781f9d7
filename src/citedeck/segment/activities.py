"""Instructions -> activities of the five kinds."""

import re

from ..model.lesson import Activity, ActivityKind, Id, Topic
from .blocks import Block, Doubt
from .parts import Parts
from .signs import activity_kinds, activity_score

TITLES: dict[ActivityKind, str] = {
    "presentation": "Research presentation",
    "debate": "Debate",
    "timeline": "Timeline",
    "role-play": "Role-play",
    "workshop": "Policy workshop",
}
_LABEL = re.compile(
    r"((?:activity|task|exercise)?\s*\d*\s*[^:.–—]{0,60}?)\s*[:–—]\s+(?=\S)", re.IGNORECASE
)
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


def make_activities(parts: Parts, topics: tuple[Topic, ...]) -> tuple[Activity, ...]:
    """Make an activity of each instruction; paragraphs that go on with one are joined to it."""
    made: list[Activity] = []
    kinds: dict[str, int] = {}
    for heading, blocks in _group(parts):
        task = "\n\n".join(block.plain for block in blocks)
        kind = _kind(heading.text if heading else "", task, blocks[0], parts)
        kinds[kind] = kinds.get(kind, 0) + 1
        id = Id(kind if kinds[kind] == 1 else f"{kind}-{kinds[kind]}")
        made.append(_activity(id, kind, heading, task, topics))
    return tuple(made)


def _group(parts: Parts) -> list[tuple[Block | None, list[Block]]]:
    """Put the blocks of one activity together."""
    groups: list[tuple[Block | None, list[Block]]] = []
    for block in parts.activities:
        heading = parts.activity_headings.get(block.line)
        starts = heading is not None or not groups or _starts_activity(block, groups[-1][1])
        if starts:
            groups.append((heading, [block]))
        else:
            groups[-1][1].append(block)
    return groups


def _starts_activity(block: Block, before: list[Block]) -> bool:
    """Tell whether a block is an activity of its own and not a step of the one before."""
    if block.is_item and not before[0].is_item and before[-1].text.rstrip().endswith(":"):
        return False
    return activity_score(block.plain) >= 1.0 and (
        bool(activity_kinds(block.plain)) or not block.is_item
    )


def _kind(heading: str, task: str, block: Block, parts: Parts) -> ActivityKind:
    """Tell an activity's kind by its heading, else by its wording."""
    named = activity_kinds(heading)
    if named:
        return named[0]
    kinds = activity_kinds(task)
    if not kinds:
        message = "the wording fits none of the five kinds of activity; taken as a presentation"
        parts.doubts.append(Doubt(block.line, message))
        return "presentation"
    return kinds[0]


def _activity(
    id: Id, kind: ActivityKind, heading: Block | None, task: str, topics: tuple[Topic, ...]
) -> Activity:
    title = heading.text if heading else TITLES[kind]
    label = _LABEL.match(task)
    if heading is None and label and activity_kinds(label[1]) and len(label[1].split()) <= 6:
        title, task = label[1].strip(), task[label.end() :]
    minutes = _MINUTES.search(task)
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
