"""What dialogs share: buttons that can't be misread, and fields with their names above them."""

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..model.lesson import Lesson
from .widgets import column, label, narrow_box


def ok_cancel(dialog: QDialog, ok: str) -> QDialogButtonBox:
    """Make the buttons of a dialog; `ok` says what the first one does."""
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
    buttons.button(standard.Ok).setText(ok)
    buttons.button(standard.Ok).setProperty("part", "primary")
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def ok_button(buttons: QDialogButtonBox) -> QPushButton:
    """Give the button that confirms a dialog."""
    return buttons.button(QDialogButtonBox.StandardButton.Ok)


def enable_ok(buttons: QDialogButtonBox, enabled: bool) -> None:
    """Let a dialog be confirmed, or not yet."""
    ok_button(buttons).setEnabled(enabled)


def named(name: str, field: QWidget) -> QVBoxLayout:
    """Put a field's name above it."""
    title = label(name, "label")
    title.setBuddy(field)
    field.setAccessibleName(name)
    return column(title, field, spacing=3)


def topic_box(lesson: Lesson, topic: str) -> QComboBox:
    """Make a list of the lesson's topics, one of them chosen."""
    box = narrow_box("Topic")
    box.setMinimumContentsLength(24)
    box.addItem("No topic", "")
    for item in lesson.topics:
        box.addItem(item.title, item.id)
    box.setCurrentIndex(max(0, box.findData(topic)))
    return box


def ask(parent: QWidget, question: str, detail: str, *answers: str) -> int:
    """Ask a question; give the index of the answer, -1 where it was not answered.

    The first answer is the one that Enter gives.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Citedeck")
    box.setText(question)
    box.setInformativeText(detail)
    made = [box.addButton(answer, QMessageBox.ButtonRole.ActionRole) for answer in answers]
    cancel = box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(cancel)
    box.setDefaultButton(made[0])
    box.exec()
    chosen = box.clickedButton()
    return next((index for index, item in enumerate(made) if item is chosen), -1)


def tell(parent: QWidget, what: str, detail: str = "") -> None:
    """Say something that has to be read."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Citedeck")
    box.setText(what)
    box.setInformativeText(detail)
    box.exec()
