"""The Evidence step, put together: documents at the left, the board at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ...model.lesson import Topic
from ..document import Document
from ..widgets import column
from .actions import EvidenceActions
from .board import BoardView
from .documents_view import DocumentsView


class EvidencePanel(QWidget):
    """Shows what can be quoted, and collects it."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.actions_ = EvidenceActions(document, self)
        self.documents = DocumentsView(document)
        self.board = BoardView()
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.board.setMinimumWidth(320)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(14)
        splitter.addWidget(self.documents)
        splitter.addWidget(self.board)
        splitter.setSizes([700, 540])
        splitter.setChildrenCollapsible(False)
        self.setLayout(column(splitter))

    def _connect(self) -> None:
        board, documents, actions = self.board, self.documents, self.actions_
        self.document.changed.connect(self.refresh)
        self.document.replaced.connect(self.refresh)
        actions.evidence_made.connect(board.choose_card)
        board.card_picked.connect(self.show_evidence)
        board.open_asked.connect(actions.open_evidence)
        board.delete_asked.connect(actions.delete_evidence)
        board.topic_asked.connect(actions.move_evidence)
        board.note_asked.connect(self.write_note)
        board.paragraph_asked.connect(documents.show_paragraph)
        documents.quote_asked.connect(actions.attach_quote)
        documents.bar.note_asked.connect(self.write_note)
        documents.glossary.slide_asked.connect(actions.make_definition)
        documents.sources.add_asked.connect(actions.add_source)
        documents.sources.edit_asked.connect(actions.edit_source)
        documents.sources.delete_asked.connect(actions.delete_source)

    def refresh(self) -> None:
        """Show the document as it is now."""
        lesson, project = self.document.lesson, self.document.project
        self.board.topic_names = tuple((str(t.id), t.title) for t in lesson.topics)
        self.board.show_project(lesson, project, self.document.documents)
        self.documents.show_work(self._topics())

    def _topics(self) -> tuple[Topic, ...]:
        """Give the chosen topics; all of the lesson's where none is chosen yet."""
        lesson, chosen = self.document.lesson, self.document.project.topics
        return tuple(topic for id in chosen if (topic := lesson.topic(id))) or lesson.topics

    def show_evidence(self, id: str) -> None:
        """Mark a card, and turn to the paragraph its quote is from."""
        self.board.choose_card(id)
        if quote := self.document.project.quote(id):
            self.documents.show_paragraph(quote.document, quote.paragraph)

    def write_note(self) -> None:
        """Write a new research note, on the first topic at first."""
        topics = self._topics()
        self.actions_.write_note(topics[0].id if topics else "")
