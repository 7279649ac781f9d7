"""The design of the template `atlas`: paper, navy, teal and amber on a 960 × 540 point page.

All numbers are points. The grid: margins of 56, a headline from 52, evidence from 144, a takeaway
from 424, the page number at the foot.
"""

from citedeck.files.deck.read_style import LEVELS
from citedeck.model.look import (
    CharStyle,
    Fonts,
    Frame,
    Insets,
    Layout,
    Level,
    Look,
    Ornament,
    ParagraphStyle,
    Slot,
)
from citedeck.model.units import Rect, Size, pt

NAME = "atlas"
SIZE = Size(pt(960), pt(540))
FONTS = Fonts(heading="Cambria", body="Calibri")

COLORS = {
    "dk1": "1A2233", "lt1": "FFFFFF", "dk2": "14213D", "lt2": "FBFAF6",
    "accent1": "0F766E", "accent2": "B45309", "accent3": "9F1239",
    "accent4": "1D4ED8", "accent5": "6D28D9", "accent6": "475569",
    "hlink": "0F766E", "folHlink": "6D28D9",
}  # fmt: skip
AMBER_ON_NAVY = "F0B35A"
PALE = "D5DAE5"
CARD_EDGE = "DED8CA"

LEFT, WIDTH, RIGHT = 56.0, 848.0, 904.0
TOP, BOTTOM, FOOT = 144.0, 404.0, 488.0


def char(size: float, **changes: object) -> CharStyle:
    """Make a character style of a size in points."""
    return CharStyle(size=pt(size), **changes)  # type: ignore[arg-type]


def level(line: float, style: CharStyle, *, before: float = 0, **changes: object) -> Level:
    """Make an outline level with a line distance in points."""
    return Level(ParagraphStyle(line=pt(line), before=pt(before), **changes), style)  # type: ignore[arg-type]


LABEL = level(18, char(14, bold=True, color="accent1"))
TITLE = level(36, char(30, font="heading", bold=True, color="tx2"))
TAKEAWAY = level(27, char(20), before=6)
SMALL = level(18, char(14, color="accent6"), before=4)
NUMBER = level(16, char(12, color="accent6"), align="right")

BODY = (
    level(
        31, char(24), before=14, indent=pt(28), first=pt(-28), bullet="•", bullet_color="accent2"
    ),
    level(24, char(18, color="accent6"), before=2, indent=pt(28)),
)
NUMBERED = (
    level(
        31, char(24, bold=True, color="tx2"), before=16,
        indent=pt(44), first=pt(-44), bullet="arabicPeriod", bullet_color="accent1",
    ),
    level(24, char(18, color="accent6"), before=1, indent=pt(44)),
)  # fmt: skip
EVIDENCE = (
    level(32, char(24, font="heading", italic=True, color="tx2"), before=10),
    level(18, char(14, bold=True, color="accent6"), before=8),
    level(26, char(20, bold=True, color="accent2"), before=10),
    level(26, char(20), before=4),
)
LARGE_QUOTE = (
    level(43, char(34, font="heading", italic=True, color="tx2"), before=10),
    level(20, char(16, bold=True, color="accent6"), before=12),
    level(30, char(24, bold=True, color="accent2"), before=10),
    level(34, char(26), before=6),
)
STATEMENT = (level(42, char(32, font="heading", color="tx2"), before=10),)
WORKS = (level(24, char(18), before=10, indent=pt(28), first=pt(-28)),)
RECAP = (
    level(18, char(14, bold=True, color=AMBER_ON_NAVY), before=14),
    level(29, char(22, color="bg1"), before=1),
)

CARD = Frame("roundRect", radius=3200, fill="bg1", outline=CARD_EDGE, outline_width=pt(1))
CARD_INSETS = Insets(pt(20), pt(16), pt(20), pt(16))


def slot(
    kind: str, idx: int, name: str, place: tuple[float, float, float, float],
    *levels: Level, **changes: object,
) -> Slot:  # fmt: skip
    """Make a placeholder at a place in points; its deeper levels look like the last one."""
    levels += levels[-1:] * (LEVELS - len(levels))
    return Slot(kind, idx, name, Rect.of_points(*place), levels, **changes)  # type: ignore[arg-type]


def label(y: float = 32, style: Level = LABEL) -> Slot:
    """Make the small line over the headline."""
    return slot("body", 10, "Label", (LEFT, y, WIDTH, 18), style, anchor="bottom")


