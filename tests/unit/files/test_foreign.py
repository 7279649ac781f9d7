"""A deck of another program keeps its words, whatever they stand in."""

import re

import pytest

from citedeck.files.deck.read import read_deck
from citedeck.model.pages import Box, Connector, Page, Pages, Table
from foreign import deck_parts, pack, place, rel, rels, shape, slide, words

TITLE = '<p:ph type="title"/>'
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def read(*slides: str) -> Pages:
    return read_deck(pack(deck_parts(*slides)))


def page(inner: str) -> Page:
    return read(slide(inner)).pages[0]


def texts(page: Page) -> list[str]:
    return [text.text for box in page.boxes for text in box.texts if text.text]


def rect(box: Box) -> tuple[int, int, int, int]:
    return box.rect.x, box.rect.y, box.rect.width, box.rect.height


def test_a_title_is_known_by_its_placeholder_in_any_language() -> None:
    boxes = page(shape(words("One claim"), 2, TITLE, name="Titel 1")).boxes
    assert [(box.role, box.content.text) for box in boxes] == [("title", "One claim")]
    assert rect(boxes[0]) == (100, 200, 9000, 1000)


def test_a_layouts_prompt_is_no_text_of_the_slide() -> None:
    assert texts(page(shape("<a:p/>", 2, TITLE))) == []


@pytest.mark.parametrize("mark", ['<p:ph idx="1"/>', '<p:ph type="body"/>', '<p:ph idx="77"/>'])
def test_a_body_finds_its_place_by_index_or_by_type(mark: str) -> None:
    assert rect(page(shape(words("text"), 2, mark)).boxes[0]) == (100, 2000, 9000, 4000)


def test_what_stands_in_a_group_keeps_its_place_on_the_slide() -> None:
    """The group is twice as large as its children's coordinates and moved."""
    inner = shape(words("in a group"), 3, "", place(1000, 1000, 500, 250))
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Group 8"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="10000" y="20000"/><a:ext cx="2000" cy="2000"/><a:chOff x="1000" y="1000"/>'
        f'<a:chExt cx="1000" cy="1000"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>'
    )
    box = page(group).boxes[0]
    assert rect(box) == (10000, 20000, 1000, 500)
    assert box.content.text == "in a group"


def group(extra: str, inner: str) -> str:
    return (
        f"<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm{extra}><a:off x='0' y='0'/>"
        "<a:ext cx='1000' cy='1000'/><a:chOff x='0' y='0'/><a:chExt cx='1000' cy='1000'/></a:xfrm>"
        f"</p:grpSpPr>{inner}</p:grpSp>"
    )


def test_a_group_that_is_turned_turns_what_stands_in_it() -> None:
    inner = shape(words("x"), 3, "", place(0, 0, 200, 100))
    box = page(group(' rot="5400000"', inner)).boxes[0]
    assert rect(box) == (850, 50, 200, 100)
    assert box.rotation == 5_400_000


def test_a_group_that_is_mirrored_mirrors_places_and_turns() -> None:
    inner = shape(words("x"), 3, "", place(0, 0, 200, 100, ' rot="600000"'))
    box = page(group(' flipH="1"', inner)).boxes[0]
    assert rect(box) == (800, 0, 200, 100)
    assert box.rotation == 21_000_000


def test_groups_in_groups_are_followed_to_a_depth_and_no_further() -> None:
    inner = shape(words("deep"), 3, "", place(0, 0, 200, 100))
    for _ in range(40):
        inner = group("", inner)
    assert texts(page(inner)) == ["deep"]
    for _ in range(4000):
        inner = f"<p:grpSp>{inner}</p:grpSp>"
    assert page(inner).lost == ("a group inside too many others",)


def test_one_branch_of_a_choice_is_read_never_both() -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
        "</mc:AlternateContent>"
    )
    first, second = shape(words("choice")), shape(words("fallback"))
    assert texts(page(choice.format("a14", first, second))) == ["choice"]
    assert texts(page(choice.format("unheard", first, second))) == ["fallback"]
    assert texts(page(choice.format("unheard", first, ""))) == ["choice"]


def test_formulas_breaks_fields_and_control_characters_are_words() -> None:
    inner = (
        '<a:p><a:r><a:t>a_x000B_b</a:t></a:r><a:br/><a:fld id="{1}" type="datetime1"><a:t>May'
        f'</a:t></a:fld><a14:m xmlns:a14="{A14}"><m:oMath xmlns:m="{MATH}"><m:r><m:t>x=2</m:t>'
        "</m:r></m:oMath></a14:m></a:p>"
    )
    assert texts(page(shape(inner))) == ["a\nb\nMayx=2"]


