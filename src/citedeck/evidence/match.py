"""Elements of a quote + a passage -> the place where one stands in the other."""

from dataclasses import dataclass

from ..text.tokens import Token
from .edges import edges_reach
from .honesty import (
    MAX_REPLACED,
    hides_hedge,
    may_mend,
    may_stand,
    swallows_hedge,
    swallows_negation,
)
from .marks import Element, Gap, Insert, Mended, Remark, Words
from .passage import Names, Passage

_CLOSING = frozenset(".,;:!?-\"'")
_MAX_MARKS = 40
"""More marks than that are no quote; the search would only take time."""
_MAX_ADDED = 6
"""Words in brackets that a quote may hold however short it is; else no more than are kept."""

Found = tuple[int, bool, bool]
"""The end, whether marks were needed, whether a hedge was dropped."""


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens of a passage that a quote stands for; `exact` means without any mark."""

    start: int
    end: int
    exact: bool
    drops_hedge: bool = False


def find_exact(tokens: tuple[Token, ...], passage: Passage) -> Match | None:
    """Find words as they are; stopping early, also before closing punctuation, is fine."""
    if not any(token.is_word for token in tokens):
        return None
    length = len(tokens)
    for start in passage.places.get(tokens[0].folded, ()):
        end = start + length
        if _same(tokens, passage, start) and _is_whole(passage, start, end):
            return Match(start, end, exact=True)
    return None


def find_marked(elements: tuple[Element, ...], passage: Passage, names: Names) -> Match | None:
    """Find the first place where a quote stands, its marks all honest."""
    kept = count_kept(elements)
    added = sum(_count_words(item.tokens) for item in elements if isinstance(item, Insert))
    if not kept or added > max(kept, _MAX_ADDED) or len(elements) > _MAX_MARKS:
        return None
    return _Search(elements, passage, names).run()


def count_kept(elements: tuple[Element, ...]) -> int:
    """Count the words of the source that a quote shows."""
    kept = sum(_count_words(item.tokens) for item in elements if isinstance(item, Words))
    return kept + sum(isinstance(item, Mended) for item in elements)


def _count_words(tokens: tuple[Token, ...]) -> int:
    return sum(token.is_word for token in tokens)


def _same(tokens: tuple[Token, ...], passage: Passage, start: int) -> bool:
    there = passage.tokens[start : start + len(tokens)]
    return len(there) == len(tokens) and all(
        one.text == other.text for one, other in zip(tokens, there, strict=True)
    )


def _is_whole(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch starts and ends between words, not inside `know-how`."""
    first, last = passage.tokens[start].start, passage.tokens[end - 1].end
    return not _is_inside(passage.clean, first) and not _is_inside(passage.clean, last)


def _is_inside(clean: str, place: int) -> bool:
    """Tell whether a place of a text is beside a hyphen inside a word."""
    for hyphen in (place - 1, place):
        if 0 < hyphen < len(clean) - 1 and clean[hyphen] == "-":
            return clean[hyphen - 1].isalnum() and clean[hyphen + 1].isalnum()
    return False


