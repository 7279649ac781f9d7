"""Activities and topics to choose from."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QRadioButton, QVBoxLayout, QWidget

from ...model.lesson import Activity, Lesson, Topic
from ...model.project import Project
from ..widgets import clear, column, label, restyle, set_part


class _ChoiceFrame(QFrame):
    """A frame that passes a click anywhere on it to its button."""

    def __init__(self, choice: QRadioButton | QCheckBox, layout: QVBoxLayout) -> None:
        super().__init__()
        set_part(self, "item")
        self.choice = choice
        layout.setContentsMargins(12, 8, 12, 9)
        self.setLayout(layout)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, _event: QEvent) -> None:
        self.choice.click()


class ActivityList(QWidget):
    """The lesson's activities, one of which is done."""

    activity_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: Lesson | None = None
        self.frames: dict[str, _ChoiceFrame] = {}
        self.items = QVBoxLayout()
        self.items.setContentsMargins(0, 0, 0, 0)
        self.items.setSpacing(8)
        self.setLayout(self.items)

    def show_project(self, lesson: Lesson, project: Project) -> None:
        """Show the activities with the chosen one marked."""
        if lesson is not self.shown:
            self.shown = lesson
            clear(self.items)
            self.frames = {activity.id: self._frame(activity) for activity in lesson.activities}
            for frame in self.frames.values():
                self.items.addWidget(frame)
        for id, frame in self.frames.items():
            chosen = id == project.activity
            frame.choice.setChecked(chosen)
            restyle(frame, "chosen", chosen)

    def _frame(self, activity: Activity) -> _ChoiceFrame:
        choice = QRadioButton(activity.title)
        choice.setStyleSheet("font-weight: 700;")
        choice.setAutoExclusive(True)
        choice.clicked.connect(partial(self.activity_chosen.emit, activity.id))
        minutes = f"{activity.minutes} minutes" if activity.minutes else ""
        task = label(_shorten(activity.task), "muted", wrap=True)
        task.setToolTip(activity.task)
        parts = [choice, task, *([label(minutes, "label")] if minutes else [])]
        return _ChoiceFrame(choice, column(*parts, spacing=2))


class TopicList(QWidget):
    """The lesson's topics, each of which can be taken up."""

    topic_toggled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: Lesson | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self.notes: dict[str, QWidget] = {}
        self.items = QVBoxLayout()
        self.items.setContentsMargins(0, 0, 0, 0)
        self.items.setSpacing(6)
        self.setLayout(self.items)

    def show_project(self, lesson: Lesson, project: Project) -> None:
        """Show the topics with the chosen ones ticked, and those the activity asks for."""
        if lesson is not self.shown:
            self._build(lesson)
        activity = lesson.activity(project.activity)
        needed = activity.topics if activity else ()
        for id, box in self.boxes.items():
            box.setChecked(id in project.topics)
            self.notes[id].setVisible(id in needed)

    def _build(self, lesson: Lesson) -> None:
        self.shown = lesson
        clear(self.items)
        self.boxes.clear()
        for topic in lesson.topics:
            self.items.addWidget(self._frame(topic))
        if not lesson.topics:
            self.items.addWidget(label("This lesson names no topics.", "muted"))

    def _frame(self, topic: Topic) -> _ChoiceFrame:
        box = QCheckBox(topic.title)
        box.setStyleSheet("font-weight: 700;")
        box.clicked.connect(partial(self.topic_toggled.emit, topic.id))
        needed = label("needed for this activity", "good")
        self.boxes[topic.id], self.notes[topic.id] = box, needed
        question = label(topic.question, "muted", wrap=True)
        return _ChoiceFrame(box, column(box, question, needed, spacing=1))


def _shorten(task: str, letters: int = 130) -> str:
    """Cut a long task at a word."""
    if len(task) <= letters:
        return task
    return f"{task[:letters].rpartition(' ')[0]} …"
