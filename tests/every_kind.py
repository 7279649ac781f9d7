"""A work with a slide of every kind, in one manner of content: short, long, Korean, empty …"""

from dataclasses import dataclass
from itertools import cycle

from citedeck.model.lesson import (
    Activity,
    Document,
    GlossaryEntry,
    Id,
    Lesson,
    MapView,
    Role,
    Topic,
)
from citedeck.model.project import Note, Project, Quote, Work
from citedeck.model.slides import (
    SLIDE_KINDS,
    AgendaSlide,
    ChartSlide,
    ClaimSlide,
    Column,
    ComparisonSlide,
    ConclusionSlide,
    DefinitionSlide,
    ExchangeSlide,
    Flow,
    MapLabel,
    MapSlide,
    Party,
    PictureSlide,
    PointsSlide,
    PolicySlide,
    PositionSlide,
    QuestionsSlide,
    QuoteSlide,
    RolesSlide,
    SectionSlide,
    Series,
    Slide,
    SourcesSlide,
    TableSlide,
    TimelineEvent,
    TimelineSlide,
    TitleSlide,
)
from citedeck.model.source import Name, PartialDate, Source


@dataclass(frozen=True)
class Manner:
    """What is said: a few names, some sentences, and how many things a list holds."""

    language: str
    names: tuple[str, ...]
    sentences: tuple[str, ...]
    count: int = 3
    repeat: int = 1

    def sentence(self, number: int) -> str:
        """Give one sentence, or several as one text."""
        picked = (self.sentences[(number + i) % len(self.sentences)] for i in range(self.repeat))
        return " ".join(picked) if self.sentences else ""

    def name(self, number: int) -> str:
        """Give a name."""
        return self.names[number % len(self.names)] if self.names else ""

    def some(self, first: int) -> tuple[str, ...]:
        """Give the things of a list."""
        return tuple(self.sentence(first + i) for i in range(self.count if self.sentences else 0))


_ENGLISH = (
    "North Korean shells fill a gap that Russia cannot close by itself.",
    "Each side gives what the other cannot buy elsewhere.",
    "Fuel and food go east, and nobody says how much.",
    "Neighbours fear the technology more than the guns.",
    "A promise on paper is not yet an alliance.",
)
_NAMES = ("North Korea", "Russia", "Japan", "South Korea")
MANNERS = {
    "short": Manner("en", ("Kim", "Putin"), ("Guns.", "Oil.", "Who pays?"), 1),
    "typical": Manner("en", _NAMES, _ENGLISH),
    "long": Manner(
        "en",
        ("The Democratic People’s Republic of Korea", "The Russian Federation and its allies"),
        _ENGLISH,
        9,
        6,
    ),
    "korean": Manner(
        "ko",
        ("북한", "러시아", "일본", "대한민국"),
        (
            "북한의 포탄은 러시아가 스스로 메울 수 없는 빈자리를 채운다.",
            "양쪽은 다른 곳에서 살 수 없는 것을 서로 주고받는다.",
            "이웃 나라는 총보다 기술이 넘어가는 것을 더 걱정한다.",
        ),
        4,
    ),
    "russian": Manner(
        "ru",
        ("Северная Корея", "Россия", "Япония", "Южная Корея"),
        (
            "Северокорейские снаряды закрывают нехватку, с которой Россия не справляется сама.",
            "Каждая сторона отдаёт то, чего другая больше нигде не купит.",
            "Соседи опасаются технологий сильнее, чем самих орудий.",
        ),
        4,
    ),
    "arabic": Manner(
        "ar",
        ("كوريا الشمالية", "روسيا", "اليابان", "كوريا الجنوبية"),
        (
            "تسد قذائف كوريا الشمالية فجوة لا تستطيع روسيا سدها وحدها.",
            "يعطي كل طرف ما لا يجده الآخر في مكان آخر.",
            "يخشى الجيران انتقال التقنية أكثر من المدافع.",
        ),
        4,
    ),
    "empty": Manner("en", (), ()),
}


def make_work(manner: Manner) -> Work:
    """Make a work with one slide of every kind."""
    project = Project(
        lesson="every",
        title=manner.sentence(0),
        presenters=tuple(manner.name(i) for i in range(2) if manner.names),
        class_name="9B" if manner.names else "",
        activity="talk",
        sources=(_source(manner),) if manner.names else (),
        quotes=_quotes(manner),
        notes=_notes(manner),
        slides=tuple(_slides(manner)),
    )
    assert {slide.kind for slide in project.slides} == set(SLIDE_KINDS)
    return Work(project, make_lesson(manner))


def make_lesson(manner: Manner) -> Lesson:
    """Make the lesson that the work is about."""
    text = "\n\n".join(manner.sentence(i) for i in range(4)) or "Nothing is said."
    roles = tuple(
        Role(manner.name(i), manner.name(i + 1), manner.some(i), manner.some(i + 1)[:2])
        for i in range(min(4, len(manner.names)))
    )
    names = manner.names[:1]
    return Lesson(
        id=Id("every"),
        title=manner.sentence(1) or "Lesson",
        language=manner.language,
        documents=(Document(id=Id("article"), kind="article", text=text),),
        topics=(Topic(id=Id("one"), title=manner.name(1) or "One", question=manner.sentence(2)),),
        activities=(Activity(id=Id("talk"), kind="presentation", title="Talk", task="Talk."),),
        glossary=tuple(GlossaryEntry(n, manner.sentence(1), manner.sentence(2)) for n in names),
        roles=roles,
        map=MapView(("RUS", "PRK", "KOR", "CHN", "JPN"), "east-asia"),
    )


