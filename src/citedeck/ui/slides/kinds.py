"""The kinds of slides, in groups: to add one, or to make the current slide another kind."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QTabBar, QWidget

from ..widgets import button, column

GROUPS: dict[str, dict[str, str]] = {
    "Say": {
        "claim": "Claim", "quote": "Quote", "points": "Points", "definition": "Definition",
        "comparison": "Comparison",
    },
    "Show": {
        "exchange": "Exchange", "timeline": "Timeline", "map": "Map", "chart": "Chart",
        "table": "Table", "picture": "Picture",
    },
    "Activity": {
        "roles": "Roles", "position": "Position", "policy": "Policy", "questions": "Questions",
    },
    "Frame": {
        "title": "Title", "agenda": "Agenda", "section": "Section", "conclusion": "Conclusion",
        "sources": "Sources",
    },
}  # fmt: skip
"""The kinds that can be chosen, by the word on their button."""

KINDS = {kind: name for group in GROUPS.values() for kind, name in group.items()}

KIND_HINTS = {
    "claim": "One claim with one to three pieces of evidence side by side.",
    "quote": "One claim with a large quote, and a note beside it.",
    "points": "One claim and a short list.",
    "definition": "A term of the lesson's glossary.",
    "comparison": "Two sides with equal room: what each says, and why.",
    "exchange": "Who gives what to whom: boxes with arrows between them.",
    "timeline": "What happened when, in a row.",
    "map": "Countries on a map, with words and arrows.",
    "chart": "Numbers as columns, bars, lines or a pie.",
    "table": "Words or numbers in rows and columns.",
    "picture": "One large picture, with its credit.",
    "roles": "Who sits at the table, what they want, where they will not give way.",
    "position": "What one role says. The headline is the statement.",
    "policy": "A problem, an option, what it costs, and what you recommend.",
    "questions": "What is still open, and what the class should talk about.",
    "title": "The first slide: what the talk is about, and who gives it.",
    "agenda": "What you will show. The list makes itself from your slides.",
    "section": "Opens a new part of the talk.",
    "conclusion": "Your answer. What you found on each topic is collected by itself.",
    "sources": "The works you cite. The list makes itself.",
}

_COLUMNS = 3


class KindPicker(QWidget):
    """Four groups of kinds; the buttons are those of one group."""

    kind_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.kind = ""
        self.groups = QTabBar()
        self.groups.setAccessibleName("Groups of slide kinds")
        self.groups.setExpanding(False)
        self.groups.setDrawBase(False)
        self.groups.setUsesScrollButtons(False)
        for group in GROUPS:
            self.groups.addTab(group)
        self.buttons: dict[str, QPushButton] = {}
        self.pages = [self._page(names) for names in GROUPS.values()]
        self.groups.currentChanged.connect(self._show_group)
        self.setLayout(column(self.groups, *self.pages, spacing=6))
        self._show_group(0)

    def _page(self, names: dict[str, str]) -> QWidget:
        """Make the buttons of one group."""
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for index, (kind, name) in enumerate(names.items()):
            self.buttons[kind] = made = self._button(kind, name)
            grid.addWidget(made, index // _COLUMNS, index % _COLUMNS)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        return page

    def _button(self, kind: str, name: str) -> QPushButton:
        made = button(name, part="kind")
        made.setCheckable(True)
        made.setToolTip(KIND_HINTS[kind])
        made.clicked.connect(partial(self._choose, kind))
        return made

    def show_kind(self, kind: str) -> None:
        """Mark the kind of the current slide; its group opens when it is another kind."""
        for name, made in self.buttons.items():
            made.setChecked(name == kind)
        if kind != self.kind:
            self.kind = kind
            places = [place for place, names in enumerate(GROUPS.values()) if kind in names]
            self.groups.setCurrentIndex(places[0] if places else 0)

    def _show_group(self, place: int) -> None:
        for index, page in enumerate(self.pages):
            page.setVisible(index == place)

    def _choose(self, kind: str, _checked: bool = False) -> None:
        self.buttons[kind].setChecked(True)
        self.kind_chosen.emit(kind)


class KindMenu(QMenu):
    """The same groups, to add a slide."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for group, names in GROUPS.items():
            menu = self.addMenu(group)
            menu.setToolTipsVisible(True)
            for kind, name in names.items():
                action = menu.addAction(name)
                action.setToolTip(KIND_HINTS[kind])
                action.triggered.connect(partial(self._choose, kind))

    def _choose(self, kind: str, _checked: bool = False) -> None:
        self.kind_chosen.emit(kind)
