"""Pages -> the bytes of a .pptx. The same pages give the same bytes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from ...model.pages import PAGE_NUMBER, Box, Chart, Origin, Page, Pages, Picture, Run, Text
from .chart_xml import chart_part
from .hints import custom_part, with_hint_line
from .markup import read_root
from .names import (
    CONTENT_TYPES,
    P14,
    PACKAGE_RELS,
    ROOT_NAMES,
    SECTIONS_EXT,
    XML_HEAD,
    need,
    p,
    parse,
    r,
    rel_type,
)
from .package import QUICK, Parts, unzip_parts, zip_parts
from .properties_xml import app_part, core_part
from .read_look import read_looks
from .read_slots import find_slot
from .relations import part_relations, related, rels_name
from .shapes_xml import shape_xml
from .text_xml import legal_text, xml_attribute, xml_text
from .workbook_xml import chart_workbook

_KIND = "application/vnd.openxmlformats-officedocument"
_FIRST_SLIDE_ID = 256
_PRESENTATION = "ppt/presentation.xml"
_GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'

Relations = list[tuple[str, str]]
"""(type, target) pairs; the first is `rId1`."""


@dataclass(frozen=True, slots=True)
class _Base:
    """The parts of a base .pptx; `layouts` maps each layout's name to its part."""

    parts: Parts
    layouts: dict[str, str]
    notes_master: str


class _Package:
    """The parts that are being written, and what has to be said about them."""

    def __init__(self, base: _Base) -> None:
        self.base = base
        self.parts = dict(base.parts)
        self.types: dict[str, str] = {}
        self.extensions: dict[str, str] = {}
        self.charts = 0

    def add(self, name: str, data: str | bytes, content_type: str, relations: Relations) -> None:
        """Add a part with its relationships."""
        self.parts[name] = data.encode() if isinstance(data, str) else data
        if content_type:
            self.types[name] = content_type
        if relations:
            self.parts[rels_name(name)] = _relations_xml(relations).encode()


def write_deck(pages: Pages, base: bytes) -> bytes:
    """Write pages on the masters and layouts of a base .pptx."""
    package = _Package(_read_base(base))
    _add_media(package, pages)
    for number, page in enumerate(pages.pages, 1):
        _add_slide(package, pages, page, number)
    _add_presentation(package, pages)
    _add_properties(package, pages)
    package.parts["[Content_Types].xml"] = _content_types(package)
    return zip_parts(package.parts, QUICK)


@lru_cache(maxsize=4)
def _read_base(base: bytes) -> _Base:
    parts = unzip_parts(base)
    relations = part_relations(parts, _PRESENTATION)
    looks = read_looks(parts, read_root(parts[_PRESENTATION]), relations)
    notes_master = related(parts, _PRESENTATION, "notesMaster")[0]
    return _Base(parts, {item.name: part for part, item in looks.layouts.items()}, notes_master)


def _media_name(pages: Pages, sha256: str) -> str:
    media = pages.medium(sha256)
    return f"picture-{sha256[:16]}.{media.type if media else 'png'}"


def _add_media(package: _Package, pages: Pages) -> None:
    """Add the pictures that pages show."""
    for media in pages.media:
        package.parts[f"ppt/media/{_media_name(pages, media.sha256)}"] = media.data
        package.extensions[media.type] = f"image/{media.type}"


def _add_slide(package: _Package, pages: Pages, page: Page, number: int) -> None:
    layout = pages.look.layout(page.layout)
    target = package.base.layouts[page.layout].removeprefix("ppt/")
    relations: Relations = [("slideLayout", f"../{target}")]
    shapes = []
    for id, box in enumerate(number_boxes(page, number), 2):
        relation = _relate_content(package, pages, box, relations)
        slot = find_slot(box.placeholder, layout.slots, ()) if layout and box.placeholder else None
        shapes.append(shape_xml(box, id, slot, pages.look, relation))
    notes = with_hint_line(page.notes, pages.origin, page.hints)
    if notes:
        relations.append(("notesSlide", f"../notesSlides/notesSlide{number}.xml"))
        _add_notes(package, notes, number, pages.properties.language)
    hidden = ' show="0"' if page.hidden else ""
    xml = (
        f"{XML_HEAD}<p:sld {ROOT_NAMES}{hidden}><p:cSld><p:spTree>{_GROUP}{''.join(shapes)}"
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )
    kind = f"{_KIND}.presentationml.slide+xml"
    package.add(f"ppt/slides/slide{number}.xml", xml, kind, relations)


def number_boxes(page: Page, number: int) -> Iterator[Box]:
    """Give the boxes of a page with its number in every field that shows it."""
    for box in page.boxes:
        text = box.content
        if isinstance(text, Text) and any(run.field for par in text.paragraphs for run in par.runs):
            yield replace(box, content=_numbered(text, number))
        else:
            yield box


def _numbered(text: Text, number: int) -> Text:
    def fill(run: Run) -> Run:
        return replace(run, text=str(number)) if run.field == PAGE_NUMBER else run

    return replace(
        text,
        paragraphs=tuple(replace(par, runs=tuple(map(fill, par.runs))) for par in text.paragraphs),
    )


def _relate_content(package: _Package, pages: Pages, box: Box, relations: Relations) -> str:
    """Add the part behind a chart or picture; give the id of the relationship to it."""
    match box.content:
        case Picture(sha256):
            relations.append(("image", f"../media/{_media_name(pages, sha256)}"))
        case Chart() as chart:
            package.charts += 1
            _add_chart(package, chart, package.charts)
            relations.append(("chart", f"../charts/chart{package.charts}.xml"))
        case _:
            return ""
    return f"rId{len(relations)}"


