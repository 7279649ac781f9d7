"""Text -> where its sentences end. The full stop of an abbreviation or an initial ends none."""

from functools import lru_cache

from .normalise import original_span
from .tokens import tokenise

TITLES = frozenset("mr mrs ms dr prof st gen col lt capt sgt rev hon".split())
_ABBREVIATIONS = TITLES | frozenset(
    "no vs etc approx fig vol ed eds p pp jan feb mar apr jun jul aug sep sept oct nov dec inc ltd "
    "co corp dept est u.s u.k u.n e.u".split()
)
_ENDS = frozenset(".!?")
_CLOSING = "\"'”’»)]"


def split_sentences(text: str) -> tuple[str, ...]:
    """Cut a text into its sentences; nothing but the spaces between them is lost."""
    starts = (0, *sentence_ends(text))
    ends = (*starts[1:], len(text))
    parts = (text[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return tuple(part for part in parts if part)


@lru_cache(maxsize=256)
def sentence_ends(text: str) -> tuple[int, ...]:
    """Give the places after each sentence that another one follows, closing marks included."""
    tokens = tokenise(text)
    texts = [token.text for token in tokens]
    ends: list[int] = []
    for index, mark in enumerate(texts):
        if mark not in _ENDS or not ends_sentence(texts, index) or _goes_on(texts, index):
            continue
        _, end = original_span(text, tokens[index].start, tokens[index].end)
        while end < len(text) and text[end] in _CLOSING:
            end += 1
        if text[end : end + 1].isspace() and text[end:].strip():
            ends.append(end)
    return tuple(ends)


def ends_sentence(texts: list[str], index: int) -> bool:
    """Tell whether a mark ends a sentence; the full stop of an abbreviation does not."""
    if texts[index] != ".":
        return True
    before = texts[index - 1].casefold() if index else ""
    is_letter = len(before) == 1 and before.isalpha() and not _is_degree(texts, index - 1)
    if before in _ABBREVIATIONS or is_letter:
        return False
    after = next((text for text in texts[index + 1 : index + 3] if text not in "\"')"), "")
    return not after or not after[0].isalpha() or not after[0].islower()


def _goes_on(texts: list[str], index: int) -> bool:
    """Tell whether a small letter follows: `“Will it end?” he asked`."""
    after = next((text for text in texts[index + 1 : index + 4] if text[0].isalnum()), "")
    return after[:1].islower()


def _is_degree(texts: list[str], index: int) -> bool:
    """Tell whether a letter is the unit of a figure: `30° C`."""
    return index > 0 and texts[index] in "CFK" and (texts[index - 1][-1] in "°0123456789")
