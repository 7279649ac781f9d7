"""The path of a deck -> its pages, read again in a thread when the deck is opened."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ...model.errors import AppError
from ...model.pages import Pages
from .worker import Steps, Worker

_KEPT = 3
"""So many decks' pages are kept: those that a teacher goes back to."""


class PageSource(QObject):
    """Reads the pages of the deck that was asked for last."""

    ready = Signal()
    """The pages are there, or why they are not."""

    def __init__(self) -> None:
        super().__init__()
        self.path = Path()
        self.pages: Pages | None = None
        self.error = ""
        self.kept: OrderedDict[Path, Pages] = OrderedDict()
        self.worker: Worker | None = None

    def read(self, path: Path) -> None:
        """Read a deck; what was asked for before is not told any more."""
        self.path, self.pages, self.error = path, self.kept.get(path), ""
        if self.worker:
            self.worker.cancel()
            self.worker = None
        if self.pages:
            self.ready.emit()
            return
        self.worker = Worker(_pages(path))
        self.worker.stepped.connect(self._take)
        self.worker.failed.connect(self._refuse)
        self.worker.start()

    def forget(self) -> None:
        """Keep no pages: the files may have changed."""
        self.kept.clear()

    def _take(self, pages: object) -> None:
        if isinstance(pages, Pages):
            self.pages = self.kept[self.path] = pages
            while len(self.kept) > _KEPT:
                self.kept.popitem(last=False)
            self.ready.emit()

    def _refuse(self, error: AppError) -> None:
        self.error = str(error.problems[0])
        self.ready.emit()


def _pages(path: Path) -> Steps:
    from ...files.deck_file import read_deck_file

    yield read_deck_file(path)
