"""A chart -> its part. The numbers stand in it and, to be edited, in a workbook beside it.

Source: ISO/IEC 29500-1 §21.2 (charts). Axis ids are positive, as the schema asks.
"""

from ...model.look import CharStyle
from ...model.pages import Chart
from ...model.slides import Series
from ...text.numbers import number_text
from .names import ROOT_NAMES, XML_HEAD, C
from .text_xml import char_style_xml, color_xml, fill_xml, xml_text
from .workbook_xml import SHEET, column_name

CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222


def chart_part(chart: Chart) -> str:
    """Give the chart part; its workbook is its relationship `rId1`."""
    labels = _text_properties(chart.char)
    series = "".join(_series(chart, number) for number in range(len(chart.series)))
    plot = (
        '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="60"/><c:axId val="{CATEGORY_AXIS}"/>'
        f'<c:axId val="{VALUE_AXIS}"/></c:barChart>{_axes(chart)}'
    )
    return (
        f'{XML_HEAD}<c:chartSpace xmlns:c="{C}" {ROOT_NAMES}><c:date1904 val="0"/>'
        f'<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{plot}</c:plotArea>"
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f'{labels}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _text_properties(char: CharStyle) -> str:
    attributes, children = char_style_xml(char, None)
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f"<a:defRPr{attributes}>{children}</a:defRPr></a:pPr>"
        '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def _series(chart: Chart, number: int) -> str:
    series, color = chart.series[number], chart.colors[number % len(chart.colors)]
    column = column_name(number + 1)
    last = len(chart.categories) + 1
    labels = (
        '<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/>'
        '<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f"<c:f>{SHEET}!${column}$1</c:f>{_strings((series.name,))}</c:strRef></c:tx>"
        f"<c:spPr><a:solidFill>{color_xml(color)}</a:solidFill></c:spPr>"
        f'<c:invertIfNegative val="0"/>{labels}'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f>{_strings(chart.categories)}"
        f"</c:strRef></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>"
        f"{_numbers(series)}</c:numRef></c:val></c:ser>"
    )


def _strings(words: tuple[str, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{xml_text(word)}</c:v></c:pt>' for i, word in enumerate(words)
    )
    return f'<c:strCache><c:ptCount val="{len(words)}"/>{points}</c:strCache>'


def _numbers(series: Series) -> str:
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{number_text(value)}</c:v></c:pt>'
        for i, value in enumerate(series.values)
    )
    count = len(series.values)
    return (
        f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{points}'
        "</c:numCache>"
    )


def _axes(chart: Chart) -> str:
    """Give the category axis, and a hidden value axis from zero: the labels tell the values."""
    least = min((value for series in chart.series for value in series.values), default=0)
    floor = '<c:min val="0"/>' if least >= 0 else ""
    line = f'<c:spPr><a:ln w="9525">{fill_xml("accent6")}</a:ln></c:spPr>'
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        '</c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{line}<c:crossAx val="{VALUE_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{floor}'
        '</c:scaling><c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:crossAx val="{CATEGORY_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )
