"""A chart's numbers -> the small .xlsx beside it, which PowerPoint opens to edit them.

Only what the format asks for. Source: ISO/IEC 29500-1 §12.2 (packages), §18.3.1 (worksheets).
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from string import ascii_uppercase

from ...model.pages import Chart
from ...text.numbers import number_text
from .names import CONTENT_TYPES, PACKAGE_RELS, XML_HEAD, R, rel_type
from .package import QUICK, zip_parts
from .text_xml import xml_text

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET = "Sheet1"

_FRAME = {
    "[Content_Types].xml": f'{XML_HEAD}<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELS}"><Relationship Id="rId1" '
    f'Type="{rel_type("officeDocument")}" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'{XML_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{R}"><sheets>'
    f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{XML_HEAD}<Relationships xmlns="{PACKAGE_RELS}">'
    f'<Relationship Id="rId1" Type="{rel_type("worksheet")}" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
}
"""The parts that are the same in every workbook."""

_Value = str | float | None


def chart_workbook(chart: Chart) -> bytes:
    """Give the .xlsx with a chart's numbers: categories in column A, then a column a series."""
    rows = "".join(_row_xml(number, row) for number, row in enumerate(_rows(chart), 1))
    sheet = f'{XML_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    parts = {**_FRAME, "xl/worksheets/sheet1.xml": sheet}
    return zip_parts({name: part.encode() for name, part in parts.items()}, QUICK)


def column_name(index: int) -> str:
    """Give the letters of a column; 0 is `A`, 26 is `AA`."""
    before, last = divmod(index, len(ascii_uppercase))
    return (column_name(before - 1) if before else "") + ascii_uppercase[last]


def _rows(chart: Chart) -> Iterator[Sequence[_Value]]:
    yield None, *(series.name for series in chart.series)
    yield from zip_longest(chart.categories, *(series.values for series in chart.series))


def _row_xml(number: int, values: Sequence[_Value]) -> str:
    cells = "".join(
        _cell_xml(f"{column_name(column)}{number}", value)
        for column, value in enumerate(values)
        if value is not None
    )
    return f'<row r="{number}">{cells}</row>'


def _cell_xml(place: str, value: str | float) -> str:
    if isinstance(value, str):
        words = f'<is><t xml:space="preserve">{xml_text(value)}</t></is>'
        return f'<c r="{place}" t="inlineStr">{words}</c>'
    return f'<c r="{place}"><v>{number_text(value)}</v></c>'
