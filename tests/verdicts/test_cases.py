"""The test set is worth something: its cases are many, distinct, and what they say they are."""

import re
from collections import Counter

import pytest

from citedeck.model.verdict import Verdict

from .case import VERDICTS, Case
from .cases import all_cases, lesson_cases
from .changes import CLOSE
from .foreign import FAR
from .ground import closeness, ground_of, grounds, plain, stands_in, words
from .score import slide_text
from .spelling import SPELLINGS

LEAST, LEAST_SPELLED = 200, 250


def cases_of(verdict: Verdict) -> list[Case]:
    return [case for case in all_cases() if case.verdict == verdict]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_has_its_cases_in_every_lesson(verdict: Verdict) -> None:
    lessons = Counter(case.lesson for case in cases_of(verdict))
    assert sum(lessons.values()) >= LEAST
    assert len(lessons) >= 3 and min(lessons.values()) >= 30


def test_the_lessons_can_carry_them() -> None:
    for ground in grounds():
        articles = [document for document in ground.lesson.documents if document.kind == "article"]
        assert len(articles) == 1 and 7 <= len(articles[0].paragraphs) <= 12
        assert ground.lesson.glossary and ground.lesson.events and ground.lesson.roles


def test_every_spelling_is_there() -> None:
    spelled = [case for case in all_cases() if case.spelling and case.verdict != "unmarked"]
    assert len(spelled) >= LEAST_SPELLED
    assert set(SPELLINGS) <= {case.spelling for case in spelled}


def test_cases_are_distinct_and_the_same_each_time() -> None:
    cases = all_cases()
    assert len({case.id for case in cases}) == len(cases)
    quoted = [case for case in cases if case.verdict != "none"]
    assert len({slide_text(case) for case in quoted}) > 0.99 * len(quoted)
    assert tuple(lesson_cases(grounds()[2])) == tuple(
        c for c in cases if c.lesson == grounds()[2].name
    )


def test_the_quotation_stands_on_its_slide() -> None:
    for case in all_cases():
        shown = words(slide_text(case))
        wanted = words(case.text)
        assert not wanted or any(
            shown[at : at + len(wanted)] == wanted for at in range(len(shown))
        ), case


def test_what_is_verbatim_stands_in_its_paragraph() -> None:
    for case in cases_of("verbatim"):
        ground = ground_of(case.lesson)
        assert ground.places(case.text), case.text
        if case.document:
            assert stands_in(case.text, ground.paragraphs[case.document, case.paragraph])


def test_what_was_changed_stands_nowhere_but_is_close_to_its_place() -> None:
    for case in cases_of("altered"):
        ground = ground_of(case.lesson)
        kept = re.sub(r"\[[^\]]*\]", "", case.text)
        assert not ground.places(case.text), case.text
        assert ground.closest(kept) >= CLOSE, case.text
        if case.document and case.kind not in ("bare: hint",):
            here = ground.paragraphs[case.document, case.paragraph]
            assert closeness(kept, here) >= CLOSE, case.text


def test_what_is_marked_carries_a_mark_or_a_change_at_its_edge() -> None:
    for case in cases_of("marked"):
        ground = ground_of(case.lesson)
        assert not ground.places(case.text), case.text
        letters = re.sub(r"(?<=\w)\[\w+\]|\[(?=\w\]\w)|(?<=\[\w)\](?=\w)", "", plain(case.text))
        for part in re.split(r"…|\[[^\]]*\]|\. ?\. ?\.", letters):
            assert ground.longest_run(part) == len(words(part)), case.text


def test_what_was_spelled_differs_only_in_typography() -> None:
    for case in all_cases():
        if case.spelling and case.verdict == "verbatim":
            raw = [*ground_of(case.lesson).paragraphs.values()]
            assert not any(f" {case.text} " in f" {text} " for text in raw), case
            assert ground_of(case.lesson).places(case.text)


def test_what_was_made_up_is_far_from_the_lesson() -> None:
    for case in cases_of("not-found"):
        assert ground_of(case.lesson).closest(case.text) <= FAR, case.text


def test_what_cites_research_is_not_eight_of_the_lessons_words() -> None:
    for case in cases_of("external"):
        ground = ground_of(case.lesson)
        assert len(words(case.text)) < 8 or ground.longest_run(case.text) < 8, case.text


def test_what_was_copied_is_long_and_may_not_be_shown_unmarked() -> None:
    for case in cases_of("unmarked"):
        assert len(words(case.text)) >= 8 and ground_of(case.lesson).places(case.text)
        assert not ground_of(case.lesson).is_spared(case.text), case.text
