"""The bytes of a .pptx -> pages, every style resolved. Reading what was written gives it back."""

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from ...model.look import Frame, Layout, Look, Slot
from ...model.media import Media
from ...model.pages import Box, Origin, Page, Pages, Picture, Placeholder, Properties, Section, Text
from ...model.project import Crop
from ..pictures import read_media
from .hints import choose_origin, read_custom, take_hint_line
from .names import CHART_URI, DECORATIVE, P14, TABLE_URI, a, need, p, parse, r
from .package import Parts, unzip_parts
from .properties_xml import read_core
from .read_chart import read_chart
from .read_look import EMPTY_RECT, read_look, read_rect
from .read_style import read_frame
from .read_table import read_table
from .read_text import read_text, text_lines
from .relations import Relation, part_relations

EMPTY_FRAME = Frame()
_PRESENTATION = "ppt/presentation.xml"


class _Reader:
    """A package that is being read."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.look: Look = read_look(parts)
        self.media: dict[str, Media] = {}
        self.layout_names: dict[str, str] = {}
        self.noted: list[Origin] = []

    def layout_name(self, part: str) -> str:
        if part not in self.layout_names:
            name = need(parse(self.parts[part]), p("cSld")).get("name", "")
            self.layout_names[part] = str(name)
        return self.layout_names[part]


def read_deck(data: bytes) -> Pages:
    """Read a deck of ours."""
    reader = _Reader(unzip_parts(data))
    presentation = parse(reader.parts[_PRESENTATION])
    relations = part_relations(reader.parts, _PRESENTATION)
    slides = list(presentation.iterfind(f"{p('sldIdLst')}/{p('sldId')}"))
    pages = tuple(_page(reader, relations[str(slide.get(r("id")))].target) for slide in slides)
    core = reader.parts.get("docProps/core.xml")
    custom = reader.parts.get("docProps/custom.xml")
    return Pages(
        reader.look,
        pages,
        tuple(_sections(presentation)),
        read_core(parse(core)) if core else Properties(),
        tuple(sorted(reader.media.values(), key=lambda media: media.sha256)),
        choose_origin(read_custom(parse(custom) if custom else None), reader.noted),
    )


def _sections(presentation: _Element) -> Iterator[Section]:
    for section in presentation.iter(f"{{{P14}}}section"):
        count = sum(1 for _ in section.iter(f"{{{P14}}}sldId"))
        yield Section(section.get("name", ""), count)


def _page(reader: _Reader, part: str) -> Page:
    slide = parse(reader.parts[part])
    relations = part_relations(reader.parts, part)
    by_kind = {relation.kind: relation.target for relation in relations.values()}
    name = reader.layout_name(by_kind["slideLayout"])
    layout = reader.look.layout(name)
    boxes: list[Box] = []
    lost: list[str] = []
    for element in need(slide, f"{p('cSld')}/{p('spTree')}"):
        box = _box(reader, element, layout, relations)
        if isinstance(box, Box):
            boxes.append(box)
        elif box:
            lost.append(box)
    notes, origin = take_hint_line(_notes(reader, by_kind.get("notesSlide")))
    reader.noted.append(origin)
    hidden = slide.get("show") == "0"
    return Page(name, tuple(boxes), notes, hidden, tuple(lost), origin.hints)


def _box(
    reader: _Reader, element: _Element, layout: Layout | None, relations: dict[str, Relation]
) -> Box | str:
    """Read one child of the shape tree; for what can't be read give what is lost, or nothing."""
    match element.tag.rpartition("}")[2]:
        case "sp":
            return _text_box(reader, element, layout)
        case "pic":
            return _picture_box(reader, element, relations)
        case "graphicFrame":
            return _frame_box(reader, element, relations)
        case "nvGrpSpPr" | "grpSpPr" | "extLst":
            return ""
        case tag:
            return {"grpSp": "a group", "cxnSp": "a connector"}.get(tag, f"a shape ({tag})")


