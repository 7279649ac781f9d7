"""One page -> a QPainter, whose unit is a tenth of a point."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from ..model.look import Frame, Ornament
from ..model.pages import Box, Chart, Page, Pages, Picture, Table, Text
from .canvas import Canvas, to_rect
from .charts import paint_chart
from .pictures import paint_picture
from .tables import paint_table
from .texts import paint_text
from .typefaces import EMU_PER_UNIT


def paint_page(painter: QPainter, pages: Pages, page: Page, number: int) -> None:
    """Paint a page. `number` is what its page number shows; pictures come from `pages.media`."""
    canvas = Canvas(painter, pages.look, number)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    layout = pages.look.layout(page.layout)
    size = pages.size
    whole = QRectF(0, 0, size.width / EMU_PER_UNIT, size.height / EMU_PER_UNIT)
    painter.fillRect(whole, canvas.color(layout.background if layout else "bg1"))
    for ornament in layout.ornaments if layout else ():
        _paint_ornament(canvas, ornament)
    for box in page.boxes:
        _paint_box(canvas, pages, box)


def _paint_ornament(canvas: Canvas, ornament: Ornament) -> None:
    _paint_frame(canvas, ornament.frame, to_rect(ornament.rect))


def _paint_box(canvas: Canvas, pages: Pages, box: Box) -> None:
    match box.content:
        case Text() as text:
            _paint_frame(canvas, box.frame, to_rect(box.rect))
            paint_text(canvas, box.rect, text)
        case Table() as table:
            paint_table(canvas, box.rect, table)
        case Chart() as chart:
            paint_chart(canvas, to_rect(box.rect), chart)
        case Picture(sha256, crop):
            media = pages.medium(sha256)
            paint_picture(canvas.painter, to_rect(box.rect), media, crop)


def _paint_frame(canvas: Canvas, frame: Frame, rect: QRectF) -> None:
    """Fill and outline a shape."""
    if not (frame.fill or frame.outline):
        return
    painter = canvas.painter
    painter.setBrush(QBrush(canvas.color(frame.fill)) if frame.fill else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    if frame.outline:
        painter.setPen(QPen(canvas.color(frame.outline), frame.outline_width / EMU_PER_UNIT))
    if frame.geometry == "ellipse":
        painter.drawEllipse(rect)
    else:
        rounded = frame.geometry == "roundRect"
        radius = min(rect.width(), rect.height()) * frame.radius / 100_000 if rounded else 0
        painter.drawRoundedRect(rect, radius, radius)
