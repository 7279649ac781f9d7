"""A passage -> nearly the same words, with one change that no mark admits."""

import re
import unicodedata
from collections.abc import Callable
from random import Random

from .ground import Ground, Passage, closeness, words
from .honest import DOTS, replace_words, shorten
from .lexicon import (
    ADDED_WORDS,
    AMOUNTS,
    AUXILIARIES,
    CERTAIN,
    DROPPED,
    FLIPPED,
    GOVERNING,
    LIGHT,
    OTHER_WORDS,
    SMALL,
    UNITS,
)
from .spelling import respell

Change = Callable[[Random, Ground, Passage], str | None]
CLOSE = 0.72
"""Well above the least share of words that a quotation close to its source has."""


def _at(
    rng: Random, tokens: list[str], wanted: Callable[[str], bool], *, inner: bool = False
) -> int | None:
    """Pick the place of a word of some kind."""
    edge = 1 if inner else 0
    places = [i for i in range(edge, len(tokens) - edge) if wanted(tokens[i])]
    return rng.choice(places) if places else None


def _bare(token: str) -> str:
    return token.strip(".,;:!?()")


def _put(tokens: list[str], place: int, word: str) -> str:
    """Put a word for the one at a place, whose marks stay."""
    old = _bare(tokens[place])
    return " ".join([*tokens[:place], tokens[place].replace(old, word), *tokens[place + 1 :]])


def _is_word(token: str) -> bool:
    return token.isalpha() and token.islower() and len(token) > 3


def _word_changed(rng: Random, _: Ground, passage: Passage) -> str | None:
    place = _at(rng, passage.tokens, lambda token: _is_word(_bare(token)))
    if place is None:
        return None
    others = [word for word in OTHER_WORDS if word != _bare(passage.tokens[place])]
    return _put(passage.tokens, place, rng.choice(others))


def _word_dropped(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens, str.isalpha, inner=True)
    return None if place is None else " ".join([*tokens[:place], *tokens[place + 1 :]])


