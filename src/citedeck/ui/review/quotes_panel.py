"""The quotes of the opened deck, each beside its paragraph."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from ...model.finding import ReviewedQuote
from ..widgets import column, label
from .card_list import CardList
from .cards import Card
from .entries import DeckEntry
from .quote_cards import LEGEND, quote_cards


class QuotesPanel(QWidget):
    """Shows the quotes in the order of the deck; choosing one shows its slide."""

    place_chosen = Signal(int, int)
    """Carries the slide's number and the box's index."""

    def __init__(self) -> None:
        super().__init__()
        self.quotes: tuple[ReviewedQuote, ...] = ()
        self.cards: tuple[Card, ...] = ()
        self.list = CardList("Quotes")
        self.told = label("", "muted", wrap=True)
        self.list.card_chosen.connect(self._choose)
        self.list.card_opened.connect(self._choose)
        layout = column(self.told, self.list, spacing=6)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_entry(self, entry: DeckEntry) -> None:
        """Show a deck's quotes."""
        self.quotes = entry.quotes
        chosen = self.list.chosen()
        self.list.show_cards(quote_cards(entry))
        with QSignalBlocker(self.list):  # the slide stays: nobody chose anything
            self.list.choose(chosen)
        self.told.setText(_summary(entry))

    def _choose(self, place: object) -> None:
        if isinstance(place, int):
            quote = self.quotes[place]
            self.place_chosen.emit(quote.slide, quote.box)


def _summary(entry: DeckEntry) -> str:
    """Say how the quotes hold up, and how to read what was changed."""
    if not entry.quotes:
        return "There is no quote in this deck."
    total, good = entry.checked_quotes, entry.good_quotes
    other = len(entry.quotes) - total
    parts = [f"{good} of {total} as in the lesson"] if total else []
    aside = total - good - entry.wrong_quotes
    parts += [f"{aside} set aside by you"] if aside else []
    parts += [f"{other} from research, not checked here"] if other else []
    altered = any(quote.judgement.difference for quote in entry.quotes)
    return " · ".join(parts) + (f".  {LEGEND}" if altered else "")
