"""A paragraph -> its words and marks, and what each of them does there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..text.sentences import ends_sentence
from ..text.tokens import Token, is_hedge, place_tokens, token_texts
from .denials import Denial, alphabets, negations

_ENDS = frozenset(".!?")


@dataclass(frozen=True, eq=False)
class Passage:
    """A paragraph's comparable text; what else is asked for is found then, and kept."""

    clean: str
    beside: tuple[str, ...] = ()
    """The comparable texts of the paragraphs before and after it."""

    @cached_property
    def alphabets(self) -> set[str]:
        """The scripts that it is written in."""
        return alphabets(self.clean)

    @cached_property
    def texts(self) -> list[str]:
        """The texts of its words and marks."""
        return token_texts(self.clean)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks."""
        return place_tokens(self.texts, self.clean)

    @cached_property
    def folded(self) -> list[str]:
        """Their texts without case."""
        return fold(self.texts)

    @cached_property
    def word_places(self) -> list[int]:
        """Which of them are words."""
        return word_places(self.texts)

    @cached_property
    def words(self) -> list[str]:
        """The words, without case."""
        return [self.folded[index] for index in self.word_places]

    def places(self, folded: str, start: int = 0) -> Iterator[int]:
        """Give where a folded word or mark stands, from a place on."""
        for _ in range(self.folded.count(folded)):
            try:
                start = self.folded.index(folded, start) + 1
            except ValueError:
                return
            yield start - 1

    @cached_property
    def sentence(self) -> list[int]:
        """The number of each token's sentence."""
        numbers, number = [], 0
        for index, text in enumerate(self.texts):
            numbers.append(number)
            number += text in _ENDS and ends_sentence(self.texts, index)
        return numbers

    @cached_property
    def negation(self) -> list[Denial]:
        """Which tokens deny, and how far."""
        return negations(self.tokens)

    @cached_property
    def hedge(self) -> list[bool]:
        """Which tokens say that something is not certain."""
        return [is_hedge(self.tokens, index) for index in range(len(self.tokens))]

    def same_sentence(self, one: int, other: int) -> bool:
        """Tell whether two tokens stand in one sentence."""
        return self.sentence[one] == self.sentence[other]


def squeeze(text: str) -> str:
    """Drop the spaces and the case of a comparable text: tokens that are equal stay equal."""
    return text.replace(" ", "").casefold()


def word_places(texts: list[str]) -> list[int]:
    """Give which of some tokens' texts are words: they have a letter or digit at an end."""
    return [i for i, text in enumerate(texts) if text[0].isalnum() or text[-1].isalnum()]


def fold(texts: list[str]) -> list[str]:
    """Give texts without case; none of them has a line end."""
    return "\n".join(texts).casefold().split("\n") if texts else []
