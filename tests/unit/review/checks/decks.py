"""A decent deck of a class, made elsewhere, and what it takes to change one thing on it."""

from dataclasses import replace

from citedeck.model.lesson import Activity, Document, GlossaryEntry, Id, Lesson, Topic
from citedeck.model.look import CharStyle, Fonts, Frame, Insets, Layout, Level, Look, ParagraphStyle
from citedeck.model.pages import (
    PAGE_NUMBER,
    Box,
    Cell,
    Page,
    Pages,
    Paragraph,
    Picture,
    Placeholder,
    Properties,
    Row,
    Run,
    Table,
    Text,
)
from citedeck.model.units import Emu, Rect, Size, pt

INSETS = Insets(pt(7.2), pt(3.6), pt(7.2), pt(3.6))
COLORS = (("tx1", "222222"), ("bg1", "FFFFFF"), ("tx2", "14213D"), ("bg2", "EEEEEE"))
LAYOUTS = tuple(
    Layout(name, "bg1", (), ())
    for name in ("Title Slide", "Title and Content", "Section Header", "Blank")
)
LOOK = Look(
    Size(pt(960), pt(540)),
    Fonts("Calibri", "Calibri"),
    COLORS,
    LAYOUTS,
    (Level(ParagraphStyle(), CharStyle(pt(18))),),
)

ACTIVITY = Activity(
    id=Id("talk"),
    kind="presentation",
    title="Talk",
    task="Say whether the river should be dammed.",
    topics=("water", "power"),
    minutes=2,
    opposing_view=True,
)
LESSON = Lesson(
    id=Id("river"),
    title="The river and the dam",
    language="en",
    documents=(
        Document(
            id=Id("article"),
            kind="article",
            title="A dam for the valley",
            text="The valley has too little water in summer.\n\n"
            "A dam would give power to forty thousand homes.\n\n"
            "Some farmers would lose their land to the lake.",
        ),
    ),
    topics=(
        Topic(id=Id("water"), title="Water", paragraphs=(("article", (1,)),)),
        Topic(id=Id("power"), title="Power", paragraphs=(("article", (2,)),)),
        Topic(id=Id("land"), title="Land", paragraphs=(("article", (3,)),)),
    ),
    activities=(ACTIVITY,),
    glossary=(GlossaryEntry("Dam", "A wall that holds a river back."),),
)


def run(words: str, size: float = 24, **style: object) -> Run:
    language = str(style.pop("language", "en-US"))
    return Run(words, CharStyle(pt(size), **style), language)  # type: ignore[arg-type]


def paragraph(words: str, size: float = 24, bullet: str = "", **style: object) -> Paragraph:
    return Paragraph((run(words, size, **style),), ParagraphStyle(bullet=bullet))


def text(*lines: str | Paragraph, size: float = 24, bullet: str = "", **style: object) -> Text:
    made = (
        paragraph(line, size, bullet, **style) if isinstance(line, str) else line for line in lines
    )
    return Text(tuple(made), insets=INSETS)


def box(content: Text | Table | Picture, x: float, y: float, width: float, height: float) -> Box:
    return Box(Rect.of_points(x, y, width, height), content)


def title(words: str, size: float = 32, kind: str = "title") -> Box:
    rect = Rect.of_points(60, 40, 840, 80)
    return Box(rect, text(words, size=size), placeholder=Placeholder(kind, 0))


def body(*lines: str | Paragraph, size: float = 24, bullet: str = "") -> Box:
    rect = Rect.of_points(60, 140, 840, 330)
    return Box(rect, text(*lines, size=size, bullet=bullet), placeholder=Placeholder("body", 1))


def number() -> Box:
    field = Run("", CharStyle(pt(12)), field=PAGE_NUMBER)
    rect = Rect.of_points(840, 510, 60, 20)
    return Box(
        rect, Text((Paragraph((field,), ParagraphStyle()),)), placeholder=Placeholder("sldNum", 12)
    )


