"""May a mark stand for these words? What no bracket and no ellipsis makes honest."""

from ..text.tokens import HEDGES, STOP_WORDS, Token, is_hedge, is_negation, is_number
from .denials import Denial, alphabets, denies_word, hides_negation, negations
from .figures import changes_figure
from .names import Names, names_agree
from .passage import Passage

MAX_REPLACED = 4
"""Words of the source that one bracket may stand for."""

RELATIVES = frozenset("who which whose where because although though while whereas".split())
"""Of them those that begin a clause of their own also without a comma."""
JOINERS = frozenset(["and", "but", "so", "yet"])
_STRONG_STOPS = frozenset(";:")
_CLAUSE_STOPS = frozenset(",;:")
_CLAUSE_ENDS = RELATIVES | JOINERS | frozenset(",;:()-")
_SET_OFF = 3
"""Words of an inserted `it is said` at most."""
_OPENERS = frozenset("(-")
_SUBORDINATORS = frozenset(
    "who which that because although though since while whereas where when if unless as".split()
)
_ENDINGS = frozenset(["", "s", "es", "ed", "d", "ing", "ly", "er", "est", "'s", "n", "'"])
_NAME_ENDINGS = frozenset(["", "s", "'s", "n", "ian", "'"])


def may_stand(
    inserted: tuple[Token, ...],
    passage: Passage,
    start: int,
    end: int,
    names: Names,
    follows: bool = True,
) -> bool:
    """Tell whether a bracket may stand in place of tokens `start` to `end`, or of none.

    Not if it adds or removes a negation, or hides or puts in a figure or a name. `follows` tells
    that the quote shows the word before the bracket.
    """
    replaced = passage.tokens[start:end]
    if _count_negations(inserted) != sum(map(bool, passage.negation[start:end])):
        return False
    if any(denies_word(new.folded, old.folded) for new in inserted for old in replaced):
        return False
    if _is_disguised(inserted, passage) or _says_nothing(inserted, replaced):
        return False
    if changes_figure(inserted, passage, start, end):
        return False
    return names_agree(inserted, passage, start, end, names, follows)


def turns_around(inserted: tuple[Token, ...], passage: Passage, beside: list[int]) -> bool:
    """Tell whether a bracket at an edge says the reverse of the words that follow in the source.

    It leaves out a negation within reach, or takes the place of its own word with a denying affix.
    """
    near = beside[:MAX_REPLACED]
    if not _count_negations(inserted) and any(_reaches(passage, index, beside) for index in near):
        return True
    words = [passage.tokens[index].folded for index in near]
    return any(denies_word(new.folded, old) for new in inserted for old in words)


def _reaches(passage: Passage, index: int, beside: list[int]) -> bool:
    """Tell whether a token denies the words that a quote keeps of its sentence."""
    if passage.negation[index] == Denial.CLAUSE:
        return _clause_is_kept(passage, index, max(beside) + 1)
    return bool(passage.negation[index])


def _count_negations(tokens: tuple[Token, ...]) -> int:
    return sum(map(bool, negations(tokens)))


def _is_disguised(inserted: tuple[Token, ...], passage: Passage) -> bool:
    """Tell whether a bracket is written so that no list of words knows what it says."""
    letters = "".join(token.text for token in inserted)
    return hides_negation(inserted) or not alphabets(letters) <= passage.alphabets


def _says_nothing(inserted: tuple[Token, ...], replaced: tuple[Token, ...]) -> bool:
    """Tell whether a bracket with a mark and no word takes the place of words: `[---]`."""
    has_word = any(token.is_word for token in inserted)
    return bool(inserted) and not has_word and any(token.is_word for token in replaced)


def may_mend(before: str, inside: str, after: str, word: str) -> bool:
    """Tell whether a bracket inside a word may stand for a source's word.

    A change of the bracketed letters' case, or another ending: `[T]he` for `the`, `walk[ed]` for
    `walks`. Never another name, figure or negation.
    """
    made = f"{before}{inside}{after}"
    if made.casefold() == word.casefold():
        kept = len(before), len(word) - len(after)
        return word[: kept[0]] == before and word[kept[1] :] == after
    if is_negation(made) != is_negation(word) or is_number(word) or is_number(made):
        return False
    if word.casefold() in HEDGES:
        return False
    if after or len(before) < 3 or not word.startswith(before):
        return False
    endings = _NAME_ENDINGS if word[0].isupper() else _ENDINGS
    return inside in endings and word[len(before) :] in endings


