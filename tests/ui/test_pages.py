"""Slides that go on over several pages, and what the check says of them."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from citedeck.edit import add_slide
from citedeck.model.project import Work
from citedeck.pipeline import first_page_numbers
from citedeck.ui.window import MainWindow
from ui.conftest import Open
from ui.hands import click, click_button, find, read, turn


@pytest.fixture
def long(open_window: Open, demo: Work) -> MainWindow:
    """Give a window on a project whose second slide takes several pages."""
    items = tuple(f"A point of some length, number {n}" for n in range(40))
    project, _ = add_slide(demo.project, "points", "a1", items=items)
    return open_window(replace(demo, project=project))


def test_the_very_page_that_is_asked_for_is_shown(long: MainWindow, qtbot: QtBot) -> None:
    id = long.document.project.slides[1].id
    first = first_page_numbers(long.document.work, long.document.template)[id]
    long.show_page(first + 1)
    assert "Page 2 of " in read(long)
    click_button(qtbot, long, "Next page")
    assert "Page 3 of " in read(long)
    long.show_page(first)
    assert "Page 1 of " in read(long)


def test_another_long_slide_begins_with_its_first_page(long: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, long, "Slides")
    id = long.document.project.slides[1].id
    panel = long.panels["slides"]
    panel.go_to(id, 1)
    panel.copy_slide(id)
    assert panel.slide_id != id and "Page 1 of " in read(long)


def test_a_topic_chosen_after_the_check_is_counted_in_it(full: MainWindow, qtbot: QtBot) -> None:
    turn(qtbot, full, "Check")
    assert "Strategic importance" in read(full)
    topic = next(item.title for item in full.document.lesson.topics if item.title in read(full))
    turn(qtbot, full, "Plan")
    click(qtbot, find(full, QCheckBox, topic))
    turn(qtbot, full, "Check")
    assert topic not in read(full)
