"""The left of the review window: where decks are dropped, then the table of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget

from ..fields import LineField
from ..widgets import button, card, column, label, narrow_box, restyle, row, set_part
from .class_review import ClassReview
from .deck_table import FILTERS
from .deck_table_view import DeckTable

_WIDE_PX = 400
"""From this width on both filters stand on one line."""


class FilterField(LineField):
    """What the decks' names must hold; Esc empties it."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        asks = event.type() == QEvent.Type.ShortcutOverride
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if asks and escapes and self.text():
            event.accept()  # the window's own Esc waits until the field is empty
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.typed.emit("")
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DeckListPanel(QFrame):
    """Shows the decks under review, or says how to begin."""

    folder_asked = Signal()
    files_asked = Signal()

    def __init__(self, review: ClassReview) -> None:
        super().__init__()
        self.review = review
        self.table = DeckTable(review)
        self.words = FilterField("Filter decks", "Filter   Ctrl+F")
        self.kind = narrow_box("Which decks")
        self.kind.addItems(list(FILTERS))
        self.kind.setMinimumContentsLength(12)
        self.nothing = label(
            "No deck is like this. Clear the filter to see all.", "muted", wrap=True
        )
        self.head = row(self.words, self.kind)
        self.pages = QStackedWidget()
        self.area = QFrame()
        self.choose = button("Choose a folder…", self._ask_folder, "primary")
        self._lay_out()
        self.words.typed.connect(self._filter)
        self.words.left.connect(self.table.setFocus)
        self.kind.currentTextChanged.connect(self._filter)
        review.listed.connect(self.refresh)
        review.entry_changed.connect(self._count)
        self.refresh()

    def _lay_out(self) -> None:
        self.head.setStretch(0, 1)
        decks = card(column(self.head, self.nothing, self.table, spacing=8))
        self.pages.addWidget(self._start())
        self.pages.addWidget(decks)
        self.setLayout(column(self.pages))
        self.setMinimumWidth(250)

    def _start(self) -> QFrame:
        """Say what to do where there is no deck yet."""
        texts = (
            label("Drop a class folder here", "title"),
            label("Every quote in its decks is held against the lesson."),
            label("Nothing leaves this computer, and no deck is changed.", "muted"),
        )
        for text in texts:
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = row(1, self.choose, button("Choose decks…", self._ask_files), 1)
        set_part(self.area, "drop")
        inside = column(2, *texts[:2], choose, texts[2], 2, spacing=14)
        self.area.setLayout(inside)
        self.area.setMaximumSize(660, 360)
        middle = row(1, self.area, 1)
        middle.setStretch(1, 8)
        layout = column(1, middle, 1)
        layout.setStretch(1, 8)
        return card(layout)

    def show_drop(self, *, over: bool) -> None:
        """Show that what is held over the window would be taken."""
        restyle(self.area, "over", over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = event.size().width() >= _WIDE_PX
        self.head.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def refresh(self) -> None:
        """Show the decks of the review, if there are any."""
        self.pages.setCurrentIndex(1 if self.review.entries else 0)
        self._count()

    def _filter(self) -> None:
        self.table.decks.show_only(self.words.text(), self.kind.currentText())
        self._count()

    def _count(self) -> None:
        self.nothing.setVisible(bool(self.review.entries) and not self.table.decks.rowCount())

    def _ask_folder(self) -> None:
        self.folder_asked.emit()

    def _ask_files(self) -> None:
        self.files_asked.emit()
