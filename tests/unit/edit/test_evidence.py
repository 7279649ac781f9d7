import pytest

from citedeck import edit
from citedeck.model.project import Project, Work


def test_a_quote_is_attached_with_a_counted_id(demo: Work) -> None:
    project, id = edit.add_quote(demo.project, "article", 2, "Russia  wanted\nto", "history")
    quote = project.quote(id)
    assert id == "q7"
    assert quote and (quote.text, quote.paragraph, quote.topic) == (
        "Russia wanted to",
        2,
        "history",
    )
    assert demo.project.quote(id) is None


def test_quotes_and_notes_share_one_name_space() -> None:
    project, first = edit.add_note(Project(lesson="x"), kind="idea", text="One")
    project, second = edit.add_note(project, kind="idea", text="Two")
    project, third = edit.add_quote(project, "article", 1, "words")
    assert (first, second, third) == ("n1", "n2", "q1")


def test_deleted_evidence_leaves_the_slides_too(demo: Work) -> None:
    project = edit.remove_evidence(demo.project, "q1")
    assert project.quote("q1") is None
    assert all("q1" not in slide.evidence for slide in project.slides)
    slide = project.slide("a4")
    assert slide and slide.evidence == ("n1",)


def test_notes_of_a_deleted_source_are_left_without_one(demo: Work) -> None:
    project = edit.remove_source(demo.project, "s1")
    note = project.note("n1")
    assert note and (note.source, note.text) == ("", demo.project.note("n1").text)


def test_what_no_file_can_hold_never_gets_into_a_project() -> None:
    project, id = edit.add_note(Project(lesson="x"), kind="idea", text="a\x00b\ud800\x0bc")
    note = project.note(id)
    assert note and note.text == "ab\nc"


def test_one_quote_is_changed_and_the_others_stay(demo: Work) -> None:
    project = edit.update_quote(demo.project, "q2", text="new words")
    assert project.quote("q2").text == "new words"
    assert [q for q in project.quotes if q.id != "q2"] == [
        q for q in demo.project.quotes if q.id != "q2"
    ]


def test_slides_of_a_deleted_source_are_left_without_one(demo: Work) -> None:
    project, chart = edit.add_slide(demo.project, "chart", source="s1")
    project, table = edit.add_slide(project, "table", source="s1")
    assert edit.count_uses(project, "s1")[1] - edit.count_uses(demo.project, "s1")[1] == 2
    project = edit.remove_source(project, "s1")
    assert project.slide(chart).source == project.slide(table).source == ""


@pytest.mark.parametrize("text", ["", " \n", "\x00"])
def test_evidence_without_words_is_not_made(demo: Work, text: str) -> None:
    before = demo.project
    assert edit.add_quote(before, "article", 1, text) == (before, "")
    assert edit.add_note(before, kind="idea", text=text) == (before, "")
    assert edit.update_quote(before, "q1", text=text, topic="history") == before
    assert edit.update_note(before, "n1", text=text) == before


def test_only_what_there_is_can_be_put_on_a_slide(demo: Work) -> None:
    assert edit.place_evidence(demo.project, "a5", "q99") == demo.project
