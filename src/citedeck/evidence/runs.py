"""A text without quotation marks + documents -> the runs of words that are the documents' own."""

from dataclasses import dataclass
from functools import lru_cache

from ..model.lesson import Document
from ..model.verdict import Judgement
from ..text.normalise import original_span
from ..text.tokens import STOP_WORDS, Token, tokenise
from .index import Index, Place, numbers_of, read_index

MIN_RUN = 8
"""So many words in a row are the lesson's own, whatever a text says about itself."""
_Stretch = tuple[int, int]
"""The first word of a run, and the one after its last."""


@dataclass(frozen=True, slots=True)
class CopiedRun:
    """A run of words of a text, from `start` to `end`; the judgement says whose they are."""

    start: int
    end: int
    judgement: Judgement


def copied_runs(
    text: str, documents: tuple[Document, ...], spared: tuple[str, ...]
) -> tuple[CopiedRun, ...]:
    """Find the runs of eight words and more that are the documents' own, in order.

    Words are compared without case and marks. A run that stands in one of the `spared` texts is
    none; of runs that overlap the longer one keeps the words.
    """
    index = read_index(documents)
    tokens = _words(text)
    words = [token.folded for token in tokens]
    runs = [run for run in _longest_runs(words, index) if not _is_spared(words, run, spared)]
    found = [(run, _judge(words[run[0] : run[1]], index)) for run in sorted(_part(runs))]
    return tuple(
        CopiedRun(*original_span(text, tokens[start].start, tokens[end - 1].end), judgement)
        for (start, end), judgement in found
        if judgement
    )


def _words(text: str) -> list[Token]:
    return [token for token in tokenise(text) if token.is_word]


def _longest_runs(words: list[str], index: Index) -> list[_Stretch]:
    """Give every run that stands in one paragraph and in no longer run.

    A later start never ends earlier: what is left of a run stands where the run does.
    """
    homes = _homes(words, index)
    runs: list[_Stretch] = []
    for start, paragraphs in enumerate(homes):
        last = runs[-1][1] if runs else 0
        if not paragraphs or (last >= start + MIN_RUN and not _goes_on(homes, last)):
            continue
        end = _run_end(words, homes, start, max(last, start + MIN_RUN), index)
        if end > last:
            runs.append((start, end))
    return runs


def _goes_on(homes: list[int], end: int) -> bool:
    """Tell whether a later run may reach beyond the end of one."""
    return end - MIN_RUN + 1 < len(homes) and homes[end - MIN_RUN + 1] != 0


def _homes(words: list[str], index: Index) -> list[int]:
    """Give for each eight words in a row the paragraphs that have them in a row."""
    homes: list[int] = []
    for start in range(len(words) - MIN_RUN + 1):
        found = index.having(words[start : start + MIN_RUN], index.all)
        homes.append(_standing(words, (start, start + MIN_RUN), found, index) if found else 0)
    return homes


def _standing(words: list[str], run: _Stretch, among: int, index: Index) -> int:
    """Give those of some paragraphs in which a run stands."""
    wanted = _lines(words[run[0] : run[1]])
    found = (n for n in numbers_of(among) if wanted in _body(index.places[n]))
    return sum(1 << number for number in found)


def _run_end(words: list[str], homes: list[int], start: int, end: int, index: Index) -> int:
    """Give where the longest run ends that starts with a word; it stands as far as `end`.

    Each eight words of it stand in one paragraph, and almost always one after the other there; so
    the farthest end is tried first, then the nearest, then those between.
    """
    last = _farthest_end(words, homes, start, index)
    tries = [last, end + 1]
    while end < last:
        at = tries.pop(0) if tries else (end + last + 1) // 2
        if not end < at <= last:
            continue
        if _standing(words, (start, at), homes[start], index):
            end = at
        else:
            last = at - 1
    return end


def _farthest_end(words: list[str], homes: list[int], start: int, index: Index) -> int:
    """Give how far each eight words stand in one paragraph, none of them longer than it is."""
    paragraphs = homes[start]
    longest = max(len(index.places[n].passage.words) for n in numbers_of(paragraphs))
    last = min(len(words), start + longest)
    end = start + MIN_RUN
    while end < last and (paragraphs := paragraphs & homes[end - MIN_RUN + 1]):
        end += 1
    return end


def _is_spared(words: list[str], run: _Stretch, spared: tuple[str, ...]) -> bool:
    wanted = _lines(words[run[0] : run[1]])
    return any(wanted in body for body in _spared_bodies(spared))


@lru_cache(maxsize=4)
def _spared_bodies(spared: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_lines([word.folded for word in _words(text)]) for text in spared)


def _lines(words: list[str]) -> str:
    """Join words so that a search finds no part of one."""
    return "\n" + "\n".join(words) + "\n"


@lru_cache(maxsize=1024)
def _body(place: Place) -> str:
    return _lines(place.passage.words)


def _part(runs: list[_Stretch]) -> list[_Stretch]:
    """Let runs share no word: the longest ones first, the others what is left, if it is enough."""
    kept: list[_Stretch] = []
    taken = bytearray(max((end for _, end in runs), default=0))
    for start, end in sorted(runs, key=lambda run: (run[0] - run[1], run[0])):
        while start < end and taken[start]:
            start += 1
        while start < end and taken[end - 1]:
            end -= 1
        if end - start >= MIN_RUN:
            kept.append((start, end))
            taken[start:end] = b"\1" * (end - start)
    return kept


def _judge(run: list[str], index: Index) -> Judgement | None:
    """Say where a run stands first; nothing of one that is names, figures and small words alone."""
    wanted = _lines(run)
    for number in numbers_of(index.having(run, index.all)):
        place = index.places[number]
        at = _body(place).find(wanted)
        if at >= 0:
            first = _body(place).count("\n", 0, at)
            return _judgement(place, first, first + len(run))
    return None


def _judgement(place: Place, first: int, last: int) -> Judgement | None:
    passage = place.passage
    numbers = passage.word_places[first:last]
    words = [passage.texts[number] for number in numbers]
    if not any(word.islower() and word not in STOP_WORDS for word in words):
        return None
    tokens = passage.tokens
    start, end = original_span(place.text, tokens[numbers[0]].start, tokens[numbers[-1]].end)
    return Judgement("unmarked", place.document, place.number, place.text[start:end], start, end)
