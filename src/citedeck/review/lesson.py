"""A lesson -> what a teacher should look at before the class gets it."""

from collections.abc import Iterator

from ..model.finding import Finding, sort_findings
from ..model.lesson import Lesson


def check_lesson(lesson: Lesson) -> tuple[Finding, ...]:
    """Check a lesson that can be read: is it complete enough to work with."""
    found = (
        *_document_checks(lesson),
        *_topic_checks(lesson),
        *_activity_checks(lesson),
        *_origin_checks(lesson),
    )
    return sort_findings(found)


def _document_checks(lesson: Lesson) -> Iterator[Finding]:
    if not any(document.kind == "article" for document in lesson.documents):
        fix = "Give one document the kind “article”."
        yield Finding("article-missing", "error", "The lesson has no article.", fix)
    for document in lesson.documents:
        if document.kind == "article" and document.source is None:
            message = f"The {document.id} does not say where it was published."
            fix = "Add a source, so that decks can cite it in full."
            yield Finding("source-missing", "advice", message, fix, about=document.id)


def _topic_checks(lesson: Lesson) -> Iterator[Finding]:
    if not lesson.topics:
        fix = "Add topics with the paragraphs that answer them."
        yield Finding("topics-missing", "warning", "The lesson has no topics.", fix)
    for topic in lesson.topics:
        if not any(numbers for _, numbers in topic.paragraphs):
            message = f"The topic “{topic.title}” names no paragraph."
            fix = "Say which paragraphs answer it."
            yield Finding("topic-without-paragraph", "warning", message, fix, about=topic.id)
        if not topic.question:
            message = f"The topic “{topic.title}” has no question."
            fix = "A question helps students to look for evidence."
            yield Finding("topic-without-question", "advice", message, fix, about=topic.id)


def _activity_checks(lesson: Lesson) -> Iterator[Finding]:
    if not lesson.activities:
        fix = "Add what the class is to do."
        yield Finding("activities-missing", "warning", "The lesson has no activities.", fix)
    for activity in lesson.activities:
        if not activity.topics:
            message = f"The activity “{activity.title}” requires no topic."
            fix = "Name the topics it must cover, or nothing can be checked."
            yield Finding("activity-without-topic", "advice", message, fix, about=activity.id)
        if activity.kind == "debate" and len(activity.sides) != 2:
            message = f"The debate “{activity.title}” does not name two sides."
            fix = "Name them under sides."
            yield Finding("debate-without-sides", "advice", message, fix, about=activity.id)
    if any(activity.kind == "role-play" for activity in lesson.activities) and not lesson.roles:
        fix = "Add who takes part, with interests and red lines."
        yield Finding("roles-missing", "advice", "The role-play has no roles.", fix)


def _origin_checks(lesson: Lesson) -> Iterator[Finding]:
    for event in lesson.events:
        if not event.document and event.source is None:
            message = f"The event of {event.date}, “{event.title}”, does not say where it is from."
            fix = "Name a paragraph or a source."
            yield Finding("event-without-origin", "error", message, fix)
