"""Rubric files: the bundled one is whole, and a teacher's own is read strictly."""

import re
from fnmatch import fnmatch

import pytest

from citedeck.files.limits import load_limits
from citedeck.files.rubrics import MAX_CRITERIA, load_rubric, read_rubric
from citedeck.model.errors import RubricError
from citedeck.model.rubric import Criterion

TINY = """format: citedeck-rubric/1
title: Tiny
criteria:
- id: accuracy
  title: Accuracy of quotes
  levels: [one, two, three, four]
  rules: [quote-altered, title-*]
"""


def problems(text: str) -> list[str]:
    with pytest.raises(RubricError) as caught:
        read_rubric(text.encode(), "rubric.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_the_bundled_rubric_marks_what_a_class_is_marked_on() -> None:
    rubric = load_rubric()
    assert [criterion.id for criterion in rubric.criteria] == [
        "evidence", "accuracy", "sources", "coverage", "clarity", "language", "notes",
    ]  # fmt: skip
    for criterion in rubric.criteria:
        assert len(set(criterion.levels)) == 4
        assert criterion.rules and criterion.comments


def test_every_rule_of_the_review_counts_somewhere_or_is_about_the_file() -> None:
    patterns = [
        pattern
        for criterion in load_rubric().criteria
        for pattern in (*criterion.rules, *dict(criterion.highest))
    ]
    rules = dict(load_limits().severity)
    rest = [rule for rule in rules if not any(fnmatch(rule, pattern) for pattern in patterns)]
    assert set(rest) <= {
        "presenter-missing", "link-to-program", "link-to-file", "has-macros", "personal-data",
        "picture-traces", "not-read",
    }  # fmt: skip
    for pattern in patterns:
        assert "*" in pattern or pattern in rules, pattern


def test_the_bundled_levels_are_plain_and_kind() -> None:
    for criterion in load_rubric().criteria:
        for words in (*criterion.levels, *criterion.comments):
            assert words.endswith((".", "?"))
            assert max(len(part.split()) for part in re.split(r"[.?:] ", words)) <= 20
            assert not re.search(r"\b(?:bad|poor|wrong|fail\w*|weak|lazy)\b", words), words


def test_a_small_rubric_is_read() -> None:
    rubric = read_rubric(TINY.encode(), "x")
    (criterion,) = rubric.criteria
    levels = ("one", "two", "three", "four")
    rules = ("quote-altered", "title-*")
    assert criterion == Criterion("accuracy", "Accuracy of quotes", levels, rules)
    assert rubric.criterion("accuracy") is criterion
    assert rubric.criterion("other") is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: accuracy", "id: Accuracy of", "criteria[0].id: “Accuracy of” is no name"),
        ("three, four", "three", "criteria[0].levels: has 3 levels (describe 4"),
        ("three, four", "three, ' '", "criteria[0].levels[3]: is empty"),
        ("title-*", "Title*x", "criteria[0].rules[1]: “Title*x” is no rule’s name"),
        ("  rules:", "  errors: [1, 2, 3]\n  rules:", "errors: asks less of a higher level"),
        ("  rules:", "  slides: [3, 2, 1]\n  rules:", "slides: asks less of a higher level"),
        ("  rules:", "  warnings: [1, 0]\n  rules:", "warnings: has 2 numbers"),
        ("  rules:", "  errors: [1, 0, -1]\n  rules:", "errors: has a number below 0"),
        ("  rules:", "  errors: [two, 0, 0]\n  rules:", "expected a whole number"),
        ("  rules:", "  highest: {notes-missing: 5}\n  rules:", "there is no level 5"),
        ("  rules:", "  highest: {Notes: 1}\n  rules:", "“Notes” is no rule’s name"),
        ("quote-altered", "quote-alterd", "there is no rule “quote-alterd” (did you mean quote-al"),
        ("title-*", "titel-*", "there is no rule “titel-*” (did you mean title-*?)"),
        ("  rules:", "  highest: {note-missing: 1}\n  rules:", "(did you mean notes-missing?)"),
        ("title-*", "opera", "there is no rule “opera” (the bundled limits list all rules)"),
        ("  rules:", "  weight: 3\n  rules:", "weight: unknown key"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(old: str, new: str, said: str) -> None:
    (problem,) = problems(TINY.replace(old, new))
    assert re.match(r"rubric\.yaml:\d+: criteria", problem)
    assert said in problem


def test_a_criterion_stands_there_once() -> None:
    double = TINY + TINY.partition("criteria:\n")[2]
    assert "“accuracy” is there twice" in problems(double)[0]


def test_a_rubric_has_criteria_and_not_too_many() -> None:
    assert "has 0 criteria" in problems("format: citedeck-rubric/1\ntitle: A\ncriteria: []\n")[0]
    head, _, one = TINY.partition("criteria:\n")
    many = "".join(one.replace("accuracy", f"a{n}") for n in range(MAX_CRITERIA + 1))
    assert "has 21 criteria" in problems(f"{head}criteria:\n{many}")[0]


def test_a_newer_rubric_is_refused() -> None:
    (problem,) = problems(TINY.replace("rubric/1", "rubric/2"))
    assert "made by a newer Citedeck" in problem