def headline() -> Slot:
    """Make the title placeholder of a content slide: two lines."""
    return slot("title", 0, "Title", (LEFT, 52, WIDTH, 76), TITLE)


def takeaway(
    place: tuple[float, float, float, float] = (LEFT, 424, WIDTH - 60, 64), style: Level = TAKEAWAY
) -> Slot:
    """Make the line that says what the evidence means."""
    return slot("body", 13, "Takeaway", place, style, anchor="middle")


def number(style: Level = NUMBER) -> Slot:
    """Make the page number."""
    return slot("sldNum", 12, "Page number", (RIGHT - 60, 500, 60, 18), style, anchor="middle")


def source(y: float = 408, width: float = WIDTH) -> Slot:
    """Make the line that says where a figure comes from."""
    return slot("body", 14, "Source", (LEFT, y, width, 18), SMALL, anchor="middle")


def card(idx: int, place: tuple[float, float, float, float]) -> Slot:
    """Make a white card for one piece of evidence."""
    name = f"Evidence {idx}"
    return slot(
        "body", idx, name, place, *EVIDENCE, anchor="middle", insets=CARD_INSETS, frame=CARD
    )


def content(name: str, *slots: Slot) -> Layout:
    """Make a layout on paper with label, headline and page number around its own slots."""
    return Layout(name, "bg2", (), (label(), headline(), *slots, number()))


def columns(count: int) -> list[Slot]:
    """Make cards side by side."""
    gap = 24
    width = (WIDTH - gap * (count - 1)) / count
    places = [(LEFT + i * (width + gap), TOP, width, BOTTOM - TOP) for i in range(count)]
    return [card(i + 1, place) for i, place in enumerate(places)]


def large(width: float, *levels: Level, bottom: float = BOTTOM) -> Slot:
    """Make the large text beside its coloured bar."""
    place = (LEFT + 24, TOP, width - 24, bottom - TOP)
    return slot("body", 1, "Evidence 1", place, *levels, anchor="middle")


def side_cards(count: int) -> list[Slot]:
    """Make the cards at the right of a large text."""
    gap, width = 16, 300
    height = (BOTTOM - TOP - gap * (count - 1)) / count
    return [
        card(i + 2, (RIGHT - width, TOP + i * (height + gap), width, height)) for i in range(count)
    ]


def opening() -> Layout:
    """Make the title slide."""
    bar = Ornament(Rect.of_points(0, 0, 14, 540), Frame(fill="accent2"))
    light = level(20, char(16, bold=True, color=AMBER_ON_NAVY))
    title = level(54, char(46, font="heading", bold=True, color="bg1"))
    subtitle = level(32, char(24, color=PALE))
    people = (level(26, char(20, bold=True, color="bg1")), level(24, char(18, color=PALE)))
    return Layout(
        "Opening", "tx2", (bar,),
        (
            slot("body", 10, "Label", (84, 84, 780, 22), light, anchor="bottom"),
            slot("ctrTitle", 0, "Title", (84, 116, 780, 168), title),
            slot("subTitle", 1, "Subtitle", (84, 296, 780, 72), subtitle),
            slot("body", 11, "Presenters", (84, 396, 780, 84), *people, anchor="bottom"),
        ),
    )  # fmt: skip


def conclusion(name: str, *slots: Slot) -> Layout:
    """Make a closing slide around its own slots."""
    bar = Ornament(Rect.of_points(0, 0, 14, 540), Frame(fill="accent2"))
    light = level(18, char(14, bold=True, color=AMBER_ON_NAVY))
    title = level(42, char(34, font="heading", bold=True, color="bg1"))
    meaning = level(28, char(22, bold=True, color="bg1"))
    foot = level(16, char(12, color=PALE), align="right")
    return Layout(
        name, "tx2", (bar,),
        (
            label(style=light),
            slot("title", 0, "Title", (LEFT, 52, WIDTH, 88), title),
            *slots,
            takeaway(style=meaning),
            number(foot),
        ),
    )  # fmt: skip


def figure(kind: str, name: str, top: float = TOP, bottom: float = BOTTOM) -> Slot:
    """Make the place of a table, chart, diagram or map."""
    place = (LEFT, top, WIDTH, bottom - top)
    return slot(kind, 1, name, place, level(25, char(20)))


def picture() -> Layout:
    """Make the picture slide: the picture at the left, its meaning at the right."""
    return content(
        "Picture",
        slot("pic", 1, "Picture", (LEFT, TOP, 540, 316), SMALL),
        source(y=464, width=540),
        takeaway((LEFT + 572, TOP, WIDTH - 572, 316)),
    )


