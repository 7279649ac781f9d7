"""A slide's part -> a page."""

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from ...model.pages import Box, Origin, Page, Picture
from ...model.units import NO_LENGTH, Rect
from .hints import take_hint_line
from .markup import Markup, read_markup
from .names import p
from .read_drawing import hold_on
from .read_links import read_links
from .read_look import Looks, background_picture, read_background
from .read_notes import read_notes
from .read_shapes import SHAPE_TAGS, read_boxes
from .read_theme import remapped
from .relations import part_relations
from .slide import DeckReading, SlideReading
from .stencils import Cut, Stencils

_LINKS = b"stCxn", b"endCxn"
_ROOT, _DATA, _TREE = p("sld"), p("cSld"), p("spTree")


def read_page(deck: DeckReading, looks: Looks, part: str) -> Page:
    """Read a slide; of one that is damaged give what is still there."""
    data = deck.archive.get(part)
    relations = part_relations(deck.archive, part)
    targets = {item.kind: item.target for item in relations.values() if not item.external}
    inherited = looks.layouts.get(targets.get("slideLayout", ""), looks.plain)
    markup, cut = _parse(data or b"", inherited.stencils)
    if data is None or markup is None:
        deck.noted.append(Origin())
        return Page("", (), lost=("the whole slide, which is missing or damaged",))
    root = markup.root
    slide = SlideReading(deck, relations, inherited, remapped(inherited.scheme, root), cut)
    slide.is_linked = any(mark in data for mark in _LINKS)
    if markup.mended or part in deck.archive.damaged or root.tag != _ROOT:
        slide.lose("some of the slide, which is damaged")
    notes, origin = take_hint_line(_notes(slide, targets))
    deck.noted.append(origin)
    background = read_background(root, slide.scheme)
    behind = (*_picture_behind(root, slide),)
    slide.ids += [""] * len(behind)
    boxes = (*behind, *read_boxes(_shapes(root, slide), slide))
    return Page(
        inherited.name,
        hold_on(boxes, slide.ids) if slide.is_linked else boxes,
        notes,
        root.get("show") in ("0", "false"),
        tuple(slide.lost),
        origin.hints,
        links=read_links(data, relations),
        background=background,
    )


def _parse(data: bytes, stencils: Stencils) -> tuple[Markup | None, Cut | None]:
    """Parse a slide, where that is possible without the shapes that are known."""
    cut = stencils.cut(data)
    markup = read_markup(cut.rest) if cut else None
    if markup is not None and not markup.mended:
        return markup, cut
    return (read_markup(data) if data else None), None


def _shapes(root: Element, slide: SlideReading) -> Iterable[Element]:
    """Give the shapes of a slide, wherever a damaged one holds them."""
    data = root.find(_DATA)
    tree = data.find(_TREE) if data is not None else None
    if tree is not None:
        return tree
    slide.lose("some of the slide, which is damaged")
    return [element for element in root.iter() if element.tag in SHAPE_TAGS]


def _notes(slide: SlideReading, targets: Mapping[str, str]) -> str:
    """Read a slide's speaker notes; say what is lost of them."""
    part = targets.get("notesSlide")
    if part is None:
        return ""
    archive = slide.deck.archive
    notes, is_damaged = read_notes(archive.get(part))
    if is_damaged or part in archive.damaged:
        slide.lose("some of the speaker notes, which are missing or damaged")
    return notes


def _picture_behind(root: Element, slide: SlideReading) -> Iterator[Box]:
    """Read the picture that fills the slide's own background."""
    part = background_picture(root, slide.relations)
    sha256 = slide.deck.picture(part) if part else ""
    if sha256:
        size = slide.deck.look.size
        whole = Rect(NO_LENGTH, NO_LENGTH, size.width, size.height)
        yield Box(whole, Picture(sha256), "background", decorative=True)
