"""Elements of a quote + a passage -> the place where one stands in the other."""

from dataclasses import dataclass
from functools import lru_cache

from ..text.tokens import Token
from .edges import edges_reach
from .figures import cuts_figure
from .honesty import (
    MAX_REPLACED,
    cuts_name,
    hides_hedge,
    may_mend,
    may_stand,
    swallows_hedge,
    swallows_negation,
)
from .index import squeeze
from .marks import Element, Gap, Insert, Mended, Remark, Words, parse_marks
from .passage import Names, Passage, fold, word_places

_CLOSING = frozenset(".,;:!?-\"'")
_OPENING = frozenset("'(")
_BESIDE = frozenset(" '(")
_ENDING = frozenset(".,;:!?)…'")
_MAX_MARKS = 40
"""More marks than that are no quote; the search would only take time."""
_MAX_ADDED = 6
"""Words in brackets that a quote may hold however short it is; else no more than are kept."""

Found = tuple[int, bool, bool]
"""The end, whether marks were needed, whether a hedge was dropped."""


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens of a passage that a quote stands for."""

    start: int
    end: int
    drops_hedge: bool = False


def stands_apart(clean: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a comparable text is surely cut between words and marks.

    This looks at the letters around it alone; where it is not sure, `find_exact` is.
    """
    return _is_edge(clean, start) and _is_edge(clean, end)


def _is_edge(clean: str, place: int) -> bool:
    """Tell whether a word or mark surely ends or starts at a place, whatever is around it."""
    before, after = clean[max(place - 2, 0) : place], clean[place : place + 2]
    if not before or not after:
        return True
    if before[-1] == " ":
        return not (before[0].isdigit() and after[0].isdigit())
    if after[0] == " ":
        return not (before[-1].isdigit() and after[-1].isdigit())
    opened = before[-1] in _OPENING and before[0] in _BESIDE
    return opened or (after[0] in _ENDING and (len(after) == 1 or after[1] == " "))


def find_exact(tokens: tuple[Token, ...], passage: Passage) -> Match | None:
    """Find words as they are; stopping early, also before closing punctuation, is fine."""
    if not any(token.is_word for token in tokens):
        return None
    length = len(tokens)
    for start in passage.places(tokens[0].folded):
        end = start + length
        if _same(tokens, passage, start) and _is_whole(passage, start, end):
            return Match(start, end)
    return None


@dataclass(frozen=True, slots=True)
class Wording:
    """A quote's words and marks; how many words it keeps of the source and adds of its own.

    A paragraph has all of the `words` if the quote stands there, and the letters of each of the
    `fragments` in a row. The longest of those is the first.
    """

    elements: tuple[Element, ...]
    kept: int
    added: int
    words: tuple[str, ...]
    fragments: tuple[str, ...]


@lru_cache(maxsize=256)
def read_wording(text: str) -> Wording:
    """Read a quote's text."""
    elements = parse_marks(text)
    kept = added = 0
    words: list[str] = []
    fragments: list[str] = []
    for item in elements:
        if isinstance(item, Words):
            texts = [token.text for token in item.tokens]
            places = word_places(texts)
            words += [texts[place] for place in places]
            fragments.append("".join(texts[places[0] : places[-1] + 1] if places else ""))
        elif isinstance(item, Mended):
            kept += 1
            fragments += [item.before, item.after]
        elif isinstance(item, Insert):
            added += sum(token.is_word for token in item.tokens)
    letters = sorted(map(squeeze, filter(None, fragments)), key=len, reverse=True)
    return Wording(elements, kept + len(words), added, tuple(fold(words)), tuple(letters))


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


def _same(tokens: tuple[Token, ...], passage: Passage, start: int) -> bool:
    there = passage.tokens[start : start + len(tokens)]
    return len(there) == len(tokens) and all(
        one.text == other.text for one, other in zip(tokens, there, strict=True)
    )


def _is_whole(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch starts and ends between words, not inside `know-how`."""
    first, last = passage.tokens[start].start, passage.tokens[end - 1].end
    return not _is_inside(passage.clean, first) and not _is_inside(passage.clean, last)


def whole_words(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Let a stretch of tokens start and end between words: `know` becomes `know-how`."""
    while start and _is_inside(passage.clean, passage.tokens[start].start):
        start -= 1
    while end < len(passage.tokens) and _is_inside(passage.clean, passage.tokens[end - 1].end):
        end += 1
    return start, end


def _is_inside(clean: str, place: int) -> bool:
    """Tell whether a place of a text is beside a hyphen inside a word."""
    for hyphen in (place - 1, place):
        if 0 < hyphen < len(clean) - 1 and clean[hyphen] == "-":
            return clean[hyphen - 1].isalnum() and clean[hyphen + 1].isalnum()
    return False


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
            return place, False, False
        if (at, place) not in self.known:
            self.known[at, place] = self.follow_element(at, place)
        return self.known[at, place]

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
        if place and _is_inside(self.passage.clean, self.tokens[place - 1].end):
            return None
        for end in self.gap_ends(at, place):
            if end < len(self.tokens) and _is_inside(self.passage.clean, self.tokens[end].start):
                continue
            found = self.follow(at + 1, end)
            if found and not self.gap_lies(place, end):
                return found[0], True, found[2] or swallows_hedge(self.passage, place, end)
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
