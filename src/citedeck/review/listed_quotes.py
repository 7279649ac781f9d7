"""A line of a list of sources -> whether a quotation in it is the lesson's rather than a title."""

from functools import lru_cache

from ..evidence import judge
from ..model.verdict import AS_IN_LESSON
from . import wording
from .folding import unify
from .naming import Naming, name_key, words_key
from .paragraph_numbers import find_numbers
from .quotations import BREAK, Stretch

_CLOSE = (*AS_IN_LESSON, "altered")
_MIN_WORDS = 3


def is_listed_quote(text: str, stretch: Stretch, naming: Naming) -> bool:
    """Tell whether a quotation on a line that names a source is to be judged.

    It is where a paragraph stands beside it, or where it comes close to the lesson and the rest of
    the line is no other work's.
    """
    start = max(text.rfind("\n", 0, stretch.start), text.rfind(BREAK, 0, stretch.start)) + 1
    ends = [at for at in (text.find("\n", stretch.end), text.find(BREAK, stretch.end)) if at >= 0]
    end = min(ends, default=len(text))
    beside = f"{text[start : stretch.start]} | {text[stretch.end : end]}"
    return _is_quote(text[stretch.first : stretch.last], beside, naming)


@lru_cache(maxsize=1024)
def _is_quote(words: str, beside: str, naming: Naming) -> bool:
    if words_key(words).count(" ") < _MIN_WORDS - 1 or naming.is_lesson_title(words):
        return False
    if _is_other_work(beside, naming):
        return False
    if find_numbers(unify(beside).casefold()):
        return True
    return judge(words, (), naming.documents).verdict in _CLOSE


def _is_other_work(beside: str, naming: Naming) -> bool:
    """Tell whether what stands around a title is dated or has an address, and not the lesson's."""
    if not (wording.YEAR.search(beside) or wording.ADDRESS.search(beside)):
        return False
    pieces = (name_key(wording.YEAR.sub("", piece)) for piece in wording.PIECES.split(beside))
    return not any(piece in naming.names for piece in pieces)
