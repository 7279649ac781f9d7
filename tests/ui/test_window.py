from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from citedeck.model.project import Work
from citedeck.ui.evidence_card import EvidenceCard
from citedeck.ui.theme import DARK, LIGHT, Theme
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.conftest import Open
from ui.hands import (
    ALT,
    CONTROL,
    SHIFT,
    Key,
    click,
    click_button,
    find,
    focused,
    press,
    read,
    seen,
    title_of,
    turn,
    words_of,
)

HISTORY = "History since 1991"
TAB = Qt.FocusPolicy.TabFocus


def chosen(window: MainWindow) -> bool:
    return find(window, QCheckBox, HISTORY).isChecked()


@pytest.mark.parametrize(
    ("key", "sign"),
    [
        (Key.Key_1, "1  Choose your activity"),
        (Key.Key_2, "Evidence board"),
        (Key.Key_3, "Storyboard"),
        (Key.Key_4, "Every quote beside its source"),
    ],
)
def test_every_step_has_a_key(full: MainWindow, qtbot: QtBot, key: Qt.Key, sign: str) -> None:
    press(qtbot, Key.Key_2 if key == Key.Key_1 else Key.Key_1, CONTROL)
    assert sign not in read(full)
    press(qtbot, key, CONTROL)
    assert sign in read(full)
    [step] = [item for item in seen(full.header, QPushButton) if item.isChecked()]
    assert step.text().startswith(chr(key.value))


def test_the_header_says_what_can_be_undone(full: MainWindow, qtbot: QtBot) -> None:
    undo, redo = (find(full, QToolButton, name) for name in ("Undo", "Redo"))
    assert not undo.isEnabled() and not redo.isEnabled()
    click(qtbot, find(full, QCheckBox, HISTORY))
    assert undo.toolTip() == "Undo: choose a topic (Ctrl+Z)"
    click(qtbot, undo)
    assert not chosen(full) and not undo.isEnabled()
    assert redo.toolTip().startswith("Do again: choose a topic")
    click(qtbot, redo)
    assert chosen(full)


def test_undo_has_its_key(full: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, find(full, QCheckBox, HISTORY))
    press(qtbot, Key.Key_Z, CONTROL)
    assert not chosen(full)


def test_redo_has_both_of_its_keys(full: MainWindow, qtbot: QtBot) -> None:
    for key, mods in ((Key.Key_Y, CONTROL), (Key.Key_Z, CONTROL | SHIFT)):
        click(qtbot, find(full, QCheckBox, HISTORY))
        press(qtbot, Key.Key_Z, CONTROL)
        assert not chosen(full)
        press(qtbot, key, mods)
        assert chosen(full)
        press(qtbot, Key.Key_Z, CONTROL)


def test_an_edit_undone_leaves_nothing_to_save(full: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, find(full, QCheckBox, HISTORY))
    assert title_of(full) == "Shells for fuel* – Citedeck"
    press(qtbot, Key.Key_Z, CONTROL)
    assert title_of(full) == "Shells for fuel – Citedeck"


def test_the_menu_is_walked_by_key(full: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    answers.expect(partial(walk_menu, qtbot))
    press(qtbot, Key.Key_M, ALT)
    assert answers.said[0].startswith("New presentation")
    assert title_of(full) == "Untitled presentation – Citedeck"


def walk_menu(bot: QtBot, menu: QWidget) -> None:
    bot.keyClick(menu, Key.Key_Down)
    bot.keyClick(menu, Key.Key_Return)


@pytest.mark.parametrize(("name", "theme"), [("Dark", DARK), ("Light", LIGHT)])
def test_a_theme_is_worn_at_once_and_at_the_next_start(
    open_window: Open, demo: Work, qtbot: QtBot, answers: Answers, name: str, theme: Theme
) -> None:
    window = open_window(demo)
    answers.pick("Colours", name)
    click_button(qtbot, window, "Menu")
    ground = window.footer.grab().toImage().pixelColor(300, 20)
    assert ground.name().upper() == theme.panel
    marked: list[str] = []
    answers.pick("Colours")
    answers.expect(partial(note_marked, qtbot, marked))
    click_button(qtbot, open_window(demo), "Menu")
    assert marked == [name]


def note_marked(bot: QtBot, marked: list[str], menu: QWidget) -> None:
    marked += [action.text() for action in menu.actions() if action.isChecked()]
    while popup := QApplication.activePopupWidget():
        bot.keyClick(popup, Key.Key_Escape)


def test_the_step_stays_when_the_theme_changes(
    full: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    turn(qtbot, full, "Slides")
    answers.pick("Colours", "Dark")
    click_button(qtbot, full, "Menu")
    assert "Storyboard" in read(full)


def test_every_control_has_a_name_for_those_who_hear_it(full: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Ready to export" in read(full.footer))
    for step in ("Plan", "Evidence", "Slides", "Check"):
        turn(qtbot, full, step)
        every = [item for item in seen(full, QWidget) if is_control(item)]
        assert [item for item in every if not words_of(item)] == [], step


def test_tab_reaches_every_control(full: MainWindow, qtbot: QtBot) -> None:
    for step in ("Plan", "Evidence", "Slides", "Check"):
        turn(qtbot, full, step)
        wanted = {item for item in seen(full, QWidget) if is_control(item) and item.isEnabled()}
        met = set()
        for _ in range(2 * len(wanted)):
            press(qtbot, Key.Key_Tab)
            met.add(focused())
        missing = [words_of(item) for item in wanted - met]
        assert missing == [], step


def is_control(widget: QWidget) -> bool:
    """Tell what a person types into, presses or chooses from."""
    kinds = QAbstractButton | QLineEdit | QPlainTextEdit | QTextEdit | QComboBox | EvidenceCard
    inner = isinstance(widget.parent(), QComboBox)
    return isinstance(widget, kinds) and not inner and bool(widget.focusPolicy() & TAB)
