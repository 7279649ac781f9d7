"""A chart's workbook holds the numbers that the chart shows, where its formulas look for them."""

from lxml import etree

from citedeck.files.deck.package import unzip_parts
from citedeck.files.deck.workbook_xml import chart_workbook, column_name
from citedeck.model.look import CharStyle
from citedeck.model.pages import Chart
from citedeck.model.slides import Series
from citedeck.model.units import pt


def chart(categories: tuple[str, ...], *series: Series) -> Chart:
    return Chart("column", categories, series, ("accent1",), CharStyle(pt(14)))


def cells(book: bytes) -> dict[str, str]:
    """Read the words and numbers of a workbook by their place."""
    sheet = etree.fromstring(unzip_parts(book)["xl/worksheets/sheet1.xml"])
    found = sheet.iterfind(".//{*}c")
    return {str(cell.get("r")): "".join(map(str, cell.itertext())) for cell in found}


def test_names_stand_on_top_and_categories_at_the_left() -> None:
    made = chart(("2018", "2019"), Series("North", (1.0, 2.5)), Series("South", (-3.0, 4.0)))
    assert cells(chart_workbook(made)) == {
        "B1": "North", "C1": "South",
        "A2": "2018", "B2": "1", "C2": "-3",
        "A3": "2019", "B3": "2.5", "C3": "4",
    }  # fmt: skip


def test_a_series_may_be_shorter_than_its_categories() -> None:
    found = cells(chart_workbook(chart(("a", "b"), Series("x", (1.0,)))))
    assert found == {"B1": "x", "A2": "a", "B2": "1", "A3": "b"}


def test_words_are_words_whatever_they_look_like() -> None:
    found = cells(chart_workbook(chart(("=1+1", "a < b & c\x00"), Series("<x/>", (1.0, 2.0)))))
    assert (found["A2"], found["A3"], found["B1"]) == ("=1+1", "a < b & c", "<x/>")


def test_equal_charts_are_equal_bytes() -> None:
    made = chart(("a",), Series("x", (1.0,)))
    assert chart_workbook(made) == chart_workbook(made)


def test_columns_go_on_after_z() -> None:
    assert [column_name(index) for index in (0, 1, 25, 26, 701, 702)] == [
        "A", "B", "Z", "AA", "ZZ", "AAA",
    ]  # fmt: skip
