"""What a shape says of itself: its name, alt text, placeholder, place and whether it matters."""

from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ...model.look import Frame
from ...model.pages import Box, Chart, Connector, Outline, Picture, Placeholder, Table, Text
from ...model.units import Rect
from .names import DECORATIVE, p
from .read_place import EMPTY_RECT, Placement, place, rect_of, rotation_of, transform_of
from .read_slots import TITLES, read_placeholder
from .slide import SlideReading
from .values import is_on

_IDENTITIES = frozenset(map(p, ("nvSpPr", "nvPicPr", "nvGraphicFramePr", "nvCxnSpPr", "nvGrpSpPr")))
_NAMES, _MARKS, _MARK = p("cNvPr"), p("nvPr"), p("ph")
_DECORATIVE = f"{{{DECORATIVE}}}decorative"
_LONGEST_ROLE = 60


class Identity(NamedTuple):
    """What a shape says of itself."""

    placeholder: Placeholder | None = None
    role: str = ""
    alt: str = ""
    decorative: bool = False
    hidden: bool = False


def identify(shape: Element) -> Identity:
    """Read a shape's non-visual properties."""
    head = shape[0] if len(shape) else shape
    if head.tag not in _IDENTITIES:
        head = next((child for child in shape if child.tag in _IDENTITIES), shape)
    names, marks = head.find(_NAMES), head.find(_MARKS)
    mark = marks.find(_MARK) if marks is not None else None
    placeholder = read_placeholder(mark) if mark is not None else None
    if names is None:
        return Identity(placeholder, _role("", placeholder))
    get = names.get
    return Identity(
        placeholder,
        _role(get("name", ""), placeholder),
        get("descr", ""),
        bool(len(names)) and _is_decorative(names),
        is_on(get("hidden")),
    )


def _role(name: str, placeholder: Placeholder | None) -> str:
    """Give what a box is for: a title by its placeholder, others by the name before a number."""
    if placeholder is not None and placeholder.type in TITLES:
        return "title"
    return _role_named(name)


@lru_cache(maxsize=2048)
def _role_named(name: str) -> str:
    role = name.rpartition(" ")[0].lower()
    return "" if role == "shape" else role[:_LONGEST_ROLE]


def _is_decorative(names: Element) -> bool:
    mark = next(names.iter(_DECORATIVE), None)
    return mark is not None and is_on(mark.get("val"))


def make_box(
    content: Text | Table | Chart | Picture | Connector | Outline,
    identity: Identity,
    where: tuple[Rect, int],
    frame: Frame,
) -> Box:
    """Make the box of a shape."""
    rect, rotation = where
    return Box(
        rect, content, identity.role, identity.placeholder, frame, identity.alt,
        identity.decorative, rotation,
    )  # fmt: skip


def find_place(
    shape: Element, slide: SlideReading, group: Placement | None, inherited: Rect | None = None
) -> tuple[Rect, int]:
    """Find where a shape stands on the slide, and how far it is turned.

    A shape without a place of its own or a placeholder's may stand anywhere on the slide.
    """
    transform = transform_of(shape)
    rect = rect_of(transform) if transform is not None else None
    if rect is not None:
        return place(rect, rotation_of(transform), group)
    if inherited is not None and inherited != EMPTY_RECT:
        return inherited, rotation_of(transform)
    size = slide.deck.look.size
    return Rect(EMPTY_RECT.x, EMPTY_RECT.y, size.width, size.height), rotation_of(transform)
