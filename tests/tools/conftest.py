"""The decks that other programs are asked about: the example, every kind of slide, the benchmarks'."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image

from citedeck.files.pictures import read_media
from citedeck.model import project as p
from citedeck.model import slides as s
from citedeck.model.lesson import Id, Lesson
from citedeck.model.media import Media
from citedeck.model.pages import Pages
from citedeck.model.template import Template
from citedeck.pipeline import export_deck
from office import ROOT

LONG = "No office outside the affiliation can affirm what is really sent, or what is paid for it."
BENCH_SLIDES, BENCH_SEED = 60, 7


@dataclass(frozen=True, slots=True)
class MadeDeck:
    """Pages, and the file they were written to."""

    pages: Pages
    path: Path


def picture(size: tuple[int, int], kind: str) -> Media:
    """Make a picture."""
    buffer = io.BytesIO()
    image = Image.new("RGB", size)
    image.putdata([(x % 251, x // 7 % 251, x // 900 % 251) for x in range(size[0] * size[1])])
    image.save(buffer, kind)
    media = read_media(buffer.getvalue())
    assert media is not None
    return media


def media_file(id: str, media: Media) -> p.MediaFile:
    name = f"media/{id}.{media.type}"
    return p.MediaFile(Id(id), name, media.sha256, media.width_px, media.height_px)


def more_slides() -> tuple[s.Slide, ...]:
    """Give slides of the kinds that the example lacks, and some that are too full for one page."""
    numbers = s.Series("Containers", (5.0, 20.5, 60.0)), s.Series("Ships", (3.0, -2.0, 6.0))
    chart = {"categories": ("2021", "2022", "2023"), "series": numbers, "unit": "thousand"}
    rows = tuple((f"Country {n}", "Shells & missiles", LONG) for n in range(14))
    return (
        s.ChartSlide(id=Id("b1"), claim="The numbers grow <fast>", source="s1", **chart),
        s.TableSlide(id=Id("b2"), claim="Who gives what", header=("Who", "What", "Why"), rows=rows),
        s.PictureSlide(id=Id("b3"), claim="A port", media="wide", alt="Cranes", credit="Ann Lee"),
        s.PictureSlide(id=Id("b4"), claim="A tower", media="tall", crop=s.Crop(left=200, top=100)),
        s.ClaimSlide(id=Id("b5"), claim=LONG, evidence=("q1", "q4", "n1"), takeaway=LONG),
        s.PointsSlide(id=Id("b6"), claim="Far too many points", items=(LONG,) * 15),
        s.SectionSlide(id=Id("b8"), claim="A new part"),
        s.ComparisonSlide(
            id=Id("b9"), claim="Two sides", columns=(s.Column(claim="Yes", items=("A", "B")),) * 2
        ),
        s.RolesSlide(id=Id("b10"), claim="The table"),
        s.PositionSlide(id=Id("b11"), claim="We want calm", roles=("The envoy of China",)),
        s.PolicySlide(id=Id("b12"), claim="An option", problem="One", option="Two"),
        s.QuestionsSlide(id=Id("b13"), claim="Who pays?", items=("Who?",)),
        s.QuoteSlide(id=Id("b7"), claim="Not shown", evidence=("q1",), hidden=True),
    )


@pytest.fixture(scope="session")
def every_kind(demo: p.Work) -> p.Work:
    """The example with a slide of every kind that there is."""
    wide, tall = picture((320, 120), "PNG"), picture((90, 240), "JPEG")
    slides = (*demo.project.slides[:-2], *more_slides(), *demo.project.slides[-2:])
    assert {slide.kind for slide in slides} == set(s.SLIDE_KINDS)
    files = (media_file("wide", wide), media_file("tall", tall))
    return p.Work(replace(demo.project, slides=slides, media=files), demo.lesson, (wide, tall))


def bench_work(lesson: Lesson, folder: Path) -> p.Work:
    """Give the slides that every export in the benchmarks writes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT))
        from benchmarks.content import make_pictures, make_slides
        from benchmarks.work import make_work

    make_pictures(folder, BENCH_SLIDES)
    return make_work(make_slides(BENCH_SLIDES, BENCH_SEED, folder), lesson)


@pytest.fixture(scope="session", params=["demo", "every-kind", "bench"])
def made(
    request: pytest.FixtureRequest,
    demo: p.Work,
    every_kind: p.Work,
    atlas: Template,
    tmp_path_factory: pytest.TempPathFactory,
) -> MadeDeck:
    """Each of the three decks."""
    folder = tmp_path_factory.mktemp("deck")
    works = {
        "demo": lambda: demo,
        "every-kind": lambda: every_kind,
        "bench": lambda: bench_work(demo.lesson, folder),
    }
    path = folder / f"{request.param}.pptx"
    return MadeDeck(export_deck(works[request.param](), path, atlas), path)
