import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck import edit
from citedeck.edit.names import names_text, read_names
from citedeck.model.lesson import Lesson
from citedeck.model.project import Project, Work
from citedeck.model.slides import SourcesSlide, TitleSlide
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
    wider = edit.toggle_topic(lesson, project, "missiles")
    assert len(wider.slides) == len(project.slides) + 1


def test_a_storyboard_somebody_worked_on_stays(lesson: Lesson) -> None:
    project = edit.new_project(lesson, "presentation")
    project = edit.update_slide(project, "a3", claim="Shells go west")
    assert edit.toggle_topic(lesson, project, "quality").slides == project.slides
    assert edit.choose_activity(lesson, project, "debate").slides == project.slides


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


@pytest.mark.parametrize(
    "body", ["Human Rights Watch", "Amnesty", "Foreign Office, Seoul; Asia Desk", "A; B", "Bank"]
)
def test_a_bodys_name_survives(body: str) -> None:
    assert read_names(names_text((Name(literal=body),))) == (Name(literal=body),)


@pytest.mark.parametrize("typed", ["“Human Rights Watch”", '"Human Rights Watch"'])
def test_quotation_marks_make_a_body(typed: str) -> None:
    body = Name(literal="Human Rights Watch")
    assert read_names(f"{typed}; Doe, Jane") == (body, Name("Doe", "Jane"))


def test_a_person_can_say_what_names_are() -> None:
    assert read_names("Human Rights Watch; A, B", bodies=True) == (
        Name(literal="Human Rights Watch"),
        Name(literal="A, B"),
    )
    assert read_names("Jane Press; Plato", bodies=False) == (Name("Press", "Jane"), Name("Plato"))


word = st.text(
    st.characters(categories=("L", "N")) | st.sampled_from(".’-&"), min_size=1, max_size=8
)
several = st.lists(word, min_size=1, max_size=4).map(" ".join)
persons = st.builds(Name, family=several, given=st.just("") | several)
bodies = st.builds(Name, literal=st.lists(several, min_size=1, max_size=3).map("; ".join))
bodies |= st.builds(Name, literal=st.lists(several, min_size=1, max_size=3).map(", ".join))


@given(st.lists(persons | bodies, max_size=3).map(tuple))
def test_names_are_read_back(names: tuple[Name, ...]) -> None:
    assert read_names(names_text(names)) == names


def test_a_renamed_presenter_keeps_the_slides(demo: Work) -> None:
    first, second = demo.project.presenters
    assert any(slide.speaker == second for slide in demo.project.slides)
    project = edit.set_details(demo.project, presenters=(first, "Ann Lee"))
    speakers = {slide.speaker for slide in project.slides}
    assert "Ann Lee" in speakers and second not in speakers


@pytest.mark.parametrize("after", [("B", "A"), ("A",), ("A", "B", "C"), ("C", "D"), ("B", "B")])
def test_speakers_stay_where_it_is_not_clear_who_got_another_name(after: tuple[str, ...]) -> None:
    slides = (TitleSlide(id="a1", speaker="B"),)
    project = Project(lesson="x", presenters=("A", "B"), slides=slides)
    assert edit.set_details(project, presenters=after).slides == slides