class _Search:
    """A search for a quote in one passage. Remembers states that led nowhere."""

    def __init__(self, elements: tuple[Element, ...], passage: Passage, names: Names) -> None:
        self.lead, self.elements, self.tail = _split_edges(elements)
        self.passage = passage
        self.tokens = passage.tokens
        self.names = names
        self.dead: set[tuple[int, int]] = set()

    def run(self) -> Match | None:
        for start in self.starts():
            found = self.follow(0, start)
            if found is None or not _is_whole(self.passage, start, found[0]):
                continue
            if (edges := self.check_edges(start, found)) is not None:
                return edges
        return None

    def check_edges(self, start: int, found: Found) -> Match | None:
        """Hold what stands before and after the first and last word against the passage."""
        end, _, hedge = found
        before = edges_reach(self.lead, self.passage, start, -1, self.names)
        after = edges_reach(self.tail, self.passage, end, 1, self.names)
        if before is None or after is None:
            return None
        drops_hedge = hedge or before[1] or after[1]
        return Match(start - before[0], end + after[0], exact=False, drops_hedge=drops_hedge)

    def starts(self) -> list[int]:
        """Give the places where the first word may stand."""
        first = self.elements[0]
        if isinstance(first, Words):
            return list(self.passage.places.get(first.tokens[0].folded, ()))
        return list(range(len(self.tokens)))

    def follow(self, at: int, place: int) -> Found | None:
        """Match the elements from `at` on against the tokens from `place` on."""
        if at == len(self.elements):
            return place, False, False
        if (at, place) in self.dead:
            return None
        found = self.follow_element(at, place)
        if found is None:
            self.dead.add((at, place))
        return found

    def follow_element(self, at: int, place: int) -> Found | None:
        """Match one element and the rest; a mark is tried as the source's own text first."""
        item = self.elements[at]
        if isinstance(item, Words):
            end = self.words_end(at, place, item.tokens)
            return None if end is None else self.follow(at + 1, end)
        if _same(item.literal, self.passage, place) and (
            found := self.follow(at + 1, place + len(item.literal))
        ):
            return found
        match item:
            case Gap():
                return self.follow_gap(at, place)
            case Insert(tokens):
                return self.follow_insert(at, place, tokens)
            case Mended(before, inside, after):
                fits = place < len(self.tokens) and may_mend(
                    before, inside, after, self.tokens[place].text
                )
                return self.follow(at + 1, place + 1) if fits else None
            case Remark():
                return self.follow(at + 1, place)

    def words_end(self, at: int, place: int, tokens: tuple[Token, ...]) -> int | None:
        """Give where a run of words ends; marks beside an ellipsis or at the end may differ."""
        loose_start = at > 0 and isinstance(self.elements[at - 1], Gap)
        loose_end = at + 1 == len(self.elements) or isinstance(self.elements[at + 1], Gap)
        first = next((i for i, token in enumerate(tokens) if token.is_word), len(tokens))
        last = next((i for i in range(len(tokens), 0, -1) if tokens[i - 1].is_word), 0)
        for index, token in enumerate(tokens):
            here = self.tokens[place] if place < len(self.tokens) else None
            starts = at == 0 and index == first
            if here and (here.text == token.text or (starts and _same_but_case(here, token))):
                place += 1
            elif token.text in _CLOSING and (
                (loose_start and index < first) or (loose_end and index >= last)
            ):
                continue
            else:
                return None
        return place

    def follow_gap(self, at: int, place: int) -> Found | None:
        """Leave out as few tokens as needed; pieces keep their order."""
        if place and _is_inside(self.passage.clean, self.tokens[place - 1].end):
            return None
        for end in self.gap_ends(at, place):
            if end < len(self.tokens) and _is_inside(self.passage.clean, self.tokens[end].start):
                continue
            found = self.follow(at + 1, end)
            if found and not swallows_negation(self.passage, place, end):
                return found[0], True, found[2] or swallows_hedge(self.passage, place, end)
        return None

    def gap_ends(self, at: int, place: int) -> list[int]:
        """Give the places where the words after an ellipsis may go on."""
        after = self.elements[at + 1]
        if isinstance(after, Words) and after.tokens[0].is_word:
            places = self.passage.places.get(after.tokens[0].folded, ())
            return [index for index in places if index >= place]
        return list(range(place, len(self.tokens) + 1))

    def follow_insert(self, at: int, place: int, inserted: tuple[Token, ...]) -> Found | None:
        """Let a bracket stand for no word, or for one to four."""
        follows = at > 0 and not isinstance(self.elements[at - 1], Gap)
        words, end = 0, place
        while words <= MAX_REPLACED:
            if may_stand(inserted, self.passage, place, end, self.names, follows) and (
                found := self.follow(at + 1, end)
            ):
                return found[0], True, found[2] or hides_hedge(inserted, self.passage, place, end)
            if end == len(self.tokens) or not self.passage.same_sentence(place, end):
                return None
            words += self.tokens[end].is_word
            end += 1
        return None


def _split_edges(
    elements: tuple[Element, ...],
) -> tuple[tuple[Element, ...], tuple[Element, ...], tuple[Element, ...]]:
    """Part the marks before the first word and after the last one from what lies between."""
    core = [i for i, item in enumerate(elements) if _is_core(item)]
    first, last = core[0], core[-1] + 1
    return elements[:first], elements[first:last], elements[last:]


def _is_core(item: Element) -> bool:
    if isinstance(item, Words):
        return any(token.is_word for token in item.tokens)
    return isinstance(item, Mended)


def _same_but_case(source: Token, word: Token) -> bool:
    one, other = source.text, word.text
    return one[1:] == other[1:] and one[:1].casefold() == other[:1].casefold()