def _word_added(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = rng.randint(1, len(tokens) - 1)
    return " ".join([*tokens[:place], rng.choice(ADDED_WORDS), *tokens[place:]])


def _words_swapped(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    places = [
        i
        for i in range(1, len(tokens) - 1)
        if tokens[i].isalpha() and tokens[i + 1].isalpha() and tokens[i] != tokens[i + 1]
    ]
    if not places:
        return None
    i = rng.choice(places)
    return " ".join([*tokens[:i], tokens[i + 1], tokens[i], *tokens[i + 2 :]])


def _word_doubled(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens, str.isalpha, inner=True)
    return None if place is None else " ".join([*tokens[:place], tokens[place], *tokens[place:]])


def _separator_moved(_: Random, __: Ground, passage: Passage) -> str | None:
    """Lose a decimal point, or write it for the comma between thousands: another number."""
    text = re.sub(r"(?<=\d)\.(?=\d)", "", passage.text)
    return text if text != passage.text else re.sub(r"(?<=\d),(?=\d)", ".", text)


def _ending_changed(rng: Random, _: Ground, passage: Passage) -> str | None:
    place = _at(rng, passage.tokens, _is_word)
    if place is None:
        return None
    word = passage.tokens[place]
    return _put(passage.tokens, place, word[:-1] if word.endswith("s") else f"{word}s")


def _figure_changed(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens, lambda token: any(letter in "0123456789" for letter in token))
    if place is None:
        return None
    at = rng.choice([i for i, letter in enumerate(tokens[place]) if letter in "0123456789"])
    other = rng.choice([figure for figure in "123456789" if figure != tokens[place][at]])
    tokens[place] = f"{tokens[place][:at]}{other}{tokens[place][at + 1 :]}"
    return " ".join(tokens)


def _mapped(table: dict[str, str]) -> Change:
    """Change one of the words of a table into what stands beside it."""

    def change(rng: Random, _: Ground, passage: Passage) -> str | None:
        place = _at(rng, passage.tokens, lambda token: _bare(token) in table)
        if place is None:
            return None
        return _put(passage.tokens, place, table[_bare(passage.tokens[place])])

    return change


def _name_changed(rng: Random, ground: Ground, passage: Passage) -> str | None:
    place = _at(rng, passage.tokens, lambda token: _bare(token) in ground.names)
    if place is None:
        return None
    others = [name for name in ground.names if name != _bare(passage.tokens[place])]
    return _put(passage.tokens, place, rng.choice(others))


def _accent_lost(rng: Random, _: Ground, passage: Passage) -> str | None:
    def stripped(token: str) -> str:
        letters = unicodedata.normalize("NFD", token)
        return "".join(letter for letter in letters if not unicodedata.combining(letter))

    place = _at(rng, passage.tokens, lambda token: stripped(token) != token)
    if place is None:
        return None
    return _put(passage.tokens, place, stripped(_bare(passage.tokens[place])))


def _negation_added(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens[:-1], lambda token: token in AUXILIARIES)
    if place is None or tokens[place + 1] in DROPPED:
        return None
    return " ".join([*tokens[: place + 1], "not", *tokens[place + 1 :]])


def _negation_dropped(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens, lambda token: token in DROPPED, inner=True)
    return None if place is None else " ".join([*tokens[:place], *tokens[place + 1 :]])


def _mark_changed(rng: Random, _: Ground, passage: Passage) -> str | None:
    """Drop, put or change a comma, a colon or a full stop inside the text."""
    tokens = passage.tokens
    place = _at(rng, tokens[:-1], lambda token: token[-1] in ",;:.?" and token[:-1].isalnum())
    if place is not None and rng.random() < 0.7:
        marks = [mark for mark in ("", ",", ";", ".", "!") if mark != tokens[place][-1]]
        tokens[place] = tokens[place][:-1] + rng.choice(marks)
        return " ".join(tokens)
    place = _at(rng, tokens[:-1], str.isalpha)
    if place is None:
        return None
    tokens[place] += rng.choice([",", ".", ";", ":"])
    return " ".join(tokens)


def _case_changed(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens[1:], lambda token: _bare(token).isalpha() and len(_bare(token)) > 2)
    if place is None:
        return None
    word = tokens[place + 1]
    tokens[place + 1] = (
        word.lower() if word[0].isupper() else rng.choice([word.capitalize(), word.upper()])
    )
    return " ".join(tokens)


def _word_cut(rng: Random, _: Ground, passage: Passage) -> str | None:
    last = passage.tokens[-1]
    if not last.isalpha() or len(last) < 7:
        return None
    return passage.text[: -rng.randint(2, 3)]


def _over_the_end(rng: Random, ground: Ground, passage: Passage) -> str | None:
    """Run from a paragraph's last words into the next one's first, with no mark between."""
    following = ground.paragraphs.get((passage.document, passage.paragraph + 1))
    if not following:
        return None
    tail = ground.paragraphs[passage.document, passage.paragraph].split(" ")[-rng.randint(9, 12) :]
    text = " ".join([*tail, *following.split(" ")[:3]])
    return None if re.search(r"^–|[“”\"\[\]…]", text) else text.rstrip(",")


def _negation_swallowed(rng: Random, _: Ground, passage: Passage) -> str | None:
    """Put an ellipsis for a negation, so that the words kept say the contrary."""
    tokens = passage.tokens
    place = _at(rng, tokens[3:-2], lambda token: token in GOVERNING)
    if place is None:
        return None
    place += 3
    start = place - rng.randint(0, 1) if tokens[place - 1].isalpha() and place > 3 else place
    dots = rng.choice([dots for dots in DOTS if dots[0] == " "]).strip()
    return " ".join([*tokens[:start], dots, *tokens[place + 1 :]])


def _negation_in_bracket(rng: Random, _: Ground, passage: Passage) -> str | None:
    """Add a negation in a bracket, or let a bracket stand for one."""
    tokens = passage.tokens
    place = _at(rng, tokens[:-2], lambda token: token in FLIPPED, inner=True)
    if place is not None and rng.random() < 0.6:
        bracket = f"[{FLIPPED[tokens[place]]}]" if tokens[place] != "not" else "[now]"
        return " ".join([*tokens[:place], bracket, *tokens[place + 1 :]])
    place = _at(rng, tokens[:-1], lambda token: token in AUXILIARIES)
    if place is None or tokens[place + 1] in DROPPED:
        return None
    bracket = rng.choice(["[not]", "[never]"])
    return " ".join([*tokens[: place + 1], bracket, *tokens[place + 1 :]])


def _figure_in_bracket(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens, lambda token: bool(re.fullmatch(r"[\d,.]*\d", token)), inner=True)
    if place is None:
        return None
    figure = tokens[place]
    other = str((int(figure[0]) % 9) + 1) + figure[1:]
    tokens[place] = f"[{rng.choice([other, other, 'many', 'several'])}]"
    return " ".join(tokens)


def _amount_in_bracket(rng: Random, _: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens, lambda token: token in AMOUNTS, inner=True)
    if place is None:
        return None
    return " ".join([*tokens[:place], f"[{AMOUNTS[tokens[place]]}]", *tokens[place + 1 :]])


def _name_in_bracket(rng: Random, ground: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    place = _at(rng, tokens, lambda token: token in ground.names, inner=True)
    if place is None:
        return None
    others = [name for name in ground.names if name != tokens[place]]
    return " ".join([*tokens[:place], f"[{rng.choice(others)}]", *tokens[place + 1 :]])


def _bracket_too_long(rng: Random, _: Ground, passage: Passage) -> str | None:
    text = replace_words(rng, passage.text, rng.randint(6, 7)) if len(passage.tokens) > 20 else None
    return None if text and text.startswith("[") else text  # there it may stand for fewer


def _out_of_order(rng: Random, _: Ground, passage: Passage) -> str | None:
    """Put the words of a passage's start behind those of its end."""
    tokens = passage.tokens
    if len(tokens) < 16:
        return None
    first, second = " ".join(tokens[:3]).rstrip(".,;:"), " ".join(tokens[5:])
    if first in passage.after or first in second:
        return None
    return second.rstrip(".,;:") + rng.choice(DOTS[:5]) + first


def _from_two_paragraphs(rng: Random, ground: Ground, passage: Passage) -> str | None:
    """Join words of two paragraphs that do not follow each other."""
    other = ground.pick(rng, 3, 3)
    if other.document == passage.document and abs(other.paragraph - passage.paragraph) < 2:
        return None
    own = ground.paragraphs[passage.document, passage.paragraph]
    if len(passage.tokens) < 11 or closeness(other.text, own) > 0.5:
        return None
    return passage.text.rstrip(".,;:") + rng.choice(DOTS[:5]) + other.text


def _changed_and_respelled(rng: Random, ground: Ground, passage: Passage) -> str | None:
    names = ("no-break spaces", "soft hyphens", "ligatures", "line breaks", "zero-width spaces")
    change = rng.choice([_word_changed, _figure_changed, _negation_added, _name_changed])
    text = change(rng, ground, passage)
    return respell(text, rng.choice(names), rng) if text else None


def _changed_and_shortened(rng: Random, ground: Ground, passage: Passage) -> str | None:
    tokens = passage.tokens
    if len(tokens) < 14:
        return None
    short = shorten(rng, " ".join(tokens[6:]))
    change = rng.choice([_word_changed, _figure_changed, _name_changed, _word_changed])
    head = Passage(passage.document, passage.paragraph, " ".join(tokens[:6]), "", "")
    changed = change(rng, ground, head)
    return f"{changed} {short}" if short and changed else None


CHANGES: dict[str, Change] = {
    "word changed": _word_changed,
    "word dropped": _word_dropped,
    "word added": _word_added,
    "words swapped": _words_swapped,
    "ending changed": _ending_changed,
    "figure changed": _figure_changed,
    "amount changed": _mapped(AMOUNTS),
    "unit changed": _mapped(UNITS),
    "name changed": _name_changed,
    "accent lost": _accent_lost,
    "made certain": _mapped(CERTAIN),
    "small word changed": _mapped(SMALL),
    "word doubled": _word_doubled,
    "separator moved": _separator_moved,
    "negation added": _negation_added,
    "negation dropped": _negation_dropped,
    "negation flipped": _mapped(FLIPPED),
    "mark changed": _mark_changed,
    "case changed": _case_changed,
    "word cut": _word_cut,
    "over the end": _over_the_end,
    "negation swallowed": _negation_swallowed,
    "negation in a bracket": _negation_in_bracket,
    "figure in a bracket": _figure_in_bracket,
    "amount in a bracket": _amount_in_bracket,
    "name in a bracket": _name_in_bracket,
    "bracket too long": _bracket_too_long,
    "out of order": _out_of_order,
    "from two paragraphs": _from_two_paragraphs,
    "changed and respelled": _changed_and_respelled,
    "changed and shortened": _changed_and_shortened,
}


def alter(rng: Random, ground: Ground, passage: Passage, name: str) -> str | None:
    """Change a passage in one way; None where that can't be done or leaves an honest quotation."""
    text = CHANGES[name](rng, ground, passage)
    if not text or text == passage.text or ground.places(text):
        return None
    kept = re.sub(r"\[[^\]]*\]", "", text)
    source = ground.paragraphs[passage.document, passage.paragraph]
    if closeness(kept, source) < CLOSE or not _says_enough(kept, source):
        return None
    return text


def _says_enough(text: str, source: str) -> bool:
    """Tell whether enough words of weight stay for the quotation to be close to its source."""
    theirs = set(words(source)) - LIGHT
    return len({word for word in words(text) if len(word) > 4 and word in theirs}) >= 4
