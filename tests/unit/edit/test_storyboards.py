"""A suggested storyboard fits the activity, and asks nothing of a lesson that it does not have."""

from dataclasses import replace

import pytest

from citedeck import edit
from citedeck.model.lesson import Lesson
from citedeck.model.slides import (
    ComparisonSlide,
    ExchangeSlide,
    MapSlide,
    PolicySlide,
    PositionSlide,
    RolesSlide,
    TimelineSlide,
)

KINDS = ("presentation", "debate", "timeline", "role-play", "workshop")


def suggested(lesson: Lesson, activity: str) -> list[str]:
    return [slide.kind for slide in edit.new_project(lesson, activity).slides]


def bare(lesson: Lesson) -> Lesson:
    return replace(lesson, events=(), roles=(), map=None, glossary=())


def test_a_presentation_shows_each_topic_the_way_that_shows_it_best(lesson: Lesson) -> None:
    assert suggested(lesson, "presentation") == [
        "title", "agenda", "timeline", "exchange", "quote", "claim", "map", "claim", "claim",
        "claim", "points", "conclusion", "sources",
    ]  # fmt: skip


@pytest.mark.parametrize("activity", KINDS)
def test_no_diagram_is_suggested_for_a_lesson_without_what_it_needs(
    lesson: Lesson, activity: str
) -> None:
    kinds = set(suggested(bare(lesson), activity))
    assert not kinds & {"exchange", "map", "roles", "position"}
    assert "timeline" not in kinds or activity == "timeline"


@pytest.mark.parametrize("activity", KINDS)
def test_every_topic_has_a_slide(lesson: Lesson, activity: str) -> None:
    project = edit.new_project(lesson, activity)
    assert {slide.topic for slide in project.slides} >= set(project.topics)


def test_a_diagram_names_the_lessons_own(lesson: Lesson) -> None:
    slides = edit.new_project(lesson, "presentation").slides
    shown = next(slide for slide in slides if isinstance(slide, ExchangeSlide))
    assert [party.name for party in shown.parties] == ["Russia", "North Korea"]
    assert [(flow.source, flow.target) for flow in shown.flows] == [("p1", "p2"), ("p2", "p1")]
    region = next(slide for slide in slides if isinstance(slide, MapSlide))
    assert region.highlight == lesson.map.countries
    times = next(slide for slide in slides if isinstance(slide, TimelineSlide))
    assert {event.title for event in times.events} == {
        event.title for event in lesson.events if event.document
    }


@pytest.mark.parametrize("topics", [(), ("china",), ("china", "quality", "missiles")])
def test_a_debate_gives_both_sides_equal_room(lesson: Lesson, topics: tuple[str, ...]) -> None:
    slides = edit.new_project(lesson, "debate", topics).slides
    one, other = lesson.activity("debate").sides
    sections = [slide.section for slide in slides]
    assert sections.count(one) == sections.count(other) > 1
    motion = slides[1]
    assert isinstance(motion, ComparisonSlide)
    assert [column.claim for column in motion.columns] == [one, other]
    assert motion.title == lesson.activity("debate").motion


def test_a_role_play_gives_everyone_at_the_table_a_slide(lesson: Lesson) -> None:
    slides = edit.new_project(lesson, "role-play").slides
    assert isinstance(slides[1], RolesSlide)
    spoken = [slide.roles for slide in slides if isinstance(slide, PositionSlide)]
    assert spoken == [(role.name,) for role in lesson.roles]
    topics = {slide.roles[0]: slide.topic for slide in slides if isinstance(slide, PositionSlide)}
    assert topics["The envoy of China"] == "china"


def test_a_workshop_ends_in_recommendations_with_what_they_cost(lesson: Lesson) -> None:
    slides = edit.new_project(lesson, "workshop").slides
    assert sum(isinstance(slide, PolicySlide) for slide in slides) == 2
    assert [column.claim for column in slides[-3].columns] == [
        "What we recommend",
        "What it costs",
    ]


def test_a_timeline_leaves_room_for_events_of_ones_own(lesson: Lesson) -> None:
    times = [s for s in edit.new_project(lesson, "timeline").slides if s.kind == "timeline"]
    assert [bool(slide.events) for slide in times] == [True, False]
    assert all(slide.topic == "history" for slide in times)


@pytest.mark.parametrize("chosen", [True, False])
def test_history_comes_first_under_its_topic_where_that_is_chosen(
    lesson: Lesson, chosen: bool
) -> None:
    topics = ("china", "history") if chosen else ("china",)
    shown = edit.new_project(lesson, "presentation", topics).slides[2]
    assert isinstance(shown, TimelineSlide)
    assert shown.topic == ("history" if chosen else "")
