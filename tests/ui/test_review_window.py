"""The review window: a class folder fills the table, a deck opens, keys lead through it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from citedeck.model.project import Work
from citedeck.pipeline import export_deck, load_template
from citedeck.ui.review import ReviewWindow
from citedeck.ui.window import MainWindow
from ui.hands import (
    CONTROL,
    LEFT,
    SHIFT,
    Key,
    choose,
    click,
    click_button,
    find,
    focused,
    press,
    read,
    turn_to,
)
from ui.review_class import FALSE, cards, names, rows, start, wait


def open_row(bot: QtBot, window: ReviewWindow, name: str) -> None:
    """Click a deck in the table."""
    table = window.decks.table
    index = table.decks.index(names(window).index(name), 0)
    table.scrollTo(index)
    bot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())
    bot.waitUntil(lambda: window.deck.page.pages is not None or bool(window.deck.source.error))


def test_a_new_window_says_what_to_do(review: ReviewWindow) -> None:
    words = read(review)
    assert "Drop a class folder here" in words and "Choose a folder…" in words
    assert not review.head.export.isEnabled()


def test_a_dropped_folder_fills_the_table(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    drop(review, class_folder)
    wait(qtbot, review)
    said = rows(review)
    assert names(review) == ["anna.pptx", "ben.pptx", "carla 2.pptx", "dora.pptx"]
    assert "8 of 8" in said[0] and "7 of 8" in said[1]
    assert said[3].count(" | ") and "7 of 8" not in said[3]
    assert (
        "4 decks · 1 with errors · 1 can’t be read · 2 with the same slides as another · 1 other"
        in read(review)
    )


def drop(window: QWidget, path: Path) -> None:
    """Drag a file from the desktop into the window, and let it go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, LEFT, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, LEFT, none))


