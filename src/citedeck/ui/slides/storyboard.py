"""The storyboard: every slide as a thumbnail, under its section, to be picked and moved."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ...model.pages import Page, Pages
from ...paint.export import page_image
from ..theme import current_theme

_MIME = "application/x-citedeck-slide"
_MARGIN, _LABEL_HEIGHT, _LABEL_PX = 4, 22, 13
_PAUSE_MS = 150
"""Thumbnails follow when typing pauses, so that the page itself is painted the sooner."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Thumb:
    """One slide in the storyboard; `section` is empty where it goes on with the one before."""

    slide: str
    section: str
    title: str
    pages: Pages
    page: Page
    number: int
    count: int
    hidden: bool


class StoryboardModel(QAbstractListModel):
    """The slides in order. Keeps a picture of each until its page changes and typing pauses."""

    slide_dropped = Signal(str, int)
    """Carries a slide's id and the place where it was dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.thumbs: tuple[Thumb, ...] = ()
        self.pictures: dict[str, tuple[Page, int, int, QPixmap]] = {}
        self.outdated: set[str] = set()
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self._renew)

    def show_thumbs(self, thumbs: tuple[Thumb, ...]) -> None:
        """Show slides; a row that did not change is not painted again, one that did in a moment."""
        if [thumb.slide for thumb in thumbs] != [thumb.slide for thumb in self.thumbs]:
            self.beginResetModel()
            self.thumbs = thumbs
            self.outdated.clear()
            self.endResetModel()
            return
        before, self.thumbs = self.thumbs, thumbs
        changed = {
            new.slide
            for old, new in zip(before, thumbs, strict=True)
            if old.page is not new.page or (old.number, old.section) != (new.number, new.section)
        }
        if changed:
            self.outdated |= changed
            self.pause.start()

    def _renew(self) -> None:
        """Paint the rows again that changed since the last time."""
        outdated, self.outdated = self.outdated, set()
        for row, thumb in enumerate(self.thumbs):
            if thumb.slide in outdated:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.thumbs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        thumb = self.thumbs[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return thumb
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"Slide {thumb.number}: {thumb.title}"
        return None

    def picture(self, thumb: Thumb, width: int) -> QPixmap:
        """Give a slide's picture at a width; the one before while its change is still awaited."""
        kept = self.pictures.get(thumb.slide)
        if kept and kept[2] == width:
            page, number, _, picture = kept
            same = page is thumb.page and number == thumb.number
            if same or thumb.slide in self.outdated:
                return picture
        picture = QPixmap.fromImage(page_image(thumb.pages, thumb.page, thumb.number, width))
        self.pictures[thumb.slide] = (thumb.page, thumb.number, width, picture)
        return picture

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        data = QMimeData()
        data.setData(_MIME, QByteArray(self.thumbs[indexes[0].row()].slide.encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: Index
    ) -> bool:
        if not data.hasFormat(_MIME):
            return False
        slide = bytes(data.data(_MIME).data()).decode()
        place = row if row >= 0 else len(self.thumbs)
        source = next(i for i, thumb in enumerate(self.thumbs) if thumb.slide == slide)
        self.slide_dropped.emit(slide, place - (source < place))
        return False  # the document moves it; the view must not remove the row itself


class _ThumbDelegate(QStyledItemDelegate):
    """Draws a section's name, and a slide's picture under it."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        thumb: Thumb = index.data(Qt.ItemDataRole.UserRole)
        width = self.picture_width()
        size = thumb.pages.size
        height = round(width * size.height / size.width) + 2 * _MARGIN + 6
        return QSize(width + 2 * _MARGIN, height + (_LABEL_HEIGHT if thumb.section else 0))

    def picture_width(self) -> int:
        view = self.parent()
        assert isinstance(view, QListView)
        return max(60, view.viewport().width() - 2 * _MARGIN - 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        thumb: Thumb = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        top = rect.top() + _MARGIN
        painter.setPen(QColor(current_theme().muted))
        font = painter.font()
        font.setPixelSize(_LABEL_PX)
        painter.setFont(font)
        if thumb.section:
            label = QRect(rect.left() + _MARGIN, rect.top(), rect.width(), _LABEL_HEIGHT)
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            text = painter.fontMetrics().elidedText(
                thumb.section, Qt.TextElideMode.ElideRight, rect.width() - 2 * _MARGIN
            )
            painter.drawText(label, align, text)
            top += _LABEL_HEIGHT
        self.paint_picture(painter, thumb, QPoint(rect.left() + _MARGIN, top), state)

    def paint_picture(
        self, painter: QPainter, thumb: Thumb, place: QPoint, state: QStyle.StateFlag
    ) -> None:
        view = self.parent()
        assert isinstance(view, QListView)
        model = view.model()
        assert isinstance(model, StoryboardModel)
        picture = model.picture(thumb, self.picture_width())
        painter.setOpacity(0.35 if thumb.hidden else 1.0)
        painter.drawPixmap(place, picture)
        painter.setOpacity(1.0)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        color = current_theme().accent if chosen else current_theme().edge
        painter.setPen(QPen(QColor(color), 3 if chosen else 1))
        painter.drawRect(QRect(place, picture.size()).adjusted(0, 0, -1, -1))


class StoryboardView(QListView):
    """The list of slides: click or arrow keys pick one, dragging or Alt+arrows move it."""

    slide_picked = Signal(str)
    move_asked = Signal(str, int)
    delete_asked = Signal(str)
    copy_asked = Signal(str)
    hide_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.board = StoryboardModel()
        self.setModel(self.board)
        self.setItemDelegate(_ThumbDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setAccessibleName("Storyboard")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.selectionModel().currentChanged.connect(self._notice)
        self.board.slide_dropped.connect(self.move_asked)

    def show_thumbs(self, thumbs: tuple[Thumb, ...], slide: str) -> None:
        """Show slides, one of them picked."""
        self.board.show_thumbs(thumbs)
        row = next((i for i, thumb in enumerate(thumbs) if thumb.slide == slide), -1)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.board.index(row))

    def current_slide(self) -> str:
        """Give the id of the picked slide; empty where there is none."""
        thumb = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return thumb.slide if isinstance(thumb, Thumb) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        slide, row = self.current_slide(), self.currentIndex().row()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if slide and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit(slide)
        elif slide and alt and event.key() == Qt.Key.Key_Up:
            self.move_asked.emit(slide, row - 1)
        elif slide and alt and event.key() == Qt.Key.Key_Down:
            self.move_asked.emit(slide, row + 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _notice(self) -> None:
        if slide := self.current_slide():
            self.slide_picked.emit(slide)

    def _open_menu(self, place: QPoint) -> None:
        thumb = self.indexAt(place).data(Qt.ItemDataRole.UserRole)
        if not isinstance(thumb, Thumb):
            return
        row = self.indexAt(place).row()
        menu = QMenu(self)
        actions = {
            menu.addAction("Move up\tAlt+Up"): (self.move_asked, (thumb.slide, row - 1)),
            menu.addAction("Move down\tAlt+Down"): (self.move_asked, (thumb.slide, row + 1)),
            menu.addAction("Duplicate"): (self.copy_asked, (thumb.slide,)),
            menu.addAction("Show in the deck" if thumb.hidden else "Hide in the deck"): (
                self.hide_asked, (thumb.slide,)),
            menu.addAction("Delete\tDel"): (self.delete_asked, (thumb.slide,)),
        }  # fmt: skip
        chosen = menu.exec(self.viewport().mapToGlobal(place))
        if chosen in actions:
            signal, values = actions[chosen]
            signal.emit(*values)
