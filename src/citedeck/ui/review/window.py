"""The review window, put together: decks on the left, the opened deck on the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMenu, QWidget

from ...pipeline import bundled_lesson, load_lesson
from ..dialogs import ask
from ..keys import redo_keys, undo_keys
from ..settings import own_files, remember_review_folder, review_folder
from ..tasks import guarded
from ..widgets import column
from .choice import Choice
from .class_review import ClassReview
from .entries import class_text
from .export_actions import ExportActions
from .recalled import recall, remember
from .review_desk import ReviewDesk
from .review_head import ReviewHead
from .review_menu import ReviewMenu
from .work_bar import WorkBar

_SIZE, _LEAST = (1280, 800), (1024, 640)
_PULSE_MS = 60
_DECKS = "Decks (*.pptx *.pptm *.ppsx *.ppsm *.potx *.potm *.ppt *.pps *.odp);;All files (*)"
_LESSONS = "Lessons (*.lesson.yaml *.yaml);;All files (*)"


class ReviewWindow(QMainWindow):
    """Reviews a class of decks. It needs no project, and can be opened alone."""

    def __init__(self) -> None:
        super().__init__()
        self.review = ClassReview()
        self.exports = ExportActions(self.review, self)
        self.head = ReviewHead(self.review.stack)
        self.menu_ = ReviewMenu(self)
        self.order = self.head.order
        self.desk = ReviewDesk(self.review)
        self.decks, self.deck = self.desk.decks, self.desk.deck
        self.foot = WorkBar()
        self.pulse = QTimer(self)
        self.pulse.setSingleShot(True)
        self.pulse.setInterval(_PULSE_MS)
        self.pulse.timeout.connect(self._refresh)
        self.order.show_choice((bundled_lesson(),), Choice(**own_files()))  # type: ignore[arg-type]
        self._lay_out()
        self._connect()
        self._set_keys()
        self._refresh()
        self.decks.choose.setFocus()

    # -- what it looks like

    def _lay_out(self) -> None:
        export = QMenu(self)
        self.exports.fill(export)
        self.head.set_menus(self.menu_, export)
        middle = QWidget()
        middle.setLayout(column(self.desk, margin=14))
        whole = QWidget()
        layout = column(self.head, middle, self.foot, spacing=0)
        layout.setStretch(1, 1)
        whole.setLayout(layout)
        self.setCentralWidget(whole)
        self.setMinimumSize(*_LEAST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        review = self.review
        review.listed.connect(self._show_list)
        review.entry_changed.connect(self._refresh_soon)
        review.work_changed.connect(self._refresh)
        self.exports.told.connect(self.foot.show_message)
        self.exports.work_changed.connect(self._refresh)
        self.exports.progressed.connect(self.foot.show_progress)
        for part in (self.head, self.menu_, self.decks):
            part.folder_asked.connect(self.choose_folder)
        for part in (self.menu_, self.decks):
            part.files_asked.connect(self.choose_files)
        for signal in (self.menu_.again_asked, self.foot.again_asked):
            signal.connect(self.check_again)
        self.menu_.file_chosen.connect(self.use_file)
        self.menu_.quit_asked.connect(self.quit)
        self.menu_.sort_asked.connect(self.decks.table.sort_by)
        self.desk.told.connect(self.foot.show_message)
        self.order.choice_made.connect(self._choose)
        self.order.open_asked.connect(self.open_lesson)
        self.foot.cancel_asked.connect(self.cancel)

    def _set_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F8": partial(self.desk.step_finding, 1),
            "Shift+F8": partial(self.desk.step_finding, -1),
            "Ctrl+Down": partial(self.desk.step_deck, 1),
            "Ctrl+Up": partial(self.desk.step_deck, -1),
            "Ctrl+F": self.decks.words.setFocus,
            "Esc": self.cancel,
            "Alt+M": self.head.menu.click,
        }
        for name, work in keys.items():
            QShortcut(QKeySequence(name), self, work)
        stack = self.review.stack
        for sequences, change in ((undo_keys(), stack.undo), (redo_keys(), stack.redo)):
            for sequence in sequences:
                QShortcut(sequence, self, change)

    # -- what it shows

    def _show_list(self) -> None:
        self.desk.show_list()
        self.order.show_choice(self.review.lessons, self.review.choice)
        self._refresh()

    def _refresh_soon(self) -> None:
        """Show it once where many decks are done in a moment."""
        if not self.pulse.isActive():
            self.pulse.start()

    def _refresh(self) -> None:
        """Show what is under review, and how far the work is."""
        review = self.review
        name = review.paths[0].name if len(review.paths) == 1 else ""
        ready = review.done > 0 and not review.is_working and not self.exports.is_working
        self.head.show_class(name, listed=bool(review.entries), ready=ready)
        self.setWindowTitle(f"{name or 'Review decks'} – Citedeck")
        if review.is_working:
            done, total = review.done, len(review.entries)
            text = f"{done} of {total} decks" if total else "Looking for decks …"
            self.foot.show_progress(done, total, text)
        elif not self.exports.is_working:
            self.foot.show_rest(started=bool(review.paths))
        self._tell_class()
        self.desk.open_again()

    def _tell_class(self) -> None:
        review = self.review
        if review.trouble:
            self.foot.show_state(review.trouble, is_bad=True)
        elif review.entries:
            left_out = [f"{item.file}: {item.why}" for item in review.skipped]
            text = class_text(tuple(review.entries), len(left_out), review.twins.count)
            self.foot.show_state(text, "\n".join(left_out[:20]))
        elif review.paths and not review.is_working:
            self.foot.show_state("There is no deck in there.", is_bad=True)

    # -- what a teacher asks for

    def start(self, *paths: Path) -> None:
        """Review the decks that lie in some places, as they were reviewed before.

        A lesson that was chosen for them just now goes before the one that is remembered.
        """
        choice, is_first = self.order.choice, not self.review.paths
        is_fresh = is_first and bool(choice.lesson or choice.activity)
        if is_fresh:
            remember(paths, choice)
        self.review.start(paths, choice, None if is_fresh else recall(paths))

    def choose_folder(self) -> None:
        """Ask for a class folder."""
        start = str(review_folder())
        if name := QFileDialog.getExistingDirectory(self, "Choose a class folder", start):
            remember_review_folder(Path(name))
            self.start(Path(name))

    def choose_files(self) -> None:
        """Ask for decks."""
        start = str(review_folder())
        names, _ = QFileDialog.getOpenFileNames(self, "Choose decks", start, _DECKS)
        if names:
            remember_review_folder(Path(names[0]).parent)
            self.start(*map(Path, names))

    def open_lesson(self) -> None:
        """Ask for the lesson that the decks are about."""
        start = str(review_folder())
        name, _ = QFileDialog.getOpenFileName(self, "Open a lesson", start, _LESSONS)
        if name:
            guarded(self, partial(self._use_lesson, Path(name)), "Citedeck can’t open the lesson.")

    def _use_lesson(self, path: Path) -> None:
        opened = replace(self.order.choice, lesson=load_lesson(path), lesson_file=path)
        self._choose(replace(opened, activity=""))

    def use_file(self, kind: str, path: Path | None) -> None:
        """Mark by the teacher's own `rubric` or `limits`; none for the usual ones."""
        changes = {kind: path}
        self._choose(replace(self.order.choice, **changes))  # type: ignore[arg-type]

    def _choose(self, choice: Choice) -> None:
        """Hold the decks against something else."""
        self.order.show_choice(self.order.lessons, choice)
        if self.review.paths:
            remember(self.review.paths, choice)
            self.review.start(self.review.paths, choice)

    def check_again(self) -> None:
        """Review the same decks again: they may have been mended."""
        self.review.restart()

    def quit(self) -> None:
        """Close every window, each of which may still ask something."""
        QApplication.closeAllWindows()

    def cancel(self) -> None:
        """Stop what is being done; with nothing to stop, go back to the table."""
        if self.exports.is_working:
            self.exports.cancel()
        elif self.review.is_working:
            self.review.cancel()
        else:
            self.desk.close_deck()

    # -- what happens to it

    def closeEvent(self, event: QCloseEvent) -> None:
        unsaved = not self.review.save()
        detail = "They could not be saved beside the decks."
        if unsaved and ask(self, "Close, and lose your changes?", detail, "Close") != 0:
            event.ignore()
            return
        self.review.cancel()
        self.exports.cancel()
        self.review.stack.clear()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()
            self.decks.show_drop(over=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.decks.show_drop(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.decks.show_drop(over=False)
        if paths := _dropped(event):
            event.acceptProposedAction()
            self.start(*paths)


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
