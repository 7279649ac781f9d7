"""A page -> the quotations on it and in its notes, and the words that are left beside them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..evidence import judge
from ..model.pages import Chart, Hint, Page, Table
from ..model.verdict import AS_IN_LESSON
from ..text.digest import digest
from .beside import NOTHING, Cited, Citing, cited_before, cited_by, cited_inside
from .cited_words import reads_as_source
from .listed_quotes import is_listed_quote
from .mention import Mention
from .naming import Naming, words_key
from .quotations import BREAK, Stretch
from .spots import Spot, read_notes, read_page

MIN_WORDS = 3
"""Shorter words in quotation marks are a quotation only with a citation or a hint."""
MIN_BLOCK = 8
"""A text without quotation marks is a quotation only if it has so many words."""

_AROUND = f" \n{BREAK}–—-"
_FEW = 3
"""So many words may stand between a short quotation and its citation."""

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_LETTERS_ALONE = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_MARKED = re.compile(r"…|\.\s?\.\s?\.|\w*\[[^\]]*\]\w*")


class FoundQuote(NamedTuple):
    """A quotation without its marks, on a box of its page or in the notes (-1)."""

    box: int
    place: int
    text: str
    cited: Cited


class Prose(NamedTuple):
    """Words that are neither quoted nor a citation."""

    box: int
    place: int
    text: str


def find_quotes(
    page: Page, naming: Naming, hints: tuple[Hint, ...]
) -> tuple[tuple[FoundQuote, ...], tuple[Prose, ...]]:
    """Find the quotations of a page in the order of reading, and the prose on its slide.

    Hints speak of the slide, never of its notes.
    """
    digests = frozenset(hint.digest for hint in hints)
    shown = read_page(page, naming)
    slide = _Finder(page, shown, naming, digests)
    quotes = [*slide.quotes(), *_listed(shown, naming)]
    spots = read_notes(page, naming)
    if any(spot.stretches or spot.mentions for spot in spots):
        quotes += _Finder(page, spots, naming, frozenset()).quotes()
    return tuple(quotes), tuple(slide.prose())


def _listed(spots: tuple[Spot, ...], naming: Naming) -> Iterator[FoundQuote]:
    """Find what is quoted from the lesson in a list of sources."""
    for spot in spots:
        for stretch in spot.stretches if spot.is_listing else ():
            if is_listed_quote(spot.text, stretch, naming):
                cited = cited_inside(spot, stretch) or cited_before(spot, stretch)
                words = spot.text[stretch.first : stretch.last].replace(BREAK, "\n")
                yield FoundQuote(spot.box, stretch.first, words, cited)


def count_words(text: str) -> int:
    """Count words; two letters of a script without spaces count as one."""
    alone = _LETTERS_ALONE.findall(text) if not text.isascii() else ()
    if not alone:
        return len(_WORD.findall(text))
    return len(_WORD.findall(_LETTERS_ALONE.sub(" ", text))) + (len(alone) + 1) // 2


def has_words(text: str, least: int) -> bool:
    """Tell whether a text has so many words."""
    if text.isascii():
        return len(list(islice(_WORD.finditer(text), least))) == least
    return count_words(text) >= least


class _Candidate(NamedTuple):
    """Words in quotation marks that a citation would make a quotation.

    `stands` says that they are one even without; `inside` is what their own text cites after them.
    The title of a listed source is a quotation only with a paragraph.
    """

    stretch: Stretch
    words: str
    stands: bool
    inside: Cited
    is_title: bool


class _Finder:
    """What is looked for in the texts of one page, or in its notes."""

    def __init__(
        self, page: Page, spots: tuple[Spot, ...], naming: Naming, digests: frozenset[str]
    ) -> None:
        self.naming = naming
        self.digests = digests
        self.spots = [spot for spot in spots if not spot.is_listing]
        self.candidates = [self._candidates(spot) for spot in self.spots]
        citing = [spot for spot in self.spots if spot.only_cites]
        self.rivals = [
            spot
            for spot, candidates in zip(self.spots, self.candidates, strict=True)
            if any(item.stands and not item.inside for item in candidates)
        ]
        self.figures = _figures(page, {spot.box for spot in self.rivals}) if citing else []
        self.citing = self._served(citing)
        self.guesses: Citing | None = None
        self.marked = [
            [found for item in candidates if (found := self._quote(spot, item))]
            for spot, candidates in zip(self.spots, self.candidates, strict=True)
        ]
        self.blocks = [
            None if marked else self._block(spot)
            for spot, marked in zip(self.spots, self.marked, strict=True)
        ]

    def quotes(self) -> Iterator[FoundQuote]:
        """Give the quotations in the order of the texts."""
        for spot, marked, block in zip(self.spots, self.marked, self.blocks, strict=True):
            if block:
                yield block
            for item, cited in marked:
                words = item.words.replace(BREAK, "\n")
                yield FoundQuote(spot.box, item.stretch.first, words, cited)

    def prose(self) -> Iterator[Prose]:
        """Give the words that are neither quoted nor citations."""
        for spot, marked, block in zip(self.spots, self.marked, self.blocks, strict=True):
            for place, words in spot.prose([item.stretch for item, _ in marked]):
                if not block:
                    yield Prose(spot.box, place, words)

    def _candidates(self, spot: Spot) -> list[_Candidate]:
        return [item for stretch in spot.stretches if (item := self._candidate(spot, stretch))]

    def _candidate(self, spot: Spot, stretch: Stretch) -> _Candidate | None:
        words = spot.text[stretch.first : stretch.last]
        enough = has_words(words, MIN_WORDS)
        if not (enough or has_words(words, 1)) or self.naming.is_lesson_title(words):
            return None
        whole = stretch.closed or stretch.unopened or enough
        if not whole or not (stretch.closed or _looks_begun(spot, stretch)):
            return None
        is_title = self.naming.is_work_title(words)
        stands = not is_title and (enough or self._is_hinted(words))
        return _Candidate(stretch, words, stands, cited_inside(spot, stretch), is_title)

    def _quote(self, spot: Spot, item: _Candidate) -> tuple[_Candidate, Cited] | None:
        """Give a quotation with its citation; few words need one of their own."""
        if item.stands:
            cited = item.inside or self.citing.nearest_to(spot)
            return item, cited or cited_before(spot, item.stretch) or self._guessed(spot)
        cited = self._cited_few(spot, item)
        if item.is_title:
            cited = cited or cited_before(spot, item.stretch)
            return (item, cited) if any(place.paragraphs for place in cited.lesson) else None
        return (item, cited) if cited else None

    def _cited_few(self, spot: Spot, item: _Candidate) -> Cited:
        """Give the citation of few words, which must stand near them."""
        if item.inside:
            return item.inside if _is_cited_next(spot, item.stretch) else NOTHING
        is_rival = any(rival is spot for rival in self.rivals)
        return NOTHING if is_rival else self.citing.nearest_to(spot)

    def _served(self, citing: list[Spot]) -> Citing:
        return Citing(citing, [*self.rivals, *self.figures], len(self.spots))

    def _guessed(self, spot: Spot) -> Cited:
        """Give what the nearest text would cite that stands there as if it were a citation.

        Names and a year in a box of their own are one beside a quotation that has no other.
        """
        if self.guesses is None:
            named = (
                spot._replace(mentions=(Mention(0, len(spot.text), source=spot.text.strip()),))
                for spot in self.spots
                if not spot.stretches and not spot.mentions and not spot.is_title
                if reads_as_source(spot.text, self.naming)
            )
            self.guesses = self._served(list(named))
        return self.guesses.nearest_to(spot)

    def _is_hinted(self, words: str) -> bool:
        return bool(self.digests) and digest(words) in self.digests

    def _block(self, spot: Spot) -> FoundQuote | None:
        """Read a text without quotation marks that is a quotation all the same."""
        if spot.is_title or not (self.digests or spot.mentions or self.citing):
            return None
        words = "".join([part for _, part in spot.prose()]).strip(_AROUND).replace(BREAK, "\n")
        if not has_words(words, MIN_WORDS if self.digests else MIN_BLOCK):
            return None
        cited = cited_by(spot) or self.citing.nearest_to(spot)
        hinted = self._is_hinted(words) or (bool(spot.mentions) and self._is_hinted(spot.text))
        if hinted or (cited and has_words(words, MIN_BLOCK) and self._is_copied(words)):
            return FoundQuote(spot.box, 0, words, cited)
        return None

    def _is_copied(self, words: str) -> bool:
        """Tell whether a whole text is the lesson's, word for word or with marks."""
        longest = max(_MARKED.split(words), key=len)
        if f" {words_key(longest)} " not in self.naming.body:
            return False
        return judge(words, (), self.naming.documents).verdict in AS_IN_LESSON


