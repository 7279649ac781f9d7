"""Pages + lesson -> the review of one deck."""

from ..model.finding import DeckReview, Finding, sort_findings
from ..model.lesson import Activity, Lesson
from ..model.limits import Limits
from ..model.pages import Page, Pages, Text
from ..text.fit import fits
from .checks import weigh
from .counting import count_words, talking_seconds
from .coverage import cover_topics, coverage_findings
from .quotes import deck_naming, review_quotes


def review_pages(
    pages: Pages, lesson: Lesson, activity: Activity | None, limits: Limits
) -> DeckReview:
    """Review a deck for an activity, or with all topics as advice where none is known."""
    quotes, findings = review_quotes(pages, lesson, lesson.documents)
    naming = deck_naming(pages, lesson, lesson.documents)
    coverage = cover_topics(pages, quotes, lesson, naming)
    found = (
        *findings,
        *coverage_findings(coverage, lesson, activity),
        *overflow_findings(pages),
        *lost_findings(pages),
    )
    return DeckReview(
        pages.properties.title,
        len(pages.pages),
        count_words(pages, naming),
        talking_seconds(pages, lesson),
        quotes,
        coverage,
        sort_findings(weigh(found, limits)),
    )


def overflow_findings(pages: Pages) -> tuple[Finding, ...]:
    """Name the pages on which a text does not fit its box."""
    return tuple(
        Finding(
            "text-overflow",
            "error",
            f"This text does not fit its box: “{_beginning(text)}”.",
            "Shorten it, or split the slide in two.",
            number,
        )
        for number, page in enumerate(pages.pages, 1)
        if (text := _overfull(pages, page)) is not None
    )


def _overfull(pages: Pages, page: Page) -> Text | None:
    """Give the first text of a page that is too long for its box."""
    for box in page.boxes:
        if isinstance(box.content, Text) and not fits(box, pages.look.fonts):
            return box.content
    return None


def _beginning(text: Text, letters: int = 40) -> str:
    words = " ".join(paragraph.text for paragraph in text.paragraphs)
    return words if len(words) <= letters else f"{words[:letters].rstrip()} …"


def lost_findings(pages: Pages) -> tuple[Finding, ...]:
    """Say what reading a deck could not keep."""
    return tuple(
        Finding("not-read", "warning", f"Not read: {what}.", "Look at it in PowerPoint.", number)
        for number, page in enumerate(pages.pages, 1)
        for what in page.lost
    )