def _text_box(reader: _Reader, element: _Element, layout: Layout | None) -> Box:
    mark = element.find(f"{p('nvSpPr')}/{p('nvPr')}/{p('ph')}")
    placeholder = _placeholder(mark)
    slot = _slot(layout, placeholder)
    frame = read_frame(element.find(p("spPr")), slot.frame if slot else EMPTY_FRAME)
    body = element.find(p("txBody"))
    text = Text() if body is None else read_text(body, slot, reader.look)
    rect = read_rect(element) or (slot.rect if slot else EMPTY_RECT)
    return _identified(Box(rect, text, placeholder=placeholder, frame=frame), element, "nvSpPr")


def _placeholder(mark: _Element | None) -> Placeholder | None:
    if mark is None:
        return None
    return Placeholder(mark.get("type", "obj"), int(mark.get("idx", 0)))


def _slot(layout: Layout | None, placeholder: Placeholder | None) -> Slot | None:
    """Find the layout's placeholder that a slide's one fills: by index, else by type."""
    if layout is None or placeholder is None:
        return None
    by_type = (slot for slot in layout.slots if slot.type == placeholder.type)
    return layout.slot(placeholder.idx) or next(by_type, None)


def _identified(box: Box, element: _Element, identity: str) -> Box:
    """Add what a shape's non-visual properties say: its role, alt text, and whether it matters."""
    properties = need(element, f"{p(identity)}/{p('cNvPr')}")
    name = properties.get("name", "").rpartition(" ")[0].lower()
    decorative = properties.find(f".//{{{DECORATIVE}}}decorative")
    return replace(
        box,
        role="" if name == "shape" else name,
        alt=properties.get("descr", ""),
        decorative=decorative is not None and decorative.get("val") == "1",
    )


def _picture_box(reader: _Reader, element: _Element, relations: dict[str, Relation]) -> Box | str:
    blip = element.find(f"{p('blipFill')}/{a('blip')}")
    relation = relations.get(str(blip.get(r("embed")))) if blip is not None else None
    data = reader.parts.get(relation.target) if relation else None
    if data is None:
        return "a picture"
    media = read_media(data)
    if media is None:
        return "a picture of an unknown kind"
    reader.media[media.sha256] = media
    crop = _crop(element.find(f"{p('blipFill')}/{a('srcRect')}"))
    mark = element.find(f"{p('nvPicPr')}/{p('nvPr')}/{p('ph')}")
    frame = read_frame(element.find(p("spPr")), EMPTY_FRAME)
    box = Box(
        read_rect(element) or EMPTY_RECT,
        Picture(media.sha256, crop),
        placeholder=_placeholder(mark),
        frame=frame,
    )
    return _identified(box, element, "nvPicPr")


def _crop(element: _Element | None) -> Crop:
    if element is None:
        return Crop()
    return Crop(*(int(element.get(side, "0")) // 100 for side in ("l", "t", "r", "b")))


def _frame_box(reader: _Reader, element: _Element, relations: dict[str, Relation]) -> Box | str:
    data = need(element, f"{a('graphic')}/{a('graphicData')}")
    placeholder = _placeholder(element.find(f"{p('nvGraphicFramePr')}/{p('nvPr')}/{p('ph')}"))
    rect = read_rect(element) or EMPTY_RECT
    uri = data.get("uri")
    if uri == TABLE_URI:
        table = read_table(need(data, a("tbl")), reader.look)
        box = Box(rect, table, placeholder=placeholder)
    elif uri == CHART_URI:
        relation = relations[str(data[0].get(r("id")))]
        chart = read_chart(parse(reader.parts[relation.target]))
        if chart is None:
            return "a chart of another kind"
        box = Box(rect, chart, placeholder=placeholder)
    else:
        return "a diagram"
    return _identified(box, element, "nvGraphicFramePr")


def _notes(reader: _Reader, part: str | None) -> str:
    """Read the speaker notes: the text of the body placeholder."""
    if part is None or part not in reader.parts:
        return ""
    for shape in parse(reader.parts[part]).iter(p("sp")):
        mark = shape.find(f"{p('nvSpPr')}/{p('nvPr')}/{p('ph')}")
        if mark is not None and mark.get("type") == "body":
            return "\n".join(text_lines(shape.find(p("txBody"))))
    return ""
