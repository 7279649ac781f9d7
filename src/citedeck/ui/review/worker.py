"""Long work in a thread of its own: each step is announced to the window, which stays alive.

The thread knows nothing of Qt: it puts what it did into a queue, which the window empties. And
while it runs, rubbish is collected by the window's thread alone: a widget that nobody holds any
more must not be destroyed in another.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from queue import SimpleQueue
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from ...model.errors import AppError

Steps = Generator[object, None, None]

_LOOK_AFTER_MS = 15
_MOMENT_S = 0.03
_USUAL_S = sys.getswitchinterval()
_BRISK_S = _USUAL_S / 10
"""After so long a thread that works lets the window go on: painting asks for it many times."""
_RUNNING: set[Worker] = set()
"""A worker lives until its thread has ended, whatever became of the window that started it."""


def is_any_running() -> bool:
    """Tell whether a thread still works, for a window or after it."""
    return bool(_RUNNING)


class Worker(QObject):
    """Runs the steps of a generator, and tells what each gave."""

    stepped = Signal(object)
    """Carries what a step gave."""
    failed = Signal(object)
    """Carries the AppError that ended the work."""
    ended = Signal()
    """Comes last, however the work ended."""

    def __init__(self, steps: Steps, cancelled: Event | None = None) -> None:
        super().__init__()
        self.steps = steps
        self.cancelled = cancelled or Event()
        self.given: SimpleQueue[object] = SimpleQueue()
        self.pool = ThreadPoolExecutor(max_workers=1)
        self.future: Future[None] = Future()
        self.timer = QTimer(self)
        self.timer.setInterval(_LOOK_AFTER_MS)
        self.timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin in another thread."""
        _RUNNING.add(self)
        gc.disable()
        sys.setswitchinterval(_BRISK_S)
        self.future = self.pool.submit(_run, self.steps, self.given, self.cancelled)
        self.timer.start()

    def cancel(self) -> None:
        """Let no more steps be told, and end after the one that is being done."""
        self.cancelled.set()

    def _look(self) -> None:
        """Tell what was done since the last look; then perhaps that it was all."""
        has_ended = self.future.done()
        _collect_rubbish()
        self._tell()
        if has_ended and self.given.empty():
            self.timer.stop()
            self.pool.shutdown(wait=True)
            _RUNNING.discard(self)
            if not _RUNNING:
                gc.enable()
                sys.setswitchinterval(_USUAL_S)
            self._finish()

    def _tell(self) -> None:
        """Tell what was done, as much as a moment allows."""
        end = monotonic() + _MOMENT_S
        while not self.given.empty() and monotonic() < end:
            step = self.given.get()
            if not self.cancelled.is_set():
                self.stepped.emit(step)

    def _finish(self) -> None:
        """Say how it ended; a bug in a step is raised here, where the app hears of it."""
        try:
            self.future.result()
        except AppError as error:
            if not self.cancelled.is_set():
                self.failed.emit(error)
        finally:
            self.ended.emit()


def _run(steps: Steps, given: SimpleQueue[object], cancelled: Event) -> None:
    """Do every step; this is what runs in the other thread."""
    with closing(steps):
        for step in steps:
            if cancelled.is_set():
                return
            given.put(step)


def _collect_rubbish() -> None:
    """Do what Python would do by itself, in whichever thread it happened to be."""
    counts, most = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > most[generation]:
            gc.collect(generation)
            return
