"""A paragraph -> its words and marks, and what each of them does there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from ..text.tokens import (
    STOP_WORDS,
    Token,
    is_hedge,
    is_negation,
    is_number,
    place_tokens,
    token_texts,
)

TITLES = frozenset("mr mrs ms dr prof st gen col lt capt sgt rev hon".split())
_ABBREVIATIONS = TITLES | frozenset(
    "no vs etc approx fig vol ed eds p pp jan feb mar apr jun jul aug sep sept oct nov dec inc ltd "
    "co corp dept est u.s u.k u.n e.u".split()
)
_ENDS = frozenset(".!?")
_DENIES = frozenset("deny denies denied denying untrue refute refutes refuted disproved".split())
_DOUBTS = frozenset("doubt doubts doubted doubting".split())
_REJECTS = frozenset("reject rejects rejected rejecting dismiss dismisses dismissed".split())
_CLAIMS = frozenset(
    "that whether if claim claims report reports rumour rumours rumor rumors idea accusation "
    "accusations allegation allegations suggestion suggestions".split()
)
_IS = frozenset("is was are were be been being as it's that's".split())


@dataclass(frozen=True, eq=False)
class Passage:
    """A paragraph's comparable text; what else is asked for is found then, and kept."""

    clean: str

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
            number += text in _ENDS and _ends_sentence(self.texts, index)
        return numbers

    @cached_property
    def negation(self) -> list[bool]:
        """Which tokens deny."""
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


def negations(tokens: tuple[Token, ...]) -> list[bool]:
    """Tell which tokens deny, by themselves or by what stands beside them."""
    return [_is_negation(tokens, index) for index in range(len(tokens))]


def _is_negation(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a token denies; `No. 5` is a number."""
    if not is_negation(tokens[index].text):
        return _calls_untrue(tokens, index)
    is_number_sign = (
        tokens[index].text == "No"
        and index + 2 < len(tokens)
        and tokens[index + 1].text == "."
        and is_number(tokens[index + 2].text)
    )
    return not is_number_sign


def _calls_untrue(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word says of others that they are not so: `doubts that`, `is false`."""
    word = tokens[index].folded
    if word in _DENIES:
        return True
    if word not in _DOUBTS and word not in _REJECTS and word != "false":
        return False
    after = [token.folded for token in tokens[index + 1 : index + 3]]
    if word == "false":
        return after[:1] == ["that"] or (index > 0 and tokens[index - 1].folded in _IS)
    return not _CLAIMS.isdisjoint(after[:1] if word in _DOUBTS else after)


def _ends_sentence(texts: list[str], index: int) -> bool:
    """Tell whether a mark ends a sentence; the full stop of an abbreviation does not."""
    if texts[index] != ".":
        return True
    before = texts[index - 1].casefold() if index else ""
    is_letter = len(before) == 1 and before.isalpha() and not _is_degree(texts, index - 1)
    if before in _ABBREVIATIONS or is_letter:
        return False
    after = next((text for text in texts[index + 1 : index + 3] if text not in "\"')"), "")
    return not after or not after[0].isalpha() or not after[0].islower()


def _is_degree(texts: list[str], index: int) -> bool:
    """Tell whether a letter is the unit of a figure: `30° C`."""
    return index > 0 and texts[index] in "CFK" and (texts[index - 1][-1] in "°0123456789")


@dataclass(frozen=True, eq=False)
class Names:
    """The names that a lesson's paragraphs know; `naming` gives those that have a word."""

    naming: Callable[[str], Iterator[str]]
    _known: dict[str, bool] = field(default_factory=dict)

    def knows(self, word: str) -> bool:
        """Tell whether a bare word is a name somewhere: a capital not due to a sentence's start."""
        if word in STOP_WORDS or len(word) == 1:
            return False
        if word not in self._known:
            self._known[word] = any(word in _names_in(clean) for clean in self.naming(word))
        return self._known[word]

    def has_form(self, words: list[str]) -> bool:
        """Tell whether a name of several words is written like this somewhere."""
        written = " ".join(words).removesuffix("'s")
        return any(written in clean for clean in self.naming(bare_name(words[0])))


@lru_cache(maxsize=4096)
def _names_in(clean: str) -> frozenset[str]:
    texts = token_texts(clean)
    return frozenset(
        bare_name(text)
        for index, text in enumerate(texts)
        if text[0].isupper() and index and not _may_be_capital(texts, index)
    )


def _may_be_capital(texts: list[str], index: int) -> bool:
    """Tell whether any word would have a capital there: after a quotation mark, a full stop."""
    before = texts[index - 1]
    return before in "\"':" or (before in _ENDS and _ends_sentence(texts, index - 1))


def bare_name(word: str) -> str:
    """Give a word folded and without its genitive."""
    return word.casefold().removesuffix("'s").removesuffix("'")
