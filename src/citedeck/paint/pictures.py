"""A picture -> a canvas, cut as its page says."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage

from ..model.media import Media
from ..model.slides import Crop
from .canvas import Canvas
from .typefaces import UNITS_PER_POINT, make_font

_MISSING, _INK = QColor("#D7D9DD"), QColor("#4B5563")
_KEPT_PIXELS = 3_000_000
_LABEL_PT, _PAD = 12, 60.0


def paint_picture(
    canvas: Canvas, rect: QRectF, media: Media | None, crop: Crop, alt: str = ""
) -> None:
    """Paint a picture; where its bytes can't be shown, a grey field with what is known of it."""
    image = (_keep_image if _is_small(media) else _read_image)(media) if media else None
    if image is None or image.isNull():
        _paint_missing(canvas, rect, alt)
        return
    width, height = image.width() / 1000, image.height() / 1000
    left, top = crop.left * width, crop.top * height
    right, bottom = (1000 - crop.right) * width, (1000 - crop.bottom) * height
    canvas.painter.drawImage(rect, image, QRectF(left, top, right - left, bottom - top))


def _paint_missing(canvas: Canvas, rect: QRectF, alt: str) -> None:
    """Say on a grey field what stands there, as far as there is room."""
    painter = canvas.painter
    painter.fillRect(rect, _MISSING)
    inside = rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    font = make_font("Calibri", _LABEL_PT * UNITS_PER_POINT, False, False)
    line = QFontMetricsF(font).height()
    if inside.height() < line or inside.width() < 5 * line:
        return
    painter.setFont(font)
    painter.setPen(_INK)
    room = max(20, int(inside.width() * inside.height() / (line * line)))
    words = f"Picture: {alt[:room]}" if alt else "Picture that can’t be shown here"
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.drawText(inside, int(flags), words)
    painter.restore()


def _is_small(media: Media | None) -> bool:
    """Tell whether a picture may be kept in memory: decoded, it takes four bytes a pixel."""
    return media is not None and media.width_px * media.height_px <= _KEPT_PIXELS


def _read_image(media: Media) -> QImage:
    return QImage.fromData(media.data)


_keep_image = lru_cache(maxsize=32)(_read_image)
