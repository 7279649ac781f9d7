"""A number -> the slides that everyone exports: the same kinds, counts and lengths each time.

Of ten slides four are bullets, three are quotes, and a table, a chart and a picture one each. The
words say nothing. A seed changes every word, so that a cache helps no more than in real use.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

_WORDS = """
    a the of and in to by for with under over some many every another lantern meadow harbour river
    window pattern ribbon garden village morning stone current reason question surface paper bread
    notebook painting traveller neighbour hill wooden gentle narrow distant familiar early open
    patient careful ordinary because although while returned described collected found kept
    suggests follows carries gathers explains says slowly almost together further often
""".split()
_WIDTH_PX, _HEIGHT_PX = 640, 360
_GRAIN = 3
_SLIDES_A_PICTURE = 10
SAID_BY = ("A. Writer", "The Weekly Sample", "2022")
"""Who is quoted: author, container, year."""
ALT = "Three colours that run into each other"


@dataclass(frozen=True, slots=True)
class Filler:
    """What every slide has: a title of 6 words and speaker notes of 60."""

    title: str
    notes: str


@dataclass(frozen=True, slots=True)
class Bullets(Filler):
    """A list of 4 or 5 lines of 12 words."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying(Filler):
    """A quote of 28 words; quotation marks are not part of it."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid(Filler):
    """A table of 8 rows of 4 cells; the first row is its header."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Columns(Filler):
    """A column chart of 2 series over 5 categories."""

    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Photo(Filler):
    """A picture of about 200 KB."""

    file: Path


Slides = tuple[Filler, ...]
_Maker = Callable[[random.Random, int, Filler, Path], Filler]


def make_slides(count: int, seed: int, folder: Path) -> Slides:
    """Give so many slides; the pictures lie in the folder, where `make_pictures` put them."""
    words = random.Random(seed)
    return tuple(_make_slide(words, index, folder) for index in range(count))


def sentence(words: random.Random, count: int) -> str:
    """Give a sentence of so many words."""
    return f"{phrase(words, count)}."


def phrase(words: random.Random, count: int) -> str:
    """Give so many words with a capital."""
    return " ".join(words.choices(_WORDS, k=count)).capitalize()


def _make_slide(words: random.Random, index: int, folder: Path) -> Filler:
    notes = " ".join(sentence(words, 15) for _ in range(4))
    shared = Filler(phrase(words, 6), notes)
    return _TENS[index % len(_TENS)](words, index, shared, folder)


def _bullets(words: random.Random, index: int, shared: Filler, _folder: Path) -> Bullets:
    items = tuple(sentence(words, 12) for _ in range(4 + index % 2))
    return Bullets(shared.title, shared.notes, items)


def _saying(words: random.Random, _index: int, shared: Filler, _folder: Path) -> Saying:
    return Saying(shared.title, shared.notes, sentence(words, 28))


def _grid(words: random.Random, _index: int, shared: Filler, _folder: Path) -> Grid:
    rows = tuple(tuple(phrase(words, 3) for _ in range(4)) for _ in range(8))
    return Grid(shared.title, shared.notes, rows)


def _columns(words: random.Random, _index: int, shared: Filler, _folder: Path) -> Columns:
    years = tuple(str(year) for year in range(2018, 2023))
    names = ("North side", "South side")
    series = tuple((name, tuple(words.randint(5, 60) for _ in years)) for name in names)
    return Columns(shared.title, shared.notes, years, series)


def _photo(_words: random.Random, index: int, shared: Filler, folder: Path) -> Photo:
    return Photo(shared.title, shared.notes, _picture_path(folder, index // _SLIDES_A_PICTURE))


_TENS: tuple[_Maker, ...] = (
    _bullets, _saying, _bullets, _grid, _bullets, _saying, _columns, _bullets, _saying, _photo,
)  # fmt: skip


def _picture_path(folder: Path, number: int) -> Path:
    return folder / f"picture-{number:03}.png"


def make_pictures(folder: Path, slides: int) -> None:
    """Write the pictures that so many slides show, all different."""
    for number in range(-(-slides // _SLIDES_A_PICTURE)):
        _make_picture(number).save(_picture_path(folder, number))


def _make_picture(number: int) -> Image.Image:
    """Make ramps of three colours with a grain: as with photos, packing them helps little."""
    ramp = Image.linear_gradient("L")
    bands = [ramp, ramp.rotate(90), ImageChops.add(ramp, ramp.rotate(90), scale=2)]
    size = (_WIDTH_PX, _HEIGHT_PX)
    shifts = (3 * number, 5 * number, 0)
    turned = (ImageChops.offset(band, shift) for band, shift in zip(bands, shifts, strict=True))
    picture = Image.merge("RGB", [band.resize(size) for band in turned])
    noise = random.Random(number).randbytes(_WIDTH_PX * _HEIGHT_PX * 3)
    grain = Image.frombytes("RGB", size, noise).point([v % _GRAIN for v in range(256)] * 3)
    return ImageChops.add(picture, grain)
