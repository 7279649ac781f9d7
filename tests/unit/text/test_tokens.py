from hypothesis import given

from citedeck.text.normalise import normalise
from citedeck.text.tokens import (
    is_hedge,
    is_negation,
    is_number,
    one_rank,
    token_texts,
    tokenise,
)
from strategies import sentences


def texts(words: str) -> list[str]:
    return [token.text for token in tokenise(words)]


def test_words_keep_what_is_inside_them() -> None:
    assert texts("Russia’s know-how isn’t U.S. property.") == (
        ["Russia's", "know", "-", "how", "isn't", "U.S", ".", "property", "."]
    )


def test_numbers_keep_their_separators() -> None:
    assert texts("20,000 containers, 3.5% in 2024.") == (
        ["20,000", "containers", ",", "3.5%", "in", "2024", "."]
    )


def test_a_quotation_mark_has_one_rank_but_not_an_inch() -> None:
    assert texts("he said “so”") == texts("he said ‘so’") == ["he", "said", "'", "so", "'"]
    assert texts("“in 2019”") == texts("‘in 2019’")
    assert texts("5'6\"") == ["5", "'", "6", '"']


@given(sentences)
def test_tokens_are_all_of_a_text_but_its_spaces(text: str) -> None:
    clean = one_rank(normalise(text))
    tokens = tokenise(text)
    assert [clean[token.start : token.end] for token in tokens] == token_texts(clean)
    assert "".join(token.text for token in tokens) == clean.replace(" ", "")


def test_tokens_know_their_place_in_the_normalised_text() -> None:
    first, second = tokenise("two  words")
    assert (first.start, first.end, second.start, second.end) == (0, 3, 4, 9)


def test_words_are_told_by_what_they_do() -> None:
    assert is_negation("Never")
    assert is_negation("couldn't")
    assert not is_negation("note")
    assert is_hedge(tokenise("Reportedly so"), 0)
    assert is_number("millions")
    assert is_number("2,000")
    assert not is_number("year")


def test_about_hedges_only_before_a_figure() -> None:
    assert is_hedge(tokenise("about 20 ships"), 0)
    assert not is_hedge(tokenise("about the ships"), 0)


def test_the_month_of_may_is_no_hedge() -> None:
    assert is_hedge(tokenise("it may rain"), 1)
    assert not is_hedge(tokenise("in May it rains"), 1)
