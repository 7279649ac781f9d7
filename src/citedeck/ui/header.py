"""The head of the window: what is open, the four steps, and export."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QToolButton, QWidget

from .keys import key_name, redo_keys, undo_keys
from .widgets import button, column, icon_button, label, row

STEPS = {"plan": "Plan", "evidence": "Evidence", "slides": "Slides", "check": "Check"}


class HeaderView(QWidget):
    """Shows title and state; offers the steps."""

    step_chosen = Signal(str)
    export_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "title")
        self.state = label("", "muted")
        self.menu = icon_button("menu", "Menu (Alt+M)")
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.undo = icon_button("undo-2", "Undo", self._undo)
        self.redo = icon_button("redo-2", "Redo", self._redo)
        self.export = button("Export deck", self._export, "primary")
        self.steps: dict[str, QPushButton] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        names = column(self.title, self.state, spacing=0)
        self.title.setMinimumWidth(60)
        steps = row(spacing=6)
        group = QButtonGroup(self)
        for number, (step, name) in enumerate(STEPS.items(), 1):
            made = button(f"{number}  {name}", partial(self.step_chosen.emit, step), "step")
            made.setCheckable(True)
            made.setToolTip(f"Ctrl+{number}")
            group.addButton(made)
            steps.addWidget(made)
            self.steps[step] = made
        left = row(self.menu, names, 1, spacing=10)
        right = row(1, self.undo, self.redo, self.export, spacing=6)
        layout = row(left, steps, right, spacing=10)
        layout.setStretch(0, 1)
        layout.setStretch(2, 1)
        layout.setContentsMargins(14, 7, 18, 7)
        self.setLayout(layout)

    def show_step(self, step: str) -> None:
        """Mark the step that is shown."""
        self.steps[step].setChecked(True)

    def show_state(self, title: str, state: str) -> None:
        """Show what is open and whether it is saved."""
        width = 230
        metrics = self.title.fontMetrics()
        self.title.setText(metrics.elidedText(title, Qt.TextElideMode.ElideRight, width))
        self.title.setToolTip(title)
        self.state.setText(state)

    def show_history(self, undo: str, redo: str) -> None:
        """Say what can be undone and done again; empty where nothing can."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        undo_key, redo_key = key_name(undo_keys()), key_name(redo_keys())
        self.undo.setToolTip(f"Undo: {undo} ({undo_key})" if undo else "Nothing to undo")
        self.redo.setToolTip(f"Do again: {redo} ({redo_key})" if redo else "Nothing to do again")

    def _export(self) -> None:
        self.export_asked.emit()

    def _undo(self) -> None:
        self.undo_asked.emit()

    def _redo(self) -> None:
        self.redo_asked.emit()
