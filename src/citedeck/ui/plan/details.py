"""Title, presenters, class, date, citation style and look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...model.project import Project
from ...model.source import PartialDate
from ..dialogs import named
from ..fields import LineField
from ..widgets import ChoiceBox, column, label, restyle, row
from .looks import LookList

STYLES = {
    "mla": "MLA",
    "apa": "APA",
    "chicago-notes": "Chicago, notes",
    "chicago-date": "Chicago, author-date",
}


class DetailsForm(QWidget):
    """The facts of a presentation; announces what a person typed."""

    detail_changed = Signal(str, object)
    """Carries the name of a project's field and its new value."""

    def __init__(self) -> None:
        super().__init__()
        self.title = LineField("Title", "A short name, such as “Shells for fuel”")
        self.presenters = LineField("Presenters", "First name, second name")
        self.group = LineField("Class", "9B")
        self.date = LineField("Date", "2026-11-30")
        self.style_box = ChoiceBox()
        for id, name in STYLES.items():
            self.style_box.addItem(name, id)
        self.looks = LookList()
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        pair = row(named("Class", self.group), named("Date", self.date), spacing=10)
        self.setLayout(
            column(
                named("Title of your presentation", self.title),
                named("Who presents? (with commas)", self.presenters),
                pair,
                self.problem,
                named("Citation style", self.style_box),
                named("Look of the slides", self.looks),
                spacing=10,
            )
        )

    def _connect(self) -> None:
        self.title.typed.connect(self._type_title)
        self.presenters.typed.connect(self._type_presenters)
        self.group.typed.connect(self._type_class)
        self.date.typed.connect(self._type_date)
        self.style_box.activated.connect(self._choose_style)
        self.looks.look_chosen.connect(self._choose_look)

    def show_project(self, project: Project) -> None:
        """Show a project's facts; what a field already says stays as it was typed."""
        if _one_line(self.title.text()) != project.title:
            self.title.show_text(project.title)
        if split_names(self.presenters.text()) != project.presenters:
            self.presenters.show_text(", ".join(project.presenters))
        if self.group.text().strip() != project.class_name:
            self.group.show_text(project.class_name)
        if read_date(self.date.text()) != project.date:
            self.date.show_text(str(project.date or ""))
            self._show_date_problem(False)
        self.style_box.setCurrentIndex(self.style_box.findData(project.citation_style))
        self.looks.show_project(project)

    def _type_title(self, text: str) -> None:
        self.detail_changed.emit("title", _one_line(text))

    def _type_presenters(self, text: str) -> None:
        self.detail_changed.emit("presenters", split_names(text))

    def _type_class(self, text: str) -> None:
        self.detail_changed.emit("class_name", text.strip())

    def _type_date(self, text: str) -> None:
        """Take a date once it is one; until then there is none, and say how it is written."""
        made = read_date(text)
        self._show_date_problem(bool(text.strip()) and made is None)
        self.detail_changed.emit("date", made)

    def _show_date_problem(self, wrong: bool) -> None:
        self.problem.setText("Write the date as 2026-11-30." if wrong else "")
        self.problem.setVisible(wrong)
        restyle(self.date, "wrong", wrong)

    def _choose_style(self) -> None:
        self.detail_changed.emit("citation_style", self.style_box.currentData())

    def _choose_look(self, name: str) -> None:
        self.detail_changed.emit("template", name)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def split_names(text: str) -> tuple[str, ...]:
    """Cut a text into names at commas and semicolons."""
    parts = text.replace(";", ",").split(",")
    return tuple(_one_line(part) for part in parts if part.strip())


def read_date(text: str) -> PartialDate | None:
    """Read a date as the files write it, or as 30.11.2026."""
    text = text.strip()
    day, _, rest = text.partition(".")
    month, _, year = rest.partition(".")
    if year:
        text = f"{year.strip()}-{month.strip():0>2}-{day.strip():0>2}"
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
