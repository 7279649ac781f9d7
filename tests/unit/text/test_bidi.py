"""Words of two directions: which way a text is read, and the order of its parts on a line."""

import pytest

from citedeck.text.bidi import is_backward, letter_levels, shown_order

ARABIC, HEBREW = "كوريا الشمالية", "צפון קוריאה"


@pytest.mark.parametrize(
    ("text", "backward"),
    [
        ("Plain words", False),
        (ARABIC, True),
        (HEBREW, True),
        (f"So what? {ARABIC} {ARABIC}", True),
        (f"Kim says {ARABIC[:5]} and goes on", False),
        ("1991 – 2024", False),
        ("", False),
    ],
)
def test_most_letters_say_which_way_a_text_is_read(text: str, backward: bool) -> None:
    assert is_backward(text) == backward


def shown(text: str, backward: bool) -> str:
    """Give a text's letters from left to right."""
    return "".join(text[i] for i in shown_order(letter_levels(text, backward)))


@pytest.mark.parametrize(
    ("text", "backward", "expected"),
    [
        ("abc", False, "abc"),
        ("אבג", False, "גבא"),
        ("ab אבג cd", False, "ab גבא cd"),
        ("אבג ab דה", True, "הד ab גבא"),
        ("אבג 2024 דה", True, "הד 2024 גבא"),
        ("אבג, ab.", True, ".ab ,גבא"),
        ("ab אבג דה cd", False, "ab הד גבא cd"),
        ("אב 3.5% ג", True, "ג 3.5% בא"),
        ("ab אב 12, גד", False, "ab דג ,12 בא"),
    ],
)
def test_parts_stand_as_they_are_read(text: str, backward: bool, expected: str) -> None:
    assert shown(text, backward) == expected
