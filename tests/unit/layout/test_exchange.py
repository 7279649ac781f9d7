"""Exchanges -> boxes and arrows: nothing touches, nothing is lost, every arrow holds on."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from citedeck.layout import places
from citedeck.model.deck import Arrow, Evidence, Exchange
from citedeck.model.pages import Connector
from diagrams import ATLAS, assert_sound, exchanges, lay, parts, takeaways, words_of

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
NAMES = ("North Korea", "Russia", "China", "South Korea", "United States")
QUOTE = Evidence("q", "quote", "substantial amount", "Article, paragraph 4")
NOTE = Evidence("n", "paraphrase", "They say so", "Kim 3")


def exchange(count: int, *flows: tuple[int, int, str], evidence: Evidence = NOTE) -> Exchange:
    arrows = (Arrow(f"p{one}", f"p{two}", text, (evidence,)) for one, two, text in flows)
    parties = ((f"p{i}", NAMES[i % 5]) for i in range(count))
    return Exchange(tuple(parties), tuple(arrows))


TWO = exchange(2, (0, 1, "Shells and missiles"), (1, 0, "Fuel"), evidence=QUOTE)


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(exchanges(), takeaways)
def test_every_page_of_an_exchange_is_sound(made: Exchange, takeaway: str) -> None:
    for page in lay(made, takeaway):
        assert_sound(page)


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(exchanges(), takeaways)
def test_nothing_of_an_exchange_is_lost(made: Exchange, takeaway: str) -> None:
    shown = words_of(lay(made, takeaway))
    for arrow in made.arrows:
        quoted = [item.text for item in arrow.evidence if item.quoted]
        cited = [item.citation for item in arrow.evidence]
        for text in (arrow.text, *quoted, *cited):
            for word in re.findall(r"\w{3,}", text):
                assert word in shown


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(exchanges())
def test_every_flow_has_its_arrow(made: Exchange) -> None:
    drawn = [box for page in lay(made) for box in parts(page) if isinstance(box.content, Connector)]
    assert len(drawn) >= len({(arrow.source, arrow.target) for arrow in made.arrows})
    assert all(box.content.begin and box.content.end for box in drawn)


def test_two_parties_stand_left_and_right_with_a_row_for_each_flow() -> None:
    (page,) = lay(TWO, "It matters.")
    boxes = parts(page)
    texts = [box.content.text for box in boxes if box.texts and box.content.text]
    assert texts == [
        "North Korea",
        "Shells and missiles",
        "“substantial amount”\nArticle, paragraph 4",
        "Fuel",
        "“substantial amount”\nArticle, paragraph 4",
        "Russia",
    ]
    there, back = (box for box in boxes if isinstance(box.content, Connector))
    assert (there.flip, back.flip) == ("", "h")
    assert (there.frame.outline, back.frame.outline) == ("accent3", "accent4")


def test_the_first_party_says_the_diagram_in_one_sentence() -> None:
    (page,) = lay(TWO)
    assert parts(page)[0].alt == (
        "From North Korea to Russia: Shells and missiles; from Russia to North Korea: Fuel."
    )


def test_flows_that_do_not_fit_go_on_in_even_shares() -> None:
    flows = [(i % 2, 1 - i % 2, f"Goods of kind {i}") for i in range(9)]
    pages = lay(exchange(2, *flows))
    counts = [sum(isinstance(box.content, Connector) for box in parts(page)) for page in pages]
    assert sum(counts) == 9 and max(counts) - min(counts) <= 1


def test_a_flow_without_end_goes_on() -> None:
    text = " ".join(f"goods{i}" for i in range(300))
    pages = lay(exchange(2, (0, 1, text)))
    assert len(pages) > 1
    for page in pages:
        assert_sound(page)
    assert all(f"goods{i}" in words_of(pages) for i in range(300))


def test_a_quote_without_end_goes_on_as_honest_quotes() -> None:
    long = Evidence("q", "quote", " ".join(f"word{i}" for i in range(300)), "Article, paragraph 4")
    pages = lay(exchange(2, (0, 1, "Shells"), evidence=long))
    said = [
        paragraph.text
        for page in pages
        for box in parts(page)
        for text in box.texts
        for paragraph in text.paragraphs
        if paragraph.text.startswith("“")
    ]
    assert len(said) > 1 and said[0].endswith("\u00a0…”") and said[1].startswith("“…\u00a0word")


def test_three_parties_and_four_flows_stand_on_one_page() -> None:
    made = exchange(
        3,
        (0, 1, "Shells and missiles"),
        (1, 0, "Fuel and technology"),
        (2, 0, "Most of its trade"),
        (2, 1, "Goods that are under sanctions"),
    )
    (page,) = lay(made, "It matters.")
    assert_sound(page)


def test_five_parties_and_eight_flows_stand_on_one_page() -> None:
    ways = [(0, 1), (1, 0), (2, 0), (2, 1), (3, 4), (4, 3), (1, 2), (4, 0)]
    made = exchange(5, *((one, two, f"Goods {one}") for one, two in ways))
    (page,) = lay(made)
    assert_sound(page)


def test_more_than_five_parties_take_several_pages() -> None:
    made = exchange(9, *((i, i + 1, f"Goods {i}") for i in range(8)))
    pages = lay(made)
    assert len(pages) > 1
    assert all(f"Goods {i}" in words_of(pages) for i in range(8))


def names_of(made: Exchange) -> list[list[str]]:
    """Give the names of the parties that stand on each page."""
    names = {name for _, name in made.parties}
    found = []
    for page in lay(made):
        assert_sound(page)
        said = [box.content.text.replace("\u00a0", " ") for box in parts(page) if box.texts]
        found.append([text for text in said if text in names])
    return found


def party_names(count: int) -> tuple[tuple[str, str], ...]:
    return tuple((f"p{i}", f"Party {'ABCDEFGHIJKL'[i]}") for i in range(count))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6, 7, 11])
def test_parties_without_flows_stand_on_pages_each_once(count: int) -> None:
    pages = names_of(Exchange(party_names(count), ()))
    assert [name for page in pages for name in page] == [name for _, name in party_names(count)]
    assert len(pages) == -(-count // 5)


@pytest.mark.parametrize("count", [3, 5, 7, 12])
def test_parties_that_no_flow_names_stand_beside_the_others(count: int) -> None:
    made = Exchange(party_names(count), (Arrow("p0", "p1", "Shells", ()),))
    pages = names_of(made)
    assert sorted(name for page in pages for name in page) == [n for _, n in made.parties]
    assert len(pages[0]) == min(count, 5)


def test_what_stands_without_flows_is_said_in_words() -> None:
    (page,) = lay(Exchange(party_names(3), ()))
    assert parts(page)[0].alt == "Who takes part: Party A, Party B, Party C."
    (page,) = lay(Exchange(party_names(3), (Arrow("p0", "p1", "A threat", ()),)))
    assert parts(page)[0].alt == "From Party A to Party B: A threat; also Party C."


def test_without_parties_only_the_headline_stands() -> None:
    (page,) = lay(Exchange((), ()))
    assert not parts(page)


def many_flows(count: int, flows: int) -> Exchange:
    ways = [(one, other) for one in range(count) for other in range(count) if one != other]
    some = (ways[number % len(ways)] for number in range(flows))
    return exchange(count, *((*way, f"Goods of kind {n} for it") for n, way in enumerate(some)))


@pytest.mark.parametrize(("count", "flows", "most"), [(3, 12, 300), (5, 12, 300), (3, 40, 1000)])
def test_many_flows_are_placed_without_a_long_search(
    count: int, flows: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []
    settle = places._settle
    monkeypatch.setattr(places, "_settle", lambda *some: tried.append(1) or settle(*some))
    pages = lay(many_flows(count, flows))
    for page in pages:
        assert_sound(page)
    assert len(tried) <= most


def test_names_can_be_read_on_their_colours() -> None:
    from citedeck.text.contrast import contrast_ratio

    look = ATLAS.look
    ways = [(i, (i + 1) % 5, "Goods") for i in range(5)]
    for page in lay(exchange(5, *ways)):
        for box in parts(page):
            if box.frame.fill and box.content.text:
                ink = box.content.paragraphs[0].runs[0].char.color
                assert contrast_ratio(look.rgb(ink), look.rgb(box.frame.fill)) >= 4.5
