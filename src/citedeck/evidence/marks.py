"""A quote's raw text -> words, and the marks by which a writer owns up to changes.

Marks are read before the text is normalised: an ellipsis in its three spellings, alone or in
brackets; `[words]` added or put in place of others; `[sic]`; a bracket inside a word, `[T]he`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ..text.normalise import normalise
from ..text.tokens import Token, tokenise
from .passage import fold, squeeze, word_places

_SIC = r"sic!?|emphasis\s+(?:added|mine|in\s+(?:the\s+)?original)|italics\s+(?:added|mine)"
_WORD = r"[\w'’]"
_GAP = re.compile(
    r"[\[(]\s*(?:…\.?|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]"  # […] (...)
    r"|…|\.\s\.\s\.|\.{3,4}"
)
_MARK = re.compile(
    rf"{_GAP.pattern}"
    rf"|\[(?:{_SIC})\]"
    r"|(?<!\w)\[[^\[\]]{2,}\](?:['’]s)?(?!['’]?\w)"  # [words], [Kim]’s
    r"|(?<!\w)\[[^\[\]]?\](?!['’]?\w)"  # [a]
    r"|\[[^\w\s\[\]]+\]"  # help[.]
    rf"|(?<!{_WORD}){_WORD}{{0,40}}\[(?!(?:{_SIC})\]){_WORD}{{0,40}}\]{_WORD}{{0,40}}",
    # [T]he, walk[ed], depend[], [D]on’t
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"[\[(]?\s*(?:…\.?|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]?")
_REMARK = re.compile(rf"\[\s*(?:{_SIC})\s*\]", re.IGNORECASE)
_INSERT = re.compile(r"\[([^\[\]]*)\]((?:['’]s)?)")
_GLUED = re.compile(r"(?<=\w)\[(\w+)\]|\[(\w+)\](?=\w)")
_DOTS = 3
"""A text with fewer dots than an ellipsis has, and no bracket, has no mark."""
_UNSEEN = re.compile("\u00ad\\s*\n\\s*|[\u200b-\u200f\u2060\ufeff\u00ad]")


@dataclass(frozen=True, slots=True)
class Words:
    """Words and marks that must stand in the source one after the other, as they are."""

    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """An ellipsis: words were left out here. `literal` are its own tokens, as of every mark."""

    literal: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Insert:
    """A bracket with words of the writer's own, added or in place of up to four others."""

    tokens: tuple[Token, ...]
    literal: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """`[sic]` or `[emphasis added]`: it changes nothing."""

    literal: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """A word with a bracket inside: `[T]he` is `("", "T", "he")`."""

    before: str
    inside: str
    after: str
    literal: tuple[Token, ...] = ()


Element = Words | Gap | Insert | Remark | Mended


def parse_marks(raw: str) -> tuple[Element, ...]:
    """Cut a quote's text into words and marks; neighbouring brackets count as one."""
    if "[" not in raw and "…" not in raw and raw.count(".") < _DOTS:
        return _words_alone(raw)
    raw = _UNSEEN.sub("", unicodedata.normalize("NFC", raw))
    elements: list[Element] = []
    place = 0
    for match in (_MARK if "[" in raw else _GAP).finditer(raw):
        _add_words(elements, raw[place : match.start()])
        _add_mark(elements, _mark(match[0]))
        place = match.end()
    _add_words(elements, raw[place:])
    return tuple(elements)


def _words_alone(raw: str) -> tuple[Element, ...]:
    tokens = tokenise(raw)
    return (Words(tokens),) if tokens else ()


def unglue(raw: str) -> str:
    """Drop the brackets inside words: what a mended word says."""
    return _GLUED.sub(r"\1\2", raw) if "[" in raw else raw


def _add_words(elements: list[Element], raw: str) -> None:
    if tokens := tokenise(raw):
        elements.append(Words(tokens))


def _add_mark(elements: list[Element], mark: Element) -> None:
    last = elements[-1] if elements else None
    if isinstance(mark, Insert) and isinstance(last, Insert):
        elements[-1] = Insert(last.tokens + mark.tokens, last.literal + mark.literal)
    else:
        elements.append(mark)


def _mark(text: str) -> Element:
    literal = tokenise(text)
    if _ELLIPSIS.fullmatch(text):
        return Gap(literal)
    if _REMARK.fullmatch(text):
        return Remark(literal)
    if whole := _INSERT.fullmatch(text):
        return Insert(tokenise(whole[1].strip() + whole[2]), literal)
    before, _, rest = text.partition("[")
    inside, _, after = rest.partition("]")
    return Mended(normalise(before), normalise(inside), normalise(after), literal)


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
