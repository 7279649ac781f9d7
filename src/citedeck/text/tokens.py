"""Text -> the words and marks that quotes are compared by, and what kind of word each is."""

import re
from functools import lru_cache
from typing import NamedTuple

from .normalise import normalise

_JOINED = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7"
    "\u0a01-\u0a03\u0a3c-\u0a4d\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0bbe-\u0bcd\u0c00-\u0c04"
    "\u0c3e-\u0c56\u0cbc-\u0cd6\u0d3e-\u0d4d"
)
_ALONE = "\u0e00-\u0e7f\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that write words without spaces: each letter is a token of its own."""

_LETTERS = rf"(?:(?![{_ALONE}])[^\W_][{_JOINED}]*)+"
_WORD = "[A-Za-z]++"
_FIGURE = (
    r"(?:(?<![^\s(\"'\[])[-+±](?=[$€£¥]?\d))?[$€£¥]?"  # a sign, a currency
    r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,:/]\d+)*)"  # its thousands grouped or not
    r"[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f]*(?:[^\W\d_]+|[%‰°])?"
)
_TOKEN = re.compile(
    rf" ?({_WORD}(?= )"  # what most words are, read in a hurry
    rf"|{_WORD}(?:'{_WORD})?(?=[ ,;:!?\")]|\. |\.?\Z)"
    r"|[.,;:!?](?= )"
    rf"|(?=[-+±$€£¥\d]){_FIGURE}"
    rf"|{_LETTERS}(?:['.&]{_LETTERS})*"  # any word, with apostrophes and dots inside
    r"|\S)"
)

_DOUBLE = re.compile(r'(?<!\d)"|(?<=\d{4})"')
"""Marks that are no inches: nothing is measured in thousands of them."""

NEGATIONS = frozenset(
    "no not never nobody nobody's nothing none nowhere neither nor without hardly scarcely barely "
    "rarely seldom cannot cant dont wont isnt arent wasnt didnt doesnt nope non noone "
    "couldnt wouldnt shouldnt hasnt havent hadnt werent mustnt neednt mightnt shant aint "
    "fail fails failed refuse refuses refused lack lacks lacked unable unlikely impossible "
    "не ни нет никто никогда нельзя без nicht kein keine keinen keinem keiner keines nie niemals "
    "niemand nichts ohne ne pas jamais aucun aucune sans ni nunca nadie ningún ninguna "
    "ikke inte ikkje niet geen nem não tidak bukan không değil nt oughtnt refusing".split()
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
PERSONAL_PRONOUNS = frozenset(
    "he him his she her hers it its they them their theirs we us our ours i me my you your".split()
)
PRONOUNS = PERSONAL_PRONOUNS | frozenset(
    "this that these those who whom whose here there one".split()
)
AMOUNTS = frozenset("all some many most few several every each both".split())
_NUMBER_WORDS = AMOUNTS | frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions billion billions trillion trillions "
    "dozen dozens half halves quarter quarters double triple twice once twofold threefold tenfold "
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth "
    "fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth millionth "
    "thirds fourths fifths sixths sevenths eighths ninths tenths hundredths "
    "zwei drei vier fünf sechs sieben acht neun zehn zwölf hundert tausend millionen "
    "deux trois quatre cinq huit neuf onze douze mille dos tres cuatro cinco seis siete ocho "
    "nueve diez doce mil два две три четыре пять шесть семь восемь девять десять сто тысяча "
    "тысячи тысяч миллион миллиона миллионов".split()
)
_ROMAN = re.compile("(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")


class Token(NamedTuple):
    """A word or mark of a normalised text; `start` and `end` are its place there.

    Its text has one quotation mark for all ranks: a quotation inside another changes its own.
    """

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or digit."""
        return self.text[0].isalnum() or self.text[-1].isalnum()

    @property
    def folded(self) -> str:
        """The word without its case."""
        return self.text.casefold()


@lru_cache(maxsize=256)
def tokenise(text: str) -> tuple[Token, ...]:
    """Cut a text, normalised, into words and marks."""
    clean = one_rank(normalise(text))
    return place_tokens(token_texts(clean), clean)


def token_texts(clean: str) -> list[str]:
    """Cut a normalised text of one rank into the texts of its tokens."""
    return _TOKEN.findall(clean)


def place_tokens(texts: list[str], clean: str) -> tuple[Token, ...]:
    """Say where the texts of tokens stand: one after the other, with a space between or none."""
    tokens, place, new = [], 0, tuple.__new__
    for text in texts:
        start = place + 1 if clean[place] == " " else place
        place = start + len(text)
        tokens.append(new(Token, (text, start, place)))
    return tuple(tokens)


def one_rank(clean: str) -> str:
    """Write single quotation marks for double ones, but not for inches: `5'6"`."""
    return _DOUBLE.sub("'", clean) if '"' in clean else clean


def is_negation(word: str) -> bool:
    """Tell whether a word denies."""
    folded = word.casefold()
    return folded in NEGATIONS or folded.endswith("n't")


def is_hedge(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word says that something is not certain, where it stands."""
    word = tokens[index].text
    if word.casefold() not in HEDGES or word == "May":
        return False
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return word.casefold() != "about" or is_number(after)


def is_number(word: str) -> bool:
    """Tell whether a word is a figure, also a Roman one, or stands for an amount."""
    if word.casefold() in _NUMBER_WORDS or any(map(str.isnumeric, word)):
        return True
    return _ROMAN.fullmatch(word) is not None
