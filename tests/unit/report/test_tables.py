"""What spreadsheets are given: every row, every number, and no formula."""

import csv
import io
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from openpyxl import load_workbook

from citedeck.model.review import ReviewedFile
from citedeck.report import review_csv, review_xlsx
from citedeck.report.safe import MAX_CELL
from report_samples import FILES, GOOD, MIXED, WITHOUT_ACTIVITY, marked
from report_strangers import classes


def rows(files: list[ReviewedFile]) -> list[dict[str, str]]:
    text = review_csv(files)
    assert text.startswith("\ufeff") and text.endswith("\r\n")
    lines = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    assert {len(line) for line in lines} == {len(lines[0])}
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def workbook(files: list[ReviewedFile]) -> Any:
    return load_workbook(io.BytesIO(review_xlsx(files)))


def test_a_line_for_each_deck_also_for_one_that_can_not_be_read() -> None:
    good, mixed, unread, bare = rows(FILES)
    assert (good["File"], good["Presenters"], good["Minutes"]) == (
        "kim-lee_shells.pptx",
        "Ana Kim, Ben Lee",
        "6.3",
    )
    assert (mixed["Quotes altered"], mixed["Errors"], mixed["Topics covered"]) == ("1", "4", "1")
    assert (mixed["Accuracy of quotes"], mixed["Points possible"]) == ("2", "28")
    assert mixed["Teacher's comment"] == "A lively talk. Work on your quotes. See me about slide 5."
    assert unread["Not reviewed because"].startswith("it is protected by a password")
    assert set(list(unread.values())[4:]) == {""}
    assert (bare["Title"], bare["Quotes verbatim"]) == ("", "0")


def test_findings_that_were_set_aside_do_not_count() -> None:
    assert rows(FILES)[1]["Advice"] == "0"
    (row,) = rows([replace(FILES[1], set_aside=MIXED.findings[:1])])
    assert (row["Errors"], row["Quotes altered"], row["Set aside"]) == ("3", "0", "1")


def test_rows_that_were_set_aside_are_muted_in_the_workbook() -> None:
    book = workbook([replace(FILES[1], set_aside=MIXED.findings[:1])])
    for name, said in (("findings", MIXED.findings[0].message), ("quotes", MIXED.quotes[2].text)):
        told = {row[4].value: row for row in book[name].iter_rows(min_row=2)}
        assert (told[said][-1].value, told[said][4].font.i) == ("by the teacher", True)
        others = [row for text, row in told.items() if text != said]
        assert others and not any(row[-1].value or row[4].font.i for row in others)


def test_a_level_that_is_not_known_is_an_empty_cell_and_no_points() -> None:
    (row,) = rows([WITHOUT_ACTIVITY])
    assert (row["Coverage"], row["Points possible"]) == ("", "24")
    assert row["Evidence"]


def test_decks_with_the_same_slides_name_each_other() -> None:
    copied = replace(GOOD, digest="abc")
    one, two, other = rows([marked(file, copied) for file in ("9B/a", "9B/b")] + [FILES[0]])
    assert (one["Same slides as"], two["Same slides as"], other["Same slides as"]) == (
        "9B/b",
        "9B/a",
        "",
    )


def test_a_class_without_decks_has_a_head() -> None:
    assert rows([]) == []
    assert review_csv([]).startswith("\ufeffFile,Title,Presenters,")


@given(classes)
@settings(deadline=None)
def test_no_cell_of_a_csv_is_a_formula_in_any_country(files: list[ReviewedFile]) -> None:
    text = review_csv(files)
    text.encode("utf-8")
    for delimiter in (",", ";", "\t"):
        for line in csv.reader(io.StringIO(text[1:], newline=""), delimiter=delimiter):
            for cell in line:
                assert not cell.strip(' "\r\n\t').startswith(tuple("=+-@＝＋－＠")), cell
    assert len(rows(files)) == len(files)


def test_the_workbook_has_its_four_sheets() -> None:
    book = workbook(FILES)
    assert book.sheetnames == ["class", "quotes", "findings", "rubric"]
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
        assert all(cell.font.bold for cell in sheet[1])
        assert all(
            cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row if cell.value
        )
    assert book["class"].max_row == 5
    assert book["quotes"].max_row == 11
    assert book["rubric"].max_row == 22


def test_a_quote_has_its_source_beside_it() -> None:
    sheet = workbook(FILES)["quotes"]
    head = [cell.value for cell in sheet[1]]
    altered = next(row for row in sheet.iter_rows(values_only=True) if row[3] == "altered")
    row = dict(zip(head, altered, strict=True))
    assert (row["Slide"], row["Cites"], row["Found in"]) == (
        5,
        "Article, paragraph 5",
        "Article, paragraph 5",
    )
    assert (row["In the source"], row["In the deck"]) == ("likely", "certain")


def test_the_same_reviews_give_the_same_bytes() -> None:
    assert review_xlsx(FILES) == review_xlsx(list(FILES))


def test_a_cell_is_no_longer_than_excel_allows() -> None:
    long = replace(MIXED.quotes[4], text="🚀" * 40_000)
    sheet = workbook([marked("a.pptx", replace(GOOD, quotes=(long,)))])["quotes"]
    value = sheet["E2"].value
    assert len(value.encode("utf-16-le")) // 2 <= MAX_CELL and value.endswith("…")


@given(classes)
@settings(deadline=None, max_examples=40)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(files: list[ReviewedFile]) -> None:
    book = workbook(files)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in ("s", "n", "inlineStr")
                assert cell.hyperlink is None
    named = [cell.value for cell in book["class"]["A"][1:]]
    assert len(named) == len(files)
