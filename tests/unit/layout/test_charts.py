"""A chart shows its numbers in the form that suits them, with words that never touch."""

import pytest
from hypothesis import given, settings

from citedeck.layout.chart_words import describe_chart
from citedeck.layout.charts import lay_chart
from citedeck.model.deck import Numbers
from citedeck.model.look import CharStyle, Fonts
from citedeck.model.pages import Chart
from citedeck.model.slides import Series
from citedeck.model.units import Rect, pt
from strategies import numbers

PLACE = Rect.of_points(56, 172, 848, 290)
YEARS = tuple(str(year) for year in range(2013, 2025))
NAMES = ("Russia", "China", "South Korea", "Japan", "United States")


def laid(form: str, categories: tuple[str, ...], *rows: tuple[float | None, ...], unit="") -> Chart:
    series = tuple(Series(name, row) for name, row in zip(NAMES, rows, strict=False))
    numbers = Numbers(form, categories, series, unit)
    return lay_chart(numbers, PLACE, CharStyle(pt(14)), Fonts())


@settings(max_examples=150, deadline=None)
@given(numbers)
def test_any_numbers_make_a_chart_inside_its_place(made: Numbers) -> None:
    chart = lay_chart(made, PLACE, CharStyle(pt(14)), Fonts())
    plot = chart.plot
    assert plot is not None
    assert plot.left >= 0 and plot.top >= 0 and plot.width > 0 and plot.height > 0
    assert plot.left + plot.width <= 10_001 and plot.top + plot.height <= 10_001
    assert (chart.categories, chart.series) == (made.categories, made.series)
    assert chart.char.size >= pt(12)
    assert describe_chart(chart, made.unit).endswith(".")


def test_every_bar_has_its_value() -> None:
    chart = laid("column", YEARS, tuple(float(i) for i in range(12)))
    assert (chart.form, chart.labels, chart.every) == ("column", "all", 1)
    assert chart.scale is not None and chart.scale.low == 0 and chart.scale.high > 11


@pytest.mark.parametrize(("form", "most"), [("line", 25), ("column", 10), ("bar", 10)])
def test_no_two_series_look_the_same(form: str, most: int) -> None:
    series = tuple(Series(f"Country {i}", (1.0 * i, 2.0)) for i in range(most))
    made = Numbers(form, ("2022", "2023"), series, "")
    chart = lay_chart(made, PLACE, CharStyle(pt(14)), Fonts())
    assert len(set(zip(chart.colors, chart.marks, strict=True))) == most


def test_long_names_turn_columns_into_bars() -> None:
    names = tuple(f"Ministry of International Cooperation {letter}" for letter in "ABCDEFGHIJKL")
    assert laid("column", names, (1.0,) * 12).form == "bar"


def test_many_years_are_named_now_and_then() -> None:
    years = tuple(str(year) for year in range(1960, 2025))
    chart = laid("line", years, tuple(float(i) for i in range(65)))
    assert chart.every > 1


def test_what_can_be_no_pie_is_bars() -> None:
    assert laid("pie", ("a", "b"), (3.0, 7.0)).form == "pie"
    assert laid("pie", ("a", "b"), (3.0, -7.0)).form == "bar"
    assert laid("pie", ("a", "b"), (3.0, 7.0), (1.0, 2.0)).form == "bar"
    assert laid("pie", YEARS, (1.0,) * 12).form == "bar"
    assert laid("pie", ("a", "b"), (0.0, 0.0)).form == "bar"
    long = "The Association of Southeast Asian Nations and all of its many partners in Asia"
    assert laid("pie", (long, long[1:]), (3.0, 7.0)).form == "bar"


def test_the_largest_slice_has_the_accent() -> None:
    chart = laid("pie", ("a", "b", "c"), (3.0, 7.0, 1.0), unit="tonnes")
    assert chart.colors == ("accent6", "accent1", "accent6")
    assert chart.number_format == "0%" and chart.names


def test_lines_are_named_at_their_ends_or_in_the_key() -> None:
    apart = laid("line", ("1", "2"), (1.0, 9.0), (2.0, 3.0))
    assert (apart.labels, apart.names) == ("end", True)
    close = laid("line", ("1", "2"), (1.0, 9.0), (2.0, 9.1))
    assert (close.labels, close.names) == ("none", False)


def test_series_differ_without_their_colours() -> None:
    lines = laid("line", ("1", "2"), *[(1.0, 2.0)] * 5)
    assert len(set(lines.marks)) == 5
    assert laid("column", ("1", "2"), (1.0, 2.0), (1.0, 2.0)).marks == ("", "ring")
    assert laid("column", ("1", "2"), (1.0, 2.0)).marks == ()


@pytest.mark.parametrize(
    ("form", "categories", "row", "said"),
    [
        ("line", ("2020", "2021", "2022"), (1.0, 5.0, 2.0),
         "Line chart of Russia: rises from 1 t (2020) to 2 t (2022), at most 5 t (2021)."),
        ("column", ("a", "b"), (1.0, 5.0),
         "Column chart of Russia: highest is 5 t (b), lowest is 1 t (a)."),
        ("column", ("2020",), (4.0,), "Column chart of Russia: 4 t (2020)."),
        ("column", ("a", "b"), (4.0, 4.0), "Column chart of Russia: always 4 t."),
        ("column", ("2020", "2021"), (None, None), "Column chart without numbers."),
        ("pie", ("a", "b"), (1.0, 3.0),
         "Pie chart of Russia: the largest share is 75% (b), the smallest 25% (a)."),
    ],
)  # fmt: skip
def test_a_chart_is_told_in_one_sentence(form, categories, row, said: str) -> None:
    assert describe_chart(laid(form, categories, row), "t") == said


def test_many_series_are_told_by_what_stands_out() -> None:
    chart = laid("column", ("a", "b"), (1.0, 2.0), (3.0, 4.0), (5.0, 6.0), (7.0, 9.0))
    told = describe_chart(chart, "")
    assert told == "Column chart of 4 series: highest is 9 (Japan, b), lowest is 1 (Russia, a)."
