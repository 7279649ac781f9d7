"""The text that is read: its words, its places, and where it stands still."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from citedeck.model.lesson import Document, Id
from citedeck.model.project import Work
from citedeck.ui.evidence.places import qt_place, text_place
from citedeck.ui.evidence.reader import ReaderView
from citedeck.ui.evidence_card import EvidenceCard
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.conftest import Open
from ui.hands import (
    CONTROL,
    Key,
    click,
    click_button,
    find,
    focused,
    press,
    read,
    seen,
    select_words,
    tab_to,
    turn,
    turn_to,
)

EMOJI = "😀" * 8


@pytest.mark.parametrize("text", ["plain", f"{EMOJI}a", f"a{EMOJI}b"])
def test_a_place_is_the_same_there_and_back(text: str) -> None:
    for place in range(len(text) + 1):
        assert text_place(text, qt_place(text, place)) == place
    assert qt_place(text, len(text)) == sum(1 + (letter > "\uffff") for letter in text)


def reader_of(window: MainWindow) -> ReaderView:
    [reader] = seen(window, ReaderView)
    return reader


def open_on(open_window: Open, bot: QtBot, work: Work, id: str, text: str) -> MainWindow:
    """Give a window that shows a text of the student's own."""
    own = Document(id=Id(id), kind="other", title="Own text", text=text)
    window = open_window(replace(work, project=replace(work.project, documents=(own,))))
    turn(bot, window, "Evidence")
    turn_to(bot, seen(window, QTabBar)[0], "Own text")
    return window


def test_words_after_emoji_are_quoted_and_marked_as_they_stand(
    open_window: Open, qtbot: QtBot, demo: Work
) -> None:
    text = f"{EMOJI} so much fun with shells and fuel"
    window = open_on(open_window, qtbot, demo, "own", text)
    select_words(qtbot, reader_of(window), "fun with shells")
    click_button(qtbot, window, "Exchange of military")
    assert window.document.project.quotes[-1].text == "fun with shells"
    [mark] = reader_of(window).extraSelections()
    assert mark.cursor.selectedText() == "fun with shells"


def test_a_paragraph_stays_one_whatever_stands_in_it(
    open_window: Open, qtbot: QtBot, demo: Work
) -> None:
    window = open_on(open_window, qtbot, demo, "own", "one\u2029two\n\nthree words here")
    select_words(qtbot, reader_of(window), "three words here")
    click_button(qtbot, window, "Exchange of military")
    quote = window.document.project.quotes[-1]
    assert (quote.paragraph, quote.text) == (2, "three words here")


@pytest.mark.parametrize("id", ["glossary", "sources"])
def test_a_text_may_be_called_like_a_list(
    open_window: Open, qtbot: QtBot, demo: Work, id: str
) -> None:
    window = open_on(open_window, qtbot, demo, id, "Words of a text of my own")
    assert reader_of(window).toPlainText() == "Words of a text of my own"


def test_an_edit_does_not_scroll_the_text_to_what_was_searched(
    full: MainWindow, qtbot: QtBot
) -> None:
    turn(qtbot, full, "Evidence")
    press(qtbot, Key.Key_F, CONTROL)
    qtbot.keyClicks(focused(), "courtesy call")
    bar = reader_of(full).verticalScrollBar()
    found = bar.value()
    bar.setValue(bar.maximum())
    assert bar.value() != found
    tab_to(qtbot, find(full, EvidenceCard, "“the whole region"))
    bar.setValue(bar.maximum())
    press(qtbot, Key.Key_Delete)
    assert bar.value() == bar.maximum()
    full.panels["evidence"].documents.search.setFocus()
    press(qtbot, Key.Key_Return)
    assert bar.value() != bar.maximum() or "0 elsewhere" not in read(full)


def test_enter_does_not_save_a_quote_without_words(
    full: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    turn(qtbot, full, "Evidence")
    answers.expect(partial(_empty_quote, qtbot))
    find(full, EvidenceCard, "“the whole region").setFocus()
    press(qtbot, Key.Key_Return)
    assert full.document.is_saved


def _empty_quote(bot: QtBot, dialog: QWidget) -> None:
    field = find(dialog, QPlainTextEdit, "Quote")
    click(bot, field)
    press(bot, Key.Key_A, CONTROL)
    press(bot, Key.Key_Delete)
    assert not find(dialog, QPushButton, "Save quote").isEnabled()
    press(bot, Key.Key_Return)
    assert dialog.isVisible()
    press(bot, Key.Key_Escape)


def test_the_keys_go_to_the_boards_button_when_the_last_card_is_gone(
    open_window: Open, qtbot: QtBot, demo: Work
) -> None:
    project = replace(demo.project, quotes=demo.project.quotes[:1], notes=(), slides=())
    window = open_window(replace(demo, project=project))
    turn(qtbot, window, "Evidence")
    tab_to(qtbot, seen(window, EvidenceCard)[0])
    press(qtbot, Key.Key_Delete)
    assert not seen(window, EvidenceCard)
    assert focused().text() == "Research note"
