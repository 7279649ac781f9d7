"""Elements of a quote + tokens of a paragraph -> the place where one stands in the other."""

from dataclasses import dataclass

from ..text.tokens import Token
from .honesty import may_insert, may_mend, swallows_hedge, swallows_negation
from .marks import Element, Gap, Insert, Mended, Remark, Word

MAX_REPLACED = 4
"""Words of the source that one bracket may stand for."""

_CLOSING = frozenset(".,;:!?-")
_SENTENCE_ENDS = frozenset(".!?")
_STEPS = 200_000
"""Attempts before a search gives up; real quotes need a few hundred."""


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens of a paragraph that a quote stands for; `exact` means without any mark."""

    start: int
    end: int
    exact: bool
    drops_hedge: bool = False


class _Search:
    """A search for a quote in one paragraph. Remembers states that led nowhere."""

    def __init__(self, elements: tuple[Element, ...], tokens: tuple[Token, ...]) -> None:
        self.elements = elements
        self.tokens = tokens
        self.folded = [token.folded for token in tokens]
        self.dead: set[tuple[int, int]] = set()
        self.steps = 0

    def run(self) -> Match | None:
        for start in self.starts():
            self.dead.clear()
            tail = self.follow(0, start)
            if tail is not None:
                end, marked, hedge = tail
                return Match(start, end, not marked, hedge)
        return None

    def starts(self) -> list[int]:
        """Give the places where the first element may stand."""
        first = next((item for item in self.elements if not isinstance(item, Gap | Remark)), None)
        if isinstance(first, Word):
            wanted = first.token.folded
            return [i for i, folded in enumerate(self.folded) if folded == wanted]
        return list(range(len(self.tokens)))

    def follow(self, at: int, place: int) -> tuple[int, bool, bool] | None:
        """Match the elements from `at` on against the tokens from `place` on.

        Gives the end, whether marks were needed, and whether a hedge was dropped.
        """
        self.steps += 1
        if at == len(self.elements):
            return place, False, False
        if (at, place) in self.dead or self.steps > _STEPS:
            return None
        found = self.follow_element(at, place)
        if found is None:
            self.dead.add((at, place))
        return found

    def follow_element(self, at: int, place: int) -> tuple[int, bool, bool] | None:
        match self.elements[at]:
            case Word() as word:
                return self.follow_word(at, place, word)
            case Gap():
                return self.follow_gap(at, place)
            case Remark():
                return _marked(self.follow(at + 1, place))
            case Insert(tokens):
                return self.follow_insert(at, place, tokens)
            case Mended() as mended:
                return self.follow_mended(at, place, mended)

    def follow_word(self, at: int, place: int, word: Word) -> tuple[int, bool, bool] | None:
        if place < len(self.tokens):
            source = self.tokens[place].text
            if source == word.text:
                if found := self.follow(at + 1, place + 1):
                    return found
            elif self.is_first(at) and _same_but_first_case(source, word.text):
                return _marked(self.follow(at + 1, place + 1))
        if word.text in _CLOSING and self.closes(at):
            return _marked(self.follow(at + 1, place))
        return None

    def is_first(self, at: int) -> bool:
        return all(isinstance(item, Gap | Remark) for item in self.elements[:at])

    def closes(self, at: int) -> bool:
        """Tell whether only closing marks follow, or the mark touches an ellipsis."""
        rest = self.elements[at:]
        if all(isinstance(item, Gap | Remark) or _is_closing(item) for item in rest):
            return True
        around = self.elements[at - 1 : at] + self.elements[at + 1 : at + 2]
        return any(isinstance(item, Gap) for item in around)

    def follow_gap(self, at: int, place: int) -> tuple[int, bool, bool] | None:
        """Leave out as few tokens as needed; at either end of a quote the rest of its clause."""
        if at + 1 == len(self.elements):
            return self.cut(place, self.clause_end(place), (place, True, False))
        if at == 0:
            found = self.follow(1, place)
            return self.cut(self.clause_start(place), place, _marked(found))
        for end in range(place, len(self.tokens) + 1):
            if found := self.cut(place, end, _marked(self.follow(at + 1, end))):
                return found
        return None

    def cut(
        self, start: int, end: int, found: tuple[int, bool, bool] | None
    ) -> tuple[int, bool, bool] | None:
        """Refuse a match whose ellipsis swallows a negation; note a hedge that it swallows."""
        if found is None or swallows_negation(self.tokens, start, end):
            return None
        place, marked, hedge = found
        return place, marked, hedge or swallows_hedge(self.tokens, start, end)

    def clause_start(self, place: int) -> int:
        while place > 0 and self.tokens[place - 1].text not in _CLOSING:
            place -= 1
        return place

    def clause_end(self, place: int) -> int:
        while place < len(self.tokens) and self.tokens[place].text not in _CLOSING:
            place += 1
        return place

    def follow_insert(
        self, at: int, place: int, inserted: tuple[Token, ...]
    ) -> tuple[int, bool, bool] | None:
        """Let a bracket stand for no word, or for one to four."""
        words = 0
        end = place
        while words <= MAX_REPLACED:
            if may_insert(inserted, self.tokens[place:end], self.tokens) and (
                found := self.follow(at + 1, end)
            ):
                return _marked(found)
            if end == len(self.tokens) or self.tokens[end].text in _SENTENCE_ENDS:
                return None
            words += self.tokens[end].is_word
            end += 1
        return None

    def follow_mended(self, at: int, place: int, word: Mended) -> tuple[int, bool, bool] | None:
        if place < len(self.tokens):
            source = self.tokens[place].text
            if may_mend(word.before, word.inside, word.after, source):
                return _marked(self.follow(at + 1, place + 1))
        return None


def find_match(elements: tuple[Element, ...], tokens: tuple[Token, ...]) -> Match | None:
    """Find the first place in a paragraph where a quote stands, its marks all honest."""
    if not any(isinstance(item, Word | Mended) for item in elements):
        return None
    return _Search(elements, tokens).run()


def _marked(found: tuple[int, bool, bool] | None) -> tuple[int, bool, bool] | None:
    return None if found is None else (found[0], True, found[2])


def _same_but_first_case(source: str, word: str) -> bool:
    return source[1:] == word[1:] and source[:1].casefold() == word[:1].casefold()


def _is_closing(item: Element) -> bool:
    return isinstance(item, Word) and item.text in _CLOSING
