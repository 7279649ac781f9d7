"""The menu of the review window: decks, and the teacher's own rubric and limits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from ...pipeline import save_files
from ...resources import resource
from ..keys import quit_keys
from ..settings import remember_own_file
from ..tasks import guarded
from ..widgets import call
from .deck_table import COLUMNS

_YAML = "YAML files (*.yaml *.yml);;All files (*)"
_ORDERS = ("Files", "Names", *(f"{column.title}, the most first" for column in COLUMNS[1:]))
_NAMES = {"rubric": "rubric", "limits": "limits for slides"}


class ReviewMenu(QMenu):
    """Offers what the window's own buttons do not."""

    folder_asked = Signal()
    files_asked = Signal()
    again_asked = Signal()
    file_chosen = Signal(str, object)
    """Carries `rubric` or `limits`, and the path of the teacher's own file, none for the usual."""
    quit_asked = Signal()
    sort_asked = Signal(int)
    """Carries the column to sort by, -1 for the order of the files."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.window_ = window
        self._add("Choose a folder…", self.folder_asked.emit, "Ctrl+O")
        self._add("Choose decks…", self.files_asked.emit)
        self._add("Check again", self.again_asked.emit, "F5")
        sort = self.addMenu("Sort the decks by")
        for number, name in enumerate(_ORDERS, -1):
            action = sort.addAction(name)
            action.triggered.connect(partial(call, partial(self.sort_asked.emit, number)))
        for kind, name in _NAMES.items():
            self.addSeparator()
            self._add(f"Use my own {name}…", partial(self._open, kind))
            self._add(f"Save a copy of the {name} to change…", partial(self._copy, kind))
            self._add(f"Use the usual {name}", partial(self._use, kind, None))
        self.addSeparator()
        self._add("Close", window.close, "Ctrl+W")
        quit_action = self._add("Quit", self.quit_asked.emit)
        quit_action.setShortcuts(quit_keys())

    def _add(self, name: str, work: Callable[[], object], key: str = "") -> QAction:
        action = self.addAction(name)
        action.triggered.connect(partial(call, work))
        if key:
            action.setShortcut(QKeySequence(key))
        self.window_.addAction(action)
        return action

    def _open(self, kind: str) -> None:
        title = f"Use my own {_NAMES[kind]}"
        name, _ = QFileDialog.getOpenFileName(self.window_, title, "", _YAML)
        if name:
            self._use(kind, Path(name))

    def _use(self, kind: str, path: Path | None) -> None:
        remember_own_file(kind, path)
        self.file_chosen.emit(kind, path)

    def _copy(self, kind: str) -> None:
        """Write the file that the app brings along where a teacher can change it."""
        title = f"Save a copy of the {_NAMES[kind]}"
        name, _ = QFileDialog.getSaveFileName(self.window_, title, f"{kind}.yaml", _YAML)
        data = resource("assets", "review", f"{kind}.yaml").read_bytes()
        if name:
            save = partial(save_files, {Path(name): data})
            guarded(self.window_, save, "Citedeck can’t save the copy.")
