"""A template: a look, and which of its layouts and placeholders serve which slide kind."""

from dataclasses import dataclass, field

from .look import Layout, Look, Slot
from .units import Emu

Roles = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Floors:
    """The smallest sizes text may shrink to: headlines, running text, citations."""

    title: Emu
    text: Emu
    small: Emu


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A template. Each is loaded once, so that two are equal only when they are the same.

    `layouts` pairs a layout's name with its roles, (role, placeholder index) pairs; `kinds` pairs
    a slide kind with (variant, layout name) pairs. `steps` are the sizes that are tried, in
    percent. `bars` pairs a layout's name with the colour of the bar beside its first text.
    `base` is the .pptx that masters and layouts are taken from.
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

    def layout_for(self, kind: str, pieces: int) -> Layout:
        """Give the layout of a slide kind for so many pieces of evidence.

        A template is only loaded when each of its layouts exists.
        """
        names = dict(dict(self.kinds)[kind])
        layout = self.look.layout(names.get(f"pieces-{pieces}") or names["any"])
        assert layout is not None
        return layout

    def slot(self, layout: Layout, role: str) -> Slot | None:
        """Find the placeholder of a layout that plays a role."""
        idx = dict(dict(self.layouts)[layout.name]).get(role)
        return None if idx is None else layout.slot(idx)

    def bar(self, layout: Layout) -> str:
        """Give the colour of the bar beside a layout's first text; empty where it has none."""
        return dict(self.bars).get(layout.name, "")
