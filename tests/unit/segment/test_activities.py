"""What would break for a student: a task is missing, cut in two or of the wrong kind."""

import pytest

from citedeck.segment.instructions import activity_kinds, activity_score
from unit.segment.lessons import DEBATE, TEA, TIMELINE, import_text, kinds


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        ("Hold a debate on the new tea policy. Is it a policy for the poor?", "debate"),
        ("Weigh the pros and cons of a tea tax in two teams.", "debate"),
        ("Put the events into chronological order and hang them on the wall.", "timeline"),
        ("Make a timeline of tea policies and present it to the class.", "timeline"),
        ("Stage a mock trial of the men who emptied the chests.", "role-play"),
        ("Take on the roles of merchants and debate the price in a role play.", "role-play"),
        ("Prepare a presentation about the debate on the tea tax.", "presentation"),
        ("Give a five-minute talk with slides on your favourite drink.", "presentation"),
        ("In a workshop, draft a policy paper for the growers.", "workshop"),
    ],
)
def test_the_kind_is_what_the_class_makes_and_not_what_it_is_about(task: str, kind: str):
    assert activity_kinds(task)[0] == kind


@pytest.mark.parametrize(
    "task",
    [
        "Brew a pot of tea at home and present it to your class with a poster.",
        "Jot down ten dates and string them along a timeline.",
        "Dig into the archives of your town and show your classmates what you find in a slideshow.",
        "Students will debate in two teams whether tea should be taxed.",
        "Who threw the tea overboard? Discuss in two groups and hold a debate.",
    ],
)
def test_an_instruction_is_known_by_any_verb(task: str):
    assert activity_score(task) > 1.4


@pytest.mark.parametrize(
    "prose",
    [
        "Research shows that students sleep better without tea.",
        "Act One opens in a tea house. Two groups of guests begin to quarrel.",
        "Trade between the two groups of islands had stopped.",
        "Climb the hill and you will see the gardens of the old planters.",
    ],
)
def test_a_noun_or_a_condition_is_no_instruction(prose: str):
    assert activity_score(prose) < 1.4


def test_steps_stay_with_their_activity():
    steps = "Hold a debate on tea:\n- Form two teams.\n- Choose a speaker for the debate.\n- Vote."
    lesson = import_text(TEA, steps, TIMELINE)
    assert kinds(lesson) == ["debate", "timeline"]
    assert lesson.activities[0].task.endswith("Vote.")


def test_paragraphs_under_an_activity_heading_are_one_activity():
    lesson = import_text(
        TEA,
        "Activity 1: Presentation", "Choose a country and find out how tea is drunk there.",
        "Prepare a poster. You may work with a partner.", "Activity 2: Debate", DEBATE,
    )  # fmt: skip
    assert [activity.title for activity in lesson.activities] == [
        "Activity 1: Presentation",
        "Activity 2: Debate",
    ]
    assert lesson.activities[0].task.endswith("with a partner.")


def test_labels_are_titles_and_no_terms():
    lesson = import_text(TEA, "Debate: Tea – a blessing?", "Timeline: The great tea fleets.")
    assert kinds(lesson) == ["debate", "timeline"]
    assert [activity.title for activity in lesson.activities] == ["Debate", "Timeline"]
    assert not lesson.glossary


def test_homework_after_the_glossary_is_an_activity():
    lesson = import_text(
        TEA,
        TIMELINE,
        "Pot – a vessel for tea",
        "Leaf – a part of a plant",
        "Homework: finish your timeline and read the article again.",
    )
    assert [entry.term for entry in lesson.glossary] == ["Pot", "Leaf"]
    assert lesson.activities[-1].title == "Homework"


def test_minutes_sides_and_opposing_views_are_read():
    lesson = import_text(
        TEA,
        "Debate (30 minutes): Form two groups, one arguing that tea should be taxed, and the other that it should be free.",
    )
    activity = lesson.activities[0]
    assert activity.minutes == 30
    assert activity.opposing_view
    assert activity.sides == ("Tea should be taxed", "It should be free")
