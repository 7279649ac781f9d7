"""Puts the app together: the command line or the window, and the only excepthook."""

import os
import sys
import traceback
from pathlib import Path
from types import TracebackType


def main() -> int:
    """Run a command, or open the window; give the exit status."""
    arguments = sys.argv[1:]
    if not arguments:
        return open_window(None)
    from .cli import COMMANDS, run

    if arguments[0] in COMMANDS or arguments[0].startswith("-") or len(arguments) > 1:
        return run(arguments)
    return open_window(Path(arguments[0]))


def open_window(path: Path | None) -> int:
    """Open the window on a project, or on the bundled lesson."""
    if not has_screen():
        print(
            "citedeck: there is no screen (try: citedeck demo -o DIR, or citedeck --help)",
            file=sys.stderr,
        )
        return 2
    from PySide6.QtWidgets import QApplication

    from .model.errors import AppError
    from .pipeline import bundled_lesson, load_work, new_work
    from .ui.settings import theme_choice
    from .ui.theme import DARK, LIGHT, apply_theme, system_theme
    from .ui.window import MainWindow

    try:
        work = load_work(path) if path else new_work(bundled_lesson())
    except AppError as error:
        for problem in error.problems[:20]:
            print(f"citedeck: {problem}", file=sys.stderr)
        return 2
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Citedeck")
    app.setStyle("Fusion")
    themes = {"light": LIGHT, "dark": DARK}
    apply_theme(app, themes.get(theme_choice()) or system_theme())
    window = MainWindow(work, path)
    sys.excepthook = _CrashReporter(window).report
    window.show()
    return app.exec()


def has_screen() -> bool:
    """Tell whether a window can be opened."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class _CrashReporter:
    """Keeps the work safe when the app has a bug, and says so once."""

    def __init__(self, window: object) -> None:
        self.window = window
        self.reported = False

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Save a copy of the work and a report; show one dialog."""
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.__stderr__.write(text) if sys.__stderr__ else None
        if self.reported or not issubclass(kind, Exception):
            return
        self.reported = True
        from .ui.crash import show_crash

        show_crash(self.window, text)
