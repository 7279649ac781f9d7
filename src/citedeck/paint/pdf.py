"""Painted leaves -> the bytes of a PDF, the same for the same leaves."""

import re
from collections.abc import Callable, Generator, Iterable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ..model.errors import DeckError
from ..model.units import Size, to_points
from .gui import need_gui
from .typefaces import UNITS_PER_POINT, install_fonts

_POINTS_PER_INCH = 72
_NO_ID = QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)
_NO_METADATA = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
"""Qt would write the time and a random number into both."""
_TIMES = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")

Leaf = Callable[[QPainter], None]
PdfSteps = Generator[None, None, bytes]
"""A step for each leaf; what they return at the end is the file."""


def paint_pdf(title: str, size: Size, leaves: Iterable[Leaf]) -> PdfSteps:
    """Paint leaves of one size; the painter's unit is a tenth of a point."""
    need_gui()
    install_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _make_writer(buffer, title, size)
    painter = QPainter(writer)
    try:
        for index, paint in enumerate(leaves):
            if index:
                writer.newPage()
            paint(painter)
            yield
    finally:
        done = painter.end()
    if not done:
        raise DeckError.of("the PDF could not be made", hint="export the deck instead")
    return _without_times(_with_tall_fonts(bytes(buffer.data().data())))


def finish(steps: PdfSteps) -> bytes:
    """Take all steps at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bytes(end.value)


def _make_writer(buffer: QBuffer, title: str, size: Size) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Citedeck")
    writer.setDocumentId(_NO_ID)
    writer.setDocumentXmpMetadata(_NO_METADATA)
    writer.setResolution(_POINTS_PER_INCH * UNITS_PER_POINT)
    points = QSizeF(to_points(size.width), to_points(size.height))
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    page_size = QPageSize(points, QPageSize.Unit.Point, "", exact)
    orientation = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(page_size, orientation, QMarginsF()))
    return writer


def _without_times(pdf: bytes) -> bytes:
    """Take out when it was made, so that the same leaves give the same bytes; no place moves."""
    return _TIMES.sub(lambda entry: b" " * len(entry[0]), pdf)


def _with_tall_fonts(pdf: bytes) -> bytes:
    """Say that letters reach as high and low as office programs' PDFs say.

    Qt writes Carlito's `hhea` ascent, which leaves accents out of the boxes that programs search
    and select text by. The new numbers are as long as the old ones, so no place in the file moves.
    """
    pdf = re.sub(rb"/Ascent (?:750|900)\b", b"/Ascent 950", pdf)
    return pdf.replace(b"/Descent -250", b"/Descent -350")
