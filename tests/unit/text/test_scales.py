"""A chart's numbers stay inside its scale, and are written as people write them."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.model.pages import Scale
from citedeck.text.numbers import formatted, number_format, shows_unit, tick_format
from citedeck.text.scales import (
    baseline,
    headroom,
    label_is_below,
    slice_side,
    tick_values,
    ticked,
    value_range,
)

numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
modest = st.none() | st.floats(-1e9, 1e9).filter(lambda value: abs(value) > 1e-6)


@pytest.mark.parametrize(
    ("values", "unit", "shown"),
    [
        ((5.0, 20.0, 60.5), "thousand", ["5.0", "20.0", "60.5"]),
        ((12000.0, -8500.0), "", ["12,000", "-8,500"]),
        ((45.0, 7.5), "%", ["45.0%", "7.5%"]),
        ((45.0,), "per cent", ["45%"]),
        ((1200.0, None, 3.14159), "$", ["$1,200.00", "$3.14"]),
        ((-0.5,), "€", ["-€0.5"]),
        ((0.0001, 2.0), "", ["0.0001", "2"]),
        ((1e20,), "", ["1e+20"]),
    ],
)
def test_numbers_are_written_alike(values: tuple[float, ...], unit: str, shown: list[str]) -> None:
    code = number_format(values, unit)
    assert [formatted(value, code) for value in values if value is not None] == shown


def test_a_strange_format_shows_the_number_in_full() -> None:
    assert formatted(1234.5, "[Red]0.0;@") == "1234.5"
    assert formatted(0.256, "0%") == "26%"
    assert shows_unit("0%") and not shows_unit("#,##0")
    assert (tick_format("#,##0.0", 20.0), tick_format("#,##0.0", 0.5)) == ("#,##0", "#,##0.0")


@given(st.lists(numbers, max_size=8), st.floats(0, 0.5), st.floats(0, 0.4))
def test_all_numbers_are_inside_the_scale(values, below, above) -> None:
    low, high = value_range(values)
    known = [value for value in values if value is not None]
    assert low <= 0 <= high and all(low <= value <= high for value in known)
    scale = headroom(low, high, below, above)
    if scale is not None:
        slack = (scale.high - scale.low) * 1e-3
        assert isfinite(scale.high - scale.low)
        assert scale.low - slack <= low and high <= scale.high + slack


@given(st.lists(modest, min_size=1, max_size=8))
def test_ticks_are_few_and_reach_around_the_numbers(values) -> None:
    low, high = value_range(values)
    scale = ticked(low, high)
    assert scale is not None
    ticks = tick_values(scale)
    slack = scale.step * 1e-3
    assert 3 <= len(ticks) <= 9
    assert ticks[0] - slack <= low and high <= ticks[-1] + slack


def test_a_line_that_hardly_moves_is_not_drawn_flat() -> None:
    assert value_range((14.1, 14.9), zero=False) == (14.1, 14.9)
    assert value_range((2.0, 14.9), zero=False) == (0.0, 14.9)
    assert value_range((), zero=False) == (0.0, 1.0)
    assert value_range((7.0, 7.0), zero=False) == (7.0, 8.0)


def test_a_label_stands_where_the_line_is_not() -> None:
    values = (5.0, 2.0, 9.0, None, 3.0, 6.0)
    below = [label_is_below(values, index) for index in range(len(values))]
    assert below == [False, True, False, False, True, False]


def test_names_stand_on_zero_or_under_the_line() -> None:
    assert baseline("line", (3.0,), Scale(-1, 5)) == -1
    assert baseline("line", (-0.5, 3.0), Scale(-1, 5)) == 0
    assert baseline("column", (3.0,), Scale(-1, 5)) == 0


def test_names_of_slices_stand_around_the_pie() -> None:
    sides = [slice_side(turn) for turn in (0.0, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9)]
    assert sides == [(0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1)]
