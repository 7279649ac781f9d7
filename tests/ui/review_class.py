"""A class folder of decks, and a review window on it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from citedeck.edit import update_quote
from citedeck.model.project import Work
from citedeck.pipeline import export_deck, load_template
from citedeck.ui.review import ReviewWindow
from citedeck.ui.review.card_list import CardList
from citedeck.ui.review.deck_table import COLUMNS

FALSE = "the whole world could feel it"


def write_class(folder: Path, demo: Work) -> Path:
    """Write three decks, one with a false quote, one that is no deck, and an open file's lock."""
    folder.mkdir()
    template = load_template(demo.project.template)
    wrong = replace(demo, project=update_quote(demo.project, "q4", text=FALSE))
    export_deck(demo, folder / "anna.pptx", template)
    export_deck(wrong, folder / "ben.pptx", template)
    export_deck(demo, folder / "carla 2.pptx", template)
    (folder / "dora.pptx").write_bytes(b"this is no deck")
    (folder / "~$anna.pptx").write_bytes(b"x")
    return folder


def start(bot: QtBot, window: ReviewWindow, *paths: Path) -> None:
    """Review some decks, and wait until all are done."""
    window.start(*paths)
    wait(bot, window)


def wait(bot: QtBot, window: ReviewWindow) -> None:
    """Wait until nothing works any more."""
    bot.waitUntil(
        lambda: not window.review.is_working and not window.exports.is_working, timeout=20_000
    )
    QApplication.processEvents()


def rows(window: ReviewWindow) -> list[str]:
    """Give what each row of the table says, cell by cell, in the order it is shown in."""
    model = window.decks.table.decks
    columns = range(len(COLUMNS))
    return [
        " | ".join(str(model.index(row, column).data() or "") for column in columns)
        for row in range(model.rowCount())
    ]


def names(window: ReviewWindow) -> list[str]:
    """Give the names of the decks in the table."""
    return [row.partition("\n")[0] for row in rows(window)]


def cards(cards: CardList) -> list[str]:
    """Give what each card of a list says."""
    return [card.text for card in cards.cards.cards]
