"""Text fields that show a value: they speak up only when a person types.

Typing into a panel's field changes the document at once, so undo is the document's: the field
leaves its keys to the window. A dialog's field keeps an undo of its own until the dialog is done.
"""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from .keys import is_undo


class LineField(QLineEdit):
    """One line of text."""

    typed = Signal(str)
    own_undo = False

    def __init__(self, name: str, hint: str = "", *, own_undo: bool = False) -> None:
        super().__init__()
        self.own_undo = own_undo
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self.typed)

    def event(self, event: QEvent) -> bool:
        return _leaves(self.own_undo, event) or super().event(event)

    def show_text(self, text: str) -> None:
        """Show a value; the cursor stays where it is when nothing changed."""
        if text != self.text():
            self.setText(text)


class TextField(QPlainTextEdit):
    """Some lines of text; as high as its text within limits, Tab leaves it."""

    typed = Signal(str)
    own_undo = False

    def __init__(
        self, name: str, hint: str = "", lines: int = 2, most: int = 6, *, own_undo: bool = False
    ) -> None:
        super().__init__()
        self.own_undo = own_undo
        self.setUndoRedoEnabled(own_undo)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.lines, self.most = lines, most
        self.shown = ""
        self.textChanged.connect(self._notice)
        self._fit_height()

    def show_text(self, text: str) -> None:
        """Show a value; the cursor stays where it is when nothing changed."""
        if text == self.toPlainText():
            return
        self.shown = text
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        return _leaves(self.own_undo, event) or super().event(event)

    def _notice(self) -> None:
        text = self.toPlainText()
        self._fit_height()
        if text != self.shown:
            self.shown = text
            self.typed.emit(text)

    def _fit_height(self) -> None:
        lines = min(self.most, max(self.lines, int(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 2 * 6 + 14
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self._fit_height()

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())


class OneParagraphField(TextField):
    """Text that wraps but has no paragraphs: Enter does not break it."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source) -> None:  # type: ignore[no-untyped-def]
        self.textCursor().insertText(" ".join(source.text().split()))


def _leaves(own_undo: bool, event: QEvent) -> bool:
    """Leave the keys of undo and redo to the window, unless a field has an undo of its own."""
    if own_undo or not is_undo(event):
        return False
    event.ignore()
    return True
