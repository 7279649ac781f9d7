"""The bytes of a .pptx -> pages, every style resolved. Reading what was written gives it back.

A deck may be damaged, made by any program or meant to do harm: what can be read is read, what is
lost is told, and nothing that it refers to outside itself is opened.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from xml.etree.ElementTree import Element

from ...model.pages import Box, Origin, Page, Pages, Picture, Section
from ...model.units import NO_LENGTH, Rect
from .archive import Archive
from .hints import choose_origin, read_custom, take_hint_line
from .kinds import refuse_archive, refuse_file, refuse_root
from .markup import read_markup, read_root
from .names import P14, p, r
from .read_links import read_links
from .read_look import Looks, background_picture, read_background, read_looks
from .read_notes import read_notes
from .read_properties import read_properties
from .read_shapes import read_boxes
from .read_theme import remapped
from .relations import Relation, part_relations
from .salvage import open_archive
from .slide import DeckReading, SlideReading

MAX_SLIDES = 5_000
"""Real decks stay below 500."""

_SLIDE_NAME = re.compile(r"ppt/slides/slide\d{1,9}\.xml")
_USUAL = "ppt/presentation.xml"
_ROOT = p("presentation")
_DATA, _TREE = p("cSld"), p("spTree")
_SLIDES, _SECTION, _SECTION_SLIDE = p("sldIdLst"), f"{{{P14}}}section", f"{{{P14}}}sldId"


def read_deck(data: bytes) -> Pages:
    """Read a deck; raises DeckError with one sentence for what is none or can't be read."""
    return read_deck_from(io.BytesIO(data))


def read_deck_from(file: BinaryIO) -> Pages:
    """Read a deck from an open file; raises DeckError."""
    archive = open_archive(file)
    if archive is None:
        refuse_file(file)
    return _read_archive(archive)


def _read_archive(archive: Archive) -> Pages:
    package = part_relations(archive, "")
    part = _main_part(archive, package)
    relations = part_relations(archive, part)
    root = read_root(archive.get(part))
    if root is not None and root.tag != _ROOT:
        refuse_root(root.tag.rpartition("}")[2])
    slides = _slide_parts(archive, root, relations)
    if root is None and not slides:
        refuse_archive(archive, "" in archive.damaged)
    looks = read_looks(archive, root, relations)
    deck = DeckReading(archive, looks.look)
    pages = tuple(_page(deck, looks, slide) for slide in slides)
    return Pages(
        looks.look,
        pages,
        tuple(_sections(root)),
        read_properties(archive, package),
        tuple(sorted(deck.media.values(), key=lambda media: media.sha256)),
        choose_origin(_custom(archive, package), deck.noted),
        has_macros=any(name.lower().endswith("vbaproject.bin") for name in archive),
        lost=tuple(_lost(archive, root)),
    )


def _custom(archive: Archive, package: Mapping[str, Relation]) -> Origin:
    parts = (item.target for item in package.values() if item.kind == "custom-properties")
    return read_custom(read_root(archive.get(next(parts, ""))))


def _main_part(archive: Archive, package: Mapping[str, Relation]) -> str:
    """Find the presentation: the package says where, else where PowerPoint puts it."""
    named = (item.target for item in package.values() if item.kind == "officeDocument")
    found = next((name for name in (*named, _USUAL) if name in archive), None)
    others = (name for name in archive if name.endswith("/presentation.xml"))
    return found or next(others, "")


def _slide_parts(
    archive: Archive, root: Element | None, relations: Mapping[str, Relation]
) -> list[str]:
    """Give the parts of the slides in order, each once; where no list is left, those there are."""
    listed = root.find(_SLIDES) if root is not None else None
    if listed is not None:
        targets = [relations.get(entry.get(r("id"), "")) for entry in listed]
        parts = dict.fromkeys(
            item.target if item else f"?{number}" for number, item in enumerate(targets)
        )
        return list(parts)[:MAX_SLIDES]
    if root is not None and not archive.damaged:
        return []
    found = [name for name in archive if _SLIDE_NAME.fullmatch(name)]
    return sorted(found, key=lambda name: (len(name), name))[:MAX_SLIDES]


def _sections(presentation: Element | None) -> Iterator[Section]:
    for section in presentation.iter(_SECTION) if presentation is not None else ():
        count = sum(1 for _ in section.iter(_SECTION_SLIDE))
        yield Section(section.get("name", ""), count)


def _page(deck: DeckReading, looks: Looks, part: str) -> Page:
    data = deck.archive.get(part)
    markup = read_markup(data) if data else None
    if data is None or markup is None:
        return Page("", (), lost=("the whole slide, which is missing or damaged",))
    relations = part_relations(deck.archive, part)
    targets = {item.kind: item.target for item in relations.values() if not item.external}
    inherited = looks.layouts.get(targets.get("slideLayout", ""), looks.plain)
    slide = SlideReading(deck, relations, inherited, remapped(inherited.scheme, markup.root))
    if markup.mended or part in deck.archive.damaged:
        slide.lose("some of the slide, which is damaged")
    background = read_background(markup.root, slide.scheme)
    shapes = markup.root.find(_DATA)
    notes, origin = take_hint_line(read_notes(deck.archive.get(targets.get("notesSlide", ""))))
    deck.noted.append(origin)
    tree = shapes.find(_TREE) if shapes is not None else None
    boxes = tuple(read_boxes(tree, slide)) if tree is not None else ()
    return Page(
        inherited.name,
        (*_picture_behind(markup.root, slide, background), *boxes),
        notes,
        markup.root.get("show") in ("0", "false"),
        tuple(slide.lost),
        origin.hints,
        links=read_links(data, relations),
        background=background,
    )


def _picture_behind(root: Element, slide: SlideReading, background: str) -> Iterator[Box]:
    """Read the picture that fills the slide's background, or its layout's."""
    part = background_picture(root, slide.relations)
    if not part and not background:
        part = slide.inherited.picture
    sha256 = slide.deck.picture(part) if part else ""
    if sha256:
        size = slide.deck.look.size
        whole = Rect(NO_LENGTH, NO_LENGTH, size.width, size.height)
        yield Box(whole, Picture(sha256), "background", decorative=True)


def _lost(archive: Archive, presentation: Element | None) -> Iterator[str]:
    """Say what is lost of the file as a whole."""
    if "" in archive.damaged:
        yield "what is missing from the file, which is damaged or cut off"
    if presentation is None:
        yield "the order of the slides, which is damaged"
    for name, why in archive.damaged.items():
        if name and not _SLIDE_NAME.fullmatch(name):
            yield f"some of the part {name}: {why}"
