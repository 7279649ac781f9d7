"""What can be quoted or cited: a tab for each document, the glossary and the student's sources."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar

from ...evidence import judge_quote
from ...model.lesson import Document as LessonDocument
from ...model.lesson import Topic
from ..document import Document
from ..fields import LineField
from ..theme import current_theme
from ..widgets import card, column, label, row
from .lists import GlossaryView, SourcesView
from .reader import Mark, ReaderView, Selection
from .search import find_all
from .selection_bar import SelectionBar

_GLOSSARY, _SOURCES = "#glossary", "#sources"
"""What no document's id can be."""


class DocumentsView(QFrame):
    """Shows one text, list or the other; searches all texts; offers topics for a selection."""

    quote_asked = Signal(str, object, str)
    """Carries a document's id, the `Selection` in it, and the topic it shall belong to."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.topics: tuple[Topic, ...] = ()
        self.tabs = QTabBar()
        self.reader = ReaderView()
        self.glossary = GlossaryView()
        self.sources = SourcesView()
        self.bar = SelectionBar()
        self.search = LineField("Search all sources", "Search   Ctrl+F")
        self.found = label("", "muted")
        self.pages = QStackedWidget()
        self.hit = 0
        self._lay_out()
        self._connect()

    # -- what it looks like

    def _lay_out(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName("Sources")
        self.tabs.setUsesScrollButtons(False)
        self.search.setFixedWidth(150)
        for page in (self.reader, self.glossary, self.sources):
            self.pages.addWidget(page)
        head = row(self.tabs, 1, self.found, self.search)
        self.setLayout(column(card(column(head, self.pages, self.bar, spacing=10))))
        self.setMinimumWidth(540)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.reader.words_selected.connect(self.bar.show_selection)
        self.reader.quote_asked.connect(self._quote_for_first)
        self.bar.quote_asked.connect(self._ask_quote)
        self.search.typed.connect(self._search_anew)
        self.search.returnPressed.connect(self._show_next_hit)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    # -- what it shows

    def show_work(self, topics: tuple[Topic, ...]) -> None:
        """Show the document as it is now, and offer topics for what is selected."""
        self.topics = topics
        self.bar.show_topics(topics)
        self._show_tabs()
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

    def show_paragraph(self, document: str, number: int) -> None:
        """Turn to a paragraph."""
        for index in range(self.tabs.count()):
            if self.tabs.tabData(index) == document:
                self.tabs.setCurrentIndex(index)
        self.reader.show_paragraph(number)

    # -- search

    def _search_anew(self) -> None:
        self.hit = 0
        self._show_tab()
        self._show_hits()
        self._turn_to_hit()

    def _hits(self) -> tuple[Mark, ...]:
        """Find what is searched for in the document that is shown."""
        shown = self.reader.shown
        return find_all(self.search.text(), shown, current_theme().selection) if shown else ()

    def _show_hits(self) -> None:
        """Mark and count what is found; the text stays where it is being read."""
        wanted, shown, hits = self.search.text(), self.reader.shown, self._hits()
        self.reader.show_found(hits)
        others = (doc for doc in self.document.documents if doc != shown)
        elsewhere = sum(len(find_all(wanted, doc, "")) for doc in others)
        text = f"{len(hits)} here, {elsewhere} elsewhere" if len(wanted) > 1 else ""
        self.found.setText(text)
        self.found.setVisible(bool(text))

    def _turn_to_hit(self) -> None:
        if hits := self._hits():
            self.reader.show_paragraph(hits[self.hit % len(hits)].paragraph)

    def _show_next_hit(self) -> None:
        """Go to the next place; from the last one to the next document that has any."""
        self.hit += 1
        if self.hit >= len(self._hits()):
            self.hit = 0
            if found := self._next_with_hits():
                self.show_paragraph(found.id, 1)
        self._show_hits()
        self._turn_to_hit()

    def _next_with_hits(self) -> LessonDocument | None:
        documents, shown = list(self.document.documents), self.reader.shown
        start = documents.index(shown) if shown in documents else 0
        order = documents[start + 1 :] + documents[: start + 1]
        return next((doc for doc in order if find_all(self.search.text(), doc, "")), None)

    # -- what a person asks for

    def _quote_for_first(self) -> None:
        if self.topics:
            self._ask_quote(self.topics[0].id)

    def _ask_quote(self, topic: str) -> None:
        selected, document = self.reader.selection(), self.reader.shown
        if isinstance(selected, Selection) and document is not None:
            self.quote_asked.emit(document.id, selected, topic)
            self.reader.give_up_selection()