def page(*boxes: Box, notes: str = "", layout: str = "Title and Content", **more: object) -> Page:
    return Page(layout, boxes, notes, **more)  # type: ignore[arg-type]


def table(*rows: tuple[str, ...], header: bool = True, size: float = 18) -> Table:
    made = tuple(Row(pt(40), tuple(Cell(text(words, size=size)) for words in row)) for row in rows)
    return Table(tuple(pt(200) for _ in rows[0]), made, header)


OPENING = page(
    title("Should the river be dammed?", 44, "ctrTitle"),
    Box(
        Rect.of_points(60, 300, 840, 60),
        text("Ada Park and Ben Ruiz, class 9B"),
        placeholder=Placeholder("subTitle", 1),
    ),
    layout="Title Slide",
    notes="Good morning. We are Ada and Ben. A large wall is to be built across our river. "
    "Today we would like to tell you what we have found out about that plan.",
)
WATER = page(
    title("In summer the valley runs out of water"),
    body("“The valley has too little water in summer.”", paragraph("Article, paragraph 1", 16)),
    number(),
    notes="Every July the wells fall dry and people queue at the pumps. My grandmother remembers "
    "washing only on Sundays. A lake could store what falls in spring, when nobody needs it, and "
    "let it out again during the hot months.",
)
POWER = page(
    title("A dam would light forty thousand homes"),
    body(
        "“A dam would give power to forty thousand homes.”",
        paragraph("Article, paragraph 2", 16),
        paragraph("That is twice our town.", 24),
    ),
    number(),
    notes="Now to electricity. Our region buys most of it from abroad, which is expensive. With "
    "turbines in the wall we could make it ourselves, day and night, whatever the weather does.",
)
CRITICS = page(
    title("However, some farmers would lose their fields"),
    body(
        "“Some farmers would lose their land to the lake.”",
        paragraph("Article, paragraph 3", 16),
    ),
    number(),
    notes="Not everybody is happy. Families who have worked there for generations would have to "
    "move away, and money alone may not make up for that. We asked two of them.",
)
CLOSING = page(
    title("Conclusion: build it, but pay the farmers well"),
    body("Water and power for many", "Fair prices for a few"),
    number(),
    notes="To sum up, we think that the advantages are larger, as long as those who must leave "
    "are treated with respect. Thank you for listening.",
)
SOURCES = page(
    title("Sources"),
    body("Article: “A dam for the valley.” Class lesson.", size=18),
    number(),
    notes="This is the text we read in class.",
)
PAGES = (OPENING, WATER, POWER, CRITICS, CLOSING, SOURCES)
GOOD = Pages(LOOK, PAGES, properties=Properties("The dam", "Ada Park"))
"""A deck in which a review finds nothing to mend."""


def with_page(page: Page, number: int = 2, pages: Pages = GOOD) -> Pages:
    """Put another page in the place of one."""
    return replace(pages, pages=(*pages.pages[: number - 1], page, *pages.pages[number:]))


def without_page(number: int, pages: Pages = GOOD) -> Pages:
    return replace(pages, pages=(*pages.pages[: number - 1], *pages.pages[number:]))


def with_boxes(*boxes: Box, number: int = 2) -> Pages:
    """Give a page other boxes."""
    return with_page(replace(PAGES[number - 1], boxes=boxes), number)


def with_more(*boxes: Box, number: int = 2) -> Pages:
    """Add boxes to a page."""
    return with_boxes(*PAGES[number - 1].boxes, *boxes, number=number)


def with_notes(notes: str, number: int = 2) -> Pages:
    return with_page(replace(PAGES[number - 1], notes=notes), number)


def filled(box: Box, color: str) -> Box:
    return replace(box, frame=Frame(fill=color))


def emu(points: float) -> Emu:
    return pt(points)


def label_at(words: str, x: float, y: float, size: float) -> Box:
    return box(text(words, size=size), x, y, 300, 60)
