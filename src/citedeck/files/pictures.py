"""The bytes of a picture -> media."""

import hashlib
import io
import warnings

from PIL import Image

from ..model.media import Media, MediaType

MAX_PIXELS = 80_000_000
_TYPES: dict[str | None, MediaType] = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}


def read_media(data: bytes) -> Media | None:
    """Give the media of a picture's bytes as they are; none where they are no picture we know."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data)) as image:
                kind, (width, height) = _TYPES.get(image.format), image.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return None
    if kind is None or width * height > MAX_PIXELS:
        return None
    return Media(hashlib.sha256(data).hexdigest(), kind, width, height, data)
