"""The one object behind every window: the current work, its undo stack, and whether it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ..model.lesson import Document as LessonDocument
from ..model.lesson import Lesson
from ..model.media import Media
from ..model.project import Project, Work, quotable_documents
from ..model.slides import Slide
from ..pipeline import load_work, work_template

if TYPE_CHECKING:
    from ..model.template import Template

BACKUP = ".citedeck.bak"
_PAUSE_S = 2.0
"""A pause in typing after which a new step begins: one undo must not take a whole speech away."""


class Document(QObject):
    """Holds the work; every change goes through `apply` and is announced by `changed`."""

    changed = Signal(object)
    """Carries the new work, after an edit, an undo or a redo."""
    replaced = Signal(object)
    """Carries the new work, after another file was opened."""
    saved = Signal()

    def __init__(self, work: Work, path: Path | None = None) -> None:
        super().__init__()
        self.work = work
        self.path = path
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(self._announce)

    @property
    def project(self) -> Project:
        """The current project."""
        return self.work.project

    @property
    def lesson(self) -> Lesson:
        """The lesson it works on."""
        return self.work.lesson

    @property
    def documents(self) -> tuple[LessonDocument, ...]:
        """Every text that can be quoted."""
        return quotable_documents(self.lesson, self.project)

    @property
    def template(self) -> Template:
        """The project's template; where its file is not at hand, the first bundled one."""
        return work_template(self.work)[0]

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost."""
        return self.stack.isClean()

    def apply(self, label: str, project: Project, merge: str = "") -> None:
        """Make a project the current one, as one step that can be undone.

        Steps with the same `merge` in a row, as typing into one field makes them, are one step.
        """
        if project != self.project:
            self.stack.push(_Edit(self, label, project, merge))

    def before(self, merge: str) -> Project:
        """Give the project before the step that typing with this `merge` goes on with.

        What an edit derives from the old value is derived from this one: half a name, typed on
        the way to a whole one, never counts.
        """
        last = self.stack.command(self.stack.index() - 1)
        if isinstance(last, _Edit) and last.goes_on(merge) and not self.is_saved:
            return last.before
        return self.project

    def edit(self, label: str, change: Callable[[Project], Project], merge: str = "") -> None:
        """Apply what a function of `citedeck.edit` makes of the current project."""
        self.apply(label, change(self.project), merge)

    def keep_media(self, media: Media) -> None:
        """Keep the bytes of a picture; what no project names is not saved with it."""
        if media not in self.work.media:
            self.work = replace(self.work, media=(*self.work.media, media))

    def set_project(self, project: Project) -> None:
        """Set the project, for the undo stack, which announces it when it is done itself."""
        self.work = replace(self.work, project=project)

    def _announce(self) -> None:
        self.changed.emit(self.work)

    def replace_work(self, work: Work, path: Path | None) -> None:
        """Start again with other work; nothing can be undone across that."""
        self.work, self.path = work, path
        self.stack.clear()
        self.replaced.emit(work)

    def mark_saved(self, path: Path) -> None:
        """Note that the current work now lies in a file."""
        self.path = path
        self.stack.setClean()
        self.saved.emit()

    def slide(self, id: str) -> Slide | None:
        """Find a slide of the current project."""
        return self.project.slide(id)


def open_work(path: Path) -> tuple[Work, Path | None]:
    """Open a project; give it and where it will be saved: a backup is never saved over.

    Raises an AppError where it can't be shown, for lack of its template too; nothing is changed.
    """
    work = load_work(path)
    work_template(work)
    return work, None if path.name.endswith(BACKUP) else path


class _Edit(QUndoCommand):
    """One step: the project before and after it."""

    def __init__(self, document: Document, label: str, after: Project, merge: str) -> None:
        super().__init__(label)
        self.document = document
        self.before = document.project
        self.after = after
        self.merge = merge
        self.time = monotonic()

    def goes_on(self, merge: str) -> bool:
        """Tell whether a change with this `merge` belongs to the same step, if it comes now."""
        return bool(merge) and merge == self.merge and monotonic() - self.time < _PAUSE_S

    def redo(self) -> None:
        self.document.set_project(self.after)

    def undo(self) -> None:
        self.document.set_project(self.before)

    def id(self) -> int:
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or not self.goes_on(other.merge):
            return False
        self.after, self.time = other.after, other.time
        self.setObsolete(self.after == self.before)
        return True
