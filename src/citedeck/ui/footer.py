"""The foot of the window: how far the evidence reaches, and what there is to mend."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ..model.project import Project
from .theme import current_theme
from .widgets import button, label, row

if TYPE_CHECKING:
    from ..model.finding import DeckReview


class FooterView(QWidget):
    """Shows two facts; a click on the second opens the check."""

    check_asked = Signal()
    open_asked = Signal(Path)
    """Carries a file or folder that was made."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.left = label("", "muted")
        self.open = button("Open", self._open, "link")
        self.open.hide()
        self.made: Path | None = None
        self.right = button("", self._ask, "verdict")
        layout = row(self.left, self.open, 1, self.right)
        layout.setContentsMargins(18, 3, 12, 3)
        self.setLayout(layout)

    def show_project(self, project: Project) -> None:
        """Say how many of the chosen topics have evidence."""
        covered = {quote.topic for quote in project.quotes} | {note.topic for note in project.notes}
        count = sum(topic in covered for topic in project.topics)
        total = len(project.topics)
        text = f"{count} of {total} topics have evidence" if total else "No topic chosen yet"
        self.show_message(text)

    def show_review(self, review: DeckReview) -> None:
        """Say how much there is to mend."""
        theme = current_theme()
        color = theme.warn if review.errors else theme.accent
        self.right.setText(summary_text(review))
        self.right.setStyleSheet(f"color: {color};")

    def show_message(self, text: str) -> None:
        """Say what was just done."""
        self.left.setText(text)
        self.open.hide()

    def show_made(self, path: Path) -> None:
        """Say what was just exported, and offer to open it."""
        self.show_message(f"Exported {path.name}")
        self.made = path
        self.open.setAccessibleName(f"Open {path.name}")
        self.open.show()

    def _open(self) -> None:
        if self.made:
            self.open_asked.emit(self.made)

    def _ask(self) -> None:
        self.check_asked.emit()


def summary_text(review: DeckReview) -> str:
    """Say in one line how things stand."""
    count = len(review.errors)
    if not count:
        return "Ready to export"
    return f"{count} thing{'' if count == 1 else 's'} to fix before export"
