"""What leaves the review window: reports, a gradebook, copies of the decks with comments."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMenu, QWidget

from ... import pipeline
from ...model.errors import AppError
from ...model.review import ReviewedFile
from ..dialogs import tell
from ..settings import remember_teacher, teacher_name
from ..widgets import call
from .class_review import ClassReview
from .export_steps import (
    Grades,
    Progress,
    Remark,
    WriteSteps,
    comment_steps,
    grade_steps,
    report_steps,
)
from .gradebook_dialog import GradebookDialog
from .worker import Worker

_KINDS = {
    "html": ("Report to read and print…", "Web page (*.html)"),
    "xlsx": ("Excel workbook…", "Excel workbook (*.xlsx)"),
    "csv": ("Table as CSV…", "CSV table (*.csv)"),
    "json": ("Data as JSON…", "JSON (*.json)"),
}
_CSV = "CSV table (*.csv)"
_MOST_LINES = 12


class ExportActions(QObject):
    """Asks where to, and writes in a thread of its own."""

    told = Signal(str)
    progressed = Signal(int, int, str)
    """Carries how much is done, of how much, and what."""
    work_changed = Signal()

    def __init__(self, review: ClassReview, window: QWidget) -> None:
        super().__init__(window)
        self.review = review
        self.window = window
        self.worker: Worker | None = None
        self.end_text = ""
        self.remarks: list[str] = []

    @property
    def is_working(self) -> bool:
        """Whether something is being written."""
        return self.worker is not None

    def fill(self, menu: QMenu) -> None:
        """Add every way out to a menu."""
        for suffix, (name, _) in _KINDS.items():
            action = menu.addAction(name)
            action.triggered.connect(partial(call, partial(self.export_report, suffix)))
        menu.addSeparator()
        for name, work in (
            ("Fill a gradebook…", self.fill_gradebook),
            ("Write comments into copies of the decks…", self.write_comments),
        ):
            menu.addAction(name).triggered.connect(partial(call, work))

    def files(self) -> list[ReviewedFile]:
        """Give what reports tell: every deck that was checked, as the teacher marked it."""
        return [entry.file for entry in self.review.entries if entry.file]

    # -- what can be written

    def export_report(self, suffix: str) -> None:
        """Ask for a file, and write one report into it."""
        name, kind = _KINDS[suffix]
        path = self._ask_save(name.rstrip("…"), kind, f"review.{suffix}")
        if path:
            lesson = self.review.choice.lesson
            id = str(lesson.id) if lesson else None
            paths = {suffix: path}
            make = partial(pipeline.report_files, self.files(), id, **paths)
            self._run(partial(report_steps, make), f"Wrote {path.name}")

    def fill_gradebook(self) -> None:
        """Ask for a gradebook, and fill a copy of it."""
        title = "A gradebook that Canvas or Moodle exported"
        name, _ = QFileDialog.getOpenFileName(self.window, title, self._folder(), _CSV)
        if not name:
            return
        source = Path(name)
        dialog = GradebookDialog(source.name, self.window)
        wanted = dialog.exec() == QDialog.DialogCode.Accepted
        column, maximum = dialog.column.text().strip(), dialog.maximum
        dialog.deleteLater()
        target = wanted and self._ask_save("Save the copy", _CSV, f"{source.stem} with points.csv")
        if target:
            grades = Grades(source, target, column, maximum)
            self._run(partial(grade_steps, self.files(), grades), f"Wrote {target.name}")

    def write_comments(self) -> None:
        """Ask for a name and a folder, and write copies of the decks with comments."""
        author = self._ask_name()
        title = "A folder for the copies"
        name = author and QFileDialog.getExistingDirectory(self.window, title, self._folder())
        if name:
            files = [file for file in self.files() if file.review]
            steps = partial(comment_steps, files, Path(name), author)
            self._run(steps, f"Wrote copies with comments to {Path(name).name}")

    def cancel(self) -> None:
        """Stop writing; a report that is not finished is dropped."""
        if self.worker:
            self.worker.cancel()
            self.worker = None
            self.work_changed.emit()
            self.told.emit("Writing was stopped.")

    # -- how it is written

    def _run(self, steps: WriteSteps, end_text: str) -> None:
        self.end_text, self.remarks = end_text, []
        stop = Event()
        self.worker = Worker(steps(stop), stop)
        self.worker.stepped.connect(self._take)
        self.worker.failed.connect(self._refuse)
        self.worker.ended.connect(self._end)
        self.worker.start()
        self.work_changed.emit()
        self.progressed.emit(0, 0, "Writing …")

    def _take(self, step: object) -> None:
        if isinstance(step, Progress):
            text = f"{step.done} of {step.total} decks" if step.total else "Writing …"
            self.progressed.emit(step.done, step.total, text)
        elif isinstance(step, Remark):
            self.remarks.append(step.text)

    def _refuse(self, error: AppError) -> None:
        self.end_text = ""
        tell(self.window, "This can’t be written.", _lines(map(str, error.problems)))

    def _end(self) -> None:
        if self.sender() is not self.worker:
            return
        self.worker = None
        self.work_changed.emit()
        if self.end_text:
            self.told.emit(self.end_text)
        if self.end_text and self.remarks:
            tell(self.window, f"{self.end_text}. Please look at this:", _lines(self.remarks))

    # -- asking

    def _ask_name(self) -> str:
        """Ask under which name comments are written."""
        question = "Your name, as the students know it:"
        name, said = QInputDialog.getText(self.window, "Comments", question, text=teacher_name())
        name = " ".join(name.split())
        if not said or not name:
            return ""
        remember_teacher(name)
        return name

    def _ask_save(self, title: str, kind: str, name: str) -> Path | None:
        """Ask for a file; one that is there is replaced only by a person who said so."""
        dialog = QFileDialog(self.window, title, self._folder(), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix)
        dialog.selectFile(name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def _folder(self) -> str:
        first = self.review.entries[0].path.parent if self.review.entries else Path.home()
        return str(first)


def _lines(lines: Iterable[str]) -> str:
    every = list(lines)
    rest = [f"… and {len(every) - _MOST_LINES} more"] if len(every) > _MOST_LINES else []
    return "\n".join([*every[:_MOST_LINES], *rest])
