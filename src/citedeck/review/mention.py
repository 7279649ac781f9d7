"""A citation in a text, as it is found: where it stands and what it cites."""

from typing import NamedTuple

from ..evidence import Citation


class Mention(NamedTuple):
    """A citation in a text, from `start` to `end`: of the lesson, of a `source`, or both.

    `note` is the number of the footnote or entry that it points to, or with `is_footnote` the
    number that it is found by. One that is `alone` fills its line, or at least begins it; one that
    `leads` is of the quotation at once after it. A picture's credit cites nothing.
    """

    start: int
    end: int
    lesson: tuple[Citation, ...] = ()
    source: str = ""
    note: int = 0
    is_footnote: bool = False
    alone: bool = False
    leads: bool = False

    @property
    def cites(self) -> bool:
        """Whether it says where something is from."""
        return bool(self.lesson or self.source)
