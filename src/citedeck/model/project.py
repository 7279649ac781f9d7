"""A project: one student's or group's work on one lesson. What a `.citedeck` file holds."""

from dataclasses import dataclass, field
from typing import Literal

from .lesson import Document, Id, Lesson
from .media import Media
from .slides import Slide
from .source import PartialDate, Source

NoteKind = Literal["quotation", "paraphrase", "data", "idea", "question"]
CitationStyle = Literal["mla", "apa", "chicago-notes", "chicago-date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of one paragraph, as shown: marked changes included, no quotation marks around."""

    id: Id
    topic: str = ""
    document: str
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A research note; `source` names one of the project's sources."""

    id: Id
    topic: str = ""
    kind: NoteKind
    title: str = ""
    text: str
    source: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A picture that belongs to the project; `file` is its path inside the project."""

    id: Id
    file: str
    sha256: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Project:
    """One student's or group's work; `lesson` is the lesson's id, which travels beside it."""

    lesson: str
    title: str = ""
    presenters: tuple[str, ...] = ()
    class_name: str = field(default="", metadata={"key": "class"})
    date: PartialDate | None = None
    activity: str = ""
    topics: tuple[str, ...] = ()
    template: str = "atlas"
    citation_style: CitationStyle = "mla"
    documents: tuple[Document, ...] = ()
    media: tuple[MediaFile, ...] = ()
    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()
    slides: tuple[Slide, ...] = ()

    def quote(self, id: str) -> Quote | None:
        """Find a quote."""
        return next((quote for quote in self.quotes if quote.id == id), None)

    def note(self, id: str) -> Note | None:
        """Find a research note."""
        return next((note for note in self.notes if note.id == id), None)

    def source(self, id: str) -> Source | None:
        """Find a source."""
        return next((source for source in self.sources if source.id == id), None)

    def slide(self, id: str) -> Slide | None:
        """Find a slide."""
        return next((slide for slide in self.slides if slide.id == id), None)


@dataclass(frozen=True, slots=True)
class Work:
    """What one `.citedeck` file holds: a project, its lesson, and the bytes of its media."""

    project: Project
    lesson: Lesson
    media: tuple[Media, ...] = ()

    def medium(self, file: MediaFile) -> Media | None:
        """Find the bytes of one of the project's media files."""
        return next((media for media in self.media if media.sha256 == file.sha256), None)


def quotable_documents(lesson: Lesson, project: Project) -> tuple[Document, ...]:
    """Give every document that can be quoted: the lesson's, then the student's own."""
    return lesson.documents + project.documents
