"""Timelines -> a line, dots and labels: nothing touches, nothing is lost, order is kept."""

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citedeck.citations.dates import day_first
from citedeck.layout.times import spread, times
from citedeck.model.deck import Event, Evidence, Timeline
from citedeck.model.pages import Box, Connector, Page
from citedeck.model.source import PartialDate
from diagrams import ATLAS, assert_sound, lay, parts, takeaways, timelines, words_of

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
NOTE = Evidence("n", "paraphrase", "They say so", "Article, paragraph 2")


def timeline(count: int, scale: str = "even", title: str = "Leaders meet again") -> Timeline:
    days = (PartialDate(1980 + 2 * number, number % 13) for number in range(count))
    events = (Event(day, day_first(day), f"{title} {i}", (NOTE,)) for i, day in enumerate(days))
    return Timeline(tuple(events), scale)


def labels(page: Page) -> list[Box]:
    return [box for box in parts(page) if box.texts and box.content.text]


def axis(page: Page) -> Box:
    return parts(page)[0]


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(timelines(), takeaways)
def test_every_page_of_a_timeline_is_sound(made: Timeline, takeaway: str) -> None:
    for page in lay(made, takeaway):
        assert_sound(page)
        y = axis(page).rect.y
        assert all(box.rect.bottom < y or box.rect.y > y for box in labels(page))


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(timelines(), takeaways)
def test_nothing_of_a_timeline_is_lost(made: Timeline, takeaway: str) -> None:
    shown = words_of(lay(made, takeaway))
    for event in made.events:
        for text in (event.when, event.title, *(item.citation for item in event.evidence)):
            for word in re.findall(r"\w{3,}", text):
                assert word in shown


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 9, 12])
@pytest.mark.parametrize("scale", ["even", "true"])
def test_up_to_twelve_events_stand_on_one_page(count: int, scale: str) -> None:
    (page,) = lay(timeline(count, scale))
    assert len(labels(page)) == count
    assert_sound(page)


def test_more_events_take_a_second_page_in_even_shares() -> None:
    assert [len(labels(page)) for page in lay(timeline(20))] == [10, 10]
    assert [len(labels(page)) for page in lay(timeline(13))] == [7, 6]


def test_labels_stand_above_and_below_in_turns() -> None:
    (page,) = lay(timeline(5))
    y = axis(page).rect.y
    assert [box.rect.y < y for box in labels(page)] == [True, False, True, False, True]


def test_few_events_are_large_and_stand_half_way_up() -> None:
    (page,) = lay(timeline(2))
    (few,) = {run.char.size for run in labels(page)[0].content.paragraphs[1].runs}
    (many,) = {run.char.size for run in labels(lay(timeline(12))[0])[0].content.paragraphs[1].runs}
    assert few > many >= 16 * 12700
    boxes = [box.rect for box in labels(page)]
    middle = (min(box.y for box in boxes) + max(box.bottom for box in boxes)) / 2
    assert abs(middle / 12700 - (144 + 488) / 2) < 2


def test_the_line_says_what_it_shows() -> None:
    (page,) = lay(timeline(3))
    assert axis(page).alt == (
        "A timeline of 3 events, from 1980 (Leaders meet again 0) to "
        "February 1984 (Leaders meet again 2)."
    )


def test_a_true_scale_shows_real_distances_with_leaders_to_the_labels() -> None:
    years = (1950, 1951, 1952, 2000)
    events = tuple(Event(PartialDate(y), str(y), "The leaders meet once more") for y in years)
    (page,) = lay(Timeline(events, "true"))
    dots = [box.rect.x for box in parts(page) if box.frame.geometry == "roundRect"]
    assert dots[3] - dots[2] > 20 * (dots[1] - dots[0])
    leaders = [box for box in parts(page)[1:] if isinstance(box.content, Connector)]
    assert len(leaders) == 4 and not any(box.content.arrows for box in leaders)


def test_a_title_without_end_goes_on() -> None:
    title = " ".join(f"word{i}" for i in range(500))
    pages = lay(timeline(1, title=title))
    assert len(pages) > 1
    for page in pages:
        assert_sound(page)
    assert all(f"word{i}" in words_of(pages) for i in range(500))


def test_without_events_only_the_headline_stands() -> None:
    (page,) = lay(Timeline(()))
    assert not parts(page)


def test_years_months_and_days_stand_in_their_order() -> None:
    days = [PartialDate(2003), PartialDate(2003, 7), PartialDate(2003, 7, 19), PartialDate(2004)]
    shares = times(days)
    assert shares[0] == 0 and shares[3] == 1
    assert 0.49 < shares[1] < shares[2] < 0.6


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=12))
def test_what_is_spread_never_touches_and_keeps_its_order(wanted: list[float]) -> None:
    widths = [60] * len(wanted)
    middles = spread(sorted(wanted), widths, (0, 1000))
    assert all(30 <= middle <= 970 for middle in middles)
    assert all(after - before >= 59 for before, after in pairwise(middles))


def test_a_true_scale_is_one_scale_on_all_pages() -> None:
    years = [800, 1200, *range(1900, 1922), 2024]
    events = (Event(PartialDate(year), str(year), f"Event of {year}", ()) for year in years)
    pages = lay(Timeline(tuple(events), "true"))
    assert len(pages) > 1
    for page in pages:
        assert_sound(page)
    first, last = (dot_middles(page) for page in (pages[0], pages[-1]))
    slot = next(s for s in ATLAS.look.layout("Diagram").slots if s.idx == 1).rect
    assert first[0] < slot.x + slot.width * 0.05
    assert min(last) > slot.x + slot.width * 0.6


def dot_middles(page: Page) -> list[int]:
    dots = [box for box in parts(page) if box.frame.radius == 50_000]
    return [dot.rect.x + dot.rect.width // 2 for dot in dots]
