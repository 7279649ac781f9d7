import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from citedeck.model.project import Work
from citedeck.pipeline import load_work, read_deck, save_work
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.conftest import Open
from ui.hands import CONTROL, SHIFT, Key, click, click_button, find, press, read, title_of

HISTORY = "History since 1991"


@pytest.fixture
def file(tmp_path: Path, demo: Work) -> Path:
    """Give a saved project."""
    path = tmp_path / "group.citedeck"
    save_work(path, demo)
    return path


@pytest.fixture
def saved(open_window: Open, file: Path) -> MainWindow:
    """Give a window on a saved project."""
    return open_window(load_work(file), file)


def change(bot: QtBot, window: MainWindow) -> None:
    click(bot, find(window, QCheckBox, HISTORY))
    assert window.isWindowModified()


# -- save


def test_the_first_save_asks_for_a_name_and_adds_the_ending(
    blank: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    change(qtbot, blank)
    answers.name(tmp_path / "ours")
    press(qtbot, Key.Key_S, CONTROL)
    assert load_work(tmp_path / "ours.citedeck").project.topics == ("history",)
    assert not blank.isWindowModified() and "Saved " in read(blank.header)


def test_a_later_save_asks_nothing(saved: MainWindow, qtbot: QtBot, file: Path) -> None:
    change(qtbot, saved)
    press(qtbot, Key.Key_S, CONTROL)
    assert "history" in load_work(file).project.topics
    assert not saved.isWindowModified() and "Saved to group.citedeck" in read(saved.footer)


def test_save_as_leaves_the_old_file_alone(
    saved: MainWindow, qtbot: QtBot, answers: Answers, file: Path
) -> None:
    before = file.read_bytes()
    change(qtbot, saved)
    answers.name(file.with_name("copy.citedeck"))
    press(qtbot, Key.Key_S, CONTROL | SHIFT)
    assert file.read_bytes() == before
    assert "history" in load_work(file.with_name("copy.citedeck")).project.topics


def test_a_save_that_is_given_up_saves_nothing(
    blank: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    change(qtbot, blank)
    answers.expect(lambda dialog: qtbot.keyClick(dialog, Key.Key_Escape))
    press(qtbot, Key.Key_S, CONTROL)
    assert blank.isWindowModified() and not list(tmp_path.glob("*.citedeck"))


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("code", "words"), [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "the drive is read-only")]
)
def test_a_save_that_fails_keeps_the_old_file_and_says_why(
    saved: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    code: int,
    words: str,
) -> None:
    before = file.read_bytes()
    change(qtbot, saved)
    break_disk(monkeypatch, call, code)
    answers.say("OK")
    press(qtbot, Key.Key_S, CONTROL)
    assert file.read_bytes() == before
    [said] = answers.said
    assert said.startswith("Citedeck can't save the project.\n") and words in said
    assert said.count("\n") == 1 and "Traceback" not in said and "Errno" not in said
    assert saved.isWindowModified()


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_save_that_fails_leaves_nothing_behind(
    saved: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
) -> None:
    before = sorted(file.parent.iterdir())
    change(qtbot, saved)
    break_disk(monkeypatch, call, errno.ENOSPC)
    answers.say("OK")
    press(qtbot, Key.Key_S, CONTROL)
    assert sorted(file.parent.iterdir()) == before


def test_a_failed_save_can_be_made_again(
    saved: MainWindow, qtbot: QtBot, answers: Answers, file: Path
) -> None:
    change(qtbot, saved)
    with pytest.MonkeyPatch.context() as patch:
        break_disk(patch, "fsync", errno.ENOSPC)
        answers.say("OK")
        press(qtbot, Key.Key_S, CONTROL)
    press(qtbot, Key.Key_S, CONTROL)
    assert "history" in load_work(file).project.topics and not saved.isWindowModified()


def break_disk(patch: pytest.MonkeyPatch, call: str, code: int) -> None:
    """Let a call of the system fail as it does when the disk can't take more."""

    def fail(*_args: object) -> None:
        raise OSError(code, os.strerror(code))

    owner = os if call == "fsync" else Path
    patch.setattr(owner, call, fail)


