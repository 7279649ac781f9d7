"""A lesson: documents that can be quoted, and what the class does with them.

A YAML mapping is held as a tuple of pairs, because every value here can be hashed.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NewType

from .source import PartialDate, Source

Id = NewType("Id", str)
"""A name inside a file: `[a-z][a-z0-9-]*`."""

ActivityKind = Literal["presentation", "debate", "timeline", "role-play", "workshop"]
DocumentKind = Literal["article", "transcript", "other"]
Audience = Literal["learners", "general"]


@lru_cache(maxsize=256)
def split_paragraphs(text: str) -> tuple[str, ...]:
    """Split a text at its empty lines; inside a paragraph every line end counts as one space."""
    blocks = re.split(r"\n[^\S\n]*\n", text)
    paragraphs = (" ".join(line.strip() for line in block.split("\n")).strip() for block in blocks)
    return tuple(paragraph for paragraph in paragraphs if paragraph)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text that can be quoted."""

    id: Id
    kind: DocumentKind
    title: str = ""
    source: Source | None = None
    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs; the first is number 1."""
        return split_paragraphs(self.text)

    @property
    def name(self) -> str:
        """What the document is called where there is but one of its kind: `Article`, its title."""
        return self.title if self.kind == "other" and self.title else self.kind.capitalize()


def document_names(documents: tuple[Document, ...]) -> dict[str, str]:
    """Give what each document is called where it is cited, by its id; no two are alike."""
    names: dict[str, str] = {}
    for document in documents:
        taken = {name.casefold() for name in names.values()}
        wanted = [document.name, *filter(None, [document.title])]
        wanted += [f"{document.name} {number}" for number in range(2, len(documents) + 2)]
        names[document.id] = next(name for name in wanted if name.casefold() not in taken)
    return names


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A question the lesson can answer; `paragraphs` holds (document id, numbers) pairs."""

    id: Id
    title: str
    question: str = ""
    paragraphs: tuple[tuple[str, tuple[int, ...]], ...] = ()
    answer: str = ""

    def numbers_in(self, document: str) -> tuple[int, ...]:
        """Give the numbers of the paragraphs of one document that answer the question."""
        return dict(self.paragraphs).get(document, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What the class does; `topics` are those it must cover."""

    id: Id
    kind: ActivityKind
    title: str
    task: str
    topics: tuple[str, ...] = ()
    minutes: int | None = None
    opposing_view: bool = False
    motion: str = ""
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term explained."""

    term: str
    definition: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, and where that is said: a paragraph or a source."""

    date: PartialDate
    title: str
    document: str = ""
    paragraph: int | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A part in a role-play."""

    name: str
    represents: str = ""
    interests: tuple[str, ...] = ()
    red_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MapView:
    """What a map of this lesson shows: ISO 3166 alpha-3 codes and a region's name."""

    countries: tuple[str, ...]
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A class lesson."""

    id: Id
    title: str
    language: str
    audience: Audience = "learners"
    documents: tuple[Document, ...]
    topics: tuple[Topic, ...]
    activities: tuple[Activity, ...]
    glossary: tuple[GlossaryEntry, ...] = ()
    events: tuple[Event, ...] = ()
    roles: tuple[Role, ...] = ()
    map: MapView | None = None

    def document(self, id: str) -> Document | None:
        """Find a document."""
        return next((document for document in self.documents if document.id == id), None)

    def topic(self, id: str) -> Topic | None:
        """Find a topic."""
        return next((topic for topic in self.topics if topic.id == id), None)

    def activity(self, id: str) -> Activity | None:
        """Find an activity."""
        return next((activity for activity in self.activities if activity.id == id), None)

    def entry(self, term: str) -> GlossaryEntry | None:
        """Find a glossary entry by its term, whatever its case."""
        wanted = term.casefold()
        return next((entry for entry in self.glossary if entry.term.casefold() == wanted), None)
