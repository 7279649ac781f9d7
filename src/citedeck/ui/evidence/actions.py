"""What a person does with evidence: quotes, notes, sources, and the dialogs that ask about them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ... import edit
from ...model.project import Project
from ..dialogs import ask
from ..document import Document
from .lists import usage_text
from .note_dialog import NoteDialog
from .quote_dialog import QuoteDialog
from .reader import Selection
from .source_dialog import SourceDialog


class EvidenceActions(QObject):
    """Changes the evidence of a document; asks in dialogs over a window."""

    evidence_made = Signal(str)
    """Carries the id of the new quote or note."""

    def __init__(self, document: Document, window: QWidget) -> None:
        super().__init__(window)
        self.document = document
        self.window = window

    # -- quotes and notes

    def attach_quote(self, document: str, selected: Selection, topic: str) -> None:
        """Attach selected words of a document to a topic."""
        project, id = edit.add_quote(
            self.document.project, document, selected.paragraph, selected.text, topic
        )
        self.document.apply("attach a quote", project)
        self.evidence_made.emit(id)

    def write_note(self, topic: str) -> None:
        """Write a new research note."""
        dialog = self._note_dialog(None, topic)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            project, values = _with_source(self.document.project, dialog)
            project, id = edit.add_note(project, **values)
            self.document.apply("add a research note", project)
            self.evidence_made.emit(id)

    def open_evidence(self, id: str) -> None:
        """Edit a quote or note."""
        if self.document.project.quote(id):
            self._edit_quote(id)
        elif self.document.project.note(id):
            self._edit_note(id)

    def _edit_quote(self, id: str) -> None:
        project, lesson = self.document.project, self.document.lesson
        quote = project.quote(id)
        assert quote is not None
        dialog = QuoteDialog(quote, lesson, self.document.documents, self.window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            changes = {"text": dialog.text, "topic": dialog.topic_id}
            self.document.apply("edit a quote", edit.update_quote(project, id, **changes))

    def _edit_note(self, id: str) -> None:
        dialog = self._note_dialog(id, "")
        if dialog.exec() == QDialog.DialogCode.Accepted:
            project, values = _with_source(self.document.project, dialog)
            self.document.apply("edit a note", edit.update_note(project, id, **values))

    def _note_dialog(self, id: str | None, topic: str) -> NoteDialog:
        project = self.document.project
        note = project.note(id) if id else None
        return NoteDialog(note, topic, self.document.lesson, project, self.window)

    def delete_evidence(self, id: str) -> None:
        """Delete a quote or note."""
        project = edit.remove_evidence(self.document.project, id)
        self.document.apply("delete evidence", project)

    def move_evidence(self, id: str, topic: str) -> None:
        """Move a quote or note to another topic."""
        project = edit.update_quote(self.document.project, id, topic=topic)
        self.document.apply("move evidence", edit.update_note(project, id, topic=topic))

    # -- terms and sources

    def make_definition(self, term: str) -> None:
        """Add a slide that defines a term."""
        after = _second(self.document.project)
        project, _ = edit.add_slide(self.document.project, "definition", after, term=term)
        self.document.apply("add a definition", project)

    def add_source(self) -> None:
        """Add a source."""
        dialog = SourceDialog(None, self.document.project.citation_style, self.window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            project, _ = edit.add_source(self.document.project, **dialog.values())
            self.document.apply("add a source", project)

    def edit_source(self, id: str) -> None:
        """Edit a source."""
        project = self.document.project
        dialog = SourceDialog(project.source(id), project.citation_style, self.window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.document.apply("edit a source", edit.update_source(project, id, **dialog.values()))

    def delete_source(self, id: str) -> None:
        """Delete a source; ask first where notes or slides cite it."""
        notes, slides = edit.count_uses(self.document.project, id)
        if notes or slides:
            question = f"This source is cited {usage_text(notes, slides)}."
            detail = "What cites it will need another source."
            if ask(self.window, question, detail, "Delete source") != 0:
                return
        self.document.apply("delete a source", edit.remove_source(self.document.project, id))


def _with_source(project: Project, dialog: NoteDialog) -> tuple[Project, dict[str, object]]:
    """Add the source that a note's dialog made, if the note cites it."""
    values = dialog.values()
    if values["source"] == "new" and dialog.new_source:
        project, values["source"] = edit.add_source(project, **dialog.new_source)
    return project, values


def _second(project: Project) -> str:
    """Give the slide after which a definition fits: the agenda, else the first."""
    agenda = next((slide.id for slide in project.slides if slide.kind == "agenda"), "")
    return agenda or (project.slides[0].id if project.slides else "")
