"""A region -> native outlines of its countries, with names and arrows that hold on to them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import dist, hypot
from typing import TYPE_CHECKING

from ..geography.projection import Flat
from ..geography.regions import REGIONS
from ..geography.shapes import Box as Edges
from ..model.deck import Arrow, Evidence, Region
from ..model.pages import Box, Text
from ..model.template import Solid
from ..model.units import Rect, pt
from .maps_ground import disputed_boxes, land_boxes, sea_box, wave_box
from .maps_parts import DOT, Line, arrow_boxes, dot_box, inner_box, leader_box, page_rect, tag_box
from .maps_room import (
    Room,
    along,
    leader,
    middle,
    nearest_side,
    place_along,
    place_beside,
    place_inside,
    place_near,
    sides,
)
from .maps_view import EDGE, Seen, colors, known, named_codes, see
from .maps_words import (
    FAR_SIZES,
    NAME_WIDTHS,
    WORD_SIZES,
    arrow_text,
    describe,
    label_of,
    name_text,
    text_size,
)
from .said import cut_said

if TYPE_CHECKING:
    from .sheet import Sheet

_APART = pt(20)
"""Arrows between the same two countries stand so far from each other."""

_Tag = tuple[Text, Edges, Edges]
"""A country's name, its place, and the mark that it belongs to."""
_Said = tuple[Text, Edges | None]
"""The words at an arrow and their place; none where there are no words."""


def lay_map(sheet: Sheet, figure: Region, rect: Rect) -> tuple[list[Box], Region | None]:
    """Give the boxes of it, and what of it goes on to the next page."""
    figure = known(figure)
    seen = see(figure, rect)
    width, height = seen.panel.width - 2 * EDGE, seen.panel.height - 2 * EDGE
    plan = _Plan(sheet, figure, seen, Room((0.0, 0.0, width, height)), colors(figure))
    for arrow in figure.arrows:
        if {arrow.source, arrow.target} <= seen.spots.keys():
            plan.add_arrow(arrow)
    ends = {code for arrow in plan.arrows for code in (arrow.source, arrow.target)}
    order = sorted(seen.spots, key=lambda code: code not in ends)
    beside = tuple(code for code in order if not plan.add_name_inside(code))
    unsaid = tuple(arrow for arrow in plan.arrows if not plan.add_words(arrow))
    if unsaid and len(unsaid) == len(plan.arrows):
        unsaid = (*plan.cut_words(unsaid[0]), *unsaid[1:])
    plan.keep_dots(beside)
    unnamed = tuple(code for code in beside if not plan.add_name_beside(code))
    placed = bool(plan.names or plan.arrows)
    if unnamed and not plan.names:
        figure, named = plan.cut_name(unnamed[0])
        placed = placed or named
    unseen = tuple(code for code in named_codes(figure) if code not in seen.spots)
    return plan.boxes(), _rest(figure, unnamed + unseen, unsaid) if placed else None


def _rest(figure: Region, unnamed: tuple[str, ...], unsaid: tuple[Arrow, ...]) -> Region | None:
    """Give a map of what had no room on this one: of less, since what stands here is left out."""
    if not (unnamed or unsaid):
        return None
    kept = {*unnamed, *(code for arrow in unsaid for code in (arrow.source, arrow.target))}
    highlight = tuple(code for code in figure.highlight if code in kept)
    labels = tuple(label for label in figure.labels if label[0] in kept)
    if figure.name not in REGIONS:
        highlight = highlight or unnamed
    return replace(figure, highlight=highlight, labels=labels, arrows=unsaid)


