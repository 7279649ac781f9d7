"""The bar for the verdicts: a teacher who trusts them is wrong in one case of fifty at most.

And never wrong in the two ways that hurt: no changed quote is cleared, no typography is accused.
"""

from collections.abc import Iterable

import pytest

from citedeck.model.verdict import Verdict
from citedeck.review.quotes import review_quotes

from .case import VERDICTS
from .cases import all_cases
from .score import CLEARED, Outcome, false_alarms, false_clears, run_case, score

BAR = 0.98


@pytest.fixture(scope="module")
def outcomes() -> tuple[Outcome, ...]:
    return tuple(run_case(case, review_quotes) for case in all_cases())


def told(outcomes: Iterable[Outcome], most: int = 8) -> str:
    """Write the first of what went wrong, and how much more there is."""
    rows = list(outcomes)
    return "\n".join([f"{len(rows)} went wrong, such as:", *map(str, rows[:most])])


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_is_given_when_it_is_deserved_and_only_then(
    verdict: Verdict, outcomes: tuple[Outcome, ...]
) -> None:
    found = next(row for row in score(outcomes) if row.verdict == verdict)
    wrong = [row for row in outcomes if not row.is_right and verdict in _named(row)]
    assert min(found.precision, found.recall) >= BAR, f"{found}\n{told(wrong)}"


def _named(row: Outcome) -> set[str]:
    """Give the verdicts that an outcome says something about."""
    others = {quote.judgement.verdict for quote in row.others}
    return {row.case.verdict, row.verdict, *others}


def test_no_changed_quote_is_cleared(outcomes: tuple[Outcome, ...]) -> None:
    wrong = false_clears(outcomes)
    assert not wrong, told(wrong)


def test_no_typography_is_accused(outcomes: tuple[Outcome, ...]) -> None:
    wrong = false_alarms(outcomes)
    assert not wrong, told(wrong)


def test_what_looks_like_a_quotation_and_is_none_is_left_alone(
    outcomes: tuple[Outcome, ...],
) -> None:
    silent = [row for row in outcomes if row.case.verdict == "none"]
    wrong = [row for row in silent if row.others]
    assert len(wrong) <= (1 - BAR) * len(silent), told(wrong)


def test_the_place_and_the_citation_are_the_right_ones(outcomes: tuple[Outcome, ...]) -> None:
    right = [row for row in outcomes if row.is_right]
    wrong = [row for row in right if not row.is_in_place]
    assert len(wrong) <= (1 - BAR) * len(right), told(wrong)


def test_a_verdict_comes_with_its_findings(outcomes: tuple[Outcome, ...]) -> None:
    right = [row for row in outcomes if row.is_right]
    wrong = [row for row in right if not row.has_its_findings]
    assert len(wrong) <= (1 - BAR) * len(right), told(wrong)


def test_a_change_is_shown_word_by_word(outcomes: tuple[Outcome, ...]) -> None:
    for row in outcomes:
        if row.is_right and row.quote and row.case.verdict == "altered":
            kinds = {kind for kind, _ in row.quote.judgement.difference}
            assert kinds & {"source", "deck"}, row
        if row.is_right and row.quote and row.case.verdict in CLEARED:
            assert row.quote.judgement.source_text, row
