"""What was found when a quote was held against its documents."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["verbatim", "marked", "altered", "misplaced", "not-found", "external", "unmarked"]
Part = tuple[Literal["equal", "source", "deck"], str]

AS_IN_LESSON: tuple[Verdict, ...] = ("verbatim", "marked")
"""The verdicts of words that the lesson has."""
HONEST: tuple[Verdict, ...] = ("verbatim", "marked", "external")
"""The verdicts that are no fault."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, and where the words stand.

    `paragraph` counts from 1 and is 0 where there is none. `start` and `end` are the place of
    `source_text` in that paragraph. `difference` goes word by word, in order, and is empty where
    nothing differs; `drops_hedge` says that a mark swallowed a *reportedly* or *likely*,
    `drops_negation` that the quote starts right behind a *not* that governs its words.
    """

    verdict: Verdict
    document: str = ""
    paragraph: int = 0
    source_text: str = ""
    start: int = 0
    end: int = 0
    difference: tuple[Part, ...] = ()
    drops_hedge: bool = False
    drops_negation: bool = False
