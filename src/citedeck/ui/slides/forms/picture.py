"""The form of a picture: which one, what is cut off, whose it is, and what it shows."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QSpinBox

from ....model.errors import AppError
from ....model.project import MediaFile
from ....model.slides import Crop, PictureSlide
from ....pipeline import read_picture
from ...dialogs import named
from ...fields import LineField, OneParagraphField
from ...widgets import button, column, label, row
from .part_form import PartForm, Shown

_KINDS = "Pictures (*.png *.jpg *.jpeg *.gif)"
_SIDES = {"left": "Left", "top": "Top", "right": "Right", "bottom": "Bottom"}
_OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}
_PARTS, _WIDEST = 10, 90
"""A crop counts thousandths; its fields show percent."""


class PictureForm(PartForm):
    """A picture, cut, with its credit and its description."""

    def __init__(self) -> None:
        super().__init__()
        self.crop = Crop()
        self.file = label("", "muted", wrap=True)
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        self.choose = button("Choose a picture…", self._ask, "", "plus")
        self.sides = {side: _percent_box(f"Cut off {side}") for side in _SIDES}
        self.alt = OneParagraphField("What it shows", "For those who can’t see it, one sentence")
        self.credit = LineField("Credit", "Whose picture is it, and where is it from?")
        self._connect()
        self._lay_out()

    def _lay_out(self) -> None:
        pairs = (named(name, self.sides[side]) for side, name in _SIDES.items())
        for side, box in self.sides.items():
            box.setAccessibleName(f"Cut off {side}")
        crop = row(*pairs, spacing=6)
        self.setLayout(
            column(
                self.choose, self.file, self.problem, named("What it shows", self.alt),
                named("Credit", self.credit), label("Cut off, in percent", "label"), crop,
                spacing=7,
            )
        )  # fmt: skip
        for side, box in self.sides.items():
            box.setAccessibleName(f"Cut off {side}")

    def _connect(self) -> None:
        self.alt.typed.connect(partial(self._type, "alt"))
        self.credit.typed.connect(partial(self._type, "credit"))
        for side, box in self.sides.items():
            box.valueChanged.connect(partial(self._cut, side))

    def show_slide(self, shown: Shown) -> None:
        slide = shown.slide
        assert isinstance(slide, PictureSlide)
        self.crop = slide.crop or Crop()
        found = next((file for file in shown.project.media if file.id == slide.media), None)
        self.file.setText(_size_text(found))
        self.choose.setText("Choose another picture…" if found else "Choose a picture…")
        self.alt.show_text(slide.alt)
        self.credit.show_text(slide.credit)
        for side, box in self.sides.items():
            other = getattr(self.crop, _OPPOSITE[side]) // _PARTS
            box.setMaximum(max(0, _WIDEST - other))
            box.setValue(getattr(self.crop, side) // _PARTS)
            box.setEnabled(found is not None)

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choose a picture", "", _KINDS)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Show the picture of a file, or say what is wrong with it."""
        try:
            media = read_picture(path)
        except AppError as error:
            self.problem.setText(str(error.problems[0]))
            self.problem.show()
            return
        self.problem.hide()
        self.media_chosen.emit(media)

    def _cut(self, side: str, percent: int) -> None:
        """Cut a side; what a person did not change is not announced."""
        if percent == getattr(self.crop, side) // _PARTS:
            return
        sides = {name: getattr(self.crop, name) for name in _SIDES} | {side: percent * _PARTS}
        crop = Crop(**sides)
        self.crop = crop
        self.changed.emit("crop", crop if crop != Crop() else None, f"crop.{side}")


def _percent_box(name: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, _WIDEST)
    box.setSingleStep(5)
    box.setAccessibleName(name)
    box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    return box


def _size_text(file: MediaFile | None) -> str:
    """Say which picture it is, by its size."""
    return f"{file.width_px} × {file.height_px} pixels" if file else "No picture yet."
