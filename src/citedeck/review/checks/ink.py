"""A box -> the room that its words take on the page, as far as it can be told."""

from dataclasses import dataclass, replace

from ...model.look import Fonts
from ...model.pages import Box, Page, Text
from ...model.units import Emu, Rect
from ...text.fonts import has_twin
from ...text.lines import Line, Setting, break_lines

QUARTER, TURN = 90 * 60_000, 360 * 60_000
_ENDLESS = 10**9
"""A width in EMU at which no line ends: for text that does not wrap."""
_SHRINKS = 1.4
"""As much more than its room is what text takes in that shrinks a step: letters of nine tenths,
lines a fifth closer."""
_MOST_BOXES, _MOST_LETTERS, _MOST_RUNS = 2000, 6000, 300
"""So many boxes of a slide and so much of a text are measured: more than any slide can show."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The lines of a text and the rectangle they fill; lengths in EMU.

    `text` is that of the box, or of one that holds more than any slide can show the beginning.
    `room` is the height that the box has. `sure` says that the typefaces' metrics are known,
    `eased` that a box shrinks its text by a step at most until it fits.
    """

    text: Text
    lines: tuple[Line, ...]
    rect: Rect
    room: int
    sure: bool
    eased: bool = False

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.lines[-1].top + self.lines[-1].height if self.lines else 0.0

    @property
    def line(self) -> float:
        """The height of the last line."""
        return self.lines[-1].height if self.lines else 0.0


def page_ink(page: Page, fonts: Fonts) -> tuple[Ink | None, ...]:
    """Measure the words of each box; none where there are none or where they stand askew."""
    measured = [_box_ink(box, fonts) for box in page.boxes[:_MOST_BOXES]]
    return (*measured, *[None] * (len(page.boxes) - len(measured)))


def _box_ink(box: Box, fonts: Fonts) -> Ink | None:
    if not isinstance(box.content, Text) or box.rotation % QUARTER:
        return None
    text = _beginning(box.content)
    if not text.text.strip():
        return None
    upright = _upright(box)
    insets = text.insets
    width = upright.width - insets.left - insets.right
    lines = break_lines(text, width if text.wrap else _ENDLESS, Setting(fonts))
    room = upright.height - insets.top - insets.bottom
    sure = all(
        has_twin(fonts.resolve(run.char.font)) for par in text.paragraphs for run in par.runs
    )
    rect = _filled(upright, text, lines, width, room)
    height = lines[-1].top + lines[-1].height
    eased = text.shrinks and height <= room * _SHRINKS
    if eased and height > room:
        rect = Rect(rect.x, Emu(upright.y + insets.top), rect.width, Emu(room))
    rect = rect if upright is box.rect else _turned(rect, box.rect)
    return Ink(text, lines, rect, room, sure, eased)


def _beginning(text: Text) -> Text:
    """Give a text, or as many of its first runs as are measured."""
    if sum(len(par.runs) for par in text.paragraphs) <= _MOST_RUNS and (
        sum(len(run.text) for par in text.paragraphs for run in par.runs) <= _MOST_LETTERS
    ):
        return text
    letters, runs, kept = _MOST_LETTERS, _MOST_RUNS, []
    for paragraph in text.paragraphs:
        made = []
        for run in paragraph.runs[:runs]:
            made.append(replace(run, text=run.text[:letters]))
            letters -= len(made[-1].text)
        runs -= len(made) + 1
        kept.append(replace(paragraph, runs=tuple(made)))
        if letters <= 0 or runs <= 0:
            break
    return replace(text, paragraphs=tuple(kept))


def _upright(box: Box) -> Rect:
    """Give the place of a box as its text sees it: turned by a quarter, width is height."""
    return _turned(box.rect, box.rect) if box.rotation // QUARTER % 2 else box.rect


def _turned(rect: Rect, around: Rect) -> Rect:
    """Turn a rectangle by a quarter around the middle of another one."""
    x, y = around.x + around.width // 2, around.y + around.height // 2
    left, top = x - (rect.bottom - y), y + (rect.x - x)
    return Rect(Emu(left), Emu(top), rect.height, rect.width)


def _filled(rect: Rect, text: Text, lines: tuple[Line, ...], width: int, room: int) -> Rect:
    """Give the rectangle around all lines of a text, anchored in its box."""
    height = lines[-1].top + lines[-1].height
    spare = room - height
    down = {"top": 0.0, "middle": spare / 2, "bottom": spare}[text.anchor]
    if not text.wrap:
        return _unwrapped(rect, text, lines, down, width)
    left = min(line.left for line in lines)
    right = max(line.left + line.width for line in lines)
    x, y = rect.x + text.insets.left + left, rect.y + text.insets.top + down
    return Rect(Emu(round(x)), Emu(round(y)), Emu(round(right - left)), Emu(round(height)))


def _unwrapped(rect: Rect, text: Text, lines: tuple[Line, ...], down: float, width: int) -> Rect:
    """Place lines that do not wrap: they run over the sides that their box is not aligned to."""
    wide = max(line.width for line in lines)
    height = lines[-1].top + lines[-1].height
    align = text.paragraphs[0].style.align
    over = {"center": (width - wide) / 2, "right": width - wide}.get(align, 0.0)
    x, y = rect.x + text.insets.left + over, rect.y + text.insets.top + down
    return Rect(Emu(round(x)), Emu(round(y)), Emu(round(wide)), Emu(round(height)))
