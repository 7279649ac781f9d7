"""What would break for everyone: a word of the text is lost, or the given lesson is misread."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.model.errors import LessonError
from citedeck.model.lesson import Lesson
from citedeck.segment import Doubt, segment_lesson
from citedeck.segment.activities import TITLES
from unit.segment.lessons import GLOSSARY, TASKS, TEA, TEA_TOLD_AGAIN, kinds, paragraphs, text_of

ROOT = Path(__file__).resolve().parents[3]
GIVEN = ROOT.parent / "shared" / "lesson-article.txt"

blocks = st.sampled_from(
    [
        *TEA, *TEA_TOLD_AGAIN, *TASKS, *GLOSSARY,
        "# Leaves and ships", "## Activities", "**Transcript**", "Glossary", "Sources", "Your turn!",
        "Activity 1: Debate", "By Ana Lima", "Subject: History", "Page 2 of 3", "Good luck!",
        "Anna: The kettle sings.", "[00:12] We land.", "[Music]", "Kettle: a pot for water",
        "LISBON – The trams were free.", "- milk\n- sugar\n- lemon", "1. Form two teams.",
        "Homework: read it again.", "Why do we drink it?", "The Nile – a river – flows.",
    ]
)  # fmt: skip


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def kept(lesson: Lesson, doubts: tuple[Doubt, ...]) -> Counter[str]:
    texts = [lesson.title, *(topic.title for topic in lesson.topics)]
    texts += [text for doc in lesson.documents for text in (doc.title, doc.text)]
    texts += [text for activity in lesson.activities for text in (activity.title, activity.task)]
    texts += [text for e in lesson.glossary for text in (e.term, e.definition, e.example)]
    texts += [doubt.message for doubt in doubts if "is not kept" in doubt.message]
    return sum((words(text) for text in texts), Counter())


@given(st.lists(blocks, min_size=1, max_size=14, unique=True))
def test_no_word_is_lost_whatever_stands_beside_what(texts: list[str]):
    text = text_of(*texts)
    try:
        lesson, doubts = segment_lesson(text, "tea")
    except LessonError:
        assert all(block.startswith(("#", "*")) or len(block.split()) < 4 for block in texts)
        return
    lost = words(text) - kept(lesson, doubts)
    assert not [word for word in lost if not word.isdigit()]
    assert all(1 <= doubt.line <= text.count("\n") for doubt in doubts)


@given(st.lists(blocks, min_size=1, max_size=14, unique=True))
def test_no_paragraph_stands_in_two_places(texts: list[str]):
    try:
        lesson, _ = segment_lesson(text_of(*texts), "tea")
    except LessonError:
        return
    found = [text for document in lesson.documents for text in document.paragraphs]
    found += [text for activity in lesson.activities for text in activity.task.split("\n\n")]
    found += [entry.term for entry in lesson.glossary]
    assert len(found) == len(set(found))


def test_a_text_without_a_paragraph_is_refused():
    with pytest.raises(LessonError):
        segment_lesson("# Tea\n", "tea")


def test_topics_have_paragraphs_even_where_nothing_names_them():
    lesson, _ = segment_lesson(text_of(TEA, TASKS[1]), "tea")
    assert len(lesson.topics) >= 2
    assert all(numbers for topic in lesson.topics for _, numbers in topic.paragraphs)


@pytest.mark.skipif(not GIVEN.exists(), reason="the given lesson is not at hand")
def test_the_given_lesson_is_read_as_it_is():
    text = GIVEN.read_text("utf-8")
    lesson, doubts = segment_lesson(text, "lesson-article")
    assert len(paragraphs(lesson, "article")) == 7
    assert len(paragraphs(lesson, "transcript")) == 7
    assert lesson.documents[1].title == "Sanitized Transcript: Kim Jong Un and Vladimir Putin"
    assert kinds(lesson) == ["debate", "timeline", "role-play", "presentation", "workshop"]
    assert len(lesson.glossary) == 10
    assert all(entry.definition and entry.example for entry in lesson.glossary)
    assert [doubt.message for doubt in doubts] == ["the text has no title; the file's name is used"]
    titles = (lesson.title, *TITLES.values(), *(topic.title for topic in lesson.topics))
    assert kept(lesson, doubts) - sum((words(title) for title in titles), Counter()) <= words(text)
    assert words(text) <= kept(lesson, doubts)
