"""The quotes and notes of one part of a slide: a menu to choose them from."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from ....model.project import Project
from ...widgets import button, column, label
from .part_form import Shown

_MENU_PX = 420


class EvidenceChoice(QWidget):
    """Shows the evidence of a part; its menu puts more there, or takes it away."""

    chosen = Signal(object)
    """Carries the ids."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: tuple[str, ...] = ()
        self.shown: Shown | None = None
        self.texts = label("", "muted", wrap=True)
        self.button = button("Evidence…", None, "link", "quote")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.setLayout(column(self.texts, self.button, spacing=2))

    def show_ids(self, ids: tuple[str, ...], shown: Shown) -> None:
        """Show the evidence of a part."""
        self.ids, self.shown = ids, shown
        text = "\n".join(evidence_words(id, shown.project) for id in ids)
        self.texts.setText(text)
        self.texts.setVisible(bool(text))

    def _fill(self) -> None:
        """Offer the evidence of the slide's topic first, then all other."""
        self.menu.clear()
        if self.shown is None:
            return
        project, topic = self.shown.project, self.shown.slide.topic
        every = {str(quote.id): quote.topic for quote in project.quotes}
        every |= {str(note.id): note.topic for note in project.notes}
        own = [id for id, other in every.items() if topic and other == topic]
        rest = [id for id in every if id not in own]
        self._offer("On this topic", own)
        self._offer("Other evidence" if own else "Evidence", rest)
        if not every:
            self.menu.addAction("Attach quotes and notes in step 2 first").setEnabled(False)

    def _offer(self, title: str, ids: list[str]) -> None:
        if not ids or self.shown is None:
            return
        self.menu.addAction(title).setEnabled(False)
        for id in ids:
            action = self.menu.addAction(self._short(evidence_words(id, self.shown.project)))
            action.setCheckable(True)
            action.setChecked(id in self.ids)
            action.triggered.connect(partial(self._toggle, id))

    def _short(self, text: str) -> str:
        """Cut a text for the menu, in which `&` would mark a key."""
        metrics = QFontMetrics(self.menu.font())
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, _MENU_PX).replace("&", "&&")

    def _toggle(self, id: str, _checked: bool = False) -> None:
        rest = tuple(other for other in self.ids if other != id)
        self.chosen.emit(rest if id in self.ids else (*self.ids, id))


def evidence_words(id: str, project: Project) -> str:
    """Give a piece of evidence in a line: `¶4 “its words”`, or a note's title."""
    if quote := project.quote(id):
        return f"¶{quote.paragraph}  “{quote.text}”"
    note = project.note(id)
    if note is None:
        return ""
    return f"Note  {note.title or note.text}"
