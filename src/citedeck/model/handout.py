"""What is handed out with a deck: what is said with each slide, and sheets of paper laid out."""

from dataclasses import dataclass
from typing import Literal

from .deck import Item
from .lesson import GlossaryEntry
from .look import Look
from .pages import Box
from .units import Rect, Size

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class Timing:
    """The numbers of a slide's pages, and when they are spoken: seconds for it, and up to its end.

    It has no page where it is hidden.
    """

    pages: tuple[int, ...] = ()
    seconds: int = 0
    so_far: int = 0


@dataclass(frozen=True, slots=True)
class Saying:
    """A citation in its spoken form, and the words that it leads to; none before a figure."""

    citation: str
    words: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said with one slide, by whom, and how long that takes."""

    timing: Timing
    headline: str
    speaker: str = ""
    notes: str = ""
    sayings: tuple[Saying, ...] = ()

    @property
    def number(self) -> int:
        """The number of its first page."""
        return self.timing.pages[0]


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said with the visible slides of a deck, and what it rests on.

    `terms` are the entries of the glossary whose words the deck uses.
    """

    title: str
    presenters: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()
    sources_heading: str = ""
    sources: tuple[Item, ...] = ()
    terms: tuple[GlossaryEntry, ...] = ()

    @property
    def seconds(self) -> int:
        """How long all of it takes."""
        return self.turns[-1].timing.so_far if self.turns else 0


@dataclass(frozen=True, slots=True)
class SlidePicture:
    """A slide shown small: its place on the sheet, and the number of its page."""

    rect: Rect
    page: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of paper."""

    boxes: tuple[Box, ...]
    slides: tuple[SlidePicture, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheets:
    """Paper laid out; `look` says how large it is."""

    look: Look
    title: str
    sheets: tuple[Sheet, ...]

    @property
    def size(self) -> Size:
        """The size of every sheet."""
        return self.look.size
