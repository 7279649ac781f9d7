"""May a mark stand for these words? Numbers, dates and units: how much of what is counted."""

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
    "million m", "billion bn", "trillion tn", "thousand k", "hundred", "dozen", "half", "quarter",
)  # fmt: skip
_UNITS = {
    form: names.split()[0]
    for names in _UNIT_NAMES
    for name in names.split()
    for form in (name, f"{name}s")
} | {"point": "point", "points": "point", "per": "percent"}
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


def changes_figure(inserted: tuple[Token, ...], passage: Passage, start: int, end: int) -> bool:
    """Tell whether a bracket in place of tokens `start` to `end` hides or puts in a figure.

    So does another unit of the figure before it.
    """
    replaced = passage.tokens[start:end]
    if _figures(inserted) != _figures(replaced) or _changes_unit(inserted, replaced):
        return True
    before = passage.tokens[start - 1] if start else None
    if before is None or not inserted:
        return False
    if inserted[0].text in _ROMAN_ONES and before.text[0].isupper():
        return True
    new, old = _unit(inserted[0]), _unit(passage.tokens[start]) if start < _size(passage) else ""
    return _counts(before) and new != old and bool(new or end > start)


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
    is_row = any(map(_counts, left_out)) and all(map(_is_of_figures, left_out))
    if is_row and _counts(after) and last.folded not in _DATES:
        return True
    if not start or not passage.same_sentence(start - 1, end):
        return False
    before, first = passage.tokens[start - 1], left_out[0]
    cuts = first.folded in _MULTIPLIERS or _is_other_unit(first, after)
    goes_on = is_row and first.folded not in _DATES and (first.text != "," or bool(_unit(after)))
    return _counts(before) and (cuts or goes_on)


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
