"""The Check step: what to mend before export, and how every quote holds up."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QVBoxLayout, QWidget

from ..model.finding import DeckReview, Finding, ReviewedQuote, TopicCoverage
from ..model.verdict import Judgement
from .document import Document
from .evidence.quote_dialog import difference_text
from .evidence_card import document_name
from .finding_list import FindingList
from .footer import summary_text
from .long_list import LongList, framed
from .theme import current_theme
from .widgets import button, card, clear, column, label, row, scrolled

_VERDICTS = {
    "verbatim": ("word for word", "good"),
    "marked": ("changes are marked", "good"),
    "altered": ("changed", "error"),
    "misplaced": ("stands elsewhere", "error"),
    "not-found": ("not in the lesson", "error"),
    "external": ("from your research", "good"),
    "unmarked": ("needs quotation marks", "warn"),
}
_FIRST_QUOTES = 25
"""So many are shown at first."""


class CheckPanel(QWidget):
    """Shows the review of the pages that would be exported."""

    slide_asked = Signal(int)
    """Carries the number of the page to look at."""
    evidence_asked = Signal(str)
    step_asked = Signal(str)
    export_asked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.shown: object = None
        self.summary = label("", "title", wrap=True)
        self.numbers = label("", "muted", wrap=True)
        self.findings = FindingList()
        self.others = QMenu(self)
        """Other things than a deck that can be exported; who makes this panel fills it."""
        self.topics = QVBoxLayout()
        self.topics.setSpacing(8)
        self.quotes = LongList()
        self._lay_out()

    def _lay_out(self) -> None:
        export = button("Export deck", self._export, "primary", "download")
        more = button("Export as", name="chevron-down")
        more.setMenu(self.others)
        head = row(column(self.summary, self.numbers, spacing=2), more, export)
        head.setStretch(0, 1)
        inside = scrolled(column(self.findings, self.topics, 1, spacing=10))
        left = card(column(head, inside, spacing=12))
        title = label("Every quote beside its source", "heading")
        right = card(column(title, scrolled(column(self.quotes, 1)), spacing=12))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(14)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([620, 620])
        splitter.setChildrenCollapsible(False)
        self.setLayout(column(splitter))
        self.findings.finding_chosen.connect(self.show_finding)

    def show_review(self, review: DeckReview) -> None:
        """Show a review; nothing is built anew in vain."""
        document = self.document
        wanted = (review, document.project.topics, document.lesson.topics, document.documents)
        if wanted == self.shown:
            return
        self.shown = wanted
        self.summary.setText(summary_text(review))
        self.numbers.setText(numbers_text(review))
        self.findings.show_findings(review.all_findings)
        self._show_coverage(review)
        self._show_quotes(review.quotes)

    def _show_coverage(self, review: DeckReview) -> None:
        """Say for each chosen topic on which slides evidence for it stands."""
        chosen = self.document.project.topics
        clear(self.topics)
        self.topics.addWidget(label("Your topics", "heading"))
        for item in review.coverage:
            topic = self.document.lesson.topic(item.topic)
            if topic is None or item.topic not in chosen:
                continue
            bare = not item.quotes and not item.notes
            state = label(coverage_text(item), "warn" if bare else "good")
            line = row(label(topic.title), 1, state)
            for slide in item.slides:
                show = partial(self.slide_asked.emit, slide)
                line.addWidget(button(f"{slide}", show, "link"))
            self.topics.addLayout(line)

    def _show_quotes(self, quotes: tuple[ReviewedQuote, ...]) -> None:
        items = [partial(self._quote_item, quote) for quote in quotes]
        self.quotes.show_items(items, _FIRST_QUOTES)
        if not quotes:
            hint = "No quote on a slide yet. Attach some in step 2, and put them on slides."
            self.quotes.addWidget(label(hint, "muted", wrap=True))

    def _quote_item(self, quote: ReviewedQuote) -> QFrame:
        judgement = quote.judgement
        theme = current_theme()
        state = label(*_VERDICTS[judgement.verdict])
        show = button(f"Slide {quote.slide}", partial(self.slide_asked.emit, quote.slide), "link")
        words = quote.text if judgement.verdict == "unmarked" else f"“{quote.text}”"
        parts: list[QWidget] = [label(words, wrap=True)]
        if judgement.source_text and judgement.verdict not in ("verbatim", "unmarked"):
            source = label(f"The text: {judgement.source_text}", "muted", wrap=True)
            parts.append(source)
        if judgement.difference:
            changed = label(difference_text(judgement), wrap=True)
            changed.setStyleSheet(f"color: {theme.error};")
            parts.append(changed)
        place = label(self._place(judgement, quote), "muted")
        return framed(column(row(place, 1, state, show), *parts, spacing=3), show)

    def _place(self, judgement: Judgement, quote: ReviewedQuote) -> str:
        if not judgement.document:
            return quote.cited_source
        name = document_name(judgement.document, self.document.documents)
        return f"{name} ¶{judgement.paragraph}"

    def show_finding(self, finding: Finding) -> None:
        """Go to where a finding can be mended."""
        project = self.document.project
        if project.quote(finding.about) or project.note(finding.about):
            self.evidence_asked.emit(finding.about)
        elif self.document.lesson.topic(finding.about):
            self.step_asked.emit("evidence")
        elif finding.rule == "presenter-missing":
            self.step_asked.emit("plan")
        elif finding.slide:
            self.slide_asked.emit(finding.slide)
        else:
            self.step_asked.emit("slides")

    def _export(self) -> None:
        self.export_asked.emit()


def coverage_text(item: TopicCoverage) -> str:
    """Say how much evidence a topic has on slides."""
    parts = [(item.quotes, "quote"), (item.notes, "note")]
    said = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in parts if count]
    return f"{', '.join(said)} on slide" if said else "nothing on slides yet"


def numbers_text(review: DeckReview) -> str:
    """Say how much there is to read and to say."""
    minutes, seconds = divmod(review.seconds, 60)
    time = f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"
    return (
        f"{_count(review.slides, 'slide')} · {_count(review.words, 'word')} to read · "
        f"{time} to say · {_count(len(review.quotes), 'quote')}"
    )


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"
