"""No deck, however odd, stops a review; and a review says where each finding is."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

import strategies as some
from citedeck.files.limits import load_limits
from citedeck.files.templates import load_template
from citedeck.model.pages import Page, Pages, Picture
from citedeck.model.units import Emu, Rect, Size
from citedeck.review import review_pages
from unit.review.checks.decks import ACTIVITY, GOOD, LESSON, LOOK, box, text

OURS = load_template("atlas").look
far = st.integers(-(10**9), 10**9).map(Emu)
odd_rects = st.builds(Rect, far, far, far, far)


def review(pages: Pages, known: bool = True) -> None:
    made = review_pages(pages, LESSON, ACTIVITY if known else None, load_limits())
    for finding in made.findings:
        assert 0 <= finding.slide <= len(pages.pages)
        boxes = pages.pages[finding.slide - 1].boxes if finding.slide else ()
        assert finding.box == -1 or 0 <= finding.box < len(boxes)
        assert finding.message and finding.fix
    keys = [(f.rule, f.slide, f.about) for f in made.findings if not f.rule.startswith("quote-")]
    assert len(set(keys)) == len(keys)


@settings(max_examples=60, deadline=None)
@given(st.lists(some.pages_of(OURS.layouts), max_size=4), st.booleans())
def test_any_pages_of_ours_are_reviewed(pages: list[Page], known: bool) -> None:
    review(Pages(OURS, tuple(pages)), known)


@settings(max_examples=60, deadline=None)
@given(odd_rects, st.integers(-800, 800), some.texts, st.booleans(), st.booleans())
def test_any_place_turn_and_text_is_reviewed(
    rect: Rect, degrees: int, words: object, wrap: bool, grows: bool
) -> None:
    odd = replace(words, wrap=wrap, grows=grows)  # type: ignore[type-var]
    first = replace(box(odd, 0, 0, 0, 0), rect=rect, rotation=degrees * 30_000)
    pictured = replace(box(Picture(""), 0, 0, 0, 0), rect=rect)
    page = Page("", (pictured, first, first, replace(first, rotation=0)))
    review(Pages(LOOK, (page, page)))


def test_decks_of_nothing_are_reviewed() -> None:
    review(Pages(LOOK, ()))
    review(replace(GOOD, look=replace(LOOK, size=Size(Emu(0), Emu(0)), layouts=(), colors=())))
    review(Pages(LOOK, (Page("", ()),)))


def test_thousands_of_boxes_take_no_thousands_of_seconds() -> None:
    """Pairs of boxes are counted, not trusted: this would take an hour without a limit."""
    boxes = tuple(box(text("word", size=12), 100, 100, 40, 20) for _ in range(3000))
    review(Pages(LOOK, (Page("", boxes),)))


def test_a_text_without_end_still_runs_out_of_its_box() -> None:
    """Only the beginning is measured, which is enough to know."""
    endless = (text("word " * 40_000), text(*["word"] * 4000), text("word\n" * 4000))
    for words in endless:
        pages = Pages(LOOK, (Page("", (box(words, 60, 60, 800, 400),)),))
        found = review_pages(pages, LESSON, ACTIVITY, load_limits()).findings
        assert "text-overflow" in {finding.rule for finding in found}
