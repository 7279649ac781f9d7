"""How the table of decks looks and is used: two lines a deck, its colour never alone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ..theme import Theme, current_theme
from .class_review import ClassReview
from .deck_table import COLUMNS, ENTRY_ROLE, DeckFilter, DeckModel
from .entries import DeckEntry

Index = QModelIndex | QPersistentModelIndex
_ROW_PX, _PAD_PX, _SMALL_PX = 48, 10, 13
_REST_MS = 150
"""After so long the opened deck follows the keys."""
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _RowDelegate(QStyledItemDelegate):
    """Paints a cell; the first one holds the deck's name and how things stand with it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, entry = current_theme(), index.data(ENTRY_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.soft))
            if not index.column():
                painter.fillRect(QRect(rect.topLeft(), rect.bottomLeft()).adjusted(0, 0, 3, 0),
                                 QColor(theme.accent))  # fmt: skip
        painter.setPen(QPen(QColor(theme.edge)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        if index.column():
            self._paint_number(painter, inside, index, entry, theme)
        else:
            self._paint_deck(painter, inside, index, entry, theme)
        painter.restore()

    def _paint_deck(
        self, painter: QPainter, rect: QRect, index: Index, entry: DeckEntry, theme: Theme
    ) -> None:
        top, bottom = rect.adjusted(0, 6, 0, 0), rect.adjusted(0, 0, 0, -6)
        ink = theme.ink if entry.file else theme.muted
        name, _, state = str(index.data()).partition("\n")
        _write(painter, top, name, ink, bold=True)
        font = painter.font()
        font.setPixelSize(_SMALL_PX)
        painter.setFont(font)
        align = _LEFT | Qt.AlignmentFlag.AlignBottom
        _write(painter, bottom, state, state_color(entry, theme), align=align)

    def _paint_number(
        self, painter: QPainter, rect: QRect, index: Index, entry: DeckEntry, theme: Theme
    ) -> None:
        text = str(index.data() or "")
        wrong = {
            "Quotes": entry.wrong_quotes > 0,
            "Errors": bool(entry.counts["error"]),
        }.get(COLUMNS[index.column()].title, False)
        color = theme.error if wrong else theme.ink
        _write(painter, rect, text, color, bold=wrong, align=_RIGHT | _MIDDLE)


def state_color(entry: DeckEntry, theme: Theme) -> str:
    """Give the colour of the line under a deck's name."""
    if entry.state == "error" or entry.counts["error"]:
        return theme.error
    if entry.state == "working":
        return theme.accent
    warns = entry.state == "done" and entry.counts["warning"]
    return theme.warn if warns else theme.muted


def _write(
    painter: QPainter,
    rect: QRect,
    text: str,
    color: str,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = _LEFT,
) -> None:
    """Write on one line; too long a name loses its middle, which tells it apart the least."""
    font = QFont(painter.font())
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(color))
    elide = Qt.TextElideMode.ElideMiddle if bold else Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(" ".join(text.split()), elide, rect.width())
    painter.drawText(rect, align, shown)


class DeckTable(QTableView):
    """The table: arrows choose a deck, Enter or a click opens it."""

    deck_opened = Signal(int)
    """Carries the place of the deck in the class review."""
    marked = Signal(int)
    """Carries the place of the deck on which the keys rest."""

    def __init__(self, review: ClassReview) -> None:
        super().__init__()
        self.decks = DeckFilter(DeckModel(review))
        self.setModel(self.decks)
        self.setItemDelegate(_RowDelegate(self))
        self.setAccessibleName("Decks")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._set_up_header()
        self.clicked.connect(self._open)
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(_REST_MS)
        self.resting.timeout.connect(self._rest)
        review.work_changed.connect(self.viewport().update)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setAccessibleName("What the decks are sorted by")
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(_LEFT | _MIDDLE)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, column.width)

    def sort_by(self, column: int) -> None:
        """Sort by a column, what needs a look first; -1 gives the order of the files."""
        order = Qt.SortOrder
        down = order.DescendingOrder if column > 0 else order.AscendingOrder
        self.sortByColumn(column, down)

    def places(self) -> list[int]:
        """Give the places of the decks that are shown, in the order they are shown in."""
        model = self.decks
        return [model.mapToSource(model.index(r, 0)).row() for r in range(model.rowCount())]

    def choose(self, place: int) -> None:
        """Choose a deck by its place in the class review, if it is shown."""
        index = self.decks.mapFromSource(self.decks.model_.index(place, 0))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        before = self.currentIndex()
        if event.key() in keys and before.isValid():
            self._open(before)
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.resting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, event.size().width() < column.least)

    def _rest(self) -> None:
        if self.currentIndex().isValid():
            self.marked.emit(self.decks.mapToSource(self.currentIndex()).row())

    def _open(self, index: QModelIndex) -> None:
        self.resting.stop()
        self.deck_opened.emit(self.decks.mapToSource(index).row())