# -- leave


@pytest.mark.parametrize(
    ("answer", "leaves", "stored"),
    [("Save", True, True), ("Don't save", True, False), ("Cancel", False, False)],
)
def test_closing_asks_what_becomes_of_unsaved_work(
    saved: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    file: Path,
    answer: str,
    leaves: bool,
    stored: bool,
) -> None:
    change(qtbot, saved)
    answers.say(answer)
    saved.close()
    assert saved.isVisible() is not leaves
    assert ("history" in load_work(file).project.topics) is stored
    assert answers.said == [
        "Save “Shells for fuel” first?\nWithout saving, what you changed is lost."
    ]


def test_closing_saved_work_asks_nothing(saved: MainWindow) -> None:
    saved.close()
    assert not saved.isVisible()


def test_the_app_is_left_by_key(saved: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Q, CONTROL)
    assert not saved.isVisible()


def test_a_window_stays_open_when_saving_on_the_way_out_fails(
    saved: MainWindow, qtbot: QtBot, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(qtbot, saved)
    break_disk(monkeypatch, "fsync", errno.ENOSPC)
    answers.say("Save")
    answers.say("OK")
    saved.close()
    assert saved.isVisible() and saved.isWindowModified()


def test_a_new_presentation_starts_empty_and_can_not_be_undone_into_the_old_one(
    saved: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, Key.Key_N, CONTROL)
    assert title_of(saved) == "Untitled presentation – Citedeck"
    press(qtbot, Key.Key_Z, CONTROL)
    assert title_of(saved) == "Untitled presentation – Citedeck"


# -- open


def test_a_project_is_opened_by_its_name(
    blank: MainWindow, qtbot: QtBot, answers: Answers, file: Path
) -> None:
    answers.name(file)
    press(qtbot, Key.Key_O, CONTROL)
    assert title_of(blank) == "Shells for fuel – Citedeck"
    assert "Saved " in read(blank.header)


def test_a_recent_file_is_offered_and_opened(
    saved: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    change(qtbot, saved)
    press(qtbot, Key.Key_S, CONTROL)
    press(qtbot, Key.Key_N, CONTROL)
    answers.pick("Open recent", "group.citedeck")
    click_button(qtbot, saved, "Menu")
    assert title_of(saved) == "Shells for fuel – Citedeck"


def test_a_broken_file_is_told_and_changes_nothing(
    saved: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.citedeck"
    broken.write_bytes(b"PK\x03\x04 not a project")
    answers.name(broken)
    answers.say("OK")
    press(qtbot, Key.Key_O, CONTROL)
    assert answers.said[-1].startswith("Citedeck can't open the project.")
    assert "broken.citedeck" in answers.said[-1] and "Traceback" not in answers.said[-1]
    assert title_of(saved) == "Shells for fuel – Citedeck"


def test_a_project_dropped_on_the_window_opens(blank: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    shared = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    place = blank.rect().center()
    entered = QDragEnterEvent(place, *shared)
    QApplication.sendEvent(blank, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(blank, QDropEvent(QPointF(place), *shared))
    assert title_of(blank) == "Shells for fuel – Citedeck"


# -- export


def test_a_deck_is_exported_by_key(
    saved: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    answers.name(tmp_path / "deck")
    press(qtbot, Key.Key_E, CONTROL)
    assert len(read_deck((tmp_path / "deck.pptx").read_bytes()).pages) == 14
    assert "Exported deck.pptx" in read(saved.footer)


def test_an_export_that_fails_keeps_the_old_deck(
    saved: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "deck.pptx").write_bytes(b"old")
    break_disk(monkeypatch, "replace", errno.ENOSPC)
    answers.name(tmp_path / "deck.pptx")
    answers.say("Yes")
    answers.say("OK")
    press(qtbot, Key.Key_E, CONTROL)
    assert (tmp_path / "deck.pptx").read_bytes() == b"old"
    assert "Exported" not in read(saved.footer)
    assert answers.said[-1].startswith("Citedeck can't export the deck.\n")
