"""Text of strangers: it is shown, and it does nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citedeck.report.safe import MAX_CELL, csv_text, excel_text, shorten, visible

anything = st.text(st.characters(), max_size=80)


@pytest.mark.parametrize(
    "text", ["", "Plain words.", "“평양” – naïve\n2nd line", "A\tB", "שלום 👩‍🚀"]
)
def test_what_is_text_stays(text: str) -> None:
    assert visible(text) == text


def test_what_is_no_text_is_seen_and_harmless() -> None:
    assert visible("a\x00b\x1bc\x7f") == "a␀b␛c␡"
    assert visible("a\ud800b\ufffe\x9b") == "a\ufffdb\ufffd\ufffd"
    assert visible("kim\u202excod.exe\u202c \u2066x\u2069") == "kimxcod.exe x"
    assert visible("a\r\nb\rc\vd\u2028e") == "a\nb\nc\nd\ne"


@given(anything)
def test_every_text_can_be_written(text: str) -> None:
    seen = visible(text)
    assert visible(seen) == seen
    seen.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", seen)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", "−1", "  =1", "\n=1",
        '"=1', "'=1", "“=1”", "\u200b=1", "\u00a0=1", "\ufeff=1", "\u202e=1", "=HYPERLINK(\"x\")",
        "\x0b=1", "\x1c@x",
    ],
)  # fmt: skip
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert csv_text(text).startswith("'")


def test_a_semicolon_starts_no_formula_in_another_country() -> None:
    assert csv_text('x;=cmd|"/c calc"!A1') == 'x;\'=cmd|"/c calc"!A1'
    assert csv_text("x; -1; well") == "x; '-1; well"


@pytest.mark.parametrize(
    "text", ["", "3 = 1 + 2", "a-b", "me@school", "5; 6", "“Shells” for fuel", "½"]
)
def test_ordinary_words_stay(text: str) -> None:
    assert csv_text(text) == text


@given(anything)
def test_no_text_at_all_becomes_a_formula(text: str) -> None:
    seen = csv_text(text)
    assert not re.match(r"[\s\"]*[=+\-@＝＋－＠]", seen)
    assert "\n" not in seen and "\r" not in seen


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(), max_size=10), st.sampled_from([1, 5000, MAX_CELL, 2 * MAX_CELL]))
def test_a_cell_holds_what_excel_can_hold(text: str, times: int) -> None:
    seen = excel_text(text * times)
    assert len(seen.encode("utf-16-le")) // 2 <= MAX_CELL
    if len(visible(text * times).encode("utf-16-le")) // 2 <= MAX_CELL - 1:
        assert seen == visible(text * times)


def test_a_long_text_says_how_much_more_there_is() -> None:
    assert shorten("abc", 3) == "abc"
    assert shorten("abc" * 1000, 5) == "abcab … (2,995 more letters)"
