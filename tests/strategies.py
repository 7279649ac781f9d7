"""Random values for property-based tests: everything a user could make, nothing they could not."""

from hypothesis import strategies as st

from citedeck.model.deck import (
    Card,
    Cards,
    DeckSlide,
    Evidence,
    Exhibits,
    Grid,
    Item,
    Items,
    Numbers,
    Opening,
    Span,
)
from citedeck.model.lesson import Document, Id, Lesson, Topic
from citedeck.model.look import CharStyle, Frame, Insets, ParagraphStyle
from citedeck.model.pages import (
    PAGE_NUMBER,
    Box,
    Cell,
    Chart,
    Hint,
    Page,
    Paragraph,
    Placeholder,
    Plot,
    Row,
    Run,
    Scale,
    Table,
    Text,
)
from citedeck.model.project import Note, Project, Quote
from citedeck.model.slides import ClaimSlide, PointsSlide, Series, Slide, TitleSlide
from citedeck.model.source import Name, PartialDate, Source
from citedeck.model.units import Emu, Rect

LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
words = st.text(LETTERS, max_size=40)
some_words = st.text(LETTERS, min_size=1, max_size=40)
sentences = st.lists(
    st.sampled_from(
        "the school article argues that libraries remain vital because students need "
        "Pyongyang’s “quoted” шахта 한국 中文 التوازن naïve 3.5% – well-known U.S. œuvre … [sic]".split()
    ),
    min_size=1,
    max_size=60,
).map(" ".join)

lengths = st.integers(0, 12_192_000).map(Emu)
centipoints = st.integers(0, 40_000).map(lambda n: Emu(n * 127))
colors = st.sampled_from(["tx1", "bg1", "tx2", "bg2", "accent1", "accent4", "0F766E", "FFFFFF"])
languages = st.sampled_from(["en-US", "ko-KR", "ru-RU"])

chars = st.builds(
    CharStyle,
    size=st.integers(100, 9600).map(lambda n: Emu(n * 127)),
    font=st.sampled_from(["heading", "body", "Arial"]),
    bold=st.booleans(),
    italic=st.booleans(),
    color=colors,
)
bullets = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"bullet": st.sampled_from("•–■"), "bullet_color": colors}),
    st.fixed_dictionaries({"bullet": st.just("arabicPeriod"), "start": st.integers(1, 9)}),
)
paragraph_styles = st.builds(
    lambda bullet, **rest: ParagraphStyle(**rest, **bullet),
    bullet=bullets,
    line=centipoints.filter(bool),
    before=centipoints,
    after=centipoints,
    align=st.sampled_from(["left", "center", "right", "justify"]),
    indent=lengths,
    first=st.integers(-900_000, 900_000).map(Emu),
    rtl=st.booleans(),
)
runs = st.one_of(
    st.builds(Run, words, chars, languages),
    st.builds(Run, st.just("\n"), chars, languages),
    st.builds(Run, st.just(""), chars, languages, st.just(PAGE_NUMBER)),
)
paragraphs = st.builds(
    Paragraph,
    st.lists(runs, min_size=1, max_size=3).map(tuple),
    paragraph_styles,
    st.integers(0, 4),
)
insets = st.builds(Insets, lengths, lengths, lengths, lengths)
texts = st.builds(
    Text,
    st.lists(paragraphs, min_size=1, max_size=3).map(tuple),
    st.sampled_from(["top", "middle", "bottom"]),
    insets,
)
rects = st.builds(Rect, lengths, lengths, lengths, lengths)
frames = st.one_of(
    st.builds(Frame, st.just("rect"), fill=colors | st.just("")),
    st.builds(
        Frame,
        st.just("roundRect"),
        radius=st.integers(0, 50_000),
        fill=colors,
        outline=colors,
        outline_width=st.integers(1, 100_000).map(Emu),
    ),
)
cells = st.builds(Cell, texts, colors | st.just(""))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = tuple(draw(st.lists(lengths, min_size=1, max_size=3)))
    cell_rows = st.lists(cells, min_size=len(columns), max_size=len(columns)).map(tuple)
    rows = tuple(draw(st.lists(st.builds(Row, lengths, cell_rows), min_size=1, max_size=3)))
    return Table(columns, rows, draw(st.booleans()), draw(colors | st.just("")))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    count = draw(st.integers(1, 4))
    categories = tuple(draw(st.lists(words, min_size=count, max_size=count)))
    form = draw(st.sampled_from(["column", "bar", "line", "pie"]))
    numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False, width=32)
    values = st.lists(numbers, min_size=count, max_size=count).map(tuple)
    most = 1 if form == "pie" else 3
    series = tuple(draw(st.lists(st.builds(Series, words, values), min_size=1, max_size=most)))
    colored = count if form == "pie" else len(series)
    shades = tuple(draw(st.lists(colors, min_size=colored, max_size=colored)))
    return Chart(
        form, categories, series, shades, draw(chars),
        number_format=draw(st.sampled_from(["General", "#,##0", '#,##0.00"%"', "0%"])),
        labels=draw(st.sampled_from(["all", "none"])),
        every=1 if form == "pie" else draw(st.integers(1, 5)),
        plot=draw(st.none() | st.builds(Plot, *[st.integers(1, 9999)] * 4)),
        scale=None if form == "pie" else draw(scales),
    )  # fmt: skip