def _figures(page: Page, quoting: set[int]) -> list[Spot]:
    """Give the charts and tables of a page: a source below them is theirs."""
    return [
        Spot(index, "", box.rect)
        for index, box in enumerate(page.boxes)
        if isinstance(box.content, Chart | Table) and index not in quoting
    ]


def _looks_begun(spot: Spot, stretch: Stretch) -> bool:
    """Tell whether a quotation that lacks one of its marks begins or ends like one."""
    if stretch.unopened:
        return _is_cited_next(spot, stretch)
    before = spot.text[: stretch.start].rstrip(" \t")
    if not before or before[-1] in f":,\n{BREAK}":
        return True
    return any(mention.start == stretch.end for mention in spot.mentions)


def _is_cited_next(spot: Spot, stretch: Stretch) -> bool:
    """Tell whether a citation follows before another quotation does, or more than a few words."""
    following = bisect_left(spot.stretches, stretch.end, key=lambda other: other.start)
    ends = spot.stretches[following].start if following < len(spot.stretches) else len(spot.text)
    first = bisect_left(spot.mentions, stretch.end, key=lambda mention: mention.start)
    place = next((m for m in spot.mentions[first : first + _FEW] if m.cites), None)
    if place is None or place.start >= ends:
        return False
    return place.alone or count_words(spot.text[stretch.end : place.start]) <= _FEW
