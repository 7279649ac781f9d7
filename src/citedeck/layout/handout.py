"""A talk -> a handout: two slides to a sheet, what is said beside them, sources at the end."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.handout import Paper, Sheet, Sheets, SlidePicture, Talk, Turn
from ..model.pages import Box
from ..model.units import Emu, Rect, Size, pt
from .handout_end import end_paragraphs, lay_end
from .handout_fit import Paragraphs, height_of, one_line, take_fitting
from .handout_foot import FOOT_ROOM, MARGIN, with_feet
from .handout_type import (
    BODY,
    CAPTION,
    FAINT,
    HEADLINE,
    PAPER_SIZES,
    SMALL_BODY,
    STRONG_CAPTION,
    clock,
    paper_look,
    rule,
    set_line,
    set_notes,
    text_box,
)

_PICTURE = pt(272)
_GUTTER = pt(20)
_GAP = pt(14)
"""The room above and below the line between two slides."""
_UNDER = pt(6)
_LINE = pt(24)
"""The distance of lines to write on."""
_FEWEST_LINES = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands in half of a sheet: a slide or none, and words beside it."""

    turn: Turn
    page: int
    words: Paragraphs
    goes_on: bool


def lay_handout(talk: Talk, paper: Paper, slide: Size) -> Sheets:
    """Lay a handout out; `slide` is the size of the deck's pages."""
    look = paper_look(paper)
    halves = _Halves(PAPER_SIZES[paper], slide)
    parts = [part for turn in talk.turns for part in halves.cut_turn(turn)]
    sheets = [halves.lay(parts[first : first + 2]) for first in range(0, len(parts), 2)]
    room = halves.rect(1) if len(parts) % 2 else None
    sheets = lay_end(sheets, end_paragraphs(talk), look.size, room)
    return Sheets(look, talk.title, with_feet(sheets or [Sheet(())], talk.title, look.size))


def _set_turn(turn: Turn, area: Rect) -> Paragraphs:
    """Set headline and notes, smaller only where that spares them a second half."""
    sizes = (BODY, SMALL_BODY, BODY)
    tried = [(set_line(turn.headline, HEADLINE), *set_notes(turn.notes, size)) for size in sizes]
    fits = (words for words in tried if height_of(words, area.width) <= area.height)
    return next(fits, tried[-1])


@dataclass(frozen=True, slots=True)
class _Halves:
    """The two halves of a sheet: where slides and words stand in them."""

    paper: Size
    slide: Size

    def rect(self, half: int) -> Rect:
        """Give the place of a half."""
        room = self.paper.height - 2 * MARGIN - FOOT_ROOM + pt(12)
        height = (room - 2 * _GAP) // 2
        y = MARGIN + half * (height + 2 * _GAP)
        return Rect(MARGIN, Emu(y), Emu(self.paper.width - 2 * MARGIN), Emu(height))

    def picture(self, half: int) -> Rect:
        """Give the place of a slide."""
        rect = self.rect(half)
        caption = height_of((set_line("A", CAPTION),) * 3, _PICTURE) + _UNDER
        scale = min(_PICTURE / self.slide.width, (rect.height - caption) / self.slide.height)
        size = (round(self.slide.width * scale), round(self.slide.height * scale))
        return Rect(rect.x, rect.y, Emu(size[0]), Emu(size[1]))

    def words(self, half: int) -> Rect:
        """Give the place of the words beside a slide."""
        rect = self.rect(half)
        x = rect.x + _PICTURE + _GUTTER
        return Rect(Emu(x), rect.y, Emu(rect.right - x), rect.height)

    def cut_turn(self, turn: Turn) -> Iterator[_Part]:
        """Cut what is said with a slide into what halves of a sheet hold."""
        area = self.words(0)
        rest = _set_turn(turn, area)
        pages = list(turn.timing.pages)
        first = True
        while pages or rest:
            here, rest = take_fitting(rest, area.width, area.height) if rest else ((), ())
            yield _Part(turn, pages.pop(0) if pages else 0, here, not first)
            first = False

    def lay(self, parts: list[_Part]) -> Sheet:
        """Put one or two parts on a sheet."""
        boxes: list[Box] = []
        slides = []
        for half, part in enumerate(parts):
            if half:
                rect = self.rect(1)
                boxes.append(rule(rect.x, rect.y - _GAP, rect.width))
            if part.page:
                slides.append(SlidePicture(self.picture(half), part.page))
            boxes += self._caption(half, part)
            boxes += self._words(half, part)
        return Sheet(tuple(boxes), tuple(slides))

    def _caption(self, half: int, part: _Part) -> Iterator[Box]:
        """Say under a slide which one it is, who speaks, and when."""
        picture = self.picture(half)
        top = picture.bottom + _UNDER if part.page else picture.y
        name = f"Slide {part.page or part.turn.number}"
        name = f"{name} (continued)" if part.goes_on else name
        if part.turn.speaker:
            name = f"{name}  ·  {part.turn.speaker}"
        lines = [one_line(set_line(name, STRONG_CAPTION), _PICTURE)]
        timing = part.turn.timing
        if timing.seconds and not part.goes_on:
            lines.append(
                set_line(f"{clock(timing.seconds)}, {clock(timing.so_far)} so far", CAPTION)
            )
        height = height_of(tuple(lines), _PICTURE)
        yield text_box(Rect(picture.x, Emu(top), _PICTURE, height), *lines, align="left")

    def _words(self, half: int, part: _Part) -> Iterator[Box]:
        """Put words beside a slide, and lines to write on under them."""
        area = self.words(half)
        height = height_of(part.words, area.width) if part.words else Emu(0)
        if part.words:
            yield text_box(Rect(area.x, area.y, area.width, height), *part.words)
        lines = (area.height - height) // _LINE
        if lines >= _FEWEST_LINES:
            for number in range(1, lines + 1):
                yield rule(area.x, area.y + height + number * _LINE, area.width, color=FAINT)
