"""What stands inside the parts of a slide is found, taken away and kept like the rest."""

import pytest

from citedeck import edit
from citedeck.files.projects import PROJECT_FORMAT
from citedeck.model.errors import ProjectError
from citedeck.model.lesson import Lesson
from citedeck.model.media import Media
from citedeck.model.project import Project, Work
from citedeck.model.slides import (
    SLIDE_KINDS,
    ChartSlide,
    ClaimSlide,
    Column,
    ComparisonSlide,
    DefinitionSlide,
    ExchangeSlide,
    Flow,
    MapLabel,
    MapSlide,
    Party,
    PictureSlide,
    PointsSlide,
    PolicySlide,
    PositionSlide,
    QuestionsSlide,
    Series,
    Slide,
    TableSlide,
    TimelineEvent,
    TimelineSlide,
    TitleSlide,
)
from citedeck.model.source import PartialDate

PARTIES = (Party(id="p1", name="Russia"), Party(id="p2", name="North Korea"))
FLOW = Flow(source="p1", target="p2", text="Fuel", evidence=("q1", "n1"))
SLIDES: list[Slide] = [
    ExchangeSlide(id="b1", parties=PARTIES, flows=(FLOW,)),
    TimelineSlide(
        id="b1", events=(TimelineEvent(date=PartialDate(1991), title="End", evidence=("q1", "n1")),)
    ),
    ComparisonSlide(
        id="b1",
        columns=(Column(claim="Yes", items=("Shells",), evidence=("q1", "n1")), Column(claim="No")),
    ),
    MapSlide(
        id="b1", arrows=(Flow(source="RUS", target="PRK", text="Fuel", evidence=("q1", "n1")),)
    ),
]
KINDS = pytest.mark.parametrize("slide", SLIDES, ids=lambda slide: slide.kind)


def with_slide(demo: Work, slide: Slide) -> Project:
    project = demo.project
    return Project(
        lesson=project.lesson, sources=project.sources, quotes=project.quotes, notes=project.notes,
        slides=(slide,),
    )  # fmt: skip


@KINDS
def test_deleted_evidence_leaves_the_parts_too(demo: Work, slide: Slide) -> None:
    project = edit.remove_evidence(with_slide(demo, slide), "q1")
    assert project.slides[0].all_evidence == ("n1",)
    PROJECT_FORMAT.read(PROJECT_FORMAT.write(project), "project.yaml")


@KINDS
def test_evidence_inside_a_part_is_on_the_slide(demo: Work, slide: Slide) -> None:
    project = with_slide(demo, slide)
    assert edit.place_evidence(project, "b1", "q1") == project
    assert edit.take_evidence(project, "b1", "q1").slides[0].all_evidence == ("n1",)


@KINDS
def test_a_claim_keeps_the_evidence_of_the_parts(demo: Work, slide: Slide) -> None:
    made = edit.change_kind(with_slide(demo, slide), "b1", "claim").slides[0]
    assert isinstance(made, ClaimSlide)
    assert made.evidence == ("q1", "n1")


def test_points_keep_the_words_of_the_parts(demo: Work) -> None:
    said = [edit.change_kind(with_slide(demo, s), "b1", "points").slides[0].items for s in SLIDES]
    assert said == [
        ("Russia to North Korea: Fuel",),
        ("1991: End",),
        ("Yes", "Shells", "No"),
        ("Russia to North Korea: Fuel",),
    ]
    project = edit.add_slide(demo.project, "points", items=("One", "Two"))[0]
    sides = edit.change_kind(project, project.slides[-1].id, "comparison").slides[-1]
    assert sides.columns == (Column(items=("One", "Two")), Column())


def test_what_flows_to_nobody_goes_with_its_party(demo: Work) -> None:
    project = with_slide(demo, SLIDES[0])
    after = edit.update_slide(project, "b1", parties=PARTIES[:1]).slides[0]
    assert after.flows == ()
    assert edit.update_slide(project, "b1", parties=PARTIES[::-1]).slides[0].flows == (FLOW,)