def test_a_shrunk_text_is_read_at_the_size_it_is_seen_at() -> None:
    body = '<a:bodyPr><a:normAutofit fontScale="50000" lnSpcReduction="20000"/></a:bodyPr>'
    inner = '<a:p><a:r><a:rPr sz="4000"/><a:t>big</a:t></a:r></a:p>'
    text = page(shape(inner).replace("<a:bodyPr/>", body)).boxes[0].content
    assert text.paragraphs[0].runs[0].char.size == 20 * 12700
    assert text.paragraphs[0].style.line_percent == 80


def test_boxes_that_do_not_wrap_or_grow_with_their_text_say_so() -> None:
    body = '<a:bodyPr wrap="none"><a:spAutoFit/></a:bodyPr>'
    text = page(shape(words("x")).replace("<a:bodyPr/>", body)).boxes[0].content
    assert (text.wrap, text.grows) == (False, True)


def test_a_box_that_shrinks_its_text_says_so() -> None:
    for inside, said in (("<a:normAutofit/>", True), ("<a:noAutofit/>", False), ("", False)):
        body = f"<a:bodyPr>{inside}</a:bodyPr>"
        text = page(shape(words("x")).replace("<a:bodyPr/>", body)).boxes[0].content
        assert text.shrinks is said


def test_vertical_text_is_a_box_that_is_turned() -> None:
    body = '<a:bodyPr vert="vert270"/>'
    inner = shape(words("x"), 2, "", place(100, 100, 200, 1000)).replace("<a:bodyPr/>", body)
    box = page(inner).boxes[0]
    assert (rect(box), box.rotation) == ((-300, 500, 1000, 200), 16_200_000)


COLORS = {
    '<a:srgbClr val="ff0000"/>': "FF0000",
    '<a:schemeClr val="accent1"/>': "accent1",
    '<a:schemeClr val="dk2"/>': "tx2",
    '<a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>': "808080",
    '<a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr>': "2F5597",
    '<a:schemeClr val="accent1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>': "B4C7E7",
    '<a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr>': "808080",
    '<a:prstClr val="dkBlue"/>': "00008B",
    '<a:prstClr val="black"/>': "000000",
    '<a:hslClr hue="0" sat="100000" lum="50000"/>': "FF0000",
    '<a:scrgbClr r="100000" g="0" b="0"/>': "FF0000",
    '<a:sysClr val="window" lastClr="FEFEFE"/>': "FEFEFE",
    '<a:sysClr val="windowText"/>': "000000",
    '<a:srgbClr val="junk"/>': "000000",
}  # fmt: skip


@pytest.mark.parametrize("xml", COLORS)
def test_every_way_to_name_a_colour_gives_a_name_or_digits(xml: str) -> None:
    """Computed values: what PowerPoint's own palette shows for lighter and darker variants."""
    fill = f"<a:solidFill>{xml}</a:solidFill>"
    inner = f"<a:p><a:r><a:rPr>{fill}</a:rPr><a:t>x</a:t></a:r></a:p>"
    box = page(shape(inner, 2, "", place(0, 0, 9, 9) + fill)).boxes[0]
    assert box.content.paragraphs[0].runs[0].char.color == COLORS[xml]
    assert box.frame.fill == COLORS[xml]


def test_a_shapes_style_colours_its_text_and_its_ground() -> None:
    style = (
        '<p:style><a:lnRef idx="2"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="1">'
        '<a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"/><a:fontRef idx="minor">'
        '<a:schemeClr val="lt1"/></a:fontRef></p:style>'
    )
    xml = shape(words("white on blue")).replace("<p:txBody>", f"{style}<p:txBody>")
    box = page(xml).boxes[0]
    assert (box.frame.fill, box.frame.outline, box.frame.outline_width) == (
        "accent1",
        "accent2",
        12700,
    )
    assert box.content.paragraphs[0].runs[0].char.color == "bg1"


def table(rows: str) -> str:
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Table 4"/></p:nvGraphicFramePr>'
        '<p:xfrm><a:off x="0" y="0"/><a:ext cx="20" cy="20"/></p:xfrm><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/>'
        f'<a:tblGrid><a:gridCol w="10"/><a:gridCol w="10"/></a:tblGrid>{rows}</a:tbl></a:graphicData>'
        "</a:graphic></p:graphicFrame>"
    )


def cell(text: str, attributes: str = "") -> str:
    return f"<a:tc{attributes}><a:txBody><a:bodyPr/>{words(text)}</a:txBody></a:tc>"


def test_the_words_of_merged_cells_count_once() -> None:
    head = cell("head", ' gridSpan="2"') + cell("hidden", ' hMerge="1"')
    rows = f'<a:tr h="9">{head}</a:tr><a:tr h="9">{cell("left")}</a:tr>'
    content = page(table(rows)).boxes[0].content
    assert isinstance(content, Table)
    assert [[cell.text.text for cell in row.cells] for row in content.rows] == [
        ["head", ""],
        ["left", ""],
    ]


