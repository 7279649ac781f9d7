"""What stands at a chart's bars, points and slices -> `c:dLbls`.

Source: ISO/IEC 29500-1 §21.2.2.49 (dLbls).
"""

from ...model.look import CharStyle
from ...model.pages import Chart
from ...text.scales import label_is_below
from .text_xml import char_style_xml, xml_attribute

_NO_SHAPE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def text_properties(char: CharStyle, body: str = "<a:bodyPr/>") -> str:
    """Give the style of a chart's words."""
    attributes, children = char_style_xml(char, None)
    return (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>"
        f"<a:defRPr{attributes}>{children}</a:defRPr></a:pPr>"
        '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def labels_xml(chart: Chart, number: int) -> str:
    """Give the labels of a series."""
    if chart.form == "pie":
        return f"<c:dLbls>{_pie_labels(chart)}</c:dLbls>"
    if chart.form != "line":
        return f"<c:dLbls>{_shown(chart, 'outEnd', value=chart.labels == 'all')}</c:dLbls>"
    return f"<c:dLbls>{_special(chart, number)}{_every_point(chart)}</c:dLbls>"


def _every_point(chart: Chart) -> str:
    return _shown(chart, "t", value=chart.labels == "all")


def _special(chart: Chart, number: int) -> str:
    """Give the labels that differ from the others: those in a dip, and the one at the end."""
    series = chart.series[number]
    found = ""
    known = [i for i, value in enumerate(series.values) if value is not None]
    for index in known:
        at_end = index == known[-1] and (chart.labels == "end" or chart.names)
        if at_end:
            shown = _shown(chart, "r", value=chart.labels != "none", name=chart.names)
        elif chart.labels == "all" and label_is_below(series.values, index):
            shown = _shown(chart, "b", value=True)
        else:
            continue
        found += f'<c:dLbl><c:idx val="{index}"/>{shown}</c:dLbl>'
    return found


def _shown(chart: Chart, place: str, *, value: bool, name: bool = False) -> str:
    return _label(chart, place, value=value, series=name)


def _pie_labels(chart: Chart) -> str:
    shares = "%" in chart.number_format and '"' not in chart.number_format
    value = chart.labels == "all" and not shares
    percent = chart.labels == "all" and shares
    return _label(chart, "outEnd", value=value, category=chart.names, percent=percent)


def _label(
    chart: Chart,
    place: str,
    *,
    value: bool = False,
    series: bool = False,
    category: bool = False,
    percent: bool = False,
) -> str:
    """Give what a label shows, and on which side of its mark."""
    code = f'<c:numFmt formatCode={xml_attribute(chart.number_format)} sourceLinked="0"/>'
    flags = (
        ("showLegendKey", False), ("showVal", value), ("showCatName", category),
        ("showSerName", series), ("showPercent", percent), ("showBubbleSize", False),
    )  # fmt: skip
    shown = "".join(f'<c:{flag} val="{int(on)}"/>' for flag, on in flags)
    between = "<c:separator> </c:separator>" if series or category else ""
    return f'{code}{_NO_SHAPE}<c:dLblPos val="{place}"/>{shown}{between}'
