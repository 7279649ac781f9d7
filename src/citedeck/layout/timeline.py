"""Dated events -> a line with dots, and labels above and below it that don't touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from ..model.deck import Event, Evidence, Timeline
from ..model.look import Frame
from ..model.pages import Box, Connector, Glue, Text
from ..model.units import Emu, Rect, pt
from .inks import ink_on_paper
from .labels import (
    ROLE,
    SIZES,
    THIN,
    Label,
    Part,
    evidence_parts,
    largest,
    line_box,
    longest_word,
    plain_char,
    set_label,
    stroke,
)
from .said import cut_said
from .times import spread, times

if TYPE_CHECKING:
    from .sheet import Sheet

MOST = 12
"""So many events stand on one page."""
_FEW = 4
"""With no more events, they stand large, and their quotes stand with them."""
_LARGE = (pt(30), pt(26), pt(24))
_AXIS, _DOT, _RING = pt(2.5), pt(14), pt(2)
_NEAR, _FAR = pt(16), pt(36)
"""The distance of labels from the line: over their dots, and with leaders to them."""
_GAP, _HAIR = pt(12), pt(1)
_COLOR = "accent1"
_TOP, _BOTTOM = 0, 2

Events = tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Labels in turns above and below the line, their dots, and the middle of each."""

    labels: list[Label]
    dots: list[int]
    middles: list[int]
    far: Emu

    def height(self, side: int) -> int:
        """Give the height of the highest label above the line (0) or below it (1)."""
        return max((label.height for label in self.labels[side::2]), default=0)


def lay_timeline(sheet: Sheet, figure: Timeline, rect: Rect) -> tuple[list[Box], Timeline | None]:
    """Give the boxes of it, and what of it goes on to the next page."""
    if not figure.events:
        return [], None
    if figure.span is None:
        figure = replace(figure, span=(figure.events[0].date, figure.events[-1].date))
    plan, shown, rest = _choose(sheet, figure, rect)
    boxes = _draw(sheet, plan, _describe(shown), rect)
    return boxes, replace(figure, events=rest) if rest else None


def _choose(sheet: Sheet, figure: Timeline, rect: Rect) -> tuple[_Plan, Events, Events]:
    """Take as many events as fit, those of all pages evenly many."""
    events = figure.events
    for pages in range(ceil(len(events) / MOST), len(events) + 1):
        count = ceil(len(events) / pages)
        here = replace(figure, events=events[:count])
        if plan := _fitting(sheet, here, rect):
            return plan, here.events, events[count:]
    head, rest = _cut(sheet, figure, rect)
    plan = _plan(sheet, replace(figure, events=(head,)), rect, SIZES[-1], quotes=True)
    return plan, (head,), rest + events[1:]


def _fitting(sheet: Sheet, figure: Timeline, rect: Rect) -> _Plan | None:
    """Place events in the largest size in which they fit; quotes only where few have room."""
    few = len(figure.events) <= _FEW
    sizes = (*_LARGE, *SIZES) if few else SIZES
    for quotes in (True, False) if few and len(figure.events) > 1 else (few,):
        if plan := largest(sizes, partial(_fitted, sheet, figure, rect, quotes)):
            return plan
    return None


def _fitted(sheet: Sheet, figure: Timeline, rect: Rect, quotes: bool, size: Emu) -> _Plan | None:
    plan = _plan(sheet, figure, rect, size, quotes=quotes)
    return plan if _fits(sheet, plan, rect, figure, whole=size != SIZES[-1]) else None


def _fits(sheet: Sheet, plan: _Plan, rect: Rect, figure: Timeline, *, whole: bool) -> bool:
    """Tell whether labels fit above and below the line, and no word is wider than its label."""
    high = plan.height(0) + plan.height(1) + 2 * plan.far
    room = _width(len(figure.events), figure, rect)
    words = max(longest_word(label.text, sheet) for label in plan.labels) if whole else 0
    return high <= rect.height and words <= room


def _plan(sheet: Sheet, figure: Timeline, rect: Rect, size: int, *, quotes: bool) -> _Plan:
    events = figure.events
    width = _width(len(events), figure, rect)
    labels = [set_label(sheet, _parts(sheet, event, size, quotes), width) for event in events]
    if figure.scale == "true" and (len(events) > 1 or _is_part(figure)):
        return _to_scale(labels, figure, rect)
    edge = (width + _HAIR) // 2 if len(events) > 1 else rect.width // 2
    step = (rect.width - 2 * edge) / max(1, len(events) - 1)
    dots = [rect.x + edge + round(step * number) for number in range(len(events))]
    return _Plan(labels, dots, dots, _NEAR)


def _is_part(figure: Timeline) -> bool:
    """Tell whether other events stand on other pages, on the same scale."""
    dates = {event.date for event in figure.events}
    return figure.span is not None and not dates.issuperset(figure.span)


def _width(count: int, figure: Timeline, rect: Rect) -> int:
    """Give the width of labels: those of one side stand beside each other."""
    if figure.scale == "true":
        beside = ceil(count / 2)
        return (rect.width - _HAIR - _GAP * (beside - 1)) // max(2, beside)
    return (2 * rect.width - _GAP * (count - 1)) // (count + 1) - _HAIR


