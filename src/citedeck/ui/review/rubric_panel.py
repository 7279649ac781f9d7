"""The rubric of the opened deck: its criteria in a column, and the points they add up to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...model.rubric import LEVELS, Rubric
from ..widgets import clear, column, label, row, scrolled
from .criterion_view import CommentField, CriterionView
from .entries import DeckEntry, points_text


class RubricPanel(QWidget):
    """Shows every criterion of a deck, and the points they add up to."""

    level_set = Signal(str, int)
    comment_typed = Signal(str, str)
    slide_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rubric: Rubric | None = None
        self.views: dict[str, CriterionView] = {}
        self.framed = ""
        self.total = label("", "heading")
        self.list = QVBoxLayout()
        self.list.setSpacing(8)
        self.comment = CommentField("Comment on the whole deck", "A word on the whole deck", 1, 5)
        self.comment.typed.connect(self._set_comment)
        self.comment.left.connect(self.take_keys)
        hint = label("1 to 4 set the framed criterion’s level · Esc leaves a comment", "muted")
        self.area = scrolled(column(self.list, self.comment, 1))
        layout = column(row(self.total, 1, hint), self.area, spacing=6)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_rubric(self, rubric: Rubric | None) -> None:
        """Make a view for each criterion of a rubric."""
        if rubric is None or rubric == self.rubric:
            return
        self.rubric = rubric
        clear(self.list)
        self.views = {item.id: CriterionView(item) for item in rubric.criteria}
        for view in self.views.values():
            view.level_set.connect(self.level_set)
            view.comment_typed.connect(self.comment_typed)
            view.slide_chosen.connect(self.slide_chosen)
            view.framed.connect(self._notice)
            view.step_asked.connect(partial(self._step, view))
            self.list.addWidget(view)
            QWidget.setTabOrder(view.bank, self.comment)

    def take_keys(self) -> None:
        """Put the frame on the criterion that had it last, else on the first."""
        views = list(self.views.values())
        if views:
            self._frame(self.views.get(self.framed, views[0]))

    def _notice(self, criterion: str) -> None:
        self.framed = criterion

    def _step(self, view: CriterionView, by: int) -> None:
        views = list(self.views.values())
        place = views.index(view) + by
        if 0 <= place < len(views):
            self._frame(views[place])

    def _frame(self, view: CriterionView) -> None:
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.area.ensureWidgetVisible(view)

    def show_entry(self, entry: DeckEntry) -> None:
        """Show a deck's marks."""
        marks = entry.marks
        for mark in marks:
            if mark.criterion in self.views:
                self.views[mark.criterion].show_mark(mark)
        points = points_text(entry, LEVELS)
        self.comment.show_text(entry.saved.comment)
        self.comment.setVisible(bool(marks))
        self.total.setText(f"{points} points" if points else "No points yet")

    def _set_comment(self, text: str) -> None:
        self.comment_typed.emit("", text)
