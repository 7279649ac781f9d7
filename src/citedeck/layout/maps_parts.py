"""Places on a map -> the boxes of its names, words, marks, arrows and leading lines."""

from __future__ import annotations

from dataclasses import dataclass

from ..geography.projection import Flat
from ..geography.shapes import Box as Edges
from ..model.look import Frame
from ..model.pages import Box, Connector, Glue, Text
from ..model.units import Emu, Rect, pt
from .maps_view import EDGE

DOT = pt(9)
_ARROW, _LEADER, _RIM = pt(2.5), pt(1), pt(1.25)
_ROUND, _CIRCLE = 16_000, 50_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two places, and what its ends hold on to: a thing's number and its side."""

    start: Flat
    end: Flat
    begin: tuple[int, int]
    finish: tuple[int, int]


def page_rect(panel: Rect, place: Edges) -> Rect:
    """Give where a place on a map stands on its page."""
    left, top, right, bottom = (round(edge) for edge in place)
    x, y = panel.x + EDGE + left, panel.y + EDGE + top
    return Rect(Emu(x), Emu(y), Emu(right - left), Emu(bottom - top))


def inner_box(rect: Rect, text: Text, ground: str) -> Box:
    """Make a country's name inside it, on its own colour."""
    return Box(rect, text, "key", frame=Frame(fill=ground))


def tag_box(rect: Rect, text: Text, edge: str) -> Box:
    """Make a small card of words."""
    return Box(rect, text, "key", frame=Frame("roundRect", _ROUND, "bg1", edge, _LEADER))


def dot_box(rect: Rect) -> Box:
    """Make the mark that lines hold on to."""
    frame = Frame("roundRect", _CIRCLE, "bg1", "tx1", _RIM)
    return Box(rect, Text(), "marker", frame=frame, decorative=True)


def arrow_boxes(panel: Rect, line: Line, dots: int) -> list[Box]:
    """Make an arrow from mark to mark, with a rim that parts it from what it crosses.

    `dots` is the first mark's index on the page.
    """
    looks = (("rim", "bg1", _ARROW + 2 * _RIM), ("arrow", "tx1", _ARROW))
    return [
        _line_box(panel, line, role, Frame("line", outline=color, outline_width=Emu(width)), dots)
        for role, color, width in looks
    ]


def leader_box(panel: Rect, line: Line, dots: int, names: int) -> Box:
    """Make the line that leads from a mark to a name, which stands at an index on the page."""
    frame = Frame("line", outline="tx1", outline_width=_LEADER)
    return _line_box(panel, line, "leader", frame, dots, names)


def _line_box(
    panel: Rect, line: Line, role: str, frame: Frame, dots: int, name: int | None = None
) -> Box:
    (ax, ay), (bx, by) = line.start, line.end
    rect = page_rect(panel, (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))
    flip = ("h" if bx < ax else "") + ("v" if by < ay else "")
    number, side = line.finish
    begin = Glue(dots + line.begin[0], line.begin[1])
    finish = Glue(dots + number if name is None else name, side)
    content = Connector("end" if name is None else "", False, begin, finish)
    return Box(rect, content, role, frame=frame, flip=flip, decorative=True)
