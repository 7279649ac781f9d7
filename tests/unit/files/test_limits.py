"""A teacher copies the limits, keeps the lines she changes, and is told what is wrong with them."""

from itertools import pairwise
from pathlib import Path

import pytest

from citedeck.files.limits import load_limits
from citedeck.model.errors import ReviewError
from citedeck.model.limits import Grades, Limits
from citedeck.resources import resource

HEAD = "format: citedeck-limits/1\n"


def load(tmp_path: Path, text: str) -> Limits:
    path = tmp_path / "ours.yaml"
    path.write_text(HEAD + text, "utf-8")
    return load_limits(path)


def problems(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(ReviewError) as caught:
        load(tmp_path, text)
    return [str(problem) for problem in caught.value.problems]


def test_the_bundled_limits_hold_where_a_copy_says_nothing(tmp_path: Path) -> None:
    ours, bundled = load(tmp_path, "words: {error: 80}\ntitle_pt: 24\n"), load_limits()
    assert ours.words == Grades(24, 40, 80)
    assert (ours.title_pt, bundled.title_pt) == (24, 28)
    assert ours.severity == bundled.severity
    assert load(tmp_path, "") == bundled


def test_a_rule_can_be_switched_off_or_weigh_less(tmp_path: Path) -> None:
    ours = load(tmp_path, "off: [slide-hidden]\nseverity: {title-missing: advice}\n")
    assert ours.off == ("slide-hidden",)
    assert dict(ours.severity)["title-missing"] == "advice"
    assert dict(ours.severity)["quote-altered"] == "error"


def test_what_is_wrong_has_its_line_and_a_hint(tmp_path: Path) -> None:
    text = "colour: red\nwords: {most: 3}\nseverity: {title-missing: bad}\ntitle_pt: big\n"
    found = problems(tmp_path, text)
    assert len(found) == 4
    for line, part in (
        ("ours.yaml:2: colour: unknown key", "known are format, words"),
        ("ours.yaml:3: words.most: unknown key", "known are advice, warning, error"),
        ("ours.yaml:4: severity.title-missing: expected one of", "found “bad”"),
        ("ours.yaml:5: title_pt: expected a whole number", "found “big”"),
    ):
        assert any(line in item and part in item for item in found), (line, found)


def test_rules_that_are_not_there_are_refused_with_the_nearest(tmp_path: Path) -> None:
    found = problems(tmp_path, "off: [title-mising]\nseverity: {alt: error, xyzzy: error}\n")
    assert found[0].startswith("ours.yaml:3: severity.alt: there is no such rule")
    assert "the bundled limits list all rules" in found[1]
    assert found[2] == (
        "ours.yaml:2: off[0]: there is no rule “title-mising” (did you mean title-missing?)"
    )


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("words: {advice: 50}", "words: advice, warning and error must rise"),
        ("text_pt: 0", "text_pt: expected a number above 0"),
        ("words_per_minute: {learners: 0}", "words_per_minute: expected numbers above 0"),
        ("contrast: -1", "contrast: expected a number above 0"),
    ],
)
def test_numbers_that_nothing_can_keep_to_are_refused(tmp_path: Path, text: str, part: str) -> None:
    assert part in problems(tmp_path, text)[0]


def test_other_files_and_newer_ones_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    for text, part in (
        ("format: citedeck-limits/2\n", "newer"),
        ("words: 3\n", "not a citedeck-limits file"),
        ("", "empty"),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(ReviewError, match=part):
            load_limits(path)


def test_every_line_of_the_bundled_file_says_what_it_is_for() -> None:
    lines = resource("assets", "review", "limits.yaml").read_text("utf-8").splitlines()
    for before, line in pairwise(lines):
        if line and not line.lstrip().startswith(("#", "severity", "format")):
            assert "#" in line or before.startswith("#"), line


def test_grades_count_what_is_more() -> None:
    grades = Grades(24, 40, 60)
    reached = [grades.reached(n) for n in (24, 25, 40, 41, 60, 61)]
    assert reached == [None, "advice", "advice", "warning", "warning", "error"]
    assert Grades(warning=5).reached(100) == "warning"
    assert Grades().reached(100) is None