def _add_chart(package: _Package, chart: Chart, number: int) -> None:
    book = f"ppt/embeddings/numbers{number}.xlsx"
    package.parts[book] = chart_workbook(chart)
    package.extensions["xlsx"] = f"{_KIND}.spreadsheetml.sheet"
    relations = [("package", f"../embeddings/numbers{number}.xlsx")]
    kind = f"{_KIND}.drawingml.chart+xml"
    package.add(f"ppt/charts/chart{number}.xml", chart_part(chart), kind, relations)


def _add_notes(package: _Package, notes: str, number: int, language: str) -> None:
    """Add the speaker notes of a page, a paragraph for each line."""
    lines = "".join(
        f"<a:p><a:r><a:rPr lang={xml_attribute(language)}/><a:t>{xml_text(line)}</a:t></a:r></a:p>"
        if line
        else "<a:p/>"
        for line in notes.split("\n")
    )
    xml = (
        f"{XML_HEAD}<p:notes {ROOT_NAMES}><p:cSld><p:spTree>{_GROUP}"
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image 2"/><p:cNvSpPr><a:spLocks noGrp="1" '
        'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>'
        '</p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 3"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="3"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{lines}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
    master = package.base.notes_master.removeprefix("ppt/")
    package.add(
        f"ppt/notesSlides/notesSlide{number}.xml",
        xml,
        f"{_KIND}.presentationml.notesSlide+xml",
        [("notesMaster", f"../{master}"), ("slide", f"../slides/slide{number}.xml")],
    )


def _add_presentation(package: _Package, pages: Pages) -> None:
    """List the slides and sections in the presentation part."""
    taken = part_relations(package.parts, _PRESENTATION)
    relations = parse(package.parts[rels_name(_PRESENTATION)])
    root = parse(package.parts[_PRESENTATION])
    slides = etree.Element(p("sldIdLst"))
    for number in range(1, len(pages.pages) + 1):
        id = f"rIdSlide{number}"
        assert id not in taken
        target = f"slides/slide{number}.xml"
        etree.SubElement(
            relations, f"{{{PACKAGE_RELS}}}Relationship",
            Id=id, Type=rel_type("slide"), Target=target,
        )  # fmt: skip
        entry = etree.SubElement(slides, p("sldId"), id=str(_FIRST_SLIDE_ID + number - 1))
        entry.set(r("id"), id)
    if len(slides):
        root.insert(root.index(need(root, p("sldSz"))), slides)
    if pages.sections:
        root.append(_sections(pages))
    package.parts[_PRESENTATION] = _serialize(root)
    package.parts[rels_name(_PRESENTATION)] = _serialize(relations)


def _sections(pages: Pages) -> etree._Element:
    extensions = etree.Element(p("extLst"))
    extension = etree.SubElement(extensions, p("ext"), uri=SECTIONS_EXT)
    names = etree.SubElement(extension, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    next_id = _FIRST_SLIDE_ID
    for number, section in enumerate(pages.sections):
        guid = str(uuid5(NAMESPACE_URL, f"citedeck:section:{number}:{section.name}")).upper()
        entry = etree.SubElement(
            names, f"{{{P14}}}section", name=legal_text(section.name), id=f"{{{guid}}}"
        )
        slides = etree.SubElement(entry, f"{{{P14}}}sldIdLst")
        for id in range(next_id, next_id + section.count):
            etree.SubElement(slides, f"{{{P14}}}sldId", id=str(id))
        next_id += section.count
    return extensions


def _add_properties(package: _Package, pages: Pages) -> None:
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    package.add("docProps/core.xml", core_part(pages.properties), core, [])
    app = f"{_KIND}.extended-properties+xml"
    package.add("docProps/app.xml", app_part(len(pages.pages)), app, [])
    custom = ""
    if pages.origin != Origin():
        kind = f"{_KIND}.custom-properties+xml"
        package.add("docProps/custom.xml", custom_part(pages.origin), kind, [])
        custom = (
            f'<Relationship Id="rId4" Type="{rel_type("custom-properties")}" '
            'Target="docProps/custom.xml"/>'
        )
    root = f'<Relationships xmlns="{PACKAGE_RELS}">'
    metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    package.parts["_rels/.rels"] = (
        f'{XML_HEAD}{root}<Relationship Id="rId1" Type="{rel_type("officeDocument")}" '
        f'Target="{_PRESENTATION}"/><Relationship Id="rId2" Type="{metadata}/core-properties" '
        f'Target="docProps/core.xml"/><Relationship Id="rId3" '
        f'Type="{rel_type("extended-properties")}" Target="docProps/app.xml"/>'
        f"{custom}</Relationships>"
    ).encode()


def _relations_xml(relations: Relations) -> str:
    entries = "".join(
        f'<Relationship Id="rId{i}" Type="{rel_type(kind)}" Target="{target}"/>'
        for i, (kind, target) in enumerate(relations, 1)
    )
    return f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELS}">{entries}</Relationships>'


def _content_types(package: _Package) -> bytes:
    """Add the new parts to the base's list of content types."""
    root = parse(package.parts["[Content_Types].xml"])
    known = {entry.get("Extension", "").lower() for entry in root}
    for number, (extension, kind) in enumerate(sorted(package.extensions.items())):
        if extension not in known:
            entry = etree.Element(
                f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind
            )
            root.insert(number, entry)
    for name, kind in package.types.items():
        etree.SubElement(
            root, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=kind
        )
    return _serialize(root)


def _serialize(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
