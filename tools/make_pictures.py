"""Make the README's pictures: the window's steps, the example as a deck, the review of a class.

usage: python tools/make_pictures.py        (opens no window; needs PySide6)
"""

import os
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from citedeck.model.project import Work
from citedeck.paint.export import pages_png
from citedeck.pipeline import demo_work, export_deck, load_template, read_deck
from citedeck.ui.review.window import ReviewWindow
from citedeck.ui.theme import LIGHT, apply_theme
from citedeck.ui.window import MainWindow

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
STEPS = ("plan", "evidence", "slides", "check")
SHOWN_PAGE = 7
ROUNDS = 5
WIDTH, HEIGHT = 1280, 800
STUDENTS = ("Ada", "Ben", "Chiara", "Deniz", "Eva")
CARELESS = ("Ben", "Eva")
CHANGED = ("is likely to", "will")
COLUMNS, THUMB, GAP = 3, 420, 14


def main() -> None:
    """Make every picture anew."""
    QStandardPaths.setTestModeEnabled(True)
    app = QApplication([])
    app.setStyle("Fusion")
    apply_theme(app, LIGHT)
    PICTURES.mkdir(parents=True, exist_ok=True)
    grab_steps(app)
    grab_review(app)
    save(deck_sheet(), "deck")


def grab_steps(app: QApplication) -> None:
    """Grab the window at each step."""
    window = MainWindow(demo_work())
    window.resize(WIDTH, HEIGHT)
    window.show()
    for step in STEPS:
        window.show_step(step)
        if step == "slides":
            window.show_page(SHOWN_PAGE)
        settle(app)
        save(window.grab().toImage(), step)


def grab_review(app: QApplication) -> None:
    """Grab the review of a class of five, two of whom changed a quote."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "Class 9B"
        folder.mkdir()
        for student in STUDENTS:
            export_deck(student_work(student), folder / f"{student}.pptx", load_template("atlas"))
        window = ReviewWindow()
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.start(folder)
        while window.review.is_working:
            app.processEvents()
        window.desk.open_deck(1)
        settle(app)
        save(window.grab().toImage(), "review")
        window.close()


def student_work(student: str) -> Work:
    """Give a student's version of the example."""
    work = demo_work()
    quotes = tuple(
        replace(quote, text=quote.text.replace(*CHANGED)) if student in CARELESS else quote
        for quote in work.project.quotes
    )
    return replace(work, project=replace(work.project, presenters=(student,), quotes=quotes))


def settle(app: QApplication) -> None:
    """Let the window lay itself out: words wrap once their width is known, which moves others."""
    for _ in range(ROUNDS):
        app.processEvents()


def deck_sheet() -> QImage:
    """Paint the slides of the exported deck, read back from its file, on one sheet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.pptx"
        export_deck(demo_work(), path, load_template("atlas"))
        pictures = [QImage.fromData(data) for _, data in pages_png(read_deck(path.read_bytes()))]
    smooth = Qt.TransformationMode.SmoothTransformation
    thumbs = [picture.scaledToWidth(THUMB, smooth) for picture in pictures]
    step_x, step_y = THUMB + GAP, thumbs[0].height() + GAP
    rows = -(-len(thumbs) // COLUMNS)
    sheet = QImage(COLUMNS * step_x + GAP, rows * step_y + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(LIGHT.edge))
    painter = QPainter(sheet)
    for index, thumb in enumerate(thumbs):
        row, column = divmod(index, COLUMNS)
        painter.drawImage(GAP + column * step_x, GAP + row * step_y, thumb)
    painter.end()
    return sheet


def save(image: QImage, name: str) -> None:
    """Save a picture, packed as small as it goes: it lies in every clone."""
    path = PICTURES / f"{name}.png"
    if not image.convertToFormat(QImage.Format.Format_RGB888).save(str(path), None, 0):
        raise SystemExit(f"{path} could not be written")
    print(path.name, path.stat().st_size // 1024, "KB")


if __name__ == "__main__":
    main()
