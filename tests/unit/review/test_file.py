"""What a deck is held against: what the teacher asked for, else what it says of itself."""

from dataclasses import replace

from citedeck.files.lessons import bundled_lesson
from citedeck.model.pages import Origin
from citedeck.pipeline import review_order
from citedeck.review.file import choose_activity, choose_lesson

LESSON = bundled_lesson()
OTHER = replace(LESSON, id="rivers", title="Rivers")


def test_the_lesson_asked_for_holds_before_the_one_a_deck_names() -> None:
    named = Origin("rivers", LESSON.activities[0].id)
    at_hand = review_order((OTHER,))
    assert choose_lesson(named, at_hand) == (OTHER, "hint")
    assert choose_lesson(named, replace(at_hand, lesson=LESSON)) == (LESSON, "option")
    assert choose_lesson(Origin("unknown"), at_hand) == (LESSON, "default")


def test_a_decks_activity_holds_only_with_its_own_lesson() -> None:
    first, second = LESSON.activities[:2]
    order = review_order()
    assert choose_activity(Origin(LESSON.id, first.id), LESSON, order) == first
    assert choose_activity(Origin("rivers", first.id), LESSON, order) is None
    asked = replace(order, activity=second.id)
    assert choose_activity(Origin(LESSON.id, first.id), LESSON, asked) == second
