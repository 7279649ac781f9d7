"""Pages -> the bytes of a PDF, and of one PNG a page."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter

from ..model.errors import DeckError
from ..model.pages import Page, Pages
from .gui import need_gui
from .page import paint_page
from .pdf import PdfSteps, finish, paint_pdf
from .typefaces import EMU_PER_UNIT, install_fonts

PNG_WIDTH = 1600


def visible_pages(pages: Pages) -> list[tuple[int, Page]]:
    """Give the pages that are shown, with their numbers."""
    return [(number, page) for number, page in enumerate(pages.pages, 1) if not page.hidden]


def pages_pdf(pages: Pages) -> bytes:
    """Give a PDF with a page for each visible page."""
    return finish(pdf_steps(pages))


def pdf_steps(pages: Pages) -> PdfSteps:
    """Paint a PDF page by page, so that it can be stopped; its bytes are what the steps return."""
    leaves = (partial(_paint_leaf, pages, page, number) for number, page in visible_pages(pages))
    return paint_pdf(pages.properties.title, pages.size, leaves)


def _paint_leaf(pages: Pages, page: Page, number: int, painter: QPainter) -> None:
    paint_page(painter, pages, page, number)


def page_image(pages: Pages, page: Page, number: int, width_px: int = PNG_WIDTH) -> QImage:
    """Paint a page on an image of a width."""
    install_fonts()
    scale = width_px * EMU_PER_UNIT / pages.size.width
    height_px = round(pages.size.height * scale / EMU_PER_UNIT)
    image = QImage(width_px, height_px, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, pages, page, number)
    painter.end()
    return image


def pages_png(pages: Pages) -> Iterator[tuple[int, bytes]]:
    """Give the number and the PNG of each visible page."""
    for number, page in visible_pages(pages):
        yield number, page_png(pages, page, number)


def page_png(pages: Pages, page: Page, number: int, width_px: int = PNG_WIDTH) -> bytes:
    """Give the PNG of a page."""
    need_gui()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = page_image(pages, page, number, width_px)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise DeckError.of(f"the picture of slide {number} could not be made")
    return bytes(buffer.data().data())
