"""A quote that runs over a paragraph's end without a mark -> the longest part in one paragraph."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, groupby

from ..text.tokens import Token
from .index import Index, Place
from .passage import squeeze


@dataclass(frozen=True, slots=True)
class RunOver:
    """The tokens of a paragraph that the most words of a quote stand for."""

    place: Place
    start: int
    end: int


def find_across(tokens: tuple[Token, ...], index: Index) -> RunOver | None:
    """Find the first paragraphs, one after the other in a document, that hold a quote together."""
    letters = [squeeze(token.text) for token in tokens]
    if not any(token.is_word for token in tokens):
        return None
    for numbers, flow in index.flows:
        at = flow.find("".join(letters))
        while at >= 0:
            offsets = [*accumulate(map(len, letters[:-1]), initial=at)]
            if found := _longest_part(tokens, offsets, index, numbers):
                return found
            at = flow.find("".join(letters), at + 1)
    return None


def _longest_part(
    tokens: tuple[Token, ...], offsets: list[int], index: Index, numbers: range
) -> RunOver | None:
    """Part a quote where paragraphs end; `offsets` count the letters of all before each token."""
    ends = [*accumulate((len(index.places[n].letters) for n in numbers), initial=0)]
    parts: list[RunOver] = []
    for part, group in groupby(range(len(tokens)), lambda i: bisect_right(ends, offsets[i]) - 1):
        mine = list(group)
        texts = [tokens[i].text for i in mine]
        found = _whole(texts, index.places[numbers[part]], offsets[mine[0]] - ends[part])
        if found is None:
            return None
        parts.append(found)
    return max(parts, key=_count_words) if len(parts) > 1 else None


def _whole(texts: list[str], place: Place, offset: int) -> RunOver | None:
    """Give where tokens stand in a paragraph, so many letters after its start."""
    there = place.passage.texts
    starts = [*accumulate((len(squeeze(text)) for text in there), initial=0)]
    if offset not in starts:
        return None
    start = starts.index(offset)
    end = start + len(texts)
    return RunOver(place, start, end) if there[start:end] == texts else None


def _count_words(part: RunOver) -> int:
    return sum(part.start <= number < part.end for number in part.place.passage.word_places)
