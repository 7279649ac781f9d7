"""Where a line may end. Wrong places here mean text that overflows elsewhere."""

from itertools import pairwise

import pytest

from citedeck.text.breaks import break_segments


def pieces(text: str) -> list[str]:
    starts = [0, *(place for place, _, _ in break_segments(text))]
    return [text[a:b] for a, b in pairwise(starts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two  three", ["one ", "two  ", "three"]),
        ("no\u00a0break here", ["no\u00a0break ", "here"]),
        ("well-known", ["well-", "known"]),
        ("2000–2024", ["2000–", "2024"]),
        ("3-5 years", ["3-5 ", "years"]),
        ("so—what", ["so", "—", "what"]),
        ("and/or", ["and/or"]),
        ("1/2", ["1/2"]),
        ("(see [this])", ["(see ", "[this])"]),
        ("“quoted” words", ["“quoted” ", "words"]),
        ("한국어 글", ["한국어 ", "글"]),
        ("中文，好。", ["中", "文，", "好。"]),
        ("a\nb", ["a\n", "b"]),
        ("", []),
    ],
)
def test_lines_may_end_here_and_nowhere_else(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_spaces_at_the_end_of_a_line_hang_over_its_edge() -> None:
    (_, end, _), *_ = break_segments("one   two")
    assert end == 3


def test_a_line_break_is_hard() -> None:
    assert [hard for _, _, hard in break_segments("a\nb")] == [True, False]
