"""The bytes of a .pptx + comments -> a copy with these comments in it, and nothing else changed.

They are written in the format that every program shows. Source: ISO/IEC 29500-1 §19.4 (comments),
§13.3.2 and §13.3.3 (their parts).
"""

import io
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from ...model.errors import DeckError
from ...model.review import Comment
from .names import CONTENT_TYPES, PACKAGE_RELS, XML_HEAD, P, R, parse
from .package import Parts
from .relations import Relation, part_relations, rels_name
from .text_xml import legal_text

_EMU_PER_UNIT = 1587.5
"""A comment's place counts in 1/576 of an inch."""
MAX_INFLATED = 500 << 20
"""Bytes of all parts: real decks stay far below, and a copy holds them all at once."""
_ODD = (NotImplementedError, RuntimeError, ValueError, EOFError)
"""What reading an odd archive or an odd number raises."""
_KIND = "application/vnd.openxmlformats-officedocument.presentationml"
_TYPES = "[Content_Types].xml"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


@dataclass(slots=True)
class _Copy:
    """A package that gets comments; `changed` holds the parts that are new or not as they were.

    `space` is the namespace of PresentationML that its deck is written in.
    """

    parts: Parts
    presentation: str
    space: str
    changed: Parts

    def part(self, name: str) -> bytes:
        return self.changed.get(name) or self.parts[name]

    def tree(self, name: str) -> _Element:
        return parse(self.part(name))

    def relation_type(self, name: str) -> str:
        return f"{R if self.space == P else _STRICT}/{name}"


def add_comments(data: bytes, comments: Iterable[Comment], author: str) -> bytes:
    """Give a copy of a deck with comments by `author`; raises DeckError where it can't have any.

    Every part but the lists that name the new ones stays as it is, byte for byte.
    """
    try:
        entries = _entries(data)
        parts = {entry.filename: content for entry, content in entries}
        presentation = _presentation_part(parts)
        copy = _Copy(parts, presentation, _namespace(parts[presentation]), {})
        _refuse(parts)
        _add_all(copy, comments, author)
        return _zip_again(entries, copy.changed)
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, LookupError, *_ODD) as error:
        raise _too_damaged() from error


def _entries(data: bytes) -> list[tuple[zipfile.ZipInfo, bytes]]:
    """Read every entry of the archive; raises DeckError where that would fill the memory."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        listed = archive.infolist()
        if sum(entry.file_size for entry in listed) > MAX_INFLATED:
            what = f"it holds more than {MAX_INFLATED >> 20} MB"
            raise DeckError.of(what, hint="hand the report back instead")
        return [(entry, archive.read(entry)) for entry in listed]


def _too_damaged() -> DeckError:
    return DeckError.of("the deck is too damaged for comments", hint="hand the report back instead")


def _presentation_part(parts: Parts) -> str:
    """Follow the package to its presentation."""
    for relation in part_relations(parts, "").values():
        if relation.kind == "officeDocument" and relation.target in parts:
            return relation.target
    raise _too_damaged()


def _namespace(presentation: bytes) -> str:
    return parse(presentation).tag.rpartition("}")[0].removeprefix("{") or P


def _refuse(parts: Parts) -> None:
    """Refuse decks that comments of this format would harm."""
    if any("modernComment" in name or name == "ppt/authors.xml" for name in parts):
        what = "the deck holds comments of a newer kind, and the two kinds do not mix"
        raise DeckError.of(what, hint="hand the report back instead")
    if any(name.startswith("_xmlsignatures/") for name in parts):
        what = "the deck is signed, and comments would break its signature"
        raise DeckError.of(what, hint="hand the report back instead")


def _add_all(copy: _Copy, comments: Iterable[Comment], author: str) -> None:
    by_slide: dict[str, list[Comment]] = defaultdict(list)
    slides = _slide_parts(copy)
    for comment in comments:
        if 1 <= comment.slide <= len(slides) and slides[comment.slide - 1] in copy.parts:
            by_slide[slides[comment.slide - 1]].append(comment)
    if not by_slide:
        return
    count = sum(len(some) for some in by_slide.values())
    id, index = _enlist_author(copy, author, count)
    for slide, some in by_slide.items():
        _comment_slide(copy, slide, some, id, index)
        index += len(some)


def _slide_parts(copy: _Copy) -> list[str]:
    """Give the parts of the slides as they are read: in presentation order, each once."""
    relations = part_relations(copy.parts, copy.presentation)
    root = copy.tree(copy.presentation)
    entries = root.iter(f"{{{copy.space}}}sldId")
    ids = (str(entry.get(f"{{{R}}}id") or entry.get(f"{{{_STRICT}}}id")) for entry in entries)
    found = (relations.get(id) for id in ids)
    return list(dict.fromkeys(item.target if item else f"?{n}" for n, item in enumerate(found)))


def _enlist_author(copy: _Copy, name: str, count: int) -> tuple[str, int]:
    """Add an author to the list; give her id and the number of her first comment."""
    part = _related_part(copy, copy.presentation, "commentAuthors", "ppt/commentAuthors.xml")
    root = copy.tree(part)
    tag = f"{{{copy.space}}}cmAuthor"
    known = next((entry for entry in root.iter(tag) if entry.get("name") == name), None)
    if known is None:
        ids = [int(entry.get("id", "0")) for entry in root.iter(tag)]
        known = etree.SubElement(root, tag, id=str(max(ids, default=-1) + 1), name=legal_text(name))
        known.set("initials", "".join(word[0] for word in name.split())[:4] or "T")
        known.set("lastIdx", "0")
        known.set("clrIdx", str(len(ids) % 10))
    first = int(known.get("lastIdx", "0")) + 1
    known.set("lastIdx", str(first + count - 1))
    copy.changed[part] = _serialize(root)
    return str(known.get("id")), first


def _comment_slide(copy: _Copy, slide: str, comments: list[Comment], id: str, index: int) -> None:
    """Add comments to a slide's list of them."""
    part = _related_part(copy, slide, "comments", _free_name(copy))
    root = copy.tree(part)
    for number, comment in enumerate(comments, index):
        entry = etree.SubElement(root, f"{{{copy.space}}}cm", authorId=id, idx=str(number))
        place = etree.SubElement(entry, f"{{{copy.space}}}pos")
        place.set("x", str(round(comment.x / _EMU_PER_UNIT)))
        place.set("y", str(round(comment.y / _EMU_PER_UNIT)))
        etree.SubElement(entry, f"{{{copy.space}}}text").text = legal_text(comment.text)
    copy.changed[part] = _serialize(root)


