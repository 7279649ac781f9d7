"""A misspelt or shortened name -> the document of the lesson that it means."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from . import wording
from .naming import Naming, is_lone, name_key

_LEAST, _LONG = 6, 7
"""Letters of a name that may lack one or be changed in one; in two."""


@lru_cache(maxsize=1024)
def near_document(words: str, naming: Naming, has_place: bool) -> str | None:
    """Find the document that words mean: by its kind and a date, or the beginning of its title.

    With a paragraph's number beside them, words of the lesson may follow the kind, and a kind may
    be an everyday word. None where they mean no document.
    """
    head, *rest = name_key(words).split() or [""]
    if " " in (key := name_key(words)):
        for title, document in naming.titles:
            if title.startswith(f"{key} "):
                return document
    if is_lone(head) and not has_place and not wording.TIME.search(words):
        return None
    if not all(_is_fair(word, naming, has_place) for word in rest):
        return None
    return _by_kind(head, naming)


def _is_fair(word: str, naming: Naming, has_place: bool) -> bool:
    """Tell whether a word beside a document's kind leaves it the lesson's."""
    if word.isdigit() or word in naming.vocabulary or wording.is_date(word):
        return True
    return has_place and f" {word} " in naming.body


def _by_kind(head: str, naming: Naming) -> str | None:
    """Find a name of one word, with a letter or two missing, added or changed."""
    if head in naming.names:
        return naming.names[head]
    if len(head) < _LEAST - 1 or not head.isalpha():
        return None
    for name, document in naming.names.items():
        if len(name) < _LEAST or " " in name or name[0] != head[0] or is_lone(name):
            continue
        most = 2 if len(name) >= _LONG else 1
        if OSA.distance(name, head, score_cutoff=most) <= most:
            return document
    return None
