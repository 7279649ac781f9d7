"""A look: what the masters and layouts of a .pptx give to its slides.

A colour is the name of a theme colour as slides use it (`tx1 bg1 tx2 bg2 accent1`…`accent6 hlink
folHlink`) or six hexadecimal digits. A typeface is `heading`, `body` (the theme's) or a name.
"""

from dataclasses import dataclass
from typing import Literal

from .units import NO_LENGTH, Emu, Rect, Size

Align = Literal["left", "center", "right", "justify"]
Anchor = Literal["top", "middle", "bottom"]


@dataclass(frozen=True, slots=True)
class CharStyle:
    """How letters look."""

    size: Emu
    font: str = "body"
    bold: bool = False
    italic: bool = False
    color: str = "tx1"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How a paragraph stands.

    `line` is the exact distance of two lines; where it is 0, `line_percent` of the font's own.
    `indent` moves all lines, `first` the first one further; `bullet` is empty, a character, or
    `arabicPeriod` for numbers that count from `start`. Where it is read from right to left (`rtl`),
    indent and bullet are at the right; `align` stays what is seen.
    """

    line: Emu = NO_LENGTH
    line_percent: int = 100
    before: Emu = NO_LENGTH
    after: Emu = NO_LENGTH
    align: Align = "left"
    indent: Emu = NO_LENGTH
    first: Emu = NO_LENGTH
    bullet: str = ""
    bullet_color: str = ""
    start: int = 1
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """The style of one outline level."""

    paragraph: ParagraphStyle
    char: CharStyle


@dataclass(frozen=True, slots=True)
class Insets:
    """The distance of text from the edges of its box."""

    left: Emu = NO_LENGTH
    top: Emu = NO_LENGTH
    right: Emu = NO_LENGTH
    bottom: Emu = NO_LENGTH


@dataclass(frozen=True, slots=True)
class Frame:
    """The shape behind a text; an empty colour means none.

    `radius` is the roundness of `roundRect` in hundred-thousandths of the shorter side.
    """

    geometry: str = "rect"
    radius: int = 0
    fill: str = ""
    outline: str = ""
    outline_width: Emu = NO_LENGTH


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder of a layout, with everything that a slide inherits from it."""

    type: str
    idx: int
    name: str
    rect: Rect
    levels: tuple[Level, ...]
    anchor: Anchor = "top"
    insets: Insets = Insets()
    frame: Frame = Frame()
    wrap: bool = True
    grows: bool = False
    shrinks: bool = False


@dataclass(frozen=True, slots=True)
class Ornament:
    """A shape or picture that a layout or master draws under every slide.

    `picture` is the part that holds a picture; `rings` are the closed lines of a drawn shape, from
    the corner of its box. `rotation` and `flip` are as those of a box on a page.
    """

    rect: Rect
    frame: Frame
    picture: str = ""
    rings: tuple[tuple[tuple[int, int], ...], ...] = ()
    rotation: int = 0
    flip: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout: its background colour, what it draws, and its placeholders."""

    name: str
    background: str
    ornaments: tuple[Ornament, ...]
    slots: tuple[Slot, ...]

    def slot(self, idx: int) -> Slot | None:
        """Find a placeholder by its index."""
        return next((slot for slot in self.slots if slot.idx == idx), None)


@dataclass(frozen=True, slots=True)
class Fonts:
    """The typefaces of a theme.

    Their letters may be `wider` than they are measured, where their metrics are not known.
    """

    heading: str = "Cambria"
    body: str = "Calibri"
    wider: float = 1.0

    def resolve(self, font: str) -> str:
        """Give the typeface that `heading`, `body` or a name stands for."""
        return {"heading": self.heading, "body": self.body}.get(font, font)


@dataclass(frozen=True, slots=True)
class Look:
    """The masters, layouts and theme of a .pptx; `levels` style text outside placeholders."""

    size: Size
    fonts: Fonts
    colors: tuple[tuple[str, str], ...]
    layouts: tuple[Layout, ...]
    levels: tuple[Level, ...]

    def layout(self, name: str) -> Layout | None:
        """Find a layout by its name."""
        return next((layout for layout in self.layouts if layout.name == name), None)

    def rgb(self, color: str) -> str:
        """Give the six hexadecimal digits of a colour."""
        return dict(self.colors).get(color, color)
