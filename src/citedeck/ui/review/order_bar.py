"""What the decks are held against: a lesson and an activity, or what each deck says."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ...model.lesson import Lesson
from ..widgets import label, narrow_box, row
from .choice import Choice

_AS_DECK = "As each deck says"
_OPEN = "Open a lesson…"


class OrderBar(QWidget):
    """Two lists: the lesson, and its activity."""

    choice_made = Signal(object)
    """Carries a `Choice`."""
    open_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lessons: tuple[Lesson, ...] = ()
        self.choice = Choice()
        self.activities: dict[str, str] = {}
        self.lesson = narrow_box("Lesson")
        self.activity = narrow_box("Activity")
        self.lesson.setMinimumContentsLength(17)
        self.activity.setMinimumContentsLength(15)
        self.activity.setToolTip("It says which topics a deck must cover, and how long it may take")
        self.lesson.activated.connect(self._choose_lesson)
        self.activity.activated.connect(self._choose_activity)
        self.setLayout(
            row(label("Lesson", "label"), self.lesson, label("Activity", "label"), self.activity)
        )
        self.show_choice((), Choice())

    def show_choice(self, lessons: tuple[Lesson, ...], choice: Choice) -> None:
        """Offer some lessons, and the activities of the chosen one."""
        if choice.lesson and choice.lesson not in lessons:
            lessons = (*lessons, choice.lesson)
        self.lessons, self.choice = lessons, choice
        _fill(self.lesson, [_AS_DECK, *(lesson.title for lesson in lessons), _OPEN])
        self.lesson.setCurrentIndex(1 + lessons.index(choice.lesson) if choice.lesson else 0)
        self.activities = _activities((choice.lesson,) if choice.lesson else lessons)
        ids = list(self.activities)
        _fill(self.activity, [_AS_DECK, *self.activities.values()])
        self.activity.setCurrentIndex(
            1 + ids.index(choice.activity) if choice.activity in ids else 0
        )
        self.activity.setEnabled(bool(ids))

    def _choose_lesson(self, index: int) -> None:
        if index == self.lesson.count() - 1:
            self.show_choice(self.lessons, self.choice)
            self.open_asked.emit()
            return
        lesson = self.lessons[index - 1] if index else None
        if lesson != self.choice.lesson:
            self._choose(replace(self.choice, lesson=lesson, lesson_file=None, activity=""))

    def _choose_activity(self, index: int) -> None:
        activity = list(self.activities)[index - 1] if index else ""
        if activity != self.choice.activity:
            self._choose(replace(self.choice, activity=activity))

    def _choose(self, choice: Choice) -> None:
        self.show_choice(self.lessons, choice)
        self.choice_made.emit(choice)


def _activities(lessons: tuple[Lesson, ...]) -> dict[str, str]:
    """Give the titles of lessons' activities by their ids."""
    titles: dict[str, str] = {}
    for activity in chain.from_iterable(lesson.activities for lesson in lessons):
        titles.setdefault(activity.id, activity.title)
    return titles


def _fill(box: QComboBox, names: list[str]) -> None:
    if [box.itemText(index) for index in range(box.count())] != names:
        box.clear()
        box.addItems(names)
