"""Hints ride on a deck's notes and on one property, and survive what other programs drop."""

from dataclasses import replace

from citedeck.files.deck.hints import hint_line, read_hint_line, take_hint_line
from citedeck.files.deck.package import unzip_parts, zip_parts
from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.model.pages import Hint, Origin
from citedeck.pipeline import demo_work, load_template, work_pages
from citedeck.text.digest import digest

TEMPLATE = load_template("atlas")
PAGES = work_pages(demo_work(), TEMPLATE)
DECK = write_deck(PAGES, TEMPLATE.base)
ORIGIN = Origin("partners", "talk", (Hint("article", 4, digest("one two three")),))


def test_every_quote_on_a_page_has_a_hint_with_its_words() -> None:
    hinted = [page for page in PAGES.pages if page.hints]
    assert len(hinted) >= 4
    for page in hinted:
        words = {digest(par.text) for box in page.boxes for t in box.texts for par in t.paragraphs}
        assert all(hint.digest in words for hint in page.hints)


def test_a_deck_comes_back_with_its_hints_and_plain_notes() -> None:
    back = read_deck(DECK)
    assert back == PAGES
    assert back.origin.lesson == "partners"
    assert not any("citedeck/1" in page.notes for page in back.pages)


def test_where_a_program_dropped_the_property_the_notes_still_name_the_lesson() -> None:
    parts = unzip_parts(DECK)
    del parts["docProps/custom.xml"]
    back = read_deck(zip_parts(parts))
    assert back.origin == replace(PAGES.origin, hints=())
    assert back.pages == PAGES.pages


def test_a_digest_stands_for_words_and_not_for_typography() -> None:
    assert digest("“Don’t stop,\u00a0now”") == digest('"Don\'t stop - now"')
    assert digest("12 million") != digest("13 million")


def test_a_line_of_hints_is_found_wherever_an_edit_left_it() -> None:
    line = hint_line(ORIGIN, ORIGIN.hints)
    assert take_hint_line(f"Say this.\n{line}\nAnd that.") == ("Say this.\nAnd that.", ORIGIN)


def test_a_line_with_misspelt_hints_keeps_the_others() -> None:
    line = "[citedeck/1 lesson=partners activity= quotes=article:x:1,article:4:0123456789]"
    assert read_hint_line(line) == Origin("partners", "", (Hint("article", 4, "0123456789"),))
    assert read_hint_line("[citedeck/1 whatever]") is None
