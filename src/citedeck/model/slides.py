"""Slides: what a student says on each of them. Each kind is a class with its own keys."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal, Protocol

from .lesson import Id
from .source import PartialDate

ChartForm = Literal["column", "bar", "line", "pie"]
TimeScale = Literal["even", "true"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """What a student says on one slide. Each kind is a class of its own with its own keys."""

    kind: ClassVar[str]
    most_evidence: ClassVar[int | None] = 0
    """So many pieces of evidence of its own it shows; None for all of them."""

    id: Id
    title: str = ""
    topic: str = ""
    section: str = ""
    claim: str = ""
    takeaway: str = ""
    evidence: tuple[str, ...] = ()
    speaker: str = ""
    speaker_notes: str = ""
    hidden: bool = False

    @property
    def all_evidence(self) -> tuple[str, ...]:
        """The ids of all quotes and notes on it, also those inside its own parts."""
        return self.evidence

    @property
    def shown_evidence(self) -> tuple[str, ...]:
        """The ids of those of them that its pages show."""
        return self.evidence[: self.most_evidence]


class _Shown(Protocol):
    """A part of a slide that shows evidence of its own."""

    @property
    def evidence(self) -> tuple[str, ...]: ...


def joined_evidence(own: tuple[str, ...], parts: Sequence[_Shown]) -> tuple[str, ...]:
    """Give a slide's own evidence and that of its parts, each once."""
    return tuple(dict.fromkeys([*own, *(id for part in parts for id in part.evidence)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleSlide(Slide):
    """The opening slide."""

    kind = "title"
    subtitle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSlide(Slide):
    """What will be shown; derived from the slides that follow."""

    kind = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionSlide(Slide):
    """Opens a part of the talk."""

    kind = "section"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSlide(Slide):
    """A claim with one to three pieces of evidence side by side."""

    kind = "claim"
    most_evidence = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSlide(Slide):
    """A claim with one large quote, and further evidence beside it."""

    kind = "quote"
    most_evidence = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsSlide(Slide):
    """A claim and a short list."""

    kind = "points"
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionSlide(Slide):
    """A term of the glossary."""

    kind = "definition"
    most_evidence = 1
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who gives or takes something in an exchange."""

    id: Id
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What goes from one party to another, and how that is known."""

    source: str = field(metadata={"key": "from"})
    target: str = field(metadata={"key": "to"})
    text: str = ""
    evidence: tuple[str, ...] = ()


MOST_PARTIES = 5
"""So many parties of an exchange stand on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeSlide(Slide):
    """Two or more parties, and what goes each way."""

    kind = "exchange"
    parties: tuple[Party, ...] = ()
    flows: tuple[Flow, ...] = ()

    @property
    def all_evidence(self) -> tuple[str, ...]:
        """The ids of all quotes and notes on it."""
        return joined_evidence(self.evidence, self.flows)

    @property
    def shown_evidence(self) -> tuple[str, ...]:
        """The ids of the quotes and notes at flows from one party to another."""
        return joined_evidence((), [flow for flow in self.flows if self.draws(flow)])

    def draws(self, flow: Flow) -> bool:
        """Tell whether something goes from one of the parties to another one."""
        ends = {flow.source, flow.target}
        return len(ends) == 2 and ends <= {party.id for party in self.parties}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """What happened when, and how that is known."""

    date: PartialDate | None = None
    title: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineSlide(Slide):
    """Dated events in a row, evenly or to scale."""

    kind = "timeline"
    scale: TimeScale = "even"
    events: tuple[TimelineEvent, ...] = ()

    @property
    def all_evidence(self) -> tuple[str, ...]:
        """The ids of all quotes and notes on it."""
        return joined_evidence(self.evidence, self.events)

    @property
    def shown_evidence(self) -> tuple[str, ...]:
        """The ids of the quotes and notes of events with a date."""
        return joined_evidence((), [event for event in self.events if event.date])


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One side of a comparison: what it claims, why, and how that is known."""

    claim: str = ""
    items: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonSlide(Slide):
    """Two sides, with equal room."""

    kind = "comparison"
    most_evidence = None
    columns: tuple[Column, ...] = ()

    @property
    def all_evidence(self) -> tuple[str, ...]:
        """The ids of all quotes and notes on it."""
        return joined_evidence(self.evidence, self.columns)

    @property
    def shown_evidence(self) -> tuple[str, ...]:
        """The ids of all quotes and notes on it: it shows its own beside those of its sides."""
        return self.all_evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLabel:
    """Words at a country."""

    country: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSlide(Slide):
    """A map of a region, some of its countries highlighted, with arrows between them.

    Countries are named by their ISO 3166-1 alpha-3 code.
    """

    kind = "map"
    region: str = ""
    highlight: tuple[str, ...] = ()
    labels: tuple[MapLabel, ...] = ()
    arrows: tuple[Flow, ...] = ()

    @property
    def all_evidence(self) -> tuple[str, ...]:
        """The ids of all quotes and notes on it."""
        return joined_evidence(self.evidence, self.arrows)

    @property
    def shown_evidence(self) -> tuple[str, ...]:
        """The ids of the quotes and notes at arrows from one country to another."""
        return joined_evidence((), [each for each in self.arrows if each.source != each.target])


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesSlide(Slide):
    """Who speaks for whom, what they want, and where they will not give way.

    `roles` are names of the lesson's roles; all of them where it is empty.
    """

    kind = "roles"
    most_evidence = None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionSlide(Slide):
    """What one role says; its claim is the statement."""

    kind = "position"
    most_evidence = None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySlide(Slide):
    """A problem, what could be done, what that costs, and what we recommend."""

    kind = "policy"
    most_evidence = None
    problem: str = ""
    option: str = ""
    trade_off: str = ""
    recommendation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsSlide(Slide):
    """What is still open, and what the class should talk about."""

    kind = "questions"
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers of a chart; none where a number is missing."""

    name: str = ""
    values: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSlide(Slide):
    """A chart of numbers; `source` names one of the project's sources."""

    kind = "chart"
    form: ChartForm = "column"
    categories: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSlide(Slide):
    """A table; `source` names one of the project's sources."""

    kind = "table"
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Crop:
    """What is cut from each side of a picture, in thousandths of its width or height."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSlide(Slide):
    """A picture; `media` names one of the project's media files."""

    kind = "picture"
    media: str = ""
    alt: str = ""
    credit: str = ""
    crop: Crop | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionSlide(Slide):
    """The answer, and what each topic added to it."""

    kind = "conclusion"
    most_evidence = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesSlide(Slide):
    """The works cited; derived."""

    kind = "sources"


SLIDE_KINDS: dict[str, type[Slide]] = {
    cls.kind: cls
    for cls in (
        TitleSlide, AgendaSlide, SectionSlide, ClaimSlide, QuoteSlide, PointsSlide,
        DefinitionSlide, ExchangeSlide, TimelineSlide, MapSlide, ChartSlide, TableSlide,
        ComparisonSlide, PictureSlide, RolesSlide, PositionSlide, PolicySlide, ConclusionSlide,
        QuestionsSlide, SourcesSlide,
    )
}  # fmt: skip
PARTS = {"exchange": "flows", "timeline": "events", "comparison": "columns", "map": "arrows"}
"""The field of each kind whose parts show evidence of their own."""
