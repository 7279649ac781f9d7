"""Text -> the same text for reading names and numbers in it, whatever its typography."""

import unicodedata
from functools import lru_cache

_QUOTES = dict.fromkeys("‘’‚‛′´`ʼ", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－⸺", "-")
_UNSEEN = dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
_TABLE = str.maketrans({**_QUOTES, **_DASHES, **_UNSEEN})


@lru_cache(maxsize=4096)
def unify(text: str) -> str:
    """Make dashes, apostrophes, spaces and letters of one kind; keep their case."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_TABLE)).translate(_TABLE)
