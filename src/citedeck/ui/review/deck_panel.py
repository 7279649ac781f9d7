"""The opened deck: its quotes, findings, rubric and slides, with the slide in question."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QTabBar, QWidget

from ...model.finding import Finding
from ..widgets import button, card, column, icon_button, label, row
from . import changes
from .class_review import ClassReview
from .entries import DeckEntry, minutes_text
from .findings_panel import FindingsPanel
from .page_pane import PagePane
from .page_source import PageSource
from .quotes_panel import QuotesPanel
from .rubric_panel import RubricPanel
from .slides_panel import SlidesPanel

QUOTES, FINDINGS, RUBRIC, SLIDES = range(4)
_TABS = ("Quotes", "Findings", "Rubric", "Slides")
_WIDE_PX = 860
"""From this width on the slide stands beside the lists, not under them."""
_SAYS = {"option": "", "hint": " (the deck says so)", "default": " (the deck names none)"}


class DeckPanel(QFrame):
    """Shows one deck of a class review; changes go to it at once."""

    deck_asked = Signal(int)
    """Carries 1 for the next deck, -1 for the one before."""
    close_asked = Signal()

    def __init__(self, review: ClassReview) -> None:
        super().__init__()
        self.review = review
        self.place = -1
        self.title = label("", "title")
        self.facts = label("", "muted")
        self.trouble = label("", "error", wrap=True)
        self.tabs = QTabBar()
        self.quotes, self.findings = QuotesPanel(), FindingsPanel()
        self.rubric, self.slides = RubricPanel(), SlidesPanel()
        self.lists: tuple[QWidget, ...] = (self.quotes, self.findings, self.rubric, self.slides)
        self.stack = QStackedWidget()
        self.page = PagePane()
        self.source = PageSource()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.shares = {False: 0.6, True: 0.35}
        self._lay_out()
        self._connect()

    # -- what it looks like

    def _lay_out(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName("Parts of the review")
        for name, panel in zip(_TABS, self.lists, strict=True):
            self.tabs.addTab(name)
            self.stack.addWidget(panel)
        before = icon_button("chevron-left", "Deck before (Ctrl+Up)", partial(self._ask, -1))
        after = icon_button("chevron-right", "Next deck (Ctrl+Down)", partial(self._ask, 1))
        head = row(column(self.title, self.facts, spacing=0), before, after, spacing=4)
        head.addWidget(button("All decks", self._close, "link"))
        head.setStretch(0, 1)
        for text in (self.title, self.facts):
            text.setMinimumWidth(60)
        self.splitter.setHandleWidth(12)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.page)
        layout = column(head, self.trouble, self.tabs, self.splitter, spacing=6)
        layout.addStretch(0)
        layout.setStretch(3, 1)
        self.setLayout(column(card(layout)))
        self.setMinimumWidth(460)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.show_tab)
        self.tabs.tabBarClicked.connect(self._take_keys)
        self.splitter.splitterMoved.connect(self._keep_share)
        self.review.entry_changed.connect(self._refresh)
        self.source.ready.connect(self._show_pages)
        for panel in (self.quotes, self.findings):
            panel.place_chosen.connect(self.page.show_page)
        self.findings.aside_toggled.connect(self._toggle_aside)
        self.rubric.level_set.connect(self._set_level)
        self.rubric.comment_typed.connect(self._set_comment)
        self.rubric.slide_chosen.connect(self.page.show_page)
        self.slides.slide_chosen.connect(self.page.turn_to)
        self.page.page_shown.connect(self.slides.show_slide)
        QShortcut(QKeySequence("Alt+Left"), self, self.page.before.click)
        QShortcut(QKeySequence("Alt+Right"), self, self.page.after.click)
        for number in range(len(_TABS)):
            show = partial(self.turn_to, number)
            QShortcut(QKeySequence(f"Alt+{number + 1}"), self, show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE_PX
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if way != self.splitter.orientation():
            self.splitter.setOrientation(way)
            self.page.lie(flat=not wide)
            self._share()
        self._show_facts()

    def _share(self) -> None:
        """Part the room between the lists and the slide, as the teacher parted it last."""
        large = self.tabs.currentIndex() == SLIDES
        room = sum(self.splitter.sizes())
        lists = round(room * self.shares[large])
        self.splitter.setSizes([lists, room - lists])

    def _keep_share(self) -> None:
        lists, page = self.splitter.sizes()
        self.shares[self.tabs.currentIndex() == SLIDES] = lists / max(1, lists + page)

    # -- what it shows

    @property
    def entry(self) -> DeckEntry | None:
        """The deck that is shown."""
        known = 0 <= self.place < len(self.review.entries)
        return self.review.entries[self.place] if known else None

    def show_deck(self, place: int) -> None:
        """Show a deck of the review."""
        self.place = place
        if self.entry is None:
            return
        self.rubric.show_rubric(self.review.rubric)
        for cards in (self.quotes.list, self.findings.list):
            cards.begin()
        self._show_entry(self.entry)
        self.page.show_pages(None, "Reading the slides …")
        self.slides.show_pages(None)
        self.source.read(self.entry.path)

    def _refresh(self, place: int) -> None:
        if place == self.place and self.entry:
            self._show_entry(self.entry)

    def _show_entry(self, entry: DeckEntry) -> None:
        self._show_facts()
        readable = entry.state != "error"
        self.trouble.setText("" if readable else f"This deck can’t be read.\n{_error(entry)}")
        self.trouble.setVisible(not readable)
        self.tabs.setVisible(readable)
        self.splitter.setVisible(readable)
        for panel in (self.quotes, self.findings, self.rubric):
            panel.show_entry(entry)
        counts = (len(entry.quotes), len(entry.findings), 0, 0)
        for number, (name, count) in enumerate(zip(_TABS, counts, strict=True)):
            self.tabs.setTabText(number, f"{name}  {count}" if count else name)

    def _show_facts(self) -> None:
        """Show the deck's name and facts, as far as there is room."""
        entry, room = self.entry, max(120, self.width() - 230)
        texts = (entry.name, self._facts()) if entry else ("", "")
        end = Qt.TextElideMode.ElideRight
        for shown, text in zip((self.title, self.facts), texts, strict=True):
            shown.setText(shown.fontMetrics().elidedText(text, end, room))
            shown.setToolTip(text)

    def _facts(self) -> str:
        return facts_text(self.entry, self.review.twins_text(self.place)) if self.entry else ""

    def _show_pages(self) -> None:
        if self.entry and self.source.path == self.entry.path:
            self.page.show_pages(self.source.pages, self.source.error)
            self.slides.show_pages(self.source.pages)
            self._show_place()

    def _show_place(self) -> None:
        """Show the slide of what is chosen in the list that is open."""
        chosen = self.findings.list.chosen()
        if self.tabs.currentIndex() == FINDINGS and isinstance(chosen, Finding):
            self.page.show_page(chosen.slide, chosen.box)

    def show_tab(self, number: int) -> None:
        """Show one of the four parts."""
        if number != self.tabs.currentIndex():
            self.tabs.setCurrentIndex(number)
        was_large = self.stack.currentIndex() == SLIDES
        self.stack.setCurrentIndex(number)
        if was_large != (number == SLIDES):
            self._share()

    def turn_to(self, number: int) -> None:
        """Show one of the four parts, and give it the keys."""
        self.show_tab(number)
        self._take_keys(number)

    def _take_keys(self, number: int) -> None:
        """Let 1 to 4 set levels once the rubric was asked for."""
        if number == RUBRIC:
            QTimer.singleShot(0, self.rubric.take_keys)

    def step_finding(self, by: int) -> bool:
        """Go to the next finding or the one before; tell whether there was one in this deck."""
        chosen = self.findings.list.chosen()  # before the list is shown: focus chooses its first
        self.show_tab(FINDINGS)
        return self.findings.step(by, chosen)

    # -- what the teacher does

    def _toggle_aside(self, finding: Finding) -> None:
        if entry := self.entry:
            saved = changes.toggle_finding(entry.saved, finding)
            self.review.apply("set a finding aside", self.place, saved)

    def _set_level(self, criterion: str, level: int) -> None:
        if entry := self.entry:
            saved = changes.set_level(entry.saved, criterion, level)
            self.review.apply("set a level", self.place, saved)

    def _set_comment(self, criterion: str, text: str) -> None:
        if entry := self.entry:
            saved = changes.set_comment(entry.saved, criterion, text)
            self.review.apply("write a comment", self.place, saved, f"comment.{criterion}")

    def _ask(self, by: int) -> None:
        self.deck_asked.emit(by)

    def _close(self) -> None:
        self.close_asked.emit()

    def sizeHint(self) -> QSize:
        return QSize(760, 520)


def facts_text(entry: DeckEntry, twins: str = "") -> str:
    """Say what a deck was held against, and how much there is in it; `twins` are said too."""
    file, review = entry.file, entry.review
    if file is None or review is None:
        return ""
    lesson = f"{file.lesson.title}{_SAYS[file.chosen_by]}" if file.lesson else ""
    activity = file.lesson.activity(file.activity) if file.lesson and file.activity else None
    parts = ["changed since you marked it" if file.changed else "", twins]
    parts += [f"{review.slides} slides", f"{review.words} words"]
    parts += [f"{minutes_text(review.seconds)} min to say"]
    parts += [lesson, activity.title if activity else ""]
    return "  ·  ".join(part for part in parts if part)


def _error(entry: DeckEntry) -> str:
    error = (entry.file.error if entry.file else "").strip().rstrip(".")
    return f"{error[:1].upper()}{error[1:]}."
