"""A package's bytes depend on its parts alone, and any text a student types stays well-formed."""

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from citedeck.files.deck.package import unzip_parts, zip_parts
from citedeck.files.deck.read import read_deck
from citedeck.files.deck.text_xml import xml_attribute, xml_text
from citedeck.files.deck.write import write_deck
from citedeck.layout import lay_out_slide
from citedeck.model.deck import DeckSlide, Item, Items, Span
from citedeck.model.pages import Pages, Properties, Section
from citedeck.model.template import Template

PARTS = {"b.xml": b"<b/>" * 99, "a/pic.png": b"\x89PNG" * 99, "[Content_Types].xml": b"<t/>"}
HOSTILE = [
    "a < b & c > d",
    "]]><x/><!-- -->",
    "\"double\" and 'single'",
    "&amp; &#0; &lt;script&gt;",
    "{0} %s ${x} \\n",
    "Пхеньян 평양 平壌 🚀",
    "two  spaces, a no-break\u00a0one and \u200b none",
]


def deck_with(text: str, template: Template) -> tuple[Pages, bytes]:
    """Write a page that shows a text wherever a text can stand."""
    body = Items((Item((Span(text),), text),))
    slide = DeckSlide("a1", "points", body, text, text, text, text)
    pages = lay_out_slide(slide, template, "en")
    about = Properties(text, text, text, "en-US")
    made = Pages(template.look, pages, (Section(text, len(pages)),), about)
    return made, write_deck(made, template.base)


def test_the_order_in_which_parts_were_made_does_not_show() -> None:
    turned = dict(reversed(PARTS.items()))
    assert list(turned) != list(PARTS)
    assert zip_parts(turned) == zip_parts(PARTS)


def test_parts_come_back_as_they_were() -> None:
    assert unzip_parts(zip_parts(PARTS)) == PARTS


def test_content_types_come_first_and_no_clock_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(zip_parts(PARTS))) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["[Content_Types].xml", "a/pic.png", "b.xml"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_pictures_are_not_packed_again_and_text_is() -> None:
    with zipfile.ZipFile(io.BytesIO(zip_parts(PARTS))) as archive:
        packed = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert packed["a/pic.png"] == zipfile.ZIP_STORED
    assert packed["b.xml"] == zipfile.ZIP_DEFLATED


def test_anything_but_an_archive_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        unzip_parts(b"hello")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_escaped_once(text: str) -> None:
    assert etree.fromstring(f"<t>{xml_text(text)}</t>").text == text
    assert etree.fromstring(f"<t a={xml_attribute(text)}/>").get("a") == text


@pytest.mark.parametrize("text", ["a\x00b", "a\x08b", "a\x1bb", "a\x7fb", "a\ufffeb", "a\ud800b"])
def test_what_xml_can_not_hold_does_not_break_a_part(text: str) -> None:
    made = etree.fromstring(f"<t>{xml_text(text)}</t>".encode()).text
    assert made is not None
    assert made.startswith("a") and made.endswith("b")


@pytest.mark.parametrize("text", HOSTILE)
def test_every_part_stays_well_formed_and_says_the_same(text: str, atlas: Template) -> None:
    pages, data = deck_with(text, atlas)
    for name, part in unzip_parts(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part)
    assert read_deck(data) == pages


def test_the_same_pages_give_the_same_bytes_and_others_do_not(atlas: Template) -> None:
    pages, data = deck_with("one", atlas)
    assert write_deck(replace(pages), atlas.base) == data
    assert deck_with("two", atlas)[1] != data
