"""A quote that is too long for a page -> the place where it can be cut and stay honest."""

import re
from functools import lru_cache

from ..evidence.index import Index
from ..evidence.marked import find_marked
from ..evidence.marks import read_wording
from ..model.lesson import Document, Id
from ..text.sentences import sentence_ends

_WORD = re.compile(r"\S+\s*")
_CLAUSE_MARKS = (",", ";", ":", "—", "–", "،", "؛", "，", "；")
_TRIES = 40
"""So many places are held against the quote, before it is cut where it can be."""


def word_ends(text: str) -> list[int]:
    """Give the places between a text's words and after its last one."""
    return [match.end() for match in _WORD.finditer(text)]


def quote_cut(text: str, wanted: int, most: int, whole: str) -> int:
    """Give where to cut a part of a `whole` quote: near `wanted`, and not after `most`.

    Sentences stay whole if one of them fits, else clauses; words that deny stay with theirs.
    """
    ends = [end for end in word_ends(text) if end < len(text)]
    fitting = [end for end in ends if end <= most] or ends[:1]
    if not fitting:
        return len(text)
    sentences = [end for end in fitting if is_sentence_end(text, end)]
    if sentences:
        return _nearest(sentences, wanted)[0]
    early = _nearest(fitting, wanted)
    clauses = [end for end in early if text[:end].rstrip().endswith(_CLAUSE_MARKS)]
    tried = [*clauses[:_TRIES], *early[:_TRIES]]
    return next((end for end in tried if _is_honest(text, end, whole)), early[0])


def is_sentence_end(text: str, place: int) -> bool:
    """Tell whether a sentence of a text ends before a place, but for spaces."""
    return len(text[:place].rstrip()) in sentence_ends(text)


def _nearest(places: list[int], wanted: int) -> list[int]:
    """Sort places: those up to the wanted one from the last to the first, then the later ones."""
    return sorted(places, key=lambda place: (place > wanted, abs(place - wanted)))


def _is_honest(text: str, place: int, whole: str) -> bool:
    """Tell whether both parts of a cut, an ellipsis at each, still say what the quote says."""
    head, tail = text[:place].rstrip(), text[place:]
    return _says(f"{head} …", whole) and _says(f"… {tail}", whole)


def _says(part: str, whole: str) -> bool:
    index, wording = _read(whole), read_wording(part)
    return not wording.kept or any(
        find_marked(wording, place.passage, index.names) for place in index.places
    )


@lru_cache(maxsize=16)
def _read(whole: str) -> Index:
    text = " ".join(whole.split())
    return Index((Document(id=Id("quote"), kind="article", text=text),))
