"""An exchange -> boxes for its parties and glued arrows with their words between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from ..model.deck import Arrow, Evidence, Exchange
from ..model.pages import Box, Connector, Glue
from ..model.slides import MOST_PARTIES
from ..model.units import Emu, Rect, Size, pt
from .labels import (
    SIZES,
    Label,
    Part,
    evidence_parts,
    line_box,
    plain_char,
    set_label,
    stroke,
)
from .parties import PORT, Party, describe, find_parties, party_box, port, set_names
from .ring import lay_ring
from .said import cut_said

if TYPE_CHECKING:
    from .sheet import Sheet

_ARROW, _GAP, _ASIDE, _BETWEEN = pt(4), pt(6), pt(16), pt(12)
_TALL, _LOW = 0.74, 0.4
"""The share of the height that a party's box takes: beside arrows, and alone."""
_LEFT, _RIGHT = 1, 3

Arrows = tuple[Arrow, ...]
Laid = tuple[list[Box], Arrows]


def lay_exchange(sheet: Sheet, figure: Exchange, rect: Rect) -> tuple[list[Box], Exchange | None]:
    """Give the boxes of it, and what of it goes on to the next page."""
    parties = find_parties(sheet, figure)
    if not parties:
        return [], None
    company, here = _company(parties, figure)
    if len(company) == 1:
        return _next(_lay_one(sheet, next(iter(company.values())), rect), (), figure, company)
    laid = lay_ring(sheet, company, here, rect) if len(company) > 2 else None
    if laid is None and len(company) > 2:
        company = {id: company[id] for id in (here[0].source, here[0].target)}
        here = here[:1]
    boxes, rest = laid or _lay_rows(sheet, company, here, rect)
    return _next(boxes, rest + figure.arrows[len(here) :], figure, company)


def _next(
    boxes: list[Box], arrows: Arrows, figure: Exchange, company: dict[str, Party]
) -> tuple[list[Box], Exchange | None]:
    """Give the boxes, and what is left: arrows, and parties that stand on no page so far."""
    shown = figure.shown | company.keys()
    left = arrows or any(id not in shown for id, _ in figure.parties)
    return boxes, replace(figure, arrows=arrows, shown=shown) if left else None


def _company(parties: dict[str, Party], figure: Exchange) -> tuple[dict[str, Party], Arrows]:
    """Give the parties of this page, and the first arrows that lie between them.

    Parties that stand on no page so far, and that no arrow names, fill the places left.
    """
    arrows = figure.arrows
    ids = (
        {id for id in parties if id in figure.shown}
        if len(parties) <= MOST_PARTIES and arrows
        else set()
    )
    count = 0
    for arrow in arrows:
        if len(ids | {arrow.source, arrow.target}) > MOST_PARTIES:
            break
        ids |= {arrow.source, arrow.target}
        count += 1
    named = {id for arrow in arrows for id in (arrow.source, arrow.target)}
    silent = [id for id in parties if id not in named | ids | figure.shown]
    ids |= set(silent[: MOST_PARTIES - len(ids)])
    return {id: party for id, party in parties.items() if id in ids}, arrows[:count]


def _lay_one(sheet: Sheet, party: Party, rect: Rect) -> list[Box]:
    """Put a party that nothing goes to or from in the middle."""
    least, most = _sides(rect)
    (name,), size = set_names(sheet, [party], least, most)
    high = Emu(max(size.height, round(rect.height * _LOW)))
    x, y = rect.x + (rect.width - size.width) // 2, rect.y + (rect.height - high) // 2
    place = Rect(Emu(x), Emu(y), size.width, high)
    return [party_box(party, name, place, describe({party.id: party}, ()))]


