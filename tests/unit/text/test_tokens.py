from citedeck.text.tokens import is_hedge, is_name, is_negation, is_number, tokenise


def texts(words: str) -> list[str]:
    return [token.text for token in tokenise(words)]


def test_words_keep_what_is_inside_them() -> None:
    assert texts("Russia’s know-how isn’t U.S. property.") == (
        ["Russia's", "know-how", "isn't", "U.S", ".", "property", "."]
    )


def test_numbers_keep_their_separators() -> None:
    assert texts("20,000 containers, 3.5% in 2024.") == (
        ["20,000", "containers", ",", "3.5%", "in", "2024", "."]
    )


def test_tokens_know_their_place_in_the_normalised_text() -> None:
    first, second = tokenise("two  words")
    assert (first.start, first.end, second.start, second.end) == (0, 3, 4, 9)


def test_words_are_told_by_what_they_do() -> None:
    assert is_negation("Never")
    assert is_negation("couldn't")
    assert not is_negation("note")
    assert is_hedge("Reportedly")
    assert is_number("millions")
    assert is_number("2,000")
    assert not is_number("year")


def test_a_capital_after_a_full_stop_is_no_name() -> None:
    tokens = tokenise("It ended. Then Kim came.")
    assert [t.text for i, t in enumerate(tokens) if is_name(tokens, i)] == ["Kim"]
