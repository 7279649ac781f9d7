from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from citedeck.ui.evidence.reader import ReaderView
from citedeck.ui.evidence_card import EvidenceCard
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.hands import (
    CONTROL,
    LEFT,
    SHIFT,
    Key,
    ask_menu,
    click,
    click_button,
    fill,
    find,
    focused,
    press,
    read,
    seen,
    select_words,
    tab_to,
    turn,
    turn_to,
    words_of,
)

WORDS = "reportedly shipped large quantities of military goods"


def reader_of(window: MainWindow) -> ReaderView:
    [reader] = seen(window, ReaderView)
    return reader


def cards(window: MainWindow) -> list[str]:
    return [words_of(card) for card in seen(window, EvidenceCard)]


def marked(window: MainWindow) -> list[str]:
    return [extra.cursor.selectedText() for extra in reader_of(window).extraSelections()]


def test_words_dragged_over_become_a_quote_of_the_chosen_topic(
    blank: MainWindow, qtbot: QtBot
) -> None:
    turn(qtbot, blank, "Evidence")
    select_words(qtbot, reader_of(blank), WORDS)
    click_button(qtbot, blank, "Exchange of military")
    assert cards(blank) == [f"“{WORDS}” Article ¶4 verbatim ✓"]
    assert marked(blank) == [WORDS]
    assert "Exchange of military supplies  ·  1 quote" in read(blank)


def test_the_text_stands_still_while_words_are_dragged_over(full: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, full, "Evidence")
    seen(full, QWidget)
    view = reader_of(full).viewport()
    height, start = view.height(), QPoint(120, view.height() - 15)
    qtbot.mousePress(view, LEFT, pos=start)
    qtbot.mouseMove(view, start + QPoint(100, 0))
    seen(full, QWidget)
    still = view.height() == height
    qtbot.mouseRelease(view, LEFT, pos=start + QPoint(100, 0))
    assert still


def test_half_a_word_is_never_quoted(blank: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, blank, "Evidence")
    select_words(qtbot, reader_of(blank), WORDS[3:-2])
    click_button(qtbot, blank, "Exchange of military")
    assert marked(blank) == [WORDS]


def test_a_quote_ends_with_its_paragraph_and_says_so(blank: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, blank, "Evidence")
    reader = reader_of(blank)
    select_words(qtbot, reader, "When Vladimir Putin")
    press(qtbot, Key.Key_End, CONTROL | SHIFT)
    assert "A quote comes from one paragraph: only the first one is taken." in read(blank)
    click_button(qtbot, blank, "Exchange of military")
    assert marked(blank)[0] == reader.document().firstBlock().text().strip()


def test_without_a_selection_there_is_nothing_to_quote(blank: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, blank, "Evidence")
    quote = find(blank, QPushButton, "Quote")
    assert not quote.isEnabled()
    assert "Select words in the text" in read(blank)
    select_words(qtbot, reader_of(blank), WORDS)
    assert quote.isEnabled()


def test_a_quote_is_made_by_keys_alone(full: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_2, CONTROL)
    tab_to(qtbot, reader_of(full))
    for _ in range(3):
        press(qtbot, Key.Key_Right, CONTROL | SHIFT)
    press(qtbot, Key.Key_Return, CONTROL)
    assert full.document.project.quotes[-1].text == "When Vladimir Putin"
    assert full.document.project.quotes[-1].topic == full.document.project.topics[0]


def test_any_topic_can_be_reached_by_key_for_a_selection(full: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_2, CONTROL)
    tab_to(qtbot, reader_of(full))
    press(qtbot, Key.Key_Right, CONTROL | SHIFT)
    tab_to(qtbot, find(full, QPushButton, "Strategic importance"))
    press(qtbot, Key.Key_Space)
    assert full.document.project.quotes[-1].topic == "strategic-importance"


def test_a_bare_topic_says_where_to_look(blank: MainWindow, qtbot: QtBot) -> None:
    click_button(qtbot, blank, "Research presentation")
    turn(qtbot, blank, "Evidence")
    assert "Regional stability  ·  nothing yet" in read(blank)
    bar = reader_of(blank).verticalScrollBar()
    assert bar.value() == 0
    click(qtbot, next(item for item in seen(blank, QPushButton) if item.text() == "¶6"))
    assert bar.value() > 0


def test_a_search_counts_and_enter_goes_on_to_the_transcript(
    blank: MainWindow, qtbot: QtBot
) -> None:
    turn(qtbot, blank, "Evidence")
    press(qtbot, Key.Key_F, CONTROL)
    assert words_of(focused()) == "Search all sources"
    qtbot.keyClicks(focused(), "courtesy call")
    assert marked(blank) == ["courtesy call"]
    assert "1 here, " in read(blank)
    press(qtbot, Key.Key_Return)
    [tabs] = seen(blank, QTabBar)
    elsewhere = "1 here, 0 elsewhere" not in read(blank)
    assert (tabs.tabText(tabs.currentIndex()) == "Transcript") is elsewhere


