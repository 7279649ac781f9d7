from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from citedeck.model.pages import Text
from citedeck.model.slides import PointsSlide
from citedeck.ui.evidence_card import EvidenceCard
from citedeck.ui.slides.page_view import PageView
from citedeck.ui.slides.storyboard import StoryboardView
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.hands import (
    ALT,
    CONTROL,
    Key,
    ask_menu,
    choose,
    click,
    click_button,
    fill,
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
def slides(full: MainWindow, qtbot: QtBot) -> MainWindow:
    """Give a window that shows the finished example's slides."""
    turn(qtbot, full, "Slides")
    return full


def board(window: MainWindow) -> StoryboardView:
    return find(window, StoryboardView, "Storyboard")


def place_of(window: MainWindow, number: int) -> QPoint:
    view = board(window)
    index = view.model().index(number - 1, 0)
    view.scrollTo(index)
    return view.visualRect(index).center()


def pick_slide(bot: QtBot, window: MainWindow, number: int) -> None:
    """Click the thumbnail with this number."""
    click(bot, board(window).viewport(), place_of(window, number))


def preview(window: MainWindow) -> str:
    """Give the words that the slide in the middle shows."""
    view = find(window, PageView, "Slide preview")
    page = view.page
    assert page is not None
    return "\n".join(box.content.text for box in page.boxes if isinstance(box.content, Text))


def order(window: MainWindow) -> list[str]:
    model = board(window).model()
    tips = [
        model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())
    ]
    return [str(tip).partition(": ")[2] for tip in tips]


def test_a_headline_shows_while_it_is_typed(slides: MainWindow, qtbot: QtBot) -> None:
    pick_slide(qtbot, slides, 5)
    fill(qtbot, slides, {"Headline": "Oil goes east"})
    assert "Oil goes east" in preview(slides)
    assert order(slides)[4] == "Oil goes east"
    assert slides.document.stack.count() == 1


def test_typing_is_undone_field_by_field(slides: MainWindow, qtbot: QtBot) -> None:
    pick_slide(qtbot, slides, 5)
    before = slides.document.project
    fill(qtbot, slides, {"Headline": "Oil goes east", "So what?": "Oil is money"})
    click_button(qtbot, slides.header, "Undo")
    assert "Oil goes east" in preview(slides) and "Oil is money" not in preview(slides)
    click_button(qtbot, slides.header, "Undo")
    assert slides.document.project == before


def test_enter_does_not_break_a_headline(slides: MainWindow, qtbot: QtBot) -> None:
    pick_slide(qtbot, slides, 5)
    fill(qtbot, slides, {"Headline": "Oil"})
    press(qtbot, Key.Key_Return)
    qtbot.keyClicks(focused(), " goes east")
    assert "Oil goes east" in preview(slides)


def test_a_click_on_the_slide_puts_the_cursor_into_its_field(
    slides: MainWindow, qtbot: QtBot
) -> None:
    pick_slide(qtbot, slides, 5)
    view = find(slides, PageView, "Slide preview")
    area = view.page_rect()
    click(
        qtbot, view, QPoint(round(area.x() + area.width() / 5), round(area.y() + area.height() / 7))
    )
    assert words_of(focused()) == "Headline"


@pytest.mark.parametrize(("kind", "name"), [("points", "Points"), ("definition", "Definition")])
def test_a_new_slide_stands_after_the_current_one(
    slides: MainWindow, qtbot: QtBot, answers: Answers, kind: str, name: str
) -> None:
    pick_slide(qtbot, slides, 4)
    answers.pick("Say", name)
    click_button(qtbot, slides, "Slide")
    answers.wait()
    assert [slide.kind for slide in slides.document.project.slides][4] == kind
    assert words_of(focused()) == "Headline"


def test_points_stand_on_the_slide_a_line_each(
    slides: MainWindow, qtbot: QtBot, answers: Answers
) -> None:
    answers.pick("Say", "Points")
    click_button(qtbot, slides, "Slide")
    answers.wait()
    field = find(slides, QPlainTextEdit, "Points, one a line")
    click(qtbot, field)
    qtbot.keyClicks(field, "Shells")
    press(qtbot, Key.Key_Return)
    qtbot.keyClicks(field, "Fuel")
    assert "Shells\nFuel" in preview(slides)


def test_another_kind_keeps_what_both_can_say(slides: MainWindow, qtbot: QtBot) -> None:
    pick_slide(qtbot, slides, 5)
    click_button(qtbot, slides, "Points")
    assert "What comes back is harder to see" in preview(slides)
    assert find(slides, QPushButton, "Points").isChecked()
    assert find(slides, QPlainTextEdit, "Points, one a line").toPlainText() == ""


def test_a_click_on_a_card_puts_it_on_the_slide_and_takes_it_off(
    slides: MainWindow, qtbot: QtBot
) -> None:
    pick_slide(qtbot, slides, 5)
    words = "large quantities of military goods"
    assert words not in preview(slides)
    click(qtbot, find(slides, EvidenceCard, "“North Korea has reportedly"))
    assert words in preview(slides)
    click(qtbot, find(slides, EvidenceCard, "“North Korea has reportedly"))
    assert words not in preview(slides)


def test_evidence_that_a_slide_holds_and_does_not_show_can_be_taken_off(
    slides: MainWindow, qtbot: QtBot
) -> None:
    document = slides.document
    old = document.project.slides
    points = PointsSlide(id=old[4].id, topic=old[4].topic, evidence=("q1",))
    document.apply("x", replace(document.project, slides=(*old[:4], points, *old[5:])))
    pick_slide(qtbot, slides, 5)
    assert [card.state.text() for card in seen(slides, EvidenceCard)] == ["not shown: take it off"]
    click(qtbot, find(slides, EvidenceCard, "“North Korea has reportedly"))
    assert document.project.slides[4].evidence == ()
    assert seen(slides, EvidenceCard) == []


