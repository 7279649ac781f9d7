"""Dated events -> a line with marks and labels that don't touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.deck import Timeline
from ..model.pages import Box
from ..model.units import Rect

if TYPE_CHECKING:
    from .sheet import Sheet


def lay_timeline(sheet: Sheet, figure: Timeline, rect: Rect) -> tuple[list[Box], Timeline | None]:
    """Give the boxes of it, and what of it goes on to the next page."""
    del sheet, figure, rect
    return [], None
