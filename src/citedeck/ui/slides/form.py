"""What a slide says, as fields: which ones, depends on its kind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ...model.lesson import Lesson
from ...model.slides import DefinitionSlide, PointsSlide, Slide, TitleSlide
from ..fields import OneParagraphField, TextField
from ..widgets import button, column, label, narrow_box

KINDS = {
    "claim": "Claim",
    "quote": "Quote",
    "points": "Points",
    "definition": "Definition",
    "title": "Title",
    "agenda": "Agenda",
    "conclusion": "Conclusion",
    "sources": "Sources",
}
"""The kinds that can be chosen, by the word on their button."""

KIND_HINTS = {
    "claim": "One claim with one to three pieces of evidence side by side.",
    "quote": "One claim with a large quote, and a note beside it.",
    "points": "One claim and a short list.",
    "definition": "A term of the lesson's glossary.",
    "title": "The first slide: what the talk is about, and who gives it.",
    "agenda": "What you will show. The list makes itself from your slides.",
    "conclusion": "Your answer. What you found on each topic is collected by itself.",
    "sources": "The works you cite. The list makes itself.",
}

_FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("claim", "subtitle"),
    "agenda": ("claim",),
    "claim": ("topic", "claim", "takeaway"),
    "quote": ("topic", "claim", "takeaway"),
    "points": ("topic", "claim", "items", "takeaway"),
    "definition": ("term", "claim", "takeaway"),
    "conclusion": ("claim", "takeaway"),
    "sources": (),
}
_OTHER_FIELDS = ("topic", "claim", "takeaway")

_NAMES = {
    "topic": "Topic",
    "term": "Term",
    "claim": "Headline",
    "subtitle": "Subtitle",
    "items": "Points, one a line",
    "takeaway": "So what?",
}
_PROMPTS = {
    "claim": "One claim, as a full sentence",
    "subtitle": "What exactly you looked at",
    "items": "A few words each",
    "takeaway": "What does this mean?",
}


class KindPicker(QWidget):
    """A grid of buttons, one for each kind of slide."""

    kind_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self.buttons: dict[str, QPushButton] = {}
        for index, (kind, name) in enumerate(KINDS.items()):
            made = button(name, part="kind")
            made.setCheckable(True)
            made.setToolTip(KIND_HINTS[kind])
            made.clicked.connect(self._choose)
            self.buttons[kind] = made
            grid.addWidget(made, index // 2, index % 2)

    def show_kind(self, kind: str) -> None:
        """Mark the kind of the current slide."""
        for name, made in self.buttons.items():
            made.setChecked(name == kind)

    def _choose(self) -> None:
        pressed = self.sender()
        kind = next(name for name, made in self.buttons.items() if made is pressed)
        self.show_kind(kind)
        self.kind_chosen.emit(kind)


class SlideForm(QWidget):
    """The fields of one slide; announces what a person typed or chose."""

    field_changed = Signal(str, object)
    """Carries the name of a slide's field and its new value."""

    def __init__(self) -> None:
        super().__init__()
        self.lesson: Lesson | None = None
        self.topics = narrow_box(_NAMES["topic"])
        self.terms = narrow_box(_NAMES["term"])
        self.texts: dict[str, TextField] = {
            "claim": OneParagraphField(_NAMES["claim"], _PROMPTS["claim"]),
            "subtitle": OneParagraphField(_NAMES["subtitle"], _PROMPTS["subtitle"], lines=1),
            "items": TextField(_NAMES["items"], _PROMPTS["items"], lines=4, most=10),
            "takeaway": OneParagraphField(_NAMES["takeaway"], _PROMPTS["takeaway"]),
        }
        self.labels = {name: label(text, "label") for name, text in _NAMES.items()}
        self.setLayout(self._layout())
        self._connect()

    def _layout(self) -> QVBoxLayout:
        layout = column(spacing=3)
        fields: dict[str, QWidget] = {"topic": self.topics, "term": self.terms, **self.texts}
        for name in _NAMES:
            self.labels[name].setBuddy(fields[name])
            layout.addWidget(self.labels[name])
            layout.addWidget(fields[name])
            layout.addSpacing(5)
        return layout

    def _connect(self) -> None:
        self.topics.activated.connect(self._choose_topic)
        self.terms.activated.connect(self._choose_term)
        self.texts["claim"].typed.connect(self._type_claim)
        self.texts["subtitle"].typed.connect(self._type_subtitle)
        self.texts["items"].typed.connect(self._type_items)
        self.texts["takeaway"].typed.connect(self._type_takeaway)

    def show_slide(self, slide: Slide, lesson: Lesson) -> None:
        """Show what a slide says."""
        self._show_lesson(lesson)
        shown = _FIELDS.get(slide.kind, _OTHER_FIELDS)
        for name, field in self.fields().items():
            field.setVisible(name in shown)
            self.labels[name].setVisible(name in shown)
        self.topics.setCurrentIndex(max(0, self.topics.findData(slide.topic)))
        self.texts["claim"].show_text(slide.claim)
        self.texts["takeaway"].show_text(slide.takeaway)
        if isinstance(slide, TitleSlide):
            self.texts["subtitle"].show_text(slide.subtitle)
        if isinstance(slide, PointsSlide):
            self.texts["items"].show_text(_keep_typed(self.texts["items"], slide.items))
        if isinstance(slide, DefinitionSlide):
            self.terms.setCurrentIndex(self.terms.findText(slide.term))

    def fields(self) -> dict[str, QWidget]:
        """Give the fields by name."""
        return {"topic": self.topics, "term": self.terms, **self.texts}

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field, if the current slide has it."""
        field = self.texts.get(name)
        if field is not None and field.isVisible():
            field.setFocus()

    def _show_lesson(self, lesson: Lesson) -> None:
        if lesson is self.lesson:
            return
        self.lesson = lesson
        self.topics.clear()
        self.topics.addItem("No topic", "")
        for topic in lesson.topics:
            self.topics.addItem(topic.title, topic.id)
        self.terms.clear()
        self.terms.addItems([entry.term for entry in lesson.glossary])
        self.terms.setPlaceholderText("Choose a term")

    def _choose_topic(self) -> None:
        self.field_changed.emit("topic", self.topics.currentData())

    def _choose_term(self) -> None:
        self.field_changed.emit("term", self.terms.currentText())

    def _type_claim(self, text: str) -> None:
        self.field_changed.emit("claim", text)

    def _type_subtitle(self, text: str) -> None:
        self.field_changed.emit("subtitle", text)

    def _type_takeaway(self, text: str) -> None:
        self.field_changed.emit("takeaway", text)

    def _type_items(self, text: str) -> None:
        self.field_changed.emit("items", split_items(text))


def split_items(text: str) -> tuple[str, ...]:
    """Cut a text into the points of a list; empty lines count for nothing."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _keep_typed(field: TextField, items: tuple[str, ...]) -> str:
    """Give the text of a list: as it was typed where it says the same, line ends and all."""
    typed = field.toPlainText()
    return typed if split_items(typed) == items else "\n".join(items)
