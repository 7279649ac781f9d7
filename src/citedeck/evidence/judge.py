"""A quote and its citation against documents -> a verdict: the first rule that holds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ..model.lesson import Document
from ..model.project import Quote
from ..model.verdict import Judgement, Verdict
from ..text.normalise import normalise, original_span
from ..text.tokens import tokenise
from .close import Closeness, closest_stretch, word_difference
from .marks import parse_marks, unglue
from .match import count_kept, find_exact, find_marked
from .passage import Names, Passage, known_names, read_passage

MIN_RUN = 8
"""So many words in a row are the lesson's own, whatever a text says about itself."""
_HOPELESS, _SHORT = 4, 500
"""A quote of more letters than this many times the longest paragraph's, and this many, is none."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a quote says it is from: a document (empty: any), and its paragraphs (none: all)."""

    document: str = ""
    paragraphs: tuple[int, ...] = ()

    def covers(self, place: "Place") -> bool:
        """Tell whether a paragraph is a cited one."""
        named = not self.document or place.document == self.document
        return named and (not self.paragraphs or place.number in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Place:
    """One paragraph of one document."""

    document: str
    number: int
    text: str

    @property
    def passage(self) -> Passage:
        """Its words and marks, and what each does."""
        return read_passage(self.text)


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
    if research and not citations:
        return _judge_research(text, documents)
    if _is_hopeless(text, documents):
        return Judgement("not-found")
    names = known_names(documents)
    places = list(_places(documents))
    cited = [place for place in places if any(citation.covers(place) for citation in citations)]
    others = [place for place in places if place not in cited]
    if found := _find(text, cited, names):
        return found
    if found := _find(text, others, names):
        return replace(found, verdict="misplaced") if citations else found
    return _closest(text, cited) or _closest(text, others) or Judgement("not-found")


def _judge_research(text: str, documents: tuple[Document, ...]) -> Judgement:
    """Judge a quote from outside the lesson: it can't be checked, but must not be the lesson's."""
    found = None
    if not _is_hopeless(text, documents) and count_kept(parse_marks(text)) >= MIN_RUN:
        found = _find(text, list(_places(documents)), known_names(documents))
    return replace(found, verdict="misplaced") if found else Judgement("external")


def _is_hopeless(text: str, documents: tuple[Document, ...]) -> bool:
    """Tell whether a text is so long that no paragraph can hold 60 % of it, marks or not."""
    longest = max((len(text) for doc in documents for text in doc.paragraphs), default=0)
    return len(normalise(text)) > _HOPELESS * longest + _SHORT


def _places(documents: tuple[Document, ...]) -> Iterator[Place]:
    for document in documents:
        for number, paragraph in enumerate(document.paragraphs, 1):
            yield Place(document.id, number, paragraph)


def _find(text: str, places: list[Place], names: Names) -> Judgement | None:
    """Look for a quote word for word in every place, then with its marks."""
    words = tokenise(text)
    for place in places:
        if match := find_exact(words, place.passage):
            return _judgement("verbatim", place, match.start, match.end)
    elements = parse_marks(text)
    for place in places:
        if match := find_marked(elements, place.passage, names):
            return _judgement("marked", place, match.start, match.end, match.drops_hedge)
    return None


def _closest(text: str, places: list[Place]) -> Judgement | None:
    """Find the place a changed quote comes from, and say what was changed."""
    best: tuple[Place, Closeness] | None = None
    bare = unglue(text)
    for place in places:
        near = closest_stretch(bare, place.passage.tokens)
        if near and (best is None or near.share > best[1].share):
            best = place, near
    if best is None:
        return None
    place, near = best
    found = _judgement("altered", place, near.start, near.end)
    return replace(found, difference=word_difference(text, found.source_text))


def _judgement(
    verdict: Verdict, place: Place, start: int, end: int, drops_hedge: bool = False
) -> Judgement:
    """Say where in the paragraph, as it is written, tokens `start` to `end` stand."""
    tokens = place.passage.tokens
    first, last = original_span(place.text, tokens[start].start, tokens[end - 1].end)
    words = place.text[first:last]
    return Judgement(
        verdict, place.document, place.number, words, first, last, drops_hedge=drops_hedge
    )
