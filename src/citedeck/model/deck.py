"""A deck: what each slide means, every quote, note and source resolved. No coordinates."""

from dataclasses import dataclass
from typing import Literal

from .project import ChartForm, Crop, NoteKind, Series
from .source import PartialDate


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one manner."""

    text: str
    italic: bool = False


Words = tuple[Span, ...]
"""A text whose parts may stand in italics, as titles of works do."""

EvidenceKind = Literal["quote"] | NoteKind


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote or research note as shown; quotation marks are not part of `text`.

    `document` and `paragraph` say where in the lesson a quote is from.
    """

    id: str
    kind: EvidenceKind
    text: str
    citation: str = ""
    heading: str = ""
    document: str = ""
    paragraph: int = 0

    @property
    def quoted(self) -> bool:
        """Whether the words are somebody else's."""
        return self.kind in ("quote", "quotation")


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, and a smaller line that explains it."""

    text: Words
    detail: str = ""


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


Body = Opening | Items | Exhibits | Definition | Grid | Numbers | Image


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
