"""A slide's shape tree -> boxes in reading order, groups dissolved into places on the slide.

Source: ISO/IEC 29500-1 §19.3.1 (shapes, pictures, connectors, groups).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from ...model.pages import Box, Picture, Text
from ...model.units import Emu, Rect
from .choices import ALTERNATE, chosen
from .names import a, p
from .read_drawing import STRAIGHT, read_connector, read_outline
from .read_frame import EMPTY_FRAME, read_frame
from .read_graphic import read_graphic
from .read_identity import find_place, identify, make_box
from .read_picture import picture_in, read_picture
from .read_place import TURN, Placement, enter_group, flip_of, transform_of
from .read_text import read_text, styled_base
from .slide import SlideReading
from .stencils import fill

MAX_DEPTH = 60
"""Groups inside each other that are followed; people stop at 5."""

_SHAPE, _PICTURE, _FRAME, _GROUP = p("sp"), p("pic"), p("graphicFrame"), p("grpSp")
_CONNECTOR, _INK = p("cxnSp"), p("contentPart")
_GROUP_PROPERTIES, _TRANSFORM = p("grpSpPr"), a("xfrm")
SHAPE_TAGS = frozenset((_SHAPE, _PICTURE, _FRAME, _CONNECTOR))
_SILENT = frozenset((p("nvGrpSpPr"), p("grpSpPr"), p("extLst")))
_PROPERTIES, _BODY, _STYLE = p("spPr"), p("txBody"), p("style")
_FONT, _BODY_STYLE, _FILL = a("fontRef"), a("bodyPr"), a("blipFill")
_NO_TEXT = Text()
_UPRIGHT = {"vert": TURN // 4, "eaVert": TURN // 4, "vert270": 3 * TURN // 4}


def read_boxes(
    elements: Iterable[Element],
    slide: SlideReading,
    group: Placement | None = None,
    depth: int = 0,
) -> Iterator[Box]:
    """Read the children of a shape tree or group."""
    for element in elements:
        tag = element.tag
        if tag in _SILENT:
            continue
        if tag in (_GROUP, ALTERNATE):
            yield from _read_inner(element, slide, group, depth + 1)
            continue
        if not slide.deck.take():
            slide.lose("what comes after more shapes than any deck needs")
            return
        if tag == _SHAPE:
            made = _read_plain(element, slide, group)
        elif tag == _PICTURE:
            made = iter((read_picture(element, slide, group),))
        elif tag == _FRAME:
            made = read_graphic(element, slide, group)
        elif tag == _CONNECTOR:
            made = _turned_over(element, (_read_line(element, slide, group),), group)
        else:
            slide.lose("ink" if tag == _INK else f"a shape ({tag.rpartition('}')[2][:40]})")
            continue
        yield from slide.counted(element, made) if slide.is_linked else made


def _read_plain(element: Element, slide: SlideReading, group: Placement | None) -> Iterator[Box]:
    """Read a shape, or fill what was read of one that differs only in its words."""
    if slide.cut is None:
        return _turned_over(element, _read_shape(element, slide, group), group)
    stencil, words = slide.cut.shape(element)
    if stencil.boxes is not None and slide.scheme is slide.inherited.scheme:
        return fill(stencil.boxes, words)
    element = stencil.element
    boxes = tuple(_turned_over(element, _read_shape(element, slide, group), group))
    if boxes and slide.scheme is slide.inherited.scheme:
        stencil.boxes = boxes
    return fill(boxes, words)


def _turned_over(element: Element, boxes: Iterable[Box], group: Placement | None) -> Iterator[Box]:
    """Say of a shape's boxes how it is turned over."""
    flip = flip_of(transform_of(element), group)
    yield from (replace(box, flip=flip) for box in boxes) if flip else boxes


def _read_inner(
    element: Element, slide: SlideReading, group: Placement | None, depth: int
) -> Iterator[Box]:
    """Read what stands in a group, or in the branch of a choice that is to be read."""
    if depth > MAX_DEPTH:
        slide.lose("a group inside too many others")
        return
    if element.tag == ALTERNATE:
        yield from read_boxes(chosen(element), slide, group, depth)
        return
    identity = identify(element)
    if identity.hidden:
        slide.lose("a hidden group of shapes")
        return
    properties = element.find(_GROUP_PROPERTIES)
    transform = properties.find(_TRANSFORM) if properties is not None else None
    for box in read_boxes(element, slide, enter_group(transform, group), depth):
        is_bare = isinstance(box.content, Picture) and not box.alt
        yield replace(box, alt=identity.alt) if is_bare and identity.alt else box


def _read_shape(element: Element, slide: SlideReading, group: Placement | None) -> Iterator[Box]:
    identity = identify(element)
    if identity.hidden:
        slide.lose("a hidden shape")
        return
    ground = slide.ground(identity.placeholder)
    properties, style, body = element.find(_PROPERTIES), element.find(_STYLE), element.find(_BODY)
    frame, base = ground.frame, ground.base
    if style is not None:
        base = styled_base(base, style.find(_FONT))
    if style is not None or (properties is not None and len(properties)):
        frame = read_frame(properties, frame, slide.scheme, style)
    text = _NO_TEXT if body is None else read_text(body, base)
    rect, rotation = find_place(element, slide, group, ground.rect)
    fill = properties.find(_FILL) if properties is not None else None
    if fill is not None:
        picture = picture_in(fill, slide)
        if picture and not text.text.strip():
            yield make_box(picture, identity, (rect, rotation), frame)
            return
        slide.lose("a picture that fills a shape")
    where = _upright(rect, rotation, body) if body is not None else (rect, rotation)
    is_drawn = frame.geometry == "custom" and not text.paragraphs
    outline = read_outline(properties, rect) if is_drawn else None
    yield make_box(outline or text, identity, where, frame)


def _upright(rect: Rect, rotation: int, body: Element) -> tuple[Rect, int]:
    """Give a box of vertical text as one that is turned itself."""
    properties = body.find(_BODY_STYLE)
    turn = _UPRIGHT.get(properties.get("vert", "")) if properties is not None else None
    if turn is None:
        return rect, rotation
    x, y = rect.x + (rect.width - rect.height) // 2, rect.y + (rect.height - rect.width) // 2
    turned = Rect(Emu(x), Emu(y), rect.height, rect.width)
    return turned, (rotation + turn) % TURN


def _read_line(element: Element, slide: SlideReading, group: Placement | None) -> Box:
    """Read a connector: a line from one corner of its box to the other."""
    properties, style = element.find(_PROPERTIES), element.find(_STYLE)
    frame = read_frame(properties, EMPTY_FRAME, slide.scheme, style)
    if frame.geometry in ("rect", *STRAIGHT):
        frame = replace(frame, geometry="line")
    content = read_connector(element) if frame.geometry == "line" else _NO_TEXT
    return make_box(content, identify(element), find_place(element, slide, group), frame)
