"""Make the gallery: the finished example of each activity in each look, as LibreOffice shows it.

usage: python tools/make_gallery.py [EXAMPLE …]        (needs LibreOffice and poppler)
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from citedeck.files.office import find_office
from citedeck.files.projects import EXAMPLES
from citedeck.pipeline import demo_work, export_deck, load_template, template_names

GALLERY = Path(__file__).resolve().parent.parent / "assets" / "gallery"
COLUMNS, THUMB, GAP = 3, 400, 12
DPI = 60
"""As finely as a slide of 960 points is 800 pixels wide: twice what is shown."""
GROUND = "#d7dce3"
MOST_BYTES = 120_000
QUALITIES = (82, 74, 66, 58, 50)
PATIENCE = 600


def main() -> None:
    """Make a sheet for each example and look."""
    GALLERY.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        decks = list(write_decks(folder, sys.argv[1:] or list(EXAMPLES)))
        print_decks(folder, decks)
        for deck in decks:
            save_sheet(GALLERY / f"{deck.stem}.webp", pictures(deck.with_suffix(".pdf")))


def sheet_name(example: str, look: str) -> str:
    """Give the name of a sheet's file; the first example is the presentation."""
    return f"{'presentation' if example == EXAMPLES[0] else example}-{look}.webp"


def write_decks(folder: Path, examples: list[str]) -> Iterator[Path]:
    """Export each example in each look, without the slides that are not shown."""
    for example in examples:
        for look in template_names():
            path = (folder / sheet_name(example, look)).with_suffix(".pptx")
            export_deck(demo_work(example), path, load_template(look))
            yield path


def print_decks(folder: Path, decks: list[Path]) -> None:
    """Let LibreOffice make a PDF of every deck, in a profile of its own."""
    office = find_office()
    if office is None:
        raise SystemExit("LibreOffice is not installed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        *decks,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)


def pictures(pdf: Path) -> list[Image.Image]:
    """Give a picture of each page, made smaller with care."""
    command: list[str | Path] = ["pdftoppm", "-r", str(DPI), "-png", pdf, pdf.with_suffix("")]
    subprocess.run(command, check=True, timeout=PATIENCE)
    files = sorted(pdf.parent.glob(f"{pdf.stem}-[0-9]*.png"))
    return [thumb(Image.open(file).convert("RGB")) for file in files]


def thumb(picture: Image.Image) -> Image.Image:
    """Make a picture as wide as a thumbnail."""
    size = (THUMB, round(picture.height * THUMB / picture.width))
    return picture.resize(size, Image.Resampling.LANCZOS)


def save_sheet(path: Path, thumbs: list[Image.Image]) -> None:
    """Put thumbnails on one sheet, in the best quality that is small enough for every clone."""
    step_x, step_y = THUMB + GAP, thumbs[0].height + GAP
    rows = -(-len(thumbs) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * step_x + GAP, rows * step_y + GAP), GROUND)
    for index, picture in enumerate(thumbs):
        row, column = divmod(index, COLUMNS)
        sheet.paste(picture, (GAP + column * step_x, GAP + row * step_y))
    for quality in QUALITIES:
        sheet.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= MOST_BYTES:
            break
    print(f"{path.name}: {len(thumbs)} slides, {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
