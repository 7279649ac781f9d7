from citedeck import edit
from citedeck.model.project import Project, Work


def test_a_quote_is_attached_with_a_counted_id(demo: Work) -> None:
    project, id = edit.add_quote(demo.project, "article", 2, "Russia  wanted\nto", "history")
    quote = project.quote(id)
    assert id == "q6"
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
