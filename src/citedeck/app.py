"""Puts the app together: the command line or the window, and the only excepthook."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .model.errors import AppError

_SETTLED_MS = 100
"""After so long the first view is painted."""
_PROJECTS = (".citedeck", ".citedeck.bak")


def main() -> int:
    """Run a command, or open the window; give the exit status."""
    arguments = sys.argv[1:]
    if not arguments:
        return open_window(None)
    from .cli import run

    if len(arguments) > 1 or not names_project(arguments[0]):
        return run(arguments)
    return open_window(Path(arguments[0]))


def names_project(word: str) -> bool:
    """Tell whether a word is a project's path; what else it is, the command line says."""
    from .cli import COMMANDS

    if word in COMMANDS or word.startswith("-"):
        return False
    return word.endswith(_PROJECTS) or os.path.exists(word)  # noqa: PTH110  takes any word


def open_window(path: Path | None) -> int:
    """Open the window on a project, or on the bundled lesson."""
    gc.disable()  # what is made while starting stays; looking through it again and again takes time
    from .model.errors import AppError

    if not has_screen():
        hint = "try: citedeck demo -o DIR, or citedeck --help"
        return _refuse(AppError.of("there is no screen", hint=hint))
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from .paint.gui import steady_order
    from .pipeline import bundled_lesson, new_work
    from .ui.document import open_work
    from .ui.settings import theme_choice
    from .ui.theme import DARK, LIGHT, apply_colors, apply_style, system_theme
    from .ui.window import MainWindow

    try:
        work, home = open_work(path) if path else (new_work(bundled_lesson()), None)
    except AppError as error:
        return _refuse(error)
    steady_order()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Citedeck")
    app.setStyle("Fusion")
    themes = {"light": LIGHT, "dark": DARK}
    theme = themes.get(theme_choice()) or system_theme()
    apply_colors(app, theme)
    window = MainWindow(work, home)
    apply_style(app, theme)  # now: before, Qt would style each widget again and again
    sys.excepthook = _CrashReporter(window).report
    window.show()
    QTimer.singleShot(_SETTLED_MS, finish_start)
    return app.exec()


def finish_start() -> None:
    """Do what the first view did without, once it is painted."""
    from .paint.typefaces import install_fonts

    install_fonts()
    gc.enable()


def _refuse(error: AppError) -> int:
    from .cli.run import FAILED, print_problems

    print_problems(error)
    return FAILED


def has_screen() -> bool:
    """Tell whether a window can be opened."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class _CrashReporter:
    """Keeps the work safe when the app has a bug, and says so once for each bug."""

    def __init__(self, window: object) -> None:
        self.window = window
        self.told: set[str] = set()

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Save a copy of the work and a report; show one dialog for what was not told before."""
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.__stderr__.write(text) if sys.__stderr__ else None
        if text in self.told or not issubclass(kind, Exception):
            return
        self.told.add(text)
        from .ui.crash import show_crash

        show_crash(self.window, text)
