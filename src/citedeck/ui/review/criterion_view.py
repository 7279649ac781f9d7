"""One criterion of the rubric: four levels to choose from, why one is proposed, and a comment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QWidget

from ...model.rubric import LEVELS, Criterion, Mark
from ..fields import TextField
from ..flow_layout import FlowLayout
from ..settings import comment_bank, forget_comment, keep_comment
from ..widgets import button, call, clear, column, label, row, set_part

_LONGEST = 62
_MOST_SLIDES = 12
"""So many links to slides that prove a level."""
_KEYS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CommentField(TextField):
    """What a teacher writes; Esc leaves it."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # the window's own Esc is for those who write nothing
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CriterionView(QFrame):
    """One criterion: its level, why, and a comment. The keys 1 to 4 set the level."""

    level_set = Signal(str, int)
    """Carries the criterion's id and its level."""
    comment_typed = Signal(str, str)
    """Carries the criterion's id and what the teacher says of it."""
    slide_chosen = Signal(int)
    framed = Signal(str)
    """Carries the id of the criterion that got the keys."""
    step_asked = Signal(int)
    """Carries 1 for the criterion below, -1 for the one above."""

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
        self.comment = CommentField(f"Comment on {criterion.title}", "Comment", 1, 5)
        self.bank = button("Comments", self._open_bank)
        self.bank.setAccessibleName(f"Comments you kept, for {criterion.title}")
        self._lay_out()
        self.levels.idClicked.connect(self._set_level)
        self.comment.typed.connect(self._set_comment)
        self.comment.left.connect(self.setFocus)

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
        self.levels.setExclusive(False)  # else the level of the deck before would stay
        for level in range(1, LEVELS + 1):
            made = self.levels.button(level)
            made.setChecked(level == mark.level)
            reached = level == (mark.level if mark.is_known else 1)  # arrow keys lead to the others
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)
        self.levels.setExclusive(True)
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.framed.emit(self.criterion.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (level := _KEYS.get(Qt.Key(event.key()))) and not event.modifiers():
            self._set_level(level)
        elif (by := _STEPS.get(Qt.Key(event.key()))) and self.hasFocus():
            self.step_asked.emit(by)
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