def _to_scale(labels: list[Label], figure: Timeline, rect: Rect) -> _Plan:
    """Put dots where their dates are, and labels as near to them as they may stand."""
    shares = times([event.date for event in figure.events], figure.span)
    wanted = [rect.x + _DOT + share * (rect.width - 4 * _DOT) for share in shares]
    dots = spread(wanted, [_DOT] * len(labels), (rect.x, rect.right - 2 * _DOT))
    middles = list(dots)
    for side in (0, 1):
        widths = [label.width + _GAP for label in labels[side::2]]
        edges = (rect.x - _GAP // 2 + _HAIR // 4, rect.right + _GAP // 2 - _HAIR // 4)
        middles[side::2] = spread(dots[side::2], widths, edges)
    return _Plan(labels, dots, middles, _FAR if middles != dots else _NEAR)


def _parts(sheet: Sheet, event: Event, size: int, quotes: bool) -> list[Part]:
    """Set an event: its date, its title, its evidence."""
    plain = plain_char(sheet, size)
    color = ink_on_paper(sheet.template.look, sheet.layout, _COLOR)
    bold = replace(plain, bold=True, color=color, size=Emu(size + pt(2)))
    parts = [Part(event.when, bold)] + ([Part(event.title, plain)] if event.title else [])
    return parts + evidence_parts(sheet, event.evidence, size, quotes=quotes)


def _draw(sheet: Sheet, plan: _Plan, alt: str, rect: Rect) -> list[Box]:
    """Draw the line, the dots, the leaders and the labels, half-way up the diagram."""
    over, under = plan.height(0), plan.height(1)
    spare = rect.height - over - under - 2 * plan.far
    y = rect.y + max(0, spare // 2) + over + plan.far
    ink = ink_on_paper(sheet.template.look, sheet.layout, "tx2")
    ends = ((rect.x, y), (rect.right, y))
    axis = replace(line_box(*ends, stroke(ink, _AXIS), Connector()), alt=alt, decorative=False)
    color = ink_on_paper(sheet.template.look, sheet.layout, _COLOR)
    paper = sheet.layout.background or "bg1"
    inks = (color, paper) if sheet.template.tones.filled else (paper, color)
    dots = [_dot(x, y, *inks) for x in plan.dots]
    labels = [_labelled(plan, number, y) for number in range(len(plan.labels))]
    base = len(sheet.boxes) + 1
    leaders = _leaders(dots, labels, base) if plan.far == _FAR else []
    return [axis, *dots, *labels, *leaders]


def _dot(x: int, y: int, fill: str, edge: str) -> Box:
    rect = Rect(Emu(x - _DOT // 2), Emu(y - _DOT // 2), _DOT, _DOT)
    frame = Frame("roundRect", 50_000, fill, edge, _RING)
    return Box(rect, Text(), ROLE, frame=frame, decorative=True)


def _labelled(plan: _Plan, number: int, y: int) -> Box:
    label, below = plan.labels[number], number % 2
    left = plan.middles[number] - label.width // 2
    if below:
        return label.box(left, y + plan.far)
    return label.box(left, y - plan.far - label.height, "bottom")


def _leaders(dots: Sequence[Box], labels: Sequence[Box], base: int) -> list[Box]:
    """Lead from each dot to its label."""
    made = []
    for number, (dot, label) in enumerate(zip(dots, labels, strict=True)):
        below = number % 2
        start = (dot.rect.x + dot.rect.width // 2, dot.rect.bottom if below else dot.rect.y)
        end = (label.rect.x + label.rect.width // 2, label.rect.y if below else label.rect.bottom)
        begin = Glue(base + number, _BOTTOM if below else _TOP)
        stop = Glue(base + len(dots) + number, _TOP if below else _BOTTOM)
        line = Connector("", False, begin, stop)
        made.append(line_box(start, end, stroke("accent6", THIN), line))
    return made


def _cut(sheet: Sheet, figure: Timeline, rect: Rect) -> tuple[Event, Events]:
    """Cut an event whose words are too many for a page."""

    def part(title: str, evidence: tuple[Evidence, ...]) -> Event:
        return replace(figure.events[0], title=title, evidence=evidence)

    def holds(title: str, evidence: tuple[Evidence, ...]) -> bool:
        alone = replace(figure, events=(part(title, evidence),))
        plan = _plan(sheet, alone, rect, SIZES[-1], quotes=True)
        return _fits(sheet, plan, rect, alone, whole=False)

    head, rest = cut_said((figure.events[0].title, figure.events[0].evidence), holds)
    return part(*head), (part(*rest),) if rest else ()


def _describe(events: Events) -> str:
    """Say in one sentence what the line shows: from which event to which."""
    first, last = (f"{event.when} ({event.title})" for event in (events[0], events[-1]))
    if len(events) == 1:
        return f"A timeline with one event: {first}."
    return f"A timeline of {len(events)} events, from {first} to {last}."
