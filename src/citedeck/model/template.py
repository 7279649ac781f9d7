"""A template: a look, and which of its layouts and placeholders serve which slide kind."""

from dataclasses import dataclass, field

from .look import Fonts, Layout, Look, Slot
from .media import Media
from .units import Emu

Roles = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Floors:
    """The smallest sizes text may shrink to: headlines, running text, citations."""

    title: Emu
    text: Emu
    small: Emu


@dataclass(frozen=True, slots=True)
class Solid:
    """The theme colours of a shape of weight; an empty outline means none."""

    fill: str
    outline: str
    text: str


@dataclass(frozen=True, slots=True)
class Tones:
    """The theme colours of what is drawn on slides; an empty one means none.

    `card` fills cards and `edge` outlines them; `on_accent` is set on accents; `quiet` draws rules
    and small print; `lead` opens a paragraph. Where `filled` is false, shapes of weight (heads of
    cards and tables, parties) are outlined, which costs no ink.
    """

    card: str = "bg1"
    edge: str = ""
    on_accent: str = "bg1"
    quiet: str = "accent6"
    lead: str = "accent1"
    filled: bool = True

    def solid(self, accent: str) -> Solid:
        """Give the colours of a shape that carries an accent."""
        if self.filled:
            return Solid(accent, "", self.on_accent)
        return Solid(self.card, accent, accent)


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A template. Each is loaded once, so that two are equal only when they are the same.

    `layouts` pairs a layout's name with its roles, (role, placeholder index) pairs; `kinds` pairs
    a slide kind with (variant, layout name) pairs. `steps` are the sizes that are tried, in
    percent. `bars` pairs a layout's name with the colour of the bar beside its first text.
    `base` is the .pptx that masters and layouts are taken from; `about` says what it looks like.

    A template from elsewhere has `plans` instead of layouts and kinds: for each kind's variants a
    layout of the look whose slots are named by their roles; a slot without a type is drawn. Its
    `match` says which layout serves which kind. `measured` are its typefaces where their metrics
    are not known, `backdrops` the pictures that its layouts draw, by their parts.
    """

    name: str
    title: str
    look: Look
    layouts: tuple[tuple[str, Roles], ...]
    kinds: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    bars: tuple[tuple[str, str], ...]
    steps: tuple[int, ...]
    floors: Floors
    base: bytes = field(default=b"", repr=False)
    tones: Tones = Tones()
    about: str = ""
    plans: tuple[tuple[str, tuple[tuple[str, Layout], ...]], ...] = ()
    match: tuple[tuple[str, str], ...] = ()
    measured: Fonts | None = None
    backdrops: tuple[tuple[str, Media], ...] = ()

    @property
    def fonts(self) -> Fonts:
        """The typefaces as text is measured in them."""
        return self.measured or self.look.fonts

    def layout_for(self, kind: str, pieces: int) -> Layout:
        """Give the layout of a slide kind for so many pieces of evidence.

        A template is only loaded when each of its layouts exists.
        """
        if self.plans:
            plans = dict(dict(self.plans)[kind])
            return plans.get(f"pieces-{pieces}") or plans["any"]
        names = dict(dict(self.kinds)[kind])
        layout = self.look.layout(names.get(f"pieces-{pieces}") or names["any"])
        assert layout is not None
        return layout

    def slot(self, layout: Layout, role: str) -> Slot | None:
        """Find the placeholder of a layout that plays a role."""
        if self.plans:
            return next((slot for slot in layout.slots if slot.name == role), None)
        idx = dict(dict(self.layouts)[layout.name]).get(role)
        return None if idx is None else layout.slot(idx)

    def bar(self, layout: Layout) -> str:
        """Give the colour of the bar beside a layout's first text; empty where it has none."""
        return dict(self.bars).get(layout.name, "")
