"""Documents -> what quotes are searched in: each paragraph's letters, and where each word stands.

A set of paragraphs is one whole number: bit 0 stands for the first paragraph. A filter here may
let a paragraph through that does not hold a quote, but never drops one that does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from ..model.lesson import Document
from ..text.normalise import normalise
from ..text.tokens import one_rank
from .names import Names
from .passage import Passage, squeeze

_FEW, _VERY_FEW = 16, 4
"""So many paragraphs are searched for letters, or for words, without asking where words stand."""


@dataclass(frozen=True, eq=False)
class Place:
    """One paragraph of one document; `clean` is its text, made comparable."""

    document: str
    number: int
    text: str
    clean: str
    letters: str
    beside: tuple[str, ...] = ()

    @cached_property
    def passage(self) -> Passage:
        """Its words and marks."""
        return Passage(self.clean, self.beside)


class Index:
    """The paragraphs of documents in their order."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self.places = tuple(place for document in documents for place in _read_places(document))
        self.all = (1 << len(self.places)) - 1
        self.longest = max((len(place.clean) for place in self.places), default=0)
        self.names = Names(self._naming)
        self._ids = [document.id for document in documents]
        counts = [len(document.paragraphs) for document in documents]
        self._ends = [*accumulate(counts, initial=0)]

    @cached_property
    def flows(self) -> list[tuple[range, str]]:
        """The paragraphs of each document, and all their letters in a row."""
        return [
            (part, "".join([place.letters for place in self.places[part.start : part.stop]]))
            for part in self.numbers("")
        ]

    def numbers(self, document: str) -> list[range]:
        """Give the paragraphs, from 0, of each document with this id; of all if it is empty."""
        parts = (range(*self._ends[at : at + 2]) for at in range(len(self._ids)))
        return [part for id, part in zip(self._ids, parts, strict=True) if document in ("", id)]

    @cached_property
    def spread(self) -> dict[str, int]:
        """The paragraphs that have each word or mark, without case."""
        spread: dict[str, int] = {}
        for number, place in enumerate(self.places):
            bit = 1 << number
            for word in set(place.passage.folded):
                spread[word] = spread.get(word, 0) | bit
        return spread

    def having(self, words: Iterable[str], among: int) -> int:
        """Give those of some paragraphs that have all of these words."""
        for word in words:
            among &= self.spread.get(word, 0)
            if not among:
                break
        return among

    def holding(self, letters: str, words: Iterable[str], among: int) -> Iterator[int]:
        """Give those of some paragraphs that have these letters in a row, and these words."""
        if among.bit_count() > _FEW:
            among = self.having(words, among)
        return (n for n in numbers_of(among) if letters in self.places[n].letters)

    def sharing(self, words: list[str], count: int, among: int) -> Iterator[int]:
        """Give those of some paragraphs that share at least so many of these words."""
        if among.bit_count() > _VERY_FEW:
            among &= at_least(count, [self.spread.get(word, 0) for word in words])
        return numbers_of(among)

    def _naming(self, word: str) -> Iterator[str]:
        """Give the paragraphs that may have a bare word as a name."""
        found = self.spread.get(word, 0) | self.spread.get(f"{word}'s", 0)
        return (self.places[n].clean for n in numbers_of(found))


def _read_places(document: Document) -> Iterator[Place]:
    texts = document.paragraphs
    cleans = [one_rank(normalise(text)) for text in texts]
    for at, (text, clean) in enumerate(zip(texts, cleans, strict=True)):
        beside = (*cleans[max(at - 1, 0) : at], *cleans[at + 1 : at + 2])
        yield Place(document.id, at + 1, text, clean, squeeze(clean), beside)


@lru_cache(maxsize=4)
def read_index(documents: tuple[Document, ...]) -> Index:
    """Read documents once for all quotes."""
    return Index(documents)


def at_least(count: int, sets: list[int]) -> int:
    """Give what is in so many of the sets; counts for all paragraphs at a time.

    Counters stand upright, one bit of each in every number. They start so that the one that is
    reached `count` times runs over.
    """
    size = count.bit_length()
    every = (1 << max(map(int.bit_length, sets), default=0)) - 1
    counters = [every if (1 << size) - count >> bit & 1 else 0 for bit in range(size)]
    reached = 0
    for carry in sets:
        for bit in range(size):
            counters[bit], carry = counters[bit] ^ carry, counters[bit] & carry
            if not carry:
                break
        reached |= carry
    return reached


def numbers_of(bits: int) -> Iterator[int]:
    """Give the members of a set, from the lowest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
