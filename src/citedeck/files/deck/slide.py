"""What reading a slide needs at hand, and what it collects."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ...model.look import Frame, Look
from ...model.media import Media
from ...model.pages import Box, Origin, Placeholder
from ...model.units import Rect
from ..pictures import read_media
from .archive import Archive
from .markup import read_markup
from .names import p
from .read_color import Scheme
from .read_frame import EMPTY_FRAME
from .read_look import Inherited
from .read_slots import find_slot
from .read_text import Base
from .relations import Relation
from .stencils import Cut

_NAMES = p("cNvPr")
MAX_BOXES = 60_000
"""Shapes, cells and nodes of a deck that are read; a full slide has 40."""


class Ground(NamedTuple):
    """What a shape starts from: its placeholder's place, frame and text, or the deck's own."""

    rect: Rect | None
    frame: Frame
    base: Base


@dataclass(slots=True, eq=False)
class DeckReading:
    """A deck that is being read: what its slides share."""

    archive: Archive
    look: Look
    media: dict[str, Media] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    """The hash of each picture by its part; empty where it can't be shown."""
    grounds: dict[tuple[str, int, str, int], Ground] = field(default_factory=dict)
    noted: list[Origin] = field(default_factory=list)
    """What the notes of each slide say of where it is from."""
    boxes_left: int = MAX_BOXES

    def picture(self, part: str) -> str:
        """Read a picture once; give its hash, empty where its bytes can't be shown."""
        if part not in self.pictures:
            data = self.archive.picture(part)
            media = read_media(data) if data else None
            if media is not None:
                self.media[media.sha256] = media
            self.pictures[part] = media.sha256 if media else ""
        return self.pictures[part]

    def take(self, boxes: int = 1) -> bool:
        """Tell whether so many boxes more may be read."""
        self.boxes_left -= boxes
        return self.boxes_left >= 0


@dataclass(slots=True, eq=False)
class SlideReading:
    """A slide that is being read."""

    deck: DeckReading
    relations: Mapping[str, Relation]
    inherited: Inherited
    scheme: Scheme
    cut: Cut | None = None
    """Its shapes, where they were cut out before it was parsed."""
    is_linked: bool = False
    """Whether connectors on it hold on to shapes."""
    lost: dict[str, None] = field(default_factory=dict)
    """What could not be kept, each once and in order."""
    ids: list[str] = field(default_factory=list)
    """The id of each box's shape in the file, where the slide is linked."""

    def counted(self, element: Element, boxes: Iterable[Box]) -> Iterator[Box]:
        """Keep the id of the shape that boxes are read from."""
        if self.cut is not None and not len(element):
            element = self.cut.shape(element)[0].element
        names = element.find(f"*/{_NAMES}")
        id = names.get("id", "") if names is not None else ""
        for box in boxes:
            self.ids.append(id)
            yield box

    def lose(self, what: str) -> None:
        """Note what could not be kept."""
        self.lost[what] = None

    def root(self, part: str, what: str) -> Element | None:
        """Parse a part that the slide refers to; what is damaged or missing is noted."""
        data = self.deck.archive.get(part)
        markup = read_markup(data) if data else None
        if markup is None:
            self.lose(f"{what} that is missing or damaged")
            return None
        if markup.mended or part in self.deck.archive.damaged:
            self.lose(f"some of {what} that is damaged")
        return markup.root

    def part(self, id: str | None) -> str:
        """Give the part behind the id of a relationship; empty where there is none."""
        relation = self.relations.get(id) if id else None
        return relation.target if relation and not relation.external else ""

    def ground(self, placeholder: Placeholder | None) -> Ground:
        """Give what a shape starts from."""
        kind, idx = (placeholder.type, placeholder.idx) if placeholder else ("", 0)
        key = self.inherited.name, id(self.scheme), kind, idx
        found = self.deck.grounds.get(key)
        if found is None:
            found = self.deck.grounds[key] = self._ground(placeholder)
        return found

    def _ground(self, placeholder: Placeholder | None) -> Ground:
        inherited = self.inherited
        slot = placeholder and find_slot(placeholder, inherited.slots, inherited.masters_slots)
        if not slot:
            return Ground(None, EMPTY_FRAME, Base(inherited.levels, self.scheme))
        fits = slot.wrap, slot.grows, slot.shrinks
        base = Base(slot.levels, self.scheme, slot.anchor, slot.insets, *fits)
        return Ground(slot.rect, slot.frame, base)
