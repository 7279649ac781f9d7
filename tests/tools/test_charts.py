"""Charts in LibreOffice: its bars, points and slices are where ours are, and no words touch."""

import io
import subprocess
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.layout import lay_out_slide
from citedeck.model.deck import DeckSlide, Numbers
from citedeck.model.pages import Pages
from citedeck.model.slides import Series
from citedeck.model.template import Template
from citedeck.paint.export import pages_png
from office import convert_to_pdf, fit_faults, need, package_faults, pdf_pages, validator_errors

pytestmark = pytest.mark.tools

WIDTH_PX, PX_PER_PT = 1920, 2
TOLERANCE_PT, STRIPS = 3, 24
FORMS = ("column", "bar", "line", "pie")
YEARS = tuple(str(year) for year in range(2013, 2025))
NAMES = ("Russia", "China", "South Korea", "Japan", "United States")
LONG = (
    "Ministry of Foreign Affairs of the Republic",
    "Democratic People’s Republic of Korea",
    "Association of Southeast Asian Nations",
)
GROWTH = (3.0, 4.5, 5.0, 8.0, 7.0, 9.5, 12.0, 11.0, 15.0, 20.0, 38.0, 60.5)


def numbers(form: str) -> tuple[Numbers, ...]:
    """Give what a chart may have to show."""

    def one(categories: tuple[str, ...], values: tuple[float | None, ...], unit: str) -> Numbers:
        return Numbers(form, categories, (Series("Containers", values),), unit, "Source: Kim")

    five = tuple(
        Series(name, tuple(float((i + 2) * (j + 3) * 7 % 61 + 45) for j in range(4)))
        for i, name in enumerate(NAMES)
    )
    return (
        one(("2021", "2022", "2023"), (5.5, 20.5, 60.5), "thousand"),
        one(YEARS, GROWTH, "%"),
        one(LONG, (12_000.0, 30_500.0, 8_000.0), ""),
        one(("북한", "러시아 연방", "중국"), (120.0, 85.5, 230.0), "톤"),
        one(("2019", "2020", "2021", "2022"), (2.2, -1.5, None, 3.1), "%"),
        one(tuple(str(year) for year in range(1998, 2025)), tuple(map(float, range(145, 172))), ""),
        one(("Only one",), (70.0,), ""),
        one(("Nowhere", "Nothing"), (0.0, 0.0), ""),
        Numbers(form, YEARS[:4], five, "", "Source: Kim"),
    )


@pytest.fixture(scope="module")
def pages(atlas: Template) -> Pages:
    made = [
        page
        for form in FORMS
        for index, shown in enumerate(numbers(form))
        for page in lay_out_slide(
            DeckSlide(
                f"a{index}", "chart", shown, f"The {form} number {index} says what it shows",
                takeaway="So it grew." if index % 2 else "",
            ),
            atlas, "en",
        )
    ]  # fmt: skip
    return Pages(atlas.look, tuple(made))


@pytest.fixture(scope="module")
def deck(pages: Pages, atlas: Template, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("charts") / "charts.pptx"
    path.write_bytes(write_deck(pages, atlas.base))
    return path


@pytest.fixture(scope="module")
def pdf(deck: Path) -> Path:
    return convert_to_pdf(deck, deck.parent)


def test_every_chart_is_sound_and_reads_back(deck: Path, pages: Pages) -> None:
    assert read_deck(deck.read_bytes()).pages == pages.pages
    assert package_faults(deck) == []
    assert validator_errors(deck, deck.parent) == []


def test_nothing_overflows(deck: Path) -> None:
    assert fit_faults(deck) == []


def test_no_words_touch(pdf: Path) -> None:
    for number, words in enumerate(pdf_pages(pdf), 1):
        for one, other in combinations(words, 2):
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            slack = 0.4 * min(one.bottom - one.top, other.bottom - other.top)
            assert across <= 1 or down <= slack, f"page {number}: {one.text}, {other.text}"


def test_the_preview_shows_what_libreoffice_shows(pdf: Path, pages: Pages, atlas: Template) -> None:
    need("pdftoppm")
    folder = pdf.parent
    size = ["-scale-to-x", str(WIDTH_PX), "-scale-to-y", "-1"]
    command = ["pdftoppm", "-png", *size, str(pdf), str(folder / "page")]
    subprocess.run(command, check=True, timeout=300)
    theirs = sorted(folder.glob("page-*.png"))
    accent = atlas.look.rgb("accent1")
    for (number, data), other in zip(pages_png(pages), theirs, strict=True):
        ours = Image.open(io.BytesIO(data)).convert("RGB")
        for mine, their in zip(
            areas(ours, accent), areas(Image.open(other).convert("RGB"), accent), strict=True
        ):
            if mine is None or their is None:
                rest = mine or their or (0, 0, 0, 0)
                narrow = min(rest[2] - rest[0], rest[3] - rest[1]) / PX_PER_PT
                assert narrow <= TOLERANCE_PT, f"page {number}: {mine}, {their}"
                continue
            off = max(abs(a - b) for a, b in zip(mine, their, strict=True)) / PX_PER_PT
            assert off <= TOLERANCE_PT, f"page {number}: {mine}, {their}"


def areas(image: Image.Image, rgb: str) -> list[tuple[int, int, int, int] | None]:
    """Give what a colour covers in each strip of a page, below its headline."""
    image = image.resize((WIDTH_PX, WIDTH_PX * 9 // 16))
    plain = Image.new("RGB", image.size, f"#{rgb}")
    differs = ImageChops.difference(image, plain).convert("L")
    mask = differs.point(lambda value: 255 if value < 24 else 0)
    step = WIDTH_PX // STRIPS
    strips = (mask.crop((x, 340, x + step, 830)) for x in range(0, WIDTH_PX, step))
    return [strip.getbbox() for strip in strips]
