"""A class folder of decks, and a review window on it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from citedeck.edit import update_quote
from citedeck.files.deck.read import read_deck
from citedeck.model.errors import DeckError
from citedeck.model.pages import Pages
from citedeck.model.project import Work
from citedeck.model.review import SkippedFile
from citedeck.pipeline import export_deck, load_template
from citedeck.ui.review import ReviewWindow
from citedeck.ui.review.card_list import CardList
from citedeck.ui.review.deck_table import COLUMNS

FALSE = "the whole world could feel it"


def stub_reader() -> None:
    """Stand in for the reader of class folders where there is none yet."""
    name = "citedeck.files.class_folder"
    if name in sys.modules or find_spec(name):
        return
    module = ModuleType(name)
    module.class_files = _class_files
    module.read_deck_file = _read_deck_file
    module.deck_bytes = Path.read_bytes
    sys.modules[name] = module


def _class_files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[SkippedFile, ...]]:
    files = [
        file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])
    ]
    decks = [file for file in files if file.suffix == ".pptx"]
    locks = [file for file in decks if file.name.startswith("~$")]
    skipped = tuple(SkippedFile(str(file), "the lock of an open file") for file in locks)
    return tuple(file for file in decks if file not in locks), skipped


def _read_deck_file(path: Path) -> Pages:
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        raise DeckError.of("this is no PowerPoint file", str(path))
    return read_deck(data)


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
