"""Text -> a few of its words, and the numbers written in it."""

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def shorten(text: str, words: int = 8) -> str:
    """Give a text's first words."""
    parts = text.split()
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")


def whole_number(digits: str) -> int:
    """Give what digits stand for, also raised ones."""
    if digits[0] in _RAISED:
        return int("".join(str(_RAISED.index(digit)) for digit in digits))
    return int(digits)
