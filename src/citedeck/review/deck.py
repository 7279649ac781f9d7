"""Pages + lesson -> the review of one deck."""

from ..model.finding import DeckReview, sort_findings
from ..model.lesson import Activity, Lesson
from ..model.limits import Limits
from ..model.pages import Pages
from .checks import CHECKS, Judged, check_deck, run_checks, weigh
from .counting import count_words, talking_seconds
from .coverage import cover_topics
from .quotes import deck_naming, review_quotes


def review_pages(
    pages: Pages, lesson: Lesson, activity: Activity | None, limits: Limits
) -> DeckReview:
    """Review a deck for an activity, or with all topics as advice where none is known."""
    quotes, found = review_quotes(pages, lesson, lesson.documents)
    naming = deck_naming(pages, lesson, lesson.documents)
    coverage = cover_topics(pages, quotes, lesson, naming)
    seconds = talking_seconds(pages, limits.words_per_minute.of(lesson.audience))
    judged = Judged(naming, quotes, coverage, seconds)
    deck = check_deck(pages, lesson, activity, limits, judged)
    return DeckReview(
        pages.properties.title,
        len(pages.pages),
        count_words(pages, naming),
        seconds,
        quotes,
        coverage,
        sort_findings((*weigh(found, limits), *run_checks(deck, CHECKS))),
    )
