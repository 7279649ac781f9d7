"""What a teacher's hands expect: keys, widths, undo, and what is remembered with a folder."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from citedeck.model.project import Work
from citedeck.pipeline import export_deck, load_template
from citedeck.ui.review import ReviewWindow
from citedeck.ui.review.cards import Card
from citedeck.ui.review.criterion_view import CriterionView
from citedeck.ui.review.names import fold, telling_names
from ui.hands import (
    CONTROL,
    Key,
    choose,
    click,
    click_button,
    find,
    press,
    read,
    seen,
    turn_to,
    write,
)
from ui.review_class import names, rows, start, wait

ANNA, BEN, CARLA = range(3)
TIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def opened(review: ReviewWindow, qtbot: QtBot, class_folder: Path) -> ReviewWindow:
    """Give a window with the deck of the false quote open."""
    start(qtbot, review, class_folder)
    review.desk.open_deck(BEN)
    return review


def without_activity(folder: Path, demo: Work) -> Path:
    """Write a deck that names no activity."""
    folder.mkdir()
    work = replace(demo, project=replace(demo.project, activity=""))
    export_deck(work, folder / "eve.pptx", load_template("atlas"))
    return folder


# -- the rubric


def test_coverage_is_not_known_until_an_activity_is_chosen(
    review: ReviewWindow, qtbot: QtBot, tmp_path: Path, demo: Work
) -> None:
    folder = without_activity(tmp_path / "8C", demo)
    export_deck(demo, folder / "ada.pptx", load_template("atlas"))
    start(qtbot, review, folder)
    review.desk.open_deck(0)
    review.desk.open_deck(1)
    turn_to(qtbot, review.deck.tabs, "Rubric")
    coverage = review.deck.rubric.views["coverage"]
    assert not coverage.mark.is_known and "Choose an activity to see this" in read(coverage)
    assert not any(button.isChecked() for button in coverage.levels.buttons())
    assert "of 24 points" in read(review)
    choose(qtbot, review.order.activity, "Research presentation")
    wait(qtbot, review)
    assert review.review.entries[1].marks[3].is_known


def test_the_keys_set_levels_as_soon_as_the_rubric_is_shown(
    opened: ReviewWindow, qtbot: QtBot
) -> None:
    turn_to(qtbot, opened.deck.tabs, "Rubric")
    first, second = seen(opened, CriterionView)[:2]
    qtbot.waitUntil(first.hasFocus)
    press(qtbot, Key.Key_2)
    assert first.mark.level == 2
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_1)
    assert second.hasFocus() and second.mark.level == 1 and first.mark.level == 2


def test_esc_leaves_a_comment_for_its_criterion(opened: ReviewWindow, qtbot: QtBot) -> None:
    turn_to(qtbot, opened.deck.tabs, "Rubric")
    view = seen(opened, CriterionView)[1]
    write(qtbot, view.comment, "Look again")
    press(qtbot, Key.Key_Escape)
    assert view.hasFocus() and not opened.deck.isHidden()
    press(qtbot, Key.Key_3)
    assert (view.mark.level, view.mark.comment) == (3, "Look again")
    write(qtbot, opened.deck.rubric.comment, "Fine")
    press(qtbot, Key.Key_Escape)
    assert view.hasFocus()
    click(qtbot, view.comment)
    click(qtbot, find(view, QLabel, view.criterion.title))
    press(qtbot, Key.Key_2)
    assert view.mark.level == 2
    assert "Esc leaves a comment" in read(opened)


# -- the list


def test_the_opened_deck_follows_the_arrow_keys(opened: ReviewWindow, qtbot: QtBot) -> None:
    opened.decks.table.setFocus()
    press(qtbot, Key.Key_Down)
    qtbot.waitUntil(lambda: opened.deck.place == CARLA)
    assert opened.decks.table.hasFocus()
    press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_Up)
    qtbot.wait(250)
    assert opened.deck.isHidden()


def test_presenters_and_plain_letters_find_a_deck(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, demo: Work
) -> None:
    made = replace(demo, project=replace(demo.project, presenters=("Zoë Sørli",)))
    export_deck(made, class_folder / "Jörg.pptx", load_template("atlas"))
    start(qtbot, review, class_folder)
    for words in ("zoe", "Jorg", "ZOË"):
        write(qtbot, review.decks.words, words)
        assert names(review) == ["Jörg.pptx"]


def test_two_files_of_one_name_show_their_folders(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, demo: Work
) -> None:
    (class_folder / "late").mkdir()
    export_deck(demo, class_folder / "late" / "anna.pptx", load_template("atlas"))
    start(qtbot, review, class_folder)
    assert {"9B/anna.pptx", "late/anna.pptx", "ben.pptx"} < set(names(review))
    review.desk.open_deck(0)
    assert "9B/anna.pptx" in read(review.deck)


def test_names_go_as_deep_as_they_must() -> None:
    paths = [Path("/a/x/d.pptx"), Path("/b/x/d.pptx"), Path("/b/e.pptx")]
    assert list(telling_names(paths).values()) == ["a/x/d.pptx", "b/x/d.pptx", "e.pptx"]
    assert telling_names([]) == {} and fold("ÅSE") == "ase"


def test_equal_slides_are_told_in_the_table_and_beside_the_deck(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    said = rows(review)
    assert "same slides as carla 2.pptx" in said[ANNA]
    assert "same slides as anna.pptx" in said[CARLA]
    assert "same slides" not in said[BEN]
    review.desk.open_deck(ANNA)
    assert "same slides as carla 2.pptx" in read(review.deck)


# -- undo, widths, quotes


def test_undo_goes_to_the_deck_that_it_changes(opened: ReviewWindow, qtbot: QtBot) -> None:
    turn_to(qtbot, opened.deck.tabs, "Rubric")
    click(qtbot, seen(opened, CriterionView)[0].levels.button(1))
    press(qtbot, Key.Key_Down, CONTROL)
    assert opened.deck.place == CARLA
    press(qtbot, Key.Key_Z, CONTROL)
    assert opened.deck.place == BEN
    assert opened.decks.table.currentIndex().row() == BEN
    assert "Undone: set a level in ben.pptx" in read(opened)
    opened.desk.open_deck(ANNA)
    press(qtbot, Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert opened.deck.place == BEN and "Done again: set a level in ben.pptx" in read(opened)


def test_the_widths_that_a_teacher_chose_stay(opened: ReviewWindow, qtbot: QtBot) -> None:
    splitters = (opened.desk, opened.deck.splitter)
    for splitter in splitters:
        splitter.moveSplitter(splitter.sizes()[0] + 40, 1)
    before = [splitter.sizes() for splitter in splitters]
    press(qtbot, Key.Key_F8)
    press(qtbot, Key.Key_Down, CONTROL)
    turn_to(qtbot, opened.deck.tabs, "Slides")
    turn_to(qtbot, opened.deck.tabs, "Quotes")
    press(qtbot, Key.Key_F8)
    opened.desk.close_deck()
    opened.desk.open_deck(ANNA)
    for splitter, sizes in zip(splitters, before, strict=True):
        assert abs(splitter.sizes()[0] - sizes[0]) <= 2


def quote_card(window: ReviewWindow, start: str) -> Card:
    every = window.deck.quotes.list.cards.cards
    return next(card for card in every if start in card.text)


def test_a_quote_whose_finding_is_set_aside_accuses_nobody(
    opened: ReviewWindow, qtbot: QtBot
) -> None:
    wrong = "words were changed"
    assert quote_card(opened, wrong)
    every = opened.deck.entry.findings
    altered = next(item for item in every if item.rule == "quote-altered")
    press(qtbot, Key.Key_F8)
    opened.deck.findings.list.choose(altered)
    click_button(qtbot, opened, "Not a problem")
    every = opened.deck.quotes.list.cards.cards
    assert not any(wrong in card.text for card in every)
    card = quote_card(opened, "set aside by you")
    tones = {span.tone for block in card.blocks for span in block.spans}
    assert "struck" in tones and not tones & {"error", "only-source", "only-deck"}
    assert opened.deck.entry.wrong_quotes == 0
    turn_to(qtbot, opened.deck.tabs, "Quotes")
    assert "1 set aside by you" in read(opened.deck)


# -- what is remembered


def test_a_folder_is_reviewed_again_for_its_lesson_and_activity(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, tmp_path: Path, demo: Work
) -> None:
    other = without_activity(tmp_path / "8C", demo)
    start(qtbot, review, class_folder)
    assert review.order.activity.isEnabled()
    choose(qtbot, review.order.activity, "Debate")
    wait(qtbot, review)
    assert {entry.file.activity for entry in review.review.entries if entry.review} == {"debate"}
    start(qtbot, review, other)
    choose(qtbot, review.order.lesson, review.order.lesson.itemText(1))
    choose(qtbot, review.order.activity, "Timeline")
    wait(qtbot, review)
    start(qtbot, review, class_folder)
    assert review.review.choice.lesson is None
    assert review.order.activity.currentText() == "Debate"
    second = ReviewWindow()
    second.start(other)
    qtbot.waitUntil(lambda: not second.review.is_working)
    assert second.review.choice.activity == "timeline" and second.review.choice.lesson
    assert second.order.lesson.currentIndex() == 1
    second.close()
    second.deleteLater()


def test_the_folder_dialog_begins_where_it_was_last(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, start: str) -> str:
        asked.append(start)
        return str(class_folder)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    review.choose_folder()
    wait(qtbot, review)
    review.choose_folder()
    wait(qtbot, review)
    assert asked == [str(Path.home()), str(class_folder)]


def test_ctrl_q_leaves_the_app(review: ReviewWindow, qtbot: QtBot) -> None:
    assert QApplication.activeWindow() is review
    press(qtbot, Key.Key_Q, CONTROL)
    qtbot.waitUntil(lambda: not review.isVisible())


def test_no_filter_is_cut(review: ReviewWindow, qtbot: QtBot, class_folder: Path) -> None:
    start(qtbot, review, class_folder)
    review.resize(1024, 700)
    review.desk.open_deck(0)
    box = review.decks.kind
    widest = max(box.fontMetrics().horizontalAdvance(text) for text in _texts(box))
    qtbot.waitUntil(lambda: box.width() >= widest + 40)
    words = review.decks.words
    hint = words.fontMetrics().horizontalAdvance(words.placeholderText())
    qtbot.waitUntil(lambda: words.width() >= hint + 24)
    assert "same slides as" in str(review.decks.table.model().index(0, 0).data(TIP))


def _texts(box) -> list[str]:  # type: ignore[no-untyped-def]
    return [box.itemText(number) for number in range(box.count())]