@pytest.mark.parametrize(
    ("slide", "where", "what"),
    [
        (SLIDES[0], "flows[0].evidence[0]", "no quote or note “q1”"),
        (SLIDES[1], "events[0].evidence[1]", "no quote or note “n1”"),
        (SLIDES[2], "columns[0].evidence[0]", "no quote or note “q1”"),
        (SLIDES[3], "arrows[0].evidence[0]", "no quote or note “q1”"),
        (ExchangeSlide(id="b1", parties=PARTIES[1:], flows=(FLOW,)), "flows[0].from", "no party “p1”"),
        (ExchangeSlide(id="b1", parties=PARTIES[:1] * 2), "parties[1].id", "“p1” is there twice"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_in_a_part_is_said(slide: Slide, where: str, what: str) -> None:
    data = PROJECT_FORMAT.write(Project(lesson="x", slides=(slide,)))
    with pytest.raises(ProjectError) as caught:
        PROJECT_FORMAT.read(data, "project.yaml")
    said = [str(problem) for problem in caught.value.problems]
    assert any(f"slides[0].{where}" in line and what in line for line in said), said


def test_a_timeline_takes_the_lessons_events_with_their_sources(lesson: Lesson) -> None:
    first = TimelineEvent(date=lesson.events[0].date, title=lesson.events[0].title)
    own = TimelineEvent(title="Our own")
    slide = TimelineSlide(id="a1", topic="history", events=(own, first))
    project = edit.take_events(lesson, Project(lesson=lesson.id, slides=(slide,)), "a1")
    events = project.slides[0].events
    assert [event.title for event in events] == [*(e.title for e in lesson.events), "Our own"]
    cited = {event.title: event.evidence for event in events}
    for known in lesson.events:
        notes = [project.note(id) for id in cited[known.title]]
        sources = [project.source(note.source) for note in notes if note]
        assert [source.url for source in sources] == ([known.source.url] if known.source else [])
    assert len({source.url for source in project.sources}) == len(project.sources)
    assert edit.take_events(lesson, project, "a1") == project
    PROJECT_FORMAT.read(PROJECT_FORMAT.write(project), "project.yaml")


def test_a_picture_is_added_once() -> None:
    media = Media("ab" * 32, "png", 4, 3, b"")
    project, id = edit.add_picture(Project(lesson="x"), media)
    assert edit.add_picture(project, media) == (project, id)
    assert project.media[0].file == f"media/{'ab' * 8}.png"


@pytest.mark.parametrize("kind", SLIDE_KINDS)
def test_another_kind_keeps_no_evidence_that_it_does_not_show(demo: Work, kind: str) -> None:
    claim = ClaimSlide(id="b1", evidence=("q1", "n1"))
    project = edit.change_kind(with_slide(demo, claim), "b1", kind)
    made = project.slides[0]
    assert made.all_evidence == made.shown_evidence
    placed = edit.place_evidence(project, "b1", "n2").slides[0]
    assert ("n2" in placed.evidence) == (made.most_evidence != 0)


POLICY = PolicySlide(
    id="b1", problem="Too few", option="Talks", trade_off="Time", recommendation="Talk"
)
WORDY: list[tuple[Slide, tuple[str, ...]]] = [
    (SLIDES[0], ("Russia", "North Korea", "Fuel")),
    (SLIDES[1], ("1991", "End")),
    (SLIDES[2], ("Yes", "Shells", "No")),
    (MapSlide(id="b1", highlight=("JPN",), labels=(MapLabel(country="CHN", text="Near"),)),
     ("Japan", "China: Near")),
    (POLICY, ("Too few", "Talks", "Time", "Talk")),
    (PointsSlide(id="b1", items=("One", "Two")), ("One", "Two")),
    (QuestionsSlide(id="b1", items=("Why?",)), ("Why?",)),
    (TitleSlide(id="b1", subtitle="Under it"), ("Under it",)),
    (DefinitionSlide(id="b1", term="Shell"), ("Shell",)),
    (PictureSlide(id="b1", alt="A port", credit="By us"), ("A port", "By us")),
    (TableSlide(id="b1", header=("Year", "Tons"), rows=(("2023", "5"),)), ("Year | Tons", "2023 | 5")),
    (ChartSlide(id="b1", categories=("2023",), series=(Series("Oil", (1.5,)),), unit="t"),
     ("2023: Oil 1.5 t",)),
    (PositionSlide(id="b1", roles=("The Pope",)), ("The Pope",)),
]  # fmt: skip


@pytest.mark.parametrize("kind", SLIDE_KINDS)
@pytest.mark.parametrize(("slide", "words"), WORDY, ids=lambda each: getattr(each, "kind", ""))
def test_another_kind_loses_no_words(
    demo: Work, slide: Slide, words: tuple[str, ...], kind: str
) -> None:
    project = edit.update_slide(with_slide(demo, slide), "b1", speaker_notes="Say hello.")
    project = edit.change_kind(project, "b1", kind)
    said = str(project.slides[0])
    assert kind == slide.kind or [word for word in words if word not in said] == []
    assert project.slides[0].speaker_notes.startswith("Say hello.")


def test_words_without_a_place_become_a_list_or_go_into_the_notes(demo: Work) -> None:
    project = with_slide(demo, POLICY)
    points = edit.change_kind(project, "b1", "points").slides[0]
    assert isinstance(points, PointsSlide)
    assert points.items == ("Too few", "Talks", "Time", "Talk")
    assert points.speaker_notes == ""
    claim = edit.change_kind(with_slide(demo, SLIDES[0]), "b1", "claim").slides[0]
    assert claim.speaker_notes == "Kept from before:\n– Russia to North Korea: Fuel"
    back = edit.change_kind(with_slide(demo, ClaimSlide(id="b1")), "b1", "points").slides[0]
    assert back == PointsSlide(id="b1")
