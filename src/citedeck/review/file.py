"""The pages of a deck's file + what a teacher asked for -> what is told of the file."""

from ..model.lesson import Activity, Lesson
from ..model.pages import Origin, Pages
from ..model.review import ChosenBy, ReviewedFile, ReviewOrder
from .deck import review_pages
from .rubric import mark_file


def review_file(file: str, pages: Pages, order: ReviewOrder) -> ReviewedFile:
    """Review the deck of a file; of one that is too damaged say why it is not reviewed."""
    if why := too_damaged(pages):
        return ReviewedFile(file, error=why)
    lesson, chosen_by = choose_lesson(pages.origin, order)
    activity = choose_activity(pages.origin, lesson, order)
    review = review_pages(pages, lesson, activity, order.limits)
    asked = activity.id if activity else ""
    return mark_file(ReviewedFile(file, review, "", lesson, chosen_by, asked), order.rubric)


def too_damaged(pages: Pages) -> str:
    """Say why a deck is no longer its maker's work, half of its slides being gone."""
    gone = sum(bool(page.lost) and not page.boxes for page in pages.pages)
    if not gone or gone * 2 < len(pages.pages):
        return ""
    return f"{gone} of its {len(pages.pages)} slides are missing or damaged (ask for another copy)"


def choose_lesson(origin: Origin, order: ReviewOrder) -> tuple[Lesson, ChosenBy]:
    """Take the lesson asked for, else the one a deck names if it is at hand, else the last."""
    if order.lesson:
        return order.lesson, "option"
    named = next((lesson for lesson in order.at_hand if lesson.id == origin.lesson), None)
    return (named, "hint") if named else (order.at_hand[-1], "default")


def choose_activity(origin: Origin, lesson: Lesson, order: ReviewOrder) -> Activity | None:
    """Take the activity asked for, else the one a deck names; none for all topics as advice."""
    if order.activity:
        return lesson.activity(order.activity)
    return lesson.activity(origin.activity) if origin.lesson == lesson.id else None
