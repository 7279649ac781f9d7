"""A quote's words and marks + a passage -> the place where it stands, its marks all honest."""

from ..text.tokens import Token
from .edges import edges_reach
from .exact import Match, is_inside, is_whole, same_tokens
from .figures import cuts_figure
from .honesty import (
    MAX_REPLACED,
    hides_hedge,
    may_mend,
    may_stand,
    swallows_hedge,
    swallows_negation,
)
from .marks import Element, Gap, Insert, Mended, Remark, Wording, Words
from .names import Names, cuts_name
from .passage import Passage, word_places

_CLOSING = frozenset(".,;:!?-\"'")
_MAX_MARKS = 40
"""More marks than that are no quote; the search would only take time."""
_MAX_ADDED = 6
"""Words in brackets that a quote may hold however short it is; else no more than are kept."""

Found = tuple[int, bool]
"""The end, and whether a hedge was dropped."""


def find_marked(wording: Wording, passage: Passage, names: Names) -> Match | None:
    """Find the first place where a quote stands, its marks all honest."""
    too_much = wording.added > max(wording.kept, _MAX_ADDED) or len(wording.elements) > _MAX_MARKS
    if not wording.kept or too_much:
        return None
    return _Search(wording.elements, passage, names).run()


def _word_range(tokens: tuple[Token, ...]) -> tuple[int, int]:
    """Give the first word's place, and the one after the last word."""
    places = word_places([token.text for token in tokens])
    return (places[0], places[-1] + 1) if places else (len(tokens), 0)


class _Search:
    """A search for a quote in one passage. Remembers where each state led."""

    def __init__(self, elements: tuple[Element, ...], passage: Passage, names: Names) -> None:
        self.lead, self.elements, self.tail = _split_edges(elements)
        self.passage = passage
        self.tokens = passage.tokens
        self.names = names
        self.known: dict[tuple[int, int], Found | None] = {}

    def run(self) -> Match | None:
        for start in self.starts():
            found = self.follow(0, start)
            if found is None or not is_whole(self.passage, start, found[0]):
                continue
            if (edges := self.check_edges(start, found)) is not None:
                return edges
        return None

    def check_edges(self, start: int, found: Found) -> Match | None:
        """Hold what stands before and after the first and last word against the passage."""
        end, hedge = found
        before = edges_reach(self.lead, self.passage, start, -1, self.names)
        after = edges_reach(self.tail, self.passage, end, 1, self.names)
        if before is None or after is None:
            return None
        drops_hedge = hedge or before[1] or after[1]
        return Match(start - before[0], end + after[0], drops_hedge)

    def starts(self) -> list[int]:
        """Give the places where the first word may stand."""
        first = self.elements[0]
        if isinstance(first, Words):
            return list(self.passage.places(first.tokens[0].folded))
        return list(range(len(self.tokens)))

    def follow(self, at: int, place: int) -> Found | None:
        """Match the elements from `at` on against the tokens from `place` on."""
        if at == len(self.elements):
            return place, False
        if (at, place) not in self.known:
            self.known[at, place] = self.follow_element(at, place)
        return self.known[at, place]

    def follow_element(self, at: int, place: int) -> Found | None:
        """Match one element and the rest; a mark is tried as the source's own text first."""
        item = self.elements[at]
        if isinstance(item, Words):
            end = self.words_end(at, place, item.tokens)
            return None if end is None else self.follow(at + 1, end)
        if same_tokens(item.literal, self.passage, place) and (
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
        first, last = _word_range(tokens)
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
        if place and is_inside(self.passage.clean, self.tokens[place - 1].end):
            return None
        for end in self.gap_ends(at, place):
            if end < len(self.tokens) and is_inside(self.passage.clean, self.tokens[end].start):
                continue
            found = self.follow(at + 1, end)
            if found and not self.gap_lies(place, end):
                return found[0], found[1] or swallows_hedge(self.passage, place, end)
        return None

    def gap_lies(self, start: int, end: int) -> bool:
        """Tell whether leaving out tokens changes what the words beside them say."""
        return (
            swallows_negation(self.passage, start, end)
            or cuts_figure(self.passage, start, end)
            or cuts_name(self.passage, start, end)
        )

    def gap_ends(self, at: int, place: int) -> list[int]:
        """Give the places where the words after an ellipsis may go on."""
        after = self.elements[at + 1]
        if isinstance(after, Words) and after.tokens[0].is_word:
            return list(self.passage.places(after.tokens[0].folded, place))
        return list(range(place, len(self.tokens) + 1))

    def follow_insert(self, at: int, place: int, inserted: tuple[Token, ...]) -> Found | None:
        """Let a bracket stand for no word, or for one to four."""
        follows = at > 0 and not isinstance(self.elements[at - 1], Gap)
        words, end = 0, place
        while words <= MAX_REPLACED:
            if may_stand(inserted, self.passage, place, end, self.names, follows) and (
                found := self.follow(at + 1, end)
            ):
                return found[0], found[1] or hides_hedge(inserted, self.passage, place, end)
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
    lead, middle, tail = elements[:first], elements[first:last], elements[last:]
    if lead and isinstance(lead[-1], Gap) and isinstance(middle[0], Words):
        middle = (_without_marks(middle[0]), *middle[1:])
    return lead, middle, tail


def _without_marks(words: Words) -> Words:
    """Drop the marks that an ellipsis before the words has left alone: `…, which`."""
    start = next(i for i, token in enumerate(words.tokens) if token.text not in _CLOSING)
    return Words(words.tokens[start:])


def _is_core(item: Element) -> bool:
    if isinstance(item, Words):
        return any(token.is_word for token in item.tokens)
    return isinstance(item, Mended)


def _same_but_case(source: Token, word: Token) -> bool:
    one, other = source.text, word.text
    return one[1:] == other[1:] and one[:1].casefold() == other[:1].casefold()
