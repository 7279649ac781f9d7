"""The bundled lesson and example: complete, neutral, in our own words."""

import re
from collections import Counter

from citedeck.edit import new_project
from citedeck.evidence import judge_quote
from citedeck.model.lesson import Lesson
from citedeck.model.project import Work
from citedeck.review import check_lesson

SHARED_WORDS = 7
HEDGES = ("reportedly", "likely", "Estimates suggest", "may", "could")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("’", "'"))


def test_the_lesson_holds_what_a_class_needs(lesson: Lesson) -> None:
    assert [len(document.paragraphs) for document in lesson.documents] == [7, 7]
    assert {activity.kind for activity in lesson.activities} == {
        "presentation", "debate", "timeline", "role-play", "workshop",
    }  # fmt: skip
    assert len(lesson.glossary) == 10
    assert all(entry.definition and entry.example for entry in lesson.glossary)
    assert len(lesson.topics) >= 8
    assert all(topic.question and topic.numbers_in("article") for topic in lesson.topics)
    assert len(lesson.roles) == 5


def test_every_event_says_where_it_is_from(lesson: Lesson) -> None:
    assert lesson.events[0].date.year == 1991
    assert lesson.events[-1].date.year == 2025
    assert all(event.document or (event.source and event.source.url) for event in lesson.events)
    assert [event.date for event in lesson.events] == sorted(event.date for event in lesson.events)


def test_the_presentation_asks_for_its_four_topics(lesson: Lesson) -> None:
    activity = lesson.activity("presentation")
    assert activity and activity.topics == (
        "military-supplies",
        "regional-stability",
        "strategic-importance",
        "international-relations",
    )


def test_the_hedges_stay(lesson: Lesson) -> None:
    for document in lesson.documents:
        for hedge in HEDGES:
            assert hedge in document.text, (document.id, hedge)


def test_no_sentence_is_taken_from_the_real_lesson(lesson: Lesson, lesson_text: str) -> None:
    theirs = words(lesson_text)
    known = {tuple(theirs[i : i + SHARED_WORDS]) for i in range(len(theirs))}
    texts = [document.text for document in lesson.documents]
    texts += [activity.task for activity in lesson.activities]
    texts += [f"{entry.definition} {entry.example}" for entry in lesson.glossary]
    for text in texts:
        ours = words(text)
        shared = [
            ours[i : i + SHARED_WORDS]
            for i in range(len(ours) - SHARED_WORDS + 1)
            if tuple(ours[i : i + SHARED_WORDS]) in known
        ]
        assert not shared


def test_nothing_in_the_lesson_must_be_mended(lesson: Lesson) -> None:
    assert not [finding for finding in check_lesson(lesson) if finding.severity != "advice"]


def test_the_example_has_its_slides_quotes_and_notes(demo: Work) -> None:
    project = demo.project
    assert len(project.slides) == 14
    verdicts = Counter(judge_quote(q, demo.lesson.documents).verdict for q in project.quotes)
    assert verdicts == {"verbatim": 4, "marked": 2}
    assert [bool(project.source(note.source)) for note in project.notes] == [True, True]
    assert all(slide.speaker_notes for slide in project.slides)


def test_a_new_project_has_no_words_yet(lesson: Lesson) -> None:
    assert not new_project(lesson, "presentation").quotes
