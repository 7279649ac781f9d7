"""A quote's words + a passage -> the place where they stand as they are, cut between words."""

from dataclasses import dataclass

from ..text.tokens import Token
from .denials import denial_before
from .passage import Passage

_OPENING = frozenset("'(")
_BESIDE = frozenset(" '(")
_MIN_DENIED = 3
"""Words that a *not* before a quote denies at least."""
_ENDING = frozenset(".,;:!?)…'")


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens of a passage that a quote stands for."""

    start: int
    end: int
    drops_hedge: bool = False


def stands_apart(clean: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a comparable text is surely cut between words and marks.

    This looks at the letters around it alone; where it is not sure, `find_exact` is.
    """
    return _is_edge(clean, start) and _is_edge(clean, end)


def _is_edge(clean: str, place: int) -> bool:
    """Tell whether a word or mark surely ends or starts at a place, whatever is around it."""
    before, after = clean[max(place - 2, 0) : place], clean[place : place + 2]
    if not before or not after:
        return True
    if before[-1] == " ":
        return not (before[0].isdigit() and after[0].isdigit())
    if after[0] == " ":
        return not (before[-1].isdigit() and after[-1].isdigit())
    opened = before[-1] in _OPENING and before[0] in _BESIDE
    return opened or (after[0] in _ENDING and (len(after) == 1 or after[1] == " "))


def follows_denial(passage: Passage, start: int) -> bool:
    """Tell whether a quote that starts with a token leaves out the *not* right before it.

    It does not if the sentence is over a few words later: what it then shows is the next one.
    """
    if denial_before(passage.tokens, passage.negation, start) is None:
        return False
    last = min(start + 2 * _MIN_DENIED, len(passage.tokens))
    near = [index for index in range(start, last) if passage.same_sentence(start, index)]
    return sum(passage.tokens[index].is_word for index in near) >= _MIN_DENIED


def find_exact(tokens: tuple[Token, ...], passage: Passage) -> Match | None:
    """Find words as they are; stopping early, also before closing punctuation, is fine."""
    if not any(token.is_word for token in tokens):
        return None
    length = len(tokens)
    for start in passage.places(tokens[0].folded):
        end = start + length
        if same_tokens(tokens, passage, start) and is_whole(passage, start, end):
            return Match(start, end)
    return None


def same_tokens(tokens: tuple[Token, ...], passage: Passage, start: int) -> bool:
    """Tell whether tokens stand at a place of a passage."""
    there = passage.tokens[start : start + len(tokens)]
    return len(there) == len(tokens) and all(
        one.text == other.text for one, other in zip(tokens, there, strict=True)
    )


def is_whole(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch starts and ends between words, not inside `know-how`."""
    first, last = passage.tokens[start].start, passage.tokens[end - 1].end
    return not is_inside(passage.clean, first) and not is_inside(passage.clean, last)


def whole_words(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """Let a stretch of tokens start and end between words: `know` becomes `know-how`."""
    while start and is_inside(passage.clean, passage.tokens[start].start):
        start -= 1
    while end < len(passage.tokens) and is_inside(passage.clean, passage.tokens[end - 1].end):
        end += 1
    return start, end


def is_inside(clean: str, place: int) -> bool:
    """Tell whether a place of a text is beside a hyphen inside a word."""
    for hyphen in (place - 1, place):
        if 0 < hyphen < len(clean) - 1 and clean[hyphen] == "-":
            return clean[hyphen - 1].isalnum() and clean[hyphen + 1].isalnum()
    return False
