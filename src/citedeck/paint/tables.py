"""A table -> cells, rules and words on a canvas."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPen

from ..model.pages import Table
from ..model.units import Emu, Rect
from .canvas import Canvas, to_rect
from .texts import paint_text

_RULE = 7.5
"""Three quarters of a point, in painter's units."""


def paint_table(canvas: Canvas, rect: Rect, table: Table) -> None:
    """Paint a table from its upper left corner."""
    y = rect.y
    for row in table.rows:
        x = rect.x
        for cell, width in zip(row.cells, table.columns, strict=False):
            place = Rect(x, y, width, row.height)
            if cell.fill:
                canvas.painter.fillRect(to_rect(place), canvas.color(cell.fill))
            paint_text(canvas, place, cell.text)
            x = Emu(x + width)
        y = Emu(y + row.height)
        if table.rule:
            _paint_rule(canvas, rect, y, table)


def _paint_rule(canvas: Canvas, rect: Rect, y: Emu, table: Table) -> None:
    line = to_rect(Rect(rect.x, y, Emu(sum(table.columns)), Emu(0)))
    canvas.painter.setPen(QPen(canvas.color(table.rule), _RULE))
    canvas.painter.drawLine(QPointF(line.left(), line.top()), QPointF(line.right(), line.top()))