@dataclass(slots=True)
class _Plan:
    """A map that is being laid out; marks and names are referred to by their numbers."""

    sheet: Sheet
    figure: Region
    seen: Seen
    room: Room
    colors: dict[str, str]
    dots: list[tuple[str, Edges]] = field(default_factory=list)
    arrows: dict[Arrow, Line] = field(default_factory=dict)
    names: list[Box] = field(default_factory=list)
    leaders: list[Line] = field(default_factory=list)
    words: list[Box] = field(default_factory=list)

    def add_arrow(self, arrow: Arrow) -> None:
        """Draw an arrow between marks in two countries."""
        aside = self._aside(arrow)
        start, end = (self._dot(code, aside) for code in (arrow.source, arrow.target))
        begin, finish = self.dots[start][1], self.dots[end][1]
        out, into = nearest_side(begin, middle(finish)), nearest_side(finish, middle(begin))
        line = Line(sides(begin)[out], sides(finish)[into], (start, out), (end, into))
        self.arrows[arrow] = line
        self.room.take_line(line.start, line.end)

    def _aside(self, arrow: Arrow) -> Flat:
        """Say how far an arrow moves aside, so that several between two countries stay apart."""
        both = {arrow.source, arrow.target}
        same = [other for other in self.figure.arrows if {other.source, other.target} == both]
        (ax, ay), (bx, by) = (self.seen.spots[code] for code in sorted(both))
        length = hypot(bx - ax, by - ay) or 1.0
        way = (same.index(arrow) - (len(same) - 1) / 2) * _APART
        return -(by - ay) / length * way, (bx - ax) / length * way

    def _dot(self, code: str, aside: Flat = (0.0, 0.0)) -> int:
        """Mark where a country is held on to; give the number of the mark."""
        dot = (code, self._dot_place(code, aside))
        if dot not in self.dots:
            self.dots.append(dot)
            self.room.taken.append(dot[1])
        return self.dots.index(dot)

    def _dot_place(self, code: str, aside: Flat = (0.0, 0.0)) -> Edges:
        (x, y), half = self.seen.spots[code], DOT / 2
        x = min(max(x + aside[0], DOT), self.room.edges[2] - DOT)
        y = min(max(y + aside[1], DOT), self.room.edges[3] - DOT)
        return x - half, y - half, x + half, y + half

    def keep_dots(self, codes: tuple[str, ...]) -> None:
        """Keep free the marks of countries that are still to be named."""
        known = {code for code, _ in self.dots}
        self.room.taken += [self._dot_place(code) for code in codes if code not in known]

    def _name(self, code: str, ink: str) -> tuple[Text, tuple[int, int]]:
        """Give a country's name, and the room it takes."""
        text = name_text(self.sheet, code, label_of(self.figure, code), ink)
        return text, text_size(self.sheet, text)

    def add_name_inside(self, code: str) -> bool:
        """Name a country inside it, if there is room."""
        accent = self.colors.get(code)
        tones = self.sheet.template.tones
        solid = tones.solid(accent) if accent else Solid("bg2", "", "tx1")
        text, size = self._name(code, solid.text)
        rings = self.seen.drawing.rings(code)
        place = place_inside(self.room, rings, size, self.seen.spots[code]) if rings else None
        if place is None:
            return False
        self.room.taken.append(place)
        self.names.append(inner_box(page_rect(self.seen.panel, place), text, solid.fill))
        return True

    def add_name_beside(self, code: str) -> bool:
        """Name a country beside it, with a line that leads there."""
        tag = self._find_tag(code, label_of(self.figure, code))
        if tag:
            self._add_tag(code, tag)
        return tag is not None

    def cut_name(self, code: str) -> tuple[Region, bool]:
        """Name a country beside it with as many words as there is room for.

        Give the map with the words that are left, and whether there was room for any.
        """
        words = label_of(self.figure, code)
        (head, _), rest = cut_said((words, ()), lambda text, _: bool(self._find_tag(code, text)))
        tag = self._find_tag(code, head)
        if tag is None:
            return self.figure, False
        self._add_tag(code, tag)
        label = code, rest[0] if rest else ""
        others = (other for other in self.figure.labels if other[0] != code)
        return replace(self.figure, labels=(label, *others)), True

    def _find_tag(self, code: str, words: str) -> _Tag | None:
        """Find where a country's name and what is said of it stand beside one of its marks."""
        dots = [dot for known, dot in self.dots if known == code] or [self._dot_place(code)]
        others = tuple(self.seen.drawing.rings(other) for other in self.colors)
        text = name_text(self.sheet, code, words, "tx1")
        for widest in NAME_WIDTHS:
            size = text_size(self.sheet, text, widest)
            places = ((place_beside(self.room, middle(dot), size, others), dot) for dot in dots)
            found = [(text, place, dot) for place, dot in places if place]
            if found:
                return min(found, key=lambda tag: dist(middle(tag[1]), middle(tag[2])))
        return None

    def _add_tag(self, code: str, tag: _Tag) -> None:
        text, place, dot = tag
        self._lead(code, dot, place)
        self.room.taken.append(place)
        rect, edge = page_rect(self.seen.panel, place), self.colors.get(code, "tx1")
        self.names.append(tag_box(rect, text, edge))

    def _lead(self, code: str, dot: Edges, place: Edges) -> None:
        """Draw the line from a mark to the name that is put next."""
        if (code, dot) not in self.dots:
            self.dots.append((code, dot))
        into = nearest_side(place, middle(dot))
        out = nearest_side(dot, sides(place)[into])
        ends = (self.dots.index((code, dot)), out), (len(self.names), into)
        self.leaders.append(Line(sides(dot)[out], sides(place)[into], *ends))
        self.room.take_line(*leader(middle(dot), place))

    def add_words(self, arrow: Arrow) -> bool:
        """Say beside an arrow what goes along it, and how that is known."""
        said = self._find_words(arrow, arrow)
        if said:
            self._add_said(arrow, said)
        return said is not None

    def cut_words(self, arrow: Arrow) -> tuple[Arrow, ...]:
        """Say as near to an arrow as can be what there is room for; give what is left to say."""
        cited = tuple(replace(item, kind="data") for item in arrow.evidence if item.citation)

        def part(text: str, evidence: tuple[Evidence, ...]) -> Arrow:
            return replace(arrow, text=text, evidence=evidence)

        def find(text: str, evidence: tuple[Evidence, ...]) -> _Said | None:
            shown = part(text, evidence)
            return self._find_words(arrow, shown) or self._find_far_words(arrow, shown)

        here, rest = cut_said((arrow.text, cited), lambda *said: find(*said) is not None)
        if said := find(*here):
            self._add_said(arrow, said)
        return (part(*rest),) if rest else ()

    def _find_words(self, arrow: Arrow, shown: Arrow) -> _Said | None:
        """Find the place beside an arrow for some of its words."""
        line = self.arrows[arrow]
        both = {arrow.source, arrow.target}
        several = sum({other.source, other.target} == both for other in self.arrows) > 1
        hand = self._outward(arrow) if several else 0
        others = [(other.start, other.end) for other in self.arrows.values() if other != line]
        for size, widest in WORD_SIZES:
            text = arrow_text(self.sheet, shown, size, "tx1")
            if not text.paragraphs:
                return text, None
            room = text_size(self.sheet, text, widest)
            if place := place_along(self.room, (line.start, line.end), room, hand, others):
                return text, place
        return None

    def _find_far_words(self, arrow: Arrow, shown: Arrow) -> _Said | None:
        """Find the free place that is nearest to an arrow for words that don't go beside it."""
        near = along(self.arrows[arrow].start, self.arrows[arrow].end, 0.5)
        for size, widest in FAR_SIZES:
            text = arrow_text(self.sheet, shown, size, "tx1")
            if place := place_near(self.room, near, text_size(self.sheet, text, widest)):
                return text, place
        return None

    def _add_said(self, arrow: Arrow, said: _Said) -> None:
        text, place = said
        if place:
            self.room.taken.append(place)
            edge = self.colors.get(arrow.source, "tx1")
            self.words.append(tag_box(page_rect(self.seen.panel, place), text, edge))

    def _outward(self, arrow: Arrow) -> int:
        """Give the side of an arrow that looks away from the others between its countries."""
        x, y = self._aside(arrow)
        line = self.arrows[arrow]
        across = (line.end[0] - line.start[0]) * y - (line.end[1] - line.start[1]) * x
        return (across > 0) - (across < 0)

    def boxes(self) -> list[Box]:
        """Give everything from the ground up; lines name what they hold on to by its index."""
        panel, drawing = self.seen.panel, self.seen.drawing
        at = panel.x + EDGE, panel.y + EDGE
        shown = tuple(code for code in self.figure.highlight if code in self.seen.spots)
        made = [
            sea_box(self.sheet, panel, describe(self.figure, shown)),
            wave_box(self.sheet, panel),
            *land_boxes(self.sheet, drawing, at, self.colors),
            *disputed_boxes(drawing, at),
        ]
        dots = len(self.sheet.boxes) + len(made)
        words = sorted((*self.names, *self.words), key=lambda box: (box.rect.y, box.rect.x))
        first = dots + len(self.dots) + len(self.leaders) + 2 * len(self.arrows)
        made += [dot_box(page_rect(panel, dot)) for _, dot in self.dots]
        for line in self.leaders:
            name = first + words.index(self.names[line.finish[0]])
            made.append(leader_box(panel, line, dots, name))
        for line in self.arrows.values():
            made += arrow_boxes(panel, line, dots)
        return [*made, *words]
