"""A map keeps to its place, names what it shows, and says where its arrows go."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.files.templates import load_template, template_names
from citedeck.geography.drawing import draw
from citedeck.geography.outlines import arc_places, country_names, outlines
from citedeck.geography.regions import REGIONS, named_view, view_of
from citedeck.layout import lay_out
from citedeck.layout.arrange import arrange
from citedeck.layout.maps import lay_map
from citedeck.layout.maps_room import Bands
from citedeck.layout.maps_view import known
from citedeck.layout.sheet import Sheet, layout_of
from citedeck.model.deck import Arrow, Deck, DeckSection, DeckSlide, Evidence, Region
from citedeck.model.pages import Box, Connector, Outline, Page, Pages
from citedeck.model.units import Rect, pt
from citedeck.text.fit import fits

MOST_POINTS = 6_000
SHELLS = Arrow(
    "PRK", "RUS", "Artillery shells", (Evidence("q1", "quote", "shells", "Article, paragraph 4"),)
)
FUEL = Arrow("RUS", "PRK", "Fuel and raw materials")
codes = st.sampled_from(sorted(country_names()))
texts = st.text("abc мир 북한", max_size=40)
regions = st.builds(
    Region,
    st.sampled_from(["", "atlantis", *REGIONS]),
    st.lists(codes, max_size=9).map(tuple),
    st.lists(st.tuples(codes, texts), max_size=2).map(tuple),
    st.lists(st.builds(Arrow, codes, codes, texts), max_size=3).map(tuple),
)

crowded = st.builds(
    Region,
    st.sampled_from(["", "europe", "east-asia"]),
    st.lists(codes, max_size=20).map(tuple),
    st.lists(st.tuples(codes, texts), max_size=15, unique_by=lambda label: label[0]).map(tuple),
    st.lists(
        st.builds(Arrow, codes, codes, st.text("ab ", max_size=200), st.just(SHELLS.evidence)),
        max_size=4,
    ).map(tuple),
)
ROOM = Rect(pt(40), pt(100), pt(880), pt(370))


def laid_out(region: Region, template: str = "atlas") -> Pages:
    slide = DeckSlide("a1", "map", region, "Two neighbours trade")
    return lay_out(Deck((DeckSection("All", (slide,)),), "Maps"), load_template(template))


def boxes(page: Page, role: str) -> list[Box]:
    return [box for box in page.boxes if box.role == role]


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


@settings(max_examples=25, deadline=None)
@given(regions)
def test_nothing_leaves_the_map_and_no_words_stand_on_others(region: Region) -> None:
    pages = laid_out(region)
    for page in pages.pages:
        (panel,) = boxes(page, "diagram")
        place = panel.rect
        for box in page.boxes[page.boxes.index(panel) :]:
            if box.role not in ("source", "number", "takeaway"):
                assert place.x <= box.rect.x and box.rect.right <= place.right, box.role
                assert place.y <= box.rect.y and box.rect.bottom <= place.bottom, box.role
        for one, other in combinations(boxes(page, "key"), 2):
            assert not overlap(one.rect, other.rect)
        assert all(fits(box, pages.look.fonts) for box in boxes(page, "key"))
        drawn = [box.content for box in page.boxes if isinstance(box.content, Outline)]
        assert sum(len(ring) for outline in drawn for ring in outline.rings) < MOST_POINTS


@settings(max_examples=8, deadline=None)
@given(regions, st.sampled_from(template_names()))
def test_a_map_reads_back_as_it_was_written(region: Region, template: str) -> None:
    pages = laid_out(region, template)
    assert read_deck(write_deck(pages, load_template(template).base)) == pages


def test_arrows_hold_on_to_marks_at_both_ends() -> None:
    (page,) = laid_out(Region("east-asia", ("RUS", "PRK"), (), (SHELLS, FUEL))).pages
    lines = [box.content for box in boxes(page, "arrow")]
    assert len(lines) == 2
    for line in lines:
        assert isinstance(line, Connector) and line.begin and line.end
        assert page.boxes[line.begin.box].role == page.boxes[line.end.box].role == "marker"


def test_a_map_says_in_words_what_it_shows() -> None:
    """A country is called by its name; what a slide says of it stands below."""
    labels = (("RUS", "Moscow’s side"), ("PRK", "North Korea sends"))
    (page,) = laid_out(Region("east-asia", ("RUS", "PRK"), labels, (FUEL,))).pages
    (panel,) = boxes(page, "diagram")
    assert panel.alt == (
        "Map of East Asia. Highlighted: Russia, North Korea. "
        "From Russia to North Korea: Fuel and raw materials."
    )
    words = said(page)
    assert "Russia\nMoscow’s side" in words and "North Korea sends" in words
    assert "North Korea\n" not in words
    assert "Fuel and raw materials" in words and "Outlines: Natural Earth" in words


@pytest.mark.parametrize("words", ["wait..", "All…", "Why?", "Tanks..and guns", "Oil."])
def test_the_sentence_of_a_map_keeps_the_words_as_they_are(words: str) -> None:
    (page,) = laid_out(Region("", (), (), (Arrow("PRK", "RUS", words),))).pages
    (panel,) = boxes(page, "diagram")
    assert words in panel.alt and ".." not in panel.alt.replace(words, "")
    assert panel.alt.endswith((words, f"{words}."))


def test_names_that_have_no_room_go_on_until_all_are_there() -> None:
    """No page says again what another one says."""
    asia = "CHN JPN KOR PRK MNG RUS TWN VNM THA PHL MMR LAO".split()
    member = tuple((code, f"{country_names()[code]}: member since 1949") for code in asia)
    europe = "DEU FRA ITA ESP POL NLD BEL AUT CHE CZE SVK HUN SVN HRV".split()
    plain = tuple((code, country_names()[code]) for code in europe)
    for region in (Region("east-asia", (), member, ()), Region("europe", (), plain, ())):
        pages = laid_out(region).pages
        said_there = [text for page in pages for text in names(page)]
        assert len(pages) < 5
        assert sorted(said_there) == sorted(text for _, text in region.labels)


@pytest.mark.parametrize("region", ["east-asia", "", "eurasia"])
def test_all_words_of_an_arrow_are_said(region: str) -> None:
    """Also those that no one page has room for beside their arrow, and how they are known."""
    long = Arrow("PRK", "RUS", " ".join(["ammunition"] * 18), SHELLS.evidence)
    longer = replace(long, text=" ".join(f"ammunition-{i}" for i in range(150)))
    for arrow in (long, longer):
        pages = laid_out(Region(region, (), (), (arrow,))).pages
        words = " ".join(said(page) for page in pages).split()
        assert {word: words.count(word) for word in set(arrow.text.split())} == {
            word: arrow.text.split().count(word) for word in set(arrow.text.split())
        }
        assert "Article, paragraph 4" in " ".join(words)


def test_all_that_is_said_of_a_country_is_there() -> None:
    words = tuple(f"word{i}" for i in range(200))
    pages = laid_out(Region("east-asia", ("PRK",), (("PRK", " ".join(words)),), ())).pages
    there = [word for page in pages for word in said(page).split() if word.startswith("word")]
    assert tuple(there) == words
    assert all("North Korea" in said(page) for page in pages)


@settings(max_examples=15, deadline=None)
@given(crowded)
def test_what_goes_on_is_less_than_what_was_there(region: Region) -> None:
    slide = DeckSlide("a1", "map", region, "Two neighbours trade")
    atlas = load_template("atlas")
    draft = arrange(slide, "en")
    sheet = Sheet(draft, atlas, layout_of(draft, atlas), {})
    rest: Region | None = region
    for _ in range(weight(region) + 1):
        if rest is not None:
            before = weight(rest)
            _, rest = lay_map(sheet, rest, ROOM)
            assert rest is None or weight(rest) < before
    assert rest is None


def weight(region: Region) -> int:
    """Count what is to be named and said."""
    shown = known(region)
    named = {*shown.highlight, *dict(shown.labels)}
    said = sum(1 + len(a.text.split()) + len(a.evidence) for a in shown.arrows)
    return said + len(named) + sum(len(text.split()) for _, text in shown.labels)


def said(page: Page) -> str:
    return " ".join(text.text for box in page.boxes for text in box.texts)


def names(page: Page) -> list[str]:
    return [text.text for box in boxes(page, "key") for text in box.texts]


def test_each_country_of_an_arrow_is_on_the_map() -> None:
    """Where the region does not show it, the map shows what does."""
    arrow = Arrow("USA", "KOR", "Troops")
    (page,) = laid_out(Region("east-asia", ("KOR",), (), (arrow,))).pages
    words = [text.text for box in boxes(page, "key") for text in box.texts]
    assert {"United States", "South Korea", "Troops"} <= set(words)


def test_unknown_names_leave_the_map_whole() -> None:
    strange = Region("atlantis", ("XYZ",), (("ABC", "Nowhere"),), (Arrow("XYZ", "KOR", "?"),))
    (page,) = laid_out(strange).pages
    assert boxes(page, "land") and not boxes(page, "key")


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_shows_its_countries(name: str) -> None:
    within = {
        "east-asia": "KOR", "world": "BRA", "europe": "DEU", "asia": "IND", "eurasia": "KAZ",
        "middle-east": "IRQ", "africa": "NGA", "north-america": "MEX", "south-america": "BOL",
    }[name]  # fmt: skip
    assert draw(named_view(name), 8_000_000, 4_000_000).rings(within)


@pytest.mark.parametrize("name", ["east-asia", "europe"])
def test_land_is_seen_on_both_sides_of_a_wide_map(name: str) -> None:
    """Nobody looks at a third of empty ocean."""
    width, height = 11_000_000, 4_400_000
    drawn = draw(named_view(name), width, height).countries
    lands = [Bands(rings) for _, rings in drawn]
    rows = [height * share for share in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)]
    spans = [span for land in lands for y in rows for span in land.spans(y)]
    third = width / 3
    for left in (0.0, third, 2 * third):
        seen = sum(max(0.0, min(b, left + third) - max(a, left)) for a, b in spans)
        assert seen > 0.1 * third * len(rows)


@pytest.mark.parametrize("template", template_names())
def test_the_sea_looks_like_no_land(template: str) -> None:
    """Also where all paper is white: fine lines lie over the sea, below the lands."""
    (page,) = laid_out(Region("east-asia", ("JPN",), (), ()), template).pages
    roles = [box.role for box in page.boxes]
    (sea,) = boxes(page, "sea")
    assert isinstance(sea.content, Outline) and not sea.content.closed and sea.decorative
    assert roles.index("diagram") < roles.index("sea") < roles.index("land")


def test_crimea_belongs_to_ukraine_and_no_line_parts_it() -> None:
    """Source: UN General Assembly resolution 68/262."""
    world = outlines()
    middle = (34.3, 45.3)
    assert holds(ring_of("UKR"), middle)
    assert not any(holds(places(ring), middle) for ring in rings("RUS"))
    border = {max(arc, ~arc) for ring in rings("UKR") for arc in ring} & {
        max(arc, ~arc) for ring in rings("RUS") for arc in ring
    }
    corners = [corner for arc in border for corner in world.arcs[arc]]
    assert corners and all(north > 46.5 for _, north, _ in corners)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IND", "PAK"),
        ("KOR", "PRK"),
        ("ESH", "MAR"),
        ("ISR", "SYR"),
        ("ISR", "PSE"),
        ("SRB", "XKX"),
    ],
)
def test_disputed_borders_are_dashed(one: str, other: str) -> None:
    drawing = draw(view_of((one, other)), 8_000_000, 4_000_000)
    assert drawing.disputed
    (page,) = laid_out(Region("", (one, other), (), ())).pages
    outlines = [box.content for box in boxes(page, "border")]
    assert any(isinstance(drawn, Outline) and drawn.dashed for drawn in outlines)


def test_the_words_under_a_map_promise_no_more_than_its_outlines_keep() -> None:
    """Laâyoune and the Golan Heights are drawn as they are held, and a map says so."""
    assert holds(ring_of("MAR"), (-13.0, 27.0)) and holds(ring_of("ISR"), (35.75, 33.0))
    (page,) = laid_out(Region("", ("MAR", "ESH"), (), ())).pages
    assert "de facto borders except Crimea" in said(page)


def test_a_country_across_the_antimeridian_stays_in_one_piece() -> None:
    rings = draw(view_of(("RUS",)), 8_000_000, 4_000_000).rings("RUS")
    largest = max(rings, key=len)
    assert max(x for x, _ in largest) - min(x for x, _ in largest) > 3_000_000


def rings(code: str) -> list[tuple[int, ...]]:
    return [polygon[0] for polygon in outlines().countries[code].polygons]


def places(ring: tuple[int, ...]) -> list[tuple[float, float]]:
    return arc_places(ring)


def ring_of(code: str) -> list[tuple[float, float]]:
    return max((places(ring) for ring in rings(code)), key=len)


def holds(ring: list[tuple[float, float]], point: tuple[float, float]) -> bool:
    return Bands((tuple(ring),)).holds(point)
