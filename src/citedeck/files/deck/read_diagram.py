"""A SmartArt diagram -> a box for each of its nodes that has words.

PowerPoint keeps with a diagram a drawing of it, with every node's place. Where that is missing the
words come from the diagram's data, one below the other. Source: ISO/IEC 29500-1 §21.4 (data);
[MS-ODRAWXML] §2.4 (drawing).
"""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from ...model.pages import Box
from ...model.units import Emu, Rect
from .names import DIAGRAM, DRAWN_DIAGRAM, a, r
from .read_frame import EMPTY_FRAME, read_frame
from .read_identity import Identity
from .read_place import TURN, Placement, enter_group, place, rect_of, rotation_of
from .read_text import read_text, styled_base
from .slide import SlideReading
from .values import whole

ROLE = "diagram"
MAX_NODES = 2_000

_IDS, _DATA_ID = f"{{{DIAGRAM}}}relIds", r("dm")
_POINT, _WORDS, _LINK = f"{{{DIAGRAM}}}pt", f"{{{DIAGRAM}}}t", f"{{{DIAGRAM}}}cxn"
_TREE, _SHAPE, _GROUP = (f"{{{DRAWN_DIAGRAM}}}{tag}" for tag in ("spTree", "sp", "grpSp"))
_PROPERTIES, _BODY, _STYLE = (f"{{{DRAWN_DIAGRAM}}}{tag}" for tag in ("spPr", "txBody", "style"))
_TEXT_PLACE, _GROUP_STYLE = f"{{{DRAWN_DIAGRAM}}}txXfrm", f"{{{DRAWN_DIAGRAM}}}grpSpPr"
_DRAWING_MARK = "{http://schemas.microsoft.com/office/drawing/2008/diagram}dataModelExt"
_TRANSFORM, _FONT = a("xfrm"), a("fontRef")
_NODES = ("node", "asst")
_DEEPEST = 20


def read_diagram(
    data: Element, slide: SlideReading, identity: Identity, where: tuple[Rect, int]
) -> Iterator[Box]:
    """Read the words of a diagram; its alt text stays with the first box."""
    ids = data.find(_IDS)
    part = slide.part(ids.get(_DATA_ID)) if ids is not None else ""
    model = slide.root(part, "a diagram")
    drawing_part = _drawing_part(model, slide)
    drawing = slide.root(drawing_part, "the drawing of a diagram") if drawing_part else None
    boxes = list(_drawn(drawing, slide, where[0])) if drawing is not None else []
    if not boxes and model is not None:
        boxes = _listed(model, slide, where[0])
    if not boxes:
        slide.lose("a diagram without words")
    alts = (identity.alt, *[""] * len(boxes))
    for box, alt in zip(boxes, alts, strict=False):
        yield replace(box, alt=alt, decorative=identity.decorative)


def _drawing_part(model: Element | None, slide: SlideReading) -> str:
    """Find the drawing of a diagram: its data names it; one alone needs no name."""
    mark = next(model.iter(_DRAWING_MARK), None) if model is not None else None
    if mark is not None and (part := slide.part(mark.get("relId"))):
        return part
    drawings = [item.target for item in slide.relations.values() if item.kind == "diagramDrawing"]
    return drawings[0] if len(drawings) == 1 else ""


def _drawn(drawing: Element, slide: SlideReading, frame: Rect) -> Iterator[Box]:
    tree = drawing.find(_TREE)
    if tree is None:
        return
    corner = Placement(1, 0, frame.x, 0, 1, frame.y, 1, 1, 0, False)
    shapes: list[tuple[Element, Placement | None]] = [(tree, corner)]
    while shapes:
        element, group = shapes.pop()
        if element.tag == _SHAPE:
            yield from _node(element, slide, group)
            continue
        style = element.find(_GROUP_STYLE)
        inner = style.find(_TRANSFORM) if style is not None and element.tag == _GROUP else None
        placement = enter_group(inner, group)
        shapes += [
            (child, placement) for child in reversed(element) if child.tag in (_SHAPE, _GROUP)
        ]


def _node(element: Element, slide: SlideReading, group: Placement | None) -> Iterator[Box]:
    """Read a shape of the drawing, where it has words."""
    body, properties, style = element.find(_BODY), element.find(_PROPERTIES), element.find(_STYLE)
    if body is None or not slide.deck.take():
        return
    base = styled_base(slide.ground(None).base, style.find(_FONT) if style is not None else None)
    text = read_text(body, base)
    if not text.text.strip():
        return
    outline = properties.find(_TRANSFORM) if properties is not None else None
    words = element.find(_TEXT_PLACE)
    rect = rect_of(words) if words is not None else None
    rect = rect or (rect_of(outline) if outline is not None else None)
    if rect is None:
        return
    turned = rotation_of(outline) + rotation_of(words)
    rect, rotation = place(rect, turned % TURN, group)
    frame = read_frame(properties, EMPTY_FRAME, slide.scheme, style)
    yield Box(rect, text, ROLE, frame=frame, rotation=rotation)


def _listed(model: Element, slide: SlideReading, frame: Rect) -> list[Box]:
    """Read the words of a diagram's data, and share the frame out among them."""
    base = slide.ground(None).base
    texts = [read_text(words, base) for words in _words_in_order(model)[:MAX_NODES]]
    texts = [text for text in texts if text.text.strip()]
    height = frame.height // max(1, len(texts))
    return [
        Box(Rect(frame.x, Emu(frame.y + index * height), frame.width, Emu(height)), text, ROLE)
        for index, text in enumerate(texts)
    ]


def _words_in_order(model: Element) -> list[Element]:
    """Give the words of the nodes as their tree says, then those that stand in no tree."""
    nodes = {point.get("modelId", ""): point for point in model.iter(_POINT)}
    children: dict[str, list[tuple[int, str]]] = {}
    for link in model.iter(_LINK):
        if link.get("type", "parOf") == "parOf":
            entry = (whole(link.get("srcOrd")), link.get("destId", ""))
            children.setdefault(link.get("srcId", ""), []).append(entry)
    roots = [id for id, point in nodes.items() if point.get("type") == "doc"]
    ordered: dict[str, None] = {}
    waiting = [*reversed(nodes), *roots]
    while waiting:
        id = waiting.pop()
        if id not in ordered:
            ordered[id] = None
            below = sorted(children.get(id, ()), reverse=True)
            waiting += [child for _, child in below if child in nodes and child not in ordered]
    points = (nodes[id] for id in ordered)
    found = (point.find(_WORDS) for point in points if point.get("type", "node") in _NODES)
    return [words for words in found if words is not None]
