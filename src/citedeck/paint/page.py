"""One page -> a QPainter, whose unit is a tenth of a point."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from ..model.look import Frame, Ornament
from ..model.pages import Box, Chart, Connector, Outline, Page, Pages, Picture, Table, Text
from ..model.slides import Crop
from .canvas import Canvas, to_rect
from .charts import paint_chart
from .drawings import paint_connector, paint_outline
from .pictures import paint_picture
from .shapes import is_open, shape_path, text_rect
from .tables import paint_table
from .texts import paint_text
from .typefaces import EMU_PER_UNIT

MAX_BOXES = 4000
"""Of a page. More are no slide that a person made, and would hold a window up."""
_DEGREE = 60_000
"""Parts of a degree in which a rotation is given."""


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
    background = page.background or (layout.background if layout else "") or "bg1"
    painter.fillRect(whole, canvas.color(background))
    for ornament in layout.ornaments if layout else ():
        paint_ornament(canvas, pages, ornament)
    for box in page.boxes[:MAX_BOXES]:
        _paint_box(canvas, pages, box)


def paint_ornament(canvas: Canvas, pages: Pages, ornament: Ornament) -> None:
    """Paint what a layout draws; a picture that can't be shown leaves nothing."""
    painter, rect = canvas.painter, to_rect(ornament.rect)
    painter.save()
    painter.translate(rect.center())
    painter.rotate(ornament.rotation / _DEGREE)
    painter.scale(-1 if "h" in ornament.flip else 1, -1 if "v" in ornament.flip else 1)
    painter.translate(-rect.center())
    if media := dict(pages.backdrops).get(ornament.picture):
        paint_picture(canvas, rect, media, Crop())
    elif ornament.rings:
        paint_outline(canvas, rect, ornament.frame, Outline(ornament.rings))
    else:
        _paint_frame(canvas, ornament.frame, rect)
    painter.restore()


def _paint_box(canvas: Canvas, pages: Pages, box: Box) -> None:
    if not box.rotation:
        _paint_content(canvas, pages, box)
        return
    painter, middle = canvas.painter, to_rect(box.rect).center()
    painter.save()
    painter.translate(middle)
    painter.rotate(box.rotation / _DEGREE)
    painter.translate(-middle)
    _paint_content(canvas, pages, box)
    painter.restore()


def _paint_content(canvas: Canvas, pages: Pages, box: Box) -> None:
    match box.content:
        case Text() as text:
            _paint_frame(canvas, box.frame, to_rect(box.rect), box.flip)
            paint_text(canvas, text_rect(box.frame, box.rect), text)
        case Table() as table:
            paint_table(canvas, box.rect, table)
        case Chart() as chart:
            paint_chart(canvas, to_rect(box.rect), chart)
        case Picture() as picture:
            rect = to_rect(box.rect)
            paint_picture(canvas, rect, pages.medium(picture.sha256), picture.crop, box.alt)
            _paint_frame(canvas, box.frame, rect, box.flip)
        case Connector() as connector:
            paint_connector(canvas, to_rect(box.rect), box, connector)
        case Outline() as outline:
            paint_outline(canvas, to_rect(box.rect), box.frame, outline)


def _paint_frame(canvas: Canvas, frame: Frame, rect: QRectF, flip: str = "") -> None:
    """Fill and outline a shape."""
    if not (frame.fill or frame.outline):
        return
    painter = canvas.painter
    fills = frame.fill and not is_open(frame)
    painter.setBrush(QBrush(canvas.color(frame.fill)) if fills else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    if frame.outline:
        pen = QPen(canvas.color(frame.outline), frame.outline_width / EMU_PER_UNIT)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
    painter.drawPath(shape_path(frame, rect, flip))
