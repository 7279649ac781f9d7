"""What leaves the window: the deck, and what is shown, printed and said with it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ..model.handout import Paper
from ..pipeline import check_work, export_deck, picture_steps, work_pages
from ..pipeline.handouts import (
    Painting,
    export_notes,
    paint_cards,
    paint_handout,
    paint_slides,
    save_when_done,
)
from .dialogs import ask
from .document import Document
from .save_dialog import Kinds, ask_save, project_place
from .tasks import Task, guarded
from .widgets import call

_PDF: Kinds = {".pdf": "PDF"}
_DECK: Kinds = {".pptx": "PowerPoint"}
_NOTES: Kinds = {".txt": "Text", ".md": "Markdown"}


class ExportActions(QObject):
    """Exports the document of a window, and says what was made."""

    file_made = Signal(Path)
    """Carries the file or folder that was written."""

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self.document = document
        self.window = window

    def fill(self, menu: QMenu) -> None:
        """Add every way out but the deck itself to a menu."""
        for name, export in (
            ("PDF…", self.export_pdf),
            ("Handout…", self.export_handout),
            ("Cue cards…", self.export_cards),
            ("Pictures…", self.export_pictures),
            ("Speaker notes…", self.export_notes),
        ):
            menu.addAction(name).triggered.connect(partial(call, export))

    def export_deck(self) -> None:
        """Export the deck as .pptx; ask first where something must be mended."""
        document = self.document
        if not self._may_export():
            return
        if path := ask_save(self.window, "Export deck", project_place(document), _DECK):
            self._write(partial(export_deck, document.work, path, document.template), path,
                        "export the deck")  # fmt: skip

    def _may_export(self) -> bool:
        """Ask whether a deck is to be exported in which something must be mended."""
        errors = check_work(self.document.work, self.document.template).errors
        if not errors:
            return True
        count = "is one thing" if len(errors) == 1 else f"are {len(errors)} things"
        detail = "\n".join(f"• {finding.message}" for finding in errors[:4])
        question = f"There {count} to fix. Export all the same?"
        return ask(self.window, question, detail, "Export all the same") == 0

    def export_pdf(self) -> None:
        """Export the slides as a PDF."""
        self._export_pdf("Export PDF", "", "export the PDF", self._paint_slides)

    def export_handout(self) -> None:
        """Export the slides with what is said beside them."""
        self._export_pdf("Export handout", "handout", "export the handout", self._paint_handout)

    def export_cards(self) -> None:
        """Export cards to cut out and speak from."""
        self._export_pdf("Export cue cards", "cue cards", "export the cue cards", self._paint_cards)

    def export_pictures(self) -> None:
        """Export a picture of each slide."""
        start = str(project_place(self.document).parent)
        title = "Export pictures to a folder"
        if name := QFileDialog.getExistingDirectory(self.window, title, start):
            self._write(partial(self._paint_pictures, Path(name)), Path(name),
                        "export the pictures")  # fmt: skip

    def export_notes(self) -> None:
        """Export what is said as text."""
        start = project_place(self.document, "notes")
        if path := ask_save(self.window, "Export speaker notes", start, _NOTES):
            work, template = self.document.work, self.document.template
            self._write(partial(export_notes, work, template, path), path, "export the notes")

    # -- how it is made

    def _export_pdf(self, title: str, ending: str, what: str, make: Callable[[], Painting]) -> None:
        start = project_place(self.document, ending)
        if path := ask_save(self.window, title, start, _PDF):
            self._write(partial(self._paint, make, path), path, what)

    def _paint_slides(self) -> Painting:
        return paint_slides(work_pages(self.document.work, self.document.template))

    def _paint_handout(self) -> Painting:
        return paint_handout(self.document.work, self.document.template, usual_paper())

    def _paint_cards(self) -> Painting:
        return paint_cards(self.document.work, self.document.template, usual_paper())

    def _paint(self, make: Callable[[], Painting], path: Path) -> bool:
        painting = make()
        steps = save_when_done(painting.steps, path)
        return Task(steps, painting.count + 1, "Painting pages …", self.window).run()

    def _paint_pictures(self, folder: Path) -> bool:
        pages = work_pages(self.document.work, self.document.template)
        steps = picture_steps(pages, folder)
        return Task(steps, len(pages.pages) + 1, "Painting slides …", self.window).run()

    def _write(self, work: Callable[[], object], path: Path, what: str) -> None:
        """Do some work; say what was made, or why it could not be."""
        guarded(self.window, partial(self._make, work, path), f"Citedeck can't {what}.")

    def _make(self, work: Callable[[], object], path: Path) -> None:
        if work() is not False:  # what was stopped has made nothing
            self.file_made.emit(path)


def usual_paper() -> Paper:
    """Give the paper of the country that the computer is set to."""
    american = QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if QLocale().measurementSystem() == american else "a4"


def open_file(path: Path) -> None:
    """Open a file or folder in the program that is meant for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
