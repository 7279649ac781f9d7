from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from citedeck.ui.tasks import Task
from citedeck.ui.window import MainWindow


def broken() -> Iterator[int]:
    """Do one step well, and have a bug in the next."""
    yield 1
    raise ZeroDivisionError


def test_a_bug_in_a_step_does_not_leave_the_window_waiting_for_ever(
    blank: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as faults:
        done = Task(broken(), 3, "Working …", blank).run()
    assert not done and [kind for kind, *_ in faults] == [ZeroDivisionError]


def test_work_that_is_done_leaves_no_dialog_behind(blank: MainWindow) -> None:
    assert Task(iter(range(3)), 3, "Working …", blank).run()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not blank.findChildren(QProgressDialog) and not blank.findChildren(Task)
