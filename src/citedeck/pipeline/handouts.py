"""A project and its pages -> what is handed out with them: handout, cue cards, speaker notes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..files.atomic import save_bytes
from .student import slide_pages, work_pages

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from ..model.handout import Paper, Sheets, Talk, Timing
    from ..model.lesson import Lesson
    from ..model.pages import Pages
    from ..model.project import Work
    from ..model.template import Template

    Steps = Generator[None, None, bytes]


def work_talk(work: Work, template: Template, pages: Pages) -> Talk:
    """Give what is said with a project's pages, timed as the review times it."""
    from ..compose import compose_talk

    shown = "\n".join(
        text
        for page in pages.pages
        if not page.hidden
        for text in (page.notes, *(text.text for box in page.boxes for text in box.texts))
    )
    return compose_talk(work.lesson, work.project, _timings(work, template, pages), shown)


def _timings(work: Work, template: Template, pages: Pages) -> list[Timing]:
    """Give the pages of each slide, and when they are spoken."""
    from ..files.limits import load_limits
    from ..model.handout import Timing
    from ..review.counting import seconds_after

    ends = [0]
    for slide in work.project.slides:
        ends.append(ends[-1] + len(slide_pages(work, slide, template)))
    speed = load_limits().words_per_minute.of(work.lesson.audience)
    after = (0, *seconds_after(pages, speed))
    return [
        Timing(
            () if slide.hidden else tuple(range(first + 1, end + 1)),
            after[end] - after[first],
            after[end],
        )
        for slide, (first, end) in zip(work.project.slides, pairwise(ends), strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Painting:
    """A PDF that is painted in so many steps; they return its bytes."""

    count: int
    steps: Steps


def paint_handout(work: Work, template: Template, paper: Paper) -> Painting:
    """Paint a handout sheet by sheet."""
    from ..layout import lay_handout

    pages = work_pages(work, template)
    return _paint(lay_handout(work_talk(work, template, pages), paper, pages.size), pages)


def paint_cards(work: Work, template: Template, paper: Paper) -> Painting:
    """Paint cue cards sheet by sheet."""
    from ..layout import lay_cards

    pages = work_pages(work, template)
    return _paint(lay_cards(work_talk(work, template, pages), paper), pages)


def _paint(sheets: Sheets, pages: Pages) -> Painting:
    from ..paint.handout import sheets_pdf

    return Painting(len(sheets.sheets), sheets_pdf(sheets, pages))


def paint_slides(pages: Pages) -> Painting:
    """Paint the visible pages, one after the other."""
    from ..paint.export import pdf_steps, visible_pages

    return Painting(len(visible_pages(pages)), pdf_steps(pages))


def save_when_done(steps: Steps, path: Path) -> Iterator[None]:
    """Take steps, and write what they return."""
    save_bytes(path, (yield from steps))


def notes_bytes(work: Work, template: Template, path: Path) -> bytes:
    """Give the speaker notes as text; as Markdown where the file's name says so."""
    from ..report.as_notes import notes_markdown, notes_text

    talk = work_talk(work, template, work_pages(work, template))
    write = notes_markdown if path.suffix.lower() in (".md", ".markdown") else notes_text
    return write(talk).encode()


def export_notes(work: Work, template: Template, path: Path) -> None:
    """Write the speaker notes."""
    save_bytes(path, notes_bytes(work, template, path))


def handed_out(
    work: Work, template: Template, wanted: dict[str, Path | None], paper: Paper
) -> dict[Path, bytes]:
    """Make what is wanted of `handout`, `cards` and `notes`, before any of it is written."""
    files: dict[Path, bytes] = {}
    for name, paint in (("handout", paint_handout), ("cards", paint_cards)):
        if path := wanted.get(name):
            from ..paint.pdf import finish

            files[path] = finish(paint(work, template, paper).steps)
    if path := wanted.get("notes"):
        files[path] = notes_bytes(work, template, path)
    return files


def speaking_seconds(notes: str, lesson: Lesson) -> int:
    """Give how long notes take to say, as the review counts it."""
    from ..files.limits import load_limits
    from ..review.counting import said_words

    return round(said_words(notes) * 60 / load_limits().words_per_minute.of(lesson.audience))
