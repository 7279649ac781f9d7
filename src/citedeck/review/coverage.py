"""Quotes on pages -> which topics of the lesson they cover, and which are missing."""

from ..model.finding import Finding, ReviewedQuote, TopicCoverage
from ..model.lesson import Activity, Lesson, Topic
from ..model.verdict import HONEST


def cover_topics(
    quotes: tuple[ReviewedQuote, ...], notes: dict[str, tuple[int, ...]], lesson: Lesson
) -> tuple[TopicCoverage, ...]:
    """Give each topic's slides, quotes and notes.

    `quotes` are those on visible slides; one counts for every topic whose paragraphs hold it.
    `notes` maps a topic to the slides on which research notes on it stand.
    """
    return tuple(_cover(topic, quotes, notes.get(topic.id, ())) for topic in lesson.topics)


def _cover(
    topic: Topic, quotes: tuple[ReviewedQuote, ...], notes: tuple[int, ...]
) -> TopicCoverage:
    held = [quote for quote in quotes if _holds(topic, quote)]
    slides = sorted({quote.slide for quote in held} | set(notes))
    return TopicCoverage(topic.id, tuple(slides), len(held), len(notes))


def _holds(topic: Topic, quote: ReviewedQuote) -> bool:
    judgement = quote.judgement
    return judgement.verdict in HONEST and judgement.paragraph in topic.numbers_in(
        judgement.document
    )


def coverage_findings(
    coverage: tuple[TopicCoverage, ...], lesson: Lesson, activity: Activity | None
) -> tuple[Finding, ...]:
    """Name the topics that the activity asks for and no evidence covers."""
    if activity is None:
        return ()
    bare = {item.topic for item in coverage if not item.quotes and not item.notes}
    return tuple(
        _missing(topic)
        for id in activity.topics
        if id in bare and (topic := lesson.topic(id)) is not None
    )


def _missing(topic: Topic) -> Finding:
    return Finding(
        "topic-uncovered",
        "error",
        f"The activity asks for “{topic.title}”, but no slide shows evidence for it.",
        f"Add a quote or a note on: {topic.question or topic.title}",
        about=topic.id,
    )
