"""A text without quotation marks + documents -> the runs of words that are the documents' own."""

from dataclasses import dataclass
from functools import lru_cache

from ..model.lesson import Document
from ..model.verdict import Judgement
from ..text.normalise import original_span
from ..text.tokens import STOP_WORDS, Token, tokenise
from .judge import MIN_RUN


@dataclass(frozen=True, slots=True)
class CopiedRun:
    """A run of words of a text, from `start` to `end`; the judgement says whose they are."""

    start: int
    end: int
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class _Body:
    """One paragraph as words, without marks and case: each between two line ends."""

    document: str
    number: int
    text: str
    words: str


_Stretch = tuple[int, int]
"""The first word of a run, and the one after its last."""


def copied_runs(
    text: str, documents: tuple[Document, ...], spared: tuple[str, ...]
) -> tuple[CopiedRun, ...]:
    """Find the runs of eight words and more that are the documents' own, in order.

    Words are compared without case and marks. A run that stands in one of the `spared` texts is
    none; of runs that overlap the longer one keeps the words.
    """
    words = _words(text)
    folded = [word.folded for word in words]
    known = [body.words for body in _bodies(documents)]
    others = [_lines([word.folded for word in _words(other)]) for other in spared]
    runs = [run for run in _longest_runs(folded, known) if not _stands_in(folded, run, others)]
    kept = sorted(_part(runs))
    found = [(run, _place(folded[run[0] : run[1]], documents)) for run in kept]
    return tuple(
        CopiedRun(*original_span(text, words[start].start, words[end - 1].end), judgement)
        for (start, end), judgement in found
        if judgement
    )


def _words(text: str) -> list[Token]:
    return [token for token in tokenise(text) if token.is_word]


def _lines(words: list[str]) -> str:
    """Join words so that a search finds no part of one."""
    return "\n" + "\n".join(words) + "\n"


@lru_cache(maxsize=4)
def _bodies(documents: tuple[Document, ...]) -> tuple[_Body, ...]:
    return tuple(
        _Body(document.id, number, text, _lines([word.folded for word in _words(text)]))
        for document in documents
        for number, text in enumerate(document.paragraphs, 1)
    )


def _longest_runs(words: list[str], known: list[str]) -> list[_Stretch]:
    """Give every run that stands in one text and in no longer run."""
    runs: list[_Stretch] = []
    for start in range(len(words) - MIN_RUN + 1):
        end = start + MIN_RUN
        while end <= len(words) and _stands_in(words, (start, end), known):
            end += 1
        if end - 1 >= start + MIN_RUN and (not runs or end - 1 > runs[-1][1]):
            runs.append((start, end - 1))
    return runs


def _stands_in(words: list[str], run: _Stretch, texts: list[str]) -> bool:
    wanted = _lines(words[run[0] : run[1]])
    return any(wanted in text for text in texts)


def _part(runs: list[_Stretch]) -> list[_Stretch]:
    """Let runs share no word: the longest ones first, the others what is left, if it is enough."""
    kept: list[_Stretch] = []
    for start, end in sorted(runs, key=lambda run: (run[0] - run[1], run[0])):
        for first, last in kept:
            if first <= start < last:
                start = last
            if first < end <= last:
                end = first
        if end - start >= MIN_RUN:
            kept.append((start, end))
    return kept


def _place(run: list[str], documents: tuple[Document, ...]) -> Judgement | None:
    """Say where a run stands first; nothing of one that is names, figures and small words alone."""
    wanted = _lines(run)
    for body in _bodies(documents):
        at = body.words.find(wanted)
        if at >= 0:
            first = body.words.count("\n", 0, at)
            return _judgement(body, _words(body.text)[first : first + len(run)])
    return None


def _judgement(body: _Body, words: list[Token]) -> Judgement | None:
    if not any(word.text.islower() and word.text not in STOP_WORDS for word in words):
        return None
    start, end = original_span(body.text, words[0].start, words[-1].end)
    return Judgement("unmarked", body.document, body.number, body.text[start:end], start, end)
