"""The review window for those who use no mouse or no eyes, and in every state and size."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QTabBar, QTableView, QWidget
from pytestqt.qtbot import QtBot

from citedeck.ui.review import ReviewWindow
from citedeck.ui.review.card_list import CardList
from citedeck.ui.review.criterion_view import CriterionView
from citedeck.ui.theme import DARK, LIGHT, apply_theme
from ui.answers import Answers
from ui.hands import CONTROL, SHIFT, Key, focused, press, seen, turn_to, words_of
from ui.review_class import names, start
from ui.test_window import is_control

TABS = ("Quotes", "Findings", "Rubric", "Slides")


@pytest.fixture
def opened(review: ReviewWindow, qtbot: QtBot, class_folder: Path) -> ReviewWindow:
    """Give a window with the deck of the false quote open, and read."""
    start(qtbot, review, class_folder)
    review.desk.open_deck(1)
    qtbot.waitUntil(lambda: review.deck.page.pages is not None)
    return review


def controls(window: ReviewWindow) -> set[QWidget]:
    """Give what can be used of what is seen, lists and tabs too."""
    more = QListView | QTableView | QTabBar | CriterionView
    return {item for item in seen(window, QWidget) if is_control(item) or isinstance(item, more)}


def is_other_level(widget: QWidget) -> bool:
    """Tell the levels that arrow keys reach from the one that Tab does."""
    group = widget.group() if isinstance(widget, QPushButton) else None
    return group is not None and not widget.isChecked()


@pytest.mark.parametrize("tab", TABS)
def test_every_control_has_a_name_for_those_who_hear_it(
    opened: ReviewWindow, qtbot: QtBot, tab: str
) -> None:
    turn_to(qtbot, opened.deck.tabs, tab)
    assert [item for item in controls(opened) if not words_of(item)] == []


@pytest.mark.parametrize("tab", TABS)
def test_tab_reaches_every_control(opened: ReviewWindow, qtbot: QtBot, tab: str) -> None:
    turn_to(qtbot, opened.deck.tabs, tab)
    wanted = {item for item in controls(opened) if item.isEnabled() and not is_other_level(item)}
    met: set[QWidget] = set()
    for _ in range(2 * len(wanted)):
        press(qtbot, Key.Key_Tab)
        met.add(focused())
    assert [words_of(item) for item in wanted - met] == []


def test_decks_are_sorted_without_a_mouse(
    opened: ReviewWindow, qtbot: QtBot, answers: Answers
) -> None:
    answers.pick("Sort the decks by", "Errors, the most first")
    press(qtbot, Key.Key_M, Qt.KeyboardModifier.AltModifier)
    answers.wait()
    assert names(opened)[:2] == ["dora.pptx", "ben.pptx"]
    qtbot.wait(50)  # so that the menu's second opening is not taken for its first
    answers.pick("Sort the decks by", "Files")
    press(qtbot, Key.Key_M, Qt.KeyboardModifier.AltModifier)
    answers.wait()
    assert names(opened)[0] == "anna.pptx"


def test_what_a_card_shows_can_be_heard_and_copied(opened: ReviewWindow, qtbot: QtBot) -> None:
    quotes: CardList = opened.deck.quotes.list
    quotes.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Key.Key_Down)
    index = quotes.currentIndex()
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "word for word" in told or "marked" in told or "changed" in told
    press(qtbot, Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == told


def test_a_whole_review_is_done_without_a_mouse(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    assert review.deck.place == 0 or review.deck.place == 1
    press(qtbot, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    first = seen(review, CriterionView)[0]
    for _ in range(60):
        if first.hasFocus():
            break
        press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_2)
    assert first.mark.level == 2 and first.mark.by == "teacher"
    press(qtbot, Key.Key_F8)
    assert review.deck.tabs.currentIndex() == 1
    press(qtbot, Key.Key_F8, SHIFT)
    press(qtbot, Key.Key_Escape)
    assert not review.deck.isVisible() and review.decks.table.hasFocus()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", [(1024, 640), (1600, 900)])
def test_nothing_is_cut_off_in_any_part(
    opened: ReviewWindow, qtbot: QtBot, qapp: QApplication, size: tuple[int, int], theme: object
) -> None:
    apply_theme(qapp, theme)
    opened.resize(*size)
    assert (opened.width(), opened.height()) == size
    for tab in TABS:
        turn_to(qtbot, opened.deck.tabs, tab)
        whole = opened.rect()
        for item in controls(opened):
            place = item.mapTo(opened, item.rect().center())
            area = item.visibleRegion().isEmpty()
            assert area or whole.contains(place), words_of(item)
    apply_theme(qapp, LIGHT)
