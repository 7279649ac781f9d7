"""Places and a choice -> the decks in them, and the review of one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ... import pipeline
from ...files.class_folder import find_decks
from ...files.marks import file_digest, marks_beside
from ...model.lesson import Lesson
from ...model.review import ReviewedFile, SkippedFile
from ...model.rubric import DeckMarks, Marks, Rubric
from ...review.rubric import mark_file
from .choice import Choice
from .recalled import Recalled, take_up
from .worker import Steps


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to review, before the first deck is; `trouble` is what a teacher must know.

    `choice` is what the decks are held against, with what was recalled of their folder.
    """

    decks: tuple[Path, ...]
    skipped: tuple[SkippedFile, ...]
    lessons: tuple[Lesson, ...]
    rubric: Rubric
    choice: Choice
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """A deck's review as it was made, what a teacher said of it before, and both together.

    `digest` is that of the deck's bytes.
    """

    reviewed: ReviewedFile
    saved: DeckMarks
    file: ReviewedFile
    digest: str


def review_steps(
    paths: tuple[Path, ...], choice: Choice, recalled: Recalled | None = None
) -> Steps:
    """Find the decks and what they are held against, then review one after the other."""
    decks, skipped = find_decks(paths)
    lessons, unread = pipeline.lessons_beside((*paths, *decks))
    if recalled:
        choice = take_up(recalled, choice, (*lessons, pipeline.bundled_lesson()))
    order = pipeline.review_order(
        lessons, choice.lesson, choice.activity, choice.limits, choice.rubric
    )
    kept, trouble = load_kept(decks)
    yield Found(decks, (*skipped, *unread), order.at_hand, order.rubric, choice, trouble)
    for path, file in zip(decks, pipeline.review_decks(decks, order), strict=True):
        digest = file_digest(path) if file.review else ""
        found = kept.get(path.parent, Marks()).deck(path.name, digest)
        saved = replace(found, file=path.name) if found else DeckMarks(path.name)
        yield Checked(file, saved, mark_file(file, order.rubric, saved, digest), digest)


def load_kept(decks: Iterable[Path]) -> tuple[dict[Path, Marks], str]:
    """Give what is kept beside some decks, by folder, and why some of it can't be read."""
    kept, problems = marks_beside(decks)
    return kept, f"Your earlier changes can’t be read: {problems[0]}" if problems else ""
