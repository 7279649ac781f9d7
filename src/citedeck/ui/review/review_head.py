"""The head of the review window: what is under review, what it is held against, and ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ..keys import key_name, redo_keys, undo_keys
from ..widgets import button, icon_button, label, row
from .order_bar import OrderBar

_TITLE_PX = 170


class ReviewHead(QWidget):
    """Shows the folder's name; offers menu, lesson, undo and export."""

    folder_asked = Signal()

    def __init__(self, stack: QUndoStack) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stack = stack
        self.menu = icon_button("menu", "Menu (Alt+M)")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.title = label("", "title")
        self.order = OrderBar()
        self.folder = button("Choose a folder…", self._ask_folder)
        self.undo = icon_button("undo-2", "Undo", stack.undo)
        self.redo = icon_button("redo-2", "Redo", stack.redo)
        self.export = button("Export", None, "primary", "download")
        layout = row(
            self.menu, self.title, 1, self.order, 1, self.folder, self.undo, self.redo,
            self.export, spacing=8,
        )  # fmt: skip
        layout.setContentsMargins(14, 7, 18, 7)
        self.setLayout(layout)
        stack.indexChanged.connect(self.show_history)
        self.show_history()

    def set_menus(self, menu: QMenu, export: QMenu) -> None:
        """Put the menus behind their buttons."""
        self.menu.setMenu(menu)
        self.export.setMenu(export)

    def show_class(self, name: str, *, listed: bool, ready: bool) -> None:
        """Show what is under review, and whether there is something to export."""
        right = Qt.TextElideMode.ElideRight
        title = name or "Review decks"
        self.title.setText(self.title.fontMetrics().elidedText(title, right, _TITLE_PX))
        self.title.setToolTip(name)
        self.folder.setVisible(listed)
        self.export.setEnabled(ready)

    def show_history(self) -> None:
        """Say what can be undone and done again."""
        stack, undo, redo = self.stack, key_name(undo_keys()), key_name(redo_keys())
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        self.undo.setToolTip(f"Undo: {stack.undoText()} ({undo})")
        self.redo.setToolTip(f"Do again: {stack.redoText()} ({redo})")

    def _ask_folder(self) -> None:
        self.folder_asked.emit()
