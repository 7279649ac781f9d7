"""What a teacher takes out of the review window: reports, a gradebook, decks with comments."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from citedeck.ui.review import ReviewWindow
from citedeck.ui.settings import teacher_name
from ui.answers import Answers, name_file
from ui.hands import Key, click, click_button, find, press, read, turn_to, write
from ui.review_class import start, wait
from ui.test_review_marks import first_criterion

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Talk (4711)\r\n"
    "    Points Possible,,,,,28\r\n"
    '"Student, First",1,,,9B,\r\n"Student, Second",2,,,9B,\r\n"Nobody, Here",3,,,9B,\r\n'
)


@pytest.fixture
def checked(review: ReviewWindow, qtbot: QtBot, class_folder: Path) -> ReviewWindow:
    """Give a window on a class that was checked."""
    start(qtbot, review, class_folder)
    return review


def export(bot: QtBot, window: ReviewWindow, answers: Answers, name: str) -> None:
    """Choose an entry of the export menu."""
    answers.waiting.insert(0, lambda menu: pick_entry(bot, menu, name))
    click(bot, window.head.export)
    answers.wait()
    wait(bot, window)


def pick_entry(bot: QtBot, menu: QWidget, name: str) -> None:
    from ui.answers import pick

    pick(bot, name, menu)


@pytest.mark.parametrize(
    ("entry", "suffix", "start_bytes"),
    [
        ("Report to read and print…", "html", b"<!"),
        ("Excel workbook…", "xlsx", b"PK"),
        ("Table as CSV…", "csv", b"\xef\xbb\xbf"),
        ("Data as JSON…", "json", b"{"),
    ],
)
def test_every_report_is_written(
    checked: ReviewWindow,
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
    entry: str,
    suffix: str,
    start_bytes: bytes,
) -> None:
    path = tmp_path / f"class.{suffix}"
    answers.name(path)
    export(qtbot, checked, answers, entry)
    assert path.read_bytes().startswith(start_bytes)
    assert f"Wrote class.{suffix}" in read(checked.foot)


def test_a_report_tells_what_the_teacher_changed(
    checked: ReviewWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    checked.desk.open_deck(1)
    press(qtbot, Key.Key_F8)
    gone = checked.deck.entry.findings[0].message
    click_button(qtbot, checked, "Not a problem")
    view = first_criterion(checked, qtbot)
    click(qtbot, view.levels.button(1))
    write(qtbot, view.comment, "Read paragraph 6 again.")
    answers.name(tmp_path / "class.html")
    export(qtbot, checked, answers, "Report to read and print…")
    page = (tmp_path / "class.html").read_text("utf-8")
    assert "Read paragraph 6 again." in page
    assert "Set aside by the teacher (1)" in page
    answers.name(tmp_path / "class.json")
    export(qtbot, checked, answers, "Data as JSON…")
    deck = json.loads((tmp_path / "class.json").read_text("utf-8"))["decks"][1]
    assert [item["message"] for item in deck["set_aside"]] == [gone]
    assert any(mark["comment"] == "Read paragraph 6 again." for mark in deck["marks"])


def test_a_report_that_can_not_be_written_says_why(
    checked: ReviewWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    target = tmp_path / "no folder" / "class.json"
    checked.exports._ask_save = lambda *_: target  # the dialog itself would not let it be named
    answers.say("OK")
    export(qtbot, checked, answers, "Data as JSON…")
    assert answers.said[-1].startswith("This can’t be written.")
    assert not checked.exports.is_working and checked.head.export.isEnabled()


def test_comments_are_written_into_copies_in_the_teachers_name(
    checked: ReviewWindow, qtbot: QtBot, answers: Answers, tmp_path: Path, class_folder: Path
) -> None:
    target = tmp_path / "back"
    target.mkdir()
    before = {path: path.read_bytes() for path in class_folder.glob("*.pptx")}

    def say_name(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        write(qtbot, find(dialog, QLineEdit, ""), "Ms Reed")
        press(qtbot, Key.Key_Return)

    answers.expect(say_name, lambda dialog: name_file(qtbot, dialog, target))
    export(qtbot, checked, answers, "Write comments into copies of the decks…")
    assert {path.name for path in target.glob("*.pptx")} == {
        "anna.pptx",
        "ben.pptx",
        "carla 2.pptx",
    }
    with zipfile.ZipFile(target / "ben.pptx") as deck:
        authors = next(name for name in deck.namelist() if "commentAuthors" in name)
        assert b"Ms Reed" in deck.read(authors)
    assert teacher_name() == "Ms Reed"
    assert all(path.read_bytes() == data for path, data in before.items())


def test_a_gradebook_is_filled_in_a_copy_and_what_did_not_match_is_told(
    checked: ReviewWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    book, copy = tmp_path / "grades.csv", tmp_path / "filled.csv"
    book.write_bytes(CANVAS.encode())
    (checked.review.entries[0].path.parent / "ben.pptx").unlink()
    (checked.review.entries[0].path.parent / "carla 2.pptx").unlink()
    click_button(qtbot, checked, "Check again")
    wait(qtbot, checked)
    answers.name(book)
    answers.say("Fill a copy…")
    answers.name(copy)
    answers.say("OK")
    export(qtbot, checked, answers, "Fill a gradebook…")
    answers.wait()
    rows = copy.read_text("utf-8").splitlines()
    points = checked.review.entries[0].marks
    assert rows[2] == f'"Student, First",1,,,9B,{sum(mark.level for mark in points)}'
    assert rows[4] == '"Nobody, Here",3,,,9B,'
    assert "Here Nobody" in answers.said[-1] or "Nobody, Here" in answers.said[-1]
    assert book.read_bytes() == CANVAS.encode()


def test_an_own_rubric_is_used_and_remembered(
    checked: ReviewWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    copy = tmp_path / "mine.yaml"
    answers.pick("Save a copy of the rubric to change…")
    answers.name(copy)
    click(qtbot, checked.head.menu)
    answers.wait()
    qtbot.waitUntil(copy.exists)
    copy.write_text(copy.read_text("utf-8").replace("title: Evidence", "title: Proof"), "utf-8")
    answers.pick("Use my own rubric…")
    answers.name(copy)
    click(qtbot, checked.head.menu)
    answers.wait()
    wait(qtbot, checked)
    checked.desk.open_deck(0)
    turn_to(qtbot, checked.deck.tabs, "Rubric")
    assert "Proof" in read(checked.deck)
    another = ReviewWindow()
    assert another.order.choice.rubric == copy
    another.close()
    another.deleteLater()


def test_a_rubric_that_can_not_be_read_says_where(
    checked: ReviewWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: citedeck-rubric/1\ntitel: x\n", "utf-8")
    checked.use_file("rubric", broken)
    wait(qtbot, checked)
    assert "broken.yaml" in read(checked.foot)


def test_comments_are_not_written_among_the_decks(
    checked: ReviewWindow, qtbot: QtBot, answers: Answers, class_folder: Path
) -> None:
    before = {path: path.read_bytes() for path in class_folder.rglob("*")}

    def say_name(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        write(qtbot, find(dialog, QLineEdit, ""), "Ms Reed")
        press(qtbot, Key.Key_Return)

    answers.expect(say_name, lambda dialog: name_file(qtbot, dialog, class_folder))
    answers.say("OK")
    export(qtbot, checked, answers, "Write comments into copies of the decks…")
    assert "choose another folder for the copies" in answers.said[-1]
    assert {path: path.read_bytes() for path in class_folder.rglob("*")} == before
