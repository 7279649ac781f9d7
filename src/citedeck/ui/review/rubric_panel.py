"""The rubric of the opened deck: four levels a criterion, proposed by the findings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QVBoxLayout, QWidget

from ...model.rubric import LEVELS, Criterion, Mark, Rubric
from ..fields import TextField
from ..flow_layout import FlowLayout
from ..settings import comment_bank, forget_comment, keep_comment
from ..widgets import button, call, clear, column, label, row, scrolled, set_part
from .entries import DeckEntry, points_text

_LONGEST = 62
_MOST_SLIDES = 12
"""So many links to slides that prove a level."""
_KEYS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4}


class CriterionView(QFrame):
    """One criterion: its level, why, and a comment. The keys 1 to 4 set the level."""

    level_set = Signal(str, int)
    """Carries the criterion's id and its level."""
    comment_typed = Signal(str, str)
    """Carries the criterion's id and what the teacher says of it."""
    slide_chosen = Signal(int)

    def __init__(self, criterion: Criterion) -> None:
        super().__init__()
        self.criterion = criterion
        self.mark = Mark(criterion.id, 0)
        set_part(self, "item")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.said = label("", wrap=True)
        self.reason = label("", "muted", wrap=True)
        self.slides = FlowLayout(2)
        self.by = label("", "muted")
        self.levels = QButtonGroup(self)
        self.comment = TextField(f"Comment on {criterion.title}", "Comment", 1, 5)
        self.bank = button("Comments", self._open_bank)
        self.bank.setAccessibleName(f"Comments you kept, for {criterion.title}")
        self._lay_out()
        self.levels.idClicked.connect(self._set_level)
        self.comment.typed.connect(self._set_comment)

    def _lay_out(self) -> None:
        levels = row(spacing=4)
        for level in range(1, LEVELS + 1):
            made = button(str(level), None, "kind")
            made.setCheckable(True)
            made.setFixedWidth(38)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.setToolTip(self.criterion.levels[level - 1])
            made.setAccessibleName(f"{self.criterion.title}: level {level}")
            self.levels.addButton(made, level)
            levels.addWidget(made)
        head = row(label(self.criterion.title, "strong"), 1, self.by, levels)
        foot = row(self.comment, self.bank)
        foot.setAlignment(self.bank, Qt.AlignmentFlag.AlignTop)
        layout = column(head, self.said, self.reason, self.slides, foot, spacing=5)
        layout.setContentsMargins(12, 8, 12, 10)
        self.setLayout(layout)

    def show_mark(self, mark: Mark) -> None:
        """Show a level, what it means and why it was given."""
        if mark.slides != self.mark.slides:
            self._show_slides(mark.slides)
        self.mark = mark
        for level in range(1, LEVELS + 1):
            made = self.levels.button(level)
            made.setChecked(level == mark.level)
            reached = level == (mark.level if mark.is_known else 1)  # arrow keys lead to the others
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)
        self.said.setText(
            self.criterion.levels[mark.level - 1] if mark.is_known else "Not known yet."
        )
        self.reason.setText(mark.reason)
        self.reason.setVisible(bool(mark.reason))
        self.by.setText(_by(mark))
        self.comment.show_text(mark.comment)
        told = f"level {mark.level}" if mark.is_known else "no level yet"
        self.setAccessibleName(f"{self.criterion.title}: {told}")

    def _show_slides(self, slides: tuple[int, ...]) -> None:
        clear(self.slides)
        for slide in slides[:_MOST_SLIDES]:
            show = partial(self.slide_chosen.emit, slide)
            self.slides.addWidget(button(f"Slide {slide}", show, "link"))
        self.order_keys(self.levels.button(LEVELS))

    def order_keys(self, before: QWidget) -> QWidget:
        """Let Tab lead from a widget through the links to the comment; give the last one."""
        items = [self.slides.itemAt(index) for index in range(self.slides.count())]
        links = [item.widget() for item in items if item]
        for widget in (*links, self.comment, self.bank):
            if widget is not None:
                QWidget.setTabOrder(before, widget)
                before = widget
        return before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (level := _KEYS.get(Qt.Key(event.key()))) and not event.modifiers():
            self._set_level(level)
        else:
            super().keyPressEvent(event)

    def _set_level(self, level: int) -> None:
        self.level_set.emit(self.criterion.id, level)

    def _set_comment(self, text: str) -> None:
        self.comment_typed.emit(self.criterion.id, text)

    def _open_bank(self) -> None:
        """Offer the teacher's own comments, then the rubric's, and to keep this one."""
        menu = QMenu(self)
        kept, written = comment_bank(), self.comment.toPlainText().strip()
        for number, texts in enumerate((kept, self.criterion.comments)):
            if number and texts:
                menu.addSeparator()
            for text in texts:
                add_entry(menu, text, partial(self._insert, text))
        menu.addSeparator()
        keep = add_entry(menu, "Keep this comment", partial(keep_comment, written))
        keep.setEnabled(bool(written) and written not in kept)
        if kept:
            forget = menu.addMenu("Forget a comment")
            for text in kept:
                add_entry(forget, text, partial(forget_comment, text))
        menu.exec(self.bank.mapToGlobal(QPoint(0, self.bank.height())))
        menu.deleteLater()

    def _insert(self, text: str) -> None:
        written = self.comment.toPlainText().strip()
        self._set_comment(f"{written} {text}".strip())


class RubricPanel(QWidget):
    """Shows every criterion of a deck, and the points they add up to."""

    level_set = Signal(str, int)
    comment_typed = Signal(str, str)
    slide_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rubric: Rubric | None = None
        self.views: dict[str, CriterionView] = {}
        self.total = label("", "heading")
        self.list = QVBoxLayout()
        self.list.setSpacing(8)
        self.comment = TextField("Comment on the whole deck", "A word on the whole deck", 1, 5)
        self.comment.typed.connect(self._set_comment)
        hint = label("1 to 4 set the level of the criterion that has the frame.", "muted")
        layout = column(
            row(self.total, 1, hint), scrolled(column(self.list, self.comment, 1)), spacing=6
        )
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
            self.list.addWidget(view)
            QWidget.setTabOrder(view.bank, self.comment)

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


def _by(mark: Mark) -> str:
    """Say whose level it is."""
    if not mark.is_known:
        return ""
    return "set by you" if mark.by == "teacher" else "proposed"


def add_entry(menu: QMenu, text: str, work: Callable[[], object]) -> QAction:
    """Add an entry to a menu: its text is plain, and not too long to be read there."""
    short = " ".join(text.split())
    shown = short if len(short) <= _LONGEST else f"{short[:_LONGEST]} …"
    action = menu.addAction(shown.replace("&", "&&"))
    action.triggered.connect(partial(call, work))
    return action
