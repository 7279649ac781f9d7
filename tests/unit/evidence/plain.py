"""A quote -> its verdict, found the plain way: every paragraph is read, every stretch is tried.

What the engine's filters leave out is judged here, too; nothing is as fast as it could be.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from citedeck.evidence import Citation
from citedeck.evidence.close import read_wanted, widen
from citedeck.evidence.exact import Match, find_exact, whole_words
from citedeck.evidence.marked import find_marked
from citedeck.evidence.marks import read_wording, unglue
from citedeck.evidence.names import Names
from citedeck.evidence.passage import Passage
from citedeck.model.lesson import Document
from citedeck.text.normalise import normalise
from citedeck.text.tokens import STOP_WORDS, one_rank, tokenise

Answer = tuple[str, str, int, str]
"""Verdict, document, paragraph, and the words there."""
Stretch = tuple[int, int, int, int]
"""How many words align, minus its length, minus its start and end: the highest is the best."""


@dataclass(frozen=True)
class Place:
    document: str
    number: int
    text: str
    beside: tuple[str, ...] = ()

    @property
    def passage(self) -> Passage:
        return Passage(_clean(self.text), tuple(map(_clean, self.beside)))


def judge_plainly(
    text: str,
    citations: tuple[Citation, ...],
    documents: tuple[Document, ...],
    research: bool = False,
) -> Answer:
    places = [
        Place(document.id, number, paragraph, _beside(document.paragraphs, number))
        for document in documents
        for number, paragraph in enumerate(document.paragraphs, 1)
    ]
    cited = [place for place in places if any(_covers(c, place) for c in citations)]
    others = [place for place in places if place not in cited]
    if research and not citations:
        found = _stands(text, places) if read_wording(text).kept >= 8 else None
        return ("misplaced", *found[1:]) if found else ("external", "", 0, "")
    if found := _stands(text, cited):
        return found
    if found := _stands(text, others):
        return ("misplaced", *found[1:]) if citations else found
    for part in (cited, others):
        if close := _closest(text, part):
            return close
    return _across(text, places) or ("not-found", "", 0, "")


def _clean(text: str) -> str:
    return one_rank(normalise(text))


def _beside(paragraphs: tuple[str, ...], number: int) -> tuple[str, ...]:
    return tuple(paragraphs[n - 1] for n in (number - 1, number + 1) if 0 < n <= len(paragraphs))


def _covers(citation: Citation, place: Place) -> bool:
    named = citation.document in ("", place.document)
    return named and (not citation.paragraphs or place.number in citation.paragraphs)


def _stands(text: str, places: list[Place]) -> Answer | None:
    """Look for a quote as it is in every paragraph, then with its marks."""
    names = Names(lambda _word: iter([place.passage.clean for place in places]))
    wording = read_wording(text)
    return _first("verbatim", places, lambda passage: find_exact(tokenise(text), passage)) or (
        _first("marked", places, lambda passage: find_marked(wording, passage, names))
    )


def _first(
    verdict: str, places: list[Place], find: Callable[[Passage], Match | None]
) -> Answer | None:
    for place in places:
        if match := find(place.passage):
            return verdict, place.document, place.number, _words(place, match.start, match.end)
    return None


def _words(place: Place, start: int, end: int) -> str:
    tokens = place.passage.tokens
    return place.passage.clean[tokens[start].start : tokens[end - 1].end]


def _closest(text: str, places: list[Place]) -> Answer | None:
    """Find the best stretch of all paragraphs; of equal ones the first paragraph's."""
    wanted = [token.folded for token in tokenise(unglue(text)) if token.is_word]
    best: tuple[Stretch, Place] | None = None
    for place in places:
        near = max(_close_stretches(wanted, place), default=None)
        if near and (best is None or near[0] > best[0][0]):
            best = near, place
    if best is None:
        return None
    (_, _, start, end), place = best
    at = [index for index, token in enumerate(place.passage.tokens) if token.is_word]
    asked = read_wanted(text)
    assert asked
    return _altered(place, *widen(asked, place.passage, at[-start], at[-end - 1] + 1))


def _altered(place: Place, start: int, end: int) -> Answer:
    words = _words(place, *whole_words(place.passage, start, end))
    return "altered", place.document, place.number, words


def _across(text: str, places: list[Place]) -> Answer | None:
    """Look for a quote that runs over a paragraph's end; give its part with the most words."""
    wanted = [token.text for token in tokenise(text)]
    for document in dict.fromkeys(place.document for place in places):
        flow = [
            (place, index, token)
            for place in places
            if place.document == document
            for index, token in enumerate(place.passage.tokens)
        ]
        for start in range(len(flow) - len(wanted) + 1):
            found = flow[start : start + len(wanted)]
            if not any(token.is_word for _, _, token in found):
                continue
            if [token.text for _, _, token in found] == wanted:
                parts = dict.fromkeys(place for place, _, _ in found)
                best = max(parts, key=lambda p: sum(t.is_word for q, _, t in found if q == p))
                at = [index for place, index, _ in found if place == best]
                return _altered(best, at[0], at[-1] + 1) if len(parts) > 1 else None
    return None


def _close_stretches(wanted: list[str], place: Place) -> Iterator[Stretch]:
    words = [token.folded for token in place.passage.tokens if token.is_word]
    for start in range(len(words)):
        for count, end in _alignments(wanted, words, start):
            if count >= 0.6 * len(wanted):
                yield count, start - end, -start, -end


def _alignments(wanted: list[str], words: list[str], start: int) -> Iterator[tuple[int, int]]:
    """Count what aligns of ever longer stretches, with three words at least that tell.

    `best[i][told]` is for the first i words wanted: the most that align, so many of them telling.
    """
    never = -(10**9)
    best = [[0, never, never, never] for _ in range(len(wanted) + 1)]
    for end in range(start, min(len(words), start + int(1.5 * len(wanted)))):
        before = [row[:] for row in best]
        step = words[end] not in STOP_WORDS
        for i, word in enumerate(wanted, 1):
            for told in range(4):
                counts = [best[i - 1][told], before[i][told]]
                if word == words[end]:
                    froms = {told - step, told} if told == 3 else {told - step}
                    counts += [before[i - 1][other] + 1 for other in froms if other >= 0]
                best[i][told] = max(counts)
        yield best[-1][3], end + 1
