"""The findings of the opened deck by severity, and the way through them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...model.finding import Finding, TopicCoverage
from ..widgets import button, column, icon_button, label, row
from .card_list import CardList
from .entries import DeckEntry
from .finding_cards import finding_cards, topic_cards


class FindingsPanel(QWidget):
    """Shows findings and topics; choosing one shows its slide, and it can be set aside."""

    place_chosen = Signal(int, int)
    """Carries the slide's number and the box's index."""
    aside_toggled = Signal(object)
    """Carries the finding that shall not count, or count again."""

    def __init__(self) -> None:
        super().__init__()
        self.entry: DeckEntry | None = None
        self.list = CardList("Findings")
        self.place = label("", "muted")
        self.before = icon_button("chevron-left", "Finding before (Shift+F8)", self._go_back)
        self.after = icon_button("chevron-right", "Next finding (F8)", self._go_on)
        self.aside = button("Not a problem", self._toggle)
        self.aside.setToolTip("Set this finding aside: it does not count, and reports leave it out")
        self.list.card_chosen.connect(self._choose)
        self.list.card_opened.connect(self._choose)
        foot = row(self.before, self.after, self.place, 1, self.aside, spacing=6)
        layout = column(self.list, foot, spacing=6)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_entry(self, entry: DeckEntry) -> None:
        """Show a deck's findings; the one that was chosen stays so."""
        chosen, self.entry = self.list.chosen(), entry
        lesson = entry.file.lesson if entry.file else None
        coverage = entry.review.coverage if entry.review else ()
        self.list.show_cards((*finding_cards(entry), *topic_cards(coverage, lesson)))
        self.list.choose(chosen)
        self._show_state()

    def step(self, by: int, chosen: object) -> bool:
        """Choose the finding after one that counts, or before it; tell whether there was one."""
        findings = self.entry.findings if self.entry else ()
        at = findings.index(chosen) if chosen in findings else (-1 if by > 0 else len(findings))
        if not 0 <= at + by < len(findings):
            return False
        self.list.choose(findings[at + by])
        return True

    def _go_on(self) -> None:
        self.step(1, self.list.chosen())

    def _go_back(self) -> None:
        self.step(-1, self.list.chosen())

    def _choose(self, about: object) -> None:
        self._show_state()
        if isinstance(about, Finding) and about.slide:
            self.place_chosen.emit(about.slide, about.box)
        elif isinstance(about, TopicCoverage) and about.slides:
            self.place_chosen.emit(about.slides[0], -1)

    def _show_state(self) -> None:
        findings = self.entry.findings if self.entry else ()
        chosen = self.list.chosen()
        counts = chosen in findings
        known = isinstance(chosen, Finding)
        at = f"{findings.index(chosen) + 1} of {len(findings)}" if counts else f"{len(findings)}"
        self.place.setText(f"{at}  ·  F8 goes on" if findings else "Nothing to mend.")
        self.aside.setEnabled(known)
        self.aside.setText("Not a problem" if counts or not known else "Count it again")
        self.before.setEnabled(bool(findings))
        self.after.setEnabled(bool(findings))

    def _toggle(self) -> None:
        chosen = self.list.chosen()
        if isinstance(chosen, Finding):
            self.aside_toggled.emit(chosen)