def _sides(rect: Rect) -> tuple[Size, Size]:
    """Give the least and the largest size of a party's box at a side."""
    least = Size(Emu(rect.width * 21 // 100), Emu(0))
    return least, Size(Emu(rect.width * 25 // 100), rect.height)


@dataclass(frozen=True, slots=True)
class _Row:
    """An arrow with the words above and below its line."""

    arrow: Arrow
    above: Label
    below: Label

    @property
    def height(self) -> int:
        """The height of it all."""
        return self.above.height + self.below.height + 2 * _GAP


def _lay_rows(sheet: Sheet, parties: dict[str, Party], arrows: Arrows, rect: Rect) -> Laid:
    """Put two parties left and right, and a row for each arrow between them."""
    pair = list(parties.values())
    names, size = set_names(sheet, pair, *_sides(rect))
    room = Rect(Emu(rect.x + size.width), rect.y, Emu(rect.width - 2 * size.width), rect.height)
    rows, rest = _choose_rows(sheet, arrows, room)
    needed = sum(row.height for row in rows) + _BETWEEN * (len(rows) + 1)
    high = Emu(min(rect.height, max(needed, size.height, round(rect.height * _TALL))))
    y = Emu(rect.y + (rect.height - high) // 2)
    left, right = (Rect(Emu(x), y, size.width, high) for x in (rect.x, room.right))
    shown = [(row.arrow.source, row.arrow.target, row.arrow.text) for row in rows]
    first = party_box(pair[0], names[0], left, describe(parties, shown))
    second = party_box(pair[1], names[1], right)
    lines, words = _stack(rows, Rect(room.x, y, room.width, high))
    base = len(sheet.boxes)
    boxes = [first, *words, second]
    return boxes + _arrows(pair, rows, lines, (left, right), (base, base + len(boxes))), rest


def _stack(rows: list[_Row], room: Rect) -> tuple[list[int], list[Box]]:
    """Share a height among rows; give how high up each line is, and the boxes of the words."""
    spare = room.height - sum(row.height for row in rows)
    gap = max(0, spare // (len(rows) + 1))
    y, middle = room.y + gap, room.x + room.width // 2
    lines, boxes = [], []
    for row in rows:
        line = y + row.above.height + _GAP
        lines.append(line)
        for label, top in ((row.above, y), (row.below, line + _GAP)):
            if label.text.paragraphs:
                boxes.append(label.box(middle - label.width // 2, top))
        y += row.height + gap
    return lines, boxes


def _arrows(
    pair: list[Party],
    rows: list[_Row],
    lines: list[int],
    sides: tuple[Rect, Rect],
    places: tuple[int, int],
) -> list[Box]:
    """Draw the arrows. Each holds on to a port at its own height: a side has but one site."""
    left, right = sides
    first, following = places
    boxes: list[Box] = []
    for row, y in zip(rows, lines, strict=True):
        one, other = Glue(first, _RIGHT), Glue(following - 1, _LEFT)
        if y != left.y + left.height // 2:
            one = Glue(following + len(boxes), _RIGHT)
            other = Glue(following + len(boxes) + 1, _LEFT)
            boxes.append(port(pair[0], left.right - PORT, y - PORT // 2))
            boxes.append(port(pair[1], right.x, y - PORT // 2))
        ends = [((left.right, y), one), ((right.x, y), other)]
        giver = row.arrow.source == pair[1].id
        (start, begin), (end, stop) = reversed(ends) if giver else ends
        line = stroke(pair[giver].fill, _ARROW)
        boxes.append(line_box(start, end, line, Connector("end", False, begin, stop)))
    return boxes


def _choose_rows(sheet: Sheet, arrows: Arrows, room: Rect) -> tuple[list[_Row], Arrows]:
    """Give as many rows as fit, as large as they fit; those of all pages evenly many."""
    if not arrows:
        return [], ()
    if rows := _fitting(sheet, arrows, room):
        return rows, ()
    smallest = [_row(sheet, arrow, room, SIZES[-1]) for arrow in arrows]
    count = max(k for k in range(len(arrows)) if _fit(smallest[:k], room))
    if not count:
        head, rest = _cut_arrow(sheet, arrows[0], room)
        return [_row(sheet, head, room, SIZES[-1])], rest + arrows[1:]
    even = ceil(len(arrows) / ceil(len(arrows) / count))
    return _fitting(sheet, arrows[:even], room) or smallest[:even], arrows[even:]


def _fitting(sheet: Sheet, arrows: Arrows, room: Rect) -> list[_Row]:
    for size in SIZES:
        rows = [_row(sheet, arrow, room, size) for arrow in arrows]
        if _fit(rows, room):
            return rows
    return []


def _fit(rows: list[_Row], room: Rect) -> bool:
    return sum(row.height for row in rows) + _BETWEEN * (len(rows) + 1) <= room.height


def _row(sheet: Sheet, arrow: Arrow, room: Rect, size: int) -> _Row:
    width = room.width - 2 * _ASIDE
    bold = replace(plain_char(sheet, size), bold=True)
    above = set_label(sheet, [Part(arrow.text, bold)] if arrow.text else [], width)
    below = set_label(sheet, evidence_parts(sheet, arrow.evidence, size), width)
    return _Row(arrow, above, below)


def _cut_arrow(sheet: Sheet, arrow: Arrow, room: Rect) -> tuple[Arrow, Arrows]:
    """Cut an arrow whose words are too many for a page."""

    def part(text: str, evidence: tuple[Evidence, ...]) -> Arrow:
        return replace(arrow, text=text, evidence=evidence)

    def holds(text: str, evidence: tuple[Evidence, ...]) -> bool:
        return _fit([_row(sheet, part(text, evidence), room, SIZES[-1])], room)

    head, rest = cut_said((arrow.text, arrow.evidence), holds)
    return part(*head), (part(*rest),) if rest else ()
