"""One keystroke in a slide's field -> the slide painted anew, in the real window."""

import os
import random
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from citedeck.pipeline import bundled_lesson
from citedeck.ui.fields import TextField
from citedeck.ui.slides import SlidesPanel
from citedeck.ui.theme import LIGHT, apply_theme
from citedeck.ui.window import MainWindow

from .clock import percentile
from .content import make_pictures, make_slides, sentence
from .table import Row, Table
from .work import make_work

SLIDES = 40
TYPED_ON = 20
"""The first so many slides, of every kind, are typed on."""
WORDS = 4
FRAME_MS = 16.0
_PERCENT = 95
_PATIENCE_S = 5


class PaintWatch(QObject):
    """Notices that a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        """Count paint events; stop none."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def measure() -> Table:
    """Type on a deck of slides."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name)
        panel = _open_slides(Path(name))
        typed, painted = _type_everywhere(panel)
        panel.window().hide()
    rows = _rows(typed, painted)
    letters = f"{len(typed)} keystrokes on {TYPED_ON} of {SLIDES} slides, of every kind"
    return Table(rows, (f"keystroke: {letters}; from the key to the end of painting",))


def _rows(typed: list[float], painted: list[float]) -> tuple[Row, ...]:
    slow = percentile(typed, _PERCENT)
    return (
        Row("keystroke to painted page, p95", slow, "a frame at 60 Hz", FRAME_MS, 1.0),
        Row("keystroke to painted page, median", median(typed), "painting alone", median(painted)),
    )


def _open_slides(folder: Path) -> SlidesPanel:
    """Open the window on a deck, at its slides."""
    make_pictures(folder, SLIDES)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    apply_theme(app, LIGHT)
    window = MainWindow(make_work(make_slides(SLIDES, 1, folder), bundled_lesson()))
    window.show()
    window.show_step("slides")
    app.processEvents()
    panel = window.panels["slides"]
    assert isinstance(panel, SlidesPanel)
    return panel


def _type_everywhere(panel: SlidesPanel) -> tuple[list[float], list[float]]:
    """Type a few words on each slide; give the times of keystrokes and of painting alone."""
    watch = PaintWatch(panel.page_view)
    words = random.Random(2)
    typed: list[float] = []
    painted: list[float] = []
    for row in range(TYPED_ON):
        panel.storyboard.setCurrentIndex(panel.storyboard.board.index(row))
        field = panel.form.texts["items" if panel.form.texts["items"].isVisible() else "claim"]
        _enter(field)
        for letter in f" {sentence(words, WORDS)}":
            if letter == " ":  # at a line's end it may change nothing on the page
                QTest.keyClicks(field, letter)
            else:
                typed.append(_typed_ms(field, letter, watch))
        painted.append(_painted_ms(panel.page_view, watch))
    return typed, painted


def _enter(field: TextField) -> None:
    """Put the cursor behind a field's text, as a click there does."""
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    QApplication.processEvents()


def _typed_ms(field: TextField, letter: str, watch: PaintWatch) -> float:
    """Press a key; give the time until the page was painted."""
    count, start = watch.count, time.perf_counter()
    QTest.keyClicks(field, letter)
    return _until_painted(watch, count, start)


def _painted_ms(page: QWidget, watch: PaintWatch) -> float:
    """Paint the page as it is; give the time."""
    count, start = watch.count, time.perf_counter()
    page.update()
    return _until_painted(watch, count, start)


def _until_painted(watch: PaintWatch, count: int, start: float) -> float:
    """Let the window work until the page was painted; give the milliseconds since the start."""
    while watch.count == count:
        QApplication.processEvents()
        if time.perf_counter() - start > _PATIENCE_S:
            raise RuntimeError("a keystroke changed nothing on the page")
    return 1e3 * (time.perf_counter() - start)
