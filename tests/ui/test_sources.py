"""What a source holds survives its dialog."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QCheckBox, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from citedeck.edit import add_slide, remove_source
from citedeck.model.project import Work
from citedeck.model.source import Name, Source
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.conftest import Open
from ui.hands import click, click_button, fill, find, read, seen, turn, turn_to, words_of

WATCH = Name(literal="Human Rights Watch")
ODD = Name(family="King; Jr.", given="Martin, Luther")


def open_sources(
    open_window: Open, bot: QtBot, work: Work, source: Source, kind: str = ""
) -> MainWindow:
    """Give a window on the sources of a project that has one, cited by a slide of a kind."""
    project = replace(work.project, sources=(*work.project.sources, source))
    if kind:
        project, _ = add_slide(project, kind, source=source.id)
    window = open_window(replace(work, project=project))
    turn(bot, window, "Evidence")
    turn_to(bot, seen(window, QTabBar)[0], "My sources")
    return window


def press_last(bot: QtBot, window: MainWindow, name: str) -> None:
    click(bot, [item for item in seen(window, QToolButton) if words_of(item) == name][-1])


def save_title(bot: QtBot, dialog: QWidget) -> None:
    fill(bot, dialog, {"Title": "Another title"})
    click_button(bot, dialog, "Save source")


@pytest.mark.parametrize("author", [(WATCH,), (WATCH, Name("Doe", "Jane")), (ODD,)])
@pytest.mark.parametrize("kind", ["thesis", "personal_communication", "webpage"])
def test_what_was_not_edited_stays(
    open_window: Open,
    qtbot: QtBot,
    answers: Answers,
    demo: Work,
    author: tuple[Name, ...],
    kind: str,
) -> None:
    source = Source(id="s9", type=kind, title="A title", author=author)
    window = open_sources(open_window, qtbot, demo, source)
    answers.expect(partial(save_title, qtbot))
    press_last(qtbot, window, "Edit source")
    assert window.document.project.source("s9") == replace(source, title="Another title")


def test_a_tick_makes_an_organisation(
    open_window: Open, qtbot: QtBot, answers: Answers, demo: Work
) -> None:
    window = open_sources(open_window, qtbot, demo, Source(id="s9", type="report", title="A"))
    answers.expect(partial(_tick, qtbot))
    press_last(qtbot, window, "Edit source")
    assert window.document.project.source("s9").author == (WATCH,)


def _tick(bot: QtBot, dialog: QWidget) -> None:
    body = find(dialog, QCheckBox, "It is an organisation")
    fill(bot, dialog, {"Authors": "United Nations"})
    assert body.isChecked()
    fill(bot, dialog, {"Authors": "Human Rights Watch"})
    assert not body.isChecked() and "Watch, Human Rights" in read(dialog)
    click_button(bot, dialog, "It is an organisation")
    assert body.isChecked() and "Human Rights Watch" in read(dialog)
    click_button(bot, dialog, "Save source")


@pytest.mark.parametrize(("answer", "kept"), [("Cancel", True), ("Delete source", False)])
def test_a_source_of_a_chart_is_not_deleted_unasked(
    open_window: Open, qtbot: QtBot, answers: Answers, demo: Work, answer: str, kept: bool
) -> None:
    source = Source(id="s9", type="dataset", title="Numbers")
    window = open_sources(open_window, qtbot, demo, source, "chart")
    assert "in one slide" in read(window)
    before = window.document.project
    answers.say(answer)
    press_last(qtbot, window, "Delete source")
    assert answers.said[0].startswith("This source is cited in one slide.")
    assert window.document.project == (before if kept else remove_source(before, "s9"))
