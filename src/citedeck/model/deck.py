"""A deck: what each slide means, every quote, note and source resolved. No coordinates."""

from dataclasses import dataclass
from typing import Literal

from .project import NoteKind
from .slides import ChartForm, Crop, Series, TimeScale
from .source import PartialDate


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one manner."""

    text: str
    italic: bool = False


Words = tuple[Span, ...]
"""A text whose parts may stand in italics, as titles of works do."""

EvidenceKind = Literal["quote"] | NoteKind
Tone = Literal["plain", "warning", "evidence", "advice"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote or research note as shown; quotation marks are not part of `text`.

    `document` and `paragraph` say where in the lesson a quote is from; a part of a quote that
    goes on over pages knows the `whole` text.
    """

    id: str
    kind: EvidenceKind
    text: str
    citation: str = ""
    heading: str = ""
    document: str = ""
    paragraph: int = 0
    whole: str = ""

    @property
    def quoted(self) -> bool:
        """Whether the words are somebody else's."""
        return self.kind in ("quote", "quotation")


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, a smaller line that explains it, and a word that leads to it."""

    text: Words
    detail: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """Who presents what to whom."""

    subtitle: str = ""
    presenters: str = ""
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Exhibits:
    """Pieces of evidence."""

    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A term explained, and where the lesson uses it."""

    definition: str
    citation: str
    example: str = ""
    usage: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A chart."""

    form: ChartForm
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, by the hash of its media."""

    sha256: str
    width_px: int
    height_px: int
    alt: str = ""
    credit: str = ""
    crop: Crop = Crop()


@dataclass(frozen=True, slots=True)
class Arrow:
    """What goes from one party or country to another; both are named by their id or code."""

    source: str
    target: str
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Exchange:
    """Parties by id and name, and what goes each way between them.

    `shown` are the parties that stand on a page before: a continued slide shows the others.
    """

    parties: tuple[tuple[str, str], ...]
    arrows: tuple[Arrow, ...]
    shown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Event:
    """What happened when; `when` is the date as shown."""

    date: PartialDate
    when: str
    title: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in the order of their dates; `scale` says whether distances mean time.

    `span` is the first and the last date of all its pages, which share one scale.
    """

    events: tuple[Event, ...]
    scale: TimeScale = "even"
    span: tuple[PartialDate, PartialDate] | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A map: the countries that it highlights and names, and arrows between them."""

    name: str
    highlight: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A headed part of a slide: a side, a role, a step; its lines, and the evidence for them.

    Neighbouring items with one lead stand under it. `tone` says what the part is for its slide.
    """

    heading: str
    items: tuple[Item, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    subtitle: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Cards:
    """Headed parts side by side, with equal room."""

    cards: tuple[Card, ...]


Body = (
    Opening | Items | Exhibits | Definition | Grid | Numbers | Image | Exchange | Timeline | Region
    | Cards
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DeckSlide:
    """One slide: its claim as headline, and what it shows for it."""

    id: str
    kind: str
    body: Body
    headline: str
    label: str = ""
    takeaway: str = ""
    notes: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class DeckSection:
    """A named run of slides."""

    name: str
    slides: tuple[DeckSlide, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides, in sections, and what the file will say of itself.

    `lesson` and `activity` are the ids of those it was made for.
    """

    sections: tuple[DeckSection, ...]
    title: str = ""
    author: str = ""
    subject: str = ""
    language: str = "en"
    date: PartialDate | None = None
    lesson: str = ""
    activity: str = ""

    @property
    def slides(self) -> tuple[DeckSlide, ...]:
        """The slides in order."""
        return tuple(slide for section in self.sections for slide in section.slides)
