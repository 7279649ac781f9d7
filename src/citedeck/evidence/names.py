"""A lesson's names, and whether a mark leaves each of them what it is."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ..text.sentences import TITLES, ends_sentence
from ..text.tokens import PRONOUNS, STOP_WORDS, Token, token_texts
from .passage import Passage

_NAME_STARTS = frozenset("North South East West New United Great Saint San Papua".split())
_DETERMINERS = frozenset("the both these those two three four all".split())
_NOUN_WORDS = 3
"""Words at most from `the` to the noun that a bracket explains."""
_LISTING = frozenset("and or , the".split())
_IN = frozenset("in at near".split())


@dataclass(frozen=True, eq=False)
class Names:
    """The names that a lesson's paragraphs know; `naming` gives those that have a word."""

    naming: Callable[[str], Iterator[str]]
    _known: dict[str, bool] = field(default_factory=dict)

    def knows(self, word: str) -> bool:
        """Tell whether a bare word is a name somewhere: a capital not due to a sentence's start."""
        if word in STOP_WORDS or len(word) == 1:
            return False
        if word not in self._known:
            self._known[word] = any(word in _names_in(clean) for clean in self.naming(word))
        return self._known[word]

    def has_form(self, words: list[str]) -> bool:
        """Tell whether a name of several words is written like this somewhere."""
        written = " ".join(words).removesuffix("'s")
        return any(written in clean for clean in self.naming(bare_name(words[0])))

    def forms(self, word: str) -> Iterator[list[str]]:
        """Give the names that have a bare word, as they are written everywhere."""
        for clean in self.naming(word):
            for run in _CAPITALS.findall(clean):
                form = [bare_name(part) for part in run.split()]
                if word in form:
                    yield [part for part in form if self.knows(part)]


_CAPITALS = re.compile(r"[^\W\d_a-z][\w'-]*(?: [^\W\d_a-z][\w'-]*)*")


@lru_cache(maxsize=4096)
def _names_in(clean: str) -> frozenset[str]:
    texts = token_texts(clean)
    return frozenset(
        bare_name(text)
        for index, text in enumerate(texts)
        if text[0].isupper() and index and not _may_be_capital(texts, index)
    )


def _may_be_capital(texts: list[str], index: int) -> bool:
    """Tell whether any word would have a capital there: after a quotation mark, a full stop."""
    before = texts[index - 1]
    return before in "\"':" or (before in ".!?" and ends_sentence(texts, index - 1))


def bare_name(word: str) -> str:
    """Give a word folded and without its genitive."""
    return word.casefold().removesuffix("'s").removesuffix("'")


def names_agree(
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
    if _known_names(replaced, names):
        old = _known_names(passage.tokens[slice(*_whole_name(passage.texts, start, end))], names)
        return _in_order(new, old) or (
            _in_order(old, new) and _is_fuller(inserted, new, old, names)
        )
    words = [token for token in replaced if token.is_word]
    if len(words) == 1:
        return words[0].folded in PRONOUNS
    return follows and start == end and start > 0 and _explains(inserted, passage, start)


def _known_names(tokens: tuple[Token, ...], names: Names) -> list[str]:
    return [word for token in tokens if names.knows(word := bare_name(token.text))]


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


def _whole_name(texts: list[str], start: int, end: int) -> tuple[int, int]:
    """Let a stretch take in the rest of the names it cuts: `Korea` of `North Korea`."""
    while _joins_name(texts, start):
        start -= 1
    while _joins_name(texts, end):
        end += 1
    return start, end


def _is_fuller(inserted: tuple[Token, ...], new: list[str], old: list[str], names: Names) -> bool:
    """Tell whether the lesson has a name in this longer form, and no other that is as near.

    `[Kim Jong Un]` for `Kim`; but `Guinea` is not `[Papua New Guinea]`.
    """
    added = [token.text for token in inserted if bare_name(token.text) not in old]
    if not _NAME_STARTS.isdisjoint(added) or not names.has_form([t.text for t in inserted]):
        return False
    return all(
        _in_order(form, new) or _in_order(new, form) or not _in_order(old, form)
        for form in names.forms(old[0])
    )


def _explains(inserted: tuple[Token, ...], passage: Passage, place: int) -> bool:
    """Tell whether a bracket says whom or what the words before it mean, with names from nearby.

    After a pronoun; after `the two towns`; `[in Sund]` after any plain word.
    """
    before = passage.tokens[place - 1]
    if before.folded in PRONOUNS and before.folded != "that":
        return True
    if not before.text.islower() or not _stand_nearby(inserted, passage):
        return False
    words = [token for token in inserted if not _is_listing(token)]
    if (
        words
        and words[0] == inserted[0]
        and words[0].folded in _IN
        and not passage.hedge[place - 1]
    ):
        return all(token.text[0].isupper() for token in words[1:])
    ends = {inserted[0].folded, inserted[-1].folded}
    is_list = all(token.text[0].isupper() for token in words) and ends.isdisjoint(["and", "or"])
    return is_list and _follows_noun(passage, place)


def _is_listing(token: Token) -> bool:
    return token.folded in _LISTING


def _stand_nearby(inserted: tuple[Token, ...], passage: Passage) -> bool:
    """Tell whether each name of a bracket is written like this in the paragraph or around it."""
    runs = _CAPITALS.findall(" ".join(token.text for token in inserted))
    written = [run.removesuffix("'s") for run in runs]
    return all(any(run in text for text in (passage.clean, *passage.beside)) for run in written)


def _follows_noun(passage: Passage, place: int) -> bool:
    """Tell whether `the two governments`, or the like, ends at a place."""
    before = passage.tokens[max(place - _NOUN_WORDS, 0) : place - 1]
    return passage.tokens[place - 1].folded not in STOP_WORDS and any(
        token.folded in _DETERMINERS for token in before
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
