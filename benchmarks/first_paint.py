"""A fresh process: opens the app or a bare window, tells when it was first painted, and ends.

usage: python -m benchmarks.first_paint app|bare
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def main(window: str) -> int:
    """Open a window until it is painted."""
    return open_app() if window == "app" else open_bare()


def open_app() -> int:
    """Start the app through its own front door."""
    from citedeck.app import main as start
    from citedeck.ui.window import MainWindow

    tell_first_paint(MainWindow)
    sys.argv = ["citedeck"]
    return start()


def open_bare() -> int:
    """Open a window of the same kinds of widgets, and nothing behind them."""
    from .bare_window import BareWindow

    app = QApplication([])
    app.setStyle("Fusion")
    tell_first_paint(BareWindow)
    window = BareWindow()
    window.show()
    return app.exec()


def tell_first_paint(window: type[QMainWindow]) -> None:
    """Have a kind of window tell when it and everything in it is painted.

    Qt paints a window and its children in one go: what comes next from the event loop, comes after.
    """

    def paint(self: QWidget, event: QPaintEvent) -> None:
        QWidget.paintEvent(self, event)
        QTimer.singleShot(0, _tell)

    window.paintEvent = paint  # type: ignore[method-assign]


def _tell() -> None:
    print(time.monotonic(), flush=True)
    QApplication.exit(0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
