"""Nothing is written over unasked, and what can't be shown is not opened."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from citedeck.app import open_window as start
from citedeck.model.project import Work
from citedeck.pipeline import save_work
from citedeck.ui.document import BACKUP
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.hands import CONTROL, Key, click_button, press, read, title_of


@pytest.fixture
def backup(tmp_path: Path, demo: Work) -> Path:
    """Give a backup, as the second save leaves it."""
    path = tmp_path / "group.citedeck"
    save_work(path, demo)
    return path.rename(tmp_path / f"group{BACKUP}")


@pytest.fixture
def strange(tmp_path: Path, demo: Work) -> Path:
    """Give a project whose template this Citedeck lacks."""
    path = tmp_path / "strange.citedeck"
    save_work(path, replace(demo, project=replace(demo.project, template="globe")))
    return path


def refuse(bot: QtBot, dialog: QWidget) -> None:
    """Say no to replacing a file, then give up the dialog that asked for its name."""
    asked_by = dialog.parent()
    assert isinstance(asked_by, QFileDialog)
    QTimer.singleShot(0, asked_by.reject)
    click_button(bot, dialog, "No")


@pytest.mark.usefixtures("full")
def test_a_name_without_its_ending_is_asked_about_as_with_it(
    qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "talk.pptx").write_bytes(b"old")
    answers.name(tmp_path / "talk")
    answers.expect(partial(refuse, qtbot))
    press(qtbot, Key.Key_E, CONTROL)
    assert (tmp_path / "talk.pptx").read_bytes() == b"old"


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(("answer", "kept"), [("Cancel", True), ("Replace", False)])
@pytest.mark.parametrize(("key", "suffix"), [(Key.Key_E, ".pptx"), (Key.Key_S, ".citedeck")])
def test_a_name_with_a_dot_is_asked_about_too(
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
    key: Qt.Key,
    suffix: str,
    answer: str,
    kept: bool,
) -> None:
    there = tmp_path / f"talk.v2{suffix}"
    there.write_bytes(b"old")
    answers.name(tmp_path / "talk.v2")
    answers.say(answer)
    press(qtbot, key, CONTROL)
    assert answers.said[-1].startswith(f"Replace {there.name}?")
    assert (there.read_bytes() == b"old") is kept


def test_a_backup_is_opened_but_never_saved_over(
    blank: MainWindow, qtbot: QtBot, answers: Answers, backup: Path
) -> None:
    before = backup.read_bytes()
    answers.name(backup)
    press(qtbot, Key.Key_O, CONTROL)
    assert title_of(blank) == "Shells for fuel – Citedeck"
    assert "Not saved yet" in read(blank.header) and "This is a backup" in read(blank.footer)
    answers.name(backup.with_name("again.citedeck"))
    press(qtbot, Key.Key_S, CONTROL)
    assert backup.read_bytes() == before and backup.with_name("again.citedeck").exists()


def test_a_backup_dropped_on_the_window_opens(blank: MainWindow, backup: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(backup))])
    shared = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    place = blank.rect().center()
    QApplication.sendEvent(blank, QDragEnterEvent(place, *shared))
    QApplication.sendEvent(blank, QDropEvent(QPointF(place), *shared))
    assert title_of(blank) == "Shells for fuel – Citedeck"


def test_an_unknown_template_is_told_once_and_nothing_is_opened(
    blank: MainWindow, qtbot: QtBot, answers: Answers, strange: Path
) -> None:
    answers.name(strange)
    answers.say("OK")
    press(qtbot, Key.Key_O, CONTROL)
    [_, said] = answers.said
    assert said.startswith("Citedeck can't open the project.\n") and "“globe”" in said
    assert said.count("\n") == 1
    assert title_of(blank) == "Untitled presentation – Citedeck"


def test_an_unknown_template_is_told_at_the_start(
    strange: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(strange) == 2
    said = capsys.readouterr().err
    assert said.startswith("citedeck: ") and "“globe”" in said and said.count("\n") == 1
