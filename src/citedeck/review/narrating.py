"""A sentence that leads to a quotation or follows it -> the place in the lesson that it names."""

import re

from ..evidence import Citation
from .cited_words import EDGES, read_places
from .folding import unify
from .naming import Naming, is_lone, name_key
from .paragraph_numbers import find_numbers

_VERBS = (
    r"says?|said|stat(?:es?|ed)|tells?|told|writes?|wrote|reports?|reported|explain(?:s|ed)?|"
    r"claim(?:s|ed)?|argue[sd]?|mention(?:s|ed)?|shows?|showed|describe[sd]?|points? out|adds?|"
    r"added|puts? it|warn(?:s|ed)?|reads?|conclude[sd]?|confirm(?:s|ed)?|note[sd]?|suggest(?:s|ed)?"
)
_SAYS = re.compile(
    rf"\b(?:{_VERBS}|according to|written|stated|quot(?:es?|ed|ing)|find|found|see|look at|"
    r"(?:this|that|it|which) (?:is|stands|comes) (?:in|from))\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"[\s,–—-]*(?:(?:{_VERBS})\b|(?:is|was|as|according to|so|this is|it is|we read|from)\s)",
    re.IGNORECASE,
)
"""How words begin that say of the quotation before them where it is from."""
_TELLING = re.compile(
    rf"\b(?:{_VERBS}|according|written|stated|quot(?:es?|ed|ing)|find|found|see|seen|look|as|is|was|"
    r"are|it|we|i|you|one|can|could|be|that|how|also|even|clearly|for example|for instance|already|"
    r"us|so|this|that|stands|comes|here|where|there|authors?|writers?|journalists?|speakers?|following|words?|its|"
    r"and|but|because|then|first|too)\b|['’]s\b",
    re.IGNORECASE,
)
"""Words of such a sentence that name no source."""
_NEW_SENTENCE = re.compile(r"[.!?…]\s+(?=[^\W\d_a-z])")
_LONGEST = 120


def leading_place(text: str, naming: Naming) -> tuple[Citation, ...]:
    """Read `In paragraph 5, the article states`, up to a quotation's opening mark."""
    words = _NEW_SENTENCE.split(text[-_LONGEST * 2 :])[-1].strip()
    return _place(words, naming) if words[-1:] != "." else ()


def following_place(text: str, naming: Naming) -> tuple[Citation, ...]:
    """Read `, says the article in paragraph 5`, at once after a quotation."""
    if not _AFTER.match(text) or _NEW_SENTENCE.search(text):
        return ()
    return _place(text, naming)


def _place(words: str, naming: Naming) -> tuple[Citation, ...]:
    """Read a place in a sentence whose every word is spoken for."""
    if len(words) > _LONGEST or not _SAYS.search(words):
        return ()
    plain = " ".join(_TELLING.sub(" ", words).split()).strip(EDGES)
    if not find_numbers(unify(plain).casefold()):
        key = name_key(plain)
        return (Citation(naming.names[key]),) if key in naming.names and not is_lone(key) else ()
    return read_places(plain, naming, others=0)
