import pytest

from citedeck import edit
from citedeck.edit.names import names_text, read_names
from citedeck.model.lesson import Lesson
from citedeck.model.project import Project, SourcesSlide, TitleSlide
from citedeck.model.source import Name

KINDS = ("presentation", "debate", "timeline", "role-play", "workshop")


@pytest.mark.parametrize("activity", KINDS)
def test_every_activity_suggests_a_storyboard(lesson: Lesson, activity: str) -> None:
    project = edit.new_project(lesson, activity)
    slides = project.slides
    assert isinstance(slides[0], TitleSlide)
    assert isinstance(slides[-1], SourcesSlide)
    assert len(slides) >= 5
    assert len({slide.id for slide in slides}) == len(slides)
    assert not any(slide.claim or slide.speaker_notes for slide in slides)


def test_an_activity_brings_its_topics_and_takes_them_away_again(lesson: Lesson) -> None:
    project = edit.choose_activity(lesson, Project(lesson=lesson.id), "presentation")
    assert project.topics == lesson.activity("presentation").topics or len(project.topics) == 4
    project = edit.toggle_topic(lesson, project, "quality")
    project = edit.choose_activity(lesson, project, "timeline")
    assert set(project.topics) == {"history", "motives", "quality"}


def test_topics_keep_the_lessons_order(lesson: Lesson) -> None:
    project = edit.toggle_topic(lesson, Project(lesson=lesson.id), "history")
    project = edit.toggle_topic(lesson, project, "military-supplies")
    assert project.topics == ("military-supplies", "history")


def test_an_untouched_storyboard_follows_the_plan(lesson: Lesson) -> None:
    project = edit.new_project(lesson, "presentation")
    wider = edit.toggle_topic(lesson, project, "quality")
    assert len(wider.slides) == len(project.slides) + 1


def test_a_storyboard_somebody_worked_on_stays(lesson: Lesson) -> None:
    project = edit.new_project(lesson, "presentation")
    project = edit.update_slide(project, "a3", claim="Shells go west")
    assert edit.toggle_topic(lesson, project, "quality").slides == project.slides
    assert edit.choose_activity(lesson, project, "debate").slides == project.slides


def test_a_debate_gives_both_sides_equal_room(lesson: Lesson) -> None:
    sections = [slide.section for slide in edit.new_project(lesson, "debate").slides]
    one, other = lesson.activity("debate").sides
    assert sections.count(one) == sections.count(other) > 0


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Min-Jun Kim", (Name("Kim", "Min-Jun"),)),
        ("Kim, Min-Jun; Doe, Jane", (Name("Kim", "Min-Jun"), Name("Doe", "Jane"))),
        ("United Nations", (Name(literal="United Nations"),)),
        ("KCNA", (Name(literal="KCNA"),)),
        (" ; ", ()),
    ],
)
def test_names_are_read_as_people_type_them(typed: str, names: tuple[Name, ...]) -> None:
    assert read_names(typed) == names
    assert read_names(names_text(names)) == names
