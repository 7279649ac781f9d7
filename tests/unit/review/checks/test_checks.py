"""Every check finds what breaks its rule, spares what only seems to, and points at the place."""

from dataclasses import replace

import pytest

from citedeck.files.limits import load_limits
from citedeck.model.finding import DeckReview, Finding
from citedeck.model.limits import Limits
from citedeck.model.pages import Pages
from citedeck.review import review_pages
from unit.review.checks.cases import BAD, SPARED, Case, words
from unit.review.checks.decks import (
    ACTIVITY,
    GOOD,
    LESSON,
    PAGES,
    WATER,
    body,
    label_at,
    title,
    with_boxes,
)

BAD_CASES = [
    pytest.param(rule, case, id=f"{rule}: {case.what}") for rule in BAD for case in BAD[rule]
]
SPARED_CASES = [
    pytest.param(rule, case, id=f"{rule}: {case.what}") for rule in SPARED for case in SPARED[rule]
]


def review(case: Case, limits: Limits | None = None) -> DeckReview:
    return review_pages(case.pages, case.lesson, case.activity, limits or load_limits())


def of_rule(case: Case, rule: str, limits: Limits | None = None) -> list[Finding]:
    return [finding for finding in review(case, limits).findings if finding.rule == rule]


def findings(pages: Pages, limits: Limits | None = None) -> tuple[Finding, ...]:
    return review_pages(pages, LESSON, ACTIVITY, limits or load_limits()).findings


def test_nothing_is_found_in_a_good_deck() -> None:
    assert findings(GOOD) == ()


@pytest.mark.parametrize(("rule", "case"), BAD_CASES)
def test_what_breaks_a_rule_is_found(rule: str, case: Case) -> None:
    found = of_rule(case, rule)
    assert [finding.slide for finding in found] == [case.slide]
    assert found[0].message and found[0].fix
    assert not case.severity or found[0].severity == case.severity
    if found[0].box >= 0:
        assert found[0].box < len(case.pages.pages[case.slide - 1].boxes)


@pytest.mark.parametrize(("rule", "case"), SPARED_CASES)
def test_what_only_seems_to_break_a_rule_is_spared(rule: str, case: Case) -> None:
    assert of_rule(case, rule) == []


def test_one_finding_for_a_rule_and_a_slide() -> None:
    boxes = [label_at(f"Wells {i}", 60, 140 + 70 * i, 12) for i in range(4)]
    small = [f for f in findings(with_boxes(WATER.boxes[0], *boxes)) if f.rule == "text-small"]
    assert len(small) == 1


def test_how_many_more_there_are_is_said() -> None:
    pages = replace(GOOD, pages=(replace(PAGES[0], lost=("a film", "a sound")), *PAGES[1:]))
    (finding,) = [f for f in findings(pages) if f.rule == "not-read"]
    assert finding.message == "Not read: a film. (1 more on this slide.)"


def test_advice_for_many_slides_is_given_once() -> None:
    """A class of 14-year-olds reads five remarks, not fifty."""
    topics = [replace(WATER, boxes=(title(f"Topic {i}"), *WATER.boxes[1:])) for i in range(8)]
    pages = replace(GOOD, pages=(PAGES[0], *topics, *PAGES[1:]))
    found = [f for f in findings(pages) if f.rule == "claim-missing"]
    assert [f.slide for f in found] == [2]
    assert found[0].message.endswith("Look also at slides 3, 4, 5, 6, 7, 8, 9.")


def test_a_rule_that_is_off_says_nothing() -> None:
    case = BAD["title-missing"][0]
    off = replace(load_limits(), off=("title-missing", "quote-altered"))
    assert of_rule(case, "title-missing", off) == []
    altered = with_boxes(WATER.boxes[0], body("“The valley has too much water in summer.”"))
    assert "quote-altered" in {f.rule for f in findings(altered)}
    assert "quote-altered" not in {f.rule for f in findings(altered, off)}


def test_a_teacher_weighs_rules_anew() -> None:
    def weigh(rule: str, weight: str) -> Limits:
        limits = load_limits()
        return replace(limits, severity=tuple({**dict(limits.severity), rule: weight}.items()))  # type: ignore[dict-item, arg-type]

    case = BAD["title-missing"][0]
    assert of_rule(case, "title-missing", weigh("title-missing", "error"))[0].severity == "error"
    many = Case("", with_boxes(WATER.boxes[0], body(words(61))))
    assert of_rule(many, "words-many")[0].severity == "error"
    assert of_rule(many, "words-many", weigh("words-many", "advice"))[0].severity == "advice"
    altered = Case(
        "", with_boxes(WATER.boxes[0], body("“The valley has too much water in summer.”"))
    )
    lighter = of_rule(altered, "quote-altered", weigh("quote-altered", "warning"))
    assert [f.severity for f in lighter] == ["warning"]


def test_the_limits_decide() -> None:
    strict = replace(load_limits(), title_pt=40, text_pt=30)
    assert {f.rule for f in findings(GOOD, strict)} >= {"title-small", "text-small"}
