"""Blocks -> how much speaks for each part of the lesson, block by block."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from ..text.tokens import STOP_WORDS
from .blocks import Block
from .glossary import Term, is_example, read_term, term_score
from .headings import Announcement, Part, announce, is_activity_label, split_label, strip_number
from .instructions import activity_score
from .speech import speaker, speech_score

PARTS: tuple[Part, ...] = ("article", "activities", "transcript", "glossary", "other")

_UNDER_HEADING, _UNDER_TERM = 1.0, 4.0
_ALIKE = 0.3
"""The share of its words from which on a paragraph tells again what an earlier one told."""
_PLAIN = 0.1
"""What speaks against a transcript where nothing speaks for it."""
_MIN_ECHOES, _TELLING = 3, 8


@dataclass(frozen=True, slots=True)
class Weighed:
    """A block that is no heading, what speaks for each part, and what a heading announces here.

    `after_heading` tells that a heading stands before it; `goes_on` that it is an item of the
    list before it.
    """

    index: int
    weights: dict[Part, float]
    announced: Announcement | None
    after_heading: bool
    goes_on: bool


def weigh(blocks: list[Block]) -> list[Weighed]:
    """Weigh each block that is no heading by itself, by its neighbours and by the headings."""
    bodies = [index for index, block in enumerate(blocks) if not block.is_heading]
    terms = [read_term(blocks[index]) for index in bodies]
    texts = [blocks[index] for index in bodies]
    asked = [_asked(block, term) for block, term in zip(texts, terms, strict=True)]
    spoken = _dialogue(texts)
    echoes = _echoes(texts, [not term and ask <= 1 for term, ask in zip(terms, asked, strict=True)])
    weighed: list[Weighed] = []
    section: Announcement | None = None
    for place, index in enumerate(bodies):
        headings = _headings_before(blocks, index)
        found = [announce(heading.text) for heading in headings]
        here = next((one for one in reversed(found) if one), None)
        section = here if here and here.is_clear else section
        told = (2.0 if spoken[place] else 0.0) + (1.0 if echoes[place] else 0.0) - _PLAIN
        likely = _definition(terms, place, asked[place], texts[place], spoken[place])
        weights = _weights(texts[place], terms[place], asked[place], likely, told)
        _add_announced(weights, here, section, texts[place])
        if section and section.part == "glossary" and headings and not (here or terms[place]):
            weights["glossary"] += _UNDER_TERM
        goes_on = _goes_on(texts, place) and not headings
        weighed.append(Weighed(index, weights, here, bool(headings), goes_on))
    return weighed


def _headings_before(blocks: list[Block], index: int) -> list[Block]:
    start = index
    while start and blocks[start - 1].is_heading:
        start -= 1
    return blocks[start:index]


def _weights(
    block: Block, term: Term | None, asked: float, likely: float, told: float
) -> dict[Part, float]:
    """Weigh a block by what it is; plain prose is 0 for the article.

    `asked` tells how much it is an instruction, `likely` how much a definition, and `told` how
    much its neighbours make it a transcript.
    """
    length = len(block.plain.split())
    # The fewer words, the less their wording tells.
    share = min(1.0, length / 12)
    return {
        "article": -max(0.0, asked - 1.2) * 2 - max(0.0, likely - 1),
        "activities": max(-3.0 * share, min(4.0, 3.0 * (asked - 1.0))),
        "transcript": min(4.0, speech_score(block.plain) + told) - (0.5 if term else 0.0),
        "glossary": likely,
        "other": 3.0 if block.is_about_lesson else -1.2,
    }


def _asked(block: Block, term: Term | None) -> float:
    """Tell how much a block looks like an instruction, behind a label that names one or not."""
    label, task = split_label(block.text)
    if not label or (term and term.is_defined):
        return activity_score(task)
    exact = 0.4 if is_activity_label(strip_number(label)) else 0.0
    return 1.0 + exact + activity_score(task)


def _definition(
    terms: list[Term | None], place: int, asked: float, block: Block, spoken: bool
) -> float:
    """Tell how much speaks for a glossary entry: its own form, and neighbours of that form."""
    term = terms[place]
    if not term:
        return 2.0 if is_example(block) else -3.0
    label = 3.0 if is_activity_label(strip_number(term.term)) and not term.is_defined else 0.0
    against = (4.0 if spoken else 0.0) + (2.0 * max(0.0, asked - 1.2)) + label
    return (
        term_score(term)
        + _support(terms, place, step=-1)
        + _support(terms, place, step=1)
        - against
    )


def _support(terms: list[Term | None], place: int, step: int) -> float:
    """Tell how far the next block of a term's form speaks for this one: a glossary is all alike."""
    near = place + step
    if 0 <= near < len(terms) and not terms[near]:
        near += step  # over an example on its own line
    other, own = terms[near] if 0 <= near < len(terms) else None, terms[place]
    if not other or not own or other.form != own.form:
        return 0.0
    return max(-1.0, min(1.0, term_score(other) / 2))


def _dialogue(texts: list[Block]) -> list[bool]:
    """Tell which blocks are spoken in turn: a glossary has each of its terms once.

    In a run of names and colons these are the blocks from the first to the last name that returns,
    so that a glossary may follow at once.
    """
    spoken: list[bool] = []
    for _, run in groupby((speaker(block.plain) for block in texts), key=bool):
        names = list(run)
        counts = Counter(name for name in names if name)
        again = [place for place, name in enumerate(names) if counts[name] > 1]
        inside = range(again[0], again[-1] + 1) if again else ()
        spoken += [place in inside for place in range(len(names))]
    return spoken


def _echoes(texts: list[Block], is_prose: list[bool]) -> list[bool]:
    """Tell which blocks of prose tell again, in the same order, what earlier ones told.

    That is what a transcript does when it follows its article, with or without a heading.
    """
    words = [
        _content_words(block.plain) if prose else frozenset()
        for block, prose in zip(texts, is_prose, strict=True)
    ]
    best: list[int] = []
    for offset in range(_MIN_ECHOES, len(texts) - _MIN_ECHOES + 1):
        alike = [_overlap(a, b) >= _ALIKE for a, b in zip(words, words[offset:], strict=False)]
        start = 0
        for same, run in groupby(alike):
            length = len(list(run))
            if same and length >= _MIN_ECHOES and length > len(best):
                best = list(range(start + offset, start + offset + length))
            start += length
    return [place in set(best) for place in range(len(texts))]


def _content_words(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.casefold())
    telling = frozenset(word for word in words if len(word) > 3 and word not in STOP_WORDS)
    return telling if len(telling) >= _TELLING else frozenset()


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def _add_announced(
    weights: dict[Part, float],
    here: Announcement | None,
    section: Announcement | None,
    block: Block,
) -> None:
    """Add what headings say: much for the first block under one, a little for those that follow."""
    if here:
        weights[here.part] += here.strength
    elif section and section.part == "other" and block.is_item:
        weights["other"] += 2.5
    elif section and (section.part != "other" or len(block.plain.split()) <= 25):
        weights[section.part] += _UNDER_HEADING


def _goes_on(texts: list[Block], place: int) -> bool:
    """Tell whether an item belongs to the list that the block before it leads into."""
    if not place or not texts[place].is_item:
        return False
    lead = place - 1
    while lead and texts[lead].is_item:
        lead -= 1
    return texts[lead].text.rstrip().endswith(":") and not texts[lead].is_item
