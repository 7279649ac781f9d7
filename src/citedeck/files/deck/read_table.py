"""An `a:tbl` -> a table. Source: ISO/IEC 29500-1 §21.1.3."""

from functools import lru_cache
from xml.etree.ElementTree import Element

from ...model.look import Insets
from ...model.pages import Cell, Row, Table, Text
from ...model.units import NO_LENGTH, Emu
from .names import a
from .read_color import read_fill
from .read_style import read_anchor
from .read_text import read_paragraphs
from .slide import SlideReading
from .values import emu, is_on, size

MAX_COLUMNS = 500
"""PowerPoint stops at 75."""

_PROPERTIES, _GRID, _COLUMN, _ROW, _CELL = a("tblPr"), a("tblGrid"), a("gridCol"), a("tr"), a("tc")
_BODY, _CELL_STYLE, _RULE = a("txBody"), a("tcPr"), a("lnB")
_MARGINS = (("marL", 91440), ("marT", 45720), ("marR", 91440), ("marB", 45720))
_USUAL_INSETS = Insets(*(Emu(default) for _, default in _MARGINS))
_NOTHING = Cell(Text((), "top", _USUAL_INSETS))


def read_table(element: Element, slide: SlideReading) -> Table:
    """Read a table. Cells that another one covers are empty: its words count once."""
    properties, grid = element.find(_PROPERTIES), element.find(_GRID)
    columns = [size(column, "w") for column in grid.iter(_COLUMN)] if grid is not None else []
    rows = [_row(row, slide) for row in element if row.tag == _ROW]
    width = min(max([len(columns), *(len(row.cells) for row in rows)]), MAX_COLUMNS)
    columns += [NO_LENGTH] * (width - len(columns))
    rule = next(element.iter(_RULE), None)
    return Table(
        tuple(columns[:width]),
        tuple(_filled(row, width) for row in rows),
        properties is not None and is_on(properties.get("firstRow")),
        read_fill(rule, slide.scheme) or "",
    )


def _filled(row: Row, width: int) -> Row:
    """Give a row as many cells as the table has columns."""
    cells = row.cells[:width]
    if len(cells) == width:
        return row if len(row.cells) == width else Row(row.height, cells)
    return Row(row.height, (*cells, *[_NOTHING] * (width - len(cells))))


def _row(element: Element, slide: SlideReading) -> Row:
    cells = []
    for child in element:
        if child.tag != _CELL:
            continue
        if not slide.deck.take():
            slide.lose("what comes after more cells than any deck needs")
            break
        cells.append(_cell(child, slide))
    return Row(size(element, "h"), tuple(cells))


@lru_cache(maxsize=1024)
def _insets(*margins: str | None) -> Insets:
    """Read the margins of a cell; those that it leaves out are the usual ones."""
    pairs = zip(margins, _MARGINS, strict=True)
    return Insets(*[emu(margin, default) for margin, (_, default) in pairs])


def _cell(element: Element, slide: SlideReading) -> Cell:
    body, properties = element.find(_BODY), element.find(_CELL_STYLE)
    if element.attrib and (is_on(element.get("hMerge")) or is_on(element.get("vMerge"))):
        body = None
    levels, scheme = slide.inherited.levels, slide.scheme
    paragraphs = read_paragraphs(body, levels, scheme) if body is not None else ()
    if properties is None or not (properties.attrib or len(properties)):
        return Cell(Text(paragraphs, "top", _USUAL_INSETS))
    get = properties.get
    insets = _insets(get("marL"), get("marT"), get("marR"), get("marB"))
    anchor = read_anchor(get("anchor"), "top")
    return Cell(Text(paragraphs, anchor, insets), read_fill(properties, scheme) or "")
