"""A page -> the quotations on it and in its notes, and the words that are left beside them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..evidence import judge
from ..model.pages import Chart, Hint, Page, Table
from ..text.digest import digest
from .beside import NOTHING, Cited, Spot, cited_beside, cited_inside, read_notes, read_page
from .naming import Naming, words_key
from .quotations import BREAK, Stretch

MIN_WORDS = 3
"""Shorter words in quotation marks are a quotation only with a citation or a hint."""
MIN_BLOCK = 8
"""A text without quotation marks is a quotation only if it has so many words."""

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_LETTERS_ALONE = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_MARKED = re.compile(r"…|\.\s?\.\s?\.|\w*\[[^\]]*\]\w*")


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quotation without its marks, on a box of its page or in the notes (-1)."""

    box: int
    place: int
    text: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Prose:
    """Words that are neither quoted nor a citation."""

    box: int
    place: int
    text: str


def find_quotes(
    page: Page, naming: Naming, hints: tuple[Hint, ...]
) -> tuple[tuple[FoundQuote, ...], tuple[Prose, ...]]:
    """Find the quotations of a page in the order of reading, and the prose on its slide."""
    digests = frozenset(hint.digest for hint in hints)
    quotes: list[FoundQuote] = []
    prose: list[Prose] = []
    slide = read_page(page, naming)
    for spots in (slide, read_notes(page, naming)):
        found = _Finder(page, spots, naming, digests)
        quotes += found.quotes()
        if spots is slide:
            prose += found.prose()
    return tuple(quotes), tuple(prose)


def count_words(text: str) -> int:
    """Count words; two letters of a script without spaces count as one."""
    words = _WORD.findall(text)
    alone = _LETTERS_ALONE.findall(text)
    if not alone:
        return len(words)
    return len(_WORD.findall(_LETTERS_ALONE.sub(" ", text))) + (len(alone) + 1) // 2


class _Finder:
    """What is looked for in the texts of one page, or in its notes."""

    def __init__(
        self, page: Page, spots: Iterable[Spot], naming: Naming, digests: frozenset[str]
    ) -> None:
        self.naming = naming
        self.digests = digests
        self.spots = [spot for spot in spots if not spot.is_listing]
        self.citing = [spot for spot in self.spots if spot.only_cites]
        self.marked = {index: self._marked(spot) for index, spot in enumerate(self.spots)}
        self.rivals = [
            spot
            for index, spot in enumerate(self.spots)
            if any(not cited_inside(spot, s) for s in self.marked[index])
        ]
        self.figures = _figures(page, {s.box for s in self.rivals}) if self.citing else []
        self.blocks = {
            index: block
            for index, spot in enumerate(self.spots)
            if not self.marked[index] and (block := self._block(spot))
        }

    def quotes(self) -> list[FoundQuote]:
        found: list[FoundQuote] = []
        for index, spot in enumerate(self.spots):
            if block := self.blocks.get(index):
                found.append(block)
            for stretch in self.marked[index]:
                words = spot.text[stretch.first : stretch.last].replace(BREAK, "\n")
                cited = cited_inside(spot, stretch) or self._beside(spot)
                if cited or self._counts_alone(words):
                    found.append(FoundQuote(spot.box, stretch.first, words, cited))
        return found

    def prose(self) -> list[Prose]:
        return [
            Prose(spot.box, place, words)
            for index, spot in enumerate(self.spots)
            if index not in self.blocks
            for place, words in spot.prose(tuple(self.marked[index]))
        ]

    def _marked(self, spot: Spot) -> list[Stretch]:
        """Give the stretches of a text that may be quotations."""
        return [stretch for stretch in spot.stretches if self._may_quote(spot, stretch)]

    def _may_quote(self, spot: Spot, stretch: Stretch) -> bool:
        words = spot.text[stretch.first : stretch.last]
        count = count_words(words)
        if not count or self._is_title(words):
            return False
        if not stretch.closed and (count < MIN_WORDS or not _looks_begun(spot, stretch)):
            return False
        if count >= MIN_WORDS or self._is_hinted(words):
            return True
        return _is_cited_at_once(spot, stretch) or _fills_paragraph(spot, stretch)

    def _counts_alone(self, words: str) -> bool:
        return count_words(words) >= MIN_WORDS or self._is_hinted(words)

    def _is_title(self, words: str) -> bool:
        key = words_key(words)
        if key in self.naming.never_quoted:
            return True
        return " " in key and any(f" {key} " in f" {entry} " for entry in self.naming.listed)

    def _is_hinted(self, words: str) -> bool:
        return bool(self.digests) and digest(words) in self.digests

    def _beside(self, spot: Spot) -> Cited:
        if not self.citing:
            return NOTHING
        return cited_beside(spot, [*self.rivals, *self.figures], self.citing)

    def _block(self, spot: Spot) -> FoundQuote | None:
        """Read a text without quotation marks that is a quotation all the same."""
        if spot.is_title or spot.only_cites:
            return None
        words = (
            "".join(part for _, part in spot.prose()).strip(f" \n{BREAK}–—-").replace(BREAK, "\n")
        )
        own = cited_inside(spot, Stretch(0, 0, 0, 0)) if spot.mentions else NOTHING
        if self._is_hinted(words) or self._is_hinted(spot.text):
            return FoundQuote(spot.box, 0, words, own or self._beside(spot))
        if not (spot.mentions or self.citing) or count_words(words) < MIN_BLOCK:
            return None
        cited = own or self._beside(spot)
        return FoundQuote(spot.box, 0, words, cited) if cited and self._is_copied(words) else None

    def _is_copied(self, words: str) -> bool:
        """Tell whether a whole text is the lesson's, word for word or with marks."""
        longest = max(_MARKED.split(words), key=len)
        if f" {words_key(longest)} " not in self.naming.body:
            return False
        return judge(words, (), self.naming.documents).verdict in ("verbatim", "marked")


def _figures(page: Page, quoting: set[int]) -> list[Spot]:
    """Give the charts and tables of a page: a source below them is theirs."""
    return [
        Spot(index, "", box.rect)
        for index, box in enumerate(page.boxes)
        if isinstance(box.content, Chart | Table) and index not in quoting
    ]


def _looks_begun(spot: Spot, stretch: Stretch) -> bool:
    """Tell whether a quotation without its closing mark begins or ends like one."""
    before = spot.text[: stretch.start].rstrip(" \t")
    if not before or before[-1] in f":,\n{BREAK}":
        return True
    return any(mention.start == stretch.end for mention in spot.mentions)


def _is_cited_at_once(spot: Spot, stretch: Stretch) -> bool:
    """Tell whether a citation follows in the paragraph, before another quotation does."""
    ends = [s.start for s in spot.stretches if s.start >= stretch.end]
    paragraph = spot.text.find(BREAK, stretch.end)
    ends += [paragraph] if paragraph >= 0 else []
    end = min(ends, default=len(spot.text))
    return any(m.cites and stretch.end <= m.start < end for m in spot.mentions)


def _fills_paragraph(spot: Spot, stretch: Stretch) -> bool:
    """Tell whether nothing but the quotation and citations stand in its paragraph."""
    start = spot.text.rfind(BREAK, 0, stretch.start) + 1
    end = spot.text.find(BREAK, stretch.end)
    beside = spot.text[start : stretch.start] + spot.text[stretch.end : end if end >= 0 else None]
    return not count_words(beside)
