"""Two colours -> how clearly one stands out from the other.

Source: WCAG 2.2, definitions of relative luminance and contrast ratio.
"""

import re
from functools import lru_cache

_RGB = re.compile(r"[0-9A-Fa-f]{6}")
_LINEAR_UNTIL = 0.04045


def is_rgb(color: str) -> bool:
    """Tell whether a colour is six hexadecimal digits."""
    return bool(_RGB.fullmatch(color))


@lru_cache(maxsize=1024)
def contrast_ratio(one: str, other: str) -> float:
    """Give the contrast of two colours, six hexadecimal digits each: from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(rgb: str) -> float:
    parts = (int(rgb[start : start + 2], 16) / 255 for start in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_UNTIL else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
