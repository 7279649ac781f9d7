"""One page of the deck, painted as it will be exported."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...model.pages import Page, Pages
from ...paint.page import paint_page
from ...paint.typefaces import EMU_PER_UNIT

_SHADE = QColor(0, 0, 0, 18)
_HINT = QColor("#6B7280")


class PageView(QWidget):
    """Shows one page as large as there is room for it."""

    role_clicked = Signal(str)
    """Carries the role of the box that was clicked: `title`, `takeaway` …"""

    def __init__(self) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self.page: Page | None = None
        self.number = 0
        self.hint = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 150)
        self.setAccessibleName("Slide preview")

    def show_page(self, pages: Pages, page: Page, number: int, hint: str = "") -> None:
        """Show a page; what did not change is not painted again.

        The hint stands on an empty page, in the app only.
        """
        same = page is self.page and (number, hint) == (self.number, self.hint)
        if same and pages.look is self._look():
            return
        self.pages, self.page, self.number, self.hint = pages, page, number, hint
        self.setAccessibleDescription(page_words(page))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(720, 420)

    def page_rect(self) -> QRectF:
        """Give where the page is painted inside the widget."""
        if self.pages is None:
            return QRectF(self.rect())
        size, room = self.pages.size, QRectF(self.rect()).adjusted(3, 3, -3, -3)
        scale = min(room.width() / size.width, room.height() / size.height)
        page = QRectF(0, 0, size.width * scale, size.height * scale)
        page.moveCenter(room.center())
        return page

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.pages is None or self.page is None:
            return
        rect = self.page_rect()
        painter = QPainter(self)
        painter.fillRect(rect.translated(0, 2).adjusted(-1, 0, 1, 1), _SHADE)
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        scale = rect.width() * EMU_PER_UNIT / self.pages.size.width
        painter.scale(scale, scale)
        paint_page(painter, self.pages, self.page, self.number)
        painter.restore()
        if self.hint:
            self._paint_hint(painter, rect)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(rect)

    def _paint_hint(self, painter: QPainter, rect: QRectF) -> None:
        font = painter.font()
        font.setPixelSize(max(13, round(rect.height() / 26)))
        painter.setFont(font)
        painter.setPen(_HINT)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        margin = rect.width() / 5
        painter.drawText(rect.adjusted(margin, 0, -margin, 0), int(flags), self.hint)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (role := self.role_at(event.position())):
            self.role_clicked.emit(role)

    def role_at(self, place: QPointF) -> str:
        """Give the role of the box under a place of the widget; empty where there is none."""
        if self.pages is None or self.page is None:
            return ""
        rect = self.page_rect()
        scale = self.pages.size.width / max(1.0, rect.width())
        x, y = (place.x() - rect.x()) * scale, (place.y() - rect.y()) * scale
        for box in reversed(self.page.boxes):
            inside = box.rect.x <= x <= box.rect.right and box.rect.y <= y <= box.rect.bottom
            if inside and not box.decorative:
                return box.role
        return ""

    def _look(self) -> object:
        return self.pages.look if self.pages else None


def page_words(page: Page) -> str:
    """Give the words of a page for a screen reader."""
    return " ".join(getattr(box.content, "text", "") or box.alt for box in page.boxes).strip()
