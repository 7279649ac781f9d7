"""Text -> the same text for reading names and numbers in it, whatever its typography."""

import unicodedata
from functools import lru_cache

from ..text.normalise import DASHES, HYPHENS, SINGLE_MARKS, UNSEEN

_TABLE = str.maketrans(
    {
        **SINGLE_MARKS,
        **dict.fromkeys((*HYPHENS, *DASHES), "-"),
        **dict.fromkeys(UNSEEN, ""),
    }
)


@lru_cache(maxsize=4096)
def unify(text: str) -> str:
    """Make dashes, apostrophes, spaces and letters of one kind; keep their case."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_TABLE)).translate(_TABLE)
