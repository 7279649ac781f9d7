"""The foot of the review window: how the class stands, and how far the work is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ..widgets import button, label, restyle, row


class WorkBar(QWidget):
    """Shows a sentence, and while something works its progress with a way to stop it."""

    cancel_asked = Signal()
    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message = label("", "muted")
        self.count = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setAccessibleName("Progress")
        self.cancel = button("Cancel", self._cancel)
        self.cancel.setToolTip("Esc")
        self.again = button("Check again", self._again, "link")
        self.again.setToolTip("F5")
        layout = row(self.message, 1, self.count, self.bar, self.cancel, self.again, spacing=10)
        layout.setContentsMargins(18, 4, 12, 4)
        self.setLayout(layout)
        self.setFixedHeight(46)
        self.show_rest(started=False)

    def show_message(self, text: str, *, is_bad: bool = False) -> None:
        """Say how things stand, or what was just done."""
        restyle(self.message, "part", "error" if is_bad else "muted")
        self.message.setText(self.message.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, max(200, self.width() - 420)))  # fmt: skip
        self.message.setToolTip(text)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Say how far the work is; a total of 0 says that nobody knows yet."""
        for widget in (self.count, self.bar, self.cancel):
            widget.show()
        self.again.hide()
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.count.setText(text)

    def show_rest(self, *, started: bool) -> None:
        """Show that nothing works now."""
        for widget in (self.count, self.bar, self.cancel):
            widget.hide()
        self.again.setVisible(started)

    def _cancel(self) -> None:
        self.cancel_asked.emit()

    def _again(self) -> None:
        self.again_asked.emit()
