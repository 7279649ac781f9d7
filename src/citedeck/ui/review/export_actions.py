"""What leaves the review window: reports, and copies of the decks with comments in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from ... import pipeline
from ...model.errors import AppError, Problem, SaveError
from ...model.review import ReviewedFile
from ..dialogs import tell
from ..settings import remember_teacher, teacher_name
from ..widgets import call
from .class_review import ClassReview
from .worker import Steps, Worker

_KINDS = {
    "html": ("Report to read and print…", "Web page (*.html)"),
    "xlsx": ("Excel workbook…", "Excel workbook (*.xlsx)"),
    "csv": ("Table as CSV…", "CSV table (*.csv)"),
    "json": ("Data as JSON…", "JSON (*.json)"),
}


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
        self.problems: list[Problem] = []

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
        action = menu.addAction("Write comments into copies of the decks…")
        action.triggered.connect(partial(call, self.write_comments))

    def files(self) -> list[ReviewedFile]:
        """Give what reports tell: every deck that was checked, as the teacher marked it."""
        return [entry.file for entry in self.review.entries if entry.file]

    # -- reports

    def export_report(self, suffix: str) -> None:
        """Ask for a file, and write one report into it."""
        name, kind = _KINDS[suffix]
        path = self._ask_save(name.rstrip("…"), kind, f".{suffix}")
        if path and self.review.save():
            files, lesson = self.files(), self.review.choice.lesson
            make = partial(
                pipeline.report_files, files, lesson.id if lesson else None, **{suffix: path}
            )
            self._run(partial(report_steps, make), f"Wrote {path.name}", f"Writing {path.name} …")

    def write_comments(self) -> None:
        """Ask for a name and a folder, and write copies of the decks with comments."""
        author = self._ask_name()
        name = author and QFileDialog.getExistingDirectory(
            self.window, "A folder for the copies", self._folder()
        )
        if author and name:
            files = [file for file in self.files() if file.review]
            steps = partial(comment_steps, files, Path(name), author)
            self._run(steps, f"Wrote copies with comments to {Path(name).name}", "")

    def cancel(self) -> None:
        """Stop writing; a report that is not finished is dropped."""
        if self.worker:
            self.worker.cancel()
            self.worker = None
            self.told.emit("Stopped.")
            self.work_changed.emit()

    def _run(self, steps: Callable[[Event], Steps], end_text: str, name: str) -> None:
        self.end_text, self.problems = end_text, []
        stop = Event()
        self.worker = Worker(steps(stop), stop)
        self.worker.stepped.connect(self._take)
        self.worker.failed.connect(self._refuse)
        self.worker.ended.connect(self._end)
        self.progressed.emit(0, 0, name)
        self.worker.start()
        self.work_changed.emit()

    def _take(self, step: object) -> None:
        match step:
            case (int(done), int(total)):
                self.progressed.emit(done, total, "copies")
            case Problem():
                self.problems.append(step)

    def _refuse(self, error: AppError) -> None:
        self.end_text = ""
        tell(self.window, "Citedeck can’t write this.", _lines(error.problems))

    def _end(self) -> None:
        if self.sender() is not self.worker:
            return
        self.worker = None
        self.work_changed.emit()
        if self.problems:
            tell(self.window, "Some decks got no comments.", _lines(self.problems))
        if self.end_text:
            self.told.emit(self.end_text)

    # -- asking

    def _ask_name(self) -> str:
        """Ask under which name comments are written."""
        known = teacher_name()
        name, said = QInputDialog.getText(
            self.window, "Comments", "Your name, as the students know it:", text=known
        )
        name = " ".join(name.split())
        if said and name:
            remember_teacher(name)
            return name
        return ""

    def _ask_save(self, title: str, kind: str, suffix: str) -> Path | None:
        dialog = QFileDialog(self.window, title, self._folder(), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"review{suffix}")
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def _folder(self) -> str:
        first = self.review.entries[0].path.parent if self.review.entries else Path.home()
        return str(first)


def report_steps(make: Callable[[], dict[Path, bytes | Iterable[bytes]]], stop: Event) -> Steps:
    """Make a report and write it; what is not finished when it is stopped is dropped."""
    files = make()
    pipeline.save_files({path: _stoppable(data, stop) for path, data in files.items()})
    yield None


def comment_steps(files: list[ReviewedFile], folder: Path, author: str, _stop: Event) -> Steps:
    """Write a commented copy of each deck; say of one that can't have any why."""
    for number, file in enumerate(files):
        yield number, len(files)
        try:
            pipeline.write_comments(file, folder, author)
        except SaveError:
            raise
        except AppError as error:
            yield error.problems[0]


def _stoppable(data: bytes | Iterable[bytes], stop: Event) -> bytes | Iterable[bytes]:
    return data if isinstance(data, bytes) else _until(data, stop)


def _until(pieces: Iterable[bytes], stop: Event) -> Iterator[bytes]:
    for piece in pieces:
        if stop.is_set():
            raise SaveError.of("writing was stopped")
        yield piece


def _lines(problems: Iterable[Problem], most: int = 8) -> str:
    lines = [str(problem) for problem in problems]
    rest = [f"… and {len(lines) - most} more"] if len(lines) > most else []
    return "\n".join([*lines[:most], *rest])
