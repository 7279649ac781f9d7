"""The templates to choose from, each as a small picture of its cover."""

from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap, QShowEvent
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from ...model.project import Project
from ...model.template import Template
from ...pipeline import load_template, template_cover, template_names
from ..flow_layout import FlowLayout
from ..tasks import guarded
from ..widgets import button, column, label, row, set_part

_FILES = "PowerPoint files (*.pptx *.potx *.pptm *.potm);;All files (*)"
_PICTURE = QSize(66, 37)
_PAUSE_MS = 60
"""Between two pictures, and before the first: the window itself is painted before any of them."""
_SHARPNESS = 3
"""Pictures are painted this much larger than shown, for screens of many pixels."""


class LookList(QWidget):
    """The bundled templates, one of which is the presentation's.

    They are loaded and painted one by one once the list is seen, so that the window stands first.
    """

    look_chosen = Signal(str)
    """Carries the name of a template, or the path of a school's own."""
    match_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {name: self._button(name) for name in template_names()}
        self.waiting = list(self.buttons)
        pictures = FlowLayout()
        for made in self.buttons.values():
            pictures.addWidget(made)
        own = button("Your school’s template…", self.choose_file)
        own.setToolTip("Use a .pptx or .potx of your school for the slides")
        self.match = button("Match layouts…", self._ask_match)
        self.match.setToolTip("Choose which layout of the template each kind of slide has")
        self.file = label("", "muted", wrap=True)
        self.setLayout(column(pictures, row(own, self.match, 1), self.file, spacing=6))
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self._paint_next)

    def show_project(self, project: Project) -> None:
        """Show which template a project has."""
        for name, made in self.buttons.items():
            made.setChecked(name == project.template)
        is_own = project.template not in self.buttons
        self.match.setVisible(is_own)
        self.file.setVisible(is_own)
        self.file.setText(PurePath(project.template).name if is_own else "")

    def choose_file(self) -> None:
        """Ask for a school's template and announce it, where it can be used."""
        name, _ = QFileDialog.getOpenFileName(self, "Your school’s template", "", _FILES)
        if name and guarded(self, partial(load_template, name), "This template can’t be used."):
            self.look_chosen.emit(name)

    def _ask_match(self) -> None:
        self.match_asked.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pause.start()

    def _button(self, name: str) -> QToolButton:
        made = QToolButton()
        made.setText(name.capitalize())
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(_PICTURE)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_part(made, "look")
        made.clicked.connect(partial(self._choose, name))
        return made

    def _choose(self, name: str) -> None:
        """Choose a template; the chosen one stays chosen when it is clicked again."""
        self.buttons[name].setChecked(True)
        self.look_chosen.emit(name)

    def _paint_next(self) -> None:
        if not self.waiting:
            return
        name = self.waiting.pop(0)
        _show_cover(self.buttons[name], load_template(name))
        self.pause.start()


def _show_cover(made: QToolButton, template: Template) -> None:
    from ...paint.export import page_image  # not before the window stands

    pages = template_cover(template)
    width = _PICTURE.width() * _SHARPNESS
    made.setIcon(QIcon(QPixmap.fromImage(page_image(pages, pages.pages[0], 1, width))))
    made.setText(template.title)
    made.setToolTip(template.about)
