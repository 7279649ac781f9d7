"""The slides that everyone exports -> Citedeck's own project value.

Peers start from the same slides, so making this value belongs to Citedeck's time.
"""

from pathlib import Path

from citedeck.files.pictures import read_media
from citedeck.model.lesson import Id, Lesson
from citedeck.model.media import Media
from citedeck.model.project import MediaFile, Note, Project, Work
from citedeck.model.slides import (
    ChartSlide,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    Series,
    Slide,
    TableSlide,
)
from citedeck.model.source import Name, PartialDate, Source
from citedeck.pipeline import bundled_lesson, export_deck, load_template

from .clock import elapsed_ms
from .content import ALT, SAID_BY, Bullets, Columns, Filler, Grid, Photo, Saying, Slides

NAME = "Citedeck"
_SOURCE = Id("s1")


def export(slides: Slides, path: Path) -> float:
    """Export slides as the app does, saved for good; give the milliseconds that took.

    The lesson is open before anything is exported, so reading it is not part of that.
    """
    lesson = bundled_lesson()

    def run() -> None:
        work = make_work(slides, lesson)
        export_deck(work, path, load_template(work.project.template))

    return elapsed_ms(run)


def make_work(slides: Slides, lesson: Lesson) -> Work:
    """Give the project that has these slides."""
    photos = {slide.file: _media(slide.file) for slide in slides if isinstance(slide, Photo)}
    project = Project(
        lesson.id,
        title="A sample of everything",
        presenters=("First Student", "Second Student"),
        media=tuple(_media_file(path, media) for path, media in photos.items()),
        sources=(_source(),),
        notes=tuple(
            _note(slide, number) for number, slide in enumerate(slides) if isinstance(slide, Saying)
        ),
        slides=tuple(_slide(slide, number) for number, slide in enumerate(slides)),
    )
    return Work(project, lesson, tuple(photos.values()))


def _slide(slide: Filler, number: int) -> Slide:
    id, claim, notes = Id(f"a{number}"), slide.title, slide.notes
    match slide:
        case Bullets(items=items):
            return PointsSlide(id=id, claim=claim, speaker_notes=notes, items=items)
        case Saying():
            return QuoteSlide(id=id, claim=claim, speaker_notes=notes, evidence=(f"n{number}",))
        case Grid(rows=(header, *rows)):
            return TableSlide(
                id=id, claim=claim, speaker_notes=notes, header=header, rows=tuple(rows)
            )
        case Columns(categories=categories):
            return ChartSlide(
                id=id, claim=claim, speaker_notes=notes, categories=categories,
                series=_series(slide),
            )  # fmt: skip
        case Photo(file=file):
            return PictureSlide(id=id, claim=claim, speaker_notes=notes, media=file.stem, alt=ALT)
    raise AssertionError(slide)


def _series(slide: Columns) -> tuple[Series, ...]:
    return tuple(Series(name, tuple(map(float, values))) for name, values in slide.series)


def _note(slide: Saying, number: int) -> Note:
    return Note(id=Id(f"n{number}"), kind="quotation", text=slide.text, source=_SOURCE)


def _source() -> Source:
    author, container, year = SAID_BY
    given, _, family = author.partition(" ")
    return Source(
        "article-newspaper",
        "A piece without news",
        _SOURCE,
        author=(Name(family, given),),
        container_title=container,
        issued=PartialDate(int(year)),
    )


def _media(path: Path) -> Media:
    media = read_media(path.read_bytes())
    assert media is not None
    return media


def _media_file(path: Path, media: Media) -> MediaFile:
    return MediaFile(
        Id(path.stem), f"media/{path.name}", media.sha256, media.width_px, media.height_px
    )
