"""Parties and what goes each way -> boxes and glued connectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.deck import Exchange
from ..model.pages import Box
from ..model.units import Rect

if TYPE_CHECKING:
    from .sheet import Sheet


def lay_exchange(sheet: Sheet, figure: Exchange, rect: Rect) -> tuple[list[Box], Exchange | None]:
    """Give the boxes of it, and what of it goes on to the next page."""
    del sheet, figure, rect
    return [], None
