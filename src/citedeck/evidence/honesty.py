"""May a mark stand for these words? What no bracket and no ellipsis makes honest."""

import unicodedata

from ..text.tokens import (
    HEDGES,
    PERSONAL_PRONOUNS,
    PRONOUNS,
    STOP_WORDS,
    Token,
    is_negation,
    is_number,
)
from .figures import changes_figure
from .passage import TITLES, Names, Passage, bare_name, negations

MAX_REPLACED = 4
"""Words of the source that one bracket may stand for."""

_NAME_STARTS = frozenset("North South East West New United Great Saint San".split())
_STRONG_STOPS = frozenset(";:")
_CLAUSE_STOPS = frozenset(",;:")
_SET_OFF = 3
"""Words of an inserted `it is said` at most."""
_OPENERS = frozenset("(-")
_SUBORDINATORS = frozenset(
    "who which that because although though since while whereas where when if unless as".split()
)
RELATIVES = frozenset("who which whose where because although though while whereas".split())
"""Of them those that begin a clause of their own also without a comma."""
_DENIALS = ("far from", "anything but", "instead of", "rather than")
_AFFIXES = ("un", "in", "im", "ir", "il", "non", "dis")
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
    if _count_negations(inserted) != sum(passage.negation[start:end]):
        return False
    if _count_denials(inserted) != _count_denials(replaced):
        return False
    if any(_denies(new.folded, old.folded) for new in inserted for old in replaced):
        return False
    if any(_is_disguised(token.text) for token in inserted) or _says_nothing(inserted, replaced):
        return False
    if changes_figure(inserted, passage, start, end):
        return False
    return _names_agree(inserted, passage, start, end, names, follows)


def turns_around(inserted: tuple[Token, ...], passage: Passage, beside: list[int]) -> bool:
    """Tell whether a bracket at an edge says the reverse of the words that follow in the source.

    It leaves out a negation within reach, or takes the place of its own word with a denying affix.
    """
    near = beside[:MAX_REPLACED]
    if not _count_negations(inserted) and any(passage.negation[index] for index in near):
        return True
    words = [passage.tokens[index].folded for index in near]
    return any(_denies(new.folded, old) for new in inserted for old in words)


def _count_negations(tokens: tuple[Token, ...]) -> int:
    return sum(negations(tokens))


def _count_denials(tokens: tuple[Token, ...]) -> int:
    """Count what denies as a whole phrase, though it is no negation."""
    folded = f" {' '.join(token.folded for token in tokens)} "
    return sum(folded.count(f" {phrase} ") for phrase in _DENIALS)


def _denies(new: str, old: str) -> bool:
    """Tell whether one word is the other with an affix that denies: `reliable`, `unreliable`."""
    for word, root in ((new, old), (old, new)):
        if len(root) > 3 and any(word == affix + root for affix in _AFFIXES):
            return True
        if len(root) > 3 and word.endswith("less") and root.startswith(word[:-4]):
            return True
    return False


def _is_disguised(word: str) -> bool:
    """Tell whether a word mixes alphabets: a Cyrillic letter hides a word from every list."""
    alphabets = {unicodedata.name(letter, "").split(" ")[0] for letter in word if letter.isalpha()}
    return len(alphabets & {"LATIN", "CYRILLIC", "GREEK"}) > 1


def _says_nothing(inserted: tuple[Token, ...], replaced: tuple[Token, ...]) -> bool:
    """Tell whether a bracket with a mark and no word takes the place of words: `[---]`."""
    has_word = any(token.is_word for token in inserted)
    return bool(inserted) and not has_word and any(token.is_word for token in replaced)


def _names_agree(
    inserted: tuple[Token, ...],
    passage: Passage,
    start: int,
    end: int,
    names: Names,
    follows: bool,
) -> bool:
    """Tell whether a bracket names nobody else than the words it stands for."""
    new = _bracket_names(inserted, names)
    if not new:
        return True
    replaced = passage.tokens[start:end]
    old = [word for token in replaced if names.knows(word := bare_name(token.text))]
    if old:
        return _in_order(new, old) or (_in_order(old, new) and _is_full_name(inserted, names))
    words = [token for token in replaced if token.is_word]
    if len(words) == 1:
        return words[0].folded in PRONOUNS
    explains = follows and start == end and start > 0
    return explains and passage.tokens[start - 1].folded in PERSONAL_PRONOUNS


def _bracket_names(tokens: tuple[Token, ...], names: Names) -> list[str]:
    """Give the names in a bracket: every capital but those of small words, and known names."""
    found = []
    for token in tokens:
        word = bare_name(token.text)
        capital = token.text[0].isupper() and word not in STOP_WORDS | PRONOUNS
        if token.is_word and (capital or names.knows(word)):
            found.append(word)
    return found


def _in_order(some: list[str], whole: list[str]) -> bool:
    """Tell whether words all stand in a list, in its order."""
    left = iter(whole)
    return all(word in left for word in some)


def _is_full_name(inserted: tuple[Token, ...], names: Names) -> bool:
    """Tell whether the lesson itself has a name in this longer form."""
    return names.has_form([token.text for token in inserted])


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
    return any(
        passage.negation[index]
        and not _clause_goes_with_it(passage, index, start, end)
        and _scope_is_kept(passage, index, start, end, _STRONG_STOPS)
        for index in range(start, end)
    )


def cuts_name(passage: Passage, start: int, end: int) -> bool:
    """Tell whether leaving out tokens `start` to `end` makes another name of what is kept.

    `South … Korea` for `South Africa and North Korea`; `… Korea` for `North Korea`.
    """
    texts = passage.texts
    starts_inside = _joins_name(texts, start) if start < end else False
    ends_inside = _joins_name(texts, end) if start < end else False
    if starts_inside and ends_inside:
        return not all(text[0].isupper() for text in texts[start:end] if text[0].isalpha())
    return ends_inside and texts[end - 1] in _NAME_STARTS


def _joins_name(texts: list[str], place: int) -> bool:
    """Tell whether a name goes on from the token before a place to the one there."""
    if not 0 < place < len(texts):
        return False
    before = texts[place - 2] if texts[place - 1] == "." and place > 1 else texts[place - 1]
    is_title = texts[place - 1] == "." and before.casefold() in TITLES
    is_name = before[0].isupper() and before.casefold() not in STOP_WORDS
    return texts[place][0].isupper() and is_name and (is_title or texts[place - 1] != ".")


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
    kept = {token.folded for token in inserted}
    return any(
        passage.hedge[index] and passage.tokens[index].folded not in kept
        for index in range(start, end)
    )


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
