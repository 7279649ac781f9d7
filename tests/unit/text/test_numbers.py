"""Numbers are written in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.text.numbers import number_text


@pytest.mark.parametrize(
    ("value", "text"),
    [(8e6, "8000000"), (12345678.0, "12345678"), (3.5, "3.5"), (-2.0, "-2"), (0.1, "0.1")],
)
def test_numbers_are_written_in_full(value: float, text: str) -> None:
    assert number_text(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_what_is_written_reads_back_equal(value: float) -> None:
    assert float(number_text(value)) == value
