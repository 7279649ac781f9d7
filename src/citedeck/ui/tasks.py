"""Long work in small steps, with progress, and a way to stop it after each step."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from ..model.errors import AppError
from .dialogs import tell

_SHOW_AFTER_MS = 400


class Task(QObject):
    """Runs the steps of an iterator from the event loop, so that the window stays alive."""

    def __init__(self, steps: Iterator[object], count: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.steps = steps
        self.error: AppError | None = None
        self.finished = False
        self.progress = QProgressDialog(name, "Stop", 0, count, parent)
        self.progress.setWindowModality(Qt.WindowModality.WindowModal)
        self.progress.setMinimumDuration(_SHOW_AFTER_MS)
        self.progress.setAutoClose(False)
        self.loop = QEventLoop()

    def run(self) -> bool:
        """Run to the end, an error or a stop; tell whether the end was reached."""
        QTimer.singleShot(0, self._step)
        self.loop.exec()
        self.progress.close()
        self.progress.deleteLater()
        self.deleteLater()
        if self.error:
            raise self.error
        return self.finished

    def _step(self) -> None:
        """Do a step, then let the window live. A bug in a step ends the waiting as well."""
        more = False
        try:
            more = self._advance()
        finally:
            if more:
                QTimer.singleShot(0, self._step)
            else:
                self.loop.quit()

    def _advance(self) -> bool:
        """Do a step; tell whether another one follows."""
        if self.progress.wasCanceled():
            return False
        try:
            next(self.steps)
        except StopIteration:
            self.finished = True
            return False
        except AppError as error:
            self.error = error
            return False
        self.progress.setValue(self.progress.value() + 1)
        return True


def guarded(parent: QWidget, work: Callable[[], object], what: str) -> bool:
    """Do some work; say in a dialog what a person can mend. Tells whether it was done."""
    try:
        work()
    except AppError as error:
        lines = [str(problem) for problem in error.problems[:8]]
        if len(error.problems) > len(lines):
            lines.append(f"… and {len(error.problems) - len(lines)} more")
        tell(parent, what, "\n".join(lines))
        return False
    return True
