"""A chart's scale -> its two axes.

Source: ISO/IEC 29500-1 §21.2.2.25 (catAx), §21.2.2.226 (valAx).
"""

from ...model.pages import Chart
from ...text.numbers import number_text, tick_format
from ...text.scales import baseline
from .chart_labels_xml import text_properties
from .text_xml import fill_xml, xml_attribute

CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
_UPRIGHT = '<a:bodyPr rot="0" vert="horz"/>'
"""Words never turn on their side: long ones wrap."""
_SKIPPING = '<a:bodyPr rot="-1" vert="horz"/>'
"""Words that are left out now and then must not wrap: programs wrap only what stands upright."""


def axes_xml(chart: Chart) -> str:
    """Give the category axis, and the value axis: hidden where labels tell every value."""
    return _category_axis(chart) + _value_axis(chart)


def _category_axis(chart: Chart) -> str:
    line = f'<c:spPr><a:ln w="9525">{fill_xml("accent6")}</a:ln></c:spPr>'
    place, turned = ("l", "maxMin") if chart.form == "bar" else ("b", "minMax")
    skipped = f'<c:tickLblSkip val="{chart.every}"/>' if chart.every > 1 else ""
    words = text_properties(chart.char, _UPRIGHT if chart.every == 1 else _SKIPPING)
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/><c:scaling><c:orientation val="{turned}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{place}"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{line}{words}'
        f'<c:crossAx val="{VALUE_AXIS}"/>'
        f'<c:crosses val="{_foot(chart)}"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/>{skipped}<c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _value_axis(chart: Chart) -> str:
    place = "b" if chart.form == "bar" else "l"
    scale = chart.scale
    ends = step = ""
    code = tick_format(chart.number_format, scale.step) if scale else chart.number_format
    if scale is not None:
        ends = f'<c:max val="{number_text(scale.high)}"/><c:min val="{number_text(scale.low)}"/>'
        step = f'<c:majorUnit val="{number_text(scale.step)}"/>' if scale.step > 0 else ""
    return (
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{ends}'
        f'</c:scaling><c:delete val="{int(chart.labels == "all")}"/><c:axPos val="{place}"/>'
        f'<c:numFmt formatCode={xml_attribute(code)} sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:crossAx val="{CATEGORY_AXIS}"/><c:crosses val="{_crossing(chart)}"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _foot(chart: Chart) -> str:
    """Say on which value the categories stand."""
    values = [value for series in chart.series for value in series.values]
    if chart.scale is None or baseline(chart.form, values, chart.scale) != chart.scale.low:
        return "autoZero"
    return "min" if chart.form == "line" else "autoZero"


def _crossing(chart: Chart) -> str:
    """Let the values of turned bars stand below them: their categories count from the top."""
    return "max" if chart.form == "bar" else "autoZero"
