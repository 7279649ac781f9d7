"""The source of a figure: one of those that the project has."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ....model.project import Project
from ....model.source import Source
from ...widgets import column, label, narrow_box

_HINT = "Add your sources in step 2, as those of research notes."


class SourceBox(QWidget):
    """Chooses where numbers come from."""

    chosen = Signal(str)
    """Carries the source's id; nothing for none."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: tuple[Source, ...] | None = None
        self.box = narrow_box("Source")
        self.hint = label(_HINT, "muted", wrap=True)
        self.box.activated.connect(self._choose)
        title = label("Source", "label")
        title.setBuddy(self.box)
        self.setLayout(column(title, self.box, self.hint, spacing=3))

    def show_source(self, id: str, project: Project) -> None:
        """Show the chosen source."""
        if project.sources != self.sources:
            self.sources = project.sources
            self.box.clear()
            self.box.addItem("No source", "")
            for source in project.sources:
                self.box.addItem(source_name(source), source.id)
        self.box.setCurrentIndex(max(0, self.box.findData(id)))
        self.hint.setVisible(not project.sources)

    def _choose(self) -> None:
        self.chosen.emit(self.box.currentData())


def source_name(source: Source) -> str:
    """Give a source in a few words: its author and title."""
    author = source.author[0].short if source.author else ""
    return ": ".join(part for part in (author, source.title) if part) or "A source"
