"""What a teacher changes: findings set aside, levels, comments; undone, saved and found again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from citedeck.files.marks import load_marks
from citedeck.ui.review import ReviewWindow
from citedeck.ui.review.criterion_view import CriterionView
from citedeck.ui.settings import comment_bank, keep_comment
from ui.answers import Answers
from ui.hands import CONTROL, Key, click, click_button, find, press, read, seen, turn_to, write
from ui.review_class import cards, rows, start

BEN = 1


@pytest.fixture
def opened(review: ReviewWindow, qtbot: QtBot, class_folder: Path) -> ReviewWindow:
    """Give a window with the deck of the false quote open."""
    start(qtbot, review, class_folder)
    review.desk.open_deck(BEN)
    return review


def first_criterion(window: ReviewWindow, bot: QtBot) -> CriterionView:
    """Turn to the rubric; give its first criterion."""
    turn_to(bot, window.deck.tabs, "Rubric")
    return seen(window, CriterionView)[0]


def test_a_finding_set_aside_does_not_count_until_that_is_undone(
    opened: ReviewWindow, qtbot: QtBot
) -> None:
    before = len(opened.deck.entry.findings)
    press(qtbot, Key.Key_F8)
    click_button(qtbot, opened, "Not a problem")
    assert len(opened.deck.entry.findings) == before - 1
    assert any(text.startswith("Set aside") for text in cards(opened.deck.findings.list))
    press(qtbot, Key.Key_Z, CONTROL)
    assert len(opened.deck.entry.findings) == before
    press(qtbot, Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    click_button(qtbot, opened, "Count it again")
    assert len(opened.deck.entry.findings) == before


def test_a_click_sets_a_level_and_the_points_follow(opened: ReviewWindow, qtbot: QtBot) -> None:
    view = first_criterion(opened, qtbot)
    click(qtbot, view.levels.button(1))
    assert view.mark.level == 1 and "set by you" in read(view)
    points = sum(mark.level for mark in opened.deck.entry.marks)
    assert f"{points} of 28" in rows(opened)[BEN]
    assert f"{points} of 28 points" in read(opened)


def test_the_keys_one_to_four_set_the_level_of_the_criterion_in_focus(
    opened: ReviewWindow, qtbot: QtBot
) -> None:
    view = first_criterion(opened, qtbot)
    click(qtbot, find(view, QLabel, view.criterion.title))
    for key, level in ((Key.Key_2, 2), (Key.Key_4, 4), (Key.Key_1, 1)):
        press(qtbot, key)
        assert view.mark.level == level
    write(qtbot, view.comment, "3 good quotes")
    assert view.mark.level == 1 and view.mark.comment == "3 good quotes"


def test_one_undo_takes_a_typed_comment_back_and_no_level(
    opened: ReviewWindow, qtbot: QtBot
) -> None:
    view = first_criterion(opened, qtbot)
    click(qtbot, view.levels.button(1))
    write(qtbot, view.comment, "Well done")
    press(qtbot, Key.Key_Z, CONTROL)
    assert view.mark.comment == "" and view.mark.level == 1
    assert view.comment.toPlainText() == ""


def test_a_kept_comment_is_offered_for_the_next_deck(
    opened: ReviewWindow, qtbot: QtBot, answers: Answers
) -> None:
    view = first_criterion(opened, qtbot)
    write(qtbot, view.comment, "Cite & quote exactly.")
    answers.pick("Keep this comment")
    click(qtbot, find(view, QPushButton, "Comments"))
    assert comment_bank() == ["Cite & quote exactly."]
    press(qtbot, Key.Key_Down, CONTROL)
    view = seen(opened, CriterionView)[0]
    assert view.comment.toPlainText() == ""
    answers.pick("Cite  quote exactly.")
    click(qtbot, find(view, QPushButton, "Comments"))
    assert view.mark.comment == "Cite & quote exactly."


def test_changes_are_kept_beside_the_decks_and_come_back(
    opened: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    keep_comment("Read on.")
    view = first_criterion(opened, qtbot)
    click(qtbot, view.levels.button(1))
    write(qtbot, view.comment, "Look at paragraph 4.")
    write(qtbot, opened.deck.rubric.comment, "A fine start.")
    press(qtbot, Key.Key_F8)
    assert opened.deck.findings.list.chosen() == opened.deck.entry.findings[0]
    click_button(qtbot, opened, "Not a problem")
    before = opened.deck.entry
    start(qtbot, opened, class_folder)
    after = opened.review.entries[BEN]
    assert after.saved == before.saved and after.marks == before.marks
    assert after.findings == before.findings
    kept = load_marks(class_folder)
    assert kept.comments == ("Read on.",) and kept.deck("ben.pptx").comment == "A fine start."


def test_a_folder_that_can_not_be_written_is_told_and_nothing_is_lost_in_silence(
    opened: ReviewWindow, qtbot: QtBot, class_folder: Path, answers: Answers
) -> None:
    (class_folder / "citedeck-marks.yaml").mkdir()
    view = first_criterion(opened, qtbot)
    click(qtbot, view.levels.button(1))
    qtbot.waitUntil(lambda: "can’t be saved beside the decks" in read(opened.foot))
    answers.say("Cancel")
    opened.close()
    assert opened.isVisible()
    answers.say("Close")
    opened.close()
    assert not opened.isVisible()
