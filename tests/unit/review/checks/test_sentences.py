import pytest

from citedeck.review.checks.sentences import is_sentence, sentences


@pytest.mark.parametrize(
    "headline",
    [
        "Russia needs shells",
        "What comes back is harder to see",
        "For Putin the deal is a need, for Kim it is a chance",
        "The neighbours fear missiles more than shells",
        "The trade has weak points as well",
        "China may lose weight",
        "Shells flow west, fuel flows east",
        "Why trade matters",
        "How did it begin?",
        "They became partners again",
        "Sanctions failed to stop the trade",
        "It’s a trade of needs",
        "Both leaders gained something",
        "People fear a new war",
        "Knowledge outlasts fuel",
        "Kim wins",
        "Trade grows",
        "Sanctions bite",
        "It works",
        "Peace failed",
        "Nothing changes",
        "Seoul worries",
        "Russia arms Kim",
        "China watches",
        "Prices rise",
    ],
)
def test_a_sentence_has_a_verb(headline: str) -> None:
    assert is_sentence(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "History",
        "The history of North Korea",
        "Military supplies",
        "Background and context",
        "Key players",
        "Security risks",
        "Food supplies",
        "Arms sales",
        "Opposing views",
        "Oil exports",
        "Next steps",
        "Advantages and disadvantages",
        "The role of China",
        "The United Nations",
        "May 2024",
        "Russia and North Korea",
        "Impact on international relations",
        "Main causes of the conflict",
        "Our opinion",
        "Kim’s visit to Moscow",
        "Economic effects on the region",
    ],
)
def test_a_topic_has_none(headline: str) -> None:
    assert not is_sentence(headline)


def test_sentences_end_at_stops_and_lines() -> None:
    text = "Kim came at 3.30 a.m. to the airport. “Who is it?” Nobody knew … Then\nPutin came!"
    assert list(sentences(text)) == [
        "Kim came at 3.30 a.m. to the airport.",
        "“Who is it?",
        "Nobody knew …",
        "Then",
        "Putin came!",
    ]
    assert list(sentences("")) == []
