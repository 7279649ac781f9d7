"""A package's themes, masters and layouts -> what slides inherit, resolved.

One `Look` holds all masters: the first one's colours and typefaces keep their names, those of
further masters become digits and typefaces. Source: ISO/IEC 29500-1 §19.3.1.36 (placeholders
inherit by type and index from layout to master).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from ...model.look import Layout, Level, Look, Ornament, Slot
from ...model.units import NO_LENGTH, Emu, Rect, Size
from .archive import Archive, inflate, refuse_too_large
from .markup import read_root
from .names import a, p, r
from .read_color import Scheme, digits, read_color, read_fill
from .read_frame import EMPTY_FRAME
from .read_ornaments import read_ornaments
from .read_slots import read_slots
from .read_style import DEFAULT_LEVEL, LEVELS, change_levels
from .read_theme import SLIDE_COLORS, read_scheme, remapped
from .relations import Relation, part_relations
from .stencils import Stencils
from .values import whole

DEFAULT_SIZE = Size(Emu(12_192_000), Emu(6_858_000))
_SMALLEST, _LARGEST = 91_440, 512_064_000
_KEPT = 16
"""Looks of classes that are kept: each takes some hundred kilobytes."""
MAX_LOOK = 20 << 20
"""Bytes of all masters, layouts and themes; real ones stay below two million."""
_MOST_PACKED = 4 << 20
"""Bytes of a look that is kept; real ones stay below 200,000."""
_STYLE_DEPTH = 8
_DATA, _BACKGROUND = p("cSld"), p("bg")
_FOLDERS = ("ppt/slideMasters/", "ppt/slideLayouts/", "ppt/theme/")
_MOST_LAYOUTS = 500

Parts = Mapping[str, bytes]


@dataclass(frozen=True, slots=True, eq=False)
class Inherited:
    """What the slides on one layout inherit; `picture` is the part that fills their background."""

    name: str
    slots: tuple[Slot, ...]
    masters_slots: tuple[Slot, ...]
    levels: tuple[Level, ...]
    scheme: Scheme
    picture: str = ""
    stencils: Stencils = field(default_factory=Stencils)


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """A deck's look, and what slides inherit by the part of their layout."""

    look: Look
    layouts: Mapping[str, Inherited]
    plain: Inherited
    """For slides whose layout is missing."""


@dataclass(frozen=True, slots=True, eq=False)
class _Master:
    """A master that is being read."""

    root: Element
    relations: Mapping[str, Relation]
    scheme: Scheme
    levels: tuple[Level, ...]
    slots: tuple[Slot, ...]


Spelled = tuple[str, tuple[tuple[str, str], ...], tuple["Spelled", ...]]


@dataclass(frozen=True, slots=True)
class _Style:
    """An element that equals another which is spelled the same."""

    spelled: Spelled | None
    element: Element | None = field(compare=False)

    @classmethod
    def of(cls, element: Element | None) -> "_Style":
        """Keep an element with its spelling."""
        return cls(_spell(element) if element is not None else None, element)


def _spell(element: Element, depth: int = 0) -> Spelled:
    """Give all that an element's style says; what is nested deeper than any style is left out."""
    inner = tuple([_spell(child, depth + 1) for child in element]) if depth < _STYLE_DEPTH else ()
    return element.tag, tuple(element.items()), inner


@dataclass(frozen=True, slots=True)
class _Order:
    """What of a presentation its look depends on."""

    masters: tuple[str, ...]
    style: _Style
    size: Size


def read_look(parts: Parts) -> Look:
    """Read the look of a package whose presentation is where PowerPoint puts it."""
    part = "ppt/presentation.xml"
    return read_looks(parts, read_root(parts.get(part)), part_relations(parts, part)).look


def read_looks(
    parts: Parts, presentation: Element | None, relations: Mapping[str, Relation]
) -> Looks:
    """Read what the slides of a presentation inherit.

    Decks of one class share their masters: an equal set of parts is not read again.
    """
    root = presentation if presentation is not None else Element("none")
    style = _Style.of(root.find(p("defaultTextStyle")))
    order = _Order(tuple(_master_parts(root, relations)), style, _size(root.find(p("sldSz"))))
    if isinstance(parts, Archive) and all(name.startswith(_FOLDERS) for name in order.masters):
        kept = tuple((name, *parts.packed(name)) for name in parts if name.startswith(_FOLDERS))
        if sum(len(packed) for _, _, packed in kept) <= _MOST_PACKED:
            return _read_again(kept, order)
    return _read(parts, order)


@lru_cache(maxsize=_KEPT)
def _read_again(kept: tuple[tuple[str, bool, bytes], ...], order: _Order) -> Looks:
    """Read a look from the parts it is made of, as they stand in the archive."""
    parts = {}
    for name, is_packed, packed in kept:
        parts[name] = inflate(packed, MAX_LOOK + 1)[0] if is_packed else packed
        if sum(map(len, parts.values())) > MAX_LOOK:
            refuse_too_large()
    return _read(parts, order)


def _master_parts(root: Element, relations: Mapping[str, Relation]) -> Iterator[str]:
    """Give the parts of the masters in their order; where none is listed, those there are."""
    listed = [entry.get(r("id"), "") for entry in root.iterfind(f"{p('sldMasterIdLst')}/*")]
    found = [relations[id] for id in listed if id in relations] or list(relations.values())
    masters = (item for item in found if item.kind == "slideMaster" and not item.external)
    return iter(dict.fromkeys(item.target for item in masters))