def test_connectors_are_boxes_without_words() -> None:
    line = (
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Straight Connector 3"/></p:nvCxnSpPr><p:spPr>'
        f'{place(1, 2, 3, 0)}<a:prstGeom prst="line"/><a:ln w="12700"><a:solidFill>'
        '<a:srgbClr val="112233"/></a:solidFill></a:ln></p:spPr></p:cxnSp>'
    )
    box = page(line).boxes[0]
    assert box.content == Connector(arrows="")
    assert (box.frame.geometry, box.frame.outline, rect(box)) == ("line", "112233", (1, 2, 3, 0))


def test_a_picture_that_can_not_be_shown_keeps_its_place_and_alt_text() -> None:
    picture = (
        '<p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture 2" descr="A port"/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="rId7"/></p:blipFill><p:spPr>{place(1, 2, 3, 4)}</p:spPr></p:pic>'
    )
    parts = deck_parts(slide(picture))
    name = "ppt/slides/_rels/slide1.xml.rels"
    parts[name] = rels(rel("rId7", "image", "../media/image1.emf"))
    parts["ppt/media/image1.emf"] = b"\x01\x00\x00\x00 EMF"
    found = read_deck(pack(parts)).pages[0]
    assert (found.boxes[0].content.sha256, found.boxes[0].alt) == ("", "A port")
    assert found.lost == ("a picture of another kind (emf)",)


def test_addresses_and_actions_are_told_and_nothing_is_opened() -> None:
    inner = shape(
        '<a:p><a:r><a:rPr><a:hlinkClick r:id="rId5"/></a:rPr><a:t>link</a:t></a:r></a:p>'
    ).replace(
        'name="TextBox 2"/>',
        'name="x"><a:hlinkClick r:id="" action="ppaction://macro?name=Run&amp;x"/></p:cNvPr>',
    )
    parts = deck_parts(slide(inner))
    parts["ppt/slides/_rels/slide1.xml.rels"] = rels(
        rel("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
        rel("rId5", "hyperlink", "https://example.org/?a=1&amp;b=2", "External"),
        rel("rId6", "oleObject", "../embeddings/oleObject1.bin"),
    )
    assert read_deck(pack(parts)).pages[0].links == (
        "https://example.org/?a=1&b=2",
        "ppt/embeddings/oleObject1.bin",
        "ppaction://macro?name=Run&x",
    )


def test_notes_are_the_body_or_else_whatever_else_stands_there() -> None:
    body = shape(
        words("say this") + "<a:p/>" + words("then that"), 3, '<p:ph type="body" idx="1"/>'
    )
    number = shape(words("7"), 4, '<p:ph type="sldNum" idx="2"/>')
    loose = shape(words("a loose text"), 5)
    assert notes(body + number + loose) == "say this\n\nthen that"
    assert notes(number + loose) == "a loose text"
    assert notes(body.replace("<a:t>say this", "<a:t xml:space='preserve'>say this")) == (
        "say this\n\nthen that"
    )


def notes(inner: str) -> str:
    parts = deck_parts(slide(""))
    parts["ppt/slides/_rels/slide1.xml.rels"] = rels(
        rel("rId2", "notesSlide", "../notesSlides/n.xml")
    )
    parts["ppt/notesSlides/n.xml"] = slide(inner).replace("p:sld", "p:notes")
    return read_deck(pack(parts)).pages[0].notes


def test_a_hidden_slide_and_a_hidden_shape_are_told() -> None:
    hidden = shape(words("not seen")).replace('name="TextBox 2"', 'name="x" hidden="1"')
    found = read(slide(hidden + shape(words("seen")), ' show="0"')).pages[0]
    assert found.hidden
    assert texts(found) == ["seen"]
    assert found.lost == ("a hidden shape",)


def test_a_slide_has_a_ground_of_its_own() -> None:
    ground = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="00AA00"/></a:solidFill></p:bgPr></p:bg>'
    xml = slide(shape(words("x"))).replace("<p:cSld>", f"<p:cSld>{ground}")
    assert read(xml).pages[0].background == "00AA00"


def test_strict_names_mean_the_same() -> None:
    parts = deck_parts(slide(shape(words("strict"), 2, TITLE)))
    strict = {
        name: re.sub(
            r"http://schemas\.openxmlformats\.org/(\w+)/2006/(main|relationships)(?=[\"/])",
            r"http://purl.oclc.org/ooxml/\1/\2",
            xml,
        )
        for name, xml in parts.items()
        if isinstance(xml, str)
    }
    assert "purl.oclc.org" in strict["ppt/slides/slide1.xml"]
    usual, other = read_deck(pack(parts)), read_deck(pack(strict))
    assert usual == other
