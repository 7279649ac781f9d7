"""The design that all templates share: a grid and a type scale on a 960 × 540 point page.

All numbers are points. The grid: margins of 56, a headline from 52, evidence from 144, a takeaway
from 424, the page number at the foot. What makes a look its own is a `Style`. Every colour is a
theme colour's name, so that another theme in PowerPoint recolours the whole deck.
"""

from dataclasses import dataclass

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

SIZE = Size(pt(960), pt(540))
Place = tuple[float, float, float, float]
ON_PAPER = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
ON_BOARD = {"tx1": "lt1", "bg1": "dk1", "tx2": "lt2", "bg2": "dk2"}


@dataclass(frozen=True, slots=True)
class Stage:
    """The slides that open and close: their ground, and what is set on it.

    `left` is where the words of the opening begin. `marks` stand on slides that open, `closing`
    on conclusions.
    """

    ground: str
    title: str
    text: str
    label: str
    left: float = 84.0
    marks: tuple[Ornament, ...] = ()
    closing: tuple[Ornament, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """What makes a look its own. `names` says which theme colours text and grounds are."""

    name: str
    colors: dict[str, str]
    fonts: Fonts
    stage: Stage
    card: Frame
    names: dict[str, str]
    ground: str = "bg2"
    marks: tuple[Ornament, ...] = ()

    @property
    def slide_colors(self) -> tuple[tuple[str, str], ...]:
        """The theme's colours as slides call them (the master's colour map)."""
        mapped = {name: self.colors[theme] for name, theme in self.names.items()}
        rest = {name: rgb for name, rgb in self.colors.items() if name not in self.names.values()}
        return tuple({**mapped, **rest}.items())


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

CARD_INSETS = Insets(pt(20), pt(18), pt(20), pt(16))
LOW_INSETS = Insets(pt(20), pt(12), pt(20), pt(10))


def slot(
    kind: str, idx: int, name: str, place: Place,
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


def takeaway(place: Place = (LEFT, 424, WIDTH - 60, 64), style: Level = TAKEAWAY) -> Slot:
    """Make the line that says what the evidence means."""
    return slot("body", 13, "Takeaway", place, style, anchor="middle")


def number(style: Level = NUMBER) -> Slot:
    """Make the page number."""
    return slot("sldNum", 12, "Page number", (RIGHT - 60, 500, 60, 18), style, anchor="middle")


def source(y: float = 405, width: float = WIDTH) -> Slot:
    """Make the line that says where a figure comes from."""
    return slot("body", 14, "Source", (LEFT, y, width, 18), SMALL, anchor="middle")


def mark(x: float, y: float, width: float, height: float, color: str) -> Ornament:
    """Make a rule or bar of one colour."""
    return Ornament(Rect.of_points(x, y, width, height), Frame(fill=color))


def figure(kind: str, name: str, top: float = TOP) -> Slot:
    """Make the place of a table, chart or diagram."""
    return slot(kind, 1, name, (LEFT, top, WIDTH, BOTTOM - top), level(25, char(20)))


def large(width: float, *levels: Level, bottom: float = BOTTOM) -> Slot:
    """Make the large text beside its coloured bar."""
    place = (LEFT + 24, TOP, width - 24, bottom - TOP)
    return slot("body", 1, "Evidence 1", place, *levels, anchor="middle")


def whole(name: str, *levels: Level, top: float = TOP, **changes: object) -> Slot:
    """Make a list that fills the slide below its headline."""
    return slot("body", 1, name, (LEFT, top, WIDTH, FOOT - top), *levels, **changes)


def columns(count: int) -> list[Place]:
    """Give places side by side."""
    gap = 24 if count < 4 else 16
    width = (WIDTH - gap * (count - 1)) / count
    return [(LEFT + i * (width + gap), TOP, width, BOTTOM - TOP) for i in range(count)]


def side(count: int) -> list[Place]:
    """Give places below each other at the right of a large text."""
    gap, width = 16, 300
    height = (BOTTOM - TOP - gap * (count - 1)) / count
    return [(RIGHT - width, TOP + i * (height + gap), width, height) for i in range(count)]


def two_rows() -> list[Place]:
    """Give four places in two rows of two."""
    gap, top = 16.0, TOP - 10
    width, height = (WIDTH - gap) / 2, (BOTTOM + 10 - top - gap) / 2
    return [
        (LEFT + i % 2 * (width + gap), top + i // 2 * (height + gap), width, height)
        for i in range(4)
    ]


@dataclass(frozen=True, slots=True)
class Layouts:
    """Makes the layouts of a style."""

    style: Style

    def cards(self, places: list[Place], first: int = 1, **changes: object) -> list[Slot]:
        """Make a card for one piece of evidence at each place."""
        look = {"insets": CARD_INSETS, "frame": self.style.card, **changes}
        return [
            slot("body", idx, f"Evidence {idx}", place, *EVIDENCE, **look)
            for idx, place in enumerate(places, first)
        ]  # fmt: skip

    def content(self, name: str, *slots: Slot) -> Layout:
        """Make a layout with label, headline and page number around its own slots."""
        slots = (label(), headline(), *slots, number())
        return Layout(name, self.style.ground, self.style.marks, slots)

    def opening(self) -> Layout:
        """Make the title slide."""
        stage = self.style.stage
        width = RIGHT - stage.left
        title = level(54, char(46, font="heading", bold=True, color=stage.title))
        subtitle = level(32, char(24, color=stage.text))
        people = (
            level(26, char(20, bold=True, color=stage.title)),
            level(24, char(18, color=stage.text)),
        )
        return Layout(
            "Opening", stage.ground, stage.marks,
            (
                self.stage_label((stage.left, 84, width, 22), 16),
                slot("ctrTitle", 0, "Title", (stage.left, 116, width, 168), title),
                slot("subTitle", 1, "Subtitle", (stage.left, 296, width, 72), subtitle),
                slot(
                    "body", 11, "Presenters", (stage.left, 396, width, 84), *people,
                    anchor="bottom",
                ),
            ),
        )  # fmt: skip

    def section(self) -> Layout:
        """Make the slide that opens a part of the talk."""
        stage = self.style.stage
        width = RIGHT - stage.left
        title = level(48, char(40, font="heading", bold=True, color=stage.title))
        line = level(30, char(22, color=stage.text), before=6)
        return Layout(
            "Section", stage.ground, stage.marks,
            (
                self.stage_label((stage.left, 168, width, 22), 16),
                slot("title", 0, "Title", (stage.left, 200, width, 146), title),
                slot("body", 1, "Subtitle", (stage.left, 360, width, 96), line),
                self.stage_number(),
            ),
        )  # fmt: skip

    def conclusion(self, name: str, *slots: Slot) -> Layout:
        """Make a closing slide around its own slots."""
        stage = self.style.stage
        title = level(42, char(34, font="heading", bold=True, color=stage.title))
        meaning = level(28, char(22, bold=True, color=stage.title))
        return Layout(
            name, stage.ground, stage.closing,
            (
                self.stage_label((LEFT, 32, WIDTH, 18), 14),
                slot("title", 0, "Title", (LEFT, 52, WIDTH, 88), title),
                *slots,
                takeaway(style=meaning),
                self.stage_number(),
            ),
        )  # fmt: skip

    def stage_label(self, place: Place, size: float) -> Slot:
        """Make the small line over the headline of a slide that opens or closes."""
        style = level(size + 4, char(size, bold=True, color=self.style.stage.label))
        return slot("body", 10, "Label", place, style, anchor="bottom")

    def stage_number(self) -> Slot:
        """Make the page number of a slide that opens or closes."""
        return number(level(16, char(12, color=self.style.stage.text), align="right"))

    def recap(self) -> Slot:
        """Make the list of what each topic added."""
        stage = self.style.stage
        levels = (
            level(18, char(14, bold=True, color=stage.label), before=14),
            level(29, char(22, color=stage.title), before=1),
        )
        return slot("body", 1, "Recap", (LEFT, 152, WIDTH, 252), *levels)

    def of_evidence(self) -> list[Layout]:
        """Make the layouts of claims, quotes and definitions."""
        return [
            self.content("Statement", large(WIDTH, *STATEMENT, bottom=FOOT)),
            *(
                self.content(f"Evidence in {word} cards", *self.cards(columns(n)), takeaway())
                for n, word in ((2, "two"), (3, "three"))
            ),
            self.content("Large quote", large(WIDTH, *LARGE_QUOTE), takeaway()),
            *(
                self.content(
                    f"Large quote and {word}",
                    large(516, *LARGE_QUOTE),
                    *self.cards(side(n), first=2, anchor="middle"),
                    takeaway(),
                )
                for n, word in ((1, "one card"), (2, "two cards"))
            ),
        ]

    def of_figures(self) -> list[Layout]:
        """Make the layouts of tables, charts, pictures, diagrams and maps."""
        key = slot("body", 15, "Key", (LEFT, TOP, WIDTH, 22), level(22, char(16)), anchor="middle")
        picture = (
            slot("pic", 1, "Picture", (LEFT, TOP, 540, 316), SMALL),
            source(y=464, width=540),
            takeaway((LEFT + 572, TOP, WIDTH - 572, 316)),
        )
        land = (
            slot("obj", 1, "Map", (LEFT, 132, 608, 340), level(25, char(20))),
            source(y=476, width=608),
            takeaway((LEFT + 636, 132, WIDTH - 636, 340)),
        )
        chart = figure("chart", "Chart", TOP + 28)
        return [
            self.content("Table", figure("tbl", "Table"), source(), takeaway()),
            self.content("Chart", key, chart, source(), takeaway()),
            self.content("Picture", *picture),
            self.content("Diagram", figure("obj", "Diagram"), source(), takeaway()),
            self.content("Map", *land),
        ]

    def of_sides(self) -> list[Layout]:
        """Make the layouts of comparisons, roles, positions and policies."""
        return [
            self.content("Comparison", *self.cards(columns(2)), takeaway()),
            *(
                self.content(f"Cards in {word}", *self.cards(columns(n)), takeaway())
                for n, word in ((2, "two"), (3, "three"), (4, "four"))
            ),
            self.content("Policy", *self.cards(two_rows(), insets=LOW_INSETS), takeaway()),
        ]

    def of_conclusions(self) -> list[Layout]:
        """Make the layouts of closing slides."""
        return [
            self.conclusion("Conclusion", self.recap()),
            *(
                self.conclusion(f"Conclusion with {word}", *self.cards(columns(n)))
                for n, word in ((1, "one card"), (2, "two cards"), (3, "three cards"))
            ),
        ]


def made_look(style: Style) -> Look:
    """Give the whole look of a style."""
    of = Layouts(style)
    text = slot("body", 1, "Text", (LEFT, TOP, WIDTH, BOTTOM - TOP), *BODY)
    layouts = (
        of.opening(),
        of.section(),
        of.content("Agenda", whole("Agenda", *NUMBERED)),
        of.content("Text", text, takeaway()),
        *of.of_evidence(),
        *of.of_figures(),
        *of.of_sides(),
        *of.of_conclusions(),
        of.content("Questions", whole("Questions", *NUMBERED)),
        of.content("Sources", whole("Sources", *WORKS, top=112)),
    )
    return Look(SIZE, style.fonts, style.slide_colors, layouts, (level(24, char(18)),) * LEVELS)
