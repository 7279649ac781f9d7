"""A source: the facts a citation needs, and the citation they make."""

import re
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QGridLayout, QWidget

from ...citations import bibliography_entry
from ...edit.names import names_text, read_names
from ...model.project import CitationStyle
from ...model.source import Name, PartialDate, Source
from ..dialogs import enable_ok, named, ok_cancel
from ..fields import LineField
from ..widgets import ChoiceBox, column, label, restyle

TYPES = {
    "webpage": "Web page",
    "article-newspaper": "News article",
    "article-magazine": "Magazine article",
    "article-journal": "Journal article",
    "book": "Book",
    "chapter": "Chapter of a book",
    "report": "Report",
    "motion_picture": "Film or video",
    "broadcast": "Radio or TV programme",
    "interview": "Interview",
    "dataset": "Data set",
    "document": "Something else",
}
_FIELDS = (
    ("author", "Authors", "Kim, Min-Jun; Doe, Jane"),
    ("title", "Title", "Title of the article, page or book"),
    ("container_title", "Published in", "Newspaper, website, journal …"),
    ("publisher", "Publisher", "Who published it"),
    ("issued", "Date", "2024-10-19, 2024-10 or 2024"),
    ("page", "Pages", "12 or 12-15"),
    ("url", "Address", "https://…"),
    ("accessed", "Seen on", "2026-11-20"),
)
_DATES = ("issued", "accessed")


class SourceDialog(QDialog):
    """Makes or changes a source."""

    def __init__(self, source: Source | None, style: CitationStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Source" if source else "New source")
        self.resize(560, 0)
        self.style_name = style
        self.type = ChoiceBox()
        for id, name in TYPES.items():
            self.type.addItem(name, id)
        self.fields = {name: LineField(title, hint, own_undo=True) for name, title, hint in _FIELDS}
        self.body = QCheckBox("It is an organisation, not a person")
        self.source = source or Source(type="webpage", accessed=_today())
        self.bodies: bool | None = None
        self.preview = label("", "muted", wrap=True)
        self.buttons: QDialogButtonBox = ok_cancel(self, "Save source")
        self._lay_out()
        self._show(self.source)
        for field in self.fields.values():
            field.typed.connect(self._refresh)
        self.type.activated.connect(self._refresh)
        self.body.clicked.connect(self._choose_body)
        self._refresh()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addLayout(named("Kind", self.type), 0, 0, 1, 2)
        wide = ("author", "title", "url")
        place = 2
        for name, title, _ in _FIELDS:
            place += place % 2 if name in wide else 0
            span = 2 if name in wide else 1
            field = named(title, self.fields[name])
            if name == "author":
                field.addWidget(self.body)
            grid.addLayout(field, place // 2, place % 2, 1, span)
            place += span
        hint = "Authors: family name, first name; then the next one. Dates: 2024-10-19, or a year."
        shown = label("How it will be cited", "label")
        self.preview.setMinimumHeight(54)
        self.setLayout(
            column(
                grid,
                label(hint, "muted", wrap=True),
                shown,
                self.preview,
                self.buttons,
                spacing=10,
                margin=16,
            )
        )

    def _show(self, source: Source) -> None:
        if source.type not in TYPES:  # what Zotero knows and this list does not is kept
            self.type.addItem(re.sub(r"[-_]", " ", source.type).capitalize(), source.type)
        self.type.setCurrentIndex(self.type.findData(source.type))
        for name, field in self.fields.items():
            value = getattr(source, name)
            field.show_text(names_text(value) if name == "author" else str(value or ""))

    def values(self) -> dict[str, Any]:
        """Give the source's fields; a date that can't be read is left out."""
        made: dict[str, Any] = {"type": self.type.currentData()}
        for name, field in self.fields.items():
            text = field.text().strip()
            if name == "author":
                made[name] = self._authors(text)
            elif name in _DATES:
                made[name] = _read_date(text)
            else:
                made[name] = text
        return made

    def _authors(self, text: str) -> tuple[Name, ...]:
        """Read the authors; those that nobody touched stay as they are, however they read."""
        if self.bodies is None and text == names_text(self.source.author).strip():
            return self.source.author
        return read_names(text, self.bodies)

    def _choose_body(self, chosen: bool) -> None:
        self.bodies = chosen
        self._refresh()

    def _refresh(self) -> None:
        """Show the citation, and which date can't be read."""
        wrong = False
        for name in _DATES:
            text = self.fields[name].text().strip()
            bad = bool(text) and _read_date(text) is None
            restyle(self.fields[name], "wrong", bad)
            wrong = wrong or bad
        values = self.values()
        authors = values["author"]
        only_bodies = bool(authors) and all(name.literal for name in authors)
        self.body.setChecked(only_bodies if self.bodies is None else self.bodies)
        entry = bibliography_entry(Source(**values), self.style_name)
        self.preview.setText("".join(span.text for span in entry))
        enable_ok(self.buttons, bool(values["title"]) and not wrong)


def _read_date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _today() -> PartialDate:
    now = date.today()  # noqa: DTZ011  the day on the student's calendar
    return PartialDate(now.year, now.month, now.day)
