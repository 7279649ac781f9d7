"""Shorten or change a quote honestly: its paragraph above, its words below, the verdict live."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ...evidence import judge_quote
from ...model.lesson import Document, Lesson
from ...model.project import Quote
from ...model.verdict import Judgement
from ..dialogs import enable_ok, ok_button, ok_cancel, topic_box
from ..evidence_card import document_name
from ..fields import OneParagraphField
from ..theme import current_theme
from ..widgets import button, column, label, row
from .reader import Mark, ReaderView

_EXPLAINED = {
    "verbatim": ("Word for word.", "good"),
    "marked": ("Honest: every change is marked.", "good"),
    "altered": ("These are not the words of the text: mark what you changed.", "error"),
    "misplaced": ("These words stand in another paragraph.", "error"),
    "not-found": ("Nothing in the text comes close to this.", "error"),
}


class QuoteDialog(QDialog):
    """Edits a quote's words and topic."""

    def __init__(
        self, quote: Quote, lesson: Lesson, documents: tuple[Document, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Edit quote")
        self.resize(640, 470)
        self.quote, self.documents = quote, documents
        self.reader = ReaderView()
        self.field = OneParagraphField("Quote", "The words you quote", 3, 8, own_undo=True)
        self.verdict = label("", "good", wrap=True)
        self.difference = label("", "muted", wrap=True)
        self.topic = topic_box(lesson, quote.topic)
        self.buttons = ok_cancel(self, "Save quote")
        self._lay_out()
        self._show_paragraph()
        self.field.show_text(quote.text)
        self.field.typed.connect(self._judge)
        self.field.finished.connect(self._save)
        self._judge(quote.text)

    @property
    def text(self) -> str:
        """The words as they stand now."""
        return " ".join(self.field.toPlainText().split())

    @property
    def topic_id(self) -> str:
        """The topic that is chosen now."""
        return str(self.topic.currentData())

    def _lay_out(self) -> None:
        name = document_name(self.quote.document, self.documents)
        omit = button("Leave out selected words  …", self._omit)
        omit.setToolTip("Put an ellipsis in place of the selected words")
        change = button("Put selected words in [ ]", self._bracket)
        change.setToolTip("Show that these words are yours: change them inside the brackets")
        for tool in (omit, change):
            tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = column(
            label(f"{name}, paragraph {self.quote.paragraph}", "label"), self.reader,
            label("Your quote", "label"), self.field, row(omit, change, 1),
            self.verdict, self.difference, row(label("Topic", "label"), self.topic, 1),
            self.buttons, spacing=8, margin=16,
        )  # fmt: skip
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _show_paragraph(self) -> None:
        found = next((doc for doc in self.documents if doc.id == self.quote.document), None)
        if found:
            self.reader.show_document(found)
            self.reader.show_paragraph(self.quote.paragraph)

    def _judge(self, text: str) -> None:
        """Show how the words hold up, and where they stand."""
        words = " ".join(text.split())
        quote = Quote(
            id=self.quote.id,
            document=self.quote.document,
            paragraph=self.quote.paragraph,
            text=words,
        )
        found = judge_quote(quote, self.documents)
        self._show_judgement(found)
        enable_ok(self.buttons, bool(words))

    def _show_judgement(self, found: Judgement) -> None:
        text, tone = _EXPLAINED[found.verdict]
        if found.drops_hedge:
            text = "You left out a word that says how sure the text is, such as “reportedly”."
            tone = "warn"
        theme = current_theme()
        color = {"good": theme.accent, "warn": theme.warn, "error": theme.error}[tone]
        self.verdict.setText(text)
        self.verdict.setStyleSheet(f"color: {color};")
        self.difference.setText(difference_text(found))
        self.difference.setVisible(bool(found.difference))
        here = found.document == self.quote.document and found.paragraph
        mark = Mark(found.paragraph, found.start, found.end, theme.quote_mark)
        self.reader.show_marks((mark,) if here else ())

    def _save(self) -> None:
        """Let Enter do what the button does, and no more than it may."""
        ok_button(self.buttons).click()

    def _omit(self) -> None:
        cursor = self.field.textCursor()
        if cursor.hasSelection():
            cursor.insertText("…")
            self.field.setFocus()

    def _bracket(self) -> None:
        cursor = self.field.textCursor()
        if cursor.hasSelection():
            cursor.insertText(f"[{cursor.selectedText()}]")
            self.field.setFocus()


def difference_text(found: Judgement) -> str:
    """Say word by word what differs: what the text has, and what the quote has instead."""
    names = {"source": "text has", "deck": "you have"}
    parts = [f"{names[kind]} “{words}”" for kind, words in found.difference if kind in names]
    return "; ".join(parts)
