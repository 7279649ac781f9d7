"""A quote or research note on a card: its words, where they are from, and how they hold up."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu

from ..model.lesson import Document
from ..model.project import Note, Project, Quote
from ..model.verdict import Judgement
from .theme import current_theme
from .widgets import button, column, label, restyle, row, set_part

_VERDICTS = {
    "verbatim": ("verbatim ✓", "good"),
    "marked": ("marked changes ✓", "good"),
    "altered": ("words were changed", "error"),
    "misplaced": ("stands elsewhere", "error"),
    "not-found": ("not in the lesson", "error"),
}
_KINDS = {
    "quotation": "quotation",
    "paraphrase": "own words",
    "data": "data",
    "idea": "own idea",
    "question": "open question",
}
_NEED_SOURCE = ("quotation", "paraphrase", "data")


class EvidenceCard(QFrame):
    """One piece of evidence. Enter or a double click opens it, Delete removes it."""

    picked = Signal(str)
    open_asked = Signal(str)
    delete_asked = Signal(str)
    action_asked = Signal(str)
    topic_asked = Signal(str, str)
    """Carries the evidence's id and the topic it shall belong to."""

    def __init__(self, id: str, text: QLabel, place: str, state: str, tone: str) -> None:
        super().__init__()
        self.evidence = id
        self.menu_topics: tuple[tuple[str, str], ...] = ()
        set_part(self, "item")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.state = button(state, self._act, "verdict")
        self.state.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state.setProperty("tone", tone)
        self.state.setStyleSheet(_tone_style(tone))
        foot = row(label(place, "muted", wrap=True), self.state)
        foot.setStretch(0, 1)
        layout = column(text, foot, spacing=4)
        layout.setContentsMargins(12, 9, 8, 7)
        self.setLayout(layout)
        self.setAccessibleName(f"{text.text()} {place} {state}")

    def set_chosen(self, chosen: bool) -> None:
        """Show that this is the card in question."""
        restyle(self, "chosen", chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.evidence)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.open_asked.emit(self.evidence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_asked.emit(self.evidence)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit(self.evidence)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        self._open_menu(event.globalPos())

    def _act(self) -> None:
        self.action_asked.emit(self.evidence)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        edit = menu.addAction("Edit…\tEnter")
        topics: dict[QAction, str] = {}
        if self.menu_topics:
            move = menu.addMenu("Move to")
            topics = {move.addAction(title): topic for topic, title in self.menu_topics}
        delete = menu.addAction("Delete\tDel")
        chosen = menu.exec(place)
        if chosen is edit:
            self.open_asked.emit(self.evidence)
        elif chosen is delete:
            self.delete_asked.emit(self.evidence)
        elif chosen in topics:
            self.topic_asked.emit(self.evidence, topics[chosen])


def quote_card(quote: Quote, judgement: Judgement, documents: tuple[Document, ...]) -> EvidenceCard:
    """Make the card of a quote with its verdict."""
    state, tone = _VERDICTS[judgement.verdict]
    if judgement.drops_hedge:
        state, tone = "leaves out how sure it is", "warn"
    text = label(f"“{quote.text}”", wrap=True)
    place = f"{document_name(quote.document, documents)} ¶{quote.paragraph}"
    return EvidenceCard(quote.id, text, place, state, tone)


def note_card(note: Note, project: Project) -> EvidenceCard:
    """Make the card of a research note with its source."""
    source = project.source(note.source)
    needs = note.kind in _NEED_SOURCE and source is None
    words = f"{note.title}: {note.text}" if note.title else note.text
    place = f"Research note · {_KINDS[note.kind]}"
    author = source.author[0].short if source and source.author else ""
    name = author or (source.title if source else "")
    state = "needs a source" if needs else name[:34]
    return EvidenceCard(note.id, label(words, wrap=True), place, state, "warn" if needs else "good")


def focused_card(cards: Mapping[str, EvidenceCard]) -> tuple[str, int]:
    """Give the id and the place of the card that has the keys; no id where none has them."""
    held = [(id, place) for place, (id, item) in enumerate(cards.items()) if item.hasFocus()]
    return held[0] if held else ("", 0)


def focus_card(cards: Mapping[str, EvidenceCard], id: str, place: int) -> None:
    """Give the keys to a card that was made anew, or to the one that now stands in its place."""
    every = list(cards.values())
    if not id or not every:
        return
    item = cards.get(id) or every[min(place, len(every) - 1)]
    item.show()  # the layout shows it later; what is hidden takes no keys
    item.setFocus()


def document_name(id: str, documents: tuple[Document, ...]) -> str:
    """Give what a document is called where it is cited."""
    found = next((document for document in documents if document.id == id), None)
    return found.name if found else id


def _tone_style(tone: str) -> str:
    theme = current_theme()
    color = {"good": theme.accent, "warn": theme.warn, "error": theme.error}[tone]
    return f"color: {color};"
