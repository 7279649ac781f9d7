"""A slide in words that still look for their place. What does not fit one page stays a draft."""

from dataclasses import dataclass

from ..model.deck import Exchange, Grid, Image, Numbers, Region, Timeline, Words
from ..model.deck import Span as Span


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph at an outline level of its slot; `lead` opens it in bold and colour."""

    level: int
    words: Words
    lead: str = ""

    @property
    def text(self) -> str:
        """The words alone, without the lead."""
        return "".join(span.text for span in self.words)


@dataclass(frozen=True, slots=True)
class Unit:
    """Paragraphs that belong together. Only `body` is ever cut; the others are repeated.

    `quoted` words stand in quotation marks, and both sides of a cut show an ellipsis, so that
    each part is an honest quote of its own.
    """

    body: Block
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
    quoted: bool = False
    cut_before: bool = False
    cut_after: bool = False


Units = tuple[Unit, ...]
Figure = Grid | Numbers | Image | Exchange | Timeline | Region


@dataclass(frozen=True, slots=True)
class Draft:
    """What is still to be placed. `items` share one slot, `pieces` take one slot each.

    Each of the `cards` has units of its own and takes one slot.

    `first_number` is where a numbered list goes on counting.
    """

    kind: str
    title: Units = ()
    label: str = ""
    items: Units = ()
    pieces: Units = ()
    cards: tuple[Units, ...] = ()
    subtitle: Units = ()
    presenters: Units = ()
    figure: Figure | None = None
    source: str = ""
    takeaway: Units = ()
    notes: str = ""
    hidden: bool = False
    language: str = "en"
    first_number: int = 1


def unit(level: int, text: str, lead: str = "") -> Unit:
    """Make a unit of one plain paragraph."""
    return Unit(Block(level, (Span(text),), lead))


def units(text: str, lead: str = "") -> Units:
    """Make units of one paragraph; none of an empty text."""
    return (unit(0, text, lead),) if text else ()
