"""A window that is really shown, on settings of its own, and answers to every dialog."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from citedeck.model.lesson import Lesson
from citedeck.model.project import Work
from citedeck.pipeline import new_work
from citedeck.ui.review import ReviewWindow
from citedeck.ui.review.worker import is_any_running
from citedeck.ui.theme import LIGHT, apply_theme, style_sheet
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.review_class import write_class

Open = Callable[..., MainWindow]
HERE = Path(__file__).parent.parent
NO_HINTS = pytest.mark.qt_log_ignore("This plugin does not support")
"""What the platform without a screen can't do; any other warning of Qt fails a test."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the windows' tests pass over warnings that say nothing of the app."""
    for item in items:
        if item.path.parent in (HERE / "ui", HERE / "journeys"):
            item.add_marker(NO_HINTS)


@pytest.fixture(autouse=True)
def settings(tmp_path: Path) -> Path:
    """Keep what the app remembers out of the person's own settings."""
    QStandardPaths.setTestModeEnabled(True)
    folder = tmp_path / "settings"
    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(folder))
    return folder


@pytest.fixture
def answers(qtbot: QtBot) -> Iterator[Answers]:
    """Answer dialogs."""
    made = Answers(qtbot)
    yield made
    made.finish()


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, answers: Answers) -> Iterator[Open]:
    """Open windows as the app does; `answers` closes what would keep them from closing."""
    assert answers.running
    shown: list[MainWindow] = []
    yield partial(_open, qtbot, qapp, shown)
    for window in shown:
        window.document.stack.clear()
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open(
    bot: QtBot, app: QApplication, shown: list[MainWindow], work: Work, path: Path | None = None
) -> MainWindow:
    wear_light(app)
    window = MainWindow(work, path)
    shown.append(window)
    window.show()
    window.activateWindow()
    bot.waitUntil(window.isActiveWindow)
    return window


def wear_light(app: QApplication) -> None:
    """Put the light theme on, once."""
    if app.styleSheet() != style_sheet(LIGHT):
        app.setStyle("Fusion")
        apply_theme(app, LIGHT)


@pytest.fixture
def blank(open_window: Open, lesson: Lesson) -> MainWindow:
    """Give a window on a new project."""
    return open_window(new_work(lesson))


@pytest.fixture
def full(open_window: Open, demo: Work) -> MainWindow:
    """Give a window on the finished example."""
    return open_window(demo)


@pytest.fixture
def class_folder(tmp_path: Path, demo: Work) -> Path:
    """Give a folder with the decks of a class."""
    return write_class(tmp_path / "9B", demo)


@pytest.fixture
def review(qtbot: QtBot, qapp: QApplication, answers: Answers) -> Iterator[ReviewWindow]:
    """Give a review window in which nothing was dropped yet."""
    assert answers.running
    wear_light(qapp)
    window = ReviewWindow()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.review.unsaved.clear()
    window.close()
    qtbot.waitUntil(lambda: not is_any_running())
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
