"""The glossary and the student's sources, as lists beside the documents."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ...citations import bibliography_entry
from ...edit import count_uses
from ...model.lesson import GlossaryEntry, Lesson
from ...model.project import Project
from ..widgets import button, clear, column, icon_button, label, row, scrolled, set_part


class GlossaryView(QWidget):
    """The lesson's terms; each can become a slide."""

    slide_asked = Signal(str)
    """Carries the term."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: tuple[Lesson, str] | None = None
        self.items = QVBoxLayout()
        self.items.setSpacing(8)
        self.setLayout(column(scrolled(column(self.items, 1))))

    def show_lesson(self, lesson: Lesson, wanted: str = "") -> None:
        """Show the terms, or those that a search wants."""
        key = (lesson, wanted)
        if key == self.shown:
            return
        self.shown = key
        clear(self.items)
        found = [entry for entry in lesson.glossary if _matches(entry, wanted)]
        for entry in found:
            self.items.addWidget(self._item(entry))
        if not found:
            hint = "Nothing found." if wanted else "This lesson has no glossary."
            self.items.addWidget(label(hint, "muted"))

    def _item(self, entry: GlossaryEntry) -> QFrame:
        make = button("Make a slide", partial(self.slide_asked.emit, entry.term), "link")
        texts = [label(entry.definition, wrap=True)]
        if entry.example:
            texts.append(label(f"For example: {entry.example}", "muted", wrap=True))
        head = row(label(entry.term, "strong"), 1, make)
        return _framed(column(head, *texts, spacing=3))


class SourcesView(QWidget):
    """The works that the student's notes cite."""

    add_asked = Signal()
    edit_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: object = None
        self.items = QVBoxLayout()
        self.items.setSpacing(8)
        add = button("Add a source", self._add, name="plus")
        self.setLayout(column(row(add, 1), scrolled(column(self.items, 1)), spacing=10))

    def show_project(self, project: Project) -> None:
        """Show the sources as they will be cited."""
        uses = [count_uses(project, source.id) for source in project.sources]
        key = (project.sources, project.citation_style, uses)
        if key == self.shown:
            return
        self.shown = key
        clear(self.items)
        for source, used in zip(project.sources, uses, strict=True):
            entry = bibliography_entry(source, project.citation_style)
            text = label("".join(span.text for span in entry), wrap=True)
            edit = icon_button("pencil", "Edit source", partial(self.edit_asked.emit, source.id))
            bin_ = icon_button(
                "trash-2", "Delete source", partial(self.delete_asked.emit, source.id)
            )
            foot = row(label(usage_text(*used), "muted"), 1, edit, bin_, spacing=2)
            self.items.addWidget(_framed(column(text, foot, spacing=3)))
        if not project.sources:
            hint = "Works that you cite in research notes stand here."
            self.items.addWidget(label(hint, "muted", wrap=True))

    def _add(self) -> None:
        self.add_asked.emit()


def usage_text(notes: int, slides: int) -> str:
    """Say where a source is cited: `in 2 notes and one slide`."""
    parts = [(notes, "note"), (slides, "slide")]
    said = [f"one {name}" if count == 1 else f"{count} {name}s" for count, name in parts if count]
    return f"in {' and '.join(said)}" if said else "in no note yet"


def _matches(entry: GlossaryEntry, wanted: str) -> bool:
    text = f"{entry.term} {entry.definition} {entry.example}"
    return wanted.casefold() in text.casefold()


def _framed(layout: QVBoxLayout) -> QFrame:
    frame = QFrame()
    set_part(frame, "item")
    layout.setContentsMargins(12, 9, 12, 9)
    frame.setLayout(layout)
    return frame
