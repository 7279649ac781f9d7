"""Reviews of a class -> files, each in steps that can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from ... import pipeline
from ...files.copies import copy_places
from ...model.errors import AppError, SaveError
from ...model.review import ReviewedFile
from .worker import Steps

Content = bytes | Iterable[bytes]
WriteSteps = Callable[[Event], Steps]


@dataclass(frozen=True, slots=True)
class Progress:
    """How much is done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a person should know when it is done."""

    text: str


@dataclass(frozen=True, slots=True)
class Grades:
    """A gradebook, the copy to fill, and what the file itself may not say."""

    source: Path
    target: Path
    column: str = ""
    maximum: float | None = None


def report_steps(make: Callable[[], dict[Path, Content]], stop: Event) -> Steps:
    """Make a report and write it; what is not finished when it is stopped is dropped."""
    files = make()
    yield Progress(0, 0)
    pipeline.save_files({path: _stoppable(data, stop) for path, data in files.items()})


def comment_steps(files: list[ReviewedFile], folder: Path, author: str, _stop: Event) -> Steps:
    """Write a commented copy of each deck; say of one that can't have any why."""
    places = copy_places([Path(file.file) for file in files], folder)
    for number, file in enumerate(files):
        yield Progress(number, len(files))
        try:
            pipeline.write_comments(file, places[Path(file.file)], author)
        except SaveError:
            raise
        except AppError as error:
            yield Remark(str(error.problems[0]))


def grade_steps(files: list[ReviewedFile], grades: Grades, _stop: Event) -> Steps:
    """Write a copy of a gradebook with points in it; say what did not match."""
    data, said = pipeline.fill_gradebook(grades.source, files, grades.column, grades.maximum)
    pipeline.save_files({grades.target: data})
    yield from map(Remark, said)


def _stoppable(data: Content, stop: Event) -> Content:
    return data if isinstance(data, bytes) else _until(data, stop)


def _until(pieces: Iterable[bytes], stop: Event) -> Iterator[bytes]:
    for piece in pieces:
        if stop.is_set():
            raise SaveError.of("writing was stopped")
        yield piece
