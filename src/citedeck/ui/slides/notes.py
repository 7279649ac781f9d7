"""What the student will say with a slide, who says it, and how long it takes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ...model.lesson import Lesson
from ...model.project import Project
from ...model.slides import Slide
from ...pipeline.handouts import speaking_seconds
from ..fields import TextField
from ..widgets import card, column, label, narrow_box, row, set_part
from .prompts import prompt

_NOBODY = "Who speaks?"


class NotesPanel(QFrame):
    """The card under the slide."""

    notes_typed = Signal(str)
    speaker_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField("What I will say", lines=3, most=3)
        set_part(self.field, "plain")
        self.time = label("", "muted")
        self.speaker = narrow_box("Speaker")
        self.speaker.setMinimumContentsLength(12)
        self.field.typed.connect(self.notes_typed)
        self.speaker.activated.connect(self._choose)
        head = row(label("What I will say", "heading"), 1, self.time, self.speaker)
        inside = card(column(head, self.field, spacing=4))
        outer = column(inside)
        self.setLayout(outer)
        self.presenters: tuple[str, ...] = ()

    def show_slide(self, slide: Slide, project: Project, lesson: Lesson) -> None:
        """Show a slide's speaker notes."""
        self._show_prompt(slide, project, lesson)
        self.field.show_text(slide.speaker_notes)
        names = project.presenters
        if slide.speaker and slide.speaker not in names:
            names = (*names, slide.speaker)
        if names != self.presenters or not self.speaker.count():
            self.presenters = names
            self.speaker.clear()
            self.speaker.addItems([_NOBODY, *names])
        self.speaker.setVisible(bool(names))
        self.speaker.setCurrentIndex(names.index(slide.speaker) + 1 if slide.speaker else 0)
        self.time.setText(speaking_time(slide.speaker_notes, lesson))

    def _show_prompt(self, slide: Slide, project: Project, lesson: Lesson) -> None:
        activity = lesson.activity(project.activity)
        words = prompt("notes", slide.kind, activity.kind if activity else "", lesson.audience)
        if self.field.placeholderText() != words:
            self.field.setPlaceholderText(words)

    def _choose(self, index: int) -> None:
        self.speaker_chosen.emit(self.presenters[index - 1] if index else "")


def speaking_time(notes: str, lesson: Lesson) -> str:
    """Say how long notes take to say."""
    seconds = speaking_seconds(notes, lesson)
    if not seconds:
        return ""
    return f"≈ {seconds} s" if seconds < 90 else f"≈ {seconds // 60} min {seconds % 60:02} s"
