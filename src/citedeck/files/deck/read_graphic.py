"""A `p:graphicFrame` -> boxes: a table, a chart, a diagram's nodes, an embedded object's picture.

Source: ISO/IEC 29500-1 §19.3.1.21.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...model.pages import Box, Paragraph, Picture, Run, Text
from ...model.units import Emu, Rect
from .choices import ALTERNATE, chosen
from .names import CHART_URI, DIAGRAM_URI, OLE_URI, TABLE_URI, a, p, r
from .read_chart import chart_title, chart_words, read_chart
from .read_diagram import read_diagram
from .read_frame import EMPTY_FRAME
from .read_identity import Identity, find_place, identify, make_box
from .read_picture import picture_in
from .read_place import Placement
from .read_table import read_table
from .slide import SlideReading

_GRAPHIC, _DATA, _TABLE = a("graphic"), a("graphicData"), a("tbl")
_OBJECT, _PICTURE, _FILL, _ID = p("oleObj"), p("pic"), p("blipFill"), r("id")
_EXTENDED_CHART = "/chartex"
_NO_PICTURE = Picture("")
_LONGEST_LIST = 200
_TITLE_HEIGHT = 400_000

Place = tuple[Rect, int]


def read_graphic(element: Element, slide: SlideReading, group: Placement | None) -> Iterator[Box]:
    """Read a graphic frame."""
    identity = identify(element)
    if identity.hidden:
        slide.lose("a hidden shape")
        return
    where = find_place(element, slide, group, slide.ground(identity.placeholder).rect)
    graphic = element.find(_GRAPHIC)
    data = graphic.find(_DATA) if graphic is not None else None
    uri = data.get("uri", "") if data is not None else ""
    table = data.find(_TABLE) if data is not None else None
    if data is None or (uri == TABLE_URI and table is None):
        slide.lose("a graphic without content")
    elif table is not None:
        yield make_box(read_table(table, slide), identity, where, EMPTY_FRAME)
    elif uri == CHART_URI or uri.endswith(_EXTENDED_CHART):
        yield from _chart(data, slide, identity, where)
    elif uri == DIAGRAM_URI:
        yield from read_diagram(data, slide, identity, where)
    elif uri == OLE_URI:
        yield _embedded(data, slide, identity, where)
    else:
        slide.lose("a graphic of another kind")
        yield make_box(_NO_PICTURE, identity, where, EMPTY_FRAME)


def _chart(data: Element, slide: SlideReading, identity: Identity, where: Place) -> Iterator[Box]:
    """Read a chart; of one that can't be shown its title stays, and what it is about is told."""
    ids = (child.get(_ID) for child in data)
    root = slide.root(slide.part(next(ids, None)), "a chart")
    if root is None:
        yield make_box(_NO_PICTURE, identity, where, EMPTY_FRAME)
        return
    chart, title = read_chart(root, slide.scheme), _one_line(chart_title(root), slide)
    if chart is None:
        kind, names = chart_words(root)
        slide.lose(f"a chart of another kind ({kind}): {', '.join(names)}"[:_LONGEST_LIST])
        yield make_box(title, identity, where, EMPTY_FRAME)
        return
    if title.paragraphs:
        rect, rotation = where
        head = Emu(min(_TITLE_HEIGHT, rect.height // 4))
        above = Rect(rect.x, rect.y, rect.width, head)
        yield Box(above, title, "chart title", rotation=rotation)
        below = Rect(rect.x, Emu(rect.y + head), rect.width, Emu(rect.height - head))
        where = below, rotation
    yield make_box(chart, identity, where, EMPTY_FRAME)


def _one_line(words: str, slide: SlideReading) -> Text:
    level = slide.inherited.levels[0]
    runs = (Run(words, level.char),)
    return Text((Paragraph(runs, level.paragraph),) if words else ())


def _embedded(data: Element, slide: SlideReading, identity: Identity, where: Place) -> Box:
    """Read an embedded object: the picture it is seen as."""
    inner = [element for child in data for element in _branch(child)]
    pictures = (picture for entry in inner for picture in entry.iter(_PICTURE))
    fill = next(
        (found for found in (item.find(_FILL) for item in pictures) if found is not None), None
    )
    picture = picture_in(fill, slide) if fill is not None else None
    names = (entry.get("progId", "") for entry in inner if entry.tag == _OBJECT)
    slide.lose(f"an embedded object ({next(names, '')[:40] or 'of an unknown kind'})")
    return make_box(picture or _NO_PICTURE, identity, where, EMPTY_FRAME)


def _branch(element: Element) -> list[Element]:
    return chosen(element) if element.tag == ALTERNATE else [element]
