"""May a mark stand for these words? What no bracket and no ellipsis makes honest."""

from ..text.tokens import Token, is_hedge, is_name, is_negation, is_number

_CLAUSE_ENDS = frozenset(",;:-()")
_SENTENCE_ENDS = frozenset(".!?")
_NEGATIVE_PREFIXES = ("un", "in", "im", "non", "dis", "not")


def may_insert(
    inserted: tuple[Token, ...], replaced: tuple[Token, ...], paragraph: tuple[Token, ...]
) -> bool:
    """Tell whether a bracket may stand in place of words, or of none.

    Not if it adds or removes a negation, or puts in another figure or name.
    """
    if _count_negations(inserted) != _count_negations(replaced):
        return False
    told = _numbers(replaced) if replaced else _numbers(paragraph)
    if not _numbers(inserted) <= told or (_numbers(replaced) - _numbers(inserted)):
        return False
    names = _names(replaced)
    return not names or not _names(inserted) or _names(inserted) <= names


def _count_negations(tokens: tuple[Token, ...]) -> int:
    return sum(is_negation(token.text) for token in tokens)


def _numbers(tokens: tuple[Token, ...]) -> set[str]:
    return {token.folded for token in tokens if is_number(token.text)}


def _names(tokens: tuple[Token, ...]) -> set[str]:
    """Give the capitalised words; in a bracket even the first counts."""
    return {
        token.folded
        for index, token in enumerate(tokens)
        if token.is_word and token.text[0].isupper() and (is_name(tokens, index) or index == 0)
    }


def may_mend(before: str, inside: str, after: str, word: str) -> bool:
    """Tell whether a bracket inside a word may stand for a source's word.

    A change of case, or another ending: `[T]he` for `the`, `walk[ed]` for `walks`.
    """
    if word.casefold() == f"{before}{inside}{after}".casefold():
        return True
    if inside.casefold() in _NEGATIVE_PREFIXES or is_number(word) or len(before) < 3:
        return False
    shares_stem = word.startswith(before) and word.endswith(after)
    return shares_stem and len(before) + len(after) >= len(word) / 2


def swallows_negation(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Tell whether leaving out tokens `start` to `end` drops a negation of words that are kept.

    A negation governs its own clause; a clause that is left out as a whole takes its negation
    with it.
    """
    return any(
        is_negation(tokens[index].text) and _clause_is_kept(tokens, index, start, end)
        for index in range(start, end)
    )


def swallows_hedge(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Tell whether leaving out tokens drops a hedge from a sentence of which words are kept."""
    return any(
        is_hedge(tokens[index].text) and _sentence_is_kept(tokens, index, start, end)
        for index in range(start, end)
    )


def _clause_is_kept(tokens: tuple[Token, ...], index: int, start: int, end: int) -> bool:
    ends = _CLAUSE_ENDS | _SENTENCE_ENDS
    return _reaches(tokens, index, start, end, ends)


def _sentence_is_kept(tokens: tuple[Token, ...], index: int, start: int, end: int) -> bool:
    return _reaches(tokens, index, start, end, _SENTENCE_ENDS)


def _reaches(
    tokens: tuple[Token, ...], index: int, start: int, end: int, stops: frozenset[str]
) -> bool:
    """Tell whether a stretch around a token, up to the next stops, goes beyond what is left out."""
    left = index
    while left > 0 and tokens[left - 1].text not in stops:
        left -= 1
    right = index
    while right < len(tokens) - 1 and tokens[right + 1].text not in stops:
        right += 1
    return left < start or right >= end
