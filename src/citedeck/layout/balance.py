"""Narrows a box so that its last line is not one short word alone."""

from ..model.look import Fonts
from ..model.pages import Text
from ..model.units import EMU_PER_POINT, Emu
from ..text.fit import fits_into, needed_height
from ..text.lines import Line, Setting, break_lines

_SHORT = 0.4
"""A last line shorter than this share of the longest is evened out."""

_NARROWEST = 0.5


def balanced_width(text: Text, width: Emu, fonts: Fonts) -> Emu:
    """Give the width at which a text takes no more lines but ends better; `width` if none does."""
    lines = break_lines(text, width, Setting(fonts))
    if len(lines) < 2 or not _ends_short(lines):
        return width
    height = needed_height(text, width, fonts)
    low, high = width * _NARROWEST, float(width)
    while high - low > EMU_PER_POINT:
        middle = (low + high) / 2
        if fits_into(text, middle, height, fonts):
            high = middle
        else:
            low = middle
    narrow = Emu(min(width, (int(high) // EMU_PER_POINT + 1) * EMU_PER_POINT))
    return narrow if _better(text, narrow, lines, fonts) else width


def _ends_short(lines: tuple[Line, ...]) -> bool:
    last = [line for line in lines if line.paragraph == lines[-1].paragraph]
    return len(last) > 1 and last[-1].width < _SHORT * max(line.width for line in last)


def _better(text: Text, width: Emu, before: tuple[Line, ...], fonts: Fonts) -> bool:
    after = break_lines(text, width, Setting(fonts))
    return len(after) == len(before) and after[-1].width > before[-1].width
