"""Marks: what a deck is given before the teacher looks, and what becomes of her changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.files.rubrics import load_rubric
from citedeck.model.finding import DeckReview, Finding, ReviewedQuote, TopicCoverage
from citedeck.model.review import ReviewedFile
from citedeck.model.rubric import Criterion, DeckMarks, Mark, Rubric, SetAside, TeacherMark
from citedeck.model.verdict import Judgement
from citedeck.review.rubric import mark_file, prefill_marks

LEVELS = ("poor", "fair", "good", "very good")
ACCURACY = Criterion(
    "accuracy", "Accuracy", LEVELS, ("quote-*",), errors=(3, 1, 0), warnings=(4, 2, 0)
)
EVIDENCE = Criterion("evidence", "Evidence", LEVELS, slides=(1, 2, 3))
RUBRIC = Rubric("Test", (ACCURACY, EVIDENCE))


def altered(slide: int) -> Finding:
    return Finding("quote-altered", "error", "It differs.", "Mend it.", slide)


def deck(*findings: Finding, quotes: tuple[int, ...] = ()) -> DeckReview:
    honest = tuple(
        ReviewedQuote(slide, "slide", "some words", Judgement("verbatim")) for slide in quotes
    )
    return DeckReview("Shells", 9, 241, 380, honest, (), findings)


def accuracy(*findings: Finding) -> Mark:
    return prefill_marks(deck(*findings), RUBRIC)[0]


def test_a_mark_names_the_slides_that_prove_it() -> None:
    mark = accuracy(altered(7), altered(4))
    assert mark == Mark("accuracy", 2, (4, 7), "2 quotes were changed: slides 4 and 7.")


def test_nothing_wrong_is_the_highest_level() -> None:
    assert accuracy() == Mark("accuracy", 4, (), "Nothing counts against it.")


@pytest.mark.parametrize(("count", "level"), [(0, 4), (1, 3), (2, 2), (3, 2), (4, 1), (400, 1)])
def test_errors_lower_the_level_step_by_step(count: int, level: int) -> None:
    assert accuracy(*(altered(1) for _ in range(count))).level == level


def test_the_gravest_findings_are_told_first_and_many_are_counted() -> None:
    kinds = ("quote-drops-hedge", "quote-uncited", "quote-not-found", "quote-unheard-of")
    found = [Finding(kind, "warning", "…", slide=2) for kind in kinds]
    reason = accuracy(*found, altered(3)).reason
    assert reason.startswith("1 quote was changed: slide 3; ")
    assert reason.endswith("; and 2 more findings.")


def test_advice_and_other_rules_do_not_count() -> None:
    advice = Finding("quote-long", "advice", "It is long.", slide=1)
    other = Finding("title-missing", "error", "No title.", slide=1)
    assert accuracy(advice, other).level == 4


def test_a_deck_without_evidence_is_not_given_the_highest_level() -> None:
    assert prefill_marks(deck(), RUBRIC)[1] == Mark(
        "evidence", 1, (), "No slide shows evidence that can be checked."
    )
    mark = prefill_marks(deck(quotes=(3, 3, 5)), RUBRIC)[1]
    assert mark == Mark("evidence", 3, (3, 5), "Slides 3 and 5 show evidence.")


def test_a_slide_with_a_cited_note_shows_evidence() -> None:
    covered = replace(deck(), coverage=(TopicCoverage("shells", (2, 4, 6), 0, 3),))
    assert prefill_marks(covered, RUBRIC)[1].level == 4


def test_one_finding_about_the_whole_deck_can_bar_the_higher_levels() -> None:
    caps = (("notes-missing", 1), ("sentence-*", 3))
    rubric = Rubric("Own", (Criterion("notes", "Notes", LEVELS, highest=caps),))
    (mark,) = prefill_marks(deck(Finding("notes-missing", "warning", "None.")), rubric)
    assert (mark.level, mark.reason) == (1, "The deck has no speaking notes.")
    (mark,) = prefill_marks(deck(Finding("sentence-long", "advice", "Long.", slide=2)), rubric)
    assert (mark.level, mark.reason) == (3, "1 sentence is long: slide 2.")
    assert prefill_marks(deck(), rubric)[0].level == 4


def test_a_finding_of_a_rule_nobody_knows_has_a_reason_too() -> None:
    rubric = Rubric("Own", (Criterion("all", "All", LEVELS, ("*",)),))
    (mark,) = prefill_marks(deck(Finding("pages-odd", "error", "Odd.")), rubric)
    assert mark.reason == "1 finding is about “pages odd”."


SAVED = DeckMarks(
    "a.pptx", "abc", "Well done.",
    (TeacherMark("accuracy", 4, "A slip of the pen."), TeacherMark("evidence", 0, "Say more.")),
)  # fmt: skip


def test_a_teachers_level_wins_and_the_proof_stays() -> None:
    file = mark_file(ReviewedFile("a.pptx", deck(altered(4))), RUBRIC, SAVED, "abc")
    accuracy, evidence = file.marks
    assert (accuracy.level, accuracy.by, accuracy.comment) == (4, "teacher", "A slip of the pen.")
    assert (accuracy.slides, accuracy.reason) == ((4,), "1 quote was changed: slide 4.")
    assert (evidence.level, evidence.by, evidence.comment) == (1, "findings", "Say more.")
    assert (file.comment, file.changed, file.rubric) == ("Well done.", False, RUBRIC)


def test_a_deck_that_changed_since_it_was_marked_is_noticed() -> None:
    file = ReviewedFile("a.pptx", deck())
    assert mark_file(file, RUBRIC, SAVED, "xyz").changed
    assert not mark_file(file, RUBRIC, SAVED).changed


def test_a_finding_that_is_set_aside_does_not_count() -> None:
    saved = DeckMarks("a.pptx", set_aside=(SetAside("quote-altered", 4, "It differs."),))
    file = mark_file(ReviewedFile("a.pptx", deck(altered(4), altered(5))), RUBRIC, saved)
    assert file.set_aside == (altered(4),)
    assert file.marks[0].slides == (5,)
    assert file.review and len(file.review.findings) == 2


def test_a_mark_of_a_criterion_that_is_gone_is_passed_over() -> None:
    saved = DeckMarks("a.pptx", marks=(TeacherMark("handwriting", 1),))
    file = ReviewedFile("a.pptx", deck())
    assert mark_file(file, RUBRIC, saved).marks == mark_file(file, RUBRIC).marks


def test_a_deck_that_can_not_be_read_has_no_marks() -> None:
    file = mark_file(ReviewedFile("a.pptx", error="It is damaged."), RUBRIC, SAVED)
    assert file.marks == ()


rules = st.sampled_from(["quote-altered", "title-missing", "notes-repeat", "topic-uncovered", "x"])
findings = st.builds(
    Finding, rules, st.sampled_from(["error", "warning", "advice"]), st.just("…"),
    slide=st.integers(0, 12),
)  # fmt: skip


@given(st.lists(findings, max_size=40), st.lists(st.integers(1, 9)), findings)
def test_one_more_finding_never_raises_a_level(
    found: list[Finding], quotes: list[int], more: Finding
) -> None:
    rubric = load_rubric()
    before = prefill_marks(deck(*found, quotes=tuple(quotes)), rubric)
    after = prefill_marks(deck(*found, more, quotes=tuple(quotes)), rubric)
    for one, other in zip(before, after, strict=True):
        assert 1 <= other.level <= one.level <= 4
        assert one.reason.endswith(".") and "\n" not in one.reason
        assert set(one.slides) <= {f.slide for f in found} | set(quotes) - {0}


def test_what_must_be_covered_is_not_known_without_an_activity() -> None:
    topics = Criterion("coverage", "Coverage", LEVELS, ("topic-*", "closing-*"))
    rubric = Rubric("Test", (topics, ACCURACY))
    review = deck(Finding("closing-missing", "warning", "No end."))
    coverage, accuracy = mark_file(ReviewedFile("a.pptx", review), rubric).marks
    assert not coverage.is_known and coverage.reason.startswith("Choose an activity to see this")
    assert accuracy.level == 4
    asked = mark_file(ReviewedFile("a.pptx", review, activity="debate"), rubric)
    assert asked.marks[0].is_known and asked.marks[0].reason == "The deck has no conclusion."
    saved = DeckMarks("a.pptx", marks=(TeacherMark("coverage", 2),))
    own = mark_file(ReviewedFile("a.pptx", review), rubric, saved).marks[0]
    assert (own.level, own.by) == (2, "teacher")
