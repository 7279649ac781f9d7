"""Three to five parties -> a ring of boxes, with glued arrows and their words beside them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import ceil, hypot
from typing import TYPE_CHECKING

from ..model.deck import Arrow
from ..model.pages import Box, Connector, Glue
from ..model.units import Emu, Rect, Size, pt
from .labels import (
    SIZES,
    Label,
    Part,
    Point,
    evidence_parts,
    largest,
    line_box,
    plain_char,
    set_label,
    stroke,
)
from .parties import PORT, Party, describe, party_box, port, set_names
from .places import Line, Room, Spot, crosses

if TYPE_CHECKING:
    from .sheet import Sheet

_RING = {
    3: ((0.5, 0.0), (0.0, 1.0), (1.0, 1.0)),
    4: ((0.0, 0.5), (0.5, 0.0), (1.0, 0.5), (0.5, 1.0)),
    5: ((0.0, 0.45), (0.5, 0.0), (1.0, 0.45), (0.82, 1.0), (0.18, 1.0)),
}
"""Where the parties stand, in shares of the free width and height: no three in one line."""
_WIDTHS = (34, 26, 20, 15)
"""The widths tried for a label, in percent of the diagram's."""
_ARROW, _APART, _NAME = pt(3), pt(40), pt(20)
_FOOT = pt(30)
"""The room under the ring for words below a line that has another one above it."""
_STEEP = 0.2
_NUDGE, _CLEAR = pt(20), pt(8)
"""How far an end may be moved along its side, and how near to another one."""
_CROWDED = pt(60)
"""So much longer a line may be to end on a side that no other one ends on."""
_TOP, _LEFT, _BOTTOM, _RIGHT = range(4)

Arrows = tuple[Arrow, ...]
Pair = tuple[str, str]
End = tuple[str, int]
"""A party and one of its sides."""


@dataclass(frozen=True, slots=True)
class _Link:
    """All arrows from one party to another: they share a line. `ends` are the sides it joins."""

    pair: Pair
    arrows: Arrows
    ends: tuple[End, End]
    shift: float

    def aim(self, rects: dict[str, Rect], end: int) -> tuple[float, float]:
        """Give where it goes to from an end; lines that join the same sides go side by side."""
        points = [_site(rects[party], side) for party, side in self.ends]
        here, there = points[end], points[1 - end]
        first, second = sorted(points)
        x, y = second[0] - first[0], second[1] - first[1]
        length = hypot(x, y) or 1.0
        to_x, to_y = there[0] - here[0], there[1] - here[1]
        return to_x - y / length * self.shift, to_y + x / length * self.shift


