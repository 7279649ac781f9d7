"""The form of a chart: its shape, its numbers as a table, their unit and their source."""

import re
from functools import partial
from math import isfinite

from ....edit import update_slide
from ....model.slides import ChartSlide, Series
from ....text.numbers import number_text
from ...dialogs import named
from ...fields import LineField
from ...widgets import column, label, narrow_box, row
from .grid import Cells, GridField, GridWords
from .part_form import PartForm, Shown
from .source_box import SourceBox

_FORMS = {"column": "Columns", "bar": "Bars", "line": "Lines", "pie": "Pie"}
_HINT = (
    "The first row names what is counted, the first column for what. "
    "You can paste from a spreadsheet."
)
_LARGEST = 1e15
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")


class ChartForm(PartForm):
    """A shape, a grid of numbers, a unit and a source."""

    def __init__(self) -> None:
        super().__init__()
        self.slide_id = ""
        self.shape = narrow_box("Shape")
        for id, name in _FORMS.items():
            self.shape.addItem(name, id)
        self.unit = LineField("Unit", "thousand tonnes")
        self.grid = GridField(GridWords("Numbers", "Row", "Series"))
        self.problem = label("", "warn", wrap=True)
        self.problem.hide()
        self.source = SourceBox()
        self._connect()
        pair = row(named("Shape", self.shape), named("Unit", self.unit), spacing=10)
        self.setLayout(
            column(
                pair, label("Numbers", "label"), self.grid, self.problem,
                label(_HINT, "muted", wrap=True), self.source, spacing=5,
            )
        )  # fmt: skip

    def _connect(self) -> None:
        self.shape.activated.connect(self._choose_shape)
        self.unit.typed.connect(partial(self._type, "unit"))
        self.grid.changed.connect(self._change)
        self.source.chosen.connect(partial(self._choose, "source"))

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, ChartSlide)
        if shown.slide.id != self.slide_id:
            self.problem.hide()
        self.slide_id = shown.slide.id
        self.shape.setCurrentIndex(self.shape.findData(shown.slide.form))
        self.unit.show_text(shown.slide.unit)
        self.grid.show_cells(chart_cells(shown.slide))
        self.source.show_source(shown.slide.source, shown.project)

    def _choose_shape(self) -> None:
        self._choose("form", self.shape.currentData())

    def _change(self, cells: Cells) -> None:
        """Take cells whose numbers are numbers; say what is none."""
        wrong = [cell for line in cells[1:] for cell in line[1:] if read_number(cell) is None]
        self.problem.setText(f"“{wrong[0]}” is no number. Write one such as 12.5." if wrong else "")
        self.problem.setVisible(bool(wrong))
        if not wrong:
            categories, series = chart_numbers(cells)
            change = partial(update_slide, id=self.slide_id, categories=categories, series=series)
            self.edit_asked.emit("change the numbers", change)


def chart_cells(slide: ChartSlide) -> Cells:
    """Give a chart as a grid: names of series over their numbers, categories before them."""
    if not slide.series:
        lines = ((name, "") for name in slide.categories or ("",))
        return (("", ""), *lines)
    head = ("", *(series.name for series in slide.series))
    values = zip(*(series.values for series in slide.series), strict=True)
    lines_ = zip(slide.categories, values, strict=True)
    made = tuple((name, *map(_number_cell, numbers)) for name, numbers in lines_)
    return (head, *made) if made else (head, ("",) * len(head))


def chart_numbers(cells: Cells) -> tuple[tuple[str, ...], tuple[Series, ...]]:
    """Give the categories and series of a grid; where nothing stands is a gap."""
    head, *lines = cells
    columns = range(1, len(head))
    series = (
        Series(head[place], tuple(_number_or_gap(line[place]) for line in lines))
        for place in columns
    )
    return tuple(line[0] for line in lines), tuple(series)


def _number_cell(value: float | None) -> str:
    return "" if value is None else number_text(value)


def _number_or_gap(cell: str) -> float | None:
    return read_number(cell) if cell.strip() else None


def read_number(text: str) -> float | None:
    """Read a number as people write it: `1,200`, `3,5`, `40 %`; nothing is 0, none is no number."""
    words = re.sub(r"[\s%\u2009\u202f]", "", text).replace("\u2212", "-")
    if not words:
        return 0.0
    if _THOUSANDS.fullmatch(words):
        words = words.replace(",", "")
    try:
        number = float(words.replace(",", ".")) if re.match(r"[-+.\d]", words) else float("nan")
    except ValueError:
        return None
    return number if isfinite(number) and abs(number) < _LARGEST else None
