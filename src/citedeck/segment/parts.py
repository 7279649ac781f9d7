"""Blocks -> the parts of a lesson: article, activities, transcript, glossary."""

import re
from dataclasses import dataclass, field
from itertools import groupby

from ..text.tokens import STOP_WORDS
from .blocks import Block, Doubt
from .glossary import read_term
from .signs import Part, Term, activity_score, announced_part, looks_spoken

SURE, LIKELY = 1.6, 1.0
"""Scores of an instruction: beyond doubt, and good enough beside others."""
_ALIKE = 0.25

Guess = str
"""`prose`, `activity`, `term` or `heading`."""


@dataclass(slots=True)
class Parts:
    """The blocks of each part in order, headings apart, and what was not sure."""

    article: list[Block] = field(default_factory=list)
    activities: list[Block] = field(default_factory=list)
    transcript: list[Block] = field(default_factory=list)
    glossary: list[Block] = field(default_factory=list)
    titles: dict[Part, Block] = field(default_factory=dict)
    inner_headings: list[Block] = field(default_factory=list)
    activity_headings: dict[int, Block] = field(default_factory=dict)
    lesson_title: Block | None = None
    dividers: list[Block] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def find_parts(blocks: list[Block]) -> Parts:
    """Tell the parts of a lesson apart."""
    guesses = _guess(blocks)
    parts = Parts()
    owners = _assign(blocks, guesses, parts)
    _take_headings(blocks, owners, parts)
    for block, owner in zip(blocks, owners, strict=True):
        if not block.is_heading:
            getattr(parts, owner).append(block)
    return parts


def _guess(blocks: list[Block]) -> list[Guess]:
    """Guess what each block is by itself, then correct it by its neighbours."""
    scores = [0.0 if block.is_heading else activity_score(block.plain) for block in blocks]
    terms = [None if block.is_heading else read_term(block) for block in blocks]
    guesses: list[Guess] = []
    announced: Part | None = None
    for index, block in enumerate(blocks):
        if block.is_heading:
            announced = announced_part(block.text) or announced
            guesses.append("heading")
        elif terms[index] and _is_term(index, blocks, terms, announced):
            guesses.append("term")
        elif _is_activity(index, scores, announced):
            guesses.append("activity")
        else:
            guesses.append("prose")
    return guesses


def _is_term(
    index: int, blocks: list[Block], terms: list[Term | None], announced: Part | None
) -> bool:
    """Tell whether a block of a term's form is one: announced, or among others of its form."""
    if announced == "glossary":
        return True
    term = terms[index]
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(blocks) and terms[i]]
    spoken = looks_spoken(blocks[index].plain) and announced == "transcript"
    return bool(near) and not spoken and term is not None


def _is_activity(index: int, scores: list[float], announced: Part | None) -> bool:
    if announced == "activities":
        return scores[index] >= 0.4
    if announced in ("transcript", "glossary"):
        return scores[index] >= SURE and _has_neighbour(index, scores)
    return scores[index] >= SURE or (scores[index] >= LIKELY and _has_neighbour(index, scores))


def _has_neighbour(index: int, scores: list[float]) -> bool:
    around = scores[max(0, index - 1) : index] + scores[index + 1 : index + 2]
    return any(score >= LIKELY for score in around)


def _assign(blocks: list[Block], guesses: list[Guess], parts: Parts) -> list[Part]:
    """Give every block to a part; a heading goes with what follows it."""
    owners: list[Part] = ["article"] * len(blocks)
    announced: Part | None = None
    prose_runs: list[list[int]] = []
    for guess, group in groupby(range(len(blocks)), key=lambda i: guesses[i]):
        indexes = list(group)
        if guess == "heading":
            announced = _announced_by(blocks, indexes) or announced
            continue
        owner = {"term": "glossary", "activity": "activities"}.get(guess)
        if owner is None:
            prose_runs.append(indexes)
            owner = announced if announced in ("transcript", "article") else None
            owner = owner or _prose_part(blocks, indexes, prose_runs, owners, parts)
        for index in indexes:
            owners[index] = owner  # type: ignore[call-overload]
    _split_parallel_prose(blocks, guesses, owners, parts)
    return owners


def _announced_by(blocks: list[Block], indexes: list[int]) -> Part | None:
    found = [announced_part(blocks[index].text) for index in indexes]
    return next((part for part in reversed(found) if part), None)


def _prose_part(
    blocks: list[Block],
    indexes: list[int],
    runs: list[list[int]],
    owners: list[Part],
    parts: Parts,
) -> Part:
    """Tell article from transcript where no heading does: the first prose is the article."""
    first = blocks[indexes[0]]
    if sum(looks_spoken(blocks[i].plain) for i in indexes) * 2 > len(indexes):
        return "transcript"
    if len(runs) == 1:
        return "article"
    if len(indexes) == 1 and len(first.plain.split()) < 25:
        owner = owners[indexes[0] - 1]
        kind = {"activities": "an activity", "glossary": "a glossary entry"}.get(owner, "text")
        parts.doubts.append(Doubt(first.line, f"a short paragraph was taken as {kind}"))
        return owner
    parts.doubts.append(
        Doubt(first.line, "no heading says so, but this second text was taken as the transcript")
    )
    return "transcript"


def _split_parallel_prose(
    blocks: list[Block], guesses: list[Guess], owners: list[Part], parts: Parts
) -> None:
    """Find a transcript that follows its article directly: it tells the same things again."""
    if "transcript" in owners:
        return
    indexes = [i for i, owner in enumerate(owners) if owner == "article" and guesses[i] == "prose"]
    texts = [_content_words(blocks[i].plain) for i in indexes]
    half = _parallel_half(texts)
    if half:
        line = blocks[indexes[half]].line
        message = "this paragraph repeats the first one; from here on it was taken as a transcript"
        parts.doubts.append(Doubt(line, message))
        for i in indexes[half:]:
            owners[i] = "transcript"


def _parallel_half(texts: list[frozenset[str]]) -> int:
    """Give where a list of paragraphs starts to repeat itself, 0 if it does not."""
    for start in range(max(3, len(texts) // 3), len(texts) - 2):
        pairs = list(zip(texts, texts[start:], strict=False))
        alike = sum(_overlap(a, b) >= _ALIKE for a, b in pairs)
        if alike >= max(3, 0.7 * len(pairs)) and abs(len(texts) - 2 * start) <= 2:
            return start
    return 0


def _content_words(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(word for word in words if len(word) > 3 and word not in STOP_WORDS)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def _take_headings(blocks: list[Block], owners: list[Part], parts: Parts) -> None:
    """Say what each heading is: the lesson's title, a part's, an activity's, or one inside."""
    for index, block in enumerate(blocks):
        if not block.is_heading:
            continue
        following = next(
            (i for i in range(index + 1, len(blocks)) if not blocks[i].is_heading), None
        )
        owner = owners[following] if following is not None else "article"
        _take_heading(block, index, owner, blocks, parts)


def _take_heading(block: Block, index: int, owner: Part, blocks: list[Block], parts: Parts) -> None:
    part = announced_part(block.text)
    only_divides = part is not None and len(block.text.split()) <= 2 and part != "transcript"
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if index == 0 and not only_divides and (owner == "article" or (after and after.is_heading)):
        parts.lesson_title = block
    elif owner == "activities" and after and not after.is_heading and not only_divides:
        parts.activity_headings[after.line] = block
    elif only_divides or owner in ("glossary", "activities"):
        parts.dividers.append(block)
    elif owner not in parts.titles and (part == owner or owner == "transcript"):
        parts.titles[owner] = block
    else:
        parts.inner_headings.append(block)
