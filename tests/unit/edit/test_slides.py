from citedeck import edit
from citedeck.model.project import Work
from citedeck.model.slides import ClaimSlide, PointsSlide, QuoteSlide


def ids(project: object) -> list[str]:
    return [slide.id for slide in project.slides]


def test_a_slide_is_added_after_another(demo: Work) -> None:
    project, id = edit.add_slide(demo.project, "points", "a4", topic="history")
    assert ids(project)[3:6] == ["a4", id, "a5"]
    assert project.slide(id) == PointsSlide(id="a15", topic="history")


def test_a_slide_without_a_place_goes_to_the_end(demo: Work) -> None:
    project, id = edit.add_slide(demo.project, "claim")
    assert ids(project)[-1] == id


def test_a_slide_moves_and_stays_inside(demo: Work) -> None:
    assert ids(edit.move_slide(demo.project, "a1", 2))[:3] == ["a2", "a10", "a1"]
    assert ids(edit.move_slide(demo.project, "a1", 99))[-1] == "a1"
    assert edit.move_slide(demo.project, "a1", -5) == demo.project
    assert edit.move_slide(demo.project, "none", 0) == demo.project


def test_a_copy_stands_after_its_original(demo: Work) -> None:
    project, copy = edit.duplicate_slide(demo.project, "a4")
    assert ids(project)[3:5] == ["a4", copy]
    assert project.slide(copy).claim == project.slide("a4").claim


def test_another_kind_keeps_what_both_can_say(demo: Work) -> None:
    project = edit.change_kind(demo.project, "a4", "claim")
    before, after = demo.project.slide("a4"), project.slide("a4")
    assert isinstance(before, QuoteSlide)
    assert isinstance(after, ClaimSlide)
    assert (after.claim, after.evidence, after.speaker_notes) == (
        before.claim,
        before.evidence,
        before.speaker_notes,
    )


def test_evidence_is_put_on_a_slide_once_and_taken_off(demo: Work) -> None:
    project = edit.place_evidence(demo.project, "a5", "n1")
    project = edit.place_evidence(project, "a5", "n1")
    assert project.slide("a5").evidence == ("q2", "n1")
    assert edit.take_evidence(project, "a5", "n1") == demo.project


def test_a_deleted_slide_leaves_its_evidence_on_the_board(demo: Work) -> None:
    project = edit.remove_slide(demo.project, "a4")
    assert "a4" not in ids(project)
    assert project.quotes == demo.project.quotes
