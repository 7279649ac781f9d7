"""The evidence board: what was found for each topic, and what is still missing."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from ...evidence import judge_quote
from ...model.lesson import Document, Lesson, Topic
from ...model.project import Note, Project, Quote
from ..evidence_card import EvidenceCard, focus_card, focused_card, note_card, quote_card
from ..widgets import button, card, clear, column, label, row, scrolled


class BoardView(QFrame):
    """Cards of quotes and notes under their topics."""

    card_picked = Signal(str)
    open_asked = Signal(str)
    delete_asked = Signal(str)
    topic_asked = Signal(str, str)
    note_asked = Signal()
    paragraph_asked = Signal(str, int)
    """Carries a document's id and the number of a paragraph to look at."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: object = None
        self.cards: dict[str, EvidenceCard] = {}
        self.groups = QVBoxLayout()
        self.groups.setSpacing(8)
        self.add = button("Research note", self._ask_note, name="plus")
        self.add.setToolTip("Write down something you found elsewhere, with its source")
        head = row(label("Evidence board", "heading"), 1, self.add)
        inside = card(column(head, scrolled(column(self.groups, 1)), spacing=10))
        self.setLayout(column(inside))

    def show_project(
        self, lesson: Lesson, project: Project, documents: tuple[Document, ...]
    ) -> None:
        """Show the evidence of a project; nothing is built anew in vain."""
        wanted = (
            lesson, project.topics, project.quotes, project.notes, project.sources,
            project.documents,
        )  # fmt: skip
        if self.shown == wanted:
            return
        self.shown = wanted
        held, place = focused_card(self.cards)
        clear(self.groups)
        self.cards.clear()
        for topic in self._topics(lesson, project):
            self._add_group(topic, project, documents)
        self._add_loose(lesson, project, documents)
        if not project.topics and not self.cards:
            hint = "Choose topics in step 1. Their quotes and notes are collected here."
            self.groups.addWidget(label(hint, "muted", wrap=True))
        focus_card(self.cards, held, place)
        if held and not self.cards:
            self.add.setFocus()

    def choose_card(self, evidence: str) -> None:
        """Mark the card of a quote or note."""
        for id, item in self.cards.items():
            item.set_chosen(id == evidence)

    def _topics(self, lesson: Lesson, project: Project) -> list[Topic]:
        """Give the chosen topics, and others that evidence belongs to."""
        used = {quote.topic for quote in project.quotes} | {note.topic for note in project.notes}
        return [topic for topic in lesson.topics if topic.id in project.topics or topic.id in used]

    def _add_group(self, topic: Topic, project: Project, documents: tuple[Document, ...]) -> None:
        quotes = [quote for quote in project.quotes if quote.topic == topic.id]
        notes = [note for note in project.notes if note.topic == topic.id]
        self.groups.addLayout(row(_chip(f"{topic.title}  ·  {count_text(quotes, notes)}"), 1))
        self._add_cards(quotes, notes, project, documents, topic.id)
        if not quotes and not notes:
            self._add_empty(topic)

    def _add_cards(
        self,
        quotes: list[Quote],
        notes: list[Note],
        project: Project,
        documents: tuple[Document, ...],
        topic: str,
    ) -> None:
        made = [quote_card(quote, judge_quote(quote, documents), documents) for quote in quotes]
        made += [note_card(note, project) for note in notes]
        for item in made:
            self.cards[item.evidence] = item
            item.menu_topics = tuple(pair for pair in self.topic_names if pair[0] != topic)
            item.picked.connect(self.card_picked)
            item.open_asked.connect(self.open_asked)
            item.action_asked.connect(self.open_asked)
            item.delete_asked.connect(self.delete_asked)
            item.topic_asked.connect(self.topic_asked)
            self.groups.addWidget(item)

    def _add_empty(self, topic: Topic) -> None:
        """Say where to look for evidence on a topic that has none."""
        if topic.question:
            self.groups.addWidget(label(topic.question, "muted", wrap=True))
        links = row(label("Look at", "muted"), spacing=2)
        for document, numbers in topic.paragraphs[:1]:
            for number in numbers:
                look = partial(self.paragraph_asked.emit, document, number)
                links.addWidget(button(f"¶{number}", look, "link"))
        links.addStretch(1)
        if topic.paragraphs:
            self.groups.addLayout(links)

    def _add_loose(self, lesson: Lesson, project: Project, documents: tuple[Document, ...]) -> None:
        """Show evidence that belongs to no topic of the lesson."""
        known = {str(topic.id) for topic in lesson.topics}
        quotes = [quote for quote in project.quotes if quote.topic not in known]
        notes = [note for note in project.notes if note.topic not in known]
        if quotes or notes:
            self.groups.addLayout(row(_chip(f"No topic  ·  {count_text(quotes, notes)}"), 1))
            self._add_cards(quotes, notes, project, documents, "")

    def _ask_note(self) -> None:
        self.note_asked.emit()

    topic_names: tuple[tuple[str, str], ...] = ()
    """The topics that evidence can be moved to: (id, title) pairs."""


def _chip(text: str) -> QLabel:
    return label(text, "chip")


def count_text(quotes: list[Quote], notes: list[Note]) -> str:
    """Say how much evidence there is: `2 quotes, 1 note`."""
    parts = []
    if quotes:
        parts.append(f"{len(quotes)} quote{'s' if len(quotes) > 1 else ''}")
    if notes:
        parts.append(f"{len(notes)} note{'s' if len(notes) > 1 else ''}")
    return ", ".join(parts) or "nothing yet"
