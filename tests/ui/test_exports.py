"""What leaves the window beside the deck: each is found in the menu, made, named and opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from citedeck.model.project import Work
from citedeck.pipeline import load_work, save_work
from citedeck.ui import exports
from citedeck.ui.exports import usual_paper
from citedeck.ui.window import MainWindow
from ui.answers import Answers
from ui.conftest import Open
from ui.hands import click_button, read


@pytest.fixture
def saved(open_window: Open, tmp_path: Path, demo: Work) -> MainWindow:
    """Give a window on a saved project."""
    path = tmp_path / "group.citedeck"
    save_work(path, demo)
    return open_window(load_work(path), path)


@pytest.mark.parametrize(
    ("entry", "offered", "start"),
    [
        ("PDF…", "group.pdf", b"%PDF"),
        ("Handout…", "group handout.pdf", b"%PDF"),
        ("Cue cards…", "group cue cards.pdf", b"%PDF"),
        ("Speaker notes…", "group notes.txt", b"Shells for fuel\n"),
    ],
)
def test_each_is_offered_beside_the_project_and_made(
    saved: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
    entry: str,
    offered: str,
    start: bytes,
) -> None:
    answers.pick("Export", entry)
    answers.say("Save")
    click_button(qtbot, saved, "Menu")
    answers.wait()
    qtbot.waitUntil((tmp_path / offered).exists)
    assert (tmp_path / offered).read_bytes().startswith(start)
    assert f"Exported {offered}" in read(saved.footer)


def test_notes_are_markdown_where_their_name_says_so(
    saved: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    answers.pick("Export", "Speaker notes…")
    answers.name(tmp_path / "notes.md")
    click_button(qtbot, saved, "Menu")
    assert (tmp_path / "notes.md").read_text("utf-8").startswith("# Shells for fuel\n")


def test_what_was_made_is_opened(
    saved: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        exports.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile())
    )
    answers.pick("Export", "Handout…")
    answers.name(tmp_path / "class 9B.pdf")
    click_button(qtbot, saved, "Menu")
    click_button(qtbot, saved.footer, "Open")
    assert opened == [str(tmp_path / "class 9B.pdf")]


def test_the_check_step_offers_the_same(
    saved: MainWindow, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    saved.show_step("check")
    answers.pick("Cue cards…")
    answers.name(tmp_path / "cards.pdf")
    click_button(qtbot, saved, "Export as")
    qtbot.waitUntil((tmp_path / "cards.pdf").exists)


def test_an_export_that_is_stopped_leaves_what_was_there(
    saved: MainWindow,
    qtbot: QtBot,
    answers: Answers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "old.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _dialog: True)
    answers.pick("Export", "Handout…")
    answers.name(path)
    answers.say("Yes")
    click_button(qtbot, saved, "Menu")
    answers.wait()
    assert path.read_bytes() == b"old"
    assert "Exported" not in read(saved.footer)


@pytest.mark.parametrize(
    ("country", "paper"), [("en_US", "letter"), ("en_GB", "a4"), ("ko_KR", "a4")]
)
def test_paper_is_that_of_the_country(country: str, paper: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        assert usual_paper() == paper
    finally:
        QLocale.setDefault(before)
