"""Topics are proposed out of what the text says, the same ones each time."""

from citedeck.segment import segment_lesson


def test_topics_are_names_and_terms_and_always_the_same() -> None:
    text = (
        "Fire alone\n\nPeople live near Mount Ember, although it erupts.\n\n"
        "In 1911 the town of Saltby was lost, and nobody could evacuate.\n\n"
        "Evacuate – to leave a dangerous place – They had to evacuate the town.\n"
    )
    made = [[topic.title for topic in segment_lesson(text, "x")[0].topics] for _ in range(3)]
    assert made[0] == made[1] == made[2]
    assert {"Mount Ember", "Saltby", "Evacuate"} <= set(made[0])
