"""A slide in words that still look for their place. What does not fit one page stays a draft."""

from dataclasses import dataclass

from ..model.deck import Exchange, Grid, Image, Numbers, Region, Timeline, Tone, Words
from ..model.deck import Span as Span

QUOTE, CITATION, HEADING, NOTE = range(4)
"""The outline levels of a slot for evidence."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph at an outline level of its slot; `lead` opens it in bold and colour.

    `bullet` is as in a paragraph's style, with `number` as the one to show; a block whose bullet
    stands on an earlier page has `number` -1.
    """

    level: int
    words: Words
    lead: str = ""
    bullet: str = ""
    number: int = 0

    @property
    def text(self) -> str:
        """The words alone, without the lead."""
        return "".join(span.text for span in self.words)


@dataclass(frozen=True, slots=True)
class Unit:
    """Paragraphs that belong together. Only `body` is ever cut; the others are repeated.

    `quoted` words stand in quotation marks, and both sides of a cut inside a sentence show an
    ellipsis, so that each part is an honest quote of its own; the parts know the `whole` quote.
    Neighbours that stand `under` one heading share it.
    """

    body: Block
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
    quoted: bool = False
    cut_before: bool = False
    cut_after: bool = False
    under: str = ""
    whole: str = ""


Units = tuple[Unit, ...]
Figure = Grid | Numbers | Image | Exchange | Timeline | Region


@dataclass(frozen=True, slots=True)
class Headed:
    """What one card is to hold: its heading, a line under that, and its units."""

    heading: str
    subtitle: str = ""
    units: Units = ()
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is still to be placed. `items` share one slot, `pieces` take one slot each.

    Each of the `cards` takes one slot.

    `first_number` is where a numbered list goes on counting, `largest` the step in percent that
    no page of the slide exceeds.
    """

    kind: str
    title: Units = ()
    label: str = ""
    items: Units = ()
    pieces: Units = ()
    cards: tuple[Headed, ...] = ()
    subtitle: Units = ()
    presenters: Units = ()
    figure: Figure | None = None
    source: str = ""
    takeaway: Units = ()
    notes: str = ""
    hidden: bool = False
    language: str = "en"
    first_number: int = 1
    largest: int = 1000


def unit(level: int, text: str, lead: str = "") -> Unit:
    """Make a unit of one plain paragraph."""
    return Unit(Block(level, (Span(text),), lead))


def units(text: str, lead: str = "") -> Units:
    """Make units of one paragraph; none of an empty text."""
    return (unit(0, text, lead),) if text else ()
