"""Another library finds native parts on a slide of every kind: nobody has to redraw one."""

import io
from collections import defaultdict
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from citedeck.files.deck.write import write_deck
from citedeck.files.pictures import read_media
from citedeck.model.lesson import Id
from citedeck.model.project import MediaFile, Work
from citedeck.model.slides import SLIDE_KINDS, PictureSlide
from citedeck.pipeline import load_template, slide_pages, template_names, work_pages
from every_kind import MANNERS, make_work

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
DRAWN = ("exchange", "timeline", "map", "chart", "table", "picture")
"""The kinds whose content is no text in a placeholder."""


def work_with_a_picture() -> Work:
    file = io.BytesIO()
    Image.new("RGB", (320, 180), "teal").save(file, "PNG")
    media = read_media(file.getvalue())
    assert media is not None
    work = make_work(MANNERS["typical"])
    listed = MediaFile(Id("photo"), "media/photo.png", media.sha256, 320, 180)
    slides = tuple(
        replace(slide, media="photo") if isinstance(slide, PictureSlide) else slide
        for slide in work.project.slides
    )
    return Work(replace(work.project, slides=slides, media=(listed,)), work.lesson, (media,))


@pytest.fixture(scope="module", params=template_names())
def slides(request: pytest.FixtureRequest) -> dict[str, list[Slide]]:
    """The slides of each kind, as python-pptx sees them."""
    template, work = load_template(request.param), work_with_a_picture()
    deck = Presentation(io.BytesIO(write_deck(work_pages(work, template), template.base)))
    kinds = [
        slide.kind for slide in work.project.slides for _ in slide_pages(work, slide, template)
    ]
    found = defaultdict(list)
    for kind, slide in zip(kinds, deck.slides, strict=True):
        found[kind].append(slide)
    assert set(found) == set(SLIDE_KINDS)
    return found


def of_type(slide: Slide, kind: MSO_SHAPE_TYPE) -> list[BaseShape]:
    return [shape for shape in slide.shapes if shape.shape_type == kind]


def test_every_slide_has_its_title_in_the_layouts_placeholder(
    slides: dict[str, list[Slide]],
) -> None:
    for slide in (slide for some in slides.values() for slide in some):
        assert slide.shapes.title is not None and slide.shapes.title.text_frame.text.strip()
        assert slide.shapes.title.placeholder_format.type in TITLES
        own = {holder.placeholder_format.idx for holder in slide.slide_layout.placeholders}
        assert {holder.placeholder_format.idx for holder in slide.placeholders} <= own


def test_words_stand_in_placeholders(slides: dict[str, list[Slide]]) -> None:
    for kind in set(slides) - set(DRAWN):
        for slide in slides[kind]:
            holders = [h for h in slide.placeholders if h.placeholder_format.type not in TITLES]
            assert any(h.has_text_frame and len(h.text_frame.text) > 3 for h in holders), kind
            assert not of_type(slide, MSO_SHAPE_TYPE.TEXT_BOX), kind
            assert not of_type(slide, MSO_SHAPE_TYPE.PICTURE), kind


def test_charts_are_native_and_carry_their_numbers(slides: dict[str, list[Slide]]) -> None:
    for slide in slides["chart"]:
        (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
        sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        values = [cell.value for row in sheet.iter_rows(min_row=2, min_col=2) for cell in row]
        assert sorted(values) == sorted(v for series in chart.series for v in series.values)


def test_tables_are_native_and_have_a_header_row(slides: dict[str, list[Slide]]) -> None:
    for slide in slides["table"]:
        (table,) = [shape.table for shape in slide.shapes if shape.has_table]
        assert table.first_row
        assert [cell.text for cell in table.rows[0].cells] == ["North Korea", "Russia", "Japan"]


def test_arrows_of_an_exchange_hold_on_to_shapes(slides: dict[str, list[Slide]]) -> None:
    for slide in slides["exchange"]:
        lines = of_type(slide, MSO_SHAPE_TYPE.LINE)
        parties = [s for s in slide.shapes if s.has_text_frame and s.text_frame.text == "Russia"]
        assert lines and parties
        ids = {str(shape.shape_id) for shape in slide.shapes}
        for line in lines:
            ends = list(line._element.nvCxnSpPr.cNvCxnSpPr)
            assert len(ends) == 2 and {end.get("id") for end in ends} <= ids


def test_a_timeline_is_a_line_with_dots_and_words(slides: dict[str, list[Slide]]) -> None:
    for slide in slides["timeline"]:
        dots = of_type(slide, MSO_SHAPE_TYPE.AUTO_SHAPE)
        labels = of_type(slide, MSO_SHAPE_TYPE.TEXT_BOX)
        assert len(dots) == len(labels) >= 3
        assert of_type(slide, MSO_SHAPE_TYPE.LINE)


def test_countries_of_a_map_are_shapes_to_recolour(slides: dict[str, list[Slide]]) -> None:
    for slide in slides["map"]:
        assert len(of_type(slide, MSO_SHAPE_TYPE.FREEFORM)) > 5
        assert of_type(slide, MSO_SHAPE_TYPE.LINE)
        said = " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
        assert "Natural Earth" in said and "Japan" in said


def test_a_picture_can_be_cropped_and_replaced(slides: dict[str, list[Slide]]) -> None:
    for slide in slides["picture"]:
        (picture,) = [shape for shape in slide.shapes if hasattr(shape, "image")]
        assert picture.image.size == (320, 180)
        assert picture._element.nvPicPr.cNvPr.get("descr")
