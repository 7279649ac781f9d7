"""Connectors and drawn outlines are native, and come back as they were written."""

import io
from dataclasses import replace

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.model.look import Frame
from citedeck.model.pages import Box, Connector, Glue, Outline, Page, Pages, Text
from citedeck.model.units import Rect, pt
from citedeck.pipeline import load_template
from foreign import deck_parts, pack, place, shape, slide, words

LINE = Frame("line", outline="accent1", outline_width=pt(2))
COAST = Frame("custom", fill="accent2", outline="bg1", outline_width=pt(1))
RING = ((0, 0), (12_700, 0), (12_700, 25_400))


def _pages(*boxes: Box) -> Pages:
    look = load_template("atlas").look
    return Pages(look, (Page("Text", boxes),))


def _there_and_back(pages: Pages) -> tuple[Box, ...]:
    return read_deck(write_deck(pages, load_template("atlas").base)).pages[0].boxes


def _node(x: float) -> Box:
    return Box(Rect.of_points(x, 100, 80, 40), Text(), "party", frame=Frame(fill="accent1"))


def test_a_glued_connector_comes_back() -> None:
    line = Box(
        Rect.of_points(180, 120, 200, 0),
        Connector("both", True, Glue(0, 3), Glue(2, 1)),
        "flow",
        frame=LINE,
        flip="h",
        alt="Shells go both ways",
    )
    boxes = (_node(100), line, _node(380))
    assert _there_and_back(_pages(*boxes)) == boxes


def test_connectors_are_glued_for_other_programs_too() -> None:
    line = Box(
        Rect.of_points(180, 120, 200, 0),
        Connector("end", False, Glue(0, 3), Glue(1, 1)),
        frame=LINE,
    )
    data = write_deck(_pages(_node(100), _node(380), line), load_template("atlas").base)
    shapes = list(Presentation(io.BytesIO(data)).slides[0].shapes)
    connector = shapes[2]
    assert connector.shape_type == MSO_SHAPE_TYPE.LINE
    ends = connector._element.nvCxnSpPr.cNvCxnSpPr
    assert [end.get("id") for end in ends] == [str(s.shape_id) for s in shapes[:2]]


def test_an_outline_comes_back() -> None:
    land = Box(
        Rect.of_points(0, 0, 1, 2), Outline((RING, RING[::-1]), True), "country", frame=COAST
    )
    assert _there_and_back(_pages(land)) == (land,)


def test_an_outline_of_another_size_is_scaled() -> None:
    path = (
        '<a:custGeom><a:pathLst><a:path w="10" h="10"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
        '<a:lnTo><a:pt x="10" y="5"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
    )
    drawn = f"{place(0, 0, 100, 1000)}{path}"
    bare = shape("", properties=drawn).replace("<a:bodyPr/>", "")
    (box,) = read_deck(pack(deck_parts(slide(bare)))).pages[0].boxes
    assert box.content == Outline((((0, 0), (100, 500)),))
    (full,) = read_deck(pack(deck_parts(slide(shape(words("x"), properties=drawn))))).pages[0].boxes
    assert isinstance(full.content, Text)
    curved = drawn.replace("lnTo", "cubicBezTo")
    (other,) = read_deck(pack(deck_parts(slide(shape("", properties=curved))))).pages[0].boxes
    assert isinstance(other.content, Text)


def test_a_connector_lets_go_of_what_is_not_there_or_there_twice() -> None:
    line = (
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="9" name="Line 9"/><p:cNvCxnSpPr>'
        '<a:stCxn id="4" idx="3"/><a:endCxn id="77" idx="1"/></p:cNvCxnSpPr><p:nvPr/>'
        f"</p:nvCxnSpPr><p:spPr>{place(1, 2, 3, 4)}</p:spPr></p:cxnSp>"
    )
    alone = read_deck(pack(deck_parts(slide(line + shape(words("a"), 4))))).pages[0].boxes[0]
    twice = shape(words("a"), 4) + shape(words("b"), 4)
    both = read_deck(pack(deck_parts(slide(line + twice)))).pages[0].boxes[0]
    assert alone.content == Connector(arrows="", begin=Glue(1, 3))
    assert both == replace(alone, content=Connector(arrows=""))
