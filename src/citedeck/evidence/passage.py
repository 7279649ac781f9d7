"""A paragraph read once for all quotes held against it: its tokens and what each does."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from ..model.lesson import Document
from ..text.normalise import normalise
from ..text.tokens import STOP_WORDS, Token, is_hedge, is_negation, is_number, tokenise

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no vs etc approx fig vol ed eds p pp jan feb mar apr jun jul aug sep "
    "sept oct nov dec gen col lt capt sgt rev hon inc ltd co corp dept est u.s u.k u.n e.u".split()
)
_ENDS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph's normalised text and its tokens, one flag a token for each question.

    `sentence` numbers the sentences; `places` maps a folded word to where it stands.
    """

    clean: str
    tokens: tuple[Token, ...]
    sentence: tuple[int, ...]
    negation: tuple[bool, ...]
    hedge: tuple[bool, ...]
    number: tuple[bool, ...]
    places: dict[str, tuple[int, ...]]

    def same_sentence(self, one: int, other: int) -> bool:
        """Tell whether two tokens stand in one sentence."""
        return self.sentence[one] == self.sentence[other]


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a lesson's documents know: single words, and all the text they stand in."""

    words: frozenset[str]
    text: str


@lru_cache(maxsize=1024)
def read_passage(text: str) -> Passage:
    """Read a paragraph."""
    tokens = tokenise(text)
    places: dict[str, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        places[token.folded].append(index)
    return Passage(
        normalise(text),
        tokens,
        tuple(_number_sentences(tokens)),
        tuple(_is_negation(tokens, index) for index in range(len(tokens))),
        tuple(is_hedge(tokens, index) for index in range(len(tokens))),
        tuple(is_number(token.text) for token in tokens),
        {word: tuple(indexes) for word, indexes in places.items()},
    )


def _is_negation(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a token denies; `No. 5` is a number."""
    if not is_negation(tokens[index].text):
        return False
    is_number_sign = (
        tokens[index].text == "No"
        and index + 2 < len(tokens)
        and tokens[index + 1].text == "."
        and is_number(tokens[index + 2].text)
    )
    return not is_number_sign


def _number_sentences(tokens: tuple[Token, ...]) -> list[int]:
    """Give each token the number of its sentence."""
    numbers, number = [], 0
    for index, token in enumerate(tokens):
        numbers.append(number)
        if token.text in _ENDS and _ends_sentence(tokens, index):
            number += 1
    return numbers


def _ends_sentence(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a mark ends a sentence; the full stop of an abbreviation does not."""
    if tokens[index].text != ".":
        return True
    before = tokens[index - 1].folded if index else ""
    if before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
        return False
    after = next((t.text for t in tokens[index + 1 : index + 3] if t.text not in "\"')"), "")
    return not after or not after[0].isalpha() or not after[0].islower()


@lru_cache(maxsize=8)
def known_names(documents: tuple[Document, ...]) -> Names:
    """Collect the names in a lesson's documents: capitals that no sentence's start explains."""
    words: set[str] = set()
    texts = []
    for document in documents:
        for paragraph in document.paragraphs:
            passage = read_passage(paragraph)
            texts.append(passage.clean)
            words |= set(_names_in(passage))
    return Names(frozenset(words), "\n".join(texts))


def _names_in(passage: Passage) -> list[str]:
    found = []
    for index, token in enumerate(passage.tokens):
        starts = index == 0 or not passage.same_sentence(index - 1, index)
        after_mark = index > 0 and passage.tokens[index - 1].text in "\"':"
        if token.text[0].isupper() and not starts and not after_mark:
            found.append(bare_name(token))
    return [word for word in found if word not in STOP_WORDS and len(word) > 1]


def bare_name(token: Token) -> str:
    """Give a word folded and without its genitive."""
    return token.folded.removesuffix("'s").removesuffix("'")