def test_a_note_brings_its_source(blank: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    turn(qtbot, blank, "Evidence")
    answers.expect(partial(_write_note, qtbot), partial(_write_source, qtbot))
    click_button(qtbot, blank, "Research note")
    [card] = cards(blank)
    assert "Ships carried shells" in card and card.endswith("Kim")
    turn_to(qtbot, seen(blank, QTabBar)[0], "My sources (1)")
    assert "Kim, Min-Jun. “Shells at Sea.”" in read(blank)
    assert "in one note" in read(blank)


def _write_note(bot: QtBot, dialog: QWidget) -> None:
    assert "Say where you found it" in read(dialog)
    fill(bot, dialog, {"Title": "At sea", "Note": "Ships carried shells"})
    click_button(bot, dialog, "New source")
    assert "Say where you found it" not in read(dialog)
    click_button(bot, dialog, "Save note")


def _write_source(bot: QtBot, dialog: QWidget) -> None:
    fill(bot, dialog, {"Authors": "Kim, Min-Jun", "Title": "Shells at Sea", "Date": "2024-10-19"})
    click_button(bot, dialog, "Save source")


def test_a_note_without_a_source_says_that_it_needs_one(
    blank: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    turn(qtbot, blank, "Evidence")
    answers.expect(partial(_write_loose_note, qtbot))
    click_button(qtbot, blank, "Research note")
    assert cards(blank)[0].endswith("needs a source")


def _write_loose_note(bot: QtBot, dialog: QWidget) -> None:
    assert not find(dialog, QPushButton, "Save note").isEnabled()
    fill(bot, dialog, {"Note": "Ships carried shells"})
    click_button(bot, dialog, "Save note")


def test_a_date_that_is_none_keeps_a_source_from_being_saved(
    blank: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    turn(qtbot, blank, "Evidence")
    turn_to(qtbot, seen(blank, QTabBar)[0], "My sources")
    answers.expect(partial(_write_bad_source, qtbot))
    click_button(qtbot, blank, "Add a source")
    assert not blank.document.project.sources


def _write_bad_source(bot: QtBot, dialog: QWidget) -> None:
    save = find(dialog, QPushButton, "Save source")
    assert not save.isEnabled()
    fill(bot, dialog, {"Title": "Shells at Sea"})
    assert save.isEnabled()
    fill(bot, dialog, {"Date": "last year"})
    assert not save.isEnabled()
    press(bot, Key.Key_Escape)


def test_a_quote_is_shortened_honestly(full: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    turn(qtbot, full, "Evidence")
    answers.expect(partial(_shorten_quote, qtbot))
    card = find(full, EvidenceCard, "“the whole region")
    qtbot.mouseDClick(card, LEFT)
    text = full.document.project.quotes[3].text
    assert text.startswith("the … region could feel it")
    assert "marked changes ✓" in words_of(find(full, EvidenceCard, "“the … region"))


def _shorten_quote(bot: QtBot, dialog: QWidget) -> None:
    assert "Word for word." in read(dialog)
    field = find(dialog, QPlainTextEdit, "Quote")
    click(bot, field)
    press(bot, Key.Key_Home, CONTROL)
    press(bot, Key.Key_Right, CONTROL)
    press(bot, Key.Key_Right, CONTROL | SHIFT)
    press(bot, Key.Key_Left, SHIFT)
    click_button(bot, dialog, "Leave out selected words")
    assert "Honest: every change is marked." in read(dialog)
    press(bot, Key.Key_Return)


def test_a_changed_word_is_told_at_once(full: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    turn(qtbot, full, "Evidence")
    answers.expect(partial(_falsify_quote, qtbot))
    card = find(full, EvidenceCard, "“the whole region")
    card.setFocus()
    press(qtbot, Key.Key_Return)
    assert full.document.is_saved


def _falsify_quote(bot: QtBot, dialog: QWidget) -> None:
    field = find(dialog, QPlainTextEdit, "Quote")
    fill(bot, dialog, {"Quote": "the whole world could feel it, above all"})
    assert "These are not the words of the text" in read(dialog)
    assert "text has “region”; you have “world”" in read(dialog)
    assert field.hasFocus()
    press(bot, Key.Key_Escape)


def test_a_card_is_deleted_by_key_and_comes_back(full: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, full, "Evidence")
    before = cards(full)
    tab_to(qtbot, find(full, EvidenceCard, "“the whole region"))
    press(qtbot, Key.Key_Delete)
    assert len(cards(full)) == len(before) - 1
    assert not any("the whole region" in mark for mark in marked(full))
    press(qtbot, Key.Key_Z, CONTROL)
    assert cards(full) == before


def test_the_keys_stay_on_the_board_after_a_deletion(full: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, full, "Evidence")
    tab_to(qtbot, find(full, EvidenceCard, "“the whole region"))
    press(qtbot, Key.Key_Delete)
    assert isinstance(focused(), EvidenceCard)


def test_a_card_moves_to_another_topic(full: MainWindow, qtbot: QtBot, answers: Answers) -> None:
    turn(qtbot, full, "Evidence")
    answers.pick("Move to", "Strategic importance")
    ask_menu(find(full, EvidenceCard, "“the whole region"))
    assert full.document.project.quotes[3].topic == "strategic-importance"
    assert "Strategic importance  ·  3 quotes" in read(full)


def test_a_click_on_a_card_turns_to_its_paragraph(full: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, full, "Evidence")
    assert reader_of(full).verticalScrollBar().value() == 0
    click(qtbot, find(full, EvidenceCard, "“the whole region"))
    assert reader_of(full).verticalScrollBar().value() > 0


def test_a_term_becomes_a_slide(blank: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, blank, "Evidence")
    turn_to(qtbot, seen(blank, QTabBar)[0], "Glossary")
    click(qtbot, [item for item in seen(blank, QPushButton) if item.text() == "Make a slide"][8])
    slide = blank.document.project.slides[2]
    assert (slide.kind, getattr(slide, "term", "")) == ("definition", "Balance of power")


def test_a_cited_source_is_not_deleted_unasked(
    full: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    turn(qtbot, full, "Evidence")
    turn_to(qtbot, seen(full, QTabBar)[0], "My sources")
    answers.say("Cancel")
    before = full.document.project.sources
    click(
        qtbot, next(item for item in seen(full, QToolButton) if words_of(item) == "Delete source")
    )
    assert "This source is cited in" in answers.said[0]
    assert full.document.project.sources == before
