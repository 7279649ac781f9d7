"""A list that may be long: its first items, and more when asked for. Widgets cost time to make."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from .widgets import button, clear, set_part

Make = Callable[[], QWidget]

_MORE = 40
"""So many are added at a time."""


class LongList(QVBoxLayout):
    """Makes a widget for each of the first items, and a button for those after them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)
        self.rest: Sequence[Make] = ()

    def show_items(self, items: Sequence[Make], most: int) -> None:
        """Show other items, at first so many of them."""
        clear(self)
        self._add(items, most)

    def _add(self, items: Sequence[Make], most: int) -> None:
        for make in items[:most]:
            self.addWidget(make())
        self.rest = items[most:]
        if self.rest:
            self.addWidget(button(f"Show {len(self.rest)} more", self._add_more, "link"))

    def _add_more(self) -> None:
        """Show some more in the place of the button that asked for them, which had the focus."""
        place = self.count() - 1
        item = self.takeAt(place)
        more = item.widget() if item else None
        if more is not None:
            more.hide()
            more.deleteLater()
        self._add(self.rest, _MORE)
        first = self.itemAt(place)
        widget = first.widget() if first else None
        if widget is not None:
            widget.show()  # the layout shows it later; what is hidden takes no keys
            widget.setFocus()


def framed(layout: QVBoxLayout, focus: QWidget) -> QFrame:
    """Put a layout on a card of a list; one of its widgets takes the keys."""
    frame = QFrame()
    set_part(frame, "item")
    layout.setContentsMargins(12, 8, 12, 10)
    frame.setLayout(layout)
    frame.setFocusProxy(focus)
    return frame
