"""The decks of a class as a table: rows fill in while they are checked; sorted and filtered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from ...model.finding import Severity
from ...model.rubric import LEVELS
from .class_review import ClassReview
from .entries import DeckEntry, minutes_text, points_text, quotes_text, state_text
from .names import fold

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE, ENTRY_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Column:
    """What a column says of a deck, and by what it is sorted."""

    title: str
    tip: str
    text: Callable[[DeckEntry], str]
    rank: Callable[[DeckEntry], float]
    width: int
    least: int
    """The table's width from which on there is room for it."""


def _count_text(entry: DeckEntry, severity: Severity) -> str:
    if entry.review is None:
        return ""
    count = entry.counts[severity]
    return str(count) if count else "–"


def _errors(entry: DeckEntry) -> str:
    return _count_text(entry, "error")


def _warnings(entry: DeckEntry) -> str:
    return _count_text(entry, "warning")


def _points(entry: DeckEntry) -> str:
    return points_text(entry, LEVELS) if entry.review else ""


def _time(entry: DeckEntry) -> str:
    return minutes_text(entry.review.seconds) if entry.review else ""


def _seconds(entry: DeckEntry) -> float:
    return entry.review.seconds if entry.review else -1


def _bad_quotes(entry: DeckEntry) -> float:
    return entry.wrong_quotes if entry.review else -1


def _error_rank(entry: DeckEntry) -> float:
    return entry.counts["error"] if entry.review else {"error": 10_000}.get(entry.state, -1)


def _warning_rank(entry: DeckEntry) -> float:
    return entry.counts["warning"] if entry.review else -1


def _point_rank(entry: DeckEntry) -> float:
    return sum(mark.level for mark in entry.marks) if entry.review else -1


def _no_rank(_entry: DeckEntry) -> float:
    return 0


COLUMNS = (
    Column("Deck", "The file, and how things stand with it", state_text, _no_rank, 200, 0),
    Column("Quotes", "Quotes that are as in the lesson", quotes_text, _bad_quotes, 76, 0),
    Column("Errors", "What must be mended", _errors, _error_rank, 62, 330),
    Column("Warnings", "What should be mended", _warnings, _warning_rank, 80, 440),
    Column("Rubric", "Points of the rubric", _points, _point_rank, 80, 520),
    Column("To say", "How long the speaker notes take, in minutes", _time, _seconds, 68, 600),
)


class DeckModel(QAbstractTableModel):
    """The entries of a class review, a row each."""

    def __init__(self, review: ClassReview) -> None:
        super().__init__()
        self.review = review
        self.count = len(review.entries)
        review.listed.connect(self._reset)
        review.entry_changed.connect(self._change)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return COLUMNS[section].tip if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry, column = self.review.entries[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                text = column.text(entry)
                return text if index.column() else self._deck_text(index.row(), entry.name)
            case Qt.ItemDataRole.ToolTipRole:
                return None if index.column() else self._deck_text(index.row(), str(entry.path))
        if role == SORT_ROLE:
            return column.rank(entry) if index.column() else index.row()
        return entry if role == ENTRY_ROLE else None

    def _deck_text(self, row: int, name: str) -> str:
        """Give a deck's name and how things stand with it, also whether another is the same."""
        text = state_text(self.review.entries[row])
        says = " · ".join(filter(None, (text, self.review.twins_text(row))))
        return f"{name.replace(chr(10), ' ')}\n{says}"

    def _reset(self) -> None:
        self.beginResetModel()
        self.count = len(self.review.entries)
        self.endResetModel()

    def _change(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))


FILTERS: dict[str, Callable[[DeckEntry], bool]] = {
    "All decks": lambda _entry: True,
    "Needs a look": lambda entry: entry.needs_look,
    "Wrong quotes": lambda entry: entry.wrong_quotes > 0,
    "With warnings": lambda entry: bool(entry.counts["warning"]),
    "Without errors": lambda entry: entry.state == "done" and not entry.needs_look,
    "Can’t be read": lambda entry: entry.state == "error",
}


class DeckFilter(QSortFilterProxyModel):
    """The rows that a teacher wants to see, in the order she wants."""

    def __init__(self, model: DeckModel) -> None:
        super().__init__()
        self.model_ = model
        self.words = ""
        self.kind = next(iter(FILTERS))
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    def show_only(self, words: str, kind: str) -> None:
        """Show the decks whose name, title or presenters hold some words, of one kind."""
        self.words, self.kind = fold(words).strip(), kind
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        entry = self.model_.review.entries[row]
        said = (entry.review.title, entry.review.author) if entry.review else ()
        is_named = not self.words or self.words in fold(" ".join((entry.name, *said)))
        return is_named and FILTERS[self.kind](entry)
