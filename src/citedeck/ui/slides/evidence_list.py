"""The evidence that a slide can show: what is on it, and what else its topic has."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ...evidence import judge_quote
from ...model.lesson import Document, Lesson
from ...model.project import Note, Project, Quote
from ...model.slides import Slide
from ..evidence_card import EvidenceCard, focus_card, focused_card, note_card, quote_card
from ..widgets import clear, column, label, restyle


class EvidenceList(QWidget):
    """Cards of evidence; a click puts one on the slide or takes it off."""

    place_asked = Signal(str)
    take_asked = Signal(str)
    open_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: object = None
        self.on_slide: tuple[str, ...] = ()
        self.seen: tuple[str, ...] = ()
        self.made: dict[str, EvidenceCard] = {}
        self.all_topics = QCheckBox("Show evidence of all topics")
        self.all_topics.toggled.connect(self._toggle)
        self.cards = QVBoxLayout()
        self.cards.setSpacing(6)
        self.setLayout(column(self.cards, self.all_topics, spacing=8))
        self.latest: tuple[Slide, Lesson, Project, tuple[Document, ...]] | None = None

    def show_slide(
        self, slide: Slide, lesson: Lesson, project: Project, documents: tuple[Document, ...]
    ) -> None:
        """Show the evidence on a slide and of its topic; nothing is built anew in vain."""
        self.latest = (slide, lesson, project, documents)
        wanted = (
            slide.all_evidence, slide.shown_evidence, slide.most_evidence, slide.topic,
            project.quotes, project.notes, project.sources, self.all_topics.isChecked(),
        )  # fmt: skip
        if wanted == self.shown:
            return
        self.shown = wanted
        self.on_slide, self.seen = slide.all_evidence, slide.shown_evidence
        held, place = focused_card(self.made)
        clear(self.cards)
        made = self._make_cards(slide, project, documents)
        self.made = {item.evidence: item for item in made}
        for item in made:
            self.cards.addWidget(item)
        focus_card(self.made, held, place)
        if not made:
            hint = "Attach quotes and notes in step 2. Here you put them on slides."
            self.cards.addWidget(label(hint, "muted", wrap=True))

    def _make_cards(
        self, slide: Slide, project: Project, documents: tuple[Document, ...]
    ) -> list[EvidenceCard]:
        fits = partial(self._fits, slide)
        cards = [
            quote_card(quote, judge_quote(quote, documents), documents)
            for quote in project.quotes
            if fits(quote)
        ]
        cards += [note_card(note, project) for note in project.notes if fits(note)]
        for item in cards:
            self._prepare(item)
        return sorted(cards, key=lambda item: item.evidence not in slide.all_evidence)

    def _fits(self, slide: Slide, item: Quote | Note) -> bool:
        """Tell whether evidence is offered: what is on the slide, and what else it could show."""
        any_topic = self.all_topics.isChecked() or not slide.topic
        could = slide.most_evidence != 0 and (any_topic or item.topic == slide.topic)
        return could or item.id in slide.all_evidence

    def _prepare(self, item: EvidenceCard) -> None:
        on_slide = item.evidence in self.on_slide
        here = "on this slide ✓" if item.evidence in self.seen else "not shown: take it off"
        item.state.setText(here if on_slide else "put on slide")
        restyle(item, "chosen", on_slide)
        item.state.setToolTip("Take it off the slide" if on_slide else "Show it on this slide")
        item.picked.connect(self._act)
        item.action_asked.connect(self._act)
        item.open_asked.connect(self._act)

    def _act(self, evidence: str) -> None:
        asked = self.take_asked if evidence in self.on_slide else self.place_asked
        asked.emit(evidence)

    def _toggle(self) -> None:
        if self.latest:
            self.show_slide(*self.latest)
