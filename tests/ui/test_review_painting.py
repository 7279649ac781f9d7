"""Slides that other programs made, as the review window and reports paint them."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from citedeck.model.look import CharStyle, Fonts, Frame, Level, Look, ParagraphStyle
from citedeck.model.pages import Box, Page, Pages, Paragraph, Picture, Run, Text
from citedeck.model.units import Rect, Size, pt
from citedeck.paint.export import page_image
from citedeck.paint.page import MAX_BOXES

RED, WHITE = "#ff0000", "#ffffff"
CHAR = CharStyle(pt(20), color="FF0000")
LEVEL = Level(ParagraphStyle(), CHAR)
LOOK = Look(Size(pt(400), pt(200)), Fonts(), (("bg1", "FFFFFF"), ("tx1", "000000")), (), (LEVEL,))
WIDE = Rect.of_points(100, 80, 200, 40)
FILLED = Frame(fill="FF0000")


def paint(*boxes: Box, background: str = "") -> QImage:
    """Paint a page of 400 by 200 points, a pixel a point."""
    page = Page("none", boxes, background=background)
    return page_image(Pages(LOOK, (page,)), page, 1, 400)


def color(image: QImage, x: int, y: int) -> str:
    return QColor(image.pixel(x, y)).name()


def shape(geometry: str, rect: Rect = WIDE, **more: object) -> Box:
    return replace(Box(rect, Text(), frame=replace(FILLED, geometry=geometry)), **more)


def words(text: str, align: str = "left", *, wrap: bool = True) -> Box:
    paragraph = Paragraph((Run(text, CHAR),), ParagraphStyle(align=align))
    return Box(Rect.of_points(150, 80, 100, 30), Text((paragraph,), wrap=wrap))


def inked(image: QImage, x: int, y: int, width: int, height: int) -> bool:
    """Tell whether anything but paper is in a part of a picture."""
    part = image.copy(x, y, width, height)
    return any(
        color(part, i, j) != WHITE for i in range(part.width()) for j in range(part.height())
    )


def test_a_page_has_its_own_background() -> None:
    assert color(paint(background="00FF00"), 5, 5) == "#00ff00"
    assert color(paint(), 5, 5) == WHITE


def test_a_turned_box_is_turned_around_its_middle() -> None:
    upright = paint(shape("rect"))
    turned = paint(shape("rect", rotation=90 * 60_000))
    assert color(upright, 110, 100) == RED and color(upright, 200, 20) == WHITE
    assert color(turned, 110, 100) == WHITE and color(turned, 200, 20) == RED


@pytest.mark.parametrize(
    ("geometry", "inside", "outside"),
    [
        ("ellipse", (200, 100), (103, 83)),
        ("roundRect", (200, 100), (297, 97)),
        ("triangle", (200, 110), (110, 85)),
        ("diamond", (200, 100), (110, 85)),
        ("rightArrow", (295, 100), (295, 85)),
        ("leftArrow", (105, 100), (105, 85)),
        ("chevron", (295, 100), (104, 100)),
        ("hexagon", (200, 100), (102, 82)),
        ("star5", (200, 100), (110, 82)),
        ("something-new", (103, 83), (99, 83)),
    ],
)
def test_shapes_have_their_outline(
    geometry: str, inside: tuple[int, int], outside: tuple[int, int]
) -> None:
    where = WIDE if geometry != "roundRect" else Rect.of_points(100, 80, 200, 20)
    box = shape(geometry, where)
    image = paint(replace(box, frame=replace(box.frame, radius=50_000)))
    inside = inside if geometry != "roundRect" else (200, 90)
    assert color(image, *inside) == RED and color(image, *outside) != RED


def test_a_shape_turned_over_points_the_other_way() -> None:
    image = paint(shape("rightArrow", flip="h"))
    assert color(image, 105, 100) == RED and color(image, 105, 85) == WHITE


@pytest.mark.parametrize(("flip", "start", "end"), [("", 60, 140), ("v", 140, 60)])
def test_a_line_leads_from_corner_to_corner(flip: str, start: int, end: int) -> None:
    frame = Frame("line", fill="00FF00", outline="FF0000", outline_width=pt(8))
    image = paint(Box(Rect.of_points(100, 60, 200, 80), Text(), frame=frame, flip=flip))
    assert color(image, 101, start) == RED and color(image, 299, end) == RED
    assert color(image, 200, 70) == WHITE, "a line has no inside"


@pytest.mark.parametrize("geometry", ["bentConnector3", "curvedConnector3", "straightConnector1"])
def test_connectors_reach_both_ends(geometry: str) -> None:
    frame = Frame(geometry, outline="FF0000", outline_width=pt(4))
    image = paint(Box(Rect.of_points(100, 60, 200, 80), Text(), frame=frame))
    assert color(image, 101, 60) == RED and color(image, 299, 140) == RED


def test_a_picture_that_can_not_be_shown_is_a_grey_field_with_its_description() -> None:
    rect = Rect.of_points(100, 50, 200, 100)
    named = paint(Box(rect, Picture(""), alt="A ship in a port"))
    assert color(named, 102, 52) == "#d7d9dd"
    assert named != paint(Box(rect, Picture(""), alt="A train"))
    outlined = Frame(outline="FF0000", outline_width=pt(4))
    assert color(paint(Box(rect, Picture(""), frame=outlined)), 100, 100) == RED


@pytest.mark.parametrize(
    ("align", "left", "right"),
    [("left", False, True), ("right", True, False), ("center", True, True)],
)
def test_words_that_do_not_wrap_run_over_the_sides_they_are_not_aligned_to(
    align: str, left: bool, right: bool
) -> None:
    image = paint(words("These are many words in one line", align, wrap=False))
    assert inked(image, 60, 75, 85, 40) is left
    assert inked(image, 255, 75, 85, 40) is right
    assert not inked(image, 0, 112, 400, 60), "all in one line"
    assert inked(paint(words("These are many words in one line", align)), 0, 112, 400, 60)


def test_text_stands_in_the_middle_of_a_round_shape() -> None:
    paragraph = Paragraph((Run("Mm", CHAR),), ParagraphStyle())
    box = Box(WIDE, Text((paragraph,)), frame=Frame("ellipse"))
    assert not inked(paint(box), 100, 70, 25, 60)


def test_what_no_person_made_does_not_hold_the_window_up() -> None:
    long = Paragraph((Run("word " * 400_000, CHAR),), ParagraphStyle())
    crowd = [shape("rect", Rect.of_points(0, 0, 1, 1)) for _ in range(MAX_BOXES)]
    aside = Rect.of_points(320, 20, 60, 40)
    assert color(paint(shape("ellipse", aside)), 350, 40) == RED
    image = paint(Box(WIDE, Text((long, long))), *crowd, shape("ellipse", aside))
    assert color(image, 350, 40) == WHITE
