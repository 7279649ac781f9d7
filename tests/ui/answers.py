"""Answers to dialogs and menus, each of which runs an event loop of its own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.hands import LEFT, Key, click_button, read

Act = Callable[[QWidget], object]
_POLL_MS, _GIVE_UP_MS = 5, 8000


class Answers(QObject):
    """Answers what opens, in the order given, and keeps what it said.

    What opens unasked is closed, and fails the test; so does what was expected and stayed away.
    """

    def __init__(self, bot: QtBot) -> None:
        super().__init__()
        self.bot = bot
        self.waiting: list[Act] = []
        self.met: list[QWidget] = []
        self.faults: list[str] = []
        self.said: list[str] = []
        self.running = True
        self._look()

    # -- what can be expected

    def expect(self, *acts: Act) -> None:
        """Do this with the next dialogs and menus that open."""
        self.waiting += acts

    def pick(self, *names: str) -> None:
        """Click entries of the next menu and of those that it opens."""
        self.expect(*(partial(pick, self.bot, name) for name in names))

    def say(self, answer: str) -> None:
        """Click a button of the next dialog."""
        self.expect(partial(click_button, self.bot, text=answer))

    def name(self, path: Path) -> None:
        """Type a path into the next dialog, which asks for a file."""
        self.expect(partial(name_file, self.bot, path=path))

    def wait(self) -> None:
        """Wait until all that was expected has opened: some menus let the app go on meanwhile."""
        self.bot.waitUntil(lambda: not self.waiting or bool(self.faults))

    # -- how it is done

    def _look(self) -> None:
        if not self.running:
            return
        QTimer.singleShot(_POLL_MS, self._look)
        self.met = [item for item in self.met if isValid(item) and item.isVisible()]
        widget = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(widget, QProgressDialog):
            return  # slow work shows how far it is, and goes by itself
        if isinstance(widget, QMenu | QDialog) and _is_ready(widget) and widget not in self.met:
            self.met.append(widget)
            self._meet(widget)

    def _meet(self, widget: QMenu | QDialog) -> None:
        self.said.append(message(widget))
        QTimer.singleShot(_GIVE_UP_MS, self, partial(self._give_up, widget))
        try:
            assert self.waiting, f"opened unasked: {self.said[-1]}"
            self.waiting.pop(0)(widget)
        except Exception as error:  # noqa: BLE001  a dialog left open would hang the test
            self.faults.append(f"{type(error).__name__}: {error}")
            widget.close()

    def _give_up(self, widget: QWidget) -> None:
        """Close what was not closed by its answer: it would stay open for ever."""
        if isValid(widget) and widget.isVisible():
            self.faults.append(f"still open: {message(widget)}")
            widget.close()

    def finish(self) -> None:
        """Fail where something opened unasked or did not open."""
        self.running = False
        assert not self.faults, "\n".join(self.faults)
        assert not self.waiting, f"{len(self.waiting)} dialogs or menus did not open"


def _is_ready(widget: QWidget) -> bool:
    return widget.isVisible() and (isinstance(widget, QMenu) or widget.isActiveWindow())


def pick(bot: QtBot, name: str, menu: QWidget) -> None:
    """Click an entry of an open menu."""
    assert isinstance(menu, QMenu)
    names = {action.text().split("\t")[0].replace("&", ""): action for action in menu.actions()}
    assert name in names, f"{name!r} is not among {list(names)}"
    bot.mouseClick(menu, LEFT, pos=menu.actionGeometry(names[name]).center())


def name_file(bot: QtBot, dialog: QWidget, path: Path) -> None:
    """Type a path into a file dialog, and confirm it."""
    assert isinstance(dialog, QFileDialog), f"{read(dialog)!r} instead of a file dialog"
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.selectAll()
    bot.keyClicks(field, str(path))
    bot.keyClick(field, Key.Key_Return)


def message(dialog: QWidget) -> str:
    """Give what a dialog or menu says; of a message box a sentence, and a detail under it."""
    if isinstance(dialog, QMenu):
        return "\n".join(action.text() for action in dialog.actions())
    if not isinstance(dialog, QMessageBox):
        return read(dialog)
    return f"{dialog.text()}\n{dialog.informativeText()}"
