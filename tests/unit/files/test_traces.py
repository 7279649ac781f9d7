"""A picture that is handed on tells nobody where a student lives."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

from citedeck.files.clean_pages import clean_pages
from citedeck.files.pictures import load_picture, read_media
from citedeck.files.traces import upright, without_traces
from citedeck.model.look import Frame
from citedeck.model.pages import Box, Page, Pages, Picture
from citedeck.model.template import Template
from citedeck.model.units import Rect


def photo(turn: int = 1, **options: object) -> bytes:
    """A wide photo, red at the left, that tells its place, camera and author."""
    image = Image.new("RGB", (64, 32), "#2040C0")
    image.paste("#D02020", (0, 0, 16, 32))
    exif = image.getexif()
    exif[0x0112] = turn
    exif[0x010F], exif[0x013B], exif[0x0132] = "Kamera", "Ann Lee", "2026:01:02 03:04:05"
    exif.get_ifd(0x8825)[1] = "N"
    made = io.BytesIO()
    image.save(made, "JPEG", quality=90, exif=exif, comment=b"by Ann", **options)
    return made.getvalue()


def drawing() -> bytes:
    words = PngInfo()
    words.add_text("Author", "Ann Lee")
    words.add_itxt("XML:com.adobe.xmp", "<x>Ann Lee</x>")
    exif = Image.Exif()
    exif[0x013B] = "Ann Lee"
    made = io.BytesIO()
    Image.new("RGB", (20, 10), "#208040").save(made, "PNG", pnginfo=words, exif=exif)
    return made.getvalue()


def pixels(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def same(one: bytes, other: bytes) -> bool:
    return ImageChops.difference(pixels(one), pixels(other)).getbbox() is None


@pytest.mark.parametrize("data", [photo(), photo(progressive=True), photo(6), drawing()])
def test_nothing_personal_is_left_and_no_pixel_changes(data: bytes) -> None:
    assert read_media(data).traces
    clean = without_traces(data)
    assert read_media(clean).traces == ()
    assert not any(word in clean for word in (b"Ann", b"Kamera", b"2026"))
    assert same(clean, data)
    assert len(clean) < len(data)
    assert without_traces(clean) == clean


def test_colours_keep_their_profile() -> None:
    profile = b"a profile of colours" * 20
    with Image.open(io.BytesIO(without_traces(photo(icc_profile=profile)))) as image:
        assert image.info["icc_profile"] == profile


def test_what_comes_after_the_picture_is_left_out() -> None:
    assert b"hidden" not in without_traces(photo() + b"hidden" + photo())


def test_a_photo_on_its_side_stays_on_its_side_or_is_turned() -> None:
    data = photo(6)
    with Image.open(io.BytesIO(without_traces(data))) as image:
        assert image.getexif()[0x0112] == 6
    turned = upright(data)
    media = read_media(turned)
    assert (media.width_px, media.height_px) == (32, 64)
    red, _, blue = pixels(turned).getpixel((16, 4))
    assert red > blue
    assert upright(photo()) == photo()


def test_a_picture_that_is_added_is_upright_and_silent(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(photo(8))
    media = load_picture(path)
    assert (media.width_px, media.height_px, media.traces) == (32, 64, ())


@pytest.mark.parametrize("cut", [3, 20, 90, 300])
def test_a_damaged_picture_does_no_harm(cut: int) -> None:
    for data in (photo(), drawing()):
        assert isinstance(without_traces(data[:cut]), bytes)
        assert upright(data[:cut]) == data[:cut]
    assert without_traces(b"GIF89a") == b"GIF89a"


def test_pages_show_the_clean_picture(atlas: Template) -> None:
    media = read_media(photo())
    assert media is not None
    box = Box(Rect.of_points(0, 0, 64, 32), Picture(media.sha256), "picture", frame=Frame())
    pages = Pages(atlas.look, (Page("Picture", (box,)),), media=(media,))
    clean = clean_pages(pages)
    (picture,) = [box.content for box in clean.pages[0].boxes]
    assert isinstance(picture, Picture)
    shown = clean.medium(picture.sha256)
    assert shown is not None and shown.traces == ()
    assert clean_pages(clean) is clean
