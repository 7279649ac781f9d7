"""What a layout draws behind its text -> the colour that the text must stand out from."""

import io
from collections.abc import Mapping

from PIL import Image, ImageStat

from ...model.look import Layout, Look, Ornament
from ...model.media import Media
from ...model.units import Rect

_RESTLESS = 38.0
"""How far on average a picture's brightness, of 255, is from its mean where words get lost."""
_COVERED = 0.6
"""The share of an area from which on what covers it counts as its ground."""


def ground_color(
    layout: Layout, look: Look, area: Rect, pictures: Mapping[str, Media]
) -> tuple[str, bool]:
    """Give the colour behind an area, and whether a picture of many colours lies there."""
    color, pictured = layout.background, False
    for ornament in layout.ornaments:
        if _share(ornament.rect, area) < _COVERED:
            continue
        if ornament.picture:
            media = pictures.get(ornament.picture)
            found, pictured = _mean(media, ornament, area) if media else ("", True)
            color = found or color
        elif ornament.frame.fill:
            color, pictured = look.rgb(ornament.frame.fill), False
    return color, pictured


def _share(rect: Rect, area: Rect) -> float:
    """Give the share of an area that a rectangle covers."""
    wide = min(rect.right, area.right) - max(rect.x, area.x)
    high = min(rect.bottom, area.bottom) - max(rect.y, area.y)
    whole = area.width * area.height
    return max(wide, 0) * max(high, 0) / whole if whole else 0.0


def _mean(media: Media, ornament: Ornament, area: Rect) -> tuple[str, bool]:
    """Give the mean colour of the part of a picture behind an area, and whether it is restless.

    The colour of a damaged one is empty.
    """
    rect = ornament.rect
    try:
        with Image.open(io.BytesIO(media.data)) as image:
            image.draft("RGB", (256, 256))
            small = image.convert("RGBA").resize((64, 64)).convert("RGB")
    except (OSError, ValueError, SyntaxError):
        return "", True
    left, right = ((x - rect.x) * 64 // max(rect.width, 1) for x in (area.x, area.right))
    top, bottom = ((y - rect.y) * 64 // max(rect.height, 1) for y in (area.y, area.bottom))
    left, top = max(0, left), max(0, top)
    part = small.crop((left, top, max(left + 1, min(64, right)), max(top + 1, min(64, bottom))))
    color = part.resize((1, 1), Image.Resampling.BOX).tobytes().hex().upper()
    return color, ImageStat.Stat(part.convert("L")).stddev[0] > _RESTLESS
