"""A student's afternoon: from an empty window to a deck whose quotes can be checked."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from citedeck.model.lesson import Lesson
from citedeck.model.pages import Pages, Text
from citedeck.pipeline import load_work, new_work, read_deck
from citedeck.ui.evidence.reader import ReaderView
from citedeck.ui.evidence_card import EvidenceCard
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.conftest import Open
from ui.hands import (
    ALT,
    CONTROL,
    SHIFT,
    Key,
    choose,
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
    title_of,
    turn,
    words_of,
)

QUOTES = {
    "Exchange of military": "reportedly shipped large quantities of military goods to Russia",
    "Regional stability": "A closer bond with Moscow may upset that balance of power",
    "Strategic importance": "For Kim, being needed was a chance to raise his standing",
    "Impact on international": "The partnership may leave its mark on the Korean Peninsula",
}
NOTE = "Satellite pictures show ships between both countries"
HEADLINES = {4: "Shells go west", 7: "A region grows nervous", 8: "A meeting of needs"}


def test_an_afternoon_with_mouse_and_keys(
    blank: MainWindow, qtbot: QtBot, answers: Answers, open_window: Open, tmp_path: Path
) -> None:
    plan(qtbot, blank)
    collect(qtbot, blank, answers)
    write_slides(qtbot, blank)
    reorder(qtbot, blank)
    answers.name(tmp_path / "partners")
    press(qtbot, Key.Key_S, CONTROL)
    assert title_of(blank) == "Partners again – Citedeck"
    again = reopen(open_window, tmp_path / "partners.citedeck")
    assert again.document.project == blank.document.project
    see_check(qtbot, again)
    answers.name(tmp_path / "partners")
    press(qtbot, Key.Key_E, CONTROL)
    see_deck(read_deck((tmp_path / "partners.pptx").read_bytes()))


def plan(bot: QtBot, window: MainWindow) -> None:
    """Choose what to do, and say who does it."""
    click(bot, find(window, QRadioButton, "Research presentation"))
    details = {"Title of your presentation": "Partners again", "Class": "9B"}
    fill(bot, window, {**details, "Who presents? (with commas)": "Ann, Bo", "Date": "2026-11-30"})
    click_button(bot, window, "Find evidence")


def collect(bot: QtBot, window: MainWindow, answers: Answers) -> None:
    """Attach a quote to every topic, and a note with its source to the first."""
    [reader] = seen(window, ReaderView)
    for topic, words in QUOTES.items():
        select_words(bot, reader, words)
        click(bot, chip(window, topic))
    answers.expect(partial(write_note, bot), partial(write_source, bot))
    click_button(bot, window, "Research note")
    assert len(seen(window, EvidenceCard)) == len(QUOTES) + 1
    assert "4 of 4 topics have evidence" in read(window.footer)


def chip(window: MainWindow, topic: str) -> QPushButton:
    chips = [item for item in seen(window, QPushButton) if item.property("part") == "chip"]
    return next(item for item in chips if words_of(item).startswith(topic))


def write_note(bot: QtBot, dialog: QWidget) -> None:
    fill(bot, dialog, {"Title": "At sea", "Note": NOTE})
    click_button(bot, dialog, "New source")
    click_button(bot, dialog, "Save note")


def write_source(bot: QtBot, dialog: QWidget) -> None:
    choose(bot, find(dialog, QComboBox, "Kind"), "News article")
    fill(bot, dialog, {"Authors": "Min-Jun Kim", "Title": "Shells at Sea", "Date": "2024-10-19"})
    click_button(bot, dialog, "Save source")


def write_slides(bot: QtBot, window: MainWindow) -> None:
    """Write what each slide claims, and put its topic's evidence on it."""
    turn(bot, window, "Slides")
    board = find(window, QListView, "Storyboard")
    for row in (4, 7, 8, 9):
        go_to_row(bot, board, row)
        fill(bot, window, {"Headline": HEADLINES.get(row, "Much is at stake")})
        for number in range(len(seen(window, EvidenceCard))):
            click(bot, seen(window, EvidenceCard)[number])
    go_to_row(bot, board, 11)
    fill(bot, window, {"Headline": "Both sides gain, others worry"})
    go_to_row(bot, board, 0)
    fill(bot, window, {"What I will say": "Good morning"})
    choose(bot, find(window, QComboBox, "Speaker"), "Bo")


