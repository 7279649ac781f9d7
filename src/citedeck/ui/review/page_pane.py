"""The slide in question, painted by us, with the box that a finding or a quote is about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QWidget

from ...model.pages import Box, Pages
from ...model.units import Size, pt
from ..slides.page_view import PageView
from ..theme import current_theme
from ..widgets import column, icon_button, label, row

_PAD_PX = 5
_MOST_LETTERS = 20_000
"""Of notes: an hour's talk has fewer."""
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
        for color, width in ((QColor("white"), 6), (QColor(current_theme().accent), 3)):
            painter.setPen(QPen(color, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 4, 4)


class PagePane(QWidget):
    """One page, large, with its speaker notes and the way to the pages around it."""

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
        self.notes = QPlainTextEdit()
        self.notes.setReadOnly(True)
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName("Speaker notes")
        self.notes.setPlaceholderText("This slide has no speaker notes.")
        self.parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        head = row(self.title, 1, self.before, self.after, spacing=2)
        self.parts.addWidget(self.view, 3)
        self.parts.addLayout(column(head, self.notes, spacing=4), 2)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(8)
        self.setLayout(self.parts)

    def lie(self, *, flat: bool) -> None:
        """Put the notes beside the page, where the pane is flat, or under it."""
        direction = QBoxLayout.Direction
        self.parts.setDirection(direction.LeftToRight if flat else direction.TopToBottom)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the page no more room than it fills: the rest is for the notes."""
        size = self.pages.size if self.pages else Size(pt(16), pt(9))
        flat = self.parts.direction() == QBoxLayout.Direction.LeftToRight
        high = self.height() if flat else round(self.width() * size.height / size.width) + 8
        wide = round(self.height() * size.width / size.height) + 8 if flat else self.width()
        self.view.setMaximumSize(max(240, wide), max(150, high))

    def show_pages(self, pages: Pages | None, why: str = "") -> None:
        """Show a deck's first page, or say why there is none."""
        self.pages = pages
        self.view.setVisible(pages is not None)
        self.notes.setVisible(pages is not None)
        self.number = 0
        self._fit()
        if pages is None or not pages.pages:
            self.title.setText(why or "There is no slide in this deck.")
            self.before.setEnabled(False)
            self.after.setEnabled(False)
        else:
            self.show_page(1)

    def show_page(self, number: int, box: int = -1) -> None:
        """Show a page, one of its boxes outlined."""
        if self.pages is None or not self.pages.pages:
            return
        count = len(self.pages.pages)
        number = min(max(1, number), count)
        page = self.pages.pages[number - 1]
        self.view.show_page(self.pages, page, number)
        self.view.show_box(page.boxes[box] if 0 <= box < len(page.boxes) else None)
        hidden = " · hidden in the show" if page.hidden else ""
        self.title.setText(f"Slide {number} of {count}{hidden}")
        self.before.setEnabled(number > 1)
        self.after.setEnabled(number < count)
        if number != self.number:
            self.number = number
            self.notes.setPlainText(page.notes[:_MOST_LETTERS])
            self.page_shown.emit(number)

    def turn_to(self, number: int) -> None:
        """Show a page; the one that is shown stays as it is, with its outline."""
        if number != self.number:
            self.show_page(number)

    def _go_back(self) -> None:
        self.show_page(self.number - 1)

    def _go_on(self) -> None:
        self.show_page(self.number + 1)
