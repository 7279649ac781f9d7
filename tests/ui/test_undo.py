"""Undo is the document's, wherever the cursor is; a dialog's fields have their own."""

from functools import partial

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.hands import (
    CONTROL,
    SHIFT,
    Key,
    click,
    click_button,
    find,
    focused,
    press,
    turn,
    write,
)

TITLE = "Title of your"


def test_typing_is_undone_while_the_cursor_is_in_the_field(blank: MainWindow, qtbot: QtBot) -> None:
    field = find(blank, QLineEdit, TITLE)
    write(qtbot, field, "Shells for fuel")
    press(qtbot, Key.Key_Z, CONTROL)
    assert (blank.document.project.title, field.text()) == ("", "")
    press(qtbot, Key.Key_Z, CONTROL | SHIFT)
    assert (blank.document.project.title, field.text()) == ("Shells for fuel",) * 2


@pytest.mark.parametrize("step", ["Plan", "Slides", "Evidence"])
def test_a_field_where_nothing_was_typed_does_not_swallow_undo(
    full: MainWindow, qtbot: QtBot, step: str
) -> None:
    click(qtbot, find(full, QCheckBox, "History since 1991"))
    turn(qtbot, full, step)
    names = {"Plan": TITLE, "Slides": "What I will say", "Evidence": "Search all sources"}
    kind = QPlainTextEdit if step == "Slides" else QLineEdit
    click(qtbot, find(full, kind, names[step]))
    press(qtbot, Key.Key_Z, CONTROL)
    assert full.document.is_saved


def test_undo_reaches_the_document_from_the_text_that_is_read(
    full: MainWindow, qtbot: QtBot
) -> None:
    turn(qtbot, full, "Evidence")
    full.panels["evidence"].documents.reader.setFocus()
    press(qtbot, Key.Key_Right, CONTROL | SHIFT)
    press(qtbot, Key.Key_Return, CONTROL)
    assert not full.document.is_saved
    press(qtbot, Key.Key_Z, CONTROL)
    assert full.document.is_saved


def test_a_dialogs_field_is_undone_by_itself(
    full: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    click(qtbot, find(full, QCheckBox, "History since 1991"))
    before = full.document.project
    turn(qtbot, full, "Evidence")
    answers.expect(partial(_think_better, qtbot))
    click_button(qtbot, full, "Research note")
    assert full.document.project == before


def _think_better(bot: QtBot, dialog: QWidget) -> None:
    for kind, name in ((QLineEdit, "Title"), (QPlainTextEdit, "Note")):
        field = find(dialog, kind, name)
        click(bot, field)
        bot.keyClicks(field, "words")
        press(bot, Key.Key_Z, CONTROL)
        assert (field.text() if kind is QLineEdit else field.toPlainText()) == ""
    press(bot, Key.Key_Escape)


def test_after_a_pause_typing_is_another_step(
    blank: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = find(blank, QLineEdit, TITLE)
    write(qtbot, field, "Shells")
    later = blank.document.stack.command(0).time + 60
    monkeypatch.setattr("citedeck.ui.document.monotonic", lambda: later)
    qtbot.keyClicks(field, " for fuel")
    press(qtbot, Key.Key_Z, CONTROL)
    assert blank.document.project.title == "Shells"


def test_a_presenter_typed_anew_keeps_the_slides(full: MainWindow, qtbot: QtBot) -> None:
    """Letter by letter: half a name, or none, on the way must not cost the slides."""
    before = full.document.project
    click(qtbot, find(full, QLineEdit, "Who presents"))
    press(qtbot, Key.Key_End)
    for _ in "Second Student":
        press(qtbot, Key.Key_Backspace)
    qtbot.keyClicks(focused(), "Ann Lee")
    speakers = {slide.speaker for slide in full.document.project.slides}
    assert "Ann Lee" in speakers and not speakers & {"Second Student", "S", "A", "Ann"}
    press(qtbot, Key.Key_Z, CONTROL)
    assert full.document.project == before
