"""A student's hands and eyes: finds what can be seen, and uses it by mouse and keyboard alone."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)
Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT, ALT = Mod.ControlModifier, Mod.ShiftModifier, Mod.AltModifier


# -- eyes


def words_of(widget: QWidget) -> str:
    """Give what a person reads on a widget, or else its spoken name."""
    said = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return said.replace("&", "") or widget.accessibleName()


def seen(root: QWidget, kind: type[W]) -> list[W]:
    """Give the widgets of a kind that can be seen, once the window has shown what it was told."""
    QApplication.processEvents()
    return [item for item in root.findChildren(kind) if item.isVisible()]


def find(root: QWidget, kind: type[W], text: str) -> W:
    """Find the one visible widget of a kind that reads like this, or that starts with it."""
    every = seen(root, kind)
    exact = [item for item in every if words_of(item) == text]
    found = exact or [item for item in every if words_of(item).startswith(text)]
    assert len(found) == 1, f"{len(found)} of {text!r} among {[words_of(item) for item in every]}"
    return found[0]


def read(root: QWidget) -> str:
    """Give every label and button that can be seen, a line each."""
    every = [*seen(root, QLabel), *seen(root, QAbstractButton)]
    return "\n".join(words_of(item) for item in every)


def wake() -> None:
    """Give the window the keys again after a dialog, as every desktop does but the one of tests."""
    for _ in range(200):
        if QApplication.focusWidget() or QApplication.activePopupWidget():
            return
        shown = [item for item in QApplication.topLevelWidgets() if item.isVisible()]
        (QApplication.activeModalWidget() or shown[0]).activateWindow()
        QTest.qWait(5)


def focused() -> QWidget:
    """Give the widget that gets the keys."""
    wake()
    widget = QApplication.focusWidget()
    assert widget is not None, "no widget has the focus"
    return widget


# -- hands


def click(bot: QtBot, widget: QWidget, place: QPoint | None = None) -> None:
    """Click on what can be seen and is enabled; scroll there first, as a person would."""
    wake()
    for area in _areas(widget):
        area.ensureWidgetVisible(widget)
    assert widget.isVisible() and widget.isEnabled(), f"can't click {words_of(widget)!r}"
    bot.mouseClick(widget, LEFT, pos=place or widget.rect().center())


def click_button(bot: QtBot, root: QWidget, text: str) -> None:
    """Click the button that reads like this."""
    button = find(root, QAbstractButton, text)
    click(bot, button, QPoint(12, button.height() // 2))


def _areas(widget: QWidget) -> Iterator[QScrollArea]:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            yield parent
        parent = parent.parentWidget()


def press(bot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    """Press a key where the focus is."""
    bot.keyClick(focused(), key, mods)


def write(bot: QtBot, field: QWidget, text: str) -> None:
    """Click into a field, select what stands there, and type over it."""
    click(bot, field)
    assert field.hasFocus(), f"{words_of(field)!r} does not take the focus"
    press(bot, Key.Key_A, CONTROL)
    bot.keyClicks(field, text)


def fill(bot: QtBot, root: QWidget, values: dict[str, str]) -> None:
    """Write into fields by their names."""
    for name, text in values.items():
        fields = [item for item in seen(root, QWidget) if item.accessibleName() == name]
        write(bot, fields[0], text)


def ask_menu(widget: QWidget, place: QPoint | None = None) -> None:
    """Ask for the menu of what is under the mouse, by its right button."""
    place = place or widget.rect().center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def choose(bot: QtBot, box: QComboBox, text: str) -> None:
    """Choose an entry of a list with the arrow keys."""
    box.setFocus(Qt.FocusReason.TabFocusReason)
    press(bot, Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        press(bot, Key.Key_Down)
    raise AssertionError(f"{text!r} is not in the list {words_of(box)!r}")


def tab_to(bot: QtBot, wanted: QWidget, most: int = 60) -> None:
    """Press Tab until a widget has the focus."""
    for _ in range(most):
        if wanted.hasFocus():
            return
        press(bot, Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {words_of(wanted)!r}")


def turn_to(bot: QtBot, tabs: QTabBar, name: str) -> None:
    """Click a tab."""
    index = next(i for i in range(tabs.count()) if tabs.tabText(i).startswith(name))
    bot.mouseClick(tabs, LEFT, pos=tabs.tabRect(index).center())
    assert tabs.currentIndex() == index


def select_words(bot: QtBot, reader: QTextEdit, words: str) -> None:
    """Drag the mouse over words of the text."""
    found = reader.document().find(words)
    assert not found.isNull(), f"{words!r} is not in the text"
    first, last = found.selectionStart(), found.selectionEnd()
    reader.verticalScrollBar().setValue(
        reader.verticalScrollBar().value() + _at(reader, first).y() - 60
    )
    start, end, view = _at(reader, first), _at(reader, last), reader.viewport()
    bot.mousePress(view, LEFT, pos=start)
    bot.mouseMove(view, (start + end) / 2)
    bot.mouseMove(view, end)
    bot.mouseRelease(view, LEFT, pos=end)
    assert reader.textCursor().hasSelection()


def _at(reader: QTextEdit, position: int) -> QPoint:
    cursor = QTextCursor(reader.document())
    cursor.setPosition(position)
    return reader.cursorRect(cursor).center()


def turn(bot: QtBot, window: QWidget, step: str) -> None:
    """Click one of the four steps, as in `3  Slides`."""
    found = [item for item in seen(window, QPushButton) if words_of(item).endswith(f"  {step}")]
    click(bot, found[0])


def title_of(window: QWidget) -> str:
    """Give the window's title, with its star where something is not saved."""
    return window.windowTitle().replace("[*]", "*" if window.isWindowModified() else "")
