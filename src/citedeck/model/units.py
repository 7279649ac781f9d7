"""Lengths: whole English Metric Units, so that a value written to a file reads back equal.

Source: ISO/IEC 29500-1 §22.9.2.1 (ST_Coordinate; 914,400 EMU an inch, 12,700 a point).
"""

from dataclasses import dataclass
from typing import NewType

Emu = NewType("Emu", int)
"""A length in English Metric Units."""

EMU_PER_POINT = 12_700
NO_LENGTH = Emu(0)


def pt(points: float) -> Emu:
    """Give the length of so many points."""
    return Emu(round(points * EMU_PER_POINT))


def to_points(length: int) -> float:
    """Give a length in points."""
    return length / EMU_PER_POINT


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height."""

    width: Emu
    height: Emu


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on a page, from its upper left corner."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu

    @property
    def right(self) -> Emu:
        """The right edge."""
        return Emu(self.x + self.width)

    @property
    def bottom(self) -> Emu:
        """The lower edge."""
        return Emu(self.y + self.height)

    @classmethod
    def of_points(cls, x: float, y: float, width: float, height: float) -> "Rect":
        """Make a rectangle from lengths in points."""
        return cls(pt(x), pt(y), pt(width), pt(height))
