"""Does a text fit its box, how high is it: the questions that layout and review ask."""

from functools import lru_cache

from ..model.look import Fonts
from ..model.pages import Box, Text
from .lines import Setting, height_at, measured_paragraphs, text_height

TIGHT = 0.995
"""The share of a width that still fits where another program rounds each letter up."""


@lru_cache(maxsize=16)
def settings(fonts: Fonts) -> tuple[Setting, ...]:
    """Give the three ways programs may measure: on the grid, unkerned, and a little wider."""
    unkerned = Setting(fonts, grid=False, kerned=False, share=1.0)
    return Setting(fonts), unkerned, Setting(fonts, grid=False, share=TIGHT)


class Ruler:
    """A text that is measured once in every way, for being asked about many widths."""

    def __init__(self, text: Text, fonts: Fonts) -> None:
        self.drawn, *self.others = (
            measured_paragraphs(text, setting) for setting in settings(fonts)
        )

    def height(self, width: float) -> float:
        """Give the greatest height in EMU that a text area of a width may need."""
        return max(height_at(way, width) for way in (self.drawn, *self.others))

    def line_widths(self, width: float) -> list[list[float]]:
        """Give the widths of each paragraph's lines, as they are drawn."""
        return [paragraph.line_widths(width) for paragraph in self.drawn]


def needed_height(text: Text, width: float, fonts: Fonts) -> float:
    """Give the greatest height in EMU that a text area of a width may need."""
    return max(text_height(text, width, setting) for setting in settings(fonts))


def fits_into(text: Text, width: float, height: float, fonts: Fonts) -> bool:
    """Tell whether a text stays inside a text area in every program."""
    return all(text_height(text, width, setting) <= height for setting in settings(fonts))


def fits(box: Box, fonts: Fonts) -> bool:
    """Tell whether a box's text stays inside it in every program."""
    if not isinstance(box.content, Text):
        return True
    insets = box.content.insets
    width = box.rect.width - insets.left - insets.right
    room = box.rect.height - insets.top - insets.bottom
    return fits_into(box.content, width, room, fonts)
