"""A quote's raw text is cut into words and marks."""

import pytest

from citedeck.evidence.marks import Gap, Insert, Mended, Remark, Words, parse_marks, unglue


@pytest.mark.parametrize("dots", ["…", "...", ". . .", "[…]", "[...]", "(…)", "[. . .]", "...."])
def test_an_ellipsis_has_many_spellings(dots: str) -> None:
    first, gap, last = parse_marks(f"one {dots} two")
    assert isinstance(first, Words)
    assert isinstance(gap, Gap)
    assert isinstance(last, Words)


@pytest.mark.parametrize(
    "remark",
    ["[sic]", "[Sic!]", "[emphasis added]", "[emphasis\u202fadded]", "[emphasis in original]"],
)
def test_remarks_change_nothing(remark: str) -> None:
    assert isinstance(parse_marks(f"one {remark} two")[1], Remark)
    assert isinstance(parse_marks(f"one{remark} two")[1], Remark)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[T]he", ("", "T", "he")),
        ("walk[ed]", ("walk", "ed", "")),
        ("depend[]", ("depend", "", "")),
        ("[D]on’t", ("", "D", "on't")),
        ("[l]’État", ("", "l", "'État")),
        ("oﬃce[s]", ("office", "s", "")),
    ],
)
def test_a_bracket_inside_a_word_mends_it(text: str, parts: tuple[str, str, str]) -> None:
    (mended,) = parse_marks(text)
    assert isinstance(mended, Mended)
    assert (mended.before, mended.inside, mended.after) == parts


def test_neighbouring_brackets_are_one() -> None:
    _, insert, _ = parse_marks("one [two] [three] four")
    assert isinstance(insert, Insert)
    assert [token.text for token in insert.tokens] == ["two", "three"]
    assert len(insert.literal) == 6


def test_a_genitive_belongs_to_its_bracket() -> None:
    insert, _ = parse_marks("[Ada]’s wall")
    assert isinstance(insert, Insert)
    assert [token.text for token in insert.tokens] == ["Ada's"]


def test_unseen_characters_hide_no_mark() -> None:
    assert isinstance(parse_marks("one [s\u200bic] two")[1], Remark)


def test_words_without_their_inner_brackets() -> None:
    assert unglue("[T]he wall[s] of [the town]") == "The walls of [the town]"