def swallows_negation(passage: Passage, start: int, end: int) -> bool:
    """Tell whether leaving out tokens `start` to `end` drops a negation of words that are kept.

    A negation governs its sentence, up to a semicolon or colon, unless its clause is left out as
    a whole: one that a subordinator, a bracket or a dash opens.
    """
    return any(_is_swallowed(passage, index, start, end) for index in range(start, end))


def _is_swallowed(passage: Passage, index: int, start: int, end: int) -> bool:
    match passage.negation[index]:
        case Denial.NONE:
            return False
        case Denial.CLAUSE:
            return _clause_is_kept(passage, index, end)
        case _:
            goes_with_it = _clause_goes_with_it(passage, index, start, end)
            return not goes_with_it and _scope_is_kept(passage, index, start, end, _STRONG_STOPS)


def _clause_is_kept(passage: Passage, index: int, end: int) -> bool:
    """Tell whether words are kept from `end` on that stand in a token's clause, behind it."""
    last = len(passage.tokens) - 1
    right = min(index + 1, last)
    while right < last and passage.same_sentence(right + 1, index):
        if passage.tokens[right + 1].folded in _CLAUSE_ENDS:
            break
        right += 1
    return any(passage.tokens[place].is_word for place in range(end, right + 1))


def swallows_hedge(passage: Passage, start: int, end: int) -> bool:
    """Tell whether leaving out tokens drops a hedge of words that are kept.

    A hedge governs its clause; one set off by itself, `reportedly` between commas, its sentence.
    """
    return any(
        passage.hedge[index]
        and _scope_is_kept(passage, index, start, end, _hedge_stops(passage, index))
        for index in range(start, end)
    )


def hides_hedge(inserted: tuple[Token, ...], passage: Passage, start: int, end: int) -> bool:
    """Tell whether a bracket takes the place of a *likely* and says nothing like it."""
    hedges = any(is_hedge(inserted, index) for index in range(len(inserted)))
    return not hedges and any(passage.hedge[start:end])


def _hedge_stops(passage: Passage, index: int) -> frozenset[str]:
    left, right = _scope(passage, index, _CLAUSE_STOPS)
    is_set_off = sum(token.is_word for token in passage.tokens[left : right + 1]) <= _SET_OFF
    return frozenset() if is_set_off else _CLAUSE_STOPS


def _scope(passage: Passage, index: int, stops: frozenset[str]) -> tuple[int, int]:
    """Give the stretch around a token inside its sentence, up to the next stops."""
    left = right = index
    while left and passage.same_sentence(left - 1, index) and not _stops(passage, left - 1, stops):
        left -= 1
    last = len(passage.tokens) - 1
    while (
        right < last
        and passage.same_sentence(right + 1, index)
        and not _stops(passage, right + 1, stops)
    ):
        right += 1
    return left, right


def _stops(passage: Passage, index: int, stops: frozenset[str]) -> bool:
    return passage.tokens[index].text in stops


def _scope_is_kept(
    passage: Passage, index: int, start: int, end: int, stops: frozenset[str]
) -> bool:
    """Tell whether a token's stretch reaches beyond what is left out, to words that are kept."""
    left, right = _scope(passage, index, stops)
    before = any(passage.tokens[i].is_word for i in range(left, start))
    after = any(passage.tokens[i].is_word for i in range(end, right + 1))
    return before or after


def _clause_goes_with_it(passage: Passage, index: int, start: int, end: int) -> bool:
    """Tell whether a negation's clause is left out as a whole, and nothing of its sentence after.

    What follows a comma may go on with it: `which would not, said the mayor, pay`.
    """
    left, right = _scope(passage, index, frozenset(",;:()-"))
    rest = range(right + 1, end)
    if right >= end or any(_goes_on(passage, index, other) for other in rest):
        return False
    opened = left >= start and (_is_opened(passage, left) or _contrasts(passage, left, right))
    inside = passage.tokens[max(left, start) : index]
    return opened or any(token.folded in RELATIVES for token in inside)


def _goes_on(passage: Passage, index: int, other: int) -> bool:
    return passage.tokens[other].is_word and passage.same_sentence(index, other)


def _is_opened(passage: Passage, left: int) -> bool:
    """Tell whether a clause is one of its own: `although …`, `(…`."""
    opener = passage.tokens[left - 1].text if left else ""
    return passage.tokens[left].folded in _SUBORDINATORS or opener in _OPENERS


def _contrasts(passage: Passage, left: int, right: int) -> bool:
    """Tell whether words between two commas only set something apart: `, not the gate,`."""
    if left < 2 or right + 1 >= len(passage.tokens) or passage.tokens[left].folded != "not":
        return False
    commas = passage.tokens[left - 1].text == passage.tokens[right + 1].text == ","
    return commas and passage.tokens[left - 2].folded not in STOP_WORDS
