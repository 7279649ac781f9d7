"""The Evidence step, put together: reader, search and bar at the left, the board at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QSplitter, QStackedWidget, QTabBar, QWidget

from ... import edit
from ...evidence import judge_quote
from ...model.lesson import Topic
from ...model.project import Project
from ..dialogs import ask
from ..document import Document
from ..fields import LineField
from ..theme import current_theme
from ..widgets import card, column, label, row
from .board import BoardView
from .lists import GlossaryView, SourcesView
from .note_dialog import NoteDialog
from .quote_dialog import QuoteDialog
from .reader import Mark, ReaderView, Selection
from .search import find_all
from .selection_bar import SelectionBar
from .source_dialog import SourceDialog

_GLOSSARY, _SOURCES = "glossary", "sources"


class EvidencePanel(QWidget):
    """Shows what can be quoted, and collects it."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.tabs = QTabBar()
        self.reader = ReaderView()
        self.glossary = GlossaryView()
        self.sources = SourcesView()
        self.bar = SelectionBar()
        self.board = BoardView()
        self.search = LineField("Search all sources", "Search   Ctrl+F")
        self.found = label("", "muted")
        self.pages = QStackedWidget()
        self.hit = 0
        self._lay_out()
        self._connect()
        self.refresh()

    # -- what it looks like

    def _lay_out(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName("Sources")
        self.search.setFixedWidth(150)
        self.tabs.setUsesScrollButtons(False)
        for page in (self.reader, self.glossary, self.sources):
            self.pages.addWidget(page)
        self.board.setMinimumWidth(320)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(14)
        splitter.addWidget(self._left())
        splitter.addWidget(self.board)
        splitter.setSizes([700, 540])
        splitter.setChildrenCollapsible(False)
        self.setLayout(column(splitter))

    def _left(self) -> QFrame:
        head = row(self.tabs, 1, self.found, self.search)
        made = card(column(head, self.pages, self.bar, spacing=10))
        made.setMinimumWidth(540)
        return made

    def _connect(self) -> None:
        self.document.changed.connect(self.refresh)
        self.document.replaced.connect(self.refresh)
        self.tabs.currentChanged.connect(self._show_tab)
        self.reader.words_selected.connect(self.bar.show_selection)
        self.reader.quote_asked.connect(self._quote_for_first)
        self.bar.quote_asked.connect(self.attach_quote)
        self.bar.note_asked.connect(self.write_note)
        self.board.card_picked.connect(self.show_evidence)
        self.board.open_asked.connect(self.open_evidence)
        self.board.delete_asked.connect(self.delete_evidence)
        self.board.topic_asked.connect(self.move_evidence)
        self.board.note_asked.connect(self.write_note)
        self.board.paragraph_asked.connect(self.show_paragraph)
        self.glossary.slide_asked.connect(self.make_definition)
        self.sources.add_asked.connect(self.add_source)
        self.sources.edit_asked.connect(self.edit_source)
        self.sources.delete_asked.connect(self.delete_source)
        self.search.typed.connect(self._search_anew)
        self.search.returnPressed.connect(self._show_next_hit)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    # -- what it shows

    def refresh(self) -> None:
        """Show the document as it is now."""
        lesson, project = self.document.lesson, self.document.project
        self._show_tabs()
        self.bar.show_topics(tuple(self._topics()))
        self.board.topic_names = tuple((str(t.id), t.title) for t in lesson.topics)
        self.board.show_project(lesson, project, self.document.documents)
        self._show_tab()

    def _show_tabs(self) -> None:
        """Offer a tab for each document, the glossary and the student's sources."""
        count = len(self.document.project.sources)
        names = [(str(doc.id), doc.name) for doc in self.document.documents]
        names += [(_GLOSSARY, "Glossary"), (_SOURCES, f"My sources ({count})")]
        if [self.tabs.tabData(i) for i in range(self.tabs.count())] != [id for id, _ in names]:
            while self.tabs.count():
                self.tabs.removeTab(0)
            for id, name in names:
                self.tabs.setTabData(self.tabs.addTab(name), id)
        for index, (_, name) in enumerate(names):
            self.tabs.setTabText(index, name)

    def _show_tab(self) -> None:
        tab = self.tabs.tabData(self.tabs.currentIndex())
        self.bar.setVisible(tab not in (_GLOSSARY, _SOURCES))
        if tab == _GLOSSARY:
            self.pages.setCurrentWidget(self.glossary)
            self.glossary.show_lesson(self.document.lesson, self.search.text())
        elif tab == _SOURCES:
            self.pages.setCurrentWidget(self.sources)
            self.sources.show_project(self.document.project)
        else:
            self.pages.setCurrentWidget(self.reader)
            self._show_document(tab)

    def _show_document(self, id: str) -> None:
        found = next((doc for doc in self.document.documents if doc.id == id), None)
        if found:
            self.reader.show_document(found)
            self.reader.show_marks(self._marks(id))
            self._show_hits()

    def _marks(self, document: str) -> tuple[Mark, ...]:
        """Mark where quotes stand: in one colour word for word, in another with changes."""
        theme = current_theme()
        colors = {"verbatim": theme.quote_mark, "marked": theme.change_mark}
        marks = []
        for quote in self.document.project.quotes:
            found = judge_quote(quote, self.document.documents)
            if found.document == document and found.verdict in colors:
                color = colors[found.verdict]
                marks.append(Mark(found.paragraph, found.start, found.end, color))
        return tuple(marks)

    def _topics(self) -> list[Topic]:
        lesson, chosen = self.document.lesson, self.document.project.topics
        picked = [topic for id in chosen if (topic := lesson.topic(id))]
        return picked or list(lesson.topics)

    def show_paragraph(self, document: str, number: int) -> None:
        """Turn to a paragraph."""
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) == document:
                self.tabs.setCurrentIndex(index)
        self.reader.show_paragraph(number)

    def show_evidence(self, id: str) -> None:
        """Mark a card, and turn to the paragraph its quote is from."""
        self.board.choose_card(id)
        if quote := self.document.project.quote(id):
            self.show_paragraph(quote.document, quote.paragraph)

    # -- search

    def _search_anew(self) -> None:
        self.hit = 0
        self._show_tab()
        self._show_hits()

    def _show_hits(self) -> None:
        wanted = self.search.text()
        shown = self.reader.shown
        hits = find_all(wanted, shown, current_theme().selection) if shown else ()
        self.reader.show_found(hits)
        elsewhere = sum(
            len(find_all(wanted, doc, "")) for doc in self.document.documents if doc != shown
        )
        text = f"{len(hits)} here, {elsewhere} elsewhere" if len(wanted) > 1 else ""
        self.found.setText(text)
        self.found.setVisible(bool(text))
        if hits:
            self.reader.show_paragraph(hits[self.hit % len(hits)].paragraph)

    def _show_next_hit(self) -> None:
        """Go to the next place; from the last one to the next document that has any."""
        wanted, shown = self.search.text(), self.reader.shown
        here = find_all(wanted, shown, "") if shown else ()
        self.hit += 1
        if self.hit >= len(here):
            self.hit = 0
            documents = list(self.document.documents)
            start = documents.index(shown) if shown in documents else 0
            order = documents[start + 1 :] + documents[: start + 1]
            found = next((doc for doc in order if find_all(wanted, doc, "")), None)
            if found:
                self.show_paragraph(found.id, 1)
        self._show_hits()

    # -- what a person does

    def _quote_for_first(self) -> None:
        if topics := self._topics():
            self.attach_quote(topics[0].id)

    def attach_quote(self, topic: str) -> None:
        """Attach the selected words to a topic."""
        selected = self.reader.selection()
        document = self.reader.shown
        if not isinstance(selected, Selection) or document is None:
            return
        project, id = edit.add_quote(
            self.document.project, document.id, selected.paragraph, selected.text, topic
        )
        self.document.apply("attach a quote", project)
        cursor = self.reader.textCursor()
        cursor.clearSelection()
        self.reader.setTextCursor(cursor)
        self.board.choose_card(id)

    def write_note(self) -> None:
        """Write a new research note."""
        topics = self._topics()
        dialog = self._note_dialog(None, topics[0].id if topics else "")
        if dialog.exec() == QDialog.DialogCode.Accepted:
            project, values = _with_source(self.document.project, dialog)
            project, id = edit.add_note(project, **values)
            self.document.apply("add a research note", project)
            self.board.choose_card(id)

    def open_evidence(self, id: str) -> None:
        """Edit a quote or note."""
        project = self.document.project
        if quote := project.quote(id):
            lesson, documents = self.document.lesson, self.document.documents
            dialog = QuoteDialog(quote, lesson, documents, self)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                changes = {"text": dialog.text, "topic": dialog.topic_id}
                self.document.apply("edit a quote", edit.update_quote(project, id, **changes))
        elif note := project.note(id):
            note_dialog = self._note_dialog(id, note.topic)
            if note_dialog.exec() == QDialog.DialogCode.Accepted:
                project, values = _with_source(project, note_dialog)
                self.document.apply("edit a note", edit.update_note(project, id, **values))

    def delete_evidence(self, id: str) -> None:
        """Delete a quote or note."""
        project = edit.remove_evidence(self.document.project, id)
        self.document.apply("delete evidence", project)

    def move_evidence(self, id: str, topic: str) -> None:
        """Move a quote or note to another topic."""
        project = edit.update_quote(self.document.project, id, topic=topic)
        self.document.apply("move evidence", edit.update_note(project, id, topic=topic))

    def make_definition(self, term: str) -> None:
        """Add a slide that defines a term."""
        after = _second(self.document)
        project, _ = edit.add_slide(self.document.project, "definition", after, term=term)
        self.document.apply("add a definition", project)

    def add_source(self) -> None:
        """Add a source."""
        dialog = SourceDialog(None, self.document.project.citation_style, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            project, _ = edit.add_source(self.document.project, **dialog.values())
            self.document.apply("add a source", project)

    def edit_source(self, id: str) -> None:
        """Edit a source."""
        project = self.document.project
        dialog = SourceDialog(project.source(id), project.citation_style, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.document.apply("edit a source", edit.update_source(project, id, **dialog.values()))

    def delete_source(self, id: str) -> None:
        """Delete a source; ask first where notes cite it."""
        used = sum(note.source == id for note in self.document.project.notes)
        if used:
            detail = "These notes will need another source."
            question = f"{used} of your notes cite this source."
            if ask(self, question, detail, "Delete source") != 0:
                return
        self.document.apply("delete a source", edit.remove_source(self.document.project, id))

    def _note_dialog(self, id: str | None, topic: str) -> NoteDialog:
        project = self.document.project
        note = project.note(id) if id else None
        return NoteDialog(note, topic, self.document.lesson, project, self)


def _with_source(project: Project, dialog: NoteDialog) -> tuple[Project, dict[str, object]]:
    """Add the source that a note's dialog made, if the note cites it."""
    values = dialog.values()
    if values["source"] == "new" and dialog.new_source:
        project, values["source"] = edit.add_source(project, **dialog.new_source)
    return project, values


def _second(document: Document) -> str:
    """Give the slide after which a definition fits: the agenda, else the first."""
    slides = document.project.slides
    agenda = next((slide.id for slide in slides if slide.kind == "agenda"), "")
    return agenda or (slides[0].id if slides else "")