def test_a_folder_without_decks_says_so(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    empty = class_folder / "empty"
    empty.mkdir()
    start(qtbot, review, empty)
    assert "There is no deck in there." in read(review)


def test_rows_are_sorted_by_a_click_on_a_heading(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    header = review.decks.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(2) + 10, 10)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    assert names(review)[:2] == ["dora.pptx", "ben.pptx"]


def test_rows_are_filtered_by_words_and_by_what_is_wrong(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    press(qtbot, Key.Key_F, CONTROL)
    qtbot.keyClicks(focused(), "carla")
    assert names(review) == ["carla 2.pptx"]
    press(qtbot, Key.Key_Escape)
    assert len(names(review)) == 4
    choose(qtbot, find(review, QComboBox, "Which decks"), "Wrong quotes")
    assert names(review) == ["ben.pptx"]


def test_a_deck_opens_with_each_quote_beside_its_paragraph(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    open_row(qtbot, review, "ben.pptx")
    said = cards(review.deck.quotes.list)
    false = next(text for text in said if "words were changed" in text)
    assert "region" in false and "world" in false and "The trip also carried a message" in false
    assert sum("word for word" in text for text in said) >= 2
    assert "7 of 8 as in the lesson" in read(review)


def test_choosing_a_finding_shows_its_slide(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    open_row(qtbot, review, "ben.pptx")
    press(qtbot, Key.Key_F8)
    assert FALSE in str(review.deck.findings.list.chosen())
    assert "Slide 10 of 14" in read(review)


def test_f8_goes_through_all_decks_and_ends_at_the_last_finding(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    total = sum(len(entry.findings) for entry in review.review.entries)
    met = []
    for _ in range(total):
        press(qtbot, Key.Key_F8)
        met.append((review.deck.place, review.deck.findings.list.chosen()))
    assert len(set(met)) == total
    press(qtbot, Key.Key_F8)
    assert "There are no more findings." in read(review)
    press(qtbot, Key.Key_F8, SHIFT)
    assert (review.deck.place, review.deck.findings.list.chosen()) == met[-2 if total > 1 else -1]


def test_control_and_arrows_go_from_deck_to_deck_as_they_are_shown(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    press(qtbot, Key.Key_Down, CONTROL)
    assert "anna.pptx" in read(review.deck)
    press(qtbot, Key.Key_Down, CONTROL)
    press(qtbot, Key.Key_Down, CONTROL)
    assert "carla 2.pptx" in read(review.deck)
    press(qtbot, Key.Key_Up, CONTROL)
    assert "ben.pptx" in read(review.deck)
    press(qtbot, Key.Key_Escape)
    assert not review.deck.isVisible()


def test_a_deck_that_can_not_be_read_says_why(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    open_row(qtbot, review, "dora.pptx")
    assert "This deck can’t be read" in read(review.deck)
    assert not review.deck.tabs.isVisible()


def test_every_slide_is_shown_small_and_one_large(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    open_row(qtbot, review, "anna.pptx")
    turn_to(qtbot, review.deck.tabs, "Slides")
    slides = review.deck.slides
    assert slides.model().rowCount() == 14
    qtbot.mouseClick(
        slides.viewport(), LEFT, pos=slides.visualRect(slides.thumbs.index(2)).center()
    )
    assert "Slide 3 of 14" in read(review)
    press(qtbot, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "Slide 4 of 14" in read(review) and slides.currentIndex().row() == 3


def test_cancelling_keeps_what_was_done_and_the_rest_can_be_checked_later(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, demo: Work
) -> None:
    for number in range(30):
        export_deck(demo, class_folder / f"more {number}.pptx", load_template("atlas"))
    review.start(class_folder)
    qtbot.waitUntil(lambda: review.review.done > 0)
    press(qtbot, Key.Key_Escape)
    done = review.review.done
    assert not review.review.is_working and 0 < done < 34
    assert sum("waiting" in row for row in rows(review)) == 34 - done
    click_button(qtbot, review, "Check again")
    wait(qtbot, review)
    assert review.review.done == 34


def test_the_lesson_that_is_chosen_holds_for_all_decks(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path
) -> None:
    start(qtbot, review, class_folder)
    title = review.order.lessons[0].title
    box = find(review, QComboBox, "Lesson")
    choose(qtbot, box, title)
    press(qtbot, Key.Key_Return)
    box.activated.emit(box.currentIndex())
    wait(qtbot, review)
    files = [entry.file for entry in review.review.entries]
    assert {file.chosen_by for file in files if file and file.review} == {"option"}
    assert review.order.activity.isEnabled()


def test_the_window_is_opened_from_the_plan_and_by_a_key(blank: MainWindow, qtbot: QtBot) -> None:
    click_button(qtbot, blank, "Review decks")
    opened = blank.review
    assert isinstance(opened, ReviewWindow) and opened.isVisible()
    opened.close()
    blank.activateWindow()
    qtbot.waitUntil(blank.isActiveWindow)
    press(qtbot, Key.Key_R, CONTROL | SHIFT)
    assert blank.review is opened and opened.isVisible()
    opened.close()


def test_decks_dropped_on_the_main_window_are_reviewed(
    blank: MainWindow, qtbot: QtBot, class_folder: Path
) -> None:
    drop(blank, class_folder)
    opened = blank.review
    assert isinstance(opened, ReviewWindow) and opened.isVisible()
    wait(qtbot, opened)
    assert len(names(opened)) == 4
    opened.close()


def test_a_deck_that_is_open_opens_again_when_the_class_is_checked_again(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, demo: Work
) -> None:
    start(qtbot, review, class_folder)
    open_row(qtbot, review, "ben.pptx")
    assert "7 of 8 as in the lesson" in read(review)
    export_deck(demo, class_folder / "ben.pptx", load_template("atlas"))
    click_button(qtbot, review, "Check again")
    wait(qtbot, review)
    qtbot.waitUntil(lambda: review.deck.page.pages is not None)
    assert review.deck.title.text() == "ben.pptx"
    assert "8 of 8 as in the lesson" in read(review)


def test_a_bug_in_a_review_is_told_and_does_not_leave_the_window_working_for_ever(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Iterator[object]:
        raise ZeroDivisionError
        yield

    monkeypatch.setattr("citedeck.pipeline.review_decks", broken)
    with qtbot.captureExceptions() as faults:
        start(qtbot, review, class_folder)
    assert [kind for kind, *_ in faults] == [ZeroDivisionError]
    assert not review.review.is_working and sum("waiting" in row for row in rows(review)) == 4


def test_a_marked_deck_that_was_changed_or_renamed_keeps_its_marks_and_says_so(
    review: ReviewWindow, qtbot: QtBot, class_folder: Path, demo: Work
) -> None:
    start(qtbot, review, class_folder)
    for place, name in enumerate(["anna.pptx", "ben.pptx"]):
        open_row(qtbot, review, name)
        turn_to(qtbot, review.deck.tabs, "Rubric")
        view = next(iter(review.deck.rubric.views.values()))
        click(qtbot, view.levels.button(1))
        assert review.review.entries[place].marks[0].level == 1
    assert review.review.save()
    (class_folder / "anna.pptx").rename(class_folder / "zoe.pptx")
    export_deck(demo, class_folder / "ben.pptx", load_template("atlas"))
    start(qtbot, review, class_folder)
    found = {entry.path.name: entry.file for entry in review.review.entries}
    assert found["zoe.pptx"].marks[0].level == 1 and not found["zoe.pptx"].changed
    assert found["ben.pptx"].marks[0].level == 1 and found["ben.pptx"].changed
    open_row(qtbot, review, "ben.pptx")
    assert "changed since you marked it" in read(review.deck)