scales = st.none() | st.builds(
    lambda low, spread, step: Scale(low, low + spread, step),
    st.integers(-1000, 1000).map(float),
    st.floats(1, 1000),
    st.just(0.0) | st.floats(0.5, 100),
)


roles = st.sampled_from(["", "title", "evidence", "takeaway", "source", "key"])
plain_boxes = st.builds(Box, rects, texts, roles, frame=frames, alt=words)
ornaments = st.builds(
    Box, rects, st.just(Text()), st.just("ornament"), frame=frames, decorative=st.just(True)
)
table_boxes = st.builds(Box, rects, tables(), st.just("table"), alt=words)
chart_boxes = st.builds(Box, rects, charts(), st.just("chart"), alt=words)


hints = st.lists(
    st.builds(
        Hint,
        st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True),
        st.integers(1, 999),
        st.from_regex(r"[0-9a-f]{10}", fullmatch=True),
    ),
    max_size=2,
).map(tuple)


def slot_boxes(layout: object) -> st.SearchStrategy[Box]:
    """Boxes that fill the text placeholders of a layout."""
    slots = [slot for slot in layout.slots if slot.type in ("title", "body", "ctrTitle")]
    return st.sampled_from(slots).flatmap(
        lambda slot: st.builds(
            Box,
            st.just(slot.rect) | rects,
            texts,
            roles if slot.type == "body" else st.just("title"),
            st.just(Placeholder(slot.type, slot.idx)),
            st.just(slot.frame) | frames,
            words,
        )
    )


def pages_of(layouts: tuple[object, ...]) -> st.SearchStrategy[Page]:
    """Pages on one of some layouts."""

    def on(layout: object) -> st.SearchStrategy[Page]:
        boxes = st.one_of(plain_boxes, ornaments, table_boxes, chart_boxes, slot_boxes(layout))
        notes = st.lists(words, max_size=3).map("\n".join)
        return st.builds(
            Page,
            st.just(layout.name),
            st.lists(boxes, max_size=4).map(tuple),
            notes,
            st.booleans(),
            hints=hints,
        )

    return st.sampled_from(layouts).flatmap(on)


dates = st.builds(PartialDate, st.integers(1000, 2099)) | st.dates().map(
    lambda day: PartialDate(day.year, day.month, day.day)
).filter(lambda day: day.year >= 1000)

names = st.builds(Name, words, words) | st.builds(Name, literal=words)
ids = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True).map(Id)
multi_line = st.lists(words, min_size=1, max_size=3).map("\n".join)

