"""The menu: what it offers, with its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from .exports import ExportActions
from .file_actions import FileActions
from .keys import quit_keys, redo_keys, undo_keys
from .settings import recent_files, theme_choice
from .widgets import call

Keys = QKeySequence.StandardKey


class MainMenu(QMenu):
    """Files, editing, export and the look of the app."""

    def __init__(self, window: QMainWindow, files: FileActions, exports: ExportActions) -> None:
        super().__init__(window)
        self.window_ = window
        self.files = files
        self.exports = exports
        self.recent = QMenu("Open recent", self)
        self.recent.aboutToShow.connect(self._fill_recent)

    def fill(
        self,
        undo: QAction,
        redo: QAction,
        choose_theme: Callable[[str], None],
        review: Callable[[], None],
    ) -> None:
        """Add every entry."""
        files = self.files
        self._add("New presentation", files.start_new, Keys.New)
        self._add("Open…", files.open_file, Keys.Open)
        self.addMenu(self.recent)
        self._add("Open the example", files.open_example)
        lessons = self.addMenu("Lesson")
        self._add("Use the bundled lesson", files.start_bundled, menu=lessons)
        self._add("Open a lesson…", files.start_from_lesson, menu=lessons)
        self._add("Make a lesson out of a text…", files.start_from_text, menu=lessons)
        self.addSeparator()
        self._add("Save", files.save, Keys.Save)
        self._add("Save as…", files.save_as, Keys.SaveAs)
        self.addSeparator()
        self._add("Export deck…", self.exports.export_deck, [QKeySequence("Ctrl+E")])
        self.exports.fill(self.addMenu("Export"))
        self.addSeparator()
        self._add("Review decks…", review, [QKeySequence("Ctrl+Shift+R")])
        self.addSeparator()
        for action, keys in ((undo, undo_keys()), (redo, redo_keys())):
            action.setShortcuts(keys)
            self.addAction(action)
            self.window_.addAction(action)
        self._add_themes(choose_theme)
        self.addSeparator()
        self._add("Quit", self.window_.close, quit_keys())

    def _add(
        self,
        name: str,
        work: Callable[[], object],
        keys: list[QKeySequence] | Keys | None = None,
        menu: QMenu | None = None,
    ) -> None:
        action = (menu or self).addAction(name)
        action.triggered.connect(partial(call, work))
        if keys is not None:
            action.setShortcuts(keys)
            self.window_.addAction(action)

    def _add_themes(self, choose: Callable[[str], None]) -> None:
        menu = self.addMenu("Colours")
        group = QActionGroup(menu)
        for choice, name in (("system", "Like the system"), ("light", "Light"), ("dark", "Dark")):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(choice == theme_choice())
            action.triggered.connect(partial(call, partial(choose, choice)))
            group.addAction(action)

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in recent_files():
            action = self.recent.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(partial(call, partial(self.files.open_path, path)))
        if self.recent.isEmpty():
            self.recent.addAction("No file yet").setEnabled(False)
