"""Numbers -> text, the same on a slide, in its description and in files."""

import re
from collections.abc import Iterable
from math import isclose

_EXACT = 1e15
"""Up to here a float tells whole numbers apart."""

GENERAL = "General"
_MOST_DECIMALS = 2
_CODE = re.compile(r'(?:"([^"]*)")?(#,##0|0)(?:\.(0+))?(?:"([^"]*)"|(%))?')
_BEFORE = ("$", "€", "£", "¥", "₩")
_PERCENT = ("%", "percent", "per cent")


def number_text(value: float) -> str:
    """Write a number in full, so that it reads back equal: `8000000`, `3.5`."""
    return str(int(value)) if value == int(value) and abs(value) < _EXACT else repr(value)


def number_format(values: Iterable[float | None], unit: str = "") -> str:
    """Give the format code of a spreadsheet in which all numbers of a chart are written.

    Thousands are set apart, all have as many decimals as the one that needs most, up to two.
    Source: ISO/IEC 29500-1 §18.8.31.
    """
    known = [value for value in values if value is not None]
    if any(abs(value) >= _EXACT or 0 < abs(value) < 0.01 for value in known):
        return GENERAL
    places = max((_decimals(value) for value in known), default=0)
    code = "#,##0" + (f".{'0' * places}" if places else "")
    if unit in _BEFORE:
        return f'"{unit}"{code}'
    return f'{code}"%"' if unit.lower() in _PERCENT else code


def shows_unit(code: str) -> bool:
    """Tell whether a format code writes the unit at every number."""
    return '"' in code or "%" in code


def tick_format(code: str, step: float) -> str:
    """Give the format code of the ticks of an axis: without decimals where all are whole."""
    return re.sub(r"\.0+", "", code) if step == int(step) else code


def formatted(value: float, code: str) -> str:
    """Write a number as a format code of a spreadsheet says; in full where it is not simple."""
    found = _CODE.fullmatch(code)
    if found is None:
        return number_text(value)
    before, whole, decimals, after, percent = found.groups()
    places = len(decimals or "")
    value = value * 100 if percent else value
    digits = f"{abs(value):{',' if ',' in whole else ''}.{places}f}"
    sign = "-" if value < 0 and any(digit in "123456789" for digit in digits) else ""
    return f"{sign}{before or ''}{digits}{after or percent or ''}"


def _decimals(value: float) -> int:
    """Count the decimals that a number needs, up to the most that a chart shows."""
    for places in range(_MOST_DECIMALS):
        if isclose(value, round(value, places), rel_tol=1e-9, abs_tol=1e-9):
            return places
    return _MOST_DECIMALS
