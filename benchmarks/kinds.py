"""A deck with a slide of every kind, ten times over -> what a slide of it costs, beside peers'.

Peers have no diagrams and no maps to lay out: each is given its own deck of as many slides, the
words, tables, charts and pictures of `content`.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from citedeck.files.pictures import read_media
from citedeck.model.lesson import Id
from citedeck.model.media import Media
from citedeck.model.project import MediaFile, Project, Work
from citedeck.model.slides import PictureSlide, Slide
from citedeck.pipeline import export_deck, load_template

from .clock import elapsed_ms
from .content import make_pictures, make_slides, phrase, sentence
from .peers import naive_pptx, pptxgen
from .table import Row, Table, time_text

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT / "tests"))
from every_kind import (  # type: ignore[import-not-found]  # noqa: E402  it is no package
    MANNERS,
    Manner,
    make_work,
)

TIMES = 10
RUNS = 3
BARS = {naive_pptx.NAME: 1 / 4, pptxgen.NAME: 1.0}
"""The bars of 300 slides."""


def measure() -> Table:
    """Export it several times, with other words each time, in turns with the peers."""
    with tempfile.TemporaryDirectory() as name:
        return _measure(Path(name))


def _measure(folder: Path) -> Table:
    ours: list[float] = []
    peers: dict[str, list[float]] = {}
    slides = pages = 0
    for seed in range(RUNS):
        work, path = every_kind(seed, folder), folder / "deck.pptx"
        slides = len(work.project.slides)
        template = load_template(work.project.template)
        made = []
        ours.append(elapsed_ms(lambda: made.append(export_deck(work, path, template))))  # noqa: B023
        pages = len(made[0].pages)
        for peer, ms in _peers(pages, seed, folder):
            peers.setdefault(peer, []).append(ms)
    what = f"export every kind ten times, {pages} pages"
    rows = [Row(what, median(ours), p, median(ms), BARS[p]) for p, ms in peers.items()]
    first = f"kinds: {slides} slides, medians of {RUNS} runs; the first took {time_text(ours[0])}"
    return Table(tuple(rows), (first, "kinds: peers write as many slides without diagrams or maps"))


def _peers(count: int, seed: int, folder: Path) -> Iterator[tuple[str, float]]:
    make_pictures(folder, count)
    slides, path = make_slides(count, seed, folder), folder / "peer.pptx"
    yield naive_pptx.NAME, naive_pptx.export(slides, path)
    if not pptxgen.missing():
        with pptxgen.running() as peer:
            peer.export(slides, path)
            yield pptxgen.NAME, peer.export(slides, path)


def every_kind(seed: int, folder: Path) -> Work:
    """Give a work with every kind ten times, each time in other words."""
    words = random.Random(seed)
    works = [make_work(_in_other_words(words)) for _ in range(TIMES)]
    make_pictures(folder, 10 * TIMES)
    paths = sorted(folder.glob("picture-*.png"))[:TIMES]
    slides = tuple(
        _renamed(slide, number, path)
        for number, (work, path) in enumerate(zip(works, paths, strict=True))
        for slide in work.project.slides
    )
    media = tuple(_media(path) for path in paths)
    files = tuple(map(_media_file, paths, media))
    project: Project = replace(works[0].project, slides=slides, media=files)
    return Work(project, works[0].lesson, media)


def _in_other_words(words: random.Random) -> Manner:
    """Give the typical manner with other words, as many as its own."""
    typical = MANNERS["typical"]
    return replace(
        typical,
        names=tuple(phrase(words, len(name.split())) for name in typical.names),
        sentences=tuple(sentence(words, len(said.split())) for said in typical.sentences),
    )


def _renamed(slide: Slide, number: int, picture: Path) -> Slide:
    id = Id(f"k{number}-{slide.id}")
    if isinstance(slide, PictureSlide):
        return replace(slide, id=id, media=picture.stem)
    return replace(slide, id=id)


def _media(path: Path) -> Media:
    media = read_media(path.read_bytes())
    assert media is not None
    return media


def _media_file(path: Path, media: Media) -> MediaFile:
    name = f"media/{path.name}"
    return MediaFile(Id(path.stem), name, media.sha256, media.width_px, media.height_px)
