"""The slide in question, painted by us, with the box that a finding or a quote is about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ...model.pages import Box, Pages
from ..slides.page_view import PageView
from ..theme import current_theme
from ..widgets import column, icon_button, label, row

_PAD_PX = 5
_TURN = 60_000
"""Parts of a degree in which a box's rotation is given."""


class MarkedPageView(PageView):
    """A page with one of its boxes outlined."""

    box: Box | None = None

    def show_box(self, box: Box | None) -> None:
        """Outline a box, or none."""
        if box is not self.box:
            self.box = box
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.pages is None or self.box is None:
            return
        page, rect = self.page_rect(), self.box.rect
        scale = page.width() / self.pages.size.width
        place = QRectF(rect.x * scale, rect.y * scale, rect.width * scale, rect.height * scale)
        place.translate(page.topLeft())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(place.center())
        painter.rotate(self.box.rotation / _TURN)
        place.moveCenter(place.center() - place.center())
        place = place.adjusted(-_PAD_PX, -_PAD_PX, _PAD_PX, _PAD_PX)
        for color, width in ((QColor("white"), 6), (QColor(current_theme().error), 3)):
            painter.setPen(QPen(color, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 4, 4)


class PagePane(QWidget):
    """One page, large, with the way to the pages around it."""

    page_shown = Signal(int)
    """Carries the number of the page that was turned to."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self.number = 0
        self.view = MarkedPageView()
        self.title = label("", "muted")
        self.before = icon_button("chevron-left", "Previous slide (Alt+Left)", self._go_back)
        self.after = icon_button("chevron-right", "Next slide (Alt+Right)", self._go_on)
        head = row(self.title, 1, self.before, self.after, spacing=2)
        layout = column(head, self.view, spacing=2)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_pages(self, pages: Pages | None, why: str = "") -> None:
        """Show a deck's first page, or say why there is none."""
        self.pages = pages
        self.view.setVisible(pages is not None)
        self.number = 0
        if pages is None or not pages.pages:
            self.title.setText(why)
            self.before.setEnabled(False)
            self.after.setEnabled(False)
        else:
            self.show_page(1)

    def show_page(self, number: int, box: int = -1) -> None:
        """Show a page, one of its boxes outlined."""
        if self.pages is None or not self.pages.pages:
            return
        number = min(max(1, number), len(self.pages.pages))
        page = self.pages.pages[number - 1]
        self.view.show_page(self.pages, page, number)
        self.view.show_box(page.boxes[box] if 0 <= box < len(page.boxes) else None)
        hidden = " · hidden in the show" if page.hidden else ""
        self.title.setText(f"Slide {number} of {len(self.pages.pages)}{hidden}")
        self.before.setEnabled(number > 1)
        self.after.setEnabled(number < len(self.pages.pages))
        if number != self.number:
            self.number = number
            self.page_shown.emit(number)

    def _go_back(self) -> None:
        self.show_page(self.number - 1)

    def _go_on(self) -> None:
        self.show_page(self.number + 1)
