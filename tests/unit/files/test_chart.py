"""Charts of other programs are read as charts where we have their form, else told about."""

from xml.etree.ElementTree import fromstring

import pytest

from citedeck.files.deck.chart_xml import chart_part
from citedeck.files.deck.read_chart import read_chart
from citedeck.files.deck.read_color import Scheme
from citedeck.files.deck.workbook_xml import chart_workbook
from citedeck.model.look import CharStyle
from citedeck.model.pages import Chart, Plot, Scale
from citedeck.model.slides import Series
from citedeck.model.units import pt

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
SERIES = (
    "<c:ser><c:tx><c:v>Ships</c:v></c:tx><c:cat><c:strRef><c:strCache>"
    '<c:pt idx="0"><c:v>2021</c:v></c:pt><c:pt idx="1"><c:v>2022</c:v></c:pt>'
    '</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:ptCount val="2"/>'
    '<c:pt idx="1"><c:v>7.5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>'
)
AXES = "<c:catAx/><c:valAx/>"


def scheme() -> Scheme:
    return Scheme({"bg1": "FFFFFF", "accent1": "0F766E"})


def read(plot: str) -> Chart | None:
    return read_chart(
        fromstring(
            f"<c:chartSpace {NAMESPACES}><c:chart><c:plotArea>{plot}{AXES}</c:plotArea></c:chart>"
            "</c:chartSpace>"
        ),
        scheme(),
    )


@pytest.mark.parametrize(
    ("plot", "form"),
    [
        (f"<c:barChart>{SERIES}</c:barChart>", "column"),
        (f'<c:barChart><c:barDir val="bar"/>{SERIES}</c:barChart>', "bar"),
        (f'<c:lineChart><c:grouping val="standard"/>{SERIES}</c:lineChart>', "line"),
        (f"<c:pieChart>{SERIES}</c:pieChart>", "pie"),
    ],
)
def test_a_strangers_chart_is_read(plot: str, form: str) -> None:
    chart = read(plot)
    assert chart is not None
    assert chart.form == form
    assert chart.categories == ("2021", "2022")
    assert chart.series == (Series("Ships", (None, 7.5)),)
    assert chart.labels == "none" and chart.plot is None and chart.scale is None
    assert chart.colors == (("accent1", "accent2") if form == "pie" else ("accent1",))


@pytest.mark.parametrize(
    "plot",
    [
        f'<c:barChart><c:grouping val="stacked"/>{SERIES}</c:barChart>',
        f'<c:barChart><c:grouping val="percentStacked"/>{SERIES}</c:barChart>',
        f'<c:lineChart><c:grouping val="stacked"/>{SERIES}</c:lineChart>',
        f"<c:doughnutChart>{SERIES}</c:doughnutChart>",
        f"<c:bar3DChart>{SERIES}</c:bar3DChart>",
        f"<c:barChart>{SERIES}</c:barChart><c:lineChart>{SERIES}</c:lineChart>",
    ],
)
def test_what_we_have_no_form_for_is_no_chart_of_ours(plot: str) -> None:
    assert read(plot) is None


LINES = Chart(
    "line",
    ("a", "b", "c"),
    (Series("x", (1.0, None, 3.0)), Series("y", (2.0, 1.0, None))),
    ("accent1", "tx2"),
    CharStyle(pt(14)),
    ("circle", "ring"),
    '#,##0.0"%"',
    "end",
    names=True,
    every=2,
    plot=Plot(100, 0, 9000, 8000),
    scale=Scale(0.0, 4.0, 1.0),
)


def test_every_look_of_a_chart_reads_back() -> None:
    assert read_chart(fromstring(chart_part(LINES).encode()), scheme()) == LINES


def test_a_gap_is_an_empty_cell() -> None:
    assert b"<v>0</v>" not in chart_workbook(LINES)
