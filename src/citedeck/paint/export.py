"""Pages -> the bytes of a PDF, and of one PNG a page."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ..model.errors import DeckError
from ..model.pages import Page, Pages
from ..model.units import to_points
from .gui import need_gui
from .page import paint_page
from .typefaces import EMU_PER_UNIT, UNITS_PER_POINT, install_fonts

_POINTS_PER_INCH = 72
_NO_ID = QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)
_NO_METADATA = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
"""Qt would write the time and a random number into both."""
_TIMES = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")
PNG_WIDTH = 1600


def visible_pages(pages: Pages) -> list[tuple[int, Page]]:
    """Give the pages that are shown, with their numbers."""
    return [(number, page) for number, page in enumerate(pages.pages, 1) if not page.hidden]


def pages_pdf(pages: Pages) -> bytes:
    """Give a PDF with a page for each visible page."""
    need_gui()
    install_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(pages.properties.title)
    writer.setCreator("Citedeck")
    writer.setDocumentId(_NO_ID)
    writer.setDocumentXmpMetadata(_NO_METADATA)
    writer.setResolution(_POINTS_PER_INCH * UNITS_PER_POINT)
    size = QSizeF(to_points(pages.size.width), to_points(pages.size.height))
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    page_size = QPageSize(size, QPageSize.Unit.Point, "", exact)
    orientation = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page_size, orientation, QMarginsF()))
    painter = QPainter(writer)
    for index, (number, page) in enumerate(visible_pages(pages)):
        if index:
            writer.newPage()
        paint_page(painter, pages, page, number)
    if not painter.end():
        raise DeckError.of("the PDF could not be made", hint="export the deck instead")
    return _without_times(_with_tall_fonts(bytes(buffer.data().data())))


def _without_times(pdf: bytes) -> bytes:
    """Take out when it was made, so that the same pages give the same bytes; no place moves."""
    return _TIMES.sub(lambda entry: b" " * len(entry[0]), pdf)


def _with_tall_fonts(pdf: bytes) -> bytes:
    """Say that letters reach as high and low as office programs' PDFs say.

    Qt writes Carlito's `hhea` ascent, which leaves accents out of the boxes that programs search
    and select text by. The new numbers are as long as the old ones, so no place in the file moves.
    """
    pdf = re.sub(rb"/Ascent (?:750|900)\b", b"/Ascent 950", pdf)
    return pdf.replace(b"/Descent -250", b"/Descent -350")


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
