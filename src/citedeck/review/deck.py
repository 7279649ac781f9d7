"""Pages + lesson -> the review of one deck."""

from ..model.finding import DeckReview, sort_findings
from ..model.lesson import Activity, Lesson
from ..model.limits import Limits
from ..model.pages import Pages
from .checks import CHECKS, Judged, check_deck, run_checks, weigh
from .checks.checked import CheckedDeck
from .checks.spoken import Spoken
from .counting import count_words, talking_seconds
from .coverage import cover_topics
from .quotes import deck_naming, review_quotes
from .twins import slides_digest

_OPENING_LETTERS = 1000


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
        author=_names_shown(deck) or pages.properties.author,
        slide_titles=tuple(page.read.title_text for page in deck.every),
        opening=_opening_words(deck)[:_OPENING_LETTERS],
        digest=slides_digest(deck.shown, lesson),
    )


def _names_shown(deck: CheckedDeck) -> str:
    """Give the presenters, as the title slide of a deck of ours shows them."""
    named = (item for item in _opening(deck) if item.part == "names" and not item.paragraph.level)
    return next((item.paragraph.text.strip() for item in named), "")


def _opening_words(deck: CheckedDeck) -> str:
    """Give what stands on the title slide beside the title, a line for each paragraph."""
    return "\n".join(item.paragraph.text for item in _opening(deck) if item.part != "title")


def _opening(deck: CheckedDeck) -> tuple[Spoken, ...]:
    return next((page.words for page in deck.shown if page.read.kind == "opening"), ())
