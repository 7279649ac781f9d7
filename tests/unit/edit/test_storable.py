"""Whatever a student does, the work can be saved and opened again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citedeck import edit
from citedeck.files.lessons import bundled_lesson
from citedeck.files.projects import PROJECT_FORMAT
from citedeck.model.lesson import Id
from citedeck.model.media import Media
from citedeck.model.project import Project
from citedeck.model.slides import (
    SLIDE_KINDS,
    ChartSlide,
    Column,
    ComparisonSlide,
    ExchangeSlide,
    Flow,
    MapLabel,
    MapSlide,
    Party,
    Series,
    TableSlide,
    TimelineEvent,
    TimelineSlide,
)
from citedeck.text.normalise import clean_text
from strategies import dates, names, projects

Draw = Callable[[st.SearchStrategy], object]

typed = st.text(max_size=12)
"""What a person can type or paste, control characters and halves of letters among it."""
LESSON = bundled_lesson()
PICTURES = [Media(letter * 64, "png", 4, 3, b"") for letter in "ab"]
TOPICS = st.sampled_from(["", *(topic.id for topic in LESSON.topics)])


@st.composite
def started(draw: st.DrawFn) -> Project:
    """Projects in which every kind of slide leads somewhere."""
    project = draw(projects())
    sources = st.sampled_from(["", *(source.id for source in project.sources)])
    series = (Series("made", (1.0, None)),)
    evidence = tuple(str(item.id) for item in (*project.quotes, *project.notes))[:1]
    parties = (Party(id=Id("p1")), Party(id=Id("p2"), name="made"))
    flow = Flow(source="p1", target="p2", text=draw(typed.map(clean_text)), evidence=evidence)
    more = (
        ExchangeSlide(id=Id("b3"), parties=parties, flows=(flow,)),
        TimelineSlide(id=Id("b4"), events=(TimelineEvent(), TimelineEvent(evidence=evidence))),
        ComparisonSlide(id=Id("b5"), columns=(Column(), Column(evidence=evidence))),
        MapSlide(id=Id("b6"), labels=(MapLabel(country="RUS"),), arrows=(flow,)),
        ChartSlide(id=Id("b1"), categories=("a", "b"), series=series, source=draw(sources)),
        TableSlide(id=Id("b2"), header=("a",), rows=(("b",),), source=draw(sources)),
    )
    return replace(project, lesson=LESSON.id, slides=(*project.slides, *more))


def any_id(draw: Draw, items: tuple[object, ...]) -> str:
    return str(draw(st.sampled_from(["none", *(item.id for item in items)])))


def slide_id(draw: Draw, project: Project) -> str:
    return any_id(draw, project.slides)


def evidence_id(draw: Draw, project: Project) -> str:
    return any_id(draw, (*project.quotes, *project.notes))


def source_fields(draw: Draw) -> dict[str, object]:
    made = st.lists(names, max_size=2).map(tuple)
    return {"title": draw(typed), "author": draw(made), "issued": draw(st.none() | dates)}


def note_fields(draw: Draw, project: Project) -> dict[str, object]:
    fields = {name: draw(typed) for name in ("text", "title", "locator")}
    source = st.sampled_from(["", *(source.id for source in project.sources)])
    return {**fields, "kind": draw(st.sampled_from(["data", "idea"])), "source": draw(source)}


def details(draw: Draw) -> dict[str, object]:
    people = st.lists(typed, max_size=3).map(tuple)
    return {"title": draw(typed), "presenters": draw(people), "class_name": draw(typed)}


def slide_fields(draw: Draw) -> dict[str, object]:
    return {name: draw(typed) for name in ("claim", "takeaway", "speaker_notes", "topic")}


KINDS = st.sampled_from(sorted(SLIDE_KINDS))
ACTIVITIES = st.sampled_from([activity.id for activity in LESSON.activities])

STEPS: dict[str, Callable[[Draw, Project], object]] = {
    "add_note": lambda d, p: edit.add_note(p, **note_fields(d, p)),
    "add_picture": lambda d, p: edit.add_picture(p, d(st.sampled_from(PICTURES))),
    "add_quote": lambda d, p: edit.add_quote(p, "article", 2, d(typed), d(TOPICS)),
    "add_slide": lambda d, p: edit.add_slide(p, d(KINDS), slide_id(d, p), claim=d(typed)),
    "add_source": lambda d, p: edit.add_source(p, type="book", **source_fields(d)),
    "change_kind": lambda d, p: edit.change_kind(p, slide_id(d, p), d(KINDS)),
    "choose_activity": lambda d, p: edit.choose_activity(LESSON, p, d(ACTIVITIES)),
    "duplicate_slide": lambda d, p: edit.duplicate_slide(p, d(st.sampled_from(p.slides)).id),
    "move_slide": lambda d, p: edit.move_slide(p, slide_id(d, p), d(st.integers(-2, 9))),
    "new_project": lambda d, _: edit.new_project(LESSON, d(ACTIVITIES)),
    "place_evidence": lambda d, p: edit.place_evidence(p, slide_id(d, p), evidence_id(d, p)),
    "remove_evidence": lambda d, p: edit.remove_evidence(p, evidence_id(d, p)),
    "remove_slide": lambda d, p: edit.remove_slide(p, slide_id(d, p)),
    "remove_source": lambda d, p: edit.remove_source(p, any_id(d, p.sources)),
    "set_details": lambda d, p: edit.set_details(p, **details(d)),
    "suggest_slides": lambda _, p: edit.suggest_slides(LESSON, p),
    "take_events": lambda d, p: edit.take_events(LESSON, p, slide_id(d, p)),
    "take_evidence": lambda d, p: edit.take_evidence(p, slide_id(d, p), evidence_id(d, p)),
    "toggle_topic": lambda d, p: edit.toggle_topic(LESSON, p, d(TOPICS)),
    "update_note": lambda d, p: edit.update_note(p, any_id(d, p.notes), **note_fields(d, p)),
    "update_quote": lambda d, p: edit.update_quote(p, any_id(d, p.quotes), text=d(typed)),
    "update_slide": lambda d, p: edit.update_slide(p, slide_id(d, p), **slide_fields(d)),
    "update_source": lambda d, p: edit.update_source(p, any_id(d, p.sources), **source_fields(d)),
}


def test_every_edit_is_tried() -> None:
    assert {*STEPS, "count_uses"} == set(edit.__all__)


@pytest.mark.parametrize("step", STEPS)
@settings(max_examples=25, deadline=None)
@given(data=st.data(), project=started())
def test_what_an_edit_makes_can_be_saved_and_opened(
    step: str, data: st.DataObject, project: Project
) -> None:
    made = STEPS[step](data.draw, project)
    after = made[0] if isinstance(made, tuple) else made
    assert PROJECT_FORMAT.read(PROJECT_FORMAT.write(after), "project.yaml") == after
