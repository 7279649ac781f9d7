"""The Plan step, put together: activity, topics, and the facts of the presentation."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ... import edit
from ...pipeline import match_template
from ..dialogs import ask
from ..document import Document
from ..tasks import guarded
from ..widgets import button, card, column, label, row, scrolled
from .choices import ActivityList, TopicList
from .details import DetailsForm
from .match_dialog import MatchDialog

_CHOICES = ("citation_style", "template")
"""Facts that are chosen, not typed: each choice is a step of its own."""
_SHOWN = {"template": "look"}


class PlanPanel(QWidget):
    """Shows and edits the plan of a document."""

    step_asked = Signal(str)
    """Carries the name of the step to go to."""
    review_asked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.lesson = label("", "heading", wrap=True)
        self.activities = ActivityList()
        self.topics = TopicList()
        self.details = DetailsForm()
        self.board = label("", "muted", wrap=True)
        self.setLayout(self._layout())
        self._connect()
        self.refresh()

    def _layout(self) -> QHBoxLayout:
        layout = row(
            _titled("1  Choose your activity", self.activities),
            _titled("2  Choose your topics", self.topics),
            self._right(),
            spacing=14,
        )
        for index, share in enumerate((10, 11, 10)):
            layout.setStretch(index, share)
        return layout

    def _right(self) -> QFrame:
        rebuild = button("Suggest the slides anew", self.rebuild_storyboard)
        rebuild.setToolTip("Replace the storyboard by the one that activity and topics suggest")
        go = button("Find evidence", self._go_on, "primary")
        review = button("Review decks", self._ask_review, "link")
        review.setToolTip("For teachers: check every quote in the decks of a class (Ctrl+Shift+R)")
        inside = column(
            label("Lesson", "label"), self.lesson, self.details, self.board, row(rebuild, 1), 1,
            spacing=10,
        )  # fmt: skip
        layout = column(
            label("3  Say who you are", "heading"), scrolled(inside), row(review, 1, go), spacing=10
        )
        return card(layout)

    def _connect(self) -> None:
        self.document.changed.connect(self.refresh)
        self.document.replaced.connect(self.refresh)
        self.activities.activity_chosen.connect(self.choose_activity)
        self.topics.topic_toggled.connect(self.toggle_topic)
        self.details.detail_changed.connect(self.change_detail)
        self.details.looks.match_asked.connect(self.match_layouts)

    def refresh(self) -> None:
        """Show the document as it is now."""
        lesson, project = self.document.lesson, self.document.project
        self.lesson.setText(lesson.title)
        self.activities.show_project(lesson, project)
        self.topics.show_project(lesson, project)
        self.details.show_project(project)
        count = len(project.slides)
        self.board.setText(f"Your storyboard has {count} slide{'' if count == 1 else 's'}.")

    def choose_activity(self, activity: str) -> None:
        """Choose an activity."""
        project = edit.choose_activity(self.document.lesson, self.document.project, activity)
        self.document.apply("choose an activity", project)
        self.refresh()

    def toggle_topic(self, topic: str) -> None:
        """Choose a topic or leave it out."""
        project = edit.toggle_topic(self.document.lesson, self.document.project, topic)
        self.document.apply("choose a topic", project)

    def change_detail(self, name: str, value: object) -> None:
        """Change one of the presentation's facts."""
        merge = "" if name in _CHOICES else f"plan.{name}"
        project = edit.set_details(self.document.before(merge), **{name: value})
        shown = _SHOWN.get(name, name.replace("_", " "))
        self.document.apply(f"change the {shown}", project, merge)

    def match_layouts(self) -> None:
        """Show which layout of the school's template each kind of slide has, to be changed."""
        template = self.document.template
        dialog = MatchDialog(template, self)
        if template.match and dialog.exec():
            keep = partial(match_template, template, dialog.match)
            if guarded(self, keep, "Your choice can’t be kept beside the template."):
                self.document.changed.emit(self.document.work)

    def rebuild_storyboard(self) -> None:
        """Replace the storyboard by the suggested one; ask where work would be lost."""
        project = self.document.project
        suggested = edit.suggest_slides(self.document.lesson, project)
        if any(slide.claim or slide.evidence or slide.speaker_notes for slide in project.slides):
            detail = "What you wrote on slides goes with them. You can undo this."
            if ask(self, "Replace all slides by new, empty ones?", detail, "Replace slides") != 0:
                return
        self.document.apply("suggest slides", suggested)

    def _ask_review(self) -> None:
        self.review_asked.emit()

    def _go_on(self) -> None:
        self.step_asked.emit("evidence")


def _titled(title: str, inside: QWidget) -> QFrame:
    layout: QVBoxLayout = column(label(title, "heading"), scrolled(column(inside, 1)), spacing=10)
    return card(layout)
