"""May a mark stand for these words? Numbers, dates and units: how much of what is counted."""

from itertools import pairwise, takewhile

from ..text.tokens import AMOUNTS, STOP_WORDS, Token, is_number
from .passage import Passage

_UNIT_NAMES = (
    "percent % percentage point points", "kilometre kilometer km", "metre meter m",
    "centimetre centimeter cm", "millimetre millimeter mm", "mile mi", "yard yd", "foot feet ft",
    "inch inches", "kilogram kilo kg", "gram g", "tonne", "ton", "pound lb", "ounce oz",
    "litre liter l", "gallon", "hectare ha", "acre", "square", "cubic", "second sec", "minute min",
    "hour hr h", "day", "week", "month", "year", "decade", "century centuries", "dollar", "euro",
    "cent", "yen", "won", "yuan", "rouble ruble", "franc", "°c celsius", "°f fahrenheit",
    "degree", "watt w", "kilowatt kw", "megawatt mw", "volt v", "knot", "mph", "kph",
    "a.m am", "p.m pm", "morning mornings", "afternoon", "evening", "night", "noon", "midnight",
    "million m", "billion bn", "trillion tn", "thousand k", "hundred", "dozen", "half", "quarter",
)  # fmt: skip
_UNITS = {
    form: names.split()[0]
    for names in _UNIT_NAMES
    for name in names.split()
    for form in (name, f"{name}s")
} | {"point": "point", "points": "point", "per": "percent"}
_NO_UNITS = frozenset("won point second square m t percent".split())
"""Of them those that are often something else: he won, at that point, a second time."""
_RATES = frozenset("a an every each per the in of".split())
"""Small words between a figure and what it counts, or how often."""
_MULTIPLIERS = frozenset(
    "million millions billion billions trillion trillions thousand thousands hundred hundreds "
    "dozen dozens half quarter quarters third thirds percent per % ‰ m bn tn k".split()
)
_DATES = frozenset(
    "january february april june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
_JOINING = frozenset("a an the to or and of from about nearly almost , -".split())
_ROMAN_ONES = frozenset("IVX")
_ALL_OF = frozenset("the all its these those their his her our".split())
_OPENING = frozenset(". ! ? , ; : - ( out and but".split())
_WHEN = frozenset("in on by since until".split())
_RANGES = frozenset(["to", "or", "-"])
_PHRASE = 4
"""Words from a figure to how often it is counted: `20 shells [a day]`."""
_YEAR = 4


def changes_figure(inserted: tuple[Token, ...], passage: Passage, start: int, end: int) -> bool:
    """Tell whether a bracket in place of tokens `start` to `end` hides or puts in a figure.

    So does another unit of the figure before it.
    """
    replaced = passage.tokens[start:end]
    if _figures(inserted) != _figures(replaced) or _changes_unit(inserted, replaced):
        return True
    if _changes_rate(inserted, passage, start, end):
        return True
    before = passage.tokens[start - 1] if start else None
    if before is None or not inserted:
        return False
    if inserted[0].text in _ROMAN_ONES and before.text[0].isupper():
        return True
    new, old = _unit(inserted[0]), _unit(passage.tokens[start]) if start < _size(passage) else ""
    return _counts(before) and new != old and bool(new or end > start)


def _changes_rate(inserted: tuple[Token, ...], passage: Passage, start: int, end: int) -> bool:
    """Tell whether another unit or time of day takes the place of one: `a [day]` for `a year`.

    Or would: `millions [a day]` where the source goes on `a year`; or a figure gets a rate.
    """
    new, old = _plain_units(inserted), _plain_units(passage.tokens[start:end])
    if not new:
        return False
    if old:
        return bool(new - old and old - new)
    if not all(token.folded in _RATES or _unit(token) for token in inserted):
        return False
    opens = inserted[0].folded in _RATES
    counted = any(map(_counts, passage.tokens[max(start - _PHRASE, 0) : start]))
    return (opens and counted) or bool(_next_units(passage, end, opens) - new)


def _plain_units(tokens: tuple[Token, ...]) -> set[str]:
    return {_unit(token) for token in tokens} - _NO_UNITS - {""}


def _next_units(passage: Passage, place: int, opens: bool) -> set[str]:
    """Give the unit that comes next; if a rate opens there, small words are read through."""
    while opens and place < _size(passage) and passage.tokens[place].folded in _RATES:
        place += 1
    return _plain_units(passage.tokens[place : place + 1])


def cuts_figure(passage: Passage, start: int, end: int) -> bool:
    """Tell whether leaving out tokens `start` to `end` leaves a part of a figure, or its unit.

    `3.5 … euros` for `3.5 million euros`, `from 5 … percent` for `from 5 to 10 percent`, `5 … days`
    for `5 hours and three days`.
    """
    left_out = passage.tokens[start:end]
    if not left_out or end == _size(passage):
        return False
    after, last = passage.tokens[end], left_out[-1]
    if _counts(last) and after.folded in _MULTIPLIERS:
        return True
    if _has_row(left_out[::-1]) and _counts(after) and last.folded not in _DATES:
        return True
    if not start or not passage.same_sentence(start - 1, end):
        return False
    cuts = _cuts_after, _cuts_count, _cuts_date
    return any(cut(passage, start, end) for cut in cuts)


def _cuts_date(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a date seems to be that of words with another: `In 2019 … Putin met Wang`."""
    left_out = passage.tokens[start:end]
    return _is_date(passage.tokens[start - 1]) and any(
        token.folded in _WHEN and _is_date(after) for token, after in pairwise(left_out)
    )


def _is_date(token: Token) -> bool:
    return token.folded in _DATES or (len(token.text) == _YEAR and token.text.isdigit())


def _cuts_after(passage: Passage, start: int, end: int) -> bool:
    """Tell whether what is left out belongs to the figure or the name before it."""
    left_out, after = passage.tokens[start:end], passage.tokens[end]
    before, first = passage.tokens[start - 1], left_out[0]
    is_row = any(map(_counts, left_out)) and all(map(_is_of_figures, left_out))
    if before.text[0].isupper() and before.folded not in _DATES | STOP_WORDS:
        return _is_numeral(first) or (is_row and _counts(first))
    cuts = first.folded in _MULTIPLIERS or _is_other_unit(first, after)
    ranges = first.folded in _RANGES and _has_row(left_out[1:])
    goes_on = is_row and first.folded not in _DATES and (first.text != "," or bool(_unit(after)))
    return _counts(before) and (cuts or ranges or goes_on)


def _cuts_count(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a figure before seems to be counted by the verb of one that is left out.

    `Of the 12 schools … stayed open` for `Of the 12 schools, only 3 stayed open`; `5 men came …
    left` for `5 men came and 3 left`. A noun, `shells`, may do without its figure.
    """
    swallowed = [index for index in range(start, end) if _is_count(passage, index)]
    if not swallowed:
        return False
    kept = [index for index in _before(passage, start) if _is_count(passage, index)]
    if any(_is_part_of(passage, index) for index in kept):
        return True
    rest = [token.folded for token in passage.tokens[swallowed[-1] + 1 : end]]
    is_subject = not rest or (rest[0] == "of" and len(rest) == len(["of", "them"]))
    return bool(kept) and is_subject and not passage.tokens[end].text.endswith("s")


def _before(passage: Passage, start: int) -> range:
    """Give the tokens of a sentence before a place."""
    first = start
    while first and passage.same_sentence(first - 1, start - 1):
        first -= 1
    return range(first, start)


def _is_part_of(passage: Passage, index: int) -> bool:
    """Tell whether a clause opens with a figure of which another tells a part: `Of the 12`."""
    before = [token.folded for token in passage.tokens[max(index - 4, 0) : index]]
    while before and before[-1] in _ALL_OF:
        before.pop()
    if not before or before.pop() not in ("of", "among"):
        return False
    return not before or before[-1] in _OPENING


def _is_count(passage: Passage, index: int) -> bool:
    """Tell whether a token counts something, and is no year or day."""
    tokens = passage.tokens
    if not _counts(tokens[index]) or (
        len(tokens[index].text) == _YEAR and tokens[index].text.isdigit()
    ):
        return False
    beside = tokens[max(index - 1, 0) : index + 2]
    return not any(token.folded in _DATES for token in beside)


def _has_row(tokens: tuple[Token, ...]) -> bool:
    """Tell whether words begin with a row of figures: `to 10`, `5 of`."""
    row = takewhile(_is_of_figures, tokens)
    return any(map(_counts, row))


def _is_numeral(token: Token) -> bool:
    """Tell whether a token numbers a name: `II`."""
    return token.text in _ROMAN_ONES or (token.text.isupper() and _counts(token))


def _size(passage: Passage) -> int:
    return len(passage.tokens)


def _figures(tokens: tuple[Token, ...]) -> list[str]:
    return [token.folded for token in tokens if is_number(token.text) or token.folded in _DATES]


def _counts(token: Token) -> bool:
    """Tell whether a token is a number, not just an amount, `some`, or a person: `one`."""
    return is_number(token.text) and token.folded not in AMOUNTS and token.folded != "one"


def _unit(token: Token) -> str:
    return _UNITS.get(token.folded, "")


def _is_other_unit(one: Token, other: Token) -> bool:
    return _unit(one) != _unit(other) and bool(_unit(one) and _unit(other))


def _is_of_figures(token: Token) -> bool:
    """Tell whether a token may stand in a row of figures: `to 10 km, or`."""
    return (
        _counts(token) or bool(_unit(token)) or token.folded in _JOINING or token.folded in _DATES
    )


def _changes_unit(inserted: tuple[Token, ...], replaced: tuple[Token, ...]) -> bool:
    """Tell whether a figure stays and what it counts does not: `[5 bn]` for `5 m`."""
    pairs = zip(_counted(inserted), _counted(replaced), strict=False)
    return any(new and old and new != old for new, old in pairs)


def _counted(tokens: tuple[Token, ...]) -> list[str]:
    """Give the word after each figure; nothing where there is none that tells."""
    after = [*tokens[1:], None]
    return [
        follower.folded if follower and follower.folded not in STOP_WORDS else ""
        for token, follower in zip(tokens, after, strict=False)
        if is_number(token.text)
    ]
