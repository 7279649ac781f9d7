"""A student's way: a lesson and a project -> pages, a deck, and what there is to mend."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..files.atomic import make_folder, save_bytes
from ..files.lessons import bundled_lesson
from ..model.errors import TemplateError
from ..model.finding import sort_findings
from ..model.project import Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..model.finding import DeckReview, Finding
    from ..model.lesson import Lesson
    from ..model.media import Media
    from ..model.pages import Page, Pages
    from ..model.slides import Slide
    from ..model.template import Template
    from ..segment import Doubt


def work_pages(work: Work, template: Template) -> Pages:
    """Lay a project out; its pictures no longer tell where, when and by whom they were taken."""
    from ..compose import compose
    from ..files.clean_pages import clean_pages
    from ..layout import lay_out

    return clean_pages(lay_out(compose(work.lesson, work.project), template, work.media))


def slide_pages(work: Work, slide: Slide, template: Template) -> tuple[Page, ...]:
    """Lay one slide of a project out; what did not change is not laid out again."""
    from ..compose import compose_slide
    from ..layout import lay_out_slide

    deck_slide = compose_slide(work.lesson, work.project, slide)
    return lay_out_slide(deck_slide, template, work.lesson.language)


def export_deck(work: Work, path: Path, template: Template) -> Pages:
    """Write the deck; give the pages that were written."""
    from ..files.deck.write import write_deck

    pages = work_pages(work, template)
    save_bytes(path, write_deck(pages, template.base))
    return pages


def picture_steps(pages: Pages, folder: Path) -> Iterator[Path]:
    """Write each visible page as `NN.png` into a folder; give each file when it is written."""
    from ..paint.export import pages_png

    make_folder(folder)
    for number, data in pages_png(pages):
        path = picture_path(folder, number)
        save_bytes(path, data)
        yield path


def picture_path(folder: Path, number: int) -> Path:
    """Give where the picture of a page is written."""
    return folder / f"{number:02}.png"


def deck_files(
    pages: Pages, template: Template, deck: Path, pdf: Path | None, pictures: Path | None
) -> dict[Path, bytes]:
    """Make everything that is exported of some pages, before any of it is written.

    `pictures` is a folder, made where there is none.
    """
    from ..files.deck.write import write_deck

    files = {deck: write_deck(pages, template.base)}
    if pdf:
        from ..paint.export import pages_pdf

        files[pdf] = pages_pdf(pages)
    if pictures:
        from ..paint.export import pages_png

        make_folder(pictures)
        files |= {picture_path(pictures, number): data for number, data in pages_png(pages)}
    return files


def check_work(work: Work, template: Template) -> DeckReview:
    """Review the pages a project would export, as a teacher will, and the project itself."""
    from ..files.limits import load_limits
    from ..review import advise_placing, check_project, review_pages

    lesson, project = work.lesson, work.project
    first_pages = first_page_numbers(work, template)
    activity = lesson.activity(project.activity)
    review = review_pages(work_pages(work, template), lesson, activity, load_limits())
    found = check_project(lesson, project, first_pages)
    placing = advise_placing(review, project, first_pages)
    bare = {finding.slide for finding in found if finding.rule == "figure-empty"}
    kept = (f for f in review.findings if f.slide not in bare or f.rule != "evidence-missing")
    return replace(review, findings=tuple(kept), project=sort_findings((*found, *placing)))


def first_page_numbers(work: Work, template: Template) -> dict[str, int]:
    """Give the number of the first page of each slide, by the slide's id."""
    numbers, number = {}, 1
    for slide in work.project.slides:
        numbers[str(slide.id)] = number
        number += len(slide_pages(work, slide, template))
    return numbers


def new_work(lesson: Lesson, activity: str = "", topics: tuple[str, ...] = ()) -> Work:
    """Start a project on a lesson."""
    from ..edit import new_project

    return Work(new_project(lesson, activity, topics), lesson)


def demo_work(name: str = "") -> Work:
    """Give one of the bundled finished examples by its activity; the presentation for none."""
    from ..files.projects import EXAMPLES, demo_project

    return Work(demo_project(name or EXAMPLES[0]), bundled_lesson())


def import_lesson(path: Path) -> tuple[Lesson, tuple[Doubt, ...]]:
    """Make a lesson out of a text, and say what was not sure."""
    from ..files.reading import read_text
    from ..segment import Doubt, segment_lesson

    text, guessed = read_text(path)
    lesson, doubts = segment_lesson(text, path.stem)
    unsure = f"the text is not in UTF-8 and was read as {guessed}; look for wrong letters"
    return lesson, (*([Doubt(1, unsure)] if guessed else []), *doubts)


def load_work(path: Path) -> Work:
    """Open a project with its lesson; raises ProjectError or LessonError."""
    from ..files.projects import load_work as load

    return load(path)


def save_work(path: Path, work: Work) -> None:
    """Save a project with its lesson; raises SaveError."""
    from ..files.projects import save_work as save

    save(path, work)


def read_picture(path: Path) -> Media:
    """Read a picture that is to be added to a project; raises ProjectError."""
    from ..files.pictures import load_picture

    return load_picture(path)


def load_template(name: str) -> Template:
    """Load a template by its name, or by the path of a school's own; raises TemplateError."""
    from pathlib import Path

    from ..files.school import is_file_name, load_school_template
    from ..files.templates import load_template as load

    if is_file_name(name):
        return load_school_template(Path(name))

    return load(name)


def work_template(work: Work) -> tuple[Template, str]:
    """Load a project's template; where its file can't be read, the first bundled one, and why.

    The project keeps the name, so that nothing is lost where the file is at hand again.
    """
    from ..files.school import is_file_name

    name = work.project.template
    try:
        return load_template(name), ""
    except TemplateError as error:
        if not is_file_name(name):
            raise
        first = load_template(template_names()[0])
        return first, f"{error.problems[0]}; the look “{first.title}” is used instead"


def match_template(template: Template, match: tuple[tuple[str, str], ...]) -> None:
    """Keep which layout of a school's template serves which slide kind; raises SaveError."""
    from pathlib import Path

    from ..files.school import save_match

    save_match(Path(template.name), match)


def template_names() -> tuple[str, ...]:
    """Give the names of the bundled templates; the first one is a new project's."""
    from ..files.templates import template_names as names

    return names()


def template_cover(template: Template) -> Pages:
    """Lay out one page that shows what a template looks like."""
    from ..layout import lay_out
    from ..model.deck import Deck, DeckSection, DeckSlide, Opening

    about = Opening(template.about, "First student  ·  Second student")
    slide = DeckSlide("cover", "title", about, template.title, "Citedeck")
    return lay_out(Deck((DeckSection("", (slide,)),)), template)


def read_deck(data: bytes) -> Pages:
    """Read the bytes of a .pptx; raises DeckError."""
    from ..files.deck.read import read_deck as read

    return read(data)


def check_lesson(lesson: Lesson) -> tuple[Finding, ...]:
    """Check a lesson."""
    from ..review import check_lesson as check

    return check(lesson)
