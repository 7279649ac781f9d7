"""The one widget for every list on a slide: rows that are added, removed and moved."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...widgets import button, column, icon_button, label, row, set_part
from .part_form import Shown


class RowView(QWidget):
    """The fields of one row. Holds the value that it shows, never another one."""

    edited = Signal(object, str)
    """Carries the new value and the field that was typed into (nothing for a choice)."""

    def __init__(self) -> None:
        super().__init__()
        self.value: Any = None
        self.named: dict[QWidget, str] = {}

    def show_value(self, value: Any, shown: Shown) -> None:
        """Show a value."""
        raise NotImplementedError

    def name_fields(self, name: str) -> None:
        """Tell the fields of this row from those of the others: `Event 2: title`."""
        for field, own in self.named.items():
            field.setAccessibleName(f"{name}: {own}")

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        next(iter(self.named)).setFocus(Qt.FocusReason.OtherFocusReason)

    def change(self, field: str = "", **changes: Any) -> None:
        """Announce the value with some of its fields changed."""
        self.value = replace(self.value, **changes)
        self.edited.emit(self.value, field)


class _RowFrame(QFrame):
    """A row with its number, and the buttons that move and remove it."""

    move_asked = Signal(object, int)
    remove_asked = Signal(object)
    edited = Signal(object, str)

    def __init__(self, view: RowView) -> None:
        super().__init__()
        set_part(self, "item")
        self.view = view
        self.name = label("", "label")
        self.up = icon_button("arrow-up", "", self._move_up)
        self.down = icon_button("arrow-down", "", self._move_down)
        self.bin = icon_button("trash-2", "", self._remove)
        head = row(self.name, 1, self.up, self.down, self.bin, spacing=0)
        layout = column(head, view, spacing=2)
        layout.setContentsMargins(10, 2, 6, 8)
        self.setLayout(layout)
        view.edited.connect(self._pass_on)
        for keys, act in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def place(self, noun: str, number: int, count: int, *, fixed: bool) -> None:
        """Say which row this is, and what can be done with it."""
        name = f"{noun} {number}"
        self.name.setText(name)
        self.view.name_fields(name)
        tips = {self.up: "up (Alt+Up)", self.down: "down (Alt+Down)"}
        for made, way in tips.items():
            made.setToolTip(f"Move {name[0].lower()}{name[1:]} {way}")
            made.setAccessibleName(made.toolTip().partition(" (")[0])
        self.bin.setToolTip(f"Remove {name[0].lower()}{name[1:]}")
        self.bin.setAccessibleName(self.bin.toolTip())
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        self.bin.setVisible(not fixed)

    def _pass_on(self, _value: object, field: str) -> None:
        self.edited.emit(self, field)

    def _move_up(self) -> None:
        self.move_asked.emit(self, -1)

    def _move_down(self) -> None:
        self.move_asked.emit(self, 1)

    def _remove(self) -> None:
        self.remove_asked.emit(self)


class RowList(QWidget):
    """Rows of one kind. Alt and an arrow move the row that has the keys."""

    changed = Signal(object, str)
    """Carries all values, and the row and field that were typed into (nothing for a choice)."""

    def __init__(
        self, noun: str, make: Callable[[], RowView], blank: Callable[[], Any] | None, most: int = 0
    ) -> None:
        super().__init__()
        self.noun, self.make, self.blank, self.most = noun, make, blank, most
        self.frames: list[_RowFrame] = []
        self.rows = QVBoxLayout()
        self.rows.setSpacing(6)
        self.add_button = button(f"Add {noun.lower()}", self.add_row, "link", "plus")
        self.add_button.setVisible(blank is not None)
        self.setLayout(column(self.rows, self.add_button, spacing=4))

    def values(self) -> tuple[Any, ...]:
        """Give the values that are shown."""
        return tuple(frame.view.value for frame in self.frames)

    def show_values(self, values: tuple[Any, ...], shown: Shown) -> None:
        """Show values; rows that are there already are used again."""
        while len(self.frames) > len(values):
            self._drop(self.frames[-1])
        while len(self.frames) < len(values):
            self._append()
        for frame, value in zip(self.frames, values, strict=True):
            frame.view.show_value(value, shown)
        self._place()

    def can_add(self, can: bool) -> None:
        """Say whether a row can be added now."""
        self.add_button.setEnabled(can and not (self.most and len(self.frames) >= self.most))

    def add_row(self) -> None:
        """Add a row at the end, and put the cursor into it."""
        if self.blank is None:
            return
        count = len(self.frames)
        self.changed.emit((*self.values(), self.blank()), "")
        if len(self.frames) > count:
            frame = self.frames[-1]
            frame.show()  # the layout shows it later; what is hidden takes no keys
            frame.view.focus_first()

    def _append(self) -> None:
        frame = _RowFrame(self.make())
        frame.move_asked.connect(self._move)
        frame.remove_asked.connect(self._remove)
        frame.edited.connect(self._edit)
        self.frames.append(frame)
        self.rows.addWidget(frame)

    def _drop(self, frame: _RowFrame) -> None:
        self.frames.remove(frame)
        self.rows.removeWidget(frame)
        frame.hide()
        frame.deleteLater()

    def _place(self) -> None:
        count = len(self.frames)
        for number, frame in enumerate(self.frames, 1):
            frame.place(self.noun, number, count, fixed=self.blank is None)
        if self.most:
            self.add_button.setEnabled(count < self.most)

    def _edit(self, frame: _RowFrame, field: str) -> None:
        place = self.frames.index(frame)
        self.changed.emit(self.values(), f"{place}.{field}" if field else "")

    def _move(self, frame: _RowFrame, step: int) -> None:
        """Move a row with everything that it shows: the keys stay where they are."""
        place = self.frames.index(frame) + step
        if not 0 <= place < len(self.frames):
            return
        self.frames.remove(frame)
        self.frames.insert(place, frame)
        self.rows.removeWidget(frame)
        self.rows.insertWidget(place, frame)
        self._place()
        self.changed.emit(self.values(), "")

    def _remove(self, frame: _RowFrame) -> None:
        """Remove a row; the keys go on to the one that takes its place."""
        place = self.frames.index(frame)
        self._drop(frame)
        self._place()
        if self.frames:
            self.frames[min(place, len(self.frames) - 1)].view.focus_first()
        else:
            self.add_button.setFocus()
        self.changed.emit(self.values(), "")
