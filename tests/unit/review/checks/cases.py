"""For every check: decks that break its rule, and decks that only seem to.

A bad deck is the good one with one thing changed. `slide` is where the finding must point.
"""

from dataclasses import dataclass, replace

from citedeck.model.lesson import Activity, Lesson
from citedeck.model.media import Media
from citedeck.model.pages import (
    Box,
    Cell,
    Chart,
    Pages,
    Picture,
    Properties,
    Row,
)
from citedeck.model.pages import Section as Part
from citedeck.model.slides import Series
from citedeck.model.units import Rect, pt
from unit.review.checks.decks import (
    ACTIVITY,
    CLOSING,
    CRITICS,
    GOOD,
    LESSON,
    OPENING,
    PAGES,
    POWER,
    SOURCES,
    WATER,
    body,
    box,
    filled,
    number,
    page,
    paragraph,
    table,
    text,
    title,
    with_boxes,
    with_more,
    with_notes,
    with_page,
    without_page,
)


@dataclass(frozen=True)
class Case:
    """A deck, and the slide on which a rule's finding must stand; -1 where there must be none."""

    what: str
    pages: Pages
    slide: int = -1
    severity: str = ""
    activity: Activity | None = ACTIVITY
    lesson: Lesson = LESSON


def words(count: int, lead: str = "word") -> str:
    return " ".join(f"{lead}{i}" for i in range(count))


def picture(x: float, y: float, width: float, height: float, alt: str = "") -> Box:
    return replace(box(Picture("0" * 64), x, y, width, height), alt=alt)


def label(words: str, x: float, y: float, width: float = 300, size: float = 24) -> Box:
    return box(text(words, size=size), x, y, width, 60)


def shrinking(excess: float) -> Box:
    """A title of one line that needs so much more than its box has, which shrinks its text."""
    words = replace(text("Summers are dry", size=40), shrinks=True)
    insets = words.insets.top + words.insets.bottom
    high = 48 / excess + insets / pt(1)
    made = title("Summers are dry", 40)
    return replace(made, rect=Rect.of_points(60, 20, 840, high), content=words)


def chart(alt: str = "", size: float = 14) -> Box:
    made = Chart(
        "column",
        ("2020", "2021"),
        (Series("Rain", (1.0, 2.0)),),
        ("tx2",),
        paragraph("x", size).runs[0].char,
    )
    return replace(box(made, 60, 150, 600, 300), alt=alt)


def diagram(alt: str = "") -> tuple[Box, ...]:
    """Make the boxes of a SmartArt diagram as they are read: the alt text is on the first."""
    nodes = [replace(label(f"Node {i}", 60 + 100 * i, 200), role="diagram") for i in range(3)]
    return (replace(nodes[0], alt=alt), *nodes[1:])


def turned(box: Box, degrees: int) -> Box:
    return replace(box, rotation=degrees * 60_000)


def linking(*links: str, number: int = 2) -> Pages:
    return with_page(replace(PAGES[number - 1], links=links), number)


def traced(*traces: str) -> Pages:
    media = Media("0" * 64, "jpeg", 10, 10, b"", traces)
    return replace(with_more(picture(60, 300, 200, 150, "A lake")), media=(media,))


def named(**properties: str) -> Pages:
    return replace(GOOD, properties=Properties("The dam", **properties))


WATER_TITLE, POWER_TITLE = WATER.boxes[0], POWER.boxes[0]
LONG_SENTENCE = f"We {words(26)} now."
DEBATE = replace(ACTIVITY, kind="debate", sides=("The dam is needed", "Fields matter more"))
NO_CRITICS = replace(
    GOOD,
    pages=(
        OPENING,
        WATER,
        POWER,
        replace(CRITICS, boxes=(title("The lake needs land"), *CRITICS.boxes[1:]), notes=""),
        CLOSING,
        SOURCES,
    ),
)
LISTED = body(
    "Article: “A dam for the valley.” Class lesson.", "Moreno, Eva. Dry Wells. River Press, 2021."
)
RESEARCHED = replace(
    with_more(label("Wells fall dry (Moreno, 2021)", 60, 360, 600)),
    pages=(
        *with_more(label("Wells fall dry (Moreno, 2021)", 60, 360, 600)).pages[:5],
        replace(SOURCES, boxes=(SOURCES.boxes[0], LISTED)),
    ),
)
TAKEAWAYS = (words(15, "a"), words(15, "b"), words(15, "c"))
SAID_AGAIN = replace(
    GOOD,
    pages=(
        OPENING,
        *(
            replace(p, boxes=(*p.boxes, label(said, 60, 400, 800)))
            for p, said in zip(PAGES[1:4], TAKEAWAYS, strict=True)
        ),
        replace(CLOSING, boxes=(CLOSING.boxes[0], body(*TAKEAWAYS))),
        SOURCES,
    ),
)
HALF_SEEN = picture(200, 200, 400, 200, "A lake")
CANVAS = picture(0, 0, 960, 540, "A lake")

