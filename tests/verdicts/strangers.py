"""A seed -> sentences that no lesson of the test set comes near to."""

from random import Random

_WHO = (
    "My uncle’s old bicycle", "The green parrot upstairs", "Our chess club", "A tired baker",
    "The captain of the rugby team", "Grandmother’s recipe book", "The tallest sunflower",
    "Every second astronaut", "The new skateboard park", "A pair of woollen socks",
    "The drummer next door", "Professor Quill", "The violin in the attic", "Our neighbour’s cat",
)  # fmt: skip
_DOES = (
    "sings loudly under", "forgot to paint", "always dances around", "carefully repairs",
    "would never trade", "dreams of visiting", "quietly collects", "refuses to eat",
    "sold tickets for", "wrote a poem on", "has painted", "cannot find", "juggles with",
)  # fmt: skip
_WHAT = (
    "the purple elephants", "forty glass marbles", "a haunted supermarket", "the frozen pizza",
    "seven rusty trumpets", "the lighthouse garden", "a broken typewriter", "strawberry pancakes",
    "the museum of umbrellas", "twelve sleepy penguins", "a carousel made of paper",
)  # fmt: skip
_WHEN = (
    "before breakfast on Sundays", "whenever the orchestra rehearses", "during the carnival",
    "with a plastic spoon", "to impress the referee", "because comets are beautiful",
    "under a blanket of popcorn", "until the theatre closes", "for the sake of art",
    "in the middle of gymnastics", "as the choir applauds",
)  # fmt: skip


def strange_sentence(rng: Random) -> str:
    """Make up a sentence."""
    parts = [rng.choice(_WHO), rng.choice(_DOES), rng.choice(_WHAT)]
    if rng.random() < 0.7:
        parts.append(rng.choice(_WHEN))
    sentence = " ".join(parts)
    return sentence + rng.choice(["", ".", "!"])


def strange_words(rng: Random) -> str:
    """Make up one or two words."""
    return " ".join(rng.choice(_WHAT).split()[-rng.randint(1, 2) :])
