"""A teacher's comments reach the copy, and nothing else in it is another byte."""

import io
import zipfile

import pytest
from lxml import etree
from pptx import Presentation

from citedeck.files.deck import comments
from citedeck.files.deck.comments import add_comments
from citedeck.files.deck.names import parse
from citedeck.files.deck.package import unzip_parts, zip_parts
from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.model.errors import DeckError
from citedeck.model.review import Comment
from citedeck.model.units import Emu
from citedeck.pipeline import demo_work, load_template, work_pages

TEMPLATE = load_template("atlas")
PAGES = work_pages(demo_work(), TEMPLATE)
DECK = write_deck(PAGES, TEMPLATE.base)
COMMENTS = (
    Comment(1, "The whole deck: well done."),
    Comment(
        3, "“some” became “all”. <Use> the source’s & only its words.", Emu(3000000), Emu(1587500)
    ),
    Comment(3, "Say who speaks."),
)
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def comments_of(data: bytes) -> dict[str, list[tuple[str, str]]]:
    """Every comment of a deck: who said what, by the part it stands in."""
    parts = unzip_parts(data)
    authors = {
        entry.get("id"): entry.get("name")
        for entry in etree.fromstring(parts["ppt/commentAuthors.xml"])
    }
    return {
        name: [
            (authors[entry.get("authorId")], entry.findtext(f"{P}text"))
            for entry in etree.fromstring(data)
        ]
        for name, data in parts.items()
        if name.startswith("ppt/comments/")
    }


def test_comments_stand_on_their_slides_by_the_teachers_name() -> None:
    told = comments_of(add_comments(DECK, COMMENTS, "Ms Kim"))
    assert sorted(told.values()) == [
        [("Ms Kim", COMMENTS[0].text)],
        [("Ms Kim", COMMENTS[1].text), ("Ms Kim", COMMENTS[2].text)],
    ]


def test_every_other_part_stays_byte_for_byte() -> None:
    before, after = unzip_parts(DECK), unzip_parts(add_comments(DECK, COMMENTS, "Ms Kim"))
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        "[Content_Types].xml",
        "ppt/_rels/presentation.xml.rels",
        "ppt/commentAuthors.xml",
        "ppt/comments/comment1.xml",
        "ppt/comments/comment2.xml",
        "ppt/slides/_rels/slide1.xml.rels",
        "ppt/slides/_rels/slide3.xml.rels",
    }
    assert read_deck(add_comments(DECK, COMMENTS, "Ms Kim")) == PAGES


def test_comments_of_others_are_kept_and_no_number_is_used_twice() -> None:
    once = add_comments(DECK, COMMENTS, "Ms Kim")
    twice = add_comments(add_comments(once, COMMENTS[1:2], "Ms Kim"), COMMENTS[1:2], "Mr Lee")
    said = [entry for some in comments_of(twice).values() for entry in some]
    assert len(said) == 5
    assert ("Mr Lee", COMMENTS[1].text) in said
    root = etree.fromstring(unzip_parts(twice)["ppt/comments/comment2.xml"])
    numbers = [(entry.get("authorId"), entry.get("idx")) for entry in root]
    assert len(numbers) == len(set(numbers)) == 4


def test_many_comments_are_no_more_work_for_the_rest_of_the_deck(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parsed: list[int] = []
    monkeypatch.setattr(comments, "parse", lambda data: parsed.append(0) or parse(data))
    add_comments(DECK, COMMENTS[1:], "Ms Kim")
    few = len(parsed)
    add_comments(DECK, COMMENTS[1:] * 100, "Ms Kim")
    assert len(parsed) == 2 * few


def test_a_deck_without_anything_to_say_stays_as_it_is() -> None:
    assert unzip_parts(add_comments(DECK, (), "Ms Kim")) == unzip_parts(DECK)
    assert unzip_parts(add_comments(DECK, (Comment(99, "?"),), "Ms Kim")) == unzip_parts(DECK)


def test_a_deck_of_another_program_gets_comments_too() -> None:
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[0])
    buffer = io.BytesIO()
    deck.save(buffer)
    copy = add_comments(buffer.getvalue(), (Comment(1, "Hello\x01"),), "T")
    assert comments_of(copy) == {"ppt/comments/comment1.xml": [("T", "Hello")]}
    assert len(Presentation(io.BytesIO(copy)).slides) == 1


@pytest.mark.parametrize(
    "name", ["ppt/comments/modernComment_100_0.xml", "_xmlsignatures/sig1.xml"]
)
def test_a_deck_that_comments_would_harm_is_left_to_the_report(name: str) -> None:
    parts = {**unzip_parts(DECK), name: b"<x/>"}
    with pytest.raises(DeckError, match="hand the report back"):
        add_comments(zip_parts(parts), COMMENTS, "Ms Kim")


def test_entries_keep_their_order_and_dates() -> None:
    def entries(data: bytes) -> list[tuple[str, tuple[int, ...]]]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [(entry.filename, entry.date_time) for entry in archive.infolist()]

    before = entries(DECK)
    assert entries(add_comments(DECK, COMMENTS, "Ms Kim"))[: len(before)] == before
