"""What every painting function needs: a painter, and what colours and typefaces mean."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ..model.look import Look
from ..model.units import Rect
from .typefaces import EMU_PER_UNIT


@dataclass(frozen=True, slots=True)
class Canvas:
    """A painter whose unit is a tenth of a point, for the page of a number."""

    painter: QPainter
    look: Look
    number: int

    def color(self, name: str) -> QColor:
        """Give the colour of a name or six digits."""
        return QColor(f"#{self.look.rgb(name)}")


def to_rect(rect: Rect) -> QRectF:
    """Give a rectangle in painter's units."""
    return QRectF(*(length / EMU_PER_UNIT for length in (rect.x, rect.y, rect.width, rect.height)))
