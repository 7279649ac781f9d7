"""The form of a timeline: its events, evenly or to scale."""

from functools import partial

from ....citations.dates import read_date
from ....edit import take_events
from ....model.slides import TimelineEvent, TimelineSlide
from ...fields import LineField, OneParagraphField
from ...widgets import button, column, label, narrow_box, restyle
from .evidence_choice import EvidenceChoice
from .part_form import PartForm, Shown
from .rows import RowList, RowView

_SCALES = {"even": "One after the other", "true": "True to time"}
_MOST = 40
_NO_DATE = "This is not a date yet. Write it like 2000, July 2000 or 19 July 2000."


class TimelineForm(PartForm):
    """How events are spread, and the events."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.scale = narrow_box("Distances")
        for id, name in _SCALES.items():
            self.scale.addItem(name, id)
        self.scale.activated.connect(self._choose_scale)
        self.events = RowList("Event", _EventView, TimelineEvent, _MOST)
        self.events.changed.connect(self._change_events)
        self.take = button("Take the lesson’s events", self._take, "", "plus")
        self.setLayout(
            column(
                label("Distances", "label"), self.scale, label("Events", "label"),
                self.take, self.events, spacing=5,
            )
        )  # fmt: skip

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, TimelineSlide)
        self.shown = shown
        self.scale.setCurrentIndex(self.scale.findData(shown.slide.scale))
        self.events.show_values(shown.slide.events, shown)
        known = {(event.date, event.title) for event in shown.slide.events}
        lacks = any((event.date, event.title) not in known for event in shown.lesson.events)
        self.take.setVisible(bool(shown.lesson.events))
        self.take.setEnabled(lacks)

    def _choose_scale(self) -> None:
        self._choose("scale", self.scale.currentData())

    def _change_events(self, values: object, field: str) -> None:
        self.changed.emit("events", values, field and f"events.{field}")

    def _take(self) -> None:
        if self.shown:
            change = partial(take_events, self.shown.lesson, slide=self.shown.slide.id)
            self.edit_asked.emit("take the lesson’s events", change)


class _EventView(RowView):
    """When something happened, what it was, and how that is known."""

    def __init__(self) -> None:
        super().__init__()
        self.date = LineField("date", "1991, July 2000 or 19 July 2000")
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        self.slide = ""
        self.title = OneParagraphField("what happened", "What happened, in a few words", lines=1)
        self.evidence = EvidenceChoice()
        self.named = {
            self.date: "date", self.title: "what happened", self.evidence.button: "evidence",
        }  # fmt: skip
        self.date.typed.connect(self._type_date)
        self.title.typed.connect(self._type_title)
        self.evidence.chosen.connect(self._choose_evidence)
        self.setLayout(column(self.date, self.problem, self.title, self.evidence, spacing=4))

    def show_value(self, value: TimelineEvent, shown: Shown) -> None:
        """Show an event; what was typed as its date stays until it is one, or another is shown."""
        same = (shown.slide.id, value) == (self.slide, self.value)
        self.slide, self.value = shown.slide.id, value
        if not same or (read_date(self.date.text()) and not self.date.hasFocus()):
            self.date.show_text(str(value.date or ""))
            self._show_problem("")
        self.title.show_text(value.title)
        self.evidence.show_ids(value.evidence, shown)

    def _type_date(self, text: str) -> None:
        """Take a date when it is one; until then there is none new, and say how it is written."""
        date = read_date(text)
        self._show_problem("" if date or not text.strip() else _NO_DATE)
        if date or not text.strip():
            self.change("date", date=date)

    def _show_problem(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.date.setAccessibleDescription(problem)
        restyle(self.date, "wrong", bool(problem))

    def _type_title(self, text: str) -> None:
        self.change("title", title=text)

    def _choose_evidence(self, ids: object) -> None:
        self.change(evidence=ids)
