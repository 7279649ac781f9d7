"""Finds names inside a lesson or project that lead nowhere, and names given twice.

Each function gives (path in the file, what is wrong) pairs; the loader adds file and line.
"""

from collections.abc import Iterable, Iterator

from ..model.lesson import Lesson
from ..model.project import ChartSlide, PictureSlide, Project, TableSlide
from .yaml.nodes import Path

Wrong = tuple[Path, str]


def lesson_faults(lesson: Lesson) -> list[Wrong]:
    """Look through a lesson."""
    faults = [*_doubles("documents", (item.id for item in lesson.documents))]
    faults += _doubles("topics", (item.id for item in lesson.topics))
    faults += _doubles("activities", (item.id for item in lesson.activities))
    faults += _doubles("glossary", (item.term.casefold() for item in lesson.glossary), "term")
    faults += _empty_documents(lesson)
    faults += _topic_faults(lesson)
    faults += _activity_faults(lesson)
    faults += _event_faults(lesson)
    return faults


def project_faults(project: Project) -> list[Wrong]:
    """Look through a project's own names. What the lesson lacks is a finding of the check."""
    faults = [*_doubles("documents", (item.id for item in project.documents))]
    faults += _doubles("media", (item.id for item in project.media))
    faults += _doubles("sources", (item.id for item in project.sources))
    faults += _doubles("slides", (item.id for item in project.slides))
    faults += _evidence_doubles(project)
    faults += _note_faults(project)
    faults += _slide_faults(project)
    return faults


def _doubles(key: str, names: Iterable[str], field: str = "id") -> Iterator[Wrong]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield (key, index, field), f"“{name}” is there twice"
        seen.add(name)


def _empty_documents(lesson: Lesson) -> Iterator[Wrong]:
    for index, document in enumerate(lesson.documents):
        if not document.paragraphs:
            yield ("documents", index, "text"), "holds no paragraph"


def _topic_faults(lesson: Lesson) -> Iterator[Wrong]:
    for index, topic in enumerate(lesson.topics):
        for name, numbers in topic.paragraphs:
            path: Path = ("topics", index, "paragraphs", name)
            document = lesson.document(name)
            if document is None:
                yield path, f"there is no document “{name}”"
                continue
            count = len(document.paragraphs)
            for place, number in enumerate(numbers):
                if not 1 <= number <= count:
                    yield (*path, place), f"{name} has no paragraph {number}, only 1 to {count}"


def _activity_faults(lesson: Lesson) -> Iterator[Wrong]:
    for index, activity in enumerate(lesson.activities):
        for place, topic in enumerate(activity.topics):
            if lesson.topic(topic) is None:
                yield ("activities", index, "topics", place), f"there is no topic “{topic}”"


def _event_faults(lesson: Lesson) -> Iterator[Wrong]:
    for index, event in enumerate(lesson.events):
        path: Path = ("events", index, "document")
        document = lesson.document(event.document)
        if event.document and document is None:
            yield path, f"there is no document “{event.document}”"
        elif document and not 1 <= (event.paragraph or 0) <= len(document.paragraphs):
            yield ("events", index, "paragraph"), f"{event.document} has no such paragraph"


def _evidence_doubles(project: Project) -> Iterator[Wrong]:
    """Quotes and notes share one name space."""
    quotes = [quote.id for quote in project.quotes]
    yield from _doubles("quotes", quotes)
    seen: set[str] = set(quotes)
    for index, note in enumerate(project.notes):
        if note.id in seen:
            yield ("notes", index, "id"), f"“{note.id}” is there twice"
        seen.add(note.id)


def _note_faults(project: Project) -> Iterator[Wrong]:
    for index, note in enumerate(project.notes):
        if note.source and project.source(note.source) is None:
            yield ("notes", index, "source"), f"there is no source “{note.source}”"


def _slide_faults(project: Project) -> Iterator[Wrong]:
    evidence = {quote.id for quote in project.quotes} | {note.id for note in project.notes}
    media = {item.id for item in project.media}
    for index, slide in enumerate(project.slides):
        for place, id in enumerate(slide.evidence):
            if id not in evidence:
                yield ("slides", index, "evidence", place), f"there is no quote or note “{id}”"
        source = slide.source if isinstance(slide, ChartSlide | TableSlide) else ""
        if source and project.source(source) is None:
            yield ("slides", index, "source"), f"there is no source “{source}”"
        if isinstance(slide, PictureSlide) and slide.media and slide.media not in media:
            yield ("slides", index, "media"), f"there is no media file “{slide.media}”"
