"""The main window: header, four steps, footer, and the wires between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from ..model.project import Work
from ..pipeline import check_work, first_page_numbers
from .document import BACKUP, Document
from .exports import ExportActions, open_file
from .file_actions import FileActions
from .footer import FooterView
from .header import STEPS, HeaderView
from .menu import MainMenu
from .settings import remember_geometry, remember_theme, window_geometry
from .theme import DARK, LIGHT, apply_theme, system_theme
from .widgets import column

if TYPE_CHECKING:
    from ..model.finding import DeckReview

_CHECK_AFTER_MS = 600
DECKS = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm", ".ppt", ".odp")
"""How the names of decks end that open the review when they are dropped."""
_SIZE = (1280, 800)
_LEAST = (1024, 640)


class MainWindow(QMainWindow):
    """Shows one document. A panel is built when its step is first visited."""

    def __init__(self, work: Work, path: Path | None = None) -> None:
        super().__init__()
        self.document = Document(work, path)
        self.files = FileActions(self.document, self)
        self.exports = ExportActions(self.document, self)
        self.menu_ = MainMenu(self, self.files, self.exports)
        self.header = HeaderView(self.menu_)
        self.footer = FooterView()
        self.panels: dict[str, QWidget] = {}
        self.review: QMainWindow | None = None
        self.stack = QStackedWidget()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_CHECK_AFTER_MS)
        self._lay_out()
        self._connect()
        self.show_step("plan")
        self.refresh()

    # -- what it looks like

    def _lay_out(self) -> None:
        middle = QWidget()
        inside = column(self.stack)
        inside.setContentsMargins(14, 14, 14, 14)
        middle.setLayout(inside)
        whole = QWidget()
        layout = column(self.header, middle, self.footer, spacing=0)
        layout.setStretch(1, 1)
        whole.setLayout(layout)
        self.setCentralWidget(whole)
        self.setMinimumSize(*_LEAST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)
        if not (geometry := window_geometry()).isEmpty():
            self.restoreGeometry(geometry)

    def _connect(self) -> None:
        stack = self.document.stack
        undo, redo = stack.createUndoAction(self), stack.createRedoAction(self)
        self.menu_.fill(undo, redo, self.choose_theme, self.open_review)
        self.header.step_chosen.connect(self.show_step)
        self.header.export_asked.connect(self.exports.export_deck)
        self.header.undo_asked.connect(stack.undo)
        self.header.redo_asked.connect(stack.redo)
        self.footer.check_asked.connect(self._show_check)
        self.footer.open_asked.connect(open_file)
        self.files.told.connect(self.footer.show_message)
        self.exports.file_made.connect(self.footer.show_made)
        self.document.changed.connect(self.refresh)
        self.document.replaced.connect(self._show_replaced)
        self.document.saved.connect(self.refresh)
        self.timer.timeout.connect(self.check)
        for number, step in enumerate(STEPS, 1):
            key = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            key.activated.connect(self.header.steps[step].click)
        QShortcut(QKeySequence("Alt+M"), self, self.header.menu.click)

    # -- steps

    def show_step(self, step: str) -> None:
        """Show one of the four steps."""
        if step not in self.panels:
            self.panels[step] = self._make_panel(step)
            self.stack.addWidget(self.panels[step])
        self.stack.setCurrentWidget(self.panels[step])
        self.header.show_step(step)
        self.panels[step].setFocus()
        if step == "check":
            self.check()

    def _make_panel(self, step: str) -> QWidget:
        makers: dict[str, Callable[[], QWidget]] = {
            "plan": self._make_plan,
            "evidence": self._make_evidence,
            "slides": self._make_slides,
            "check": self._make_check,
        }
        return makers[step]()

    # Each panel is imported when it is made: the first one stands before the others are read.

    def _make_plan(self) -> QWidget:
        from .plan import PlanPanel

        panel = PlanPanel(self.document)
        panel.step_asked.connect(self.show_step)
        panel.review_asked.connect(self.open_review)
        return panel

    def _make_evidence(self) -> QWidget:
        from .evidence import EvidencePanel

        return EvidencePanel(self.document)

    def _make_slides(self) -> QWidget:
        from .slides import SlidesPanel

        return SlidesPanel(self.document)

    def _make_check(self) -> QWidget:
        from .check_panel import CheckPanel

        panel = CheckPanel(self.document)
        panel.step_asked.connect(self.show_step)
        panel.slide_asked.connect(self.show_page)
        panel.evidence_asked.connect(self.show_evidence)
        panel.export_asked.connect(self.exports.export_deck)
        self.exports.fill(panel.others)
        return panel

    def _show_check(self) -> None:
        self.show_step("check")

    def show_page(self, number: int) -> None:
        """Show the slide that a page belongs to."""
        from .slides import SlidesPanel

        numbers = first_page_numbers(self.document.work, self.document.template)
        before = [(first, id) for id, first in numbers.items() if first <= number]
        self.show_step("slides")
        panel = self.panels["slides"]
        if before and isinstance(panel, SlidesPanel):
            first, id = before[-1]
            panel.go_to(id, number - first)

    def show_evidence(self, id: str) -> None:
        """Show a quote or note on the board."""
        from .evidence import EvidencePanel

        self.show_step("evidence")
        panel = self.panels["evidence"]
        if isinstance(panel, EvidencePanel):
            panel.show_evidence(id)

    # -- what it shows

    def refresh(self) -> None:
        """Show title, state and history; the check follows when typing pauses."""
        project, stack = self.document.project, self.document.stack
        title = project.title or "Untitled presentation"
        self.header.show_state(title, self._state())
        self.header.show_history(stack.undoText(), stack.redoText())
        self.footer.show_project(project)
        self.setWindowTitle(f"{title}[*] – Citedeck")
        self.setWindowModified(not self.document.is_saved)
        self.timer.start()

    def _state(self) -> str:
        saved = "Not saved yet"
        if self.document.path and self.document.is_saved:
            saved = f"Saved {_clock(self.document.path)}"
        elif self.document.path:
            saved = "Changes not saved"
        group = self.document.project.class_name
        return f"{saved}  ·  Class {group}" if group else saved

    def _show_replaced(self) -> None:
        self.refresh()
        self.show_step("plan")

    def check(self) -> None:
        """Review the work, and show what there is to mend."""
        self.timer.stop()
        review = check_work(self.document.work, self.document.template)
        self.footer.show_review(review)
        if "check" in self.panels:
            self._show_review(review)

    def _show_review(self, review: DeckReview) -> None:
        from .check_panel import CheckPanel

        panel = self.panels["check"]
        assert isinstance(panel, CheckPanel)
        panel.show_review(review)

    def open_review(self, *decks: Path) -> None:
        """Open the teacher's window, in which the decks of a class are reviewed."""
        from .review import ReviewWindow

        if self.review is None:
            self.review = ReviewWindow()
        if decks and isinstance(self.review, ReviewWindow):
            self.review.start(*decks)
        self.review.show()
        self.review.raise_()
        self.review.activateWindow()

    def choose_theme(self, choice: str) -> None:
        """Wear another theme, and remember it."""
        remember_theme(choice)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        themes = {"light": LIGHT, "dark": DARK}
        apply_theme(app, themes.get(choice) or system_theme())
        self._rebuild_panels()

    def _rebuild_panels(self) -> None:
        """Build the panels anew: some of their colours are their own."""
        current = next(s for s, panel in self.panels.items() if panel is self.stack.currentWidget())
        for panel in self.panels.values():
            self.stack.removeWidget(panel)
            panel.deleteLater()
        self.panels.clear()
        self.show_step(current)
        self.check()

    # -- what happens to it

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        remember_geometry(self.saveGeometry())
        self.document.stack.clear()  # commands must not outlive the objects they point to
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event)
        if len(paths) == 1 and is_project(paths[0]):
            self.files.open_path(paths[0])
        elif paths:
            self.open_review(*paths)


def is_project(path: Path) -> bool:
    """Tell a project from decks and class folders."""
    return path.name.endswith((".citedeck", BACKUP)) or (path / "project.yaml").exists()


def dropped_paths(event: QDropEvent) -> list[Path]:
    """Give the projects, decks and folders that are dropped; nothing else is taken."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    known = (".citedeck", BACKUP, *DECKS)
    return [path for path in paths if path.is_dir() or path.name.lower().endswith(known)]


def _clock(path: Path) -> str:
    """Give the time at which a file was last saved."""
    try:
        stamp = path.stat().st_mtime
    except OSError:
        return ""
    return datetime.fromtimestamp(stamp).strftime("%H:%M")  # noqa: DTZ006  the student's clock
