"""Everything in the menu that has to do with files: new, open, save, export."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ..model.lesson import Lesson
from ..pipeline import (
    bundled_lesson,
    check_work,
    demo_work,
    export_deck,
    export_pdf,
    import_lesson,
    load_lesson,
    new_work,
    picture_steps,
    save_work,
    work_pages,
)
from .dialogs import ask, tell
from .document import BACKUP, Document, open_work
from .settings import remember_file
from .tasks import Task, guarded

_PROJECT = "Citedeck projects (*.citedeck)"
_PROJECTS = f"{_PROJECT};;Backups (*{BACKUP});;All files (*)"
_LESSONS = "Lessons (*.lesson.yaml *.yaml);;All files (*)"
_TEXTS = "Texts (*.txt *.md);;All files (*)"


class FileActions(QObject):
    """Opens, saves and exports the document of a window."""

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
        path = self._ask_save("Save", _PROJECT, ".citedeck")
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

    # -- export

    def export_deck(self) -> None:
        """Export the deck as .pptx; ask first where something must be mended."""
        work = self.document.work
        errors = check_work(work, self.document.template).errors
        if errors:
            count = "is one thing" if len(errors) == 1 else f"are {len(errors)} things"
            detail = "\n".join(f"• {finding.message}" for finding in errors[:4])
            if ask(self.window, f"There {count} to fix. Export all the same?", detail,
                   "Export all the same") != 0:  # fmt: skip
                return
        if path := self._ask_save("Export deck", "PowerPoint (*.pptx)", ".pptx"):
            export = partial(export_deck, work, path, self.document.template)
            if self._try(export, "export the deck"):
                self.told.emit(f"Exported {path.name}")

    def export_pdf(self) -> None:
        """Export the slides as a PDF."""
        if path := self._ask_save("Export PDF", "PDF (*.pdf)", ".pdf"):
            pages = work_pages(self.document.work, self.document.template)
            if self._try(partial(export_pdf, pages, path), "export the PDF"):
                self.told.emit(f"Exported {path.name}")

    def export_pictures(self) -> None:
        """Export a picture of each slide."""
        name = QFileDialog.getExistingDirectory(self.window, "Export pictures to a folder")
        if name:
            self._try(partial(self._paint_pictures, Path(name)), "export the pictures")

    def _paint_pictures(self, folder: Path) -> None:
        pages = work_pages(self.document.work, self.document.template)
        steps = picture_steps(pages, folder)
        task = Task(steps, len(pages.pages), "Painting slides …", self.window)
        if task.run():
            self.told.emit(f"Exported pictures to {folder.name}")

    # -- asking

    def _try(self, work: Callable[[], object], what: str) -> bool:
        return guarded(self.window, work, f"Citedeck can't {what}.")

    def _ask_open(self, title: str, kinds: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self.window, title, self._folder(), kinds)
        return Path(name) if name else None

    def _ask_save(self, title: str, kinds: str, suffix: str) -> Path | None:
        """Ask where to save; what stands there is replaced only by a person who said so."""
        dialog = QFileDialog(self.window, title, self._folder(), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{self._file_name()}{suffix}")
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if not chosen:
            return None
        path = Path(chosen[0])
        if path.suffix.lower() == suffix or path.is_dir():
            return path
        return self._with_suffix(path, suffix)

    def _with_suffix(self, path: Path, suffix: str) -> Path | None:
        """Add a suffix; ask again where that makes it another file, which the dialog never saw."""
        path = path.with_name(f"{path.name}{suffix}")
        detail = "What is in it now is replaced."
        if path.exists() and ask(self.window, f"Replace {path.name}?", detail, "Replace") != 0:
            return None
        return path

    def _folder(self) -> str:
        if self.document.path:
            return str(self.document.path.parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _file_name(self) -> str:
        """Make a file's name of the title: what no system takes is left out."""
        if self.document.path:
            return self.document.path.stem
        words = re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", self.document.project.title)
        return " ".join(words.split())[:60].strip(" .") or "presentation"
