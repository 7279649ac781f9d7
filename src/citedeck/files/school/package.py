"""Any .pptx or .potx -> the parts that slides are put on: masters, layouts, themes, as they are.

Its sample slides, notes, comments, macros and facts about people stay behind. Source: ISO/IEC
29500-2 §6.2 (parts and their types), 29500-1 §19.2.1.26 (the presentation).
"""

import io
import posixpath
from collections.abc import Iterator

from lxml import etree

from ...model.errors import DeckError, TemplateError
from ...resources import resource
from ..deck.archive import Archive
from ..deck.kinds import refuse_archive, refuse_file
from ..deck.markup import as_utf8, read_root
from ..deck.names import CONTENT_TYPES, PACKAGE_RELS, XML_HEAD, p, parse, r, rel_type
from ..deck.package import Parts, unzip_parts
from ..deck.read_look import read_looks
from ..deck.relations import part_relations, related, rels_name
from ..deck.salvage import open_archive

_MAIN = "ppt/presentation.xml"
_KIND = "application/vnd.openxmlformats-officedocument.presentationml"
_FROM_MAIN = {
    "slideMaster", "notesMaster", "handoutMaster", "theme", "presProps", "viewProps",
    "tableStyles", "font",
}  # fmt: skip
_LEFT = {"slide", "notesSlide", "comments", "commentAuthors", "tags", "customXml", "vbaProject"}
"""What masters may refer to, and what is of no use without the slides it belongs to."""
_DROPPED = ("sldIdLst", "custShowLst", "custDataLst", "smartTags", "modifyVerifier", "extLst")
_BEFORE_SIZE = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")
_TEXTS = (".xml", ".rels", ".vml")
_AGAIN = "open it in PowerPoint and save it as .pptx again"


