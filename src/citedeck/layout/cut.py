"""Cuts units between words, and adds what makes both halves honest."""

import re
from dataclasses import replace

from ..model.deck import Span, Words
from .draft import HEADING, Block, Unit, Units
from .quote_cuts import is_sentence_end

_ELLIPSIS = "…"


def cut_unit(unit: Unit, place: int) -> tuple[Unit, Unit]:
    """Cut a unit's body at a place in its text. Headings and citations stand with both."""
    text = unit.body.text
    head, tail = _cut_words(unit.body.words, place)
    inside = not (unit.quoted and is_sentence_end(text, place))
    whole = unit.whole or text
    first = replace(unit, body=replace(unit.body, words=head), cut_after=inside, whole=whole)
    goes_on = -1 if unit.body.number else 0
    rest_body = replace(unit.body, words=tail, lead="", number=goes_on)
    rest = replace(unit, body=rest_body, cut_before=inside, whole=whole)
    return first, rest


def blocks_of(unit: Unit) -> tuple[Block, ...]:
    """Give a unit's paragraphs as shown: marks added, an ellipsis never alone on a line."""
    words = unit.body.words
    if unit.cut_before and unit.quoted:
        words = (Span(f"{_ELLIPSIS}\u00a0"), *words)
    if unit.cut_after and unit.quoted:
        words = (*words, Span(f"\u00a0{_ELLIPSIS}"))
    if unit.quoted:
        words = (Span("“"), *words, Span("”"))
    return (*unit.before, replace(unit.body, words=_merge(words)), *unit.after)


def under_headings(units: Units) -> list[Block]:
    """Give the paragraphs of units, each shared heading once over those that stand under it."""
    blocks: list[Block] = []
    before = ""
    for unit in units:
        if unit.under and unit.under != before:
            blocks.append(Block(HEADING, (Span(unit.under),)))
        before = unit.under
        blocks += blocks_of(unit)
    return blocks


def bind_ellipsis(text: str) -> str:
    """Keep an ellipsis on the line of the word beside it."""
    text = re.sub(r" (…|\.\.\.|\. \. \.)", "\u00a0\\1", text)
    return re.sub(r"^(…|\.\.\.|\. \. \.) ", "\\1\u00a0", text)


def _merge(words: Words) -> Words:
    """Join neighbouring spans of one manner."""
    merged: list[Span] = []
    for span in words:
        if merged and merged[-1].italic == span.italic:
            merged[-1] = Span(merged[-1].text + span.text, span.italic)
        else:
            merged.append(span)
    return tuple(merged)


def _cut_words(words: Words, place: int) -> tuple[Words, Words]:
    head: list[Span] = []
    tail: list[Span] = []
    offset = 0
    for span in words:
        cut = max(0, min(len(span.text), place - offset))
        if span.text[:cut]:
            head.append(Span(span.text[:cut], span.italic))
        if span.text[cut:]:
            tail.append(Span(span.text[cut:], span.italic))
        offset += len(span.text)
    if head:
        head[-1] = Span(head[-1].text.rstrip(), head[-1].italic)
    return tuple(head), tuple(tail)
