import pytest

from citedeck.layout import lay_out_slide
from citedeck.model.deck import DeckSlide, Grid, Image, Numbers
from citedeck.model.pages import Chart, Page, Picture, Table
from citedeck.model.slides import Crop, Series
from citedeck.model.template import Template
from citedeck.model.units import pt
from citedeck.text.fit import fits


def only(page: Page, role: str) -> object:
    (box,) = [box for box in page.boxes if box.role == role]
    return box


def laid(atlas: Template, kind: str, body: object, **rest: str) -> tuple[Page, ...]:
    return lay_out_slide(DeckSlide("a1", kind, body, "A claim", **rest), atlas, "en")


def test_a_table_is_as_wide_as_its_place_and_has_a_header(atlas: Template) -> None:
    grid = Grid(
        ("Country", "Gives"), (("Russia", "Fuel"), ("North Korea", "Shells")), "Source: Kim"
    )
    (page,) = laid(atlas, "table", grid)
    box = only(page, "table")
    table = box.content
    assert isinstance(table, Table)
    assert sum(table.columns) == box.rect.width
    assert table.header and len(table.rows) == 3
    assert box.rect.height == sum(row.height for row in table.rows)
    assert "Country, Gives" in box.alt
    assert only(page, "source").content.text == "Source: Kim"


def test_short_rows_are_filled_up(atlas: Template) -> None:
    (page,) = laid(atlas, "table", Grid(("A", "B", "C"), (("1",), ())))
    assert all(len(row.cells) == 3 for row in only(page, "table").content.rows)


def test_a_long_table_goes_on_with_its_header(atlas: Template) -> None:
    grid = Grid(("Year", "What"), tuple((str(year), "word " * 12) for year in range(1991, 2025)))
    pages = laid(atlas, "table", grid)
    assert len(pages) > 2
    tables = [only(page, "table").content for page in pages]
    assert all(table.rows[0].cells[0].text.text == "Year" for table in tables)
    years = [row.cells[0].text.text for table in tables for row in table.rows[1:]]
    assert years == [str(year) for year in range(1991, 2025)]


def test_nothing_is_drawn_of_no_table_and_no_numbers(atlas: Template) -> None:
    for kind, figure in (("table", Grid((), ())), ("chart", Numbers("column", (), ()))):
        (page,) = laid(atlas, kind, figure)
        assert page.layout == "Statement"
        assert {box.role for box in page.boxes} <= {"label", "title", "number"}


def test_no_word_of_a_table_is_cut_where_columns_allow(atlas: Template) -> None:
    grid = Grid(("Unquestionably", "x"), (("Responsibilities", "y " * 60),))
    (page,) = laid(atlas, "table", grid)
    first, _ = only(page, "table").content.columns
    assert first > 12700 * 100


def test_a_chart_says_in_words_what_it_shows(atlas: Template) -> None:
    numbers = Numbers("column", ("2021", "2023"), (Series("Containers", (5.0, 60.5)),), "thousand")
    (page,) = laid(atlas, "chart", numbers, takeaway="It grew.")
    box = only(page, "chart")
    assert isinstance(box.content, Chart)
    assert box.alt == (
        "Column chart of Containers: rises from 5.0 thousand (2021) to 60.5 thousand (2023)."
    )
    assert only(page, "key").content.text.strip() == "thousand"


def test_the_key_names_every_series_in_its_colour(atlas: Template) -> None:
    numbers = Numbers("column", ("2021",), (Series("A", (1.0,)), Series("B", (2.0,))))
    (page,) = laid(atlas, "chart", numbers)
    runs = only(page, "key").content.paragraphs[0].runs
    chart = only(page, "chart").content
    assert [run.char.color for run in runs] == list(chart.colors)


LONG_NAMES = (
    "Shells from North Korea to Russia",
    "Fuel from Russia to North Korea",
    "Food aid from all other countries",
)


@pytest.mark.parametrize("repeats", [1, 3])
@pytest.mark.parametrize("form", ["line", "column"])
def test_a_key_fits_however_long_its_names_are(atlas: Template, form: str, repeats: int) -> None:
    series = (Series(f"{name} " * repeats, (1.0, 1.5, 2.0)) for name in LONG_NAMES)
    unit = "thousand tonnes a year"
    numbers = Numbers(form, ("2021", "2022", "2023"), tuple(series), unit)
    (page,) = laid(atlas, "chart", numbers)
    key, chart = only(page, "key"), only(page, "chart")
    assert fits(key, atlas.look.fonts)
    assert key.rect.bottom <= chart.rect.y
    assert unit in key.content.text
    assert min(run.char.size for run in key.content.paragraphs[0].runs) >= pt(12)


def test_a_picture_keeps_its_proportions_inside_its_place(atlas: Template) -> None:
    image = Image("0" * 64, 1200, 800, "A port", "Photo: Ann", Crop(left=250, right=250))
    (page,) = laid(atlas, "picture", image, takeaway="It is busy.")
    box = only(page, "picture")
    slot = atlas.slot(atlas.look.layout("Picture"), "figure")
    assert isinstance(box.content, Picture)
    assert abs(box.rect.width / box.rect.height - 600 / 800) < 0.01
    assert slot.rect.x <= box.rect.x and box.rect.right <= slot.rect.right
    assert box.alt == "A port"
    assert only(page, "source").content.text == "Photo: Ann"


def test_without_a_takeaway_a_picture_gets_the_whole_width(atlas: Template) -> None:
    image = Image("0" * 64, 4000, 1000)
    narrow, wide = (
        only(laid(atlas, "picture", image, takeaway=text)[0], "picture").rect.width
        for text in ("It is busy.", "")
    )
    assert wide > narrow


def test_numbers_of_a_table_stand_to_the_right(atlas: Template) -> None:
    rows = (("Russia", "1,200", "12 %", "2021"), ("Japan", "-", "$ 3.5", "in 2023"))
    (page,) = laid(atlas, "table", Grid(("Country", "Shells", "Share", "When"), rows))
    table = only(page, "table").content
    aligned = [[cell.text.paragraphs[0].style.align for cell in row.cells] for row in table.rows]
    assert aligned == [["left", "right", "right", "left"]] * 3


def test_a_tiny_picture_is_not_blown_up(atlas: Template) -> None:
    (page,) = laid(atlas, "picture", Image("0" * 64, 60, 40, "A stamp"))
    box = only(page, "picture")
    assert (box.rect.width, box.rect.height) == (120 * 12700, 80 * 12700)


def test_a_picture_stands_over_its_credit(atlas: Template) -> None:
    (page,) = laid(atlas, "picture", Image("0" * 64, 800, 1400, "A tower", "Photo: Ann"))
    assert only(page, "picture").rect.x == only(page, "source").rect.x
