"""A picture -> a canvas, cut as its page says."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ..model.media import Media
from ..model.project import Crop

_MISSING = QColor("#D7D9DD")


def paint_picture(painter: QPainter, rect: QRectF, media: Media | None, crop: Crop) -> None:
    """Paint a picture; a grey field where its bytes can't be read."""
    image = _read_image(media) if media else None
    if image is None or image.isNull():
        painter.fillRect(rect, _MISSING)
        return
    width, height = image.width() / 1000, image.height() / 1000
    left, top = crop.left * width, crop.top * height
    right, bottom = (1000 - crop.right) * width, (1000 - crop.bottom) * height
    painter.drawImage(rect, image, QRectF(left, top, right - left, bottom - top))


@lru_cache(maxsize=32)
def _read_image(media: Media) -> QImage:
    return QImage.fromData(media.data)
