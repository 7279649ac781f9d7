"""The slides of the opened deck as small pictures, painted when they are first seen."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ...model.pages import Pages
from ...paint.export import page_image
from ..theme import current_theme

Index = QModelIndex | QPersistentModelIndex
_WIDTH, _PAD, _LABEL = 168, 5, 20


class _ThumbModel(QAbstractListModel):
    """The pages of a deck, and the pictures that were painted so far."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self.pictures: dict[int, QPixmap] = {}

    def show_pages(self, pages: Pages | None) -> None:
        self.beginResetModel()
        self.pages = pages
        self.pictures.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.pages is None else len(self.pages.pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"Slide {index.row() + 1}"
        return None

    def height(self) -> int:
        size = self.pages.size if self.pages else None
        return min(_WIDTH * 2, round(_WIDTH * size.height / size.width)) if size else _WIDTH

    def picture(self, row: int) -> QPixmap:
        if row not in self.pictures and self.pages is not None:
            image = page_image(self.pages, self.pages.pages[row], row + 1, _WIDTH)
            self.pictures[row] = QPixmap.fromImage(image)
        return self.pictures[row]


class _ThumbDelegate(QStyledItemDelegate):
    """Paints a slide's picture with its number under it."""

    def __init__(self, thumbs: _ThumbModel, parent: QListView) -> None:
        super().__init__(parent)
        self.thumbs = thumbs

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(_WIDTH + 2 * _PAD, self.thumbs.height() + 2 * _PAD + _LABEL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = current_theme(), option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        page = self.thumbs.pages.pages[index.row()] if self.thumbs.pages else None
        painter.save()
        place = QRect(rect.left() + _PAD, rect.top() + _PAD, _WIDTH, self.thumbs.height())
        painter.setOpacity(0.4 if page and page.hidden else 1.0)
        painter.drawPixmap(place, self.thumbs.picture(index.row()))
        painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.edge), 3 if chosen else 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(theme.ink if chosen else theme.muted))
        under = QRect(place.left(), place.bottom() + 2, _WIDTH, _LABEL)
        name = f"{index.row() + 1}" + ("  hidden" if page and page.hidden else "")
        painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, name)
        painter.restore()


class SlidesPanel(QListView):
    """Shows every slide small; choosing one shows it large."""

    slide_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.thumbs = _ThumbModel()
        self.setModel(self.thumbs)
        self.setItemDelegate(_ThumbDelegate(self.thumbs, self))
        self.setAccessibleName("Slides")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._choose)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another deck's slides."""
        self.thumbs.show_pages(pages)

    def show_slide(self, number: int) -> None:
        """Choose a slide that is shown elsewhere."""
        if number - 1 != self.currentIndex().row():
            self.setCurrentIndex(self.thumbs.index(number - 1))

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.slide_chosen.emit(current.row() + 1)
