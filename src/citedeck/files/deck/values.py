"""The attributes of elements -> numbers within bounds, whatever stands in them.

Source: ISO/IEC 29500-1 §22.9.2 (simple types that all parts share).
"""

import re
from collections.abc import Callable
from typing import cast
from xml.etree.ElementTree import Element

from ...model.units import NO_LENGTH, Emu

MAX_LENGTH = 2**31 - 1
"""EMU; the largest slide is 51,206,400 wide."""

_UNITS = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700, "pc": 152_400, "pi": 152_400}
_MEASURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi|%)")


def whole(text: str | None, default: int = 0) -> int:
    """Read a whole number or a length with its unit; the default where there is none."""
    if text is None:
        return default
    try:
        number = int(text)
    except ValueError:
        return _measured(text, default)
    if -MAX_LENGTH <= number <= MAX_LENGTH:
        return number
    return MAX_LENGTH if number > 0 else -MAX_LENGTH


emu = cast(Callable[..., Emu], whole)
"""Read a length in EMU, or with its unit: the same as `whole`, by another name for its type."""


def _measured(text: str, default: int) -> int:
    found = _MEASURE.fullmatch(text.strip())
    if found:
        return round(float(found[1]) * _UNITS.get(found[2], 1000))
    try:
        return max(-MAX_LENGTH, min(int(float(text)), MAX_LENGTH))
    except (ValueError, OverflowError):
        return default


def size(element: Element, name: str) -> Emu:
    """Read a length that can't be negative."""
    found = emu(element.get(name))
    return found if found > 0 else NO_LENGTH


def share(text: str | None, default: float = 1.0) -> float:
    """Read a percentage: 1.0 for `100000` as for `100%`."""
    return whole(text, round(default * 100_000)) / 100_000


def is_on(text: str | None) -> bool:
    """Tell whether an attribute says yes."""
    return text in ("1", "true", "on", "t")