def test_evidence_of_other_topics_is_offered_when_asked_for(
    slides: MainWindow, qtbot: QtBot
) -> None:
    pick_slide(qtbot, slides, 5)
    assert not [card for card in seen(slides, EvidenceCard) if "balance" in words_of(card)]
    click_button(qtbot, slides, "Show evidence of all topics")
    find(slides, EvidenceCard, "“A closer bond with Moscow")


def test_a_slide_moves_by_key_and_by_button(slides: MainWindow, qtbot: QtBot) -> None:
    before = order(slides)
    pick_slide(qtbot, slides, 5)
    press(qtbot, Key.Key_Up, ALT)
    assert order(slides)[3:5] == [before[4], before[3]]
    click_button(qtbot, slides, "Move slide down")
    assert order(slides) == before
    assert words_of(find(slides, QLabel, "Storyboard")) and board(slides).currentIndex().row() == 4


def test_the_first_slide_does_not_move_up(slides: MainWindow, qtbot: QtBot) -> None:
    before = order(slides)
    pick_slide(qtbot, slides, 1)
    press(qtbot, Key.Key_Up, ALT)
    assert order(slides) == before and slides.document.is_saved


@pytest.mark.parametrize(("source", "gap", "place"), [(2, 5, 4), (6, 1, 1), (3, -1, 13)])
def test_a_slide_stands_where_it_was_dropped(
    slides: MainWindow, source: int, gap: int, place: int
) -> None:
    """What a drop calls: a platform without a screen has no dragging of its own."""
    model, before = board(slides).model(), order(slides)
    data = model.mimeData([model.index(source, 0)])
    move = Qt.DropAction.MoveAction
    assert not model.dropMimeData(data, move, gap, 0, QModelIndex()), "the view would delete a row"
    rest = [title for row, title in enumerate(before) if row != source]
    assert order(slides) == [*rest[:place], before[source], *rest[place:]]


def test_a_deleted_slide_comes_back(slides: MainWindow, qtbot: QtBot) -> None:
    before = order(slides)
    pick_slide(qtbot, slides, 5)
    press(qtbot, Key.Key_Delete)
    assert order(slides) == before[:4] + before[5:]
    assert before[5] in preview(slides)
    press(qtbot, Key.Key_Z, CONTROL)
    assert order(slides) == before


@pytest.mark.parametrize(("entry", "slides_then"), [("Duplicate", 15), ("Delete", 13)])
def test_the_storyboard_has_a_menu(
    slides: MainWindow, answers: Answers, entry: str, slides_then: int
) -> None:
    answers.pick(entry)
    ask_menu(board(slides).viewport(), place_of(slides, 4))
    assert len(order(slides)) == slides_then


def test_a_hidden_slide_can_be_shown_again(slides: MainWindow, answers: Answers) -> None:
    for entry, hidden in (("Hide in the deck", True), ("Show in the deck", False)):
        answers.pick(entry)
        ask_menu(board(slides).viewport(), place_of(slides, 4))
        assert slides.document.project.slides[3].hidden is hidden


def test_notes_and_speaker_belong_to_the_slide(slides: MainWindow, qtbot: QtBot) -> None:
    pick_slide(qtbot, slides, 5)
    fill(qtbot, slides, {"What I will say": "one two three four five six seven eight nine ten"})
    choose(qtbot, find(slides, QComboBox, "Speaker"), "Second Student")
    slide = slides.document.project.slides[4]
    assert (slide.speaker, slide.speaker_notes[:7]) == ("Second Student", "one two")
    assert "≈ 6 s" in read(slides) or "≈ 5 s" in read(slides)


def test_what_does_not_fit_goes_on_to_a_next_page(slides: MainWindow, qtbot: QtBot) -> None:
    pick_slide(qtbot, slides, 6)
    field = find(slides, QPlainTextEdit, "Points, one a line")
    click(qtbot, field)
    field.insertPlainText("\n".join(f"A point of some length, number {n}" for n in range(24)))
    assert "Page 1 of " in read(slides)
    click_button(qtbot, slides, "Next page")
    assert "Page 2 of " in read(slides)
    assert "number 23" in preview(slides) or "number 15" in preview(slides)


def test_a_slide_is_written_without_a_mouse(slides: MainWindow, qtbot: QtBot) -> None:
    tab_to(qtbot, board(slides))
    press(qtbot, Key.Key_Home)
    for _ in range(4):
        press(qtbot, Key.Key_Down)
    assert "What comes back is harder to see" in preview(slides)
    tab_to(qtbot, find(slides, QPlainTextEdit, "Headline"))
    press(qtbot, Key.Key_A, CONTROL)
    qtbot.keyClicks(focused(), "Oil goes east")
    assert "Oil goes east" in preview(slides)
    tab_to(qtbot, find(slides, EvidenceCard, "“North Korea has reportedly"))
    press(qtbot, Key.Key_Space)
    assert "large quantities of military goods" in preview(slides)


def test_the_keys_stay_on_the_card_that_was_placed(slides: MainWindow, qtbot: QtBot) -> None:
    pick_slide(qtbot, slides, 5)
    tab_to(qtbot, find(slides, EvidenceCard, "“North Korea has reportedly"))
    press(qtbot, Key.Key_Space)
    seen(slides, EvidenceCard)
    assert words_of(focused()).startswith("“North Korea has reportedly")
