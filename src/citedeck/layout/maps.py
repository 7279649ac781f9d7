"""A region -> native outlines of its countries, with labels and arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.deck import Region
from ..model.pages import Box
from ..model.units import Rect

if TYPE_CHECKING:
    from .sheet import Sheet


def lay_map(sheet: Sheet, figure: Region, rect: Rect) -> tuple[list[Box], Region | None]:
    """Give the boxes of it, and what of it goes on to the next page."""
    del sheet, figure, rect
    return [], None
