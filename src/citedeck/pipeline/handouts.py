"""A project and its pages -> what is handed out with them: handout, cue cards, speaker notes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..files.atomic import save_bytes
from .student import slide_pages

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


def handout_steps(work: Work, template: Template, pages: Pages, paper: Paper) -> Steps:
    """Paint a handout sheet by sheet; the steps return its bytes."""
    from ..layout import lay_handout

    return _paint(lay_handout(work_talk(work, template, pages), paper, pages.size), pages)


def card_steps(work: Work, template: Template, pages: Pages, paper: Paper) -> Steps:
    """Paint cue cards sheet by sheet; the steps return their bytes."""
    from ..layout import lay_cards

    return _paint(lay_cards(work_talk(work, template, pages), paper), pages)


def _paint(sheets: Sheets, pages: Pages) -> Steps:
    from ..paint.handout import sheets_pdf

    return sheets_pdf(sheets, pages)


def notes_bytes(work: Work, template: Template, pages: Pages, path: Path) -> bytes:
    """Give the speaker notes as text; as Markdown where the file's name says so."""
    from ..report.as_notes import notes_markdown, notes_text

    talk = work_talk(work, template, pages)
    write = notes_markdown if path.suffix.lower() in (".md", ".markdown") else notes_text
    return write(talk).encode()


def pdf_steps(pages: Pages) -> Steps:
    """Paint the slides as a PDF page by page; the steps return its bytes."""
    from ..paint.export import pdf_steps as steps

    return steps(pages)


def save_when_done(steps: Steps, path: Path) -> Iterator[None]:
    """Take steps, and write what they return."""
    save_bytes(path, (yield from steps))


def handed_out(
    work: Work, template: Template, pages: Pages, wanted: dict[str, Path | None], paper: Paper
) -> dict[Path, bytes]:
    """Make what is wanted of `handout`, `cards` and `notes`, before any of it is written."""
    files: dict[Path, bytes] = {}
    for name, make in (("handout", handout_steps), ("cards", card_steps)):
        if path := wanted.get(name):
            from ..paint.pdf import finish

            files[path] = finish(make(work, template, pages, paper))
    if path := wanted.get("notes"):
        files[path] = notes_bytes(work, template, pages, path)
    return files


def speaking_seconds(notes: str, lesson: Lesson) -> int:
    """Give how long notes take to say, as the review counts it."""
    from ..files.limits import load_limits
    from ..review.counting import said_words

    return round(said_words(notes) * 60 / load_limits().words_per_minute.of(lesson.audience))
