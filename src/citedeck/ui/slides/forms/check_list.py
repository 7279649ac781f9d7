"""A list of things that can be ticked, by mouse or by the space key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ...widgets import set_part

_ROW_PX, _EDGE_PX = 28, 10


class CheckList(QListWidget):
    """Ticks of some choices, each with an id and a name."""

    ticked = Signal(object)
    """Carries the ids that are ticked, in the list's order."""

    def __init__(self, name: str, most_rows: int) -> None:
        super().__init__()
        self.most_rows = most_rows
        self.choices: tuple[tuple[str, str], ...] = ()
        self.ids: tuple[str, ...] = ()
        self.setAccessibleName(name)
        set_part(self, "field")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(self._notice)

    def show_ticks(self, choices: tuple[tuple[str, str], ...], ids: tuple[str, ...]) -> None:
        """Show choices, some of them ticked."""
        self.ids = tuple(id for id, _ in choices if id in ids)
        if choices != self.choices:
            self._fill(choices)
        for place in range(self.count()):
            item = self.item(place)
            state = self._state(item.data(Qt.ItemDataRole.UserRole) in self.ids)
            if item.checkState() != state:
                item.setCheckState(state)

    def _fill(self, choices: tuple[tuple[str, str], ...]) -> None:
        self.choices = ()  # what changes while it is filled was not done by a person
        self.clear()
        for id, name in choices:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setCheckState(self._state(id in self.ids))
            item.setSizeHint(QSize(0, _ROW_PX))
            self.addItem(item)
        self.choices = choices
        self.setFixedHeight(min(self.most_rows, max(1, len(choices))) * _ROW_PX + _EDGE_PX)

    def _state(self, on: bool) -> Qt.CheckState:
        return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked

    def _notice(self, _item: QListWidgetItem) -> None:
        items = [self.item(place) for place in range(self.count())]
        ids = tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )
        if self.choices and ids != self.ids and len(items) == len(self.choices):
            self.ids = ids
            self.ticked.emit(ids)
