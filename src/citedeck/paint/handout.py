"""Sheets of paper, and the slides shown on them -> the bytes of a PDF; slides stay drawings."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ..model.handout import Sheet, Sheets, SlidePicture
from ..model.pages import Page, Pages
from .canvas import to_rect
from .page import paint_page
from .pdf import PdfSteps, paint_pdf
from .typefaces import EMU_PER_UNIT

_EDGE, _EDGE_WIDTH = "#B8C0CC", 5.0
"""Half a point of grey around a slide, which may be as white as the paper."""


def sheets_pdf(sheets: Sheets, pages: Pages) -> PdfSteps:
    """Paint a PDF sheet by sheet; `pages` are the deck whose slides the sheets show."""
    leaves = (partial(_paint_sheet, sheets, sheet, pages) for sheet in sheets.sheets)
    return paint_pdf(sheets.title, sheets.size, leaves)


def _paint_sheet(sheets: Sheets, sheet: Sheet, pages: Pages, painter: QPainter) -> None:
    page = Page("", sheet.boxes)
    paint_page(painter, Pages(sheets.look, (page,)), page, 1)
    for slide in sheet.slides:
        _paint_slide(painter, slide, pages)


def _paint_slide(painter: QPainter, slide: SlidePicture, pages: Pages) -> None:
    """Paint a slide small, cut off at its edge, and the edge."""
    place = to_rect(slide.rect)
    scale = slide.rect.width / pages.size.width
    whole = QRectF(0, 0, pages.size.width / EMU_PER_UNIT, pages.size.height / EMU_PER_UNIT)
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(scale, scale)
    painter.setClipRect(whole)
    paint_page(painter, pages, pages.pages[slide.page - 1], slide.page)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(_EDGE), _EDGE_WIDTH))
    painter.drawRect(place)
