"""Opens a project in the window, types a new title and saves it to another file, as a person would.

usage: save_in_window.py PROJECT TARGET    exit status 0 saved, 2 the window said why not
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from citedeck.model.project import Work
from citedeck.pipeline import demo_work
from citedeck.ui.window import MainWindow

TITLE, TYPED = "Title of your presentation", "Typed in the window"


def close_dialogs() -> None:
    """Answer the message that says why the file could not be saved."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMessageBox):
            print(widget.text(), widget.informativeText(), file=sys.stderr)
            widget.reject()


def open_and_edit(work: Work, project: Path) -> MainWindow:
    """Show a window on a project and change its title in the form."""
    window = MainWindow(work)
    assert window.files.open_path(project)
    fields = window.findChildren(QLineEdit)
    title = next(field for field in fields if field.accessibleName() == TITLE)
    title.selectAll()
    QTest.keyClicks(title, TYPED)
    assert window.document.project.title == TYPED
    return window


def main(project: Path, target: Path) -> int:
    """Save to the target; give the exit status."""
    app = QApplication([])
    timer = QTimer(interval=20)
    timer.timeout.connect(close_dialogs)
    timer.start()
    window = open_and_edit(demo_work(), project)
    window.document.path = target
    saved = window.files.save()
    app.processEvents()
    return 0 if saved else 2


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:])))
