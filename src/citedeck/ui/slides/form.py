"""What a slide says, as fields: which ones, depends on its kind."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...model.lesson import Lesson
from ...model.slides import DefinitionSlide, PointsSlide, QuestionsSlide, Slide, TitleSlide
from ..fields import OneParagraphField, TextField
from ..widgets import column, label, narrow_box
from .forms import PART_FORMS, PartForm, Shown
from .forms.lines import keep_typed, split_items
from .prompts import prompt

_FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("claim", "subtitle"),
    "agenda": ("claim",),
    "points": ("topic", "claim", "items", "takeaway"),
    "questions": ("topic", "claim", "items"),
    "definition": ("term", "claim", "takeaway"),
    "roles": ("claim", "takeaway"),
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


class SlideForm(QWidget):
    """The fields of one slide; announces what a person typed or chose."""

    field_changed = Signal(str, object, str)
    """Carries a slide's field, its new value, and what was typed into (nothing for a choice)."""
    edit_asked = Signal(str, object)
    media_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lesson: Lesson | None = None
        self.topics = narrow_box(_NAMES["topic"])
        self.terms = narrow_box(_NAMES["term"])
        self.texts: dict[str, TextField] = {
            "claim": OneParagraphField(_NAMES["claim"]),
            "subtitle": OneParagraphField(_NAMES["subtitle"], lines=1),
            "items": TextField(_NAMES["items"], lines=4, most=10),
            "takeaway": OneParagraphField(_NAMES["takeaway"]),
        }
        self.labels = {name: label(text, "label") for name, text in _NAMES.items()}
        self.parts: dict[str, PartForm] = {}
        self.part_place = QVBoxLayout()
        self.setLayout(self._layout())
        self._connect()

    def _layout(self) -> QVBoxLayout:
        layout = column(spacing=3)
        for name, field in self.fields().items():
            if name == "takeaway":
                layout.addLayout(self.part_place)
                layout.addSpacing(5)
            self.labels[name].setBuddy(field)
            layout.addWidget(self.labels[name])
            layout.addWidget(field)
            layout.addSpacing(5)
        return layout

    def _connect(self) -> None:
        self.topics.activated.connect(self._choose_topic)
        self.terms.activated.connect(self._choose_term)
        for name, field in self.texts.items():
            field.typed.connect(self._type_items if name == "items" else partial(self._type, name))

    def show_slide(self, shown: Shown) -> None:
        """Show what a slide says."""
        slide = shown.slide
        self._show_lesson(shown.lesson)
        names = _FIELDS.get(slide.kind, _OTHER_FIELDS)
        for name, field in self.fields().items():
            field.setVisible(name in names)
            self.labels[name].setVisible(name in names)
        self._show_prompts(shown)
        self.topics.setCurrentIndex(max(0, self.topics.findData(slide.topic)))
        self._show_texts(slide)
        self._show_part(shown)

    def _show_texts(self, slide: Slide) -> None:
        self.texts["claim"].show_text(slide.claim)
        self.texts["takeaway"].show_text(slide.takeaway)
        if isinstance(slide, TitleSlide):
            self.texts["subtitle"].show_text(slide.subtitle)
        if isinstance(slide, PointsSlide | QuestionsSlide):
            self.texts["items"].show_text(keep_typed(self.texts["items"], slide.items))
        if isinstance(slide, DefinitionSlide):
            self.terms.setCurrentIndex(self.terms.findText(slide.term))

    def _show_prompts(self, shown: Shown) -> None:
        """Ask for words by kind and activity; what is asked is no text of the slide."""
        activity = shown.activity.kind if shown.activity else ""
        for name, field in self.texts.items():
            words = prompt(name, shown.slide.kind, activity, shown.lesson.audience)
            if field.placeholderText() != words:
                field.setPlaceholderText(words)

    def _show_part(self, shown: Shown) -> None:
        """Show the form of the slide's kind, which is made when it is first needed."""
        kind = shown.slide.kind
        if kind in PART_FORMS and kind not in self.parts:
            self.parts[kind] = self._make_part(kind)
        for name, form in self.parts.items():
            if name == kind:
                form.show_slide(shown)
            form.setVisible(name == kind)

    def _make_part(self, kind: str) -> PartForm:
        form = PART_FORMS[kind]()
        form.changed.connect(self.field_changed)
        form.edit_asked.connect(self.edit_asked)
        form.media_chosen.connect(self.media_chosen)
        self.part_place.addWidget(form)
        return form

    def fields(self) -> dict[str, QWidget]:
        """Give the fields that most kinds share, by name."""
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
        self.field_changed.emit("topic", self.topics.currentData(), "")

    def _choose_term(self) -> None:
        self.field_changed.emit("term", self.terms.currentText(), "")

    def _type(self, name: str, text: str) -> None:
        self.field_changed.emit(name, text, name)

    def _type_items(self, text: str) -> None:
        self.field_changed.emit("items", split_items(text), "items")
