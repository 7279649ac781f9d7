"""A window of the same kinds of widgets as the app's first view, as many, and nothing else.

No theme, no own fonts or icons, no document: what any PySide6 app of that size has to pay.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

_ACTIVITIES, _TOPICS, _ACTIONS = 5, 13, 14
_TEXT = "Some words that are as long as a task or a question is, over two lines or over three."


class BareWindow(QMainWindow):
    """Header, three columns of choices and fields, footer."""

    def __init__(self) -> None:
        super().__init__()
        panel = QWidget()
        panel.setLayout(_row(_activities(), _topics(), _details()))
        stack = QStackedWidget()
        stack.addWidget(panel)
        whole = QWidget()
        whole.setLayout(_column(self._header(), stack, _footer()))
        self.setCentralWidget(whole)
        self.resize(1280, 800)
        for number in range(1, 6):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self)

    def _header(self) -> QWidget:
        menu = QMenu(self)
        for number in range(_ACTIONS):
            menu.addAction(QAction(f"Action {number}", self))
        tools = [self._tool() for _ in range(3)]
        tools[0].setMenu(menu)
        steps = [QPushButton(f"Step {number}") for number in range(4)]
        for step in steps:
            step.setCheckable(True)
        names = (_label("A title"), _label("Not saved yet"))
        made = QWidget()
        made.setLayout(_row(tools[0], *names, *steps, *tools[1:], QPushButton("Export")))
        return made

    def _tool(self) -> QToolButton:
        made = QToolButton()
        made.setIcon(self.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon))
        return made


def _label(text: str) -> QLabel:
    """Make a label as the app's are: plain text that wraps."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def _activities() -> QFrame:
    choices = [_choice(QRadioButton("An activity")) for _ in range(_ACTIVITIES)]
    return _card(_label("Activity"), _scrolled(*choices))


def _topics() -> QFrame:
    choices = [_choice(QCheckBox("A topic")) for _ in range(_TOPICS)]
    return _card(_label("Topics"), _scrolled(*choices))


def _choice(button: QRadioButton | QCheckBox) -> QFrame:
    """Put a button and two labels into a frame."""
    text = _label(_TEXT)
    text.setWordWrap(True)
    return _card(button, text, _label("A remark"))


def _details() -> QFrame:
    fields: list[QWidget] = []
    for name in ("Title", "Presenters", "Class", "Date"):
        fields += [_label(name), QLineEdit()]
    style = QComboBox()
    style.addItems(["One style", "Another", "A third", "A fourth"])
    inside = _scrolled(*fields, _label("Style"), style, _label(_TEXT), QPushButton("Anew"))
    return _card(_label("Details"), inside, QPushButton("Go on"))


def _footer() -> QWidget:
    made = QWidget()
    made.setLayout(_row(_label("Some facts"), QPushButton("Nothing to mend")))
    return made


def _scrolled(*parts: QWidget) -> QScrollArea:
    inside = QWidget()
    inside.setLayout(_column(*parts))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area


def _card(*parts: QWidget) -> QFrame:
    made = QFrame()
    made.setFrameShape(QFrame.Shape.StyledPanel)
    made.setLayout(_column(*parts))
    return made


def _column(*parts: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    for part in parts:
        made.addWidget(part)
    return made


def _row(*parts: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    for part in parts:
        made.addWidget(part)
    return made
