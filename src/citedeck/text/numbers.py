"""Numbers -> text, the same on a slide, in its description and in files."""

_EXACT = 1e15
"""Up to here a float tells whole numbers apart."""


def number_text(value: float) -> str:
    """Write a number in full, so that it reads back equal: `8000000`, `3.5`."""
    return str(int(value)) if value == int(value) and abs(value) < _EXACT else repr(value)