def base_parts(data: bytes) -> Parts:
    """Give the parts of a package without its slides; raises DeckError or TemplateError."""
    archive = _open(data)
    main = _main_part(archive)
    parts = dict(_kept(archive, main))
    if archive.damaged:
        raise TemplateError.of("the file is damaged", hint="ask for another copy of it")
    types = _content_types(archive, parts, main)
    parts = {name.replace(main, _MAIN) if _is_main(name, main) else name: parts[name]
             for name in parts}  # fmt: skip
    _clean_presentation(parts)
    if not related(parts, _MAIN, "notesMaster"):
        _add_notes_master(parts, types)
    parts["[Content_Types].xml"] = etree.tostring(
        types, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return parts


def _open(data: bytes) -> Archive:
    file = io.BytesIO(data)
    archive = open_archive(file)
    if archive is None:
        refuse_file(file)
    if "" in archive.damaged:
        raise TemplateError.of("the file is damaged or cut off", hint="ask for another copy of it")
    return archive


def _main_part(archive: Archive) -> str:
    """Find the presentation; raises DeckError for another kind of file."""
    targets = related(archive, "", "officeDocument")
    part = archive.find(targets[0]) if targets else None
    root = read_root(archive.get(part)) if part else None
    if part is None or root is None or root.tag != p("presentation"):
        refuse_archive(archive, False)
    if posixpath.dirname(part) != "ppt":
        raise TemplateError.of("its parts are not where they are expected", hint=_AGAIN)
    if not related(archive, part, "slideMaster"):
        raise TemplateError.of("it has no slide master", hint=_AGAIN)
    return part


def _is_main(name: str, main: str) -> bool:
    return name in (main, rels_name(main))


def _kept(archive: Archive, main: str) -> Iterator[tuple[str, bytes]]:
    """Give the presentation and all that its masters need, with their relationships."""
    waiting, seen = [main], {main}
    while waiting:
        part = waiting.pop()
        yield part, _read(archive, part)
        relations = rels_name(part)
        if relations in archive:
            yield relations, _read(archive, relations)
        for relation in part_relations(archive, part).values():
            wanted = relation.kind in _FROM_MAIN if part == main else relation.kind not in _LEFT
            found = archive.find(relation.target) if wanted and not relation.external else None
            if found and found not in seen:
                seen.add(found)
                waiting.append(found)


def _read(archive: Archive, name: str) -> bytes:
    """Read a part as it is; of ISO Strict with the names that everyone else uses."""
    if not name.lower().endswith(_TEXTS):
        data = archive.picture(name)
        if data is None:
            raise DeckError.of(f"its part {name} is larger than any template needs")
        return data
    data = archive[name]
    plain = as_utf8(data)  # refuses what declares a document type
    return plain if b"purl.oclc.org/ooxml" in data else data


def _content_types(archive: Archive, parts: Parts, main: str) -> etree._Element:
    """Give the types of the parts that are kept; a template's main part becomes a deck's."""
    root = parse(as_utf8(archive["[Content_Types].xml"]))
    kept = {name.lower() for name in parts}
    for entry in list(root):
        name = entry.get("PartName", "").lstrip("/")
        if name.lower() == main.lower():
            entry.set("PartName", f"/{_MAIN}")
            entry.set("ContentType", f"{_KIND}.presentation.main+xml")
        elif name and name.lower() not in kept:
            root.remove(entry)
    return root


def _clean_presentation(parts: Parts) -> None:
    """Leave out of the presentation's part what belongs to its slides; give it a size."""
    rels = parse(as_utf8(parts[rels_name(_MAIN)]))
    kept = {id: item.target for id, item in part_relations(parts, _MAIN).items()
            if item.target in parts and not item.external}  # fmt: skip
    for entry in list(rels):
        if entry.get("Id") not in kept:
            rels.remove(entry)
    root = parse(as_utf8(parts[_MAIN]))
    if "conformance" in root.attrib:
        del root.attrib["conformance"]
    for tag in _DROPPED:
        for found in root.findall(p(tag)):
            root.remove(found)
    for entry in [entry for entry in root.iter() if entry.get(r("id"), "") not in {"", *kept}]:
        parent = entry.getparent()
        if parent is not None:
            parent.remove(entry)
    if root.find(p("sldSz")) is None:
        size = read_looks(parts, None, {}).look.size
        wanted = etree.Element(p("sldSz"), cx=str(size.width), cy=str(size.height))
        root.insert(_place_of_size(root), wanted)
    parts[_MAIN] = _serialize(root)
    parts[rels_name(_MAIN)] = _serialize(rels)


def _place_of_size(root: etree._Element) -> int:
    return sum(root.find(p(tag)) is not None for tag in _BEFORE_SIZE)


def _add_notes_master(parts: Parts, types: etree._Element) -> None:
    """Add the notes master of the first bundled template to a package that has none."""
    ours = unzip_parts(resource("slide_templates", "atlas.pptx").read_bytes())
    (master,) = related(ours, _MAIN, "notesMaster")
    (theme,) = related(ours, master, "theme")
    number = 1
    while f"ppt/theme/theme{number}.xml" in parts:
        number += 1
    name = f"ppt/theme/theme{number}.xml"
    parts[master], parts[name] = ours[master], ours[theme]
    parts[rels_name(master)] = (
        f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELS}"><Relationship Id="rId1" '
        f'Type="{rel_type("theme")}" Target="../theme/theme{number}.xml"/></Relationships>'
    ).encode()
    rels, root = parse(parts[rels_name(_MAIN)]), parse(parts[_MAIN])
    target = master.removeprefix("ppt/")
    etree.SubElement(
        rels, f"{{{PACKAGE_RELS}}}Relationship",
        Id="rIdNotesMaster", Type=rel_type("notesMaster"), Target=target,
    )  # fmt: skip
    masters = etree.Element(p("notesMasterIdLst"))
    etree.SubElement(masters, p("notesMasterId")).set(r("id"), "rIdNotesMaster")
    root.insert(1, masters)
    parts[_MAIN], parts[rels_name(_MAIN)] = _serialize(root), _serialize(rels)
    theme_kind = "application/vnd.openxmlformats-officedocument.theme+xml"
    for part, kind in ((master, f"{_KIND}.notesMaster+xml"), (name, theme_kind)):
        entry = etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{part}")
        entry.set("ContentType", kind)


def _serialize(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