def _free_name(copy: _Copy) -> str:
    taken = {name.lower() for name in (*copy.parts, *copy.changed)}
    names = (f"ppt/comments/comment{number}.xml" for number in range(1, len(taken) + 2))
    return next(name for name in names if name.lower() not in taken)


def _related_part(copy: _Copy, owner: str, kind: str, wanted: str) -> str:
    """Give the part of one kind that a part refers to; make it where there is none."""
    for relation in _relations(copy, owner).values():
        if relation.kind == kind and relation.target in copy.parts:
            return relation.target
    tag = {"comments": "cmLst", "commentAuthors": "cmAuthorLst"}[kind]
    copy.changed[wanted] = f'{XML_HEAD}<p:{tag} xmlns:p="{copy.space}"/>'.encode()
    _relate(copy, owner, kind, wanted)
    _declare(copy, wanted, f"{_KIND}.{kind}+xml")
    return wanted


def _relations(copy: _Copy, owner: str) -> Mapping[str, Relation]:
    return part_relations({**copy.parts, **copy.changed}, owner)


def _relate(copy: _Copy, owner: str, kind: str, target: str) -> None:
    name = rels_name(owner)
    known = copy.changed.get(name) or copy.parts.get(name)
    empty = f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELS}"/>'.encode()
    root = parse(known or empty)
    taken = {entry.get("Id") for entry in root}
    id = next(id for number in range(1, len(taken) + 2) if (id := f"rIdC{number}") not in taken)
    etree.SubElement(
        root, f"{{{PACKAGE_RELS}}}Relationship",
        Id=id, Type=copy.relation_type(kind), Target=f"/{target}",
    )  # fmt: skip
    copy.changed[name] = _serialize(root)


def _declare(copy: _Copy, part: str, kind: str) -> None:
    """Name a new part's content type."""
    root = copy.tree(_TYPES)
    etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{part}", ContentType=kind)
    copy.changed[_TYPES] = _serialize(root)


def _serialize(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zip_again(entries: list[tuple[zipfile.ZipInfo, bytes]], changed: Parts) -> bytes:
    """Pack the entries in their order, what changed in its place and what is new at the end."""
    buffer = io.BytesIO()
    known = {entry.filename for entry, _ in entries}
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(entry, changed.get(entry.filename, content))
        for name in sorted(changed.keys() - known):
            new = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(new, changed[name], zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
