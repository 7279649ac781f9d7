"""A research note: what was found, of which kind, and where."""

from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from ...model.lesson import Lesson
from ...model.project import Note, Project
from ..dialogs import enable_ok, named, ok_cancel, topic_box
from ..fields import LineField, TextField
from ..widgets import button, column, label, narrow_box, row
from .source_dialog import SourceDialog

KINDS = {
    "paraphrase": "In my own words",
    "quotation": "Word for word",
    "data": "Numbers",
    "idea": "My own idea",
    "question": "An open question",
}
_HINTS = {
    "paraphrase": "What the source says, in your own words",
    "quotation": "The words of the source, exactly as they stand there",
    "data": "The numbers, and what they count",
    "idea": "What you think yourself",
    "question": "What you could not find out",
}
_NEW = "new"
_WITHOUT_SOURCE = ("idea", "question")


class NoteDialog(QDialog):
    """Makes or changes a research note, and the source it cites."""

    def __init__(
        self, note: Note | None, topic: str, lesson: Lesson, project: Project, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Research note")
        self.resize(560, 0)
        self.project = project
        self.new_source: dict[str, Any] | None = None
        self.kind = narrow_box("Kind")
        for id, name in KINDS.items():
            self.kind.addItem(name, id)
        self.topic = topic_box(lesson, note.topic if note else topic)
        self.title = LineField("Title", "A few words, shown over the note", own_undo=True)
        self.text = TextField("Note", lines=4, most=9, own_undo=True)
        self.source = narrow_box("Source")
        self.locator = LineField("Page", "p. 3", own_undo=True)
        self.problem = label("", "warn", wrap=True)
        self.buttons: QDialogButtonBox = ok_cancel(self, "Save note")
        self._lay_out()
        self._show(note)
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        add = button("New source…", self._make_source)
        beside = column(1, add)
        source = row(named("Source", self.source), named("Page", self.locator), beside)
        source.setStretch(0, 3)
        source.setStretch(1, 1)
        kinds = row(named("What kind of note is it?", self.kind), named("Topic", self.topic))
        kinds.setStretch(0, 1)
        kinds.setStretch(1, 1)
        self.setLayout(
            column(
                kinds,
                named("Title", self.title),
                named("Note", self.text),
                source,
                self.problem,
                self.buttons,
                spacing=10,
                margin=16,
            )
        )

    def _show(self, note: Note | None) -> None:
        self._fill_sources(note.source if note else "")
        if note:
            self.kind.setCurrentIndex(self.kind.findData(note.kind))
            self.title.show_text(note.title)
            self.text.show_text(note.text)
            self.locator.show_text(note.locator)
        self.text.setFocus()

    def _fill_sources(self, chosen: str) -> None:
        self.source.clear()
        self.source.addItem("No source", "")
        for source in self.project.sources:
            author = f"{source.author[0].short}: " if source.author else ""
            self.source.addItem(f"{author}{source.title}"[:80], source.id)
        if self.new_source:
            self.source.addItem(str(self.new_source["title"])[:80], _NEW)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))

    def _connect(self) -> None:
        self.kind.activated.connect(self._refresh)
        self.source.activated.connect(self._refresh)
        self.text.typed.connect(self._refresh)

    def _make_source(self) -> None:
        dialog = SourceDialog(None, self.project.citation_style, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.new_source = dialog.values()
            self._fill_sources(_NEW)
            self._refresh()

    def _refresh(self) -> None:
        """Say what is missing."""
        kind = self.kind.currentData()
        self.text.setPlaceholderText(_HINTS[kind])
        lacks = kind not in _WITHOUT_SOURCE and not self.source.currentData()
        self.problem.setText(
            "Say where you found it: choose a source or make one." if lacks else ""
        )
        self.problem.setVisible(lacks)
        enable_ok(self.buttons, bool(self.text.toPlainText().strip()))

    def values(self) -> dict[str, Any]:
        """Give the note's fields; `source` is `new` where `new_source` holds it."""
        return {
            "kind": self.kind.currentData(),
            "topic": self.topic.currentData(),
            "title": self.title.text().strip(),
            "text": self.text.toPlainText().strip(),
            "source": self.source.currentData(),
            "locator": self.locator.text().strip(),
        }
