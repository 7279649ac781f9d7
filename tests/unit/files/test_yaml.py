"""Strict reading: everything wrong is said at once, with its line, and text stays as written."""

import pytest

from citedeck.files.lessons import read_lesson
from citedeck.files.projects import PROJECT_FORMAT
from citedeck.files.yaml.nodes import MAX_DEPTH
from citedeck.model.errors import AppError, LessonError, ProjectError

LESSON = """format: citedeck-lesson/1
id: tiny
title: Tiny
language: en
documents:
- {id: article, kind: article, text: "One.\\n\\nTwo."}
topics: []
activities: []
"""


def problems(text: str, file: str = "lesson.yaml") -> list[str]:
    with pytest.raises(LessonError) as caught:
        read_lesson(text.encode(), file)
    return [str(problem) for problem in caught.value.problems]


def project_problems(text: str) -> list[str]:
    head = "format: citedeck-project/1\nlesson: tiny\n"
    with pytest.raises(ProjectError) as caught:
        PROJECT_FORMAT.read((head + text).encode(), "project.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_a_small_lesson_is_read() -> None:
    assert read_lesson(LESSON.encode(), "x").documents[0].paragraphs == ("One.", "Two.")


@pytest.mark.parametrize(
    "title", ["NO", "12:30", "1991", "012", "true", "~", "null", "0x10", "1e3"]
)
def test_text_stays_as_it_is_written(title: str) -> None:
    made = read_lesson(LESSON.replace("title: Tiny", f"title: {title}").encode(), "x")
    assert made.title == title


def test_an_error_names_file_line_key_and_what_was_expected() -> None:
    text = LESSON + "glossary:\n- {term: A, definition: x y}\n- {term: B}\n"
    assert problems(text) == ["lesson.yaml:11: glossary[1].definition: missing"]


def test_all_errors_of_a_file_come_at_once() -> None:
    text = LESSON.replace("language: en\n", "").replace("topics: []", "topics: {a: 1}")
    text += "colour: red\nmap: 5\nglossary:\n- {term: '', definition: x}\n"
    found = problems(text)
    assert len(found) == 5
    for part in (
        "language: missing",
        "topics: expected a list",
        "colour: unknown key",
        "map: expected “key: value” lines",
        "glossary[0].term: missing",
    ):
        assert any(part in line for line in found), part


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("title: Again\n", "title: duplicate key"),
        ("roles: &a []\n", "anchors and aliases"),
        ("roles: !!python/object:x []\n", "tags (!…) are not allowed"),
        ("roles: [{name: }]\n", "roles[0].name: has no value"),
        ("roles:\n", "roles: expected a list"),
        ("roles: [[x]]\n", "roles[0]: expected “key: value” lines, found a list"),
        ("? [a]\n: b\n", "can't be a key"),
        ("events: [{date: 2024-13, title: x}]\n", "events[0].date: expected a date"),
        ("audience: pupils\n", "expected one of learners, general"),
        ("roles: [\n", "not valid YAML"),
    ],
)
def test_what_is_not_allowed_is_named(change: str, expected: str) -> None:
    assert any(expected in line for line in problems(LESSON + change))


def test_names_that_lead_nowhere_are_named_with_their_line() -> None:
    text = LESSON.replace(
        "topics: []",
        "topics:\n- {id: t, title: T, paragraphs: {article: [1, 3], x: [1]}}\n- {id: t, title: U}",
    ).replace(
        "activities: []", "activities: [{id: a, kind: debate, title: A, task: B, topics: [u]}]"
    )
    assert problems(text) == [
        "lesson.yaml:9: topics[1].id: “t” is there twice (give one of the two another name)",
        (
            "lesson.yaml:8: topics[0].paragraphs.article[1]: article has no paragraph 3 "
            "(it has 1 to 2)"
        ),
        (
            "lesson.yaml:8: topics[0].paragraphs.x: there is no document “x” "
            "(correct the name, or add what is missing)"
        ),
        (
            "lesson.yaml:10: activities[0].topics[0]: there is no topic “u” "
            "(correct the name, or add what is missing)"
        ),
    ]


def test_an_event_says_in_which_paragraph() -> None:
    event = "events: [{date: 1991, title: E, document: article}]"
    (line,) = problems(LESSON + event + "\n")
    assert "does not say in which paragraph" in line


@pytest.mark.parametrize("language", ["English", 'en"<', "e"])
def test_a_language_is_a_tag(language: str) -> None:
    (line,) = problems(LESSON.replace("language: en", f"language: '{language}'"))
    assert "is no language tag" in line


def test_deep_nesting_is_refused_before_it_can_do_harm() -> None:
    (line,) = problems(LESSON + "roles: " + "[" * 100_000)
    assert f"nested more than {MAX_DEPTH} deep" in line


def test_a_bomb_of_aliases_is_refused_at_the_first() -> None:
    bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"
    (line,) = problems(LESSON + bomb)
    assert line.startswith("lesson.yaml:9:")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "UTF-8"),
        ("title: ü".encode("latin-1"), "UTF-8"),
        (b"- a\n- b\n", "this is not a citedeck-lesson file"),
        (b"format: citedeck-project/1\n", "expected citedeck-lesson/1"),
        (b"format: citedeck-lesson/2\n", "made by a newer Citedeck"),
        (b"\x00\x01", "not valid YAML"),
    ],
)
def test_what_is_no_lesson_is_refused_in_one_sentence(data: bytes, expected: str) -> None:
    with pytest.raises(AppError) as caught:
        read_lesson(data, "x.yaml")
    assert len(caught.value.problems) == 1
    assert expected in str(caught.value)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_lesson(b"\xef\xbb\xbf" + LESSON.encode(), "x").id == "tiny"


def test_an_unknown_slide_kind_is_named_with_those_that_are_known() -> None:
    (line,) = project_problems("slides: [{id: a1, kind: hologram}]\n")
    assert "slides[0].kind: expected one of title, agenda" in line


def test_a_key_of_another_kind_is_unknown() -> None:
    (line,) = project_problems("slides: [{id: a1, kind: claim, subtitle: x}]\n")
    assert "slides[0].subtitle: unknown key" in line


def test_names_inside_a_project_must_lead_somewhere() -> None:
    found = project_problems(
        "quotes: [{id: e1, document: article, paragraph: 1, text: x}]\n"
        "notes: [{id: e1, kind: idea, text: y, source: s9}]\n"
        "slides: [{id: a1, kind: claim, evidence: [q7]}, {id: a1, kind: title}]\n"
    )
    assert len(found) == 4
    for part in (
        "notes[0].id: “e1” is there twice",
        "no source “s9”",
        "no quote or note “q7”",
        "slides[1].id",
    ):
        assert any(part in line for line in found), part


def test_a_quote_whose_paragraph_is_gone_is_no_error_of_the_file() -> None:
    text = "format: citedeck-project/1\nlesson: x\nquotes: [{id: q1, document: gone, paragraph: 99, text: x}]\n"
    assert PROJECT_FORMAT.read(text.encode(), "p").quotes[0].paragraph == 99


def test_a_url_with_a_comma_is_never_cut_silently() -> None:
    (line,) = project_problems("sources: [{id: s1, type: webpage, URL: https://e.org/a,b}]\n")
    assert "sources[0].b: unknown key" in line
