"""The bytes of a picture -> media without personal data.

Cameras write where and when a picture was taken into it (EXIF); a deck must not carry that on.
"""

import hashlib
import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps

from ..model.errors import Problem, ProjectError
from ..model.media import Media, MediaType

MAX_PIXELS = 80_000_000
_TYPES: dict[str | None, MediaType] = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
_EXIF_ORIENTATION = 0x0112


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


def clean_media(data: bytes, path: Path) -> Media:
    """Give the media of a picture without EXIF, turned upright; raises ProjectError.

    A picture that carries no EXIF stays byte for byte.
    """
    media = read_media(data)
    if media is None:
        hint = "use a PNG, JPEG or GIF picture"
        raise ProjectError(Problem("this is no picture that can be used", str(path), hint))
    with Image.open(io.BytesIO(data)) as image:
        if media.type == "gif" or not image.getexif():
            return media
        upright = ImageOps.exif_transpose(image)
        buffer = io.BytesIO()
        kept = {"icc_profile": image.info["icc_profile"]} if "icc_profile" in image.info else {}
        options = {"quality": 92} if media.type == "jpeg" else {}
        upright.save(buffer, image.format, exif=b"", **options, **kept)
    cleaned = read_media(buffer.getvalue())
    assert cleaned is not None
    return cleaned
