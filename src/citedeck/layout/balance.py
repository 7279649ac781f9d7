"""Narrows texts so that no paragraph ends with one short word alone.

A text whose letters have no bundled font keeps its width: where its lines end is not known.
"""

import re

from ..model.look import Fonts
from ..model.pages import Text
from ..model.units import EMU_PER_POINT, Emu
from ..text.fit import fits_into, needed_height
from ..text.lines import Line, Setting, break_lines
from ..text.measure import is_guessed

_SPACE = re.compile(r"\s")

_SHORT = 0.4
"""A last line shorter than this share of the longest is evened out."""

_NARROWEST = 0.5

_WIDOW = 0.25
"""A last line of one word is a widow where it is shorter than this share of the width."""

_TRIED = (0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.85)
"""The shares of a width at which widows may go."""


def balanced_width(text: Text, width: Emu, fonts: Fonts) -> Emu:
    """Give the width at which a text takes no more lines but ends better; `width` if none does."""
    if is_guessed(text.text):
        return width
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


def without_widows(text: Text, width: Emu, fonts: Fonts) -> Emu:
    """Give a slightly smaller width at which a text takes no more room and has fewer widows."""
    if is_guessed(text.text):
        return width
    lines = break_lines(text, width, Setting(fonts))
    if not (left := _widows(text, lines, width)):
        return width
    height = needed_height(text, width, fonts)
    best = width
    for share in _TRIED:
        narrow = Emu(int(width * share) // EMU_PER_POINT * EMU_PER_POINT)
        tried = break_lines(text, narrow, Setting(fonts))
        if len(tried) != len(lines):
            break
        if (count := _widows(text, tried, width)) < left and fits_into(text, narrow, height, fonts):
            best, left = narrow, count
    return best


def _widows(text: Text, lines: tuple[Line, ...], width: Emu) -> int:
    """Count the paragraphs whose last line of several is one short word."""
    count = 0
    for line, after in zip(lines, (*lines[1:], None), strict=True):
        if line.first or (after and after.paragraph == line.paragraph):
            continue
        words = text.paragraphs[line.paragraph].text[line.start : line.end]
        count += line.width < _WIDOW * width and not _SPACE.search(words)
    return count
