"""A school's own template in the window: chosen, matched anew, missed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from citedeck.files.templates import load_template
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.hands import choose, click, click_button, find, seen


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "Springfield.pptx"
    path.write_bytes(load_template("press").base)
    return path


def test_a_school_s_template_is_chosen_and_matched_anew(
    blank: MainWindow, qtbot: QtBot, answers: Answers, own: Path
) -> None:
    answers.name(own)
    click(qtbot, find(blank, QPushButton, "Your school’s template…"))
    assert blank.document.project.template == str(own)
    assert blank.document.template.title == "Springfield"

    def match(dialog: QDialog) -> None:
        box = next(
            box for box in seen(dialog, QComboBox) if box.accessibleName() == "Layout for agenda"
        )
        choose(qtbot, box, "Sources")
        click_button(qtbot, dialog, "Use these layouts")

    answers.expect(match)
    click(qtbot, find(blank, QPushButton, "Match layouts…"))
    assert blank.document.template.layout_for("agenda", 0).name == "Sources"
    blank.document.stack.undo()
    assert blank.document.template.name == "atlas"