def _source(manner: Manner) -> Source:
    return Source(
        id=Id("s1"),
        type="webpage",
        title=manner.sentence(3),
        author=(Name(family=manner.name(0)),),
        issued=PartialDate(2024),
        url="https://example.org/a/long/address/of/a/page",
    )


def _quotes(manner: Manner) -> tuple[Quote, ...]:
    numbers = range(1, 5 if manner.sentences else 1)
    return tuple(
        Quote(
            id=Id(f"q{n}"), topic="one", document="article", paragraph=n,
            text=manner.sentence(n - 1),
        )
        for n in numbers
    )  # fmt: skip


def _notes(manner: Manner) -> tuple[Note, ...]:
    if not manner.sentences:
        return ()
    return (
        Note(
            id=Id("n1"), topic="one", kind="paraphrase", title=manner.name(1),
            text=manner.sentence(2), source="s1", locator="p. 3",
        ),
        Note(id=Id("n2"), topic="one", kind="idea", text=manner.sentence(4)),
    )  # fmt: skip


def _slides(manner: Manner) -> list[Slide]:
    evidence = cycle(("q1", "n1", "q2", "n2", "q3")) if manner.sentences else cycle(("",))

    def ids(count: int) -> tuple[str, ...]:
        return tuple(filter(None, (next(evidence) for _ in range(count))))

    made: list[Slide] = []

    def add(kind: type[Slide], **more: object) -> None:
        number = len(made)
        made.append(
            kind(
                id=Id(f"a{number}"), topic="one", claim=manner.sentence(number),
                takeaway=manner.sentence(number + 1), speaker=manner.name(number),
                speaker_notes=manner.sentence(number + 2), **more,  # type: ignore[arg-type]
            )
        )  # fmt: skip

    add(TitleSlide, subtitle=manner.sentence(2))
    add(AgendaSlide)
    add(SectionSlide)
    for count in (0, 1, 2, 3):
        add(ClaimSlide, evidence=ids(count))
    for count in (1, 2):
        add(QuoteSlide, evidence=ids(count))
    add(PointsSlide, items=manner.some(0))
    add(DefinitionSlide, term=manner.name(0))
    parties = tuple(Party(id=Id(f"p{i}"), name=name) for i, name in enumerate(manner.names))
    flows = tuple(
        Flow(source=one.id, target=two.id, text=manner.sentence(i), evidence=ids(1))
        for i, (one, two) in enumerate(zip(parties, (*parties[1:], *parties[:1]), strict=True))
    )
    add(ExchangeSlide, parties=parties, flows=flows)
    add(ExchangeSlide, parties=parties[:2], flows=flows[:1])
    for scale, many in (("even", 1), ("true", 3)):
        add(TimelineSlide, scale=scale, events=_events(manner, many, ids))
    labels = tuple(
        MapLabel(country=code, text=name)
        for code, name in zip(("PRK", "RUS", "JPN", "KOR"), manner.names, strict=False)
    )
    arrows = tuple(
        Flow(source=one, target=two, text=manner.name(i), evidence=ids(1))
        for i, (one, two) in enumerate((("PRK", "RUS"), ("RUS", "PRK"))[: len(manner.names)])
    )
    add(MapSlide, region="east-asia", highlight=("RUS", "PRK"), labels=labels, arrows=arrows)
    add_figures(manner, add)
    columns = (
        Column(claim=manner.sentence(i), items=manner.some(i), evidence=ids(1)) for i in (0, 1)
    )
    add(ComparisonSlide, columns=tuple(columns))
    add(PictureSlide, media="", alt=manner.sentence(0), credit=manner.name(0))
    add(RolesSlide)
    add(PositionSlide, roles=manner.names[:1], evidence=ids(1))
    add(
        PolicySlide, problem=manner.sentence(0), option=manner.sentence(1),
        trade_off=manner.sentence(2), recommendation=manner.sentence(3), evidence=ids(1),
    )  # fmt: skip
    add(ConclusionSlide)
    add(ConclusionSlide, evidence=ids(2))
    add(QuestionsSlide, items=manner.some(1))
    add(SourcesSlide)
    return made


def add_figures(manner: Manner, add) -> None:  # type: ignore[no-untyped-def]
    """Add the charts and the table."""
    source = "s1" if manner.names else ""
    categories = tuple(f"{manner.name(i)} {2000 + i}" for i in range(4)) if manner.names else ()
    several = tuple(
        Series(manner.name(n), (12.5, 40.0, 33.0, 7.0)[: len(categories)]) for n in range(2)
    )
    for form in ("column", "bar", "line", "pie"):
        series = several[:1] if form == "pie" or not manner.names else several
        add(
            ChartSlide, form=form, categories=categories, series=series if categories else (),
            unit=manner.name(2), source=source,
        )  # fmt: skip
    rows = tuple((manner.name(i), manner.sentence(i), f"{i * 1234.5}") for i in range(manner.count))
    header = (manner.name(0), manner.name(1), manner.name(2)) if manner.names else ()
    add(TableSlide, header=header, rows=rows if header else (), source=source)


def _events(manner: Manner, many: int, ids) -> tuple[TimelineEvent, ...]:  # type: ignore[no-untyped-def]
    count = manner.count * many if manner.sentences else 0
    dates = (PartialDate(1991), PartialDate(2000, 7), PartialDate(2024, 6, 19), PartialDate(2003))
    return tuple(
        TimelineEvent(
            date=PartialDate(dates[i % 4].year + i // 4, dates[i % 4].month, dates[i % 4].day),
            title=manner.sentence(i),
            evidence=ids(1) if i % 2 else (),
        )
        for i in range(count)
    )
