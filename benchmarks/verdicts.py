"""Verdicts on the test set of known defects, and what simpler searches make of the same quotes.

Those can only say that a quote is in the lesson or not, and are given its bare words: to find it on
a slide, and to read its citation, is no part of their task.
"""

from collections.abc import Callable
from difflib import SequenceMatcher

from rapidfuzz import fuzz
from tests.verdicts.case import Case
from tests.verdicts.cases import all_cases
from tests.verdicts.ground import ground_of
from tests.verdicts.score import (
    CLEARED,
    Outcome,
    Score,
    false_alarms,
    false_clears,
    run_case,
    score,
)

from citedeck.review.quotes import review_quotes

from .table import Sheet, Table

BAR = 0.98
ENOUGH = 0.9
"""The likeness at which difflib and rapidfuzz call a quote the lesson's."""
Search = Callable[[str, str], bool]


def measure() -> Table:
    """Review every case, and search its words in the simpler ways."""
    cases = all_cases()
    outcomes = tuple(run_case(case, review_quotes) for case in cases)
    lessons = len({case.lesson for case in cases})
    note = f"verdicts: {len(cases):,} slides made from {lessons} lessons; “none” are look-alikes"
    return Table((), (note,), (_scores(outcomes), _comparison(cases, outcomes)))


def _scores(outcomes: tuple[Outcome, ...]) -> Sheet:
    scores = score(outcomes)
    silent = [row for row in outcomes if row.case.verdict == "none"]
    quiet = sum(row.is_right for row in silent)
    rows = [
        (item.verdict, str(item.cases), f"{item.precision:.4f}", f"{item.recall:.4f}")
        for item in scores
    ]
    rows.append(("none", str(len(silent)), "", f"{quiet / len(silent):.4f}"))
    missed = tuple(f"{item.verdict} below {BAR}" for item in scores if not _holds(item))
    return Sheet(("verdict", "cases", "precision", "recall"), tuple(rows), missed)


def _holds(item: Score) -> bool:
    return min(item.precision, item.recall) >= BAR


def _comparison(cases: tuple[Case, ...], outcomes: tuple[Outcome, ...]) -> Sheet:
    """Count what each way of checking lets pass, and whom it accuses."""
    changed = [case for case in cases if case.verdict in ("altered", "not-found")]
    honest = [case for case in cases if case.is_honest]
    spelled = [case for case in honest if case.spelling]
    said = {row.case.id: row.verdict in (*CLEARED, "misplaced") for row in outcomes}
    ways: dict[str, Callable[[Case], bool]] = {
        "Citedeck": lambda case: said[case.id],
        "plain `in`": lambda case: _is_held(case, lambda text, paragraph: text in paragraph),
        f"difflib ≥ {ENOUGH}": lambda case: _is_held(case, is_like_difflib),
        f"rapidfuzz ≥ {100 * ENOUGH:.0f}": lambda case: _is_held(case, is_like_rapidfuzz),
    }
    rows = tuple(
        (
            name,
            f"{sum(map(clears, changed))} of {len(changed)}",
            f"{len(honest) - sum(map(clears, honest))} of {len(honest)}",
            f"{len(spelled) - sum(map(clears, spelled))} of {len(spelled)}",
        )
        for name, clears in ways.items()
    )
    heads = ("way", "changed ones cleared", "honest ones refused", "of these typography alone")
    clears, alarms = false_clears(outcomes), false_alarms(outcomes)
    missed = [f"{len(clears)} changed quotes cleared"] if clears else []
    missed += [f"{len(alarms)} quotes accused of their typography"] if alarms else []
    return Sheet(heads, rows, tuple(missed))


def _is_held(case: Case, search: Search) -> bool:
    """Tell whether any paragraph of the lesson holds a quote, by one way of searching."""
    return any(search(case.text, text) for text in ground_of(case.lesson).paragraphs.values())


def is_like_difflib(text: str, paragraph: str) -> bool:
    """Compare a text with the stretch of a paragraph that has its longest common part."""
    matcher = SequenceMatcher(None, paragraph, text, autojunk=False)
    longest = matcher.find_longest_match()
    start = max(0, longest.a - longest.b)
    window = paragraph[start : start + len(text)]
    return SequenceMatcher(None, window, text, autojunk=False).ratio() >= ENOUGH


def is_like_rapidfuzz(text: str, paragraph: str) -> bool:
    """Compare a text with the stretch of a paragraph that is most like it."""
    return len(text) <= len(paragraph) and fuzz.partial_ratio(text, paragraph) >= 100 * ENOUGH
