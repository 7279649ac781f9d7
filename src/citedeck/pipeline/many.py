"""The decks of a class -> their reviews, one after the other or in several processes."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model.review import ReviewedFile, ReviewOrder
from .teacher import review_deck

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from pathlib import Path

    _Result = tuple[ReviewedFile, int | None]
    """A review without its lesson, and the place of that among those of the order."""

MAX_JOBS = 60
"""Processes side by side: Windows can wait for no more."""
_KILLED = "the review was ended from outside, perhaps for want of memory (review it again)"
_order: ReviewOrder | None = None
"""In a process that reviews: what it holds decks against, sent once."""


def review_decks(
    paths: Sequence[Path], order: ReviewOrder, jobs: int = 1
) -> Iterator[ReviewedFile]:
    """Review decks in their order, each as soon as it is ready; with several `jobs` side by side.

    Closing the iterator cancels what is not begun.
    """
    jobs = min(jobs, len(paths), MAX_JOBS)
    if jobs > 1:
        return _side_by_side(paths, order, jobs)
    return (review_deck(path, order) for path in paths)


def _side_by_side(paths: Sequence[Path], order: ReviewOrder, jobs: int) -> Iterator[ReviewedFile]:
    """Review decks in processes; one that is killed costs the deck it had in hand, and no other."""
    done = 0
    while done < len(paths):
        done += yield from _until_killed(paths[done:], order, jobs)


def _until_killed(
    paths: Sequence[Path], order: ReviewOrder, jobs: int
) -> Generator[ReviewedFile, None, int]:
    """Review decks until a process is killed, then each that it may have had in hand alone.

    Gives how many decks that are: those behind them were not begun.
    """
    from concurrent.futures import BrokenExecutor

    in_hand = 2 * jobs + 1
    with _processes(order, jobs) as pool:
        running = [_submit(pool, path) for path in paths]
        for done, (path, future) in enumerate(zip(paths, running, strict=True)):
            try:
                result = future.result()
            except BrokenExecutor:
                if not in_hand:
                    return done
                in_hand -= 1
                result = _review_alone(path, order)
            yield _with_lesson(result, order)
    return len(paths)


def _review_alone(path: Path, order: ReviewOrder) -> _Result:
    """Review a deck in a process of its own; only a deck that ends it is to blame."""
    from concurrent.futures import BrokenExecutor

    with _processes(order, 1) as pool:
        try:
            return _submit(pool, path).result()
        except BrokenExecutor:
            return ReviewedFile(str(path), error=_KILLED), None


@contextmanager
def _processes(order: ReviewOrder, jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Start processes that review; at the end what they did not begin is dropped."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    fresh = multiprocessing.get_context("spawn")  # a fork of a window's process would hang
    pool = ProcessPoolExecutor(jobs, fresh, _begin, (order,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, path: Path) -> Future[_Result]:
    """Hand a deck to the processes, also where one was killed before all decks are handed over."""
    from concurrent.futures import BrokenExecutor, Future

    try:
        return pool.submit(_review, path)
    except BrokenExecutor as error:
        refused: Future[_Result] = Future()
        refused.set_exception(error)
        return refused


def _begin(order: ReviewOrder) -> None:
    """Keep what decks are held against; Ctrl+C is for the process that started this one."""
    global _order
    _order = order
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _review(path: Path) -> _Result:
    """Review one deck; its lesson stays here, or a class would be sent it once for each deck."""
    assert _order is not None
    file = review_deck(path, _order)
    place = _order.lessons.index(file.lesson) if file.lesson else None
    return replace(file, lesson=None), place


def _with_lesson(result: _Result, order: ReviewOrder) -> ReviewedFile:
    file, place = result
    return file if place is None else replace(file, lesson=order.lessons[place])
