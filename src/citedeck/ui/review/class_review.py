"""The one object behind the review window: the decks, their reviews, and the teacher's changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ...model.errors import AppError
from ...model.lesson import Lesson
from ...model.review import SkippedFile
from ...model.rubric import DeckMarks, Rubric
from ..settings import comment_bank
from .changes import save_changes
from .choice import Choice
from .entries import DeckEntry
from .names import Twins, telling_names
from .recalled import Recalled
from .steps import Checked, Found, review_steps
from .worker import Steps, Worker

_SAVE_AFTER_MS = 600
_PAUSE_S = 2.0
"""After such a pause in typing a new step begins."""


class ClassReview(QObject):
    """Holds the decks under review. Each change of the teacher's can be undone, and is saved."""

    listed = Signal()
    """Other decks are under review."""
    entry_changed = Signal(int)
    """Carries the place of the deck that is told differently now."""
    work_changed = Signal(bool)
    """Carries whether decks are being checked."""
    stepped_to = Signal(int, str)
    """Carries the place of the deck that an undo or redo changed, and what that says."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: tuple[Path, ...] = ()
        self.choice = Choice()
        self.lessons: tuple[Lesson, ...] = ()
        self.rubric: Rubric | None = None
        self.entries: list[DeckEntry] = []
        self.done = 0
        self.twins = Twins()
        self.skipped: tuple[SkippedFile, ...] = ()
        self.trouble = ""
        self.worker: Worker | None = None
        self.stack = QUndoStack(self)
        self.unsaved: set[Path] = set()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_SAVE_AFTER_MS)
        self.timer.timeout.connect(self.save)

    # -- the work

    @property
    def is_working(self) -> bool:
        """Whether decks are being checked."""
        return self.worker is not None

    def start(
        self,
        paths: tuple[Path, ...],
        choice: Choice | None = None,
        recalled: Recalled | None = None,
    ) -> None:
        """Review the decks that lie in some places, from the beginning.

        What was `recalled` of an earlier review of them goes before the choice.
        """
        self.cancel()
        self.save()
        self.paths, self.choice, self.trouble = paths, choice or self.choice, ""
        self._run(review_steps(paths, self.choice, recalled))

    def restart(self) -> None:
        """Review the same decks again."""
        if self.paths:
            self.start(self.paths)

    def cancel(self) -> None:
        """Leave the decks that were not checked yet as they are."""
        if self.worker is None:
            return
        self.worker.cancel()
        self._rest()

    def _rest(self) -> None:
        """Work no more, however that came."""
        self.worker = None
        for place, entry in enumerate(self.entries):
            if entry.is_working:
                self._set(place, replace(entry, is_working=False))
        self.work_changed.emit(False)

    def _run(self, steps: Steps) -> None:
        self.worker = Worker(steps)
        self.worker.stepped.connect(self._take)
        self.worker.failed.connect(self._refuse)
        self.worker.ended.connect(self._end)
        self.work_changed.emit(True)
        self.worker.start()

    def _take(self, step: object) -> None:
        """Take in what the worker found or finished."""
        if self.sender() is not self.worker:
            return
        if isinstance(step, Found):
            self._list(step)
        elif isinstance(step, Checked) and self.rubric:
            place, self.done = self.done, self.done + 1
            self.twins.add(place, step.file.review.digest if step.file.review else "")
            self._set(place, self.entries[place].checked(step))
        if self.done < len(self.entries):
            self._set(self.done, replace(self.entries[self.done], is_working=True))

    def _list(self, found: Found) -> None:
        self.stack.clear()
        self.done = 0
        self.skipped, self.rubric, self.lessons = found.skipped, found.rubric, found.lessons
        self.choice, self.twins = found.choice, Twins()
        names = telling_names(found.decks)
        self.entries = [DeckEntry(path, DeckMarks(path.name), names[path]) for path in found.decks]
        self.trouble = found.trouble
        self.listed.emit()

    def _refuse(self, error: AppError) -> None:
        if self.sender() is self.worker:
            self.trouble = str(error.problems[0])

    def _end(self) -> None:
        if self.sender() is self.worker:
            self._rest()

    def _set(self, place: int, entry: DeckEntry) -> None:
        self.entries[place] = entry
        self.entry_changed.emit(place)

    def twins_text(self, place: int) -> str:
        """Say which deck has the same slides as another; nothing where none has."""
        review = self.entries[place].review
        others = self.twins.others(place, review.digest) if review else []
        more = " and others" if len(others) > 1 else ""
        return f"same slides as {self.entries[others[0]].name}{more}" if others else ""

    # -- the teacher's changes

    def apply(self, label: str, place: int, saved: DeckMarks, merge: str = "") -> None:
        """Change a deck's review, as one step that can be undone.

        Steps with the same `merge` in a row, as typing makes them, are one step.
        """
        if saved != self.entries[place].saved:
            told = f"{label} in {self.entries[place].name}"
            self.stack.push(_Change(self, told, place, saved, merge))

    def set_saved(self, place: int, saved: DeckMarks) -> None:
        """Set a deck's marks, for the undo stack, and keep them soon."""
        entry = self.entries[place]
        if self.rubric is None:
            return
        marked = replace(saved, sha256=entry.digest)
        self._set(place, entry.with_saved(marked, self.rubric))
        self.unsaved.add(entry.path)
        self.timer.start()

    def save(self) -> bool:
        """Keep the teacher's changes beside the decks; tell whether nothing is left unsaved."""
        self.timer.stop()
        for folder in sorted({path.parent for path in self.unsaved}):
            here = {path for path in self.unsaved if path.parent == folder}
            changed = [entry.saved for entry in self.entries if entry.path in here]
            try:
                save_changes(folder, changed, comment_bank())
            except AppError as error:
                self.trouble = f"Your changes can’t be saved beside the decks: {error.problems[0]}"
                continue
            self.unsaved -= here
            self.trouble = ""
        self.work_changed.emit(self.is_working)
        return not self.unsaved


class _Change(QUndoCommand):
    """One step: what the teacher said of a deck before and after it."""

    def __init__(
        self, review: ClassReview, label: str, place: int, after: DeckMarks, merge: str
    ) -> None:
        super().__init__(label)
        self.review, self.place = review, place
        self.before, self.after = review.entries[place].saved, after
        self.merge, self.time, self.is_new = merge, monotonic(), True

    def redo(self) -> None:
        self.review.set_saved(self.place, self.after)
        if not self.is_new:
            self.review.stepped_to.emit(self.place, f"Done again: {self.text()}")
        self.is_new = False

    def undo(self) -> None:
        self.review.set_saved(self.place, self.before)
        self.review.stepped_to.emit(self.place, f"Undone: {self.text()}")

    def id(self) -> int:
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or (other.merge, other.place) != (self.merge, self.place):
            return False
        if other.time - self.time > _PAUSE_S:
            return False
        self.after, self.time = other.after, other.time
        self.setObsolete(self.after == self.before)
        return True
