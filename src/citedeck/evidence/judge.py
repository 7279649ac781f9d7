"""A quote and its citations against documents -> a verdict: the first rule that holds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ..model.lesson import Document
from ..model.project import Quote
from ..model.verdict import Judgement, Verdict
from ..text.normalise import normalise, original_span
from ..text.tokens import one_rank, tokenise
from .across import find_across
from .close import Closeness, closest_stretch, read_wanted, widen, word_difference
from .denials import may_deny
from .exact import find_exact, follows_denial, stands_apart, whole_words
from .index import Index, Place, read_index
from .marked import find_marked
from .marks import read_wording
from .passage import squeeze
from .runs import MIN_RUN

_HOPELESS, _SHORT = 4, 500
"""A quote of more letters than this many times the longest paragraph's, and this many, is none."""
_ELLIPSES = ("…", "...", ". . .")
_Span = tuple[int, int]
"""Where a stretch of a comparable text starts and ends."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a quote says it is from: a document (empty: any), and its paragraphs (none: all)."""

    document: str = ""
    paragraphs: tuple[int, ...] = ()

    def numbers(self, index: Index) -> Iterator[int]:
        """Give the paragraphs of an index that it means."""
        for document in index.numbers(self.document):
            if not self.paragraphs:
                yield from document
            yield from (document[n - 1] for n in self.paragraphs if 1 <= n <= len(document))


def judge_quote(quote: Quote, documents: tuple[Document, ...]) -> Judgement:
    """Judge one of a project's own quotes where it says it is from."""
    return judge(quote.text, (Citation(quote.document, (quote.paragraph,)),), documents)


@lru_cache(maxsize=1024)
def judge(
    text: str,
    citations: tuple[Citation, ...],
    documents: tuple[Document, ...],
    research: bool = False,
) -> Judgement:
    """Judge a quote's text, without its quotation marks.

    `citations` are all of the lesson that go with it; `research` says that it cites a work outside
    the lesson, which counts where it cites nothing else. Ties go to the documents' order, then to
    the lowest paragraph.
    """
    index = read_index(documents)
    if research and not citations:
        return _judge_research(text, index)
    if _is_hopeless(text, index):
        return Judgement("not-found")
    cited = sum(1 << n for n in {n for citation in citations for n in citation.numbers(index)})
    others = index.all & ~cited
    if found := _find(text, index, cited):
        return found
    if found := _find(text, index, others):
        return replace(found, verdict="misplaced") if citations else found
    for among in (cited, others):
        if close := _closest(text, index, among):
            return close
    return _across(text, index) or Judgement("not-found")


def _judge_research(text: str, index: Index) -> Judgement:
    """Judge a quote from outside the lesson: it can't be checked, but must not be the lesson's."""
    found = None
    if not _is_hopeless(text, index) and read_wording(text).kept >= MIN_RUN:
        found = _find(text, index, index.all)
    return replace(found, verdict="misplaced") if found else Judgement("external")


def _is_hopeless(text: str, index: Index) -> bool:
    """Tell whether a text is so long that no paragraph can hold 60 % of it, marks or not."""
    return len(normalise(text)) > _HOPELESS * index.longest + _SHORT


def _find(text: str, index: Index, among: int) -> Judgement | None:
    """Look for a quote word for word in a set of paragraphs, then with its marks."""
    return _find_exact(text, index, among) or _find_marked(text, index, among)


def _find_exact(text: str, index: Index, among: int) -> Judgement | None:
    clean = one_rank(normalise(text))
    letters = squeeze(clean)
    for number in index.holding(letters, _folded(text), among):
        place = index.places[number]
        span = _plain_span(clean, place, place.letters.find(letters))
        if not span and (match := find_exact(tokenise(text), place.passage)):
            span = _token_span(place, match.start, match.end)
        if span:
            return _judgement("verbatim", place, span, drops_negation=_drops_negation(place, span))
    return None


def _drops_negation(place: Place, span: _Span) -> bool:
    """Tell whether a quote starts right behind a *not* that governs its words."""
    if not may_deny(place.clean[: span[0]]):
        return False
    start = next(i for i, token in enumerate(place.passage.tokens) if token.end > span[0])
    return follows_denial(place.passage, start)


def _folded(text: str) -> Iterator[str]:
    """Give a quote's words and marks without case; it is not cut before the first is asked for."""
    yield from (token.folded for token in tokenise(text))


def _plain_span(clean: str, place: Place, offset: int) -> _Span | None:
    """Give where a quote surely stands first, its words not even read.

    Its letters start at an offset among the paragraph's; before that it stands in no spelling.
    """
    start = place.clean.find(clean)
    end = start + len(clean)
    is_first = start >= 0 and start - place.clean.count(" ", 0, start) == offset
    is_sure = is_first and stands_apart(place.clean, start, end) and any(map(str.isalpha, clean))
    return (start, end) if is_sure else None


def _token_span(place: Place, start: int, end: int) -> _Span:
    tokens = place.passage.tokens
    return tokens[start].start, tokens[end - 1].end


def _find_marked(text: str, index: Index, among: int) -> Judgement | None:
    wording = read_wording(text)
    longest, *rest = wording.fragments or ("",)
    for number in index.holding(longest, wording.words, among) if wording.kept else ():
        place = index.places[number]
        if not all(fragment in place.letters for fragment in rest):
            continue
        if match := find_marked(wording, place.passage, index.names):
            span = _token_span(place, match.start, match.end)
            drops = not text.lstrip().startswith(_ELLIPSES) and _drops_negation(place, span)
            return _judgement("marked", place, span, match.drops_hedge, drops)
    return None


def _closest(text: str, index: Index, among: int) -> Judgement | None:
    """Find the place a changed quote comes from, and say what was changed."""
    wanted = read_wanted(text)
    if wanted is None:
        return None
    best: tuple[Place, Closeness] | None = None
    for number in index.sharing(wanted.words, wanted.goal, among):
        place = index.places[number]
        goal = best[1].count + 1 if best else 0
        if near := closest_stretch(wanted, place.passage.words, goal):
            best = place, near
    if best is None:
        return None
    place, near = best
    words = place.passage.word_places
    stretch = words[near.start], words[near.end - 1] + 1
    return _altered(text, place, *widen(wanted, place.passage, *stretch))


def _across(text: str, index: Index) -> Judgement | None:
    found = find_across(tokenise(text), index)
    return _altered(text, found.place, found.start, found.end) if found else None


def _altered(text: str, place: Place, start: int, end: int) -> Judgement:
    """Say what differs between a quote and tokens `start` to `end` of a paragraph."""
    span = _token_span(place, *whole_words(place.passage, start, end))
    first, last = original_span(place.text, *span)
    words = place.text[first:last]
    difference = word_difference(text, words)
    return Judgement("altered", place.document, place.number, words, first, last, difference)


def _judgement(
    verdict: Verdict,
    place: Place,
    span: _Span,
    drops_hedge: bool = False,
    drops_negation: bool = False,
) -> Judgement:
    """Say where in the paragraph, as it is written, a stretch of its comparable text stands."""
    first, last = original_span(place.text, *span)
    words = place.text[first:last]
    return Judgement(
        verdict,
        place.document,
        place.number,
        words,
        first,
        last,
        drops_hedge=drops_hedge,
        drops_negation=drops_negation,
    )
