import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from citedeck.model.lesson import Lesson
from citedeck.ui.window import MainWindow
from ui.answers import Answers
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
    tab_to,
    write,
)


def ticked(window: MainWindow) -> set[str]:
    return {box.text() for box in seen(window, QCheckBox) if box.isChecked()}


def titles(lesson: Lesson, activity: str) -> set[str]:
    found = lesson.activity(activity)
    assert found is not None
    return {lesson.topic(id).title for id in found.topics}  # type: ignore[union-attr]


def test_an_activity_brings_its_topics_and_a_storyboard(
    blank: MainWindow, qtbot: QtBot, lesson: Lesson
) -> None:
    click(qtbot, find(blank, QRadioButton, "Debate"))
    assert ticked(blank) == titles(lesson, "debate")
    assert read(blank).count("needed for this activity") == 4
    assert f"Your storyboard has {len(blank.document.project.slides)} slides." in read(blank)


def test_another_activity_takes_the_topics_of_the_one_before_away(
    blank: MainWindow, qtbot: QtBot, lesson: Lesson
) -> None:
    click(qtbot, find(blank, QRadioButton, "Debate"))
    click(qtbot, find(blank, QRadioButton, "Timeline"))
    assert ticked(blank) == titles(lesson, "timeline")
    chosen = [radio.text() for radio in seen(blank, QRadioButton) if radio.isChecked()]
    assert chosen == ["Timeline"]


def test_a_click_on_a_topics_question_chooses_the_topic(
    blank: MainWindow, qtbot: QtBot, lesson: Lesson
) -> None:
    topic = lesson.topics[0]
    question = find(blank, QLabel, topic.question)
    click(qtbot, question)
    assert ticked(blank) == {topic.title}
    click(qtbot, question)
    assert ticked(blank) == set()


def test_the_footer_counts_topics_with_evidence(full: MainWindow, qtbot: QtBot) -> None:
    assert "4 of 4 topics have evidence" in read(full)
    click(qtbot, find(full, QCheckBox, "History since 1991"))
    assert "4 of 5 topics have evidence" in read(full)


def test_a_typed_title_is_the_windows_and_one_step_back(blank: MainWindow, qtbot: QtBot) -> None:
    write(qtbot, find(blank, QLineEdit, "Title of your"), "Shells for fuel")
    assert blank.windowTitle().startswith("Shells for fuel")
    click_button(qtbot, blank.header, "Undo")
    assert blank.document.project.title == ""
    assert find(blank, QLineEdit, "Title of your").text() == ""


def test_the_cursor_stays_while_a_title_is_typed_in_front(blank: MainWindow, qtbot: QtBot) -> None:
    field = find(blank, QLineEdit, "Title of your")
    write(qtbot, field, "shells ")
    press(qtbot, Key.Key_Home)
    qtbot.keyClicks(field, "Many ")
    assert blank.document.project.title == "Many shells"


def test_names_are_taken_at_commas_while_they_are_typed(blank: MainWindow, qtbot: QtBot) -> None:
    field = find(blank, QLineEdit, "Who presents")
    write(qtbot, field, "Ann Lee, Bo ,")
    assert blank.document.project.presenters == ("Ann Lee", "Bo")
    assert field.text() == "Ann Lee, Bo ,"


@pytest.mark.parametrize("typed", ["2026-11-30", "30.11.2026"])
def test_a_date_is_taken_as_it_is_written_here(blank: MainWindow, qtbot: QtBot, typed: str) -> None:
    write(qtbot, find(blank, QLineEdit, "Date"), typed)
    assert str(blank.document.project.date) == "2026-11-30"
    assert "Write the date" not in read(blank)


def test_what_is_no_date_is_told_and_not_taken(blank: MainWindow, qtbot: QtBot) -> None:
    write(qtbot, find(blank, QLineEdit, "Date"), "tomorrow")
    assert "Write the date as 2026-11-30." in read(blank)
    assert blank.document.project.date is None


def test_a_wrong_date_leaves_no_part_of_it_behind(blank: MainWindow, qtbot: QtBot) -> None:
    field = find(blank, QLineEdit, "Date")
    write(qtbot, field, "2026-13-45")
    assert blank.document.project.date is None
    click(qtbot, find(blank, QRadioButton, "Debate"))
    assert field.text() == "2026-13-45" and "Write the date" in read(blank)


def test_a_citation_style_is_chosen_by_key(blank: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, find(blank, QComboBox, "Citation style"), "APA")
    assert blank.document.project.citation_style == "apa"


@pytest.mark.parametrize(("answer", "kept"), [("Cancel", True), ("Replace slides", False)])
def test_new_suggestions_ask_before_they_replace_work(
    full: MainWindow, qtbot: QtBot, answers: Answers, answer: str, kept: bool
) -> None:
    before = full.document.project.slides
    answers.say(answer)
    click_button(qtbot, full, "Suggest the slides anew")
    assert (full.document.project.slides == before) is kept
    if not kept:
        press(qtbot, Key.Key_Z, CONTROL)
        assert full.document.project.slides == before


def test_the_plan_leads_on_to_the_evidence(blank: MainWindow, qtbot: QtBot) -> None:
    click_button(qtbot, blank, "Find evidence")
    assert find(blank.header, type(blank.header.steps["evidence"]), "2").isChecked()
    assert "Evidence board" in read(blank)


def test_the_plan_can_be_made_without_a_mouse(blank: MainWindow, qtbot: QtBot) -> None:
    tab_to(qtbot, find(blank, QRadioButton, "Research presentation"))
    press(qtbot, Key.Key_Space)
    tab_to(qtbot, find(blank, QCheckBox, "History since 1991"))
    press(qtbot, Key.Key_Space)
    tab_to(qtbot, find(blank, QLineEdit, "Title of your"))
    qtbot.keyClicks(find(blank, QLineEdit, "Title of your"), "Partners")
    project = blank.document.project
    assert (project.activity, project.title) == ("presentation", "Partners")
    assert "history" in project.topics and len(project.topics) == 5


def test_a_look_is_chosen_by_its_picture_and_taken_back(full: MainWindow, qtbot: QtBot) -> None:
    looks = {made.text(): made for made in seen(full, QToolButton) if made.isCheckable()}
    assert list(looks) == ["Atlas", "Chalk", "Plain", "Press"]
    qtbot.waitUntil(lambda: not any(made.icon().isNull() for made in looks.values()))
    assert looks["Atlas"].isChecked()
    before = full.document.template
    click(qtbot, looks["Chalk"])
    assert full.document.project.template == "chalk"
    assert looks["Chalk"].isChecked() and not looks["Atlas"].isChecked()
    assert full.document.stack.undoText() == "change the look"
    assert full.document.template is not before
    press(qtbot, Key.Key_Z, CONTROL)
    assert full.document.template is before
    assert looks["Atlas"].isChecked()


def test_the_chosen_look_stays_chosen_when_it_is_clicked_again(
    full: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, find(full, QToolButton, "Atlas"))
    assert find(full, QToolButton, "Atlas").isChecked()
    assert not full.document.stack.canUndo()
