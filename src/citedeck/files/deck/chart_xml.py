"""A chart -> its part. The numbers stand in it and, to be edited, in a workbook beside it.

Source: ISO/IEC 29500-1 §21.2 (charts). Axis ids are positive, as the schema asks.
"""

from ...model.pages import Chart
from ...model.slides import Series
from ...text.numbers import number_text
from .chart_axes_xml import CATEGORY_AXIS, VALUE_AXIS, axes_xml
from .chart_labels_xml import labels_xml, text_properties
from .names import ROOT_NAMES, XML_HEAD, C
from .text_xml import color_xml, fill_xml, xml_text
from .workbook_xml import SHEET, column_name

LINE_WIDTH, EDGE_WIDTH = 31_750, 19_050
"""Of a line of points and of what is outlined only, in EMU: 2.5 and 1.5 points."""
MARKER_SIZE = 8
MARKERS = {
    "circle": "circle", "ring": "circle", "square": "square", "diamond": "diamond", "cross": "x",
}  # fmt: skip
DASHES = {"ring": "lgDash", "square": "sysDash", "diamond": "dash", "cross": "sysDot"}
_SHARE = 10_000


def chart_part(chart: Chart) -> str:
    """Give the chart part; its workbook is its relationship `rId1`."""
    series = "".join(_series(chart, number) for number in range(len(chart.series)))
    return (
        f'{XML_HEAD}<c:chartSpace xmlns:c="{C}" {ROOT_NAMES}><c:date1904 val="0"/>'
        f'<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_plot(chart)}{_group(chart, series)}</c:plotArea>"
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text_properties(chart.char)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _plot(chart: Chart) -> str:
    """Say where inside the chart its bars, points or slices stand."""
    plot = chart.plot
    if plot is None:
        return "<c:layout/>"
    places = (("x", plot.left), ("y", plot.top), ("w", plot.width), ("h", plot.height))
    values = "".join(f'<c:{name} val="{value / _SHARE}"/>' for name, value in places)
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{values}</c:manualLayout></c:layout>'
    )


def _group(chart: Chart, series: str) -> str:
    """Give the series as columns, bars, lines or slices, and the axes that go with them."""
    ids = f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/>'
    match chart.form:
        case "pie":
            return (
                f'<c:pieChart><c:varyColors val="1"/>{series}<c:firstSliceAng val="0"/>'
                "</c:pieChart>"
            )
        case "line":
            return (
                '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
                f'{series}<c:marker val="1"/>{ids}</c:lineChart>{axes_xml(chart)}'
            )
        case _:
            direction = "bar" if chart.form == "bar" else "col"
            return (
                f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/>'
                f'<c:varyColors val="0"/>{series}<c:gapWidth val="60"/>{ids}</c:barChart>'
                f"{axes_xml(chart)}"
            )


def _series(chart: Chart, number: int) -> str:
    series = chart.series[number]
    column = column_name(number + 1)
    last = len(chart.categories) + 1
    smooth = '<c:smooth val="0"/>' if chart.form == "line" else ""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f"<c:f>{SHEET}!${column}$1</c:f>{_strings((series.name,))}</c:strRef></c:tx>"
        f"{_look(chart, number)}{labels_xml(chart, number)}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f>{_strings(chart.categories)}"
        f"</c:strRef></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>"
        f"{_numbers(series, chart.number_format)}</c:numRef></c:val>{smooth}</c:ser>"
    )


def _look(chart: Chart, number: int) -> str:
    """Give the colours of a series, and what tells it apart without them."""
    color = chart.colors[number % len(chart.colors)] if chart.colors else "accent1"
    mark = chart.marks[number % len(chart.marks)] if chart.marks else ""
    if chart.form == "pie":
        return _slices(chart)
    if chart.form == "line":
        return (
            f"{_shape(_line(color, LINE_WIDTH, DASHES.get(mark, 'solid')))}{_marker(color, mark)}"
        )
    if mark == "ring":
        look = _shape(f"{fill_xml('bg1')}{_line(color, EDGE_WIDTH)}")
    else:
        look = _shape(fill_xml(color))
    return f'{look}<c:invertIfNegative val="0"/>'


def _slices(chart: Chart) -> str:
    """Give each slice its colour, and a gap of the ground's colour around it."""
    edge = _line("bg1", EDGE_WIDTH)
    return "".join(
        f'<c:dPt><c:idx val="{i}"/><c:bubble3D val="0"/>{_shape(fill_xml(color) + edge)}</c:dPt>'
        for i, color in enumerate(chart.colors)
    )


def _marker(color: str, mark: str) -> str:
    if not mark:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    fill = fill_xml(color if mark == "circle" else "bg1")
    return (
        f'<c:marker><c:symbol val="{MARKERS[mark]}"/><c:size val="{MARKER_SIZE}"/>'
        f"{_shape(fill + _line(color, EDGE_WIDTH))}</c:marker>"
    )


def _shape(inner: str) -> str:
    return f"<c:spPr>{inner}</c:spPr>"


def _line(color: str, width: int, dash: str = "") -> str:
    style = f'<a:prstDash val="{dash}"/><a:round/>' if dash else ""
    fill = f"<a:solidFill>{color_xml(color)}</a:solidFill>"
    return f'<a:ln w="{width}">{fill}{style}</a:ln>'


def _strings(words: tuple[str, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{xml_text(word)}</c:v></c:pt>' for i, word in enumerate(words)
    )
    return f'<c:strCache><c:ptCount val="{len(words)}"/>{points}</c:strCache>'


def _numbers(series: Series, code: str) -> str:
    """Give the numbers; a missing one is left out, and leaves a gap."""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{number_text(value)}</c:v></c:pt>'
        for i, value in enumerate(series.values)
        if value is not None
    )
    count = len(series.values)
    return (
        f"<c:numCache><c:formatCode>{xml_text(code)}</c:formatCode>"
        f'<c:ptCount val="{count}"/>{points}</c:numCache>'
    )
