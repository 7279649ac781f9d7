from citedeck.text.sentences import sentence_ends, split_sentences


def test_a_full_stop_of_an_abbreviation_or_initial_ends_no_sentence() -> None:
    text = "It is false, said Mr. J. Kim, that troops moved. On Nov. 4 the U.S. envoy left."
    assert split_sentences(text) == (
        "It is false, said Mr. J. Kim, that troops moved.",
        "On Nov. 4 the U.S. envoy left.",
    )


def test_closing_marks_stay_with_their_sentence() -> None:
    assert split_sentences("“Will it end?” he asked. “No!” It goes on.") == (
        "“Will it end?” he asked.",
        "“No!”",
        "It goes on.",
    )


def test_the_end_of_a_text_is_no_place_between_sentences() -> None:
    assert sentence_ends("One. ") == sentence_ends("") == ()
    assert sentence_ends("One.  Two…  three") == (4,)
