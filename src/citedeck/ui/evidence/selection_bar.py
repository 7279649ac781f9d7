"""The bar under the reader: attach the selected words to a topic, or write a note on them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ...model.lesson import Topic
from ..flow_layout import FlowLayout
from ..widgets import button, clear, column, label, row, set_part
from .reader import Selection

_IDLE = "Select words in the text, then choose the topic they belong to."
_CHOOSE = "Which topic do these words belong to?"
_CUT = "A quote comes from one paragraph: only the first one is taken."


class SelectionBar(QFrame):
    """Shows a chip for each topic; a click attaches what is selected."""

    quote_asked = Signal(str)
    """Carries the id of the topic that was chosen."""
    note_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_part(self, "bar")
        self.topics: tuple[Topic, ...] = ()
        self.selected: Selection | None = None
        self.hint = label(_IDLE, "muted", wrap=True)
        self.chips = FlowLayout()
        self.chip_box = QWidget()
        self.chip_box.setLayout(self.chips)
        self.quote = button("Quote", self._quote_first, "primary", "quote")
        self.quote.setToolTip("Attach the selected words to the first topic (Ctrl+Enter)")
        self.note = button("Note…", self._ask_note)
        # All of it is always there: a bar that grew would cover the words just selected.
        buttons = row(self.quote, self.chip_box, self.note, spacing=8)
        buttons.setStretch(1, 1)
        layout = column(self.hint, buttons, spacing=6)
        layout.setContentsMargins(10, 8, 10, 8)
        self.setLayout(layout)
        self.show_selection(None)

    def show_topics(self, topics: tuple[Topic, ...]) -> None:
        """Offer topics."""
        if topics == self.topics:
            return
        self.topics = topics
        clear(self.chips)
        for topic in topics:
            chip = button(
                short_title(topic.title), partial(self.quote_asked.emit, topic.id), "chip"
            )
            chip.setToolTip(topic.question or topic.title)
            self.chips.addWidget(chip)
        self.chip_box.updateGeometry()

    def show_selection(self, selected: Selection | None) -> None:
        """Offer what can be done with a selection."""
        self.selected = selected
        self.quote.setEnabled(selected is not None and bool(self.topics))
        self.chip_box.setEnabled(selected is not None)
        self.hint.setText(_hint(selected))

    def _quote_first(self) -> None:
        if self.topics:
            self.quote_asked.emit(self.topics[0].id)

    def _ask_note(self) -> None:
        self.note_asked.emit()


def _hint(selected: Selection | None) -> str:
    if selected is None:
        return _IDLE
    return _CUT if selected.cut else _CHOOSE


def short_title(title: str, letters: int = 28) -> str:
    """Shorten a title to fit a chip."""
    return title if len(title) <= letters else f"{title[: letters - 1].rstrip()}…"
