"""The decks of a class -> their reviews, one after the other or in several processes."""

from __future__ import annotations

import signal
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model.review import ReviewedFile, ReviewOrder
from .teacher import review_deck

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

_order: ReviewOrder | None = None
"""In a process that reviews: what it holds decks against, sent once."""


def review_decks(
    paths: Sequence[Path], order: ReviewOrder, jobs: int = 1
) -> Iterator[ReviewedFile]:
    """Review decks in their order, each as soon as it is ready; with several `jobs` side by side.

    Closing the iterator cancels what is not begun.
    """
    jobs = min(jobs, len(paths))
    if jobs > 1:
        return _side_by_side(paths, order, jobs)
    return (review_deck(path, order) for path in paths)


def _side_by_side(paths: Sequence[Path], order: ReviewOrder, jobs: int) -> Iterator[ReviewedFile]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    fresh = multiprocessing.get_context("spawn")  # a fork of a window's process would hang
    pool = ProcessPoolExecutor(jobs, fresh, _begin, (order,))
    try:
        running = [pool.submit(_review, path) for path in paths]
        for path, future in zip(paths, running, strict=True):
            yield _with_lesson(_result(path, future), order)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(order: ReviewOrder) -> None:
    """Keep what decks are held against; Ctrl+C is for the process that started this one."""
    global _order
    _order = order
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _review(path: Path) -> tuple[ReviewedFile, str]:
    """Review one deck; its lesson is sent back by its id alone, or a class would hold it often."""
    assert _order is not None
    file = review_deck(path, _order)
    return replace(file, lesson=None), file.lesson.id if file.lesson else ""


def _result(path: Path, future: Future[tuple[ReviewedFile, str]]) -> tuple[ReviewedFile, str]:
    from concurrent.futures import BrokenExecutor

    try:
        return future.result()
    except BrokenExecutor:
        why = "the review was ended from outside, perhaps for want of memory (review it again)"
        return ReviewedFile(str(path), error=why), ""


def _with_lesson(result: tuple[ReviewedFile, str], order: ReviewOrder) -> ReviewedFile:
    file, id = result
    lessons = (order.lesson,) if order.lesson else order.at_hand
    return replace(file, lesson=next((item for item in lessons if item and item.id == id), None))
