"""Decks of a class -> their reviews, made in several processes."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model.review import ReviewedFile, ReviewOrder
from .teacher import review_deck

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_order: ReviewOrder | None = None
"""In a process that reviews: what it holds decks against, sent once."""


def review_side_by_side(
    paths: Sequence[Path], order: ReviewOrder, jobs: int
) -> Iterator[ReviewedFile]:
    """Give the reviews in the order of the paths; what is not begun is dropped on closing."""
    fresh = multiprocessing.get_context("spawn")  # a fork of a window's process would hang
    pool = ProcessPoolExecutor(jobs, fresh, _begin, (order,))
    try:
        running = [pool.submit(_review, path) for path in paths]
        for path, future in zip(paths, running, strict=True):
            yield _with_lesson(_result(path, future), order)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(order: ReviewOrder) -> None:
    global _order
    _order = order


def _review(path: Path) -> tuple[ReviewedFile, str]:
    """Review one deck; its lesson is sent back by its id alone, or a class would hold it often."""
    assert _order is not None
    file = review_deck(path, _order)
    return replace(file, lesson=None), file.lesson.id if file.lesson else ""


def _result(path: Path, future: Future[tuple[ReviewedFile, str]]) -> tuple[ReviewedFile, str]:
    try:
        return future.result()
    except BrokenExecutor:
        why = "the review was ended from outside, perhaps for want of memory (review it again)"
        return ReviewedFile(str(path), error=why), ""


def _with_lesson(result: tuple[ReviewedFile, str], order: ReviewOrder) -> ReviewedFile:
    file, id = result
    lessons = (order.lesson,) if order.lesson else order.at_hand
    return replace(file, lesson=next((item for item in lessons if item and item.id == id), None))
