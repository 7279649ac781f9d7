"""A lesson -> its words that are nobody's evidence: anybody may use them, and many decks do."""

from functools import lru_cache

from ..model.lesson import Document, Lesson

_LEAD = 2
"""So many words may lead to what a lesson says of a role: `Speaks for`, `Red lines`."""


def is_looked_up(paragraph: str, lesson: Lesson, term: str = "") -> bool:
    """Tell whether a paragraph names a topic, or says what the lesson does of a role or event.

    On a slide about a `term` of the glossary also what the lesson says of it. Such words are
    looked up, as those of a table are.
    """
    said = paragraph.strip()
    if term and (entry := lesson.entry(term)) and said in (entry.definition, entry.example):
        return True
    return said in _titles(lesson) or any(
        said.endswith(words) and len(said[: -len(words)].split()) <= _LEAD
        for words in _role_words(lesson)
    )


@lru_cache(maxsize=16)
def _titles(lesson: Lesson) -> frozenset[str]:
    events = (event.title for event in lesson.events)
    return frozenset((*events, *(topic.title for topic in lesson.topics)))


@lru_cache(maxsize=16)
def _role_words(lesson: Lesson) -> tuple[str, ...]:
    return tuple(
        words
        for role in lesson.roles
        for words in (role.name, role.represents, *role.interests, *role.red_lines)
        if words
    )


@lru_cache(maxsize=16)
def spared_texts(lesson: Lesson, documents: tuple[Document, ...]) -> tuple[str, ...]:
    """Give the texts of a lesson that anybody may use: glossary, events, roles, tasks, titles."""
    found = [lesson.title]
    for document in documents:
        found += [document.title, document.source.title if document.source else ""]
    for entry in lesson.glossary:
        found += [entry.term, entry.definition, entry.example]
    for topic in lesson.topics:
        found += [topic.title, topic.question]
    for activity in lesson.activities:
        found += [activity.title, activity.task, activity.motion, *activity.sides]
    for role in lesson.roles:
        found += [role.name, role.represents, *role.interests, *role.red_lines]
    for event in lesson.events:
        found += [event.title, event.source.title if event.source else ""]
    return tuple(dict.fromkeys(filter(None, found)))
