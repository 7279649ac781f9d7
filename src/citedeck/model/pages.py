"""Pages: a deck laid out or read. The narrow waist between making decks and using them.

Text is held as words with their style, a width and a size; never as lines: those are always
found anew by `citedeck.text`. Every value is resolved: nothing here inherits from a layout.
"""

from dataclasses import dataclass, field
from typing import Literal

from .look import Anchor, CharStyle, Frame, Insets, Look, ParagraphStyle
from .media import Media
from .slides import ChartForm, Crop, Series
from .source import PartialDate
from .units import Emu, Rect, Size

ChartLabels = Literal["all", "end", "none"]
ChartMark = Literal["", "circle", "ring", "square", "diamond", "cross"]
Arrows = Literal["", "end", "both"]

PAGE_NUMBER = "slidenum"
"""The field whose text is the number of the page it stands on."""


@dataclass(frozen=True, slots=True)
class Run:
    r"""Words of one style and one language; a run of `\n` alone is a line break."""

    text: str
    char: CharStyle
    language: str = "en-US"
    field: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in reading order; `level` counts from 0."""

    runs: tuple[Run, ...]
    style: ParagraphStyle
    level: int = 0

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in a box.

    `wrap` says that lines end at the box's edge, `grows` that the box grows with its text,
    `shrinks` that a program makes the letters smaller until they fit.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    anchor: Anchor = "top"
    insets: Insets = Insets()
    wrap: bool = True
    grows: bool = False
    shrinks: bool = field(default=False, compare=False)

    @property
    def text(self) -> str:
        """The words alone, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    text: Text
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, as high as its text needs."""

    height: Emu
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A native table; `rule` is the colour of the lines under its rows."""

    columns: tuple[Emu, ...]
    rows: tuple[Row, ...]
    header: bool = True
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the bars, points or slices stand in a chart's box, in ten-thousandths of it."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where a chart's values are shown, and the distance of two ticks, if any."""

    low: float
    high: float
    step: float = 0.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A native chart with its numbers; `char` styles every label. Its key is a text of its own.

    `colors` are those of the series, of a pie those of its slices; `marks` tell series apart
    without them: bars that are a `ring` are outlined only. `number_format` is that of a
    spreadsheet. The values stand at `all` marks, at the `end` of each series only or nowhere, and
    then an axis shows them; `names` says that the series' names stand at their ends, of a pie its
    categories' at the slices. Each category or only `every` n-th is named at the axis.
    """

    form: ChartForm
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    colors: tuple[str, ...]
    char: CharStyle
    marks: tuple[ChartMark, ...] = ()
    number_format: str = "General"
    labels: ChartLabels = "all"
    names: bool = False
    every: int = 1
    plot: Plot | None = None
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, by the hash of its media; an empty hash where its bytes can't be shown."""

    sha256: str
    crop: Crop = Crop()


@dataclass(frozen=True, slots=True)
class Glue:
    """Where an end of a connector holds on to another box of its page.

    `box` is that one's index on the page, `site` one of its connection sites: of a rectangle 0
    the top, 1 the left, 2 the bottom and 3 the right.
    """

    box: int
    site: int


@dataclass(frozen=True, slots=True)
class Connector:
    """A straight line from a corner of its box to the opposite one; the box's `flip` says which.

    Its frame's outline is its colour and width. The arrows are at its end, or at both ends.
    """

    arrows: Arrows = "end"
    dashed: bool = False
    begin: Glue | None = None
    end: Glue | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Rings of a drawn shape, each closed; points count from the corner of its box.

    The box's frame says how they are filled and outlined. Where they are not `closed` they are
    lines, such as borders on a map.
    """

    rings: tuple[tuple[tuple[int, int], ...], ...]
    dashed: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Placeholder:
    """The layout's slot that a box fills."""

    type: str
    idx: int


@dataclass(frozen=True, slots=True)
class Box:
    """A thing on a page. `role` says what it is there for: `title`, `quote`, `citation` …

    `rotation` is clockwise, in 60,000ths of a degree. `flip` says how the shape behind the text is
    turned over: `h` left to right, `v` upside down, or `hv`.
    """

    rect: Rect
    content: Text | Table | Chart | Picture | Connector | Outline
    role: str = ""
    placeholder: Placeholder | None = None
    frame: Frame = Frame()
    alt: str = ""
    decorative: bool = False
    rotation: int = 0
    flip: str = ""

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text in it: its own, or those of a table's cells, row by row."""
        match self.content:
            case Text() as text:
                return (text,)
            case Table(rows=rows):
                return tuple(cell.text for row in rows for cell in row.cells)
            case _:
                return ()


@dataclass(frozen=True, slots=True)
class Hint:
    """What a page says of one of its quotes: never believed, only tried first.

    `digest` is that of the quote's words, see `citedeck.text.digest`.
    """

    document: str
    paragraph: int
    digest: str


@dataclass(frozen=True, slots=True)
class Page:
    """A slide laid out; `boxes` are in reading order, `lost` says what reading could not keep.

    `notes` are without the line of hints. `links` are the addresses that a click or a key opens.
    `background` is the page's own colour, empty where its layout's shows.
    """

    layout: str
    boxes: tuple[Box, ...]
    notes: str = ""
    hidden: bool = False
    lost: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    links: tuple[str, ...] = ()
    background: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A named run of pages."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself. In ours only what the student gave; never a tool's author."""

    title: str = ""
    author: str = ""
    subject: str = ""
    language: str = "en-US"
    date: PartialDate | None = None
    last_author: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """The ids of the lesson and the activity that a deck says it was made for; may be empty.

    `hints` are those of all its pages, kept where a program drops the notes.
    """

    lesson: str = ""
    activity: str = ""
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """A deck as pages. `lost` is what reading could not keep of the file as a whole.

    `backdrops` are the pictures that the pages' layouts draw, each with the part that holds it.
    """

    look: Look
    pages: tuple[Page, ...]
    sections: tuple[Section, ...] = ()
    properties: Properties = Properties()
    media: tuple[Media, ...] = ()
    origin: Origin = Origin()
    has_macros: bool = False
    lost: tuple[str, ...] = ()
    backdrops: tuple[tuple[str, Media], ...] = ()

    @property
    def size(self) -> Size:
        """The size of every page."""
        return self.look.size

    def medium(self, sha256: str) -> Media | None:
        """Find a picture's bytes by their hash."""
        return next((media for media in self.media if media.sha256 == sha256), None)
