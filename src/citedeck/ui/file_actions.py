"""Everything in the menu that has to do with files: new, open, save."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ..model.lesson import Lesson
from ..pipeline import (
    bundled_lesson,
    demo_work,
    import_lesson,
    load_lesson,
    new_work,
    save_work,
    work_template,
)
from .dialogs import ask, tell
from .document import BACKUP, Document, open_work
from .save_dialog import Kinds, ask_save, project_place
from .settings import remember_file
from .tasks import guarded

_PROJECT: Kinds = {".citedeck": "Citedeck projects"}
_PROJECTS = f"Citedeck projects (*.citedeck);;Backups (*{BACKUP});;All files (*)"
_LESSONS = "Lessons (*.lesson.yaml *.yaml);;All files (*)"
_TEXTS = "Texts (*.txt *.md);;All files (*)"


class FileActions(QObject):
    """Opens and saves the document of a window."""

    told = Signal(str)
    """Carries a sentence on what was just done."""

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self.document = document
        self.window = window

    # -- new and open

    def start_new(self) -> None:
        """Start a new project on the same lesson."""
        if self.may_leave():
            self.document.replace_work(new_work(self.document.lesson), None)

    def start_bundled(self) -> None:
        """Start a new project on the lesson that the app brings along."""
        if self.may_leave():
            self.document.replace_work(new_work(bundled_lesson()), None)

    def start_from_lesson(self) -> None:
        """Start a new project on a lesson file."""
        if (path := self._ask_open("Open a lesson", _LESSONS)) and self.may_leave():
            self._try(partial(self._start_on, partial(load_lesson, path)), "open the lesson")

    def start_from_text(self) -> None:
        """Make a lesson out of a text and start a new project on it."""
        path = self._ask_open("Make a lesson out of a text", _TEXTS)
        if path and self.may_leave():
            self._try(partial(self._start_on, partial(self._import, path)), "read the text")

    def open_example(self) -> None:
        """Open the bundled finished example."""
        if self.may_leave():
            self.document.replace_work(demo_work(), None)

    def open_file(self) -> None:
        """Ask for a project and open it."""
        if path := self._ask_open("Open a project", _PROJECTS):
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open a project; tell whether it was opened."""
        return self.may_leave() and self._try(partial(self._open, path), "open the project")

    def _open(self, path: Path) -> None:
        work, home = open_work(path)
        self.document.replace_work(work, home)
        if problem := work_template(work)[1]:
            tell(self.window, "The school’s template of this project is not at hand.", problem)
        if home:
            remember_file(home)
        else:
            self.told.emit("This is a backup: saving it asks for a name")

    def _start_on(self, load: Callable[[], Lesson]) -> None:
        self.document.replace_work(new_work(load()), None)

    def _import(self, path: Path) -> Lesson:
        lesson, doubts = import_lesson(path)
        if doubts:
            lines = [f"Line {doubt.line}: {doubt.message}." for doubt in doubts[:10]]
            tell(self.window, "The lesson was made. Please look at these places.", "\n".join(lines))
        return lesson

    # -- save

    def save(self) -> bool:
        """Save to the file it came from, or ask for one; tell whether it was saved."""
        if self.document.path is None:
            return self.save_as()
        return self._save_to(self.document.path)

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        path = ask_save(self.window, "Save", project_place(self.document), _PROJECT)
        return path is not None and self._save_to(path)

    def _save_to(self, path: Path) -> bool:
        if not self._try(partial(save_work, path, self.document.work), "save the project"):
            return False
        self.document.mark_saved(path)
        remember_file(path)
        self.told.emit(f"Saved to {path.name}")
        return True

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved work; tell whether it may be left now."""
        if self.document.is_saved:
            return True
        title = self.document.project.title or "this presentation"
        detail = "Without saving, what you changed is lost."
        answer = ask(self.window, f"Save “{title}” first?", detail, "Save", "Don't save")
        return self.save() if answer == 0 else answer == 1

    # -- asking

    def _try(self, work: Callable[[], object], what: str) -> bool:
        return guarded(self.window, work, f"Citedeck can't {what}.")

    def _ask_open(self, title: str, kinds: str) -> Path | None:
        folder = str(project_place(self.document).parent)
        name, _ = QFileDialog.getOpenFileName(self.window, title, folder, kinds)
        return Path(name) if name else None
