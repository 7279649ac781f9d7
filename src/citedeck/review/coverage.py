"""Quotes on pages -> which topics of the lesson they cover."""

from ..model.finding import ReviewedQuote, TopicCoverage
from ..model.lesson import Lesson, Topic
from ..model.pages import Page, Pages
from ..model.verdict import HONEST
from .naming import Naming
from .research import research_citations

_FAULTY = ("altered", "misplaced")


def cover_topics(
    pages: Pages, quotes: tuple[ReviewedQuote, ...], lesson: Lesson, naming: Naming
) -> tuple[TopicCoverage, ...]:
    """Give each topic's slides, quotes and notes, on visible slides.

    A quote counts for every topic whose paragraphs hold it. Its notes are the quotes and citations
    from outside the lesson on the same slides; they count beside a faulty quote as well.
    """
    hidden = {number for number, page in enumerate(pages.pages, 1) if page.hidden}
    shown = tuple(quote for quote in quotes if quote.slide not in hidden)
    notes = {
        number: _count_notes(page, [q for q in shown if q.slide == number], naming)
        for number, page in enumerate(pages.pages, 1)
        if number not in hidden
    }
    return tuple(_cover(topic, shown, notes) for topic in lesson.topics)


def _count_notes(page: Page, quotes: list[ReviewedQuote], naming: Naming) -> int:
    """Count the quotes from outside the lesson, and the citations of it that stand with none."""
    external = [quote for quote in quotes if quote.judgement.verdict == "external"]
    quoted = "; ".join(quote.cited_source for quote in external)
    cited = research_citations(page, naming)
    return len(external) + sum(item.source not in quoted for item in cited)


def _cover(topic: Topic, quotes: tuple[ReviewedQuote, ...], notes: dict[int, int]) -> TopicCoverage:
    near = [quote for quote in quotes if _is_near(topic, quote)]
    held = [quote.slide for quote in near if quote.judgement.verdict in HONEST]
    slides = sorted({*held, *(quote.slide for quote in near if notes[quote.slide])})
    return TopicCoverage(topic.id, tuple(slides), len(held), sum(notes[slide] for slide in slides))


def _is_near(topic: Topic, quote: ReviewedQuote) -> bool:
    """Tell whether a quote is from a topic's paragraphs, even where words or place are wrong."""
    judgement = quote.judgement
    return judgement.verdict in (*HONEST, *_FAULTY) and judgement.paragraph in topic.numbers_in(
        judgement.document
    )
