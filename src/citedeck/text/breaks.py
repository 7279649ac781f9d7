"""Text -> the places where a line may end.

Source: UAX #14 (Unicode Line Breaking), the rules that matter for running text; checked against
LibreOffice, which follows ICU but for keeping `and/or` together.
"""

import re
import unicodedata
from functools import lru_cache

_AFTER = "-\u00ad\u2010\u2012\u2013"
_DASH = "\u2014"
_OPEN = "([{\u201c\u2018\u00ab\u2039\u201e\u201a\u00bf\u00a1\u300c\u300e\u3008\u300a\u3010\uff08"
_NO_START = (
    ")]}!?,.:;/\u201d\u2019\u00bb\u203a\u2026%"
    "\u3001\u3002\u300d\u300f\u3009\u300b\u3011\uff09\uff0c\uff01\uff1f\uff1a\uff1b\u30fc"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087"
    "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7"
)
_SPACE = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000"
_SPACES = re.compile(f"[{_SPACE}]+")
_HARD = "\n"
_PLAIN = re.compile(r"[ A-Za-z0-9.,;:!?'\"()\u00a0\u2018\u2019\u201c\u201d\u2026]*")

Segment = tuple[int, int, bool]
"""A stretch that stays on one line: the index where the next one starts, the end of its visible
part (spaces at a line's end hang over the edge), and whether a line must end after it."""


@lru_cache(maxsize=20_000)
def break_segments(text: str) -> tuple[Segment, ...]:
    """Cut a text where lines may end."""
    if _PLAIN.fullmatch(text):
        places = [space.end() for space in _SPACES.finditer(text)]
    else:
        places = [i for i in range(1, len(text)) if _may_break(text, i)]
    if text and (not places or places[-1] != len(text)):
        places.append(len(text))
    return tuple((place, visible_end(text, place), text[place - 1] == _HARD) for place in places)


def visible_end(text: str, end: int) -> int:
    """Give where the visible part of a stretch ends that ends at an index."""
    while end and (text[end - 1] in _SPACE or text[end - 1] == _HARD):
        end -= 1
    return end


def _may_break(text: str, i: int) -> bool:
    before, after = text[i - 1], text[i]
    if before == _HARD or before == "\u200b":
        return True
    if after in _SPACE or after == _HARD:
        return False
    return before in _SPACE or _may_break_inside(before, after)


def _may_break_inside(before: str, after: str) -> bool:
    """Decide between two characters neither of which is a space."""
    if after in _NO_START or before in _OPEN or unicodedata.combining(after):
        return False
    if before == _DASH or after == _DASH:
        return before != after
    if before in _AFTER:
        return not after.isdigit() if before == "-" else after not in _AFTER
    return _is_ideograph(before) or (_is_ideograph(after) and after not in _OPEN)


def _is_ideograph(letter: str) -> bool:
    """Tell whether lines may break on both sides of a letter (class ID of UAX #14).

    Korean words stay whole, as office programs keep them.
    """
    code = ord(letter)
    return (
        0x2E80 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0xFF00 <= code <= 0xFFEF
        or 0x20000 <= code <= 0x3FFFD
        or 0x1F300 <= code <= 0x1FAFF
    )
