"""Sources: works that can be cited, with the field names of CSL-JSON (what Zotero exports)."""

import re
from dataclasses import dataclass, field
from datetime import date

SOURCE_TYPES = (
    "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
    "chapter", "dataset", "document", "entry-dictionary", "entry-encyclopedia", "interview",
    "legislation", "map", "motion_picture", "paper-conference", "personal_communication", "post",
    "post-weblog", "report", "song", "speech", "standard", "thesis", "treaty", "webpage",
)  # fmt: skip

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which at least the year is known; `month` and `day` are 0 where they are not."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raises ValueError for anything else."""
        match = _DATE.fullmatch(text)
        if not match:
            raise ValueError(text)
        year, month, day = (int(part or 0) for part in match.groups())
        if year < 1 or month > 12 or (match[2] and not month):
            raise ValueError(text)
        if match[3]:
            date(year, month, day)  # raises ValueError for a day that no month has
        return cls(year, month, day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Name:
    """A person (`family` and `given`) or a body (`literal`)."""

    family: str = ""
    given: str = ""
    literal: str = ""

    @property
    def short(self) -> str:
        """The part used inside a text: the family name, or the body's whole name."""
        return self.family or self.literal or self.given


def _csl(name: str) -> str:
    """Declare a text field whose name in a file is not its name in Python."""
    return field(default="", metadata={"key": name})


@dataclass(frozen=True, slots=True)
class Source:
    """A work that can be cited. Fields and their names: CSL 1.0.2, appendix IV."""

    type: str
    title: str = ""
    id: str = ""
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    container_title: str = _csl("container-title")
    publisher: str = ""
    publisher_place: str = _csl("publisher-place")
    edition: str = ""
    volume: str = ""
    issue: str = ""
    number: str = ""
    page: str = ""
    genre: str = ""
    medium: str = ""
    event_title: str = _csl("event-title")
    archive: str = ""
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    url: str = _csl("URL")
    doi: str = _csl("DOI")
    isbn: str = _csl("ISBN")
    issn: str = _csl("ISSN")
    language: str = ""
    abstract: str = ""
    note: str = ""
