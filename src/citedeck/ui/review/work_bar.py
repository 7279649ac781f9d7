"""The foot of the review window: how the class stands, and how far the work is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ..widgets import button, label, restyle, row

_PASSING_MS = 6000
_RIGHT_PX = 420
"""The room for the progress and its button."""


class WorkBar(QWidget):
    """Shows a sentence, and while something works its progress with a way to stop it."""

    cancel_asked = Signal()
    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state = ("", "", False)
        self.passing = QTimer(self)
        self.passing.setSingleShot(True)
        self.passing.setInterval(_PASSING_MS)
        self.passing.timeout.connect(self._show_state)
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

    def show_state(self, text: str, tip: str = "", *, is_bad: bool = False) -> None:
        """Say how things stand; what was just done is said a while longer."""
        self.state = text, tip or text, is_bad
        if not self.passing.isActive():
            self._show(*self.state)

    def show_message(self, text: str) -> None:
        """Say for a while what was just done."""
        self.passing.start()
        self._show(text, text, is_bad=False)

    def _show_state(self) -> None:
        self._show(*self.state)

    def _show(self, text: str, tip: str, is_bad: bool) -> None:
        room = max(200, self.width() - _RIGHT_PX)
        right = Qt.TextElideMode.ElideRight
        restyle(self.message, "part", "error" if is_bad else "muted")
        self.message.setText(self.message.fontMetrics().elidedText(text, right, room))
        self.message.setToolTip(tip)

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