def _size(element: Element | None) -> Size:
    if element is None:
        return DEFAULT_SIZE
    width, height = whole(element.get("cx")), whole(element.get("cy"))
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        return DEFAULT_SIZE
    return Size(Emu(width), Emu(height))


def _read(parts: Parts, order: _Order) -> Looks:
    style, first = order.style.element, None
    masters = []
    for part in order.masters or ("",):
        master = _master(parts, part, style, first)
        first = first or master
        masters.append(master)
    assert first is not None
    layouts: list[Layout] = []
    inherited: dict[str, Inherited] = {}
    names: set[str] = set()
    for master in masters:
        for part in _layout_parts(master):
            root = read_root(parts.get(part))
            if root is None or part in inherited or len(layouts) >= _MOST_LAYOUTS:
                continue
            layout, entry = _layout(parts, part, root, master, names, order.size)
            layouts.append(layout)
            inherited[part] = entry
    look = Look(order.size, first.scheme.fonts, _colors(first.scheme), tuple(layouts), first.levels)
    plain = Inherited("", (), first.slots, first.levels, first.scheme)
    return Looks(look, inherited, plain)


def _master(parts: Parts, part: str, style: Element | None, first: _Master | None) -> _Master:
    """Read a master; names are kept where they mean the same colours as on the first one."""
    root = read_root(parts.get(part))
    relations = part_relations(parts, part)
    themes = (item.target for item in relations.values() if item.kind == "theme")
    theme = read_root(parts.get(next(themes, "")))
    scheme = read_scheme(theme, root, named=True)
    if first is not None and (scheme.colors, scheme.fonts) != (
        first.scheme.colors, first.scheme.fonts,
    ):  # fmt: skip
        scheme = replace(scheme, named=False)
    char = replace(DEFAULT_LEVEL.char, color=scheme.color("tx1"), font=scheme.font("body"))
    levels = change_levels((replace(DEFAULT_LEVEL, char=char),) * LEVELS, style, scheme)
    root = root if root is not None else Element("none")
    return _Master(root, relations, scheme, levels, read_slots(root, root, (), levels, scheme))


def _layout_parts(master: _Master) -> list[str]:
    """Give the parts of a master's layouts: those it lists in their order, then the others."""
    ids = [entry.get(r("id"), "") for entry in master.root.iterfind(f"{p('sldLayoutIdLst')}/*")]
    found = [master.relations[id] for id in ids if id in master.relations]
    found += master.relations.values()
    return [item.target for item in dict.fromkeys(found) if item.kind == "slideLayout"]


def _layout(
    parts: Parts, part: str, root: Element, master: _Master, names: set[str], size: Size
) -> tuple[Layout, Inherited]:
    scheme = remapped(master.scheme, root)
    name = _unique(_name(root) or part.rpartition("/")[2].removesuffix(".xml"), names)
    slots = read_slots(root, master.root, master.slots, master.levels, scheme)
    background = read_background(root, scheme) or read_background(master.root, scheme)
    relations = part_relations(parts, part)
    ground = digits(background) or scheme.rgb(background or "bg1")
    ornaments = read_ornaments(root, replace(scheme, ground=ground), relations)
    if root.get("showMasterSp") != "0":
        behind = replace(master.scheme, ground=ground)
        ornaments = read_ornaments(master.root, behind, master.relations) + ornaments
    picture = ""
    if not read_background(root, scheme):
        picture = background_picture(root, relations) or background_picture(
            master.root, master.relations
        )
    if picture:
        whole = Rect(NO_LENGTH, NO_LENGTH, size.width, size.height)
        ornaments = (Ornament(whole, EMPTY_FRAME, picture), *ornaments)
    layout = Layout(name, background or scheme.color("bg1"), ornaments, slots)
    return layout, Inherited(name, slots, master.slots, master.levels, scheme, picture)


def _name(root: Element) -> str:
    data = root.find(p("cSld"))
    return data.get("name", "")[:200] if data is not None else ""


def _unique(name: str, names: set[str]) -> str:
    """Give a name that no other layout has."""
    number, found = 1, name
    while found in names:
        number += 1
        found = f"{name} ({number})"
    names.add(found)
    return found


def read_background(part: Element, scheme: Scheme) -> str:
    """Read the colour behind a slide, layout or master; empty where it has none of its own."""
    background = _background(part)
    if background is None:
        return ""
    own = read_fill(background.find(p("bgPr")), scheme)
    return own or read_color(background.find(p("bgRef")), scheme) or ""


def _background(part: Element) -> Element | None:
    data = part.find(_DATA)
    return data.find(_BACKGROUND) if data is not None else None


def background_picture(part: Element, relations: Mapping[str, Relation]) -> str:
    """Give the part of the picture behind a slide, layout or master; empty where there is none."""
    background = _background(part)
    if background is None:
        return ""
    blip = background.find(f"{p('bgPr')}/{a('blipFill')}/{a('blip')}")
    relation = relations.get(blip.get(r("embed"), "")) if blip is not None else None
    return relation.target if relation and not relation.external else ""


def _colors(scheme: Scheme) -> tuple[tuple[str, str], ...]:
    """Name the theme's colours as slides use them."""
    return tuple((name, scheme.rgb(name)) for name in SLIDE_COLORS)
