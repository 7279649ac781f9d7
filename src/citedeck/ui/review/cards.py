"""What a list of cards shows: plain words, each with what it means; nothing of how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal[
    "ink", "strong", "muted", "struck", "good", "warn", "error", "own", "quoted", "only-source",
    "only-deck",
]  # fmt: skip
"""What words mean. `own` are marked changes, `quoted` the stretch a quote is taken from; the last
two stand only in the lesson, or only on the slide. `struck` is what does not count any more."""
Place = Literal["whole", "left", "right"]
Size = Literal["body", "dense", "small"]
"""`dense` is for what is looked up rather than read from beginning to end."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one meaning."""

    text: str
    tone: Tone = "ink"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a card. `aside` stands at the end of its line."""

    spans: tuple[Span, ...]
    place: Place = "whole"
    size: Size = "body"
    aside: Span | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Card:
    """A thing to look at and to choose, or a heading, which is about nothing."""

    blocks: tuple[Block, ...]
    about: object = None

    @property
    def is_heading(self) -> bool:
        """Whether it only names those after it."""
        return self.about is None

    @property
    def text(self) -> str:
        """All its words, for those who hear them and for the clipboard."""
        return "\n".join(
            f"{block.text}  {block.aside.text}" if block.aside else block.text
            for block in self.blocks
        )


def heading(text: str) -> Card:
    """Make a heading."""
    return Card((Block((Span(text),)),))