def lay_ring(
    sheet: Sheet, parties: dict[str, Party], arrows: Arrows, rect: Rect
) -> tuple[list[Box], Arrows] | None:
    """Give the boxes and the arrows for the next page; None where not even one finds room."""
    least = Size(Emu(rect.width * 15 // 100), pt(46))
    high = rect.height * (27 if len(parties) == max(_RING) else 38) // 100
    most = Size(Emu(rect.width * 22 // 100), Emu(high))
    names, size = set_names(sheet, list(parties.values()), least, most, _NAME)
    ways = {(arrow.source, arrow.target) for arrow in arrows}
    foot = _FOOT if any((target, source) in ways for source, target in ways) else 0
    ring = replace(rect, height=Emu(rect.height - foot))
    rects = dict(zip(parties, _places(ring, size, len(parties)), strict=True))
    found = _choose(sheet, arrows, rects, rect)
    if found is None:
        return None
    count, links, lines, places = found
    shown = [(arrow.source, arrow.target, arrow.text) for arrow in arrows[:count]]
    alt = describe(parties, shown)
    boxes = [
        party_box(parties[id], name, rects[id], "" if number else alt)
        for number, (id, name) in enumerate(zip(rects, names, strict=True))
    ]
    boxes += [label.box(place.x, place.y) for label, place in places]
    ids = {id: len(sheet.boxes) + number for number, id in enumerate(rects)}
    return boxes + _draw(parties, rects, ids, zip(links, lines, strict=True), boxes), arrows[count:]


def _places(rect: Rect, size: Size, count: int) -> Iterator[Rect]:
    """Give the places of the parties' boxes."""
    for x, y in _RING[count]:
        left = rect.x + round((rect.width - size.width) * x)
        top = rect.y + round((rect.height - size.height) * y)
        yield Rect(Emu(left), Emu(top), size.width, size.height)


Found = tuple[int, list[_Link], list[Line], list[Spot]]


def _choose(sheet: Sheet, arrows: Arrows, rects: dict[str, Rect], rect: Rect) -> Found | None:
    """Take as many arrows as find room, those of all pages evenly many, as large as they fit."""
    if not arrows:
        return 0, [], [], []
    labels = _Labels(sheet, rect)

    def found(count: int, size: int = SIZES[-1]) -> Found | None:
        return _try(labels, arrows[:count], rects, rect, size)

    count = _most(len(arrows), lambda count: found(count) is not None)
    if not count:
        return None
    even = ceil(len(arrows) / ceil(len(arrows) / count))
    return largest(SIZES, lambda size: found(even, size)) or found(count)


def _most(most: int, holds: Callable[[int], bool]) -> int:
    """Find how many of some things hold: all, or else twice as many as long as they do."""
    if holds(most):
        return most
    low, high = 0, 1
    while high < most and holds(high):
        low, high = high, 2 * high
    high = min(high, most)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _try(
    labels: _Labels, arrows: Arrows, rects: dict[str, Rect], rect: Rect, size: int
) -> Found | None:
    """Place some arrows and their words in a size; None where not all find room."""
    links = _link(arrows, rects)
    if links is None:
        return None
    lines = _lines(links, rects)
    if any(crosses(box, line) for line in lines for box in rects.values()):
        return None
    room = Room(rect, list(rects.values()), lines)
    choices = [
        (line, labels.of(link.arrows, size)) for link, line in zip(links, lines, strict=True)
    ]
    places = room.place(choices)
    return (len(arrows), links, lines, places) if places else None


class _Labels:
    """The words of lines in several widths, each set once however often they are tried."""

    def __init__(self, sheet: Sheet, rect: Rect) -> None:
        self.sheet = sheet
        self.width = rect.width
        self.made: dict[tuple[Arrows, int], list[Label]] = {}

    def of(self, arrows: Arrows, size: int) -> list[Label]:
        """Set the words of a line."""
        if (arrows, size) not in self.made:
            self.made[arrows, size] = self._set(arrows, size)
        return self.made[arrows, size]

    def _set(self, arrows: Arrows, size: int) -> list[Label]:
        bold = replace(plain_char(self.sheet, size), bold=True)
        parts: list[Part] = []
        for arrow in arrows:
            parts += [Part(arrow.text, bold)] if arrow.text else []
            parts += evidence_parts(self.sheet, arrow.evidence, size)
        labels = (set_label(self.sheet, parts, self.width * width // 100) for width in _WIDTHS)
        return list(dict.fromkeys(labels))


def _link(arrows: Arrows, rects: dict[str, Rect]) -> list[_Link] | None:
    """Join arrows of one way into one line between the nearest sides of their parties."""
    ways: dict[Pair, list[Arrow]] = defaultdict(list)
    for arrow in arrows:
        ways[arrow.source, arrow.target].append(arrow)
    sides = _choose_sides({(min(way), max(way)) for way in ways}, rects)
    if sides is None:
        return None
    links = []
    for (source, target), some in ways.items():
        first, second = sides[min(source, target), max(source, target)]
        way = 1 if source < target else -1
        shift = way * _APART / 2 if (target, source) in ways else 0.0
        ends = (first, second) if way > 0 else (second, first)
        links.append(_Link((source, target), tuple(some), ends, shift))
    return links


def _choose_sides(pairs: set[Pair], rects: dict[str, Rect]) -> dict[Pair, tuple[End, End]] | None:
    """Find the sides at which each line ends: near, no box between, and rather one of its own."""
    chosen: dict[Pair, tuple[End, End]] = {}
    used: Counter[End] = Counter()
    ways = {pair: _ways(*pair, rects) for pair in pairs}
    if not all(ways.values()):
        return None
    for pair in sorted(pairs, key=lambda pair: (min(ways[pair]), pair)):
        best = min(ways[pair], key=lambda way: way[0] + _CROWDED * (used[way[1]] + used[way[2]]))
        chosen[pair] = best[1:]
        used.update(best[1:])
    return chosen


def _ways(one: str, other: str, rects: dict[str, Rect]) -> list[tuple[float, End, End]]:
    """Give the free lines between two parties, each with its length."""
    ways = []
    for side, across in product(range(4), range(4)):
        start, end = _site(rects[one], side), _site(rects[other], across)
        if not _leaves(start, end, side) or not _leaves(end, start, across):
            continue
        if not any(crosses(rect, Line(start, end)) for rect in rects.values()):
            length = hypot(end[0] - start[0], end[1] - start[1])
            ways.append((length, (one, side), (other, across)))
    return ways


def _leaves(start: Point, end: Point, side: int) -> bool:
    """Tell whether a line clearly leads away from the side of a box that it starts at."""
    x, y = end[0] - start[0], end[1] - start[1]
    away = {_TOP: -y, _LEFT: -x, _BOTTOM: y, _RIGHT: x}[side]
    return away > _STEEP * hypot(x, y)


def _site(rect: Rect, side: int, share: float = 0.5) -> Point:
    """Give a point on a side of a box."""
    if side in (_LEFT, _RIGHT):
        return (rect.x if side == _LEFT else rect.right), rect.y + round(rect.height * share)
    return rect.x + round(rect.width * share), (rect.y if side == _TOP else rect.bottom)


def _lines(links: Sequence[_Link], rects: dict[str, Rect]) -> list[Line]:
    """Draw each link; those that end on one side of a box share it in the order of their aims."""
    on_side: dict[End, list[tuple[float, int, int]]] = defaultdict(list)
    for number, link in enumerate(links):
        for end in (0, 1):
            x, y = link.aim(rects, end)
            upright = link.ends[end][1] in (_LEFT, _RIGHT)
            along = (y if upright else x) / (hypot(x, y) or 1.0)
            on_side[link.ends[end]].append((along, number, end))
    points: dict[tuple[int, int], Point] = {}
    for (party, side), some in on_side.items():
        for place, (_, number, end) in enumerate(sorted(some), 1):
            share = place / (len(some) + 1)
            points[number, end] = _site(rects[party], side, share)
    for number, link in enumerate(links):
        _level(number, link, points, on_side)
    return [Line(points[number, 0], points[number, 1]) for number in range(len(links))]


def _level(
    number: int,
    link: _Link,
    points: dict[tuple[int, int], Point],
    on_side: dict[End, list[tuple[float, int, int]]],
) -> None:
    """Make a line between facing sides straight, if that end of it may move that has more room."""
    sides = {side % 2 for _, side in link.ends}
    if len(sides) > 1:
        return
    axis = sides.pop()
    crowds = [len(on_side[end]) for end in link.ends]
    for end in sorted((0, 1), key=lambda end: crowds[end]):
        here, wanted = points[number, end], points[number, 1 - end][axis]
        others = (points[n, e][axis] for _, n, e in on_side[link.ends[end]] if n != number)
        low, high = sorted((here[axis], wanted))
        if high - low < _NUDGE and not any(low - _CLEAR < y < high + _CLEAR for y in others):
            points[number, end] = (here[0], wanted) if axis else (wanted, here[1])
            return


def _draw(
    parties: dict[str, Party],
    rects: dict[str, Rect],
    ids: dict[str, int],
    drawn: Iterator[tuple[_Link, Line]],
    before: Sequence[Box],
) -> list[Box]:
    """Draw the arrows; each holds on to a party, or to a port where its side holds several."""
    base = min(ids.values()) + len(before)
    boxes: list[Box] = []
    for link, line in drawn:
        glues = []
        for (id, side), point in zip(link.ends, (line.start, line.end), strict=True):
            if point == _site(rects[id], side):
                glues.append(Glue(ids[id], side))
            else:
                glues.append(Glue(base + len(boxes), side))
                boxes.append(_port(parties[id], side, point))
        frame = stroke(parties[link.pair[0]].fill, _ARROW)
        connector = Connector("end", False, *glues)
        boxes.append(line_box(line.start, line.end, frame, connector))
    return boxes


def _port(party: Party, side: int, point: Point) -> Box:
    x, y = point
    left = {_LEFT: x, _RIGHT: x - PORT}.get(side, x - PORT // 2)
    top = {_TOP: y, _BOTTOM: y - PORT}.get(side, y - PORT // 2)
    return port(party, left, top)