def go_to_row(bot: QtBot, board: QListView, row: int) -> None:
    place = board.model().index(row, 0)
    board.scrollTo(place)
    click(bot, board.viewport(), board.visualRect(place).center())


def reorder(bot: QtBot, window: MainWindow) -> None:
    """Move a slide, delete one, and think better of the second."""
    before = [slide.id for slide in window.document.project.slides]
    board = find(window, QListView, "Storyboard")
    go_to_row(bot, board, 4)
    press(bot, Key.Key_Up, ALT)
    moved = [slide.id for slide in window.document.project.slides]
    assert moved == [*before[:3], before[4], before[3], *before[5:]]
    press(bot, Key.Key_Delete)
    press(bot, Key.Key_Z, CONTROL)
    assert [slide.id for slide in window.document.project.slides] == moved
    go_to_row(bot, board, 10)
    press(bot, Key.Key_Delete)


def reopen(open_window: Open, path: Path) -> MainWindow:
    """Open the file in another window, as on another day."""
    return open_window(load_work(path), path)


def see_check(bot: QtBot, window: MainWindow) -> None:
    turn(bot, window, "Check")
    words = read(window)
    assert "Ready to export" in words and words.count("word for word") == len(QUOTES)


def see_deck(pages: Pages) -> None:
    """Find every quote, the note's source and the speaker's words in the deck."""
    boxes = [box.content for page in pages.pages for box in page.boxes]
    words = "\n".join(content.text for content in boxes if isinstance(content, Text))
    for text in (*QUOTES.values(), *HEADLINES.values(), "Shells at Sea", "Ann", "Partners again"):
        assert text in words.replace("\u00a0", " "), text
    assert "Good morning" in pages.pages[0].notes
    assert pages.properties.title == "Partners again"


def test_an_evening_without_a_mouse(
    open_window: Open, lesson: Lesson, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    window = open_window(new_work(lesson))
    plan_by_key(qtbot, window)
    quote_by_key(qtbot, window)
    write_by_key(qtbot, window)
    answers.name(tmp_path / "keys")
    press(qtbot, Key.Key_S, CONTROL)
    press(qtbot, Key.Key_4, CONTROL)
    assert "word for word" in read(window)
    answers.expect(lambda dialog: press_in(qtbot, dialog))
    answers.name(tmp_path / "keys")
    press(qtbot, Key.Key_E, CONTROL)
    deck = read_deck((tmp_path / "keys.pptx").read_bytes())
    boxes = [box.content for page in deck.pages for box in page.boxes]
    words = [content.text for content in boxes if isinstance(content, Text)]
    assert any("When Vladimir Putin flew" in text for text in words)


def plan_by_key(bot: QtBot, window: MainWindow) -> None:
    tab_to(bot, find(window, QRadioButton, "Research presentation"))
    press(bot, Key.Key_Space)
    tab_to(bot, find(window, QLineEdit, "Title of your"))
    bot.keyClicks(focused(), "By keys")


def quote_by_key(bot: QtBot, window: MainWindow) -> None:
    press(bot, Key.Key_2, CONTROL)
    tab_to(bot, seen(window, ReaderView)[0])
    for _ in range(4):
        press(bot, Key.Key_Right, CONTROL | SHIFT)
    press(bot, Key.Key_Return, CONTROL)
    assert len(seen(window, EvidenceCard)) == 1


def write_by_key(bot: QtBot, window: MainWindow) -> None:
    press(bot, Key.Key_3, CONTROL)
    tab_to(bot, find(window, QListView, "Storyboard"))
    for _ in range(4):
        press(bot, Key.Key_Down)
    tab_to(bot, find(window, QPlainTextEdit, "Headline"))
    bot.keyClicks(focused(), "A trip that says much")
    tab_to(bot, seen(window, EvidenceCard)[0])
    press(bot, Key.Key_Return)


def press_in(bot: QtBot, dialog: QWidget) -> None:
    """Say yes to a dialog by its first answer, which Enter gives."""
    assert "Export all the same?" in getattr(dialog, "text", str)()
    bot.keyClick(dialog, Key.Key_Return)
