"""A QGuiApplication for those who paint without a window."""

import os
from functools import cache

from PySide6.QtCore import QCoreApplication, QHashSeed
from PySide6.QtGui import QGuiApplication


def steady_order() -> None:
    """Let Qt write fonts into a PDF in the same order each time; call it before Qt starts."""
    QHashSeed.setDeterministicGlobalSeed()


@cache
def need_gui() -> QCoreApplication:
    """Give the application object; without one, start one that needs no screen and keep it."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    steady_order()
    return QGuiApplication([])