BAD: dict[str, tuple[Case, ...]] = {
    "opening-missing": (
        Case("begins with a content slide", without_page(1), 1),
        Case(
            "begins with a list",
            with_page(page(title("Why dams?"), body("One thing", "Two things", bullet="•")), 1),
            1,
        ),
    ),
    "presenter-missing": (Case("only a title", with_boxes(OPENING.boxes[0], number=1), 1),),
    "closing-missing": (
        Case("ends with the last argument", without_page(5), 4),
        Case(
            "thanks are no conclusion",
            with_page(page(title("Thank you!"), body("Any questions?")), 5),
            4,
        ),
    ),
    "opposing-view-missing": (Case("nobody disagrees", NO_CRITICS, 0),),
    "topic-uncovered": (
        Case(
            "a topic of the activity",
            with_boxes(POWER_TITLE, body("Power for many"), number=3),
            0,
            "error",
        ),
        Case(
            "all topics where no activity is known",
            with_boxes(POWER_TITLE, body("Power for many"), number=3),
            0,
            "advice",
            None,
        ),
        Case("only on a hidden slide", with_page(replace(POWER, hidden=True), 3), 0, "error"),
    ),
    "sources-missing": (Case("quotes, but no list", without_page(6), 0, "error"),),
    "citation-without-source": (
        Case(
            "research that is not listed",
            with_boxes(WATER_TITLE, body("Wells fall dry (Moreno, 2021)"), number=2),
            2,
        ),
        Case(
            "another agency's letters are listed",
            with_boxes(
                WATER_TITLE, body("Wells fall dry (Korean Central News Agency (KCNA), 2021)")
            ),
            2,
        ),
        Case(
            "the lesson is not listed",
            with_boxes(
                SOURCES.boxes[0], body("Moreno, Eva. Dry Wells. River Press, 2021."), number=6
            ),
            2,
        ),
    ),
    "source-uncited": (
        Case(
            "nobody cites it",
            with_boxes(
                SOURCES.boxes[0],
                body(
                    "Article: “A dam for the valley.” Class lesson.",
                    "Moreno, Eva. Dry Wells. River Press, 2021.",
                ),
                number=6,
            ),
            6,
        ),
    ),
    "quote-cited-elsewhere": (
        Case(
            "in the notes",
            with_page(
                replace(
                    WATER,
                    boxes=(WATER_TITLE, body("“The valley has too little water in summer.”")),
                    notes="This is from (Article, paragraph 1).",
                )
            ),
            2,
        ),
    ),
    "quote-long": (
        Case("26 words", with_boxes(WATER_TITLE, body(f"“{words(26)}”")), 2, "warning"),
        Case("41 words", with_boxes(WATER_TITLE, body(f"“{words(41)}”")), 2, "error"),
    ),
    "slide-empty": (
        Case("nothing on it", with_boxes(), 2),
        Case("a page number alone", with_boxes(number()), 2),
        Case("a prompt", with_boxes(title("Click to add title"), body("Click to add text")), 2),
        Case("a topic's name alone", with_boxes(title("Water")), 2),
    ),
    "evidence-missing": (Case("a claim alone", with_boxes(WATER_TITLE, number()), 2),),
    "slide-hidden": (Case("hidden", with_page(replace(WATER, hidden=True)), 2),),
    "title-missing": (
        Case(
            "text without a title",
            with_boxes(body("Water is life. It falls in spring.", "It lacks in summer.")),
            2,
            "warning",
        ),
        Case(
            "a text box for a title",
            with_boxes(
                label("A dam stores the rain of spring", 60, 40, 800, 36),
                label("Two lakes of it", 60, 200),
            ),
            2,
            "advice",
        ),
    ),
    "title-repeated": (
        Case("the same words", with_boxes(WATER_TITLE, *POWER.boxes[1:], number=3), 3),
        Case(
            "but for case and stop",
            with_boxes(
                title("In summer the valley runs out of WATER."), *POWER.boxes[1:], number=3
            ),
            3,
        ),
    ),
    "title-long": (
        Case("three lines", with_boxes(title(f"The valley has {words(20)}"), *WATER.boxes[1:]), 2),
    ),
    "claim-missing": (
        Case("one word", with_boxes(title("Geography"), *WATER.boxes[1:]), 2),
        Case(
            "a noun with its like",
            with_boxes(title("The role of water in the valley"), *WATER.boxes[1:]),
            2,
        ),
        Case("two nouns", with_boxes(title("Advantages and disadvantages"), *WATER.boxes[1:]), 2),
    ),
    "words-many": (
        Case(
            "a diagram of many words",
            with_boxes(
                WATER_TITLE, *(replace(b, content=text(words(14))) for b in diagram("Water"))
            ),
            2,
            "warning",
        ),
        Case("25 words", with_boxes(WATER_TITLE, body(words(25))), 2, "advice"),
        Case("41 words", with_boxes(WATER_TITLE, body(words(41))), 2, "warning"),
        Case(
            "61 words in three boxes",
            with_boxes(WATER_TITLE, *(label(words(21), 60, 140 + 90 * i, 800) for i in range(3))),
            2,
            "error",
        ),
    ),
    "lines-many": (
        Case("nine lines", with_boxes(WATER_TITLE, body(*["One line"] * 9, size=24)), 2, "advice"),
        Case(
            "thirteen lines",
            with_boxes(WATER_TITLE, body(*["One line"] * 13, size=20)),
            2,
            "warning",
        ),
        Case(
            "few paragraphs, many lines",
            with_boxes(WATER_TITLE, box(text(words(36)), 60, 140, 200, 300)),
            2,
            "warning",
        ),
    ),
    "items-many": (
        Case("six items", with_boxes(WATER_TITLE, body(*["An item"] * 6, bullet="•")), 2, "advice"),
        Case(
            "eight items", with_boxes(WATER_TITLE, body(*["An item"] * 8, bullet="•")), 2, "warning"
        ),
        Case("typed bullets", with_boxes(WATER_TITLE, body(*["- An item"] * 8)), 2, "warning"),
    ),
    "sentence-long": (
        Case("on the slide", with_boxes(WATER_TITLE, body(LONG_SENTENCE)), 2),
        Case("in the notes", with_notes(f"Look. {LONG_SENTENCE} That is all."), 2),
    ),
    "title-small": (
        Case(
            "20 pt", with_boxes(title("The valley has too little water", 20), *WATER.boxes[1:]), 2
        ),
    ),
    "text-small": (
        Case(
            "16 pt",
            with_boxes(WATER_TITLE, body("Wells fall dry each year.", size=16)),
            2,
            "warning",
        ),
        Case(
            "all text 20 pt",
            with_boxes(WATER_TITLE, body("Wells fall dry each year.", size=20)),
            2,
            "advice",
        ),
        Case(
            "one word of ten at 14 pt",
            with_more(label("Wells fall dry", 60, 350, 300, 14)),
            2,
            "warning",
        ),
        Case(
            "a label of a diagram of 12 pt",
            with_more(replace(label("Wells fall dry", 60, 350, 300, 12), role="diagram")),
            2,
            "warning",
        ),
    ),
    "citation-small": (
        Case(
            "a citation of 9 pt",
            with_boxes(
                WATER_TITLE,
                body(
                    "“The valley has too little water in summer.”",
                    paragraph("Article, paragraph 1", 9),
                ),
            ),
            2,
        ),
        Case(
            "entries of 10 pt",
            with_boxes(
                SOURCES.boxes[0], body("Article: “A dam for the valley.”", size=10), number=6
            ),
            6,
        ),
        Case(
            "a table of 8 pt",
            with_boxes(
                WATER_TITLE, box(table(("Year", "Rain"), ("2020", "3"), size=8), 60, 200, 400, 80)
            ),
            2,
        ),
        Case("a chart of 8 pt", with_boxes(WATER_TITLE, chart("Rain", 8)), 2),
    ),
    "contrast-low": (
        Case(
            "grey on white",
            with_boxes(WATER_TITLE, body(paragraph("Wells fall dry.", 24, color="BBBBBB"))),
            2,
        ),
        Case(
            "small text at 4 to 1",
            with_boxes(WATER_TITLE, body(paragraph("Wells fall dry.", 16, color="808080"))),
            2,
        ),
        Case(
            "dark on a dark box", with_boxes(WATER_TITLE, filled(body("Wells fall dry."), "tx2")), 2
        ),
        Case(
            "on a shape that lies under it",
            with_boxes(
                WATER_TITLE,
                filled(box(text(), 40, 130, 880, 350), "111111"),
                body("Wells fall dry."),
            ),
            2,
        ),
        Case(
            "in a cell",
            with_boxes(
                WATER_TITLE,
                box(
                    replace(
                        table(("Year", "Rain"), ("2020", "3")),
                        rows=(Row(pt(40), (Cell(text("Year"), "222222"),) * 2),),
                    ),
                    60,
                    200,
                    400,
                    80,
                ),
            ),
            2,
        ),
        Case("on a dark page", with_page(replace(WATER, background="tx2")), 2),
    ),
    "text-overflow": (
        Case(
            "a title that would have to shrink to half",
            with_boxes(shrinking(2), body("Wells fall dry")),
            2,
        ),
        Case(
            "too long for its box",
            with_boxes(WATER_TITLE, box(text(words(60)), 60, 140, 300, 100)),
            2,
            "error",
        ),
        Case(
            "by far, in an unknown typeface",
            with_boxes(WATER_TITLE, box(text(words(25), font="Impact"), 60, 140, 300, 100)),
            2,
            "warning",
        ),
        Case(
            "and off the slide, in an unknown typeface",
            with_boxes(WATER_TITLE, box(text(words(60), font="Impact"), 60, 340, 300, 100)),
            2,
            "error",
        ),
    ),
    "boxes-overlap": (
        Case(
            "two texts",
            with_boxes(
                WATER_TITLE, label("Wells fall dry", 60, 200), label("And rivers too", 120, 205)
            ),
            2,
        ),
        Case(
            "half on a picture",
            with_boxes(
                WATER_TITLE, HALF_SEEN, label("Wells fall dry in the hot summer", 500, 300, 400)
            ),
            2,
        ),
        Case(
            "under a picture",
            with_boxes(WATER_TITLE, label("Wells fall dry", 250, 250), HALF_SEEN),
            2,
        ),
    ),
    "off-slide": (
        Case(
            "text over the right edge",
            with_boxes(WATER_TITLE, label("Wells fall dry in summer", 800, 200, 400)),
            2,
        ),
        Case("a picture outside", with_more(picture(1000, 100, 100, 100, "A lake")), 2),
    ),
    "margin-narrow": (
        Case("at the left edge", with_boxes(WATER_TITLE, label("Wells fall dry", 0, 200)), 2),
        Case("nearly far enough", with_boxes(WATER_TITLE, label("Wells fall dry", 6.1, 200)), 2),
    ),
    "alt-missing": (
        Case("a picture", with_more(picture(60, 300, 200, 150)), 2),
        Case("a chart", with_boxes(WATER_TITLE, chart()), 2),
        Case("a diagram", with_boxes(WATER_TITLE, *diagram()), 2),
        Case("a file's name", with_more(picture(60, 300, 200, 150, "IMG_2034.JPG")), 2),
        Case("a made-up name", with_more(picture(60, 300, 200, 150, "Picture 3")), 2),
    ),
    "reading-order": (
        Case("the title last", with_boxes(WATER.boxes[1], WATER.boxes[0]), 2),
        Case(
            "the lower box first",
            with_boxes(
                WATER_TITLE, label("So wells fall dry", 60, 300), label("Rain fails", 60, 180)
            ),
            2,
        ),
        Case(
            "the right box first",
            with_boxes(WATER_TITLE, label("After", 500, 200), label("Before", 60, 200)),
            2,
        ),
    ),
    "table-header-missing": (
        Case(
            "no header",
            with_boxes(
                WATER_TITLE,
                box(table(("2019", "2"), ("2020", "3"), header=False), 60, 200, 400, 80),
            ),
            2,
        ),
        Case(
            "a column without a name",
            with_boxes(WATER_TITLE, box(table(("Year", ""), ("2020", "3")), 60, 200, 400, 80)),
            2,
        ),
    ),
    "language-wrong": (
        Case(
            "English words marked as Korean",
            with_boxes(
                WATER_TITLE,
                body(
                    *(paragraph("Wells fall dry in summer", 24, language="ko-KR") for _ in range(3))
                ),
            ),
            2,
        ),
        Case(
            "English words marked as German",
            with_boxes(
                WATER_TITLE,
                body(
                    *(
                        paragraph("In the summer the wells are dry", 24, language="de-DE")
                        for _ in range(3)
                    )
                ),
            ),
            2,
        ),
    ),
    "notes-missing": (
        Case("none at all", replace(GOOD, pages=tuple(replace(p, notes="") for p in PAGES)), 0),
    ),
    "notes-repeat": (
        Case(
            "read from the slide",
            with_notes(
                "The valley has too little water in summer. Article, paragraph 1: the valley has too little water in summer."
            ),
            2,
        ),
    ),
    "talk-long": (Case("four minutes of two", with_notes(". ".join([words(20)] * 20)), 0),),
    "talk-short": (
        Case(
            "some seconds of two minutes",
            replace(GOOD, pages=tuple(replace(p, notes="We like dams.") for p in PAGES)),
            0,
        ),
    ),
    "link-to-program": (
        Case("a script", linking("javascript:alert(1)"), 2),
        Case("a program", linking("ppaction://program?cmd.exe"), 2),
        Case("a control", linking("ppt/activeX/activeX1.xml"), 2),
        Case("a macro", linking("ppaction://macro?name=Start"), 2),
        Case("a program's file", linking("file:///C:/games/run.exe"), 2),
        Case(
            "on a hidden slide too",
            with_page(replace(WATER, hidden=True, links=("javascript:x()",))),
            2,
        ),
    ),
    "link-to-file": (
        Case("a file", linking("file:///C:/Users/ada/film.mp4"), 2),
        Case("a share", linking(r"\\server\share\film.mp4"), 2),
        Case("an action", linking("ppaction://file?film.mp4"), 2),
        Case("a file inside the deck", linking("ppt/embeddings/oleObject1.bin"), 2),
        Case("a drive", linking(r"C:\film.mp4"), 2),
        Case("a file beside the deck", linking("film.mp4"), 2),
    ),
    "has-macros": (Case("macros", replace(GOOD, has_macros=True), 0),),
    "personal-data": (
        Case("an author who does not present", named(author="Carla Father"), 0),
        Case("who saved it last", named(author="Ada Park", last_author="Carla Father"), 0),
        Case("a company", named(company="Some Bank plc"), 0),
    ),
    "picture-traces": (
        Case("the place", traced("place"), 2),
        Case("the author", traced("author", "date"), 2),
    ),
    "not-read": (
        Case("on a slide", with_page(replace(WATER, lost=("a film",))), 2),
        Case("of the file", replace(GOOD, lost=("slide 9 is damaged",)), 0),
    ),
}


