"""Text -> the words and marks that quotes are compared by, and what kind of word each is."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .normalise import normalise

_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)*(?:[%‰°]|st\b|nd\b|rd\b|th\b)?"  # numbers with their separators
    r"|[^\W_]+(?:['\-.&][^\W_]+)*"  # words, with apostrophes, hyphens and dots inside
    r"|\S"
)

NEGATIONS = frozenset(
    "no not never nobody nothing none nowhere neither nor without hardly scarcely barely cannot "
    "fails fail failed lack lacks lacked unable unlikely impossible".split()
)
HEDGES = frozenset(
    "reportedly likely allegedly apparently perhaps possibly probably maybe might may could seem "
    "seems seemed appear appears appeared suggest suggests suggested suggesting supposedly "
    "presumably potentially estimated estimates reported alleged claims claimed sometimes about "
    "roughly approximately almost nearly partly".split()
)
STOP_WORDS = frozenset(
    "a about after all also an and any are as at be because been before being between both but "
    "by can did do does during each for from had has have he her his how i if in into is it its "
    "more most of on only or other our over same she since so some such than that the their them "
    "then there these they this those through to too under until up very was we were what when "
    "where which while who why will with would you your".split()
)
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion trillions "
    "dozen dozens half double twice first second third all some many most few several every each "
    "both".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a normalised text; `start` and `end` are its place there."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or digit."""
        return self.text[0].isalnum()

    @property
    def folded(self) -> str:
        """The word without its case."""
        return self.text.casefold()


@lru_cache(maxsize=2048)
def tokenise(text: str) -> tuple[Token, ...]:
    """Cut a text, normalised, into words and marks."""
    clean = normalise(text)
    return tuple(Token(match[0], *match.span()) for match in _TOKEN.finditer(clean))


def is_negation(word: str) -> bool:
    """Tell whether a word denies."""
    folded = word.casefold()
    return folded in NEGATIONS or folded.endswith("n't")


def is_hedge(word: str) -> bool:
    """Tell whether a word says that something is not certain."""
    return word.casefold() in HEDGES


def is_number(word: str) -> bool:
    """Tell whether a word is a figure, or stands for an amount."""
    return any(letter.isdigit() for letter in word) or word.casefold() in _NUMBER_WORDS


def is_name(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word is written with a capital that no sentence's start explains."""
    word = tokens[index].text
    if not word[0].isupper() or word == "I":
        return False
    return index > 0 and tokens[index - 1].text not in (".", "!", "?", "…", ":", '"')
