"""Finds names inside a lesson or project that lead nowhere, and names given twice.

Each function gives where in the file, what is wrong, how to mend it; the loader adds file and line.
"""

import re
from collections.abc import Iterable, Iterator

from ..geography.outlines import country_names
from ..geography.regions import region_names
from ..model.lesson import Lesson
from ..model.project import Project
from ..model.slides import (
    PARTS,
    ChartSlide,
    ExchangeSlide,
    PictureSlide,
    Slide,
    TableSlide,
)
from .yaml.nodes import Path

Wrong = tuple[Path, str, str]
MAX_SERIES = 20
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""Source: BCP 47, without its rarer forms."""
_RENAME = "give one of the two another name"
_LINK = "correct the name, or add what is missing"


def lesson_faults(lesson: Lesson) -> list[Wrong]:
    """Look through a lesson."""
    faults = [*_doubles("documents", (item.id for item in lesson.documents))]
    faults += _doubles("topics", (item.id for item in lesson.topics))
    faults += _doubles("activities", (item.id for item in lesson.activities))
    faults += _doubles("glossary", (item.term.casefold() for item in lesson.glossary), "term")
    faults += _language_faults(lesson)
    faults += _empty_documents(lesson)
    faults += _topic_faults(lesson)
    faults += _activity_faults(lesson)
    faults += _event_faults(lesson)
    faults += _map_faults(lesson)
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
            yield (key, index, field), f"“{name}” is there twice", _RENAME
        seen.add(name)


def _empty_documents(lesson: Lesson) -> Iterator[Wrong]:
    for index, document in enumerate(lesson.documents):
        if not document.paragraphs:
            yield ("documents", index, "text"), "holds no paragraph", "write its text"


def _topic_faults(lesson: Lesson) -> Iterator[Wrong]:
    for index, topic in enumerate(lesson.topics):
        for name, numbers in topic.paragraphs:
            path: Path = ("topics", index, "paragraphs", name)
            document = lesson.document(name)
            if document is None:
                yield path, f"there is no document “{name}”", _LINK
                continue
            count = len(document.paragraphs)
            for place, number in enumerate(numbers):
                if not 1 <= number <= count:
                    what = f"{name} has no paragraph {number}"
                    yield (*path, place), what, f"it has 1 to {count}"


def _activity_faults(lesson: Lesson) -> Iterator[Wrong]:
    for index, activity in enumerate(lesson.activities):
        for place, topic in enumerate(activity.topics):
            if lesson.topic(topic) is None:
                where: Path = ("activities", index, "topics", place)
                yield where, f"there is no topic “{topic}”", _LINK


def _event_faults(lesson: Lesson) -> Iterator[Wrong]:
    for index, event in enumerate(lesson.events):
        path: Path = ("events", index, "document")
        document = lesson.document(event.document)
        if event.document and document is None:
            yield path, f"there is no document “{event.document}”", _LINK
        elif document and event.paragraph is None:
            yield path, "does not say in which paragraph", "add “paragraph: 1”, or its number"
        elif document and not 1 <= (event.paragraph or 0) <= len(document.paragraphs):
            what = f"{event.document} has no paragraph {event.paragraph}"
            yield ("events", index, "paragraph"), what, f"it has 1 to {len(document.paragraphs)}"


def _map_faults(lesson: Lesson) -> Iterator[Wrong]:
    """Find what no map shows."""
    view = lesson.map
    if view is None:
        return
    if view.region and view.region not in region_names():
        hint = f"there are {', '.join(region_names())}"
        yield ("map", "region"), f"there is no region “{view.region}”", hint
    for place, code in enumerate(view.countries):
        if code not in country_names():
            hint = "write its three letters of ISO 3166-1, such as KOR"
            yield ("map", "countries", place), f"no map shows a country “{code}”", hint


def _evidence_doubles(project: Project) -> Iterator[Wrong]:
    """Quotes and notes share one name space."""
    quotes = [quote.id for quote in project.quotes]
    yield from _doubles("quotes", quotes)
    seen: set[str] = set(quotes)
    for index, note in enumerate(project.notes):
        if note.id in seen:
            yield ("notes", index, "id"), f"“{note.id}” is there twice", _RENAME
        seen.add(note.id)


def _note_faults(project: Project) -> Iterator[Wrong]:
    for index, note in enumerate(project.notes):
        if note.source and project.source(note.source) is None:
            yield ("notes", index, "source"), f"there is no source “{note.source}”", _LINK


def _slide_faults(project: Project) -> Iterator[Wrong]:
    evidence = {*(str(item.id) for item in project.quotes), *(str(n.id) for n in project.notes)}
    media = {item.id for item in project.media}
    for index, slide in enumerate(project.slides):
        yield from _evidence_faults(slide, index, evidence)
        source = slide.source if isinstance(slide, ChartSlide | TableSlide) else ""
        if source and project.source(source) is None:
            yield ("slides", index, "source"), f"there is no source “{source}”", _LINK
        if isinstance(slide, PictureSlide) and slide.media and slide.media not in media:
            yield ("slides", index, "media"), f"there is no media file “{slide.media}”", _LINK
        if isinstance(slide, ChartSlide):
            yield from _chart_faults(slide, index)
        if isinstance(slide, ExchangeSlide):
            yield from _exchange_faults(slide, index)


def _evidence_faults(slide: Slide, index: int, known: set[str]) -> Iterator[Wrong]:
    """Look for quotes and notes on a slide and in its parts."""
    name = PARTS.get(slide.kind, "")
    parts = getattr(slide, name) if name else ()
    shown: list[tuple[Path, tuple[str, ...]]] = [(("slides", index), slide.evidence)]
    shown += [(("slides", index, name, n), part.evidence) for n, part in enumerate(parts)]
    for where, ids in shown:
        for place, id in enumerate(ids):
            if id not in known:
                yield (*where, "evidence", place), f"there is no quote or note “{id}”", _LINK


def _exchange_faults(slide: ExchangeSlide, index: int) -> Iterator[Wrong]:
    """Ask for two ends of everything that flows."""
    parties = [str(party.id) for party in slide.parties]
    for place, double in enumerate(parties):
        if double in parties[:place]:
            where: Path = ("slides", index, "parties", place, "id")
            yield where, f"“{double}” is there twice", _RENAME
    for place, flow in enumerate(slide.flows):
        for key, name in (("from", flow.source), ("to", flow.target)):
            if name not in parties:
                end: Path = ("slides", index, "flows", place, key)
                yield end, f"there is no party “{name}”", _LINK


def _chart_faults(slide: ChartSlide, index: int) -> Iterator[Wrong]:
    """Ask for a number for each category, and for few enough series to be told apart."""
    wanted = len(slide.categories)
    if len(slide.series) > MAX_SERIES:
        hint = f"keep at most {MAX_SERIES}"
        yield ("slides", index, "series"), f"has {len(slide.series)} series", hint
    for place, series in enumerate(slide.series):
        if len(series.values) != wanted:
            what = f"has {len(series.values)} values for {wanted} categories"
            yield ("slides", index, "series", place, "values"), what, "give each category one"


def _language_faults(lesson: Lesson) -> Iterator[Wrong]:
    if not _LANGUAGE.fullmatch(lesson.language):
        yield ("language",), f"“{lesson.language}” is no language tag", "write one such as en or ko"