sources = st.builds(
    Source,
    type=st.sampled_from(["webpage", "book", "article-journal", "report"]),
    title=words,
    author=st.lists(names, max_size=2).map(tuple),
    container_title=words,
    issued=st.none() | dates,
    url=words,
)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Projects whose names all lead somewhere."""
    quotes = tuple(
        Quote(
            id=Id(f"q{i}"),
            topic=draw(words),
            document="article",
            paragraph=draw(st.integers(-2, 9)),
            text=draw(some_words),
        )
        for i in range(draw(st.integers(0, 2)))
    )
    made = tuple(
        Source(**{**_fields(draw(sources)), "id": f"s{i}"}) for i in range(draw(st.integers(0, 2)))
    )
    notes = tuple(
        Note(
            id=Id(f"n{i}"),
            kind=draw(st.sampled_from(["quotation", "data", "idea"])),
            text=draw(multi_line.filter(bool)),
            source=draw(st.sampled_from(["", *(source.id for source in made)])),
        )
        for i in range(draw(st.integers(0, 2)))
    )
    evidence = [str(item.id) for item in (*quotes, *notes)]
    slides = tuple(_slide(draw, Id(f"a{i}"), evidence) for i in range(draw(st.integers(0, 3))))
    return Project(
        lesson=draw(some_words),
        title=draw(words),
        presenters=tuple(draw(st.lists(words, max_size=2))),
        date=draw(st.none() | dates),
        sources=made,
        quotes=quotes,
        notes=notes,
        slides=slides,
    )


def _fields(source: Source) -> dict[str, object]:
    return {name: getattr(source, name) for name in source.__slots__}


def _slide(draw: st.DrawFn, id: Id, evidence: list[str]) -> Slide:
    chosen = st.lists(st.sampled_from(evidence), max_size=2).map(tuple) if evidence else st.just(())
    shared = {"id": id, "claim": draw(words), "speaker_notes": draw(multi_line)}
    kind = draw(st.sampled_from(["title", "claim", "points"]))
    if kind == "title":
        return TitleSlide(**shared, subtitle=draw(words), hidden=draw(st.booleans()))
    if kind == "points":
        return PointsSlide(**shared, items=tuple(draw(st.lists(words, max_size=3))))
    return ClaimSlide(**shared, evidence=draw(chosen), takeaway=draw(words))


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    """Small lessons."""
    text = "\n\n".join(draw(st.lists(sentences, min_size=1, max_size=3)))
    document = Document(id=Id("article"), kind="article", title=draw(words), text=text)
    topics = tuple(
        Topic(
            id=Id(f"t{i}"),
            title=draw(some_words),
            question=draw(words),
            paragraphs=(("article", (1,)),) if draw(st.booleans()) else (),
        )
        for i in range(draw(st.integers(0, 2)))
    )
    return Lesson(
        id=draw(ids),
        title=draw(some_words),
        language="en",
        documents=(document,),
        topics=topics,
        activities=(),
    )


evidence_pieces = st.builds(
    Evidence,
    id=st.just("e"),
    kind=st.sampled_from(["quote", "quotation", "paraphrase", "data", "idea"]),
    text=sentences,
    citation=st.sampled_from(["", "Article, paragraph 4", "Kim and Doe 12"]),
    heading=st.sampled_from(["", "But quality varies"]),
)
spans = st.builds(Span, sentences, st.booleans())
items = st.builds(Item, st.lists(spans, min_size=1, max_size=2).map(tuple), words)
grids = st.integers(1, 4).flatmap(
    lambda count: st.builds(
        Grid,
        st.lists(some_words, min_size=count, max_size=count).map(tuple),
        st.lists(st.lists(words, max_size=count).map(tuple), max_size=12).map(tuple),
    )
)
values = st.none() | st.integers(-3000, 90_000).map(float) | st.floats(-100, 1e6)
rows_of_values = st.lists(values, max_size=14).map(tuple)
numbers = st.builds(
    Numbers,
    st.sampled_from(["column", "bar", "line", "pie"]),
    st.lists(words, max_size=14).map(tuple),
    st.lists(st.builds(Series, some_words, rows_of_values), max_size=5).map(tuple),
    unit=st.sampled_from(["", "thousand tonnes", "%", "$"]),
)
card_items = st.builds(
    Item,
    st.lists(spans, min_size=1, max_size=1).map(tuple),
    lead=st.sampled_from(["", "Wants", "Red lines"]),
)
cards = st.builds(
    Card,
    st.just("") | words | sentences,
    st.lists(card_items, max_size=5).map(tuple),
    st.lists(evidence_pieces, max_size=2).map(tuple),
    subtitle=st.just("") | words,
    tone=st.sampled_from(["plain", "warning", "evidence", "advice"]),
)
openings = st.builds(Opening, sentences, sentences, words)


def deck_slides() -> st.SearchStrategy[DeckSlide]:
    """Slides of every kind with words of every length."""

    def of(kinds: list[str], body: st.SearchStrategy[object]) -> st.SearchStrategy[DeckSlide]:
        return st.builds(
            DeckSlide,
            id=st.just("a1"),
            kind=st.sampled_from(kinds),
            body=body,
            headline=sentences,
            label=words,
            takeaway=st.just("") | sentences,
            notes=words,
        )

    exhibits = st.builds(Exhibits, st.lists(evidence_pieces, max_size=4).map(tuple))
    lists = st.builds(Items, st.lists(items, max_size=12).map(tuple))
    return st.one_of(
        of(["claim", "quote", "conclusion"], exhibits),
        of(["agenda", "points", "sources", "conclusion"], lists),
        of(["table"], grids),
        of(["chart"], numbers),
        of(["title"], openings),
        of(["section", "questions"], lists),
        of(
            ["comparison", "roles", "position", "policy"],
            st.builds(Cards, st.lists(cards, max_size=6).map(tuple)),
        ),
    )
