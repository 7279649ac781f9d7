"""An editable grid of texts: for tables, and for the numbers of a chart."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from ...widgets import button, column, row, set_part

Cells = tuple[tuple[str, ...], ...]
Index = QModelIndex | QPersistentModelIndex
MOST_ROWS, MOST_COLUMNS = 60, 21
_SHOWN_ROWS, _ROW_PX = 7, 32


class GridModel(QAbstractTableModel):
    """Holds the cells that are shown; a change is only announced."""

    cell_typed = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self.cells: Cells = ()

    def show_cells(self, cells: Cells) -> None:
        """Show cells; the place of the cursor stays where the size does."""
        if cells == self.cells:
            return
        same = _size(cells) == _size(self.cells)
        if not same:
            self.beginResetModel()
        self.cells = cells
        if not same:
            self.endResetModel()
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self.cells else len(self.cells[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.cells[index.row()][index.column()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.cell_typed.emit(index.row(), index.column(), str(value))
        return True


class GridView(QTableView):
    """The cells. Enter or typing edits one, Ctrl+V pastes what was copied in a spreadsheet."""

    pasted = Signal(int, int, object)
    cleared = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        set_part(self, "field")
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(64)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        trigger = QTableView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.AnyKeyPressed | trigger.EditKeyPressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            place = self.currentIndex()
            text = QGuiApplication.clipboard().text()
            self.pasted.emit(max(0, place.row()), max(0, place.column()), read_cells(text))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_cell()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _open_cell(self) -> None:
        """Edit the current cell; the key that closes its editor comes here too."""
        if self.currentIndex().isValid() and self.state() != QTableView.State.EditingState:
            self.edit(self.currentIndex())


@dataclass(frozen=True, slots=True)
class GridWords:
    """What a grid and its buttons are called."""

    name: str
    row: str
    column: str


class GridField(QWidget):
    """A grid with buttons that add and remove rows and columns; never fewer than two by one."""

    changed = Signal(object)
    """Carries all cells; each row has as many as the others."""

    def __init__(self, words: GridWords) -> None:
        super().__init__()
        self.model = GridModel()
        self.view = GridView(words.name)
        self.view.setModel(self.model)
        self.model.cell_typed.connect(self._type)
        self.view.pasted.connect(self._paste)
        self.view.cleared.connect(self._clear_cell)
        self.remove = button("Remove", None, "link", "trash-2")
        self.menu = QMenu(self)
        self.menu.addAction(f"This {words.row.lower()}").triggered.connect(self._remove_row)
        self.menu.addAction(f"This {words.column.lower()}").triggered.connect(self._remove_column)
        self.remove.setMenu(self.menu)
        tools = row(
            button(words.row, self._add_row, "link", "plus"),
            button(words.column, self._add_column, "link", "plus"), self.remove, 1, spacing=2,
        )  # fmt: skip
        self.setLayout(column(self.view, tools, spacing=2))

    def show_cells(self, cells: Cells) -> None:
        """Show cells."""
        self.model.show_cells(cells)
        rows = min(_SHOWN_ROWS, max(2, len(cells)))
        self.view.setFixedHeight(rows * _ROW_PX + 8)

    def _type(self, at_row: int, at_column: int, text: str) -> None:
        self.changed.emit(with_cells(self.model.cells, at_row, at_column, ((text,),)))

    def _paste(self, at_row: int, at_column: int, cells: Cells) -> None:
        if cells:
            self.changed.emit(with_cells(self.model.cells, at_row, at_column, cells))

    def _clear_cell(self) -> None:
        place = self.view.currentIndex()
        if place.isValid():
            self._type(place.row(), place.column(), "")

    def _add_row(self) -> None:
        cells = self.model.cells
        if len(cells) < MOST_ROWS:
            self.changed.emit((*cells, ("",) * self.model.columnCount()))

    def _add_column(self) -> None:
        if self.model.columnCount() < MOST_COLUMNS:
            self.changed.emit(tuple((*line, "") for line in self.model.cells))

    def _remove_row(self) -> None:
        place = self.view.currentIndex().row()
        if len(self.model.cells) > 2 and place >= 0:
            self.changed.emit(tuple(c for i, c in enumerate(self.model.cells) if i != place))

    def _remove_column(self) -> None:
        place = self.view.currentIndex().column()
        if self.model.columnCount() > 1 and place >= 0:
            self.changed.emit(tuple(_without(line, place) for line in self.model.cells))


def read_cells(text: str) -> Cells:
    """Read what a spreadsheet puts on the clipboard: lines of cells with tabs between them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines if text)


def with_cells(cells: Cells, at_row: int, at_column: int, new: Cells) -> Cells:
    """Put cells over others from a place on; the grid grows where they need more room."""
    wide = max(len(line) for line in (*cells, *((("",) * at_column + line) for line in new)))
    wide, high = min(wide, MOST_COLUMNS), min(max(len(cells), at_row + len(new)), MOST_ROWS)
    made = [[*line, *[""] * wide][:wide] for line in (*cells, *((),) * high)][:high]
    for i, line in enumerate(new):
        for j, text in enumerate(line):
            if at_row + i < high and at_column + j < wide:
                made[at_row + i][at_column + j] = text
    return tuple(map(tuple, made))


def _size(cells: Cells) -> tuple[int, int]:
    return len(cells), len(cells[0]) if cells else 0


def _without(line: tuple[str, ...], place: int) -> tuple[str, ...]:
    return (*line[:place], *line[place + 1 :])