SHORT = (
    ("(KCNA, 2021)", "Korean Central News Agency (KCNA). Dry Wells. 2021."),
    ("(KCNA, 2021)", "Korean Central News Agency. Dry Wells. 2021."),
    ("(Korean Central News Agency, 2021)", "KCNA. Dry Wells. 2021."),
    ("(U.N., 2021)", "United Nations, Dry Wells, 2021"),
    ("(UN, 2021)", "The United Nations. Dry Wells. 2021."),
    ("(Korean Central News Agency (KCNA), 2021)", "KCNA, 2021, www.example.org"),
)


def _short_for(cited: str, listed: str) -> Pages:
    """A deck that cites a work by a name and lists it by another."""
    made = with_boxes(WATER_TITLE, body(f"Wells fall dry {cited}"), number=2)
    entries = body("Article: “A dam for the valley.” Class lesson.", listed, size=18)
    return replace(
        made,
        pages=(
            *made.pages[:5],
            replace(SOURCES, boxes=(SOURCES.boxes[0], entries, *SOURCES.boxes[2:])),
        ),
    )


SPARED: dict[str, tuple[Case, ...]] = {
    "citation-without-source": (
        Case("listed", RESEARCHED),
        *(Case(f"{cited} for {listed}", _short_for(cited, listed)) for cited, listed in SHORT),
        Case("no list: that is said already", without_page(6)),
    ),
    "source-uncited": (
        *(Case(f"{cited} for {listed}", _short_for(cited, listed)) for cited, listed in SHORT),
        Case("cited on a slide", RESEARCHED),
        Case(
            "named in the notes",
            replace(
                RESEARCHED,
                pages=(
                    OPENING,
                    replace(WATER, notes="According to Moreno, wells fall dry."),
                    *RESEARCHED.pages[2:],
                ),
            ),
        ),
    ),
    "quote-cited-elsewhere": (
        Case("on the slide and in the notes", with_notes("The Article, paragraph 1, says so.")),
    ),
    "opening-missing": (
        Case(
            "a title and names in text boxes",
            with_page(
                page(
                    label("Should we dam the river?", 60, 200, 800, 44),
                    label("Ada Park, Ben Ruiz", 60, 300),
                    layout="Blank",
                ),
                1,
            ),
        ),
        Case(
            "a hidden slide before it", replace(GOOD, pages=(replace(WATER, hidden=True), *PAGES))
        ),
    ),
    "presenter-missing": (
        Case(
            "a text box with names",
            with_page(
                page(title("Why dams?"), label("Ada Park", 60, 400), layout="Title Slide"), 1
            ),
        ),
        Case("no title slide: that is said already", without_page(1)),
    ),
    "closing-missing": (
        Case(
            "a claim as title, a closing section",
            replace(
                with_boxes(
                    title("Build it, and pay the farmers"), body("Water for many"), number=5
                ),
                sections=(Part("Talk", 4), Part("Closing", 2)),
            ),
        ),
        Case(
            "in words",
            with_page(
                page(
                    title("Build it and pay well"),
                    body("Water for many"),
                    notes="To sum up: build it.",
                ),
                5,
            ),
        ),
        Case(
            "thanks after the conclusion",
            replace(
                GOOD, pages=(*PAGES[:5], page(title("Thank you!"), body("Any questions?")), SOURCES)
            ),
        ),
    ),
    "opposing-view-missing": (
        Case(
            "the activity asks for none",
            NO_CRITICS,
            activity=replace(ACTIVITY, opposing_view=False),
        ),
        Case("no activity", NO_CRITICS, activity=None),
        Case(
            "in the notes",
            with_page(replace(POWER, notes="Critics say that it costs too much."), 3, NO_CRITICS),
        ),
        Case(
            "both sides of a debate",
            replace(
                NO_CRITICS, sections=(Part("The dam is needed", 3), Part("Fields matter more", 3))
            ),
            activity=DEBATE,
        ),
    ),
    "topic-uncovered": (Case("a topic that the activity does not ask for", without_page(4)),),
    "sources-missing": (
        Case(
            "a list that its entries tell",
            with_boxes(
                title("Where we found it"),
                body("www.example.org", "Article of the lesson"),
                number=6,
            ),
        ),
        Case(
            "nothing cited",
            replace(
                GOOD,
                pages=(
                    OPENING,
                    page(title("Rain is rare in summer"), body("It falls in spring")),
                    CLOSING,
                ),
            ),
        ),
        Case(
            "a list by another name", with_boxes(title("Works cited"), *SOURCES.boxes[1:], number=6)
        ),
    ),
    "quote-long": (Case("25 words", with_boxes(WATER_TITLE, body(f"“{words(25)}”"))),),
    "slide-empty": (
        Case("a picture alone", with_boxes(CANVAS)),
        Case(
            "a section's title",
            with_page(
                page(title("Water", kind="ctrTitle"), body("Part one"), layout="Section Header")
            ),
        ),
        Case("hidden", with_page(page(hidden=True))),
    ),
    "evidence-missing": (
        Case("a chart", with_boxes(WATER_TITLE, chart("Rain"))),
        Case(
            "a section header",
            with_page(page(title("The valley has too little water"), layout="Section Header")),
        ),
    ),
    "title-missing": (Case("hidden", with_page(page(body("Some words"), hidden=True))),),
    "title-repeated": (
        Case(
            "one that goes on",
            with_boxes(
                title("In summer the valley runs out of water (continued)"),
                *POWER.boxes[1:],
                number=3,
            ),
        ),
        Case(
            "hidden",
            with_page(replace(POWER, boxes=(WATER_TITLE, *POWER.boxes[1:]), hidden=True), 3),
        ),
    ),
    "title-long": (
        Case(
            "that of the deck",
            with_boxes(title(f"Why {words(24)}", 36, "ctrTitle"), *OPENING.boxes[1:], number=1),
        ),
    ),
    "claim-missing": (
        *(
            Case(words, with_boxes(title(words), *WATER.boxes[1:]))
            for words in (
                "Who needs the water most?",
                "Dam",
                "Wells run dry in summer",
                "Farmers lose their fields",
                "The dam could change the valley",
                "Why dams matter",
                "The lake covered three villages",
                "We need the water",
                "It isn’t enough",
                "Knowledge travels with the goods",
                "North Korea gives what the Russian army lacks most",
                "Water is power",
            )
        ),
        Case(
            "another language",
            with_boxes(title("Wasser im Tal"), *WATER.boxes[1:]),
            lesson=replace(LESSON, language="de"),
        ),
        Case("a conclusion", with_boxes(title("Conclusion"), *CLOSING.boxes[1:], number=5)),
    ),
    "words-many": (
        Case("a long quote", with_boxes(WATER_TITLE, body(f"“{words(70)}”"))),
        Case(
            "a table",
            with_boxes(
                WATER_TITLE,
                box(table(*((words(10), words(10)) for _ in range(4))), 60, 140, 800, 300),
            ),
        ),
        Case(
            "the sources",
            with_boxes(SOURCES.boxes[0], body(*(words(20) for _ in range(4)), size=14), number=6),
        ),
        Case("an agenda", with_boxes(title("Agenda"), body(*(words(10) for _ in range(5))))),
        Case("a footer", with_more(label(words(15), 60, 512, 700, 10))),
        Case("hidden", with_page(page(title("Words"), body(words(80)), hidden=True))),
        Case(
            "a banner on every slide",
            replace(
                GOOD,
                pages=tuple(
                    replace(p, boxes=(*p.boxes, label(words(9, "school"), 60, 4, 800, 14)))
                    for p in PAGES
                ),
            ),
        ),
        Case("said again at the end", SAID_AGAIN),
    ),
    "lines-many": (
        Case(
            "a quote of many lines",
            with_boxes(WATER_TITLE, box(text(f"“{words(40)}”"), 60, 140, 200, 300)),
        ),
    ),
    "items-many": (
        Case("a numbered agenda", with_boxes(title("Outline"), body(*["A part"] * 8, bullet="•"))),
    ),
    "sentence-long": (
        Case("a quoted one", with_boxes(WATER_TITLE, body(f"“{LONG_SENTENCE}”"))),
        Case("two sentences", with_notes(f"We {words(20)} now. We {words(20)} then.")),
        Case("lines of a list", with_boxes(WATER_TITLE, body(*(words(9) for _ in range(4))))),
    ),
    "title-small": (
        Case("28 pt", with_boxes(title("The valley has too little water", 28), *WATER.boxes[1:])),
    ),
    "text-small": (
        Case(
            "labels of a diagram and a map",
            with_more(
                replace(label("Wells fall dry", 60, 350, 300, 14), role="diagram"),
                replace(label("The valley", 400, 350, 300, 14), role="key"),
            ),
        ),
        Case("a footer and a page number", with_more(label("Our school", 60, 512, 300, 10))),
        Case(
            "a small label over its words",
            with_boxes(WATER_TITLE, body(paragraph("Summer", 14, bold=True), "Wells fall dry")),
        ),
        Case(
            "a quote that is large",
            with_boxes(
                WATER_TITLE,
                body("“The valley has too little water in summer.”", size=32),
                label("So wells fall dry", 60, 300, 300, 20),
            ),
        ),
    ),
    "citation-small": (
        Case(
            "12 pt",
            with_boxes(
                WATER_TITLE,
                body(
                    "“The valley has too little water in summer.”",
                    paragraph("Article, paragraph 1", 12),
                ),
            ),
        ),
    ),
    "contrast-low": (
        Case(
            "large letters at 4 to 1",
            with_boxes(WATER_TITLE, body(paragraph("Wells fall dry.", 24, color="808080"))),
        ),
        Case(
            "over a picture",
            with_boxes(
                WATER_TITLE,
                CANVAS,
                label("Wells", 60, 300),
                body(paragraph("Wells", color="EEEEEE")),
            ),
        ),
        Case(
            "white on a dark box",
            with_boxes(WATER_TITLE, filled(body(paragraph("Wells", color="bg1")), "tx2")),
        ),
        Case(
            "a grey page number",
            with_more(box(text("7", size=10, color="BBBBBB"), 880, 510, 40, 20)),
        ),
        Case(
            "a colour that no theme has",
            with_boxes(WATER_TITLE, body(paragraph("Wells fall", color="hotpink"))),
        ),
    ),
    "text-overflow": (
        Case(
            "a box that grows",
            with_boxes(
                WATER_TITLE,
                replace(
                    box(text(words(20)), 60, 140, 300, 20),
                    content=replace(text(words(20)), grows=True),
                ),
            ),
        ),
        Case("a title that shrinks a little", with_boxes(shrinking(1.25), body("Wells fall dry"))),
        Case(
            "by a hair, in an unknown typeface",
            with_boxes(
                WATER_TITLE, box(text("One", "Two", "Three", font="Impact"), 60, 140, 300, 90)
            ),
        ),
        Case(
            "turned", with_boxes(WATER_TITLE, turned(box(text(words(20)), 60, 240, 100, 100), 30))
        ),
        Case("an empty box", with_more(box(text(""), 60, 400, 100, 0))),
    ),
    "boxes-overlap": (
        Case("the nodes of a diagram", with_boxes(WATER_TITLE, *diagram("Water"))),
        Case(
            "boxes that overlap, words that don't",
            with_boxes(
                WATER_TITLE,
                box(text("Wells fall dry"), 60, 140, 800, 200),
                box(text("And rivers too"), 60, 240, 800, 200),
            ),
        ),
        Case(
            "a picture as the slide's ground",
            with_boxes(CANVAS, WATER_TITLE, label("Wells fall dry", 60, 200)),
        ),
        Case(
            "a caption on a picture",
            with_boxes(WATER_TITLE, HALF_SEEN, label("A lake", 220, 300, 200)),
        ),
        Case(
            "words in a filled box over a picture",
            with_boxes(
                WATER_TITLE,
                HALF_SEEN,
                filled(label("Wells fall dry in the hot summer", 500, 300, 400), "bg2"),
            ),
        ),
        Case(
            "turned text",
            with_boxes(
                WATER_TITLE, label("Wells fall dry", 60, 200), turned(label("Rivers", 60, 200), 45)
            ),
        ),
    ),
    "off-slide": (
        Case("a picture over the edge", with_more(picture(-50, 300, 200, 300, "A lake"))),
        Case("an empty box outside", with_more(box(text(""), 1000, 100, 100, 100))),
    ),
    "margin-narrow": (
        Case("a page number", with_more(box(text("7", size=10), 930, 522, 25, 16))),
        Case("by a hair", with_boxes(WATER_TITLE, label("Wells fall dry", 6.6, 200))),
    ),
    "alt-missing": (
        Case("decorative", with_more(replace(picture(60, 300, 200, 150), decorative=True))),
        Case(
            "a diagram with one for all its boxes",
            with_boxes(WATER_TITLE, *diagram("How water goes round")),
        ),
        Case(
            "a logo described", with_more(picture(60, 300, 200, 150, "Three towers before a lake"))
        ),
    ),
    "reading-order": (
        Case(
            "column by column",
            with_boxes(
                WATER_TITLE,
                label("1", 60, 180),
                label("2", 60, 300),
                label("3", 500, 180),
                label("4", 500, 300),
            ),
        ),
        Case(
            "row by row",
            with_boxes(
                WATER_TITLE,
                label("1", 60, 180),
                label("2", 500, 180),
                label("3", 60, 300),
                label("4", 500, 300),
            ),
        ),
        Case(
            "right to left",
            with_boxes(WATER_TITLE, label("1", 500, 180), label("2", 60, 180)),
            lesson=replace(LESSON, language="ar"),
        ),
        Case(
            "an ornament before the title", with_boxes(box(text(""), 0, 0, 10, 540), *WATER.boxes)
        ),
    ),
    "table-header-missing": (
        Case(
            "a corner left free",
            with_boxes(WATER_TITLE, box(table(("", "Rain"), ("2020", "3")), 60, 200, 400, 80)),
        ),
    ),
    "language-wrong": (
        Case(
            "British English",
            with_boxes(
                WATER_TITLE,
                body(
                    *(
                        paragraph("In the summer the wells are dry", 24, language="en-GB")
                        for _ in range(3)
                    )
                ),
            ),
        ),
        Case(
            "Korean words, Korean tag",
            with_boxes(
                WATER_TITLE,
                body(*(paragraph("댐은 필요하다 정말", 24, language="ko-KR") for _ in range(3))),
            ),
        ),
        Case(
            "German words, German tag",
            with_boxes(
                WATER_TITLE,
                body(
                    *(
                        paragraph("Im Sommer ist das Wasser knapp", 24, language="de-DE")
                        for _ in range(3)
                    )
                ),
            ),
        ),
    ),
    "notes-missing": (Case("on one slide alone", with_notes("")),),
    "notes-repeat": (
        Case("few words", with_notes("Water. Summer. Valley.")),
        Case(
            "who speaks is no part of it",
            with_notes(
                "Speaker: The valley has too little water in summer Article paragraph\nEvery July our neighbours carry buckets from far away, my uncle among them."
            ),
        ),
    ),
    "talk-long": (
        Case(
            "no minutes given",
            with_notes(". ".join([words(20)] * 20)),
            activity=replace(ACTIVITY, minutes=None),
        ),
        Case("no activity known", with_notes(". ".join([words(20)] * 20)), activity=None),
    ),
    "talk-short": (
        Case(
            "no notes: that is said already",
            replace(GOOD, pages=tuple(replace(p, notes="") for p in PAGES)),
        ),
    ),
    "link-to-program": (
        Case("pages and mail", linking("https://example.org/a.js", "mailto:ada@example.org")),
    ),
    "link-to-file": (
        Case(
            "pages, mail, jumps",
            linking(
                "http://example.org/C:/x",
                "mailto:a@example.org",
                "ppaction://hlinksldjump",
                "#Slide 3",
                "www.example.org",
            ),
        ),
        Case("a program: that is said already", linking("file:///C:/run.exe")),
    ),
    "personal-data": (
        Case("one of the presenters", named(author="Ben Ruiz", last_author="Ada Park")),
        Case("both", named(author="Ada Park, Ben Ruiz")),
        Case(
            "no title slide to hold it against",
            replace(without_page(1), properties=Properties(author="Ada Park")),
        ),
    ),
    "picture-traces": (Case("a date alone", traced("date")),),
}
"""What looks like a fault and is none."""
