"""What is written to a .pptx reads back equal: nothing a student made may change on the way."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citedeck.compose import compose
from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.files.templates import load_template
from citedeck.layout import lay_out
from citedeck.model.deck import Deck, DeckSection, DeckSlide, Exchange, Timeline
from citedeck.model.pages import Origin, Pages, Properties, Section
from citedeck.model.project import Work
from diagrams import exchanges, timelines
from strategies import dates, hints, ids, pages_of, words

ATLAS = load_template("atlas")
pages_lists = st.lists(pages_of(ATLAS.look.layouts), min_size=1, max_size=3).map(tuple)
properties = st.builds(
    Properties, words, words, words, st.just("en-US"), st.none() | dates.filter(lambda d: d.day)
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages_lists, properties, words, st.builds(Origin, ids, st.just("") | ids, hints))
def test_pages_read_back_equal(made, about, section, origin) -> None:
    name = section.strip()
    sections = (Section(name, len(made)),)
    pages = Pages(ATLAS.look, made, sections, about, origin=origin)
    assert read_deck(write_deck(pages, ATLAS.base)) == pages


def test_the_demo_reads_back_equal(demo: Work) -> None:
    pages = lay_out(compose(demo.lesson, demo.project), ATLAS)
    assert read_deck(write_deck(pages, ATLAS.base)) == pages


def test_the_same_pages_give_the_same_bytes(demo: Work) -> None:
    deck = compose(demo.lesson, demo.project)
    first, second = (write_deck(lay_out(deck, ATLAS), ATLAS.base) for _ in range(2))
    assert first == second


def test_a_deck_that_was_read_is_written_to_the_same_bytes(demo: Work) -> None:
    data = write_deck(lay_out(compose(demo.lesson, demo.project), ATLAS), ATLAS.base)
    assert write_deck(read_deck(data), ATLAS.base) == data


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(exchanges() | timelines())
def test_diagrams_read_back_equal(body: Exchange | Timeline) -> None:
    kind = "exchange" if isinstance(body, Exchange) else "timeline"
    slide = DeckSlide("a1", kind, body, "One claim stands here")
    pages = lay_out(Deck((DeckSection("Part", (slide,)),)), ATLAS)
    assert read_deck(write_deck(pages, ATLAS.base)) == pages
