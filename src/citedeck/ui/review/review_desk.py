"""The desk of the review window: decks on the left, the opened one on the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from .class_review import ClassReview
from .deck_list_panel import DeckListPanel
from .deck_panel import DeckPanel

_LISTS_PX = 290
"""The decks' width beside an opened deck."""


class ReviewDesk(QSplitter):
    """Leads from deck to deck and from finding to finding."""

    told = Signal(str)

    def __init__(self, review: ClassReview) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.review = review
        self.decks = DeckListPanel(review)
        self.deck = DeckPanel(review)
        self.opened: Path | None = None
        self.lists_px = _LISTS_PX
        self.setHandleWidth(14)
        self.setChildrenCollapsible(False)
        self.addWidget(self.decks)
        self.addWidget(self.deck)
        self.setStretchFactor(1, 1)
        self.deck.hide()
        self.decks.table.deck_opened.connect(self.open_deck)
        self.deck.deck_asked.connect(self.step_deck)
        self.deck.close_asked.connect(self.close_deck)
        self.decks.table.marked.connect(self._follow)
        self.splitterMoved.connect(self._keep_width)
        review.stepped_to.connect(self.go_to)

    def show_list(self) -> None:
        """Show other decks; the one that was open opens again once it is checked."""
        opened = self.opened
        self.close_deck()
        self.opened = opened
        self.deck.source.forget()
        if self.review.entries:
            self.decks.table.setFocus()

    def open_again(self) -> None:
        """Open the deck that was open when the class was checked again."""
        if self.opened is None or self.deck.place >= 0:
            return
        checked = [entry.path for entry in self.review.entries if entry.file]
        if self.opened in checked:
            self.open_deck(checked.index(self.opened))

    def open_deck(self, place: int) -> None:
        """Open a deck beside the table."""
        if self.deck.isHidden():
            self.deck.show()
            whole = self.width()
            self.setSizes([self.lists_px, whole - self.lists_px])
        self.opened = self.review.entries[place].path
        self.decks.table.choose(place)
        self.deck.show_deck(place)

    def go_to(self, place: int, text: str) -> None:
        """Show a deck that changed, open where one is open, and say what was changed."""
        if not self.deck.isHidden() and self.deck.place != place:
            self.open_deck(place)
        self.decks.table.choose(place)
        self.told.emit(text)

    def _follow(self, place: int) -> None:
        """Let the opened deck follow the mark in the list."""
        if not self.deck.isHidden() and self.deck.place != place:
            self.open_deck(place)

    def _keep_width(self) -> None:
        if not self.deck.isHidden():
            self.lists_px = self.sizes()[0]

    def close_deck(self) -> None:
        """Give the whole window to the table."""
        if not self.deck.isHidden():
            self.deck.hide()
            self.decks.table.setFocus()
        self.deck.place = -1
        self.opened = None

    def step_deck(self, by: int) -> bool:
        """Open the next deck of those that are shown, or the one before; tell if there is one."""
        return self._open_first(self._places_after(by))

    def _open_first(self, places: list[int]) -> bool:
        if places:
            self.open_deck(places[0])
        return bool(places)

    def _places_after(self, by: int) -> list[int]:
        """Give the places of the decks after the opened one, or before it, the nearest first."""
        places = self.decks.table.places()[::by]
        opened = self.deck.place
        return places[places.index(opened) + 1 :] if opened in places else places

    def step_finding(self, by: int) -> None:
        """Go to the next finding; after a deck's last one to the next deck that has any."""
        if self.deck.entry and self.deck.step_finding(by):
            return
        entries = self.review.entries
        others = [place for place in self._places_after(by) if entries[place].findings]
        if self._open_first(others):
            self.deck.step_finding(by)
        else:
            self.told.emit("There are no more findings.")
