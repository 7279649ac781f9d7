"""What stands in quotation marks, in any language, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.review.quotations import BREAK, find_stretches

MARKS = [
    "“”", "„“", "„”", "””", '""', "«»", "»«", "»»", "‹›", "›‹", "「」", "『』", "‘’", "‚‘", "''", "’’",
    "“\"", "\"”", "““", "❝❞", ("``", "''"), (",,", "”"), ("<<", ">>"), ("« ", " »"),
    "″″", "`´", "´´", ("’’", "’’"), ("‘‘", "’’"), ("´´", "´´"),
]  # fmt: skip


def found(text: str) -> list[str]:
    return [text[s.first : s.last] for s in find_stretches(text) if s.closed]


@pytest.mark.parametrize("marks", MARKS)
def test_the_marks_of_every_language_quote(marks: str) -> None:
    start, end = marks
    words = "Russia depends on such help"
    assert found(f"{start}{words}{end}") == [words]
    assert found(f"They say: {start}{words}{end} (par. 4), and more.") == [words]
    assert found(f"A {start}{words}{end}, then {start}{words}{end}.") == [words, words]


@pytest.mark.parametrize(
    "text",
    [
        "It’s Kim’s, and the students’ work; don't",
        "in the '90s and the ’80s",
        "rock ’n’ roll",
        "give 'em the plan, the students' plan",
        'a 12" pipe and a 6" pipe',
        "5'10\" tall",
        "it took 5' and 30\" more",
        "the boys' and the girls' school",
        "a stray ” mark",
        "It´s Kim´s, we can´t",
        "in the 80´s, 5″ long and 6″ wide",
        "",
    ],
)
def test_apostrophes_inches_and_years_quote_nothing(text: str) -> None:
    assert [words for words in found(text) if len(words.split()) > 1] == []


def test_a_quotation_may_end_with_a_figure_before_a_title_in_curly_marks() -> None:
    text = 'She has read "all of the 22"\n(“The Title,” par. 4)'
    assert found(text) == ["all of the 22", "The Title,"]


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("“he called it ‘a promise kept’ today”", "he called it ‘a promise kept’ today"),
        ("‘he called it “a promise kept” today’", "he called it “a promise kept” today"),
        ("“he called it “a promise” today”", "he called it “a promise” today"),
        ("„er nannte es „ein Wort“ heute“", "er nannte es „ein Wort“ heute"),
        ("„a ‚b‘ c“", "a ‚b‘ c"),
        ("« a « b » c »", "a « b » c"),
        ("「a『b』c」", "a『b』c"),
        ('"He said "no" to me"', 'He said "no" to me'),
        ('“the 12" gun was big”', 'the 12" gun was big'),
        ('"the 12" gun was big"', 'the 12" gun was big'),
        ("'the students' work is good'", "the students' work is good"),
        ("“don’t say it isn’t so”", "don’t say it isn’t so"),
    ],
)
def test_of_nested_quotations_the_outer_counts(text: str, outer: str) -> None:
    assert found(text) == [outer]


def test_an_ellipsis_or_a_dash_may_stand_at_either_end() -> None:
    for words in ("… one two three", ". . . one two", "– and again …", "[T]he one two [sic]"):
        for marks in ("»«", "“”", '""', "''", "””"):
            if marks != "''" or words[0] in "…[":
                assert found(f"We read {marks[0]}{words}{marks[1]} (par. 4)") == [words]


def test_a_quotation_may_run_over_lines_and_paragraphs() -> None:
    for start, end in ("“”", "''", '""', "«»"):
        words = f"one two\nthree{BREAK}four don’t five"
        assert found(f"We read {start}{words}{end} and go.") == [words]


def test_a_missing_closing_mark_ends_with_the_paragraph() -> None:
    text = f"“one two three{BREAK}“four five six”"
    first, second = find_stretches(text)
    assert (text[first.first : first.last], first.closed) == ("one two three", False)
    assert (text[second.first : second.last], second.closed) == ("four five six", True)


WORDS = st.lists(
    st.sampled_from("it don’t students’ '90s 12\" a-b know–how (so) U.S. na\u00efve 한국 \u201e".split()[:-1]),
    min_size=1, max_size=8,
).map(" ".join)  # fmt: skip


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    end = 0
    for stretch in find_stretches(text):
        assert stretch.start <= stretch.first <= stretch.last <= stretch.end <= len(text)
        if stretch.closed:
            assert stretch.start >= end
            end = stretch.end


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_each_of_several_quotations_is_found_whole(parts: list[str]) -> None:
    text = " and ".join(f"“{part}”" for part in parts)
    assert found(text) == parts


def test_a_hostile_text_takes_no_time() -> None:
    for text in ("“" * 100_000, '"' * 100_000, "“a ” «" * 30_000, "' a" * 50_000):
        find_stretches(text)


@pytest.mark.parametrize(
    "text", ['He says"{}"(par. 4)', '他说"{}"', '그는"{}"라고 했다', '"B"and"{}"']
)
def test_straight_marks_may_touch_the_letters_around_them(text: str) -> None:
    words = "Russia depends on such help"
    assert found(text.format(words))[-1] == words


def test_marks_without_a_partner_spoil_no_later_paragraph() -> None:
    text = BREAK.join(['5 "tall'] * 61 + ["“one two three”"])
    assert found(text) == ["one two three"]


def test_a_forgotten_opening_mark_leaves_a_quotation() -> None:
    first, second = (find_stretches(text) for text in ("one two” (par. 4)", f"a{BREAK}one two”"))
    assert [(s.first, s.last, s.unopened) for s in first + second] == [(0, 7, True), (2, 9, True)]
    assert find_stretches("“one” and two” more") == find_stretches("“one” and two more")
