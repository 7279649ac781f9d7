"""The few widgets that every panel is built of."""

from collections.abc import Callable
from functools import partial
from inspect import ismethod

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .icons import icon
from .theme import current_theme

_ARROW_PX = 16

Slot = Callable[[], object]


def call(slot: Slot, *_checked: bool) -> None:
    """Call what wants to know nothing; Qt tells it whether the button is checked."""
    slot()


def set_part(widget: QWidget, part: str) -> None:
    """Name what a widget is, for the style sheet."""
    widget.setProperty("part", part)


def label(text: str, part: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label of plain text: nothing in it is ever read as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if part:
        set_part(made, part)
    return made


def button(text: str, clicked: Slot | None = None, part: str = "", name: str = "") -> QPushButton:
    """Make a button; `name` is its icon."""
    made = QPushButton(text)
    if name:
        made.setIcon(icon(name, current_theme().on_accent if part == "primary" else ""))
    if part:
        set_part(made, part)
    if clicked is not None:
        _connect(made, clicked)
    made.setAutoDefault(False)
    return made


def icon_button(name: str, tip: str, clicked: Slot | None = None) -> QToolButton:
    """Make a button of an icon alone, with a name for those who can't see it."""
    made = QToolButton()
    made.setIcon(icon(name))
    made.setIconSize(QSize(18, 18))
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_part(made, "plain")
    if clicked is not None:
        _connect(made, clicked)
    return made


def _connect(made: QAbstractButton, clicked: Slot) -> None:
    """Connect a click. Of a method Qt keeps no hold: its widget can go as if it were not there."""
    made.clicked.connect(clicked if ismethod(clicked) else partial(call, clicked))


class ChoiceBox(QComboBox):
    """A list to choose from, with its arrow in the theme's colour."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = (self.height() - _ARROW_PX) // 2
        place = QRect(self.width() - _ARROW_PX - 8, top, _ARROW_PX, _ARROW_PX)
        icon("chevron-down", current_theme().muted).paint(QPainter(self), place)


def narrow_box(name: str) -> ChoiceBox:
    """Make a list to choose from that may be narrower than its longest entry."""
    made = ChoiceBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    return made


def column(*parts: QWidget | QLayout | int, spacing: int = 8, margin: int = 0) -> QVBoxLayout:
    """Stack widgets and layouts; a number is a stretch."""
    made = QVBoxLayout()
    _fill(made, parts, spacing, margin)
    return made


def row(*parts: QWidget | QLayout | int, spacing: int = 8, margin: int = 0) -> QHBoxLayout:
    """Put widgets and layouts side by side; a number is a stretch."""
    made = QHBoxLayout()
    _fill(made, parts, spacing, margin)
    return made


def _fill(
    layout: QVBoxLayout | QHBoxLayout,
    parts: tuple[QWidget | QLayout | int, ...],
    spacing: int,
    margin: int,
) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def card(layout: QLayout) -> QFrame:
    """Put a layout on a white card."""
    made = QFrame()
    set_part(made, "card")
    layout.setContentsMargins(16, 14, 16, 14)
    made.setLayout(layout)
    return made


def scrolled(layout: QLayout) -> QScrollArea:
    """Put a layout into an area that scrolls upright."""
    inside = QWidget()
    layout.setContentsMargins(0, 0, 6, 0)
    inside.setLayout(layout)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)
            inner.deleteLater()


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, if it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