def section() -> Layout:
    """Make the slide that opens a part of the talk."""
    bar = Ornament(Rect.of_points(0, 0, 14, 540), Frame(fill="accent2"))
    light = level(20, char(16, bold=True, color=AMBER_ON_NAVY))
    title = level(48, char(40, font="heading", bold=True, color="bg1"))
    line = level(30, char(22, color=PALE), before=6)
    foot = level(16, char(12, color=PALE), align="right")
    return Layout(
        "Section", "tx2", (bar,),
        (
            slot("body", 10, "Label", (84, 152, 780, 22), light, anchor="bottom"),
            slot("title", 0, "Title", (84, 180, 780, 148), title),
            slot("body", 1, "Subtitle", (84, 336, 780, 96), line),
            number(foot),
        ),
    )  # fmt: skip


def rows_of_cards() -> list[Slot]:
    """Make four cards in two rows of two."""
    gap = 16.0
    width, height = (WIDTH - gap) / 2, (BOTTOM - TOP + 8 - gap) / 2
    return [
        card(
            i + 1, (LEFT + i % 2 * (width + gap), TOP - 8 + i // 2 * (height + gap), width, height)
        )
        for i in range(4)
    ]


def kinds_of_activities() -> tuple[Layout, ...]:
    """Make the layouts of diagrams, maps, sides, roles, policies and questions."""
    questions = slot(
        "body", 1, "Questions", (LEFT, TOP, WIDTH, FOOT - TOP), *NUMBERED, anchor="middle"
    )
    return (
        section(),
        content("Diagram", figure("obj", "Diagram"), source(), takeaway()),
        content(
            "Map",
            figure("obj", "Map", 132, 416),
            source(420),
            takeaway((LEFT, 440, WIDTH - 60, 60)),
        ),
        content("Comparison", *columns(2), takeaway()),
        *(
            content(f"Cards in {word}", *columns(count), takeaway())
            for count, word in ((2, "two"), (3, "three"), (4, "four"))
        ),
        content("Policy", *rows_of_cards(), takeaway()),
        content("Questions", questions),
    )


def atlas() -> Look:
    """Give the whole look."""
    text = slot("body", 1, "Text", (LEFT, TOP, WIDTH, BOTTOM - TOP), *BODY, anchor="middle")
    agenda = slot("body", 1, "Agenda", (LEFT, TOP, WIDTH, FOOT - TOP), *NUMBERED, anchor="middle")
    recap = slot("body", 1, "Recap", (LEFT, 152, WIDTH, 252), *RECAP, anchor="middle")
    key = slot("body", 15, "Key", (LEFT, TOP, WIDTH, 22), level(22, char(16)), anchor="middle")
    works = slot("body", 1, "Sources", (LEFT, 112, WIDTH, 376), *WORKS)
    layouts = (
        opening(),
        content("Agenda", agenda),
        content("Text", text, takeaway()),
        content("Statement", large(WIDTH, *STATEMENT, bottom=FOOT)),
        *(
            content(f"Evidence in {word}", *columns(count), takeaway())
            for count, word in ((2, "two cards"), (3, "three cards"))
        ),
        content("Large quote", large(WIDTH, *LARGE_QUOTE), takeaway()),
        *(
            content(f"Large quote and {word}", large(516, *LARGE_QUOTE), *side_cards(n), takeaway())
            for n, word in ((1, "one card"), (2, "two cards"))
        ),
        content("Table", figure("tbl", "Table"), source(), takeaway()),
        content("Chart", key, figure("chart", "Chart", TOP + 28), source(), takeaway()),
        picture(),
        conclusion("Conclusion", recap),
        *(
            conclusion(f"Conclusion with {word}", *columns(count))
            for count, word in ((1, "one card"), (2, "two cards"), (3, "three cards"))
        ),
        *kinds_of_activities(),
        content("Sources", works),
    )
    return Look(SIZE, FONTS, _slide_colors(), layouts, (level(24, char(18)),) * LEVELS)


def _slide_colors() -> tuple[tuple[str, str], ...]:
    """Name the theme's colours as slides use them (the master's colour map)."""
    names = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
    mapped = {name: COLORS[theme] for name, theme in names.items()}
    rest = {name: rgb for name, rgb in COLORS.items() if name not in names.values()}
    return tuple({**mapped, **rest}.items())
