"""The place a changed quote comes from, and what differs there."""

from citedeck.evidence.close import closest_stretch, read_wanted, word_difference

SOURCE = (
    "long ago the old bridge carried heavy carts over the deep river to the market town".split()
)


def stretch(quote: str) -> str | None:
    wanted = read_wanted(quote)
    near = wanted and closest_stretch(wanted, SOURCE)
    return " ".join(SOURCE[near.start : near.end]) if near else None


def test_most_of_the_words_in_order_are_close() -> None:
    assert stretch("the new bridge carried heavy carts") == "the old bridge carried heavy carts"


def test_half_of_the_words_are_not() -> None:
    assert stretch("the new bridge carried yellow lorries southwards") is None


def test_small_words_alone_tell_nothing() -> None:
    assert stretch("the over the to the") is None


def test_other_order_is_not_close() -> None:
    assert stretch("town market river deep carts heavy bridge") is None


def test_the_difference_gives_both_texts_back() -> None:
    source, deck = "the old bridge carried carts", "the bridge often carried heavy carts"
    parts = word_difference(deck, source)
    assert " ".join(text for kind, text in parts if kind != "deck") == source
    assert " ".join(text for kind, text in parts if kind != "source") == deck
    assert ("source", "old") in parts
    assert ("deck", "often") in parts
