"""A document to read and quote from: numbered paragraphs, quotes marked, words selectable."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from ...model.lesson import Document
from ..theme import current_theme
from ..widgets import set_part
from .places import qt_place, text_place

_BREAKS = dict.fromkeys(map(ord, "\n\r\u2029\ufdd0\ufdd1"), " ")
"""Where Qt would begin a new paragraph; the numbers would no longer be the document's."""
_MARGIN_PX, _FONT_PX, _LINE_PERCENT, _GAP_PX = 46, 17, 150.0, 14


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph in a colour; `paragraph` counts from 1."""

    paragraph: int
    start: int
    end: int
    color: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Whole words of one paragraph that a person selected; `cut` when more was selected."""

    paragraph: int
    start: int
    end: int
    text: str
    cut: bool = False


class ReaderView(QTextEdit):
    """Shows one document. Nothing in its text is read as HTML, and nothing is ever loaded."""

    words_selected = Signal(object)
    """Carries a `Selection`, or none when the selection was given up."""
    quote_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_part(self, "reader")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.shown: Document | None = None
        self.marks: tuple[Mark, ...] = ()
        self.found: tuple[Mark, ...] = ()
        self.dragging = False
        self.selectionChanged.connect(self._notice)

    def show_document(self, document: Document) -> None:
        """Show a document from its beginning."""
        if document == self.shown:
            return
        self.shown = document
        self.clear()
        self.setAccessibleName(document.name)
        cursor = self.textCursor()
        for index, paragraph in enumerate(document.paragraphs):
            if index:
                cursor.insertBlock()
            cursor.setBlockFormat(_block_format())
            cursor.insertText(paragraph.translate(_BREAKS), _char_format())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Mark what has been quoted."""
        if marks != self.marks:
            self.marks = marks
            self._color()

    def show_found(self, found: tuple[Mark, ...]) -> None:
        """Mark what a search found."""
        if found != self.found:
            self.found = found
            self._color()

    def show_paragraph(self, number: int) -> None:
        """Scroll to a paragraph."""
        block = self.document().findBlockByNumber(number - 1)
        if block.isValid():
            top = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(max(0, int(top) - 20))

    def selection(self) -> Selection | None:
        """Give the whole words that are selected, of the paragraph where the selection starts."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        block = self.document().findBlock(first)
        text = self._paragraph(block)
        start = text_place(text, first - block.position())
        end = text_place(text, last - block.position())
        start, end = whole_words(text, start, end)
        if start >= end:
            return None
        cut = last > block.position() + qt_place(text, len(text))
        return Selection(block.blockNumber() + 1, start, end, text[start:end], cut)

    def give_up_selection(self) -> None:
        """Let nothing be selected."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _paragraph(self, block: QTextBlock) -> str:
        """Give the words of a block as the document has them."""
        paragraphs = self.shown.paragraphs if self.shown else ()
        return "".join(paragraphs[block.blockNumber() :][:1])  # Qt has a block even of no text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.quote_asked.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dragging = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.dragging = True
        super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.dragging = False
        self._notice()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        font = QFont(self.font())
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(current_theme().muted))
        shift = -self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            rect = self._block_rect(block).translated(0, shift)
            if rect.bottom() >= 0 and rect.top() <= self.viewport().height():
                place = QRectF(rect.left() + 4, rect.top() + 5, _MARGIN_PX, 20)
                painter.drawText(place, f"¶{block.blockNumber() + 1}")
            block = block.next()

    def loadResource(self, _kind: int, _name: object) -> object:
        return ""  # nothing outside the text is ever loaded

    def _block_rect(self, block: QTextBlock) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)

    def _notice(self) -> None:
        """Tell what is selected, once the mouse has done: what grows would move the text."""
        if not self.dragging:
            self.words_selected.emit(self.selection())

    def _color(self) -> None:
        made = [self._extra(mark) for mark in (*self.marks, *self.found)]
        self.setExtraSelections([extra for extra in made if extra])

    def _extra(self, mark: Mark) -> QTextEdit.ExtraSelection | None:
        block = self.document().findBlockByNumber(mark.paragraph - 1)
        if not block.isValid():
            return None
        text = self._paragraph(block)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + qt_place(text, mark.start))
        end = block.position() + qt_place(text, mark.end)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        extra = QTextEdit.ExtraSelection()
        extra.cursor = cursor
        style = QTextCharFormat()
        style.setBackground(QColor(mark.color))
        extra.format = style
        return extra


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to whole words, and take spaces off its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return start, start
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return start, end


def _joined(text: str, place: int) -> bool:
    """Tell whether a word goes on across a place."""
    return bool(re.match(r"[\w’'-]", text[place - 1]) and re.match(r"\w", text[place])) or bool(
        re.match(r"\w", text[place - 1]) and re.match(r"[’'-]\w", text[place : place + 2])
    )


def _block_format() -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setLeftMargin(_MARGIN_PX)
    style.setRightMargin(12)
    style.setBottomMargin(_GAP_PX)
    style.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return style


def _char_format() -> QTextCharFormat:
    style = QTextCharFormat()
    font = QFont("Caladea")
    font.setPixelSize(_FONT_PX)
    style.setFont(font)
    return style
