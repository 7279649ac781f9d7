"""What the forms of all slide kinds have in common."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ....model.lesson import Activity, Lesson
from ....model.project import Project
from ....model.slides import Slide


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide, and the work that it is part of."""

    slide: Slide
    lesson: Lesson
    project: Project

    @property
    def activity(self) -> Activity | None:
        """The activity that was chosen."""
        return self.lesson.activity(self.project.activity)


class PartForm(QWidget):
    """The fields of one slide kind; announces what a person typed or chose."""

    changed = Signal(str, object, str)
    """Carries the name of a slide's field, its new value, and what is typed into (else nothing)."""
    edit_asked = Signal(str, object)
    """Carries what shall be done, in words, and the function of the project that does it."""
    media_chosen = Signal(object)
    """Carries the picture that the slide shall show."""

    def show_slide(self, shown: Shown) -> None:
        """Show what a slide says; what did not change stays as it is."""
        raise NotImplementedError

    def _choose(self, name: str, value: Any) -> None:
        self.changed.emit(name, value, "")

    def _type(self, name: str, value: Any) -> None:
        self.changed.emit(name, value, name)
