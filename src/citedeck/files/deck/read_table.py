"""An `a:tbl` -> a table."""

from lxml.etree import _Element

from ...model.look import Insets, Look
from ...model.pages import Cell, Row, Table, Text
from ...model.units import Emu
from .names import a
from .read_style import read_color
from .read_text import read_paragraphs

_ANCHOR = {"t": "top", "ctr": "middle", "b": "bottom"}
_MARGINS = (("marL", "91440"), ("marT", "45720"), ("marR", "91440"), ("marB", "45720"))


def read_table(element: _Element, look: Look) -> Table:
    """Read a table; merged cells count as cells of their own."""
    properties = element.find(a("tblPr"))
    columns = tuple(Emu(int(col.get("w", 0))) for col in element.iter(a("gridCol")))
    rows = tuple(_row(row, look) for row in element.iterfind(a("tr")))
    header = properties is not None and properties.get("firstRow") in ("1", "true")
    rule = read_color(element.find(f".//{a('lnB')}"))
    return Table(columns, rows, header, rule or "")


def _row(element: _Element, look: Look) -> Row:
    cells = tuple(_cell(cell, look) for cell in element.iterfind(a("tc")))
    return Row(Emu(int(element.get("h", 0))), cells)


def _cell(element: _Element, look: Look) -> Cell:
    body, properties = element.find(a("txBody")), element.find(a("tcPr"))
    paragraphs = read_paragraphs(body, look.levels) if body is not None else ()
    given = dict(properties.items()) if properties is not None else {}
    insets = Insets(*(Emu(int(given.get(name, default))) for name, default in _MARGINS))
    anchor = _ANCHOR.get(str(given.get("anchor", "t")), "top")
    fill = read_color(properties) or ""
    return Cell(Text(paragraphs, anchor, insets), fill)  # type: ignore[arg-type]
