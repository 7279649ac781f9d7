"""What went wrong and a person can mend. A fault in the content is a `Finding`, not an error.

AppError
├── LessonError     a lesson can't be read or made
├── ProjectError    a project can't be read
├── TemplateError   a template can't be used
├── DeckError       a .pptx can't be read or made
├── RubricError     a rubric can't be used
├── MarksError      a teacher's marks can't be read
├── ReviewError     a file that steers the review can't be read: the limits
└── SaveError       a file can't be written
"""

from dataclasses import dataclass
from typing import Self

_LONGEST = 280
"""Letters of each part of a problem's line."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: what, where and how to mend it. Its `str` is one line for a person."""

    what: str
    where: str = ""
    hint: str = ""

    def __str__(self) -> str:
        where = f"{_one_line(self.where, from_end=True)}: " if self.where else ""
        return f"{where}{_one_line(self.what)}" + (
            f" ({_one_line(self.hint)})" if self.hint else ""
        )


def _one_line(text: str, *, from_end: bool = False) -> str:
    """Keep what a file says from breaking the line, the screen or a reader's patience."""
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    if len(seen) <= _LONGEST:
        return seen
    return f"…{seen[1 - _LONGEST :]}" if from_end else f"{seen[: _LONGEST - 1]}…"


class AppError(Exception):
    """Something a person can act on; carries every problem that was found at once."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    @classmethod
    def of(cls, what: str, where: str = "", hint: str = "") -> Self:
        """Make an error of one problem."""
        return cls(Problem(what, where, hint))


class LessonError(AppError):
    """A lesson can't be read or made."""


class ProjectError(AppError):
    """A project can't be read."""


class TemplateError(AppError):
    """A template can't be used."""


class DeckError(AppError):
    """A .pptx can't be read or made."""


class RubricError(AppError):
    """A rubric can't be used."""


class MarksError(AppError):
    """A teacher's marks can't be read."""


class ReviewError(AppError):
    """A file that steers the review can't be read: the limits."""


class SaveError(AppError):
    """A file can't be written; what stood there before is unharmed."""
