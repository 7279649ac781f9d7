"""Blocks -> the parts of a lesson: article, activities, transcript, glossary, and what is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .blocks import Block, Doubt
from .glossary import read_term
from .headings import Part, announce
from .sequence import best_parts
from .weights import Weighed, weigh

_UNSURE = 1.0
_NAMES: dict[Part, str] = {
    "article": "a paragraph of the article",
    "activities": "an activity",
    "transcript": "a paragraph of the transcript",
    "glossary": "a glossary entry",
    "other": "other text",
}

_Role = Literal["lesson", "document", "section", "activity", "term", "text", "divider"]
"""What a heading is the title of; `text` is kept as a paragraph, `divider` only parts the text."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside a document, and the numbers of the paragraphs under it."""

    heading: str
    part: Part
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """The blocks of each part in order, headings apart, and what was not sure.

    `activity_headings` and `term_headings` are by the line of the block that they stand over;
    `dividers` only part the text, and so do `repeated` headings, which name an earlier section.
    """

    blocks: dict[Part, tuple[Block, ...]]
    lesson_title: str
    titles: dict[Part, str]
    sections: tuple[Section, ...]
    activity_headings: dict[int, Block]
    term_headings: dict[int, Block]
    dividers: tuple[Block, ...]
    repeated: tuple[Block, ...]
    doubts: tuple[Doubt, ...]


def find_parts(blocks: list[Block]) -> Parts:
    """Tell the parts of a lesson apart."""
    kept = [block for block in blocks if not block.is_page_number]
    owners, doubts = _owners(kept)
    roles = _roles(kept, owners)
    bodies: dict[Part, list[Block]] = {part: [] for part in _NAMES}
    for block, owner, role in zip(kept, owners, roles, strict=True):
        if role in (None, "text"):
            bodies[owner].append(block)
    titled = {role: index for index, role in reversed(list(enumerate(roles))) if role}
    return Parts(
        blocks={part: tuple(owned) for part, owned in bodies.items()},
        lesson_title=kept[titled["lesson"]].text if "lesson" in titled else "",
        titles={owners[i]: kept[i].text for i, role in enumerate(roles) if role == "document"},
        sections=tuple(_sections(kept, owners, roles, bodies)),
        activity_headings=_over(kept, roles, "activity"),
        term_headings=_over(kept, roles, "term"),
        dividers=(
            *(block for block, role in zip(kept, roles, strict=True) if role == "divider"),
            *(block for block in blocks if block.is_page_number),
        ),
        repeated=tuple(_repeated(kept, roles)),
        doubts=tuple(doubts),
    )


def _owners(blocks: list[Block]) -> tuple[list[Part], list[Doubt]]:
    """Give the part of every block, that of a heading being its next paragraph's."""
    weighed = weigh(blocks)
    parts, others = best_parts(weighed)
    doubts = list(_close_calls(blocks, weighed, parts, others))
    doubts += _unannounced(blocks, weighed, parts)
    owned = dict(zip((one.index for one in weighed), parts, strict=True))
    owners: list[Part] = []
    after: Part = parts[-1] if parts else "article"
    for index in reversed(range(len(blocks))):
        after = owned.get(index, after)
        owners.append(after)
    return _without_openers(blocks, owners[::-1]), doubts


def _close_calls(
    blocks: list[Block],
    weighed: list[Weighed],
    parts: list[Part],
    others: list[tuple[Part, float]],
) -> Iterator[Doubt]:
    """Say where another part was nearly as likely, once for several blocks in a row."""
    last: tuple[Part, Part] | None = None
    for one, part, (other, margin) in zip(weighed, parts, others, strict=True):
        pair = (part, other) if margin < _UNSURE else None
        if pair and pair != last:
            message = f"taken as {_NAMES[part]}, but it may be {_NAMES[other]}"
            yield Doubt(blocks[one.index].line, message)
        last = pair


def _unannounced(blocks: list[Block], weighed: list[Weighed], parts: list[Part]) -> Iterator[Doubt]:
    """Say where a transcript starts without a heading that says so, and what fits no part."""
    for place, (one, part) in enumerate(zip(weighed, parts, strict=True)):
        starts = not place or parts[place - 1] != part
        if not starts or (one.announced and one.announced.part == part):
            continue
        line = blocks[one.index].line
        if part == "transcript":
            yield Doubt(line, "no heading says so, but from here on it was taken as a transcript")
        elif part == "other":
            yield Doubt(line, "this fits no part of a lesson and was kept as other text")


def _without_openers(blocks: list[Block], owners: list[Part]) -> list[Part]:
    """Take what stands in the glossary before its first entry out of it: it explains no term."""
    mended = list(owners)
    for index, block in enumerate(blocks):
        if mended[index] == "glossary" and not block.is_heading:
            under = index > 0 and _is_term_heading(blocks[index - 1], block)
            if under or read_term(block):
                break
            mended[index] = "other"
    return mended


def _is_term_heading(heading: Block, block: Block) -> bool:
    return heading.is_heading and not announce(heading.text) and not read_term(block)


def _roles(blocks: list[Block], owners: list[Part]) -> list[_Role | None]:
    """Say of each heading what it is the title of."""
    roles: list[_Role | None] = []
    titled: set[Part] = set()
    for index, (block, owner) in enumerate(zip(blocks, owners, strict=True)):
        role = _role(index, blocks, owner, owner in titled) if block.is_heading else None
        if role == "document":
            titled.add(owner)
        roles.append(role)
    return roles


def _role(index: int, blocks: list[Block], owner: Part, titled: bool) -> _Role:
    heading = blocks[index]
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    found = announce(heading.text)
    only = found is not None and found.only
    if after is None or all(block.is_heading for block in blocks[index:]):
        return "divider"
    if index == 0 and not only and (owner in ("article", "other") or after.is_heading):
        return "lesson"
    if owner == "activities":
        return "divider" if only or after.is_heading else "activity"
    if owner == "glossary":
        return "term" if _is_term_heading(heading, after) and not after.is_heading else "divider"
    if owner == "other":
        return "text"
    if not titled and found and found.part == owner and (owner == "transcript" or not only):
        return "document"
    if owner == "transcript" and not titled:
        return "document"
    return "divider" if only else "section"


def _sections(
    blocks: list[Block],
    owners: list[Part],
    roles: list[_Role | None],
    bodies: dict[Part, list[Block]],
) -> Iterator[Section]:
    """Give the headings inside the documents; one over another has the other's paragraphs."""
    for index, role in enumerate(roles):
        if role != "section":
            continue
        under = index
        while roles[under]:
            under += 1
        end = next((i for i in range(under, len(roles)) if roles[i]), len(roles))
        own = [block for block in blocks[under:end] if block in bodies[owners[index]]]
        numbers = tuple(bodies[owners[index]].index(block) + 1 for block in own)
        yield Section(blocks[index].text, owners[index], numbers)


def _repeated(blocks: list[Block], roles: list[_Role | None]) -> Iterator[Block]:
    seen: set[str] = set()
    for block, role in zip(blocks, roles, strict=True):
        if role == "section" and block.text in seen:
            yield block
        if role == "section":
            seen.add(block.text)


def _over(blocks: list[Block], roles: list[_Role | None], role: _Role) -> dict[int, Block]:
    """Give the headings of one role by the line of the block under each."""
    return {
        blocks[index + 1].line: block for index, block in enumerate(blocks) if roles[index] == role
    }
