"""Quotation marks of many languages, and which of them a text can stand in."""

from random import Random

PAIRS: tuple[tuple[str, str], ...] = (
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("”", "”"),
    ("«", "»"),
    ("« ", " »"),
    ("«\u00a0", "\u00a0»"),
    ("«\u202f", "\u202f»"),
    ("»", "«"),
    ("‹", "›"),
    ("「", "」"),
    ("『", "』"),
    ("'", "'"),
    ('"', '"'),
    ("‘", "’"),
    ("‚", "‘"),
)
_COMMON: tuple[tuple[str, str], ...] = (("“", "”"), ('"', '"'), ("‘", "’"))
_SINGLE = "'‘‚"
_CLIPPED = ("cause", "em", "til", "till", "bout", "round", "n", "tis", "twas", "ere")
"""Words that a single mark before them makes another word: ’cause."""


def pick_marks(rng: Random, text: str) -> tuple[str, str]:
    """Pick marks that a text can stand in: a single one opens only before a letter."""
    while True:
        pair = rng.choice(_COMMON if rng.random() < 0.4 else PAIRS)
        first = text.replace(".", " ").replace(",", " ").split()[0].casefold()
        if pair[0] in _SINGLE and (not text[0].isalpha() or first in _CLIPPED):
            continue
        return pair
