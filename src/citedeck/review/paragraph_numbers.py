"""Wordings such as `paragraphs 4 and 6` -> the numbers they name, in the languages of lessons."""

import re
from dataclasses import dataclass

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_HAN = "一二三四五六七八九十"
_VALUES = {
    word: value for words in (_NUMBER_WORDS, _ORDINALS, _HAN) for value, word in enumerate(words, 1)
}

_UNITS = (
    r"paragraphs?|paras?|pars?|pgs?ph|¶+|§+"  # English, and the signs
    r"|paragraphes?|alinéas?|párrafos?|parrafos?|párrs?|parágrafos?|paragraf[oi]|capovers[oi]"
    r"|absatz(?:es)?|absätzen?|abs|abschnitt|alinea(?:'?s)?|stycket?|styckena|afsnit|avsnitt"
    r"|akapit(?:y|u|ów)?|odstav(?:ec|ce|ci)|odst|paragraf(?:lar|ul|ele)?|alineat(?:ul)?"
    r"|абзац(?:ы|е|а|ах|и)?|абз|параграф(?:ы|е|а|ах|и)?|kappale(?:et)?|bekezdés(?:ek)?"
    r"|παράγραφο[ςι]?|παρ|đoạn|문단|단락|段落|段|(?:ال)?فقر(?:ة|ات)|פסק(?:ה|אות)|פיסקה"
)
_ONE = rf"(?:\d{{1,4}}|{'|'.join(_NUMBER_WORDS)})"
_RANGE_SIGNS = r"-+|~|(?:to|through|thru|bis|à|al?|до|do|až|tot|till|til)(?!\w)"
_AND_SIGNS = r"(?:,|/|\+)?\s*(?:and|&|und|et|y|e|i|и|та|och|og|en|a|ve|와|과|及|和|と)|,|/|\+|、"
_LIST = (
    rf"{_ONE}(?:\s*(?:(?:{_RANGE_SIGNS})|(?:{_AND_SIGNS})(?![^\W\d]))\s*"
    rf"(?:¶|§)?{_ONE}(?!\w))*"
)
_AFTER = (
    rf"(?<![^\W_])(?:{_UNITS})\.?\s*(?:(?:no|nr|n°|number)\.?|\#)?\s*"
    rf"(?P<list>{_LIST})(?!\w)(?!\.\d)"
)
_BEFORE = (
    rf"(?<!\w)(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th|\.|er|e|ème|[ºª]|-?[йм])"
    r"|\d{1,3}(?=\s?(?:번째\s)?(?:문단|단락)))\s*(?:번째\s)?"
    rf"(?:paragraph|absatz|abschnitt|paragraphe|párrafo|paragrafo|capoverso|alinea|akapit|абзац"
    r"|stycket?|afsnit|avsnitt|odstavec|bekezdés|문단|단락)(?!\w)"
)
_HAN_FORM = (
    rf"第\s*(?P<han>\d{{1,3}}|[{_HAN}]{{1,3}})\s*(?:-\s*第?\s*(?P<upto>\d{{1,3}})\s*)?"
    r"(?:自然)?(?:段落|段)"
)
_WORDING = re.compile(rf"{_AFTER}|{_BEFORE}|{_HAN_FORM}")
_MAY_NAME = re.compile(r"\d|¶|par|ph\b|abs|段|문단|단락|абз")
_ITEM = re.compile(rf"({_ONE})|(?<![^\W\d])({_RANGE_SIGNS})")
_LONGEST = 2_000
"""No lesson has so many paragraphs: a longer range is cut there."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A wording that names paragraphs, from `start` to `end` of a folded text."""

    start: int
    end: int
    paragraphs: tuple[int, ...]


def find_numbers(folded: str) -> tuple[Numbers, ...]:
    """Find the wordings that name paragraphs in a text that is normalised and without case."""
    if not _MAY_NAME.search(folded):
        return ()
    return tuple(_read(match) for match in _WORDING.finditer(folded))


def _read(match: re.Match[str]) -> Numbers:
    if match["list"]:
        numbers = _numbers_of(match["list"])
    elif match["ordinal"]:
        numbers = (_value(match["ordinal"]),)
    else:
        first = _value(match["han"])
        numbers = _span(first, int(match["upto"] or first))
    return Numbers(match.start(), match.end(), tuple(sorted(set(numbers))))


def _numbers_of(text: str) -> tuple[int, ...]:
    """Read `4-5`, `4 and 6` or `4, 6 to 8`."""
    numbers: list[int] = []
    is_range = False
    for number, sign in _ITEM.findall(text):
        if sign:
            is_range = True
        elif is_range and numbers:
            numbers += _span(numbers[-1], _value(number))
            is_range = False
        else:
            numbers.append(_value(number))
    return tuple(numbers)


def _span(first: int, last: int) -> tuple[int, ...]:
    if last < first:
        return (first, last)
    return tuple(range(first, min(last, first + _LONGEST) + 1))


def _value(text: str) -> int:
    if text in _VALUES:
        return _VALUES[text]
    if text[0] in _HAN:
        tens, _, ones = text.partition("十")
        return (_VALUES.get(tens, 1) * 10 if "十" in text else 0) + _VALUES.get(ones or "", 0)
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else 0
