from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView, QPlainTextEdit, QPushButton, QSplitter
from pytestqt.qtbot import QtBot

from citedeck.edit import add_slide, update_quote
from citedeck.model.project import Work
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
    tab_to,
    turn,
    words_of,
)


@pytest.fixture
def wrong(open_window: Open, demo: Work, qtbot: QtBot) -> MainWindow:
    """Give a window on an example in which one quote was falsified."""
    project = update_quote(demo.project, "q4", text="the whole world could feel it")
    window = open_window(replace(demo, project=project))
    turn(qtbot, window, "Check")
    return window


def test_the_example_is_ready_with_every_quote_beside_its_source(
    full: MainWindow, qtbot: QtBot
) -> None:
    turn(qtbot, full, "Check")
    words = read(full).replace("\u00a0", " ")
    assert words.count("Ready to export") == 2
    assert words.count("word for word") == 5 and words.count("changes are marked") == 3
    for quote in full.document.project.quotes:
        assert f"“{quote.text}”" in words


def test_a_falsified_quote_is_shown_with_what_the_text_has(wrong: MainWindow) -> None:
    words = read(wrong)
    assert words.count("1 thing to fix before export") == 2
    assert "Must be mended" in words
    assert "text has “region”; you have “world”" in words


def test_a_finding_leads_to_the_card_that_it_is_about(wrong: MainWindow, qtbot: QtBot) -> None:
    show = [item for item in seen(wrong, QPushButton) if item.text() == "Show"]
    click(qtbot, show[0])
    card = find(wrong, EvidenceCard, "“the whole world could feel it”")
    assert card.property("chosen") is True
    assert "words were changed" in words_of(card)


def test_a_quote_leads_to_its_slide(full: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, full, "Check")
    click(qtbot, next(item for item in seen(full, QPushButton) if item.text() == "Slide 10"))
    assert "Storyboard" in read(full)
    assert "The neighbours fear missiles" in find(full, QPlainTextEdit, "Headline").toPlainText()


def test_a_new_project_says_what_is_still_missing(blank: MainWindow, qtbot: QtBot) -> None:
    click_button(qtbot, blank, "Research presentation")
    turn(qtbot, blank, "Check")
    assert read(blank).count("nothing on slides yet") == 4
    assert "No quote on a slide yet." in read(blank)


def test_the_footer_leads_to_the_check(full: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Ready to export" in read(full))
    click(qtbot, next(iter(seen(full.footer, QPushButton))))
    assert "Every quote beside its source" in read(full)


def test_the_footer_follows_an_edit_by_itself(full: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Ready to export" in read(full.footer))
    turn(qtbot, full, "Slides")
    tab_to(qtbot, find(full, QListView, "Storyboard"))
    press(qtbot, Key.Key_End)
    press(qtbot, Key.Key_Delete)
    qtbot.waitUntil(lambda: "to fix before export" in read(full.footer))


@pytest.mark.parametrize("answer", ["Cancel", "Export all the same"])
def test_an_export_with_errors_asks_first(
    wrong: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path, answer: str
) -> None:
    answers.say(answer)
    if answer != "Cancel":
        answers.name(tmp_path / "deck.pptx")
    click(qtbot, next(item for item in seen(wrong, QPushButton) if item.text() == "Export deck"))
    assert answers.said[0].startswith("There is one thing to fix. Export all the same?")
    assert (tmp_path / "deck.pptx").exists() is (answer != "Cancel")


def test_a_question_about_many_things_is_good_english(
    blank: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    click_button(qtbot, blank, "Research presentation")
    answers.say("Cancel")
    press(qtbot, Key.Key_E, CONTROL)
    assert answers.said[0].startswith("There are 4 things to fix.")


def test_the_check_is_read_without_a_mouse(wrong: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_1, CONTROL)
    press(qtbot, Key.Key_4, CONTROL)
    show = next(item for item in seen(wrong, QPushButton) if item.text() == "Show")
    tab_to(qtbot, show)
    press(qtbot, Key.Key_Space)
    find(wrong, EvidenceCard, "“the whole world could feel it”")


@pytest.fixture
def copying(open_window: Open, demo: Work, qtbot: QtBot) -> MainWindow:
    """Give a window on a project whose slides copy the article without quotation marks."""
    words = "Estimates suggest that North Korean factories could turn out millions of shells a year"
    project = demo.project
    for _ in range(4):
        items = tuple(f"{words}, says point {number}" for number in range(6))
        project, _ = add_slide(project, "points", "a6", items=items)
    window = open_window(replace(demo, project=project))
    turn(qtbot, window, "Check")
    return window


def test_words_copied_without_quotation_marks_are_shown_as_such(copying: MainWindow) -> None:
    assert "needs quotation marks" in read(copying)
    assert "“Estimates suggest" not in read(
        copying.panels["check"].findChildren(QSplitter)[0].widget(1)
    )


def test_of_many_findings_the_first_are_shown_and_the_others_when_asked_for(
    copying: MainWindow, qtbot: QtBot
) -> None:
    def shown() -> int:
        return read(copying).count("without quotation marks:")

    before = shown()
    assert "Should be mended" in read(copying) and 0 < before < 24
    buttons = seen(copying.panels["check"].findings, QPushButton)
    more = next(item for item in buttons if item.text().endswith(" more"))
    tab_to(qtbot, more, 200)
    press(qtbot, Key.Key_Space)
    assert shown() > before
    assert words_of(focused()) == "Show"
