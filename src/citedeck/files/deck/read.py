"""The bytes of a .pptx -> pages, every style resolved. Reading what was written gives it back.

A deck may be damaged, made by any program or meant to do harm: what can be read is read, what is
lost is told, and nothing that it refers to outside itself is opened.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO
from xml.etree.ElementTree import Element

from ...model.pages import Origin, Pages, Section
from .archive import Archive
from .hints import choose_origin, read_custom
from .kinds import refuse_archive, refuse_file, refuse_root
from .markup import read_markup, read_root
from .names import P14, p, r
from .read_backdrops import read_backdrops
from .read_look import read_looks
from .read_page import read_page
from .read_properties import read_properties
from .relations import Relation, part_relations
from .salvage import open_archive
from .slide import DeckReading

MAX_SLIDES = 5_000
"""Real decks stay below 500."""

_SLIDE_NAME = re.compile(r"ppt/slides/slide\d{1,9}\.xml", re.IGNORECASE)
_USUAL = "ppt/presentation.xml"
_ROOT = p("presentation")
_SLIDES, _SECTION, _SECTION_SLIDE = p("sldIdLst"), f"{{{P14}}}section", f"{{{P14}}}sldId"
_MACROS = "vbaproject"


@dataclass(frozen=True, slots=True)
class _Package:
    """A package whose presentation was found; `root` is none where that can't be parsed."""

    archive: Archive
    package_relations: Mapping[str, Relation]
    relations: Mapping[str, Relation]
    root: Element | None
    mended: bool


def read_deck(data: bytes) -> Pages:
    """Read a deck; raises DeckError with one sentence for what is none or can't be read."""
    return read_deck_from(io.BytesIO(data))


def read_deck_from(file: BinaryIO) -> Pages:
    """Read a deck from an open file; raises DeckError."""
    archive = open_archive(file)
    if archive is None:
        refuse_file(file)
    package = _find_presentation(archive)
    slides, in_order = _slide_parts(package)
    if not slides and (package.root is None or "" in archive.damaged):
        refuse_archive(archive, "" in archive.damaged)
    looks = read_looks(archive, package.root, package.relations)
    deck = DeckReading(archive, looks.look)
    pages = tuple(read_page(deck, looks, part) for part in slides)
    return Pages(
        looks.look,
        pages,
        tuple(_sections(package.root)),
        read_properties(archive, package.package_relations),
        tuple(sorted(deck.media.values(), key=lambda media: media.sha256)),
        choose_origin(_custom(package), deck.noted),
        has_macros=_has_macros(package),
        lost=tuple(_lost(package, in_order)),
        backdrops=read_backdrops(archive, looks.look, {page.layout for page in pages}),
    )


def _find_presentation(archive: Archive) -> _Package:
    """Find the presentation: the package says where, else where PowerPoint puts it."""
    package = part_relations(archive, "")
    named = (item.target for item in package.values() if item.kind == "officeDocument")
    others = (name for name in archive if name.endswith("/presentation.xml"))
    candidates = (*named, _USUAL, *others)
    part = next((name for name in candidates if name in archive), "")
    markup = read_markup(archive.get(part, b""))
    if markup is not None and markup.root.tag != _ROOT:
        refuse_root(markup.root.tag.rpartition("}")[2])
    root, mended = markup or (None, False)
    return _Package(archive, package, part_relations(archive, part), root, mended)


def _slide_parts(package: _Package) -> tuple[list[str], bool]:
    """Give the parts of the slides, each once, and whether the presentation lists them so.

    Where no list is left, they are those there are.
    """
    root, relations = package.root, package.relations
    listed = root.find(_SLIDES) if root is not None else None
    kinds = {item.kind for item in relations.values()}
    if listed is not None and "slide" in kinds:
        targets = [relations.get(entry.get(r("id"), "")) for entry in listed]
        parts = dict.fromkeys(item.target if item else f"?{i}" for i, item in enumerate(targets))
        return list(parts)[:MAX_SLIDES], True
    if root is not None and not package.mended and "slide" not in kinds and not listed:
        return [], True
    found = [name for name in package.archive if _SLIDE_NAME.fullmatch(name)]
    return sorted(found, key=lambda name: (len(name), name))[:MAX_SLIDES], False


def _sections(presentation: Element | None) -> Iterator[Section]:
    for section in presentation.iter(_SECTION) if presentation is not None else ():
        count = sum(1 for _ in section.iter(_SECTION_SLIDE))
        yield Section(section.get("name", ""), count)


def _custom(package: _Package) -> Origin:
    relations = package.package_relations.values()
    parts = (item.target for item in relations if item.kind == "custom-properties")
    return read_custom(read_root(package.archive.get(next(parts, ""))))


def _has_macros(package: _Package) -> bool:
    by_relation = any(item.kind.lower() == _MACROS for item in package.relations.values())
    return by_relation or any(name.lower().endswith(f"{_MACROS}.bin") for name in package.archive)


def _lost(package: _Package, in_order: bool) -> Iterator[str]:
    """Say what is lost of the file as a whole."""
    archive = package.archive
    if "" in archive.damaged:
        yield "what is missing from the file, which is damaged or cut off"
    if archive.doubled:
        yield "one of two parts that have the same name"
    if not in_order:
        yield "the order of the slides, which is damaged"
    elif package.mended:
        yield "some of what the file says of itself, which is damaged"
    for name, why in archive.damaged.items():
        if name and not _SLIDE_NAME.fullmatch(name):
            yield f"some of the part {name}: {why}"
