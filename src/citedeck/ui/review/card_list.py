"""A list of cards, painted only where they are seen: hundreds of them cost what a few do."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ..theme import current_theme
from .card_layout import LaidCard, lay_out_card, paint_card
from .cards import Card

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _CardModel(QAbstractListModel):
    """The cards in order, each laid out once for a width and a theme."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: tuple[Card, ...] = ()
        self.laid: dict[tuple[int, float, str], LaidCard] = {}

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        self.beginResetModel()
        self.cards = cards
        self.laid.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cards[index.row()].text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid() or self.cards[index.row()].is_heading:
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable

    def lay_out(self, row: int, width: float) -> LaidCard:
        theme = current_theme()
        key = (row, width, theme.name)
        if key not in self.laid:
            self.laid[key] = lay_out_card(self.cards[row], width, theme)
        return self.laid[key]


class _CardDelegate(QStyledItemDelegate):
    """Asks for the room a card needs, and paints it there."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._width()
        return QSize(round(width), round(self._model().lay_out(index.row(), width).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        laid = self._model().lay_out(index.row(), self._width())
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, laid, QRectF(option.rect), current_theme(), chosen)
        painter.restore()

    def _width(self) -> float:
        view = self.parent()
        assert isinstance(view, QListView)
        return float(max(80, view.viewport().width() - 6))

    def _model(self) -> _CardModel:
        view = self.parent()
        assert isinstance(view, QListView)
        model = view.model()
        assert isinstance(model, _CardModel)
        return model


class CardList(QListView):
    """Shows cards; arrows or the mouse choose one."""

    card_chosen = Signal(object)
    """Carries what the chosen card is about."""
    card_opened = Signal(object)
    """Carries what the card is about that was double-clicked, or chosen by Enter."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.cards = _CardModel()
        self.setModel(self.cards)
        self.setItemDelegate(_CardDelegate(self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.selectionModel().currentChanged.connect(self._notice)
        self.activated.connect(self._open)

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show other cards, from the first one; what did not change is not laid out again."""
        if cards != self.cards.cards:
            self.cards.show_cards(cards)

    def begin(self) -> None:
        """Choose nothing, and start from the top: another deck is shown."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
        self.scrollToTop()

    def chosen(self) -> object:
        """Give what the chosen card is about; none where there is none."""
        row = self.currentIndex().row()
        return self.cards.cards[row].about if row >= 0 else None

    def choose(self, about: object) -> None:
        """Choose the card that is about something."""
        rows = [row for row, card in enumerate(self.cards.cards) if card.about == about]
        if about is not None and rows:
            self._choose_row(rows[0])

    def _choose_row(self, row: int) -> None:
        self.setCurrentIndex(self.cards.index(row))
        self.scrollTo(self.currentIndex())

    def step(self, by: int) -> bool:
        """Choose the next card, or the one before; tell whether there was one."""
        row = self.currentIndex().row()
        row = row + by if row >= 0 or by > 0 else len(self.cards.cards) - 1
        while 0 <= row < len(self.cards.cards):
            if not self.cards.cards[row].is_heading:
                self._choose_row(row)
                return True
            row += by
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(self.currentIndex().data())
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.cards.laid.clear()
        super().resizeEvent(event)

    def _notice(self, current: QModelIndex) -> None:
        if current.isValid():
            self.card_chosen.emit(self.cards.cards[current.row()].about)

    def _open(self, index: QModelIndex) -> None:
        self.card_opened.emit(self.cards.cards[index.row()].about)
