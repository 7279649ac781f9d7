"""The form of a table: its cells, the first row its header, and their source."""

from functools import partial

from ....edit import update_slide
from ....model.slides import TableSlide
from ...widgets import column, label
from .grid import Cells, GridField, GridWords
from .part_form import PartForm, Shown
from .source_box import SourceBox

_EMPTY = (("", ""), ("", ""))
_HINT = "The first row names the columns. You can paste from a spreadsheet."


class TableForm(PartForm):
    """A grid and a source."""

    def __init__(self) -> None:
        super().__init__()
        self.slide_id = ""
        self.grid = GridField(GridWords("Table", "Row", "Column"))
        self.source = SourceBox()
        self.grid.changed.connect(self._change)
        self.source.chosen.connect(self._choose_source)
        hint = label(_HINT, "muted", wrap=True)
        self.setLayout(column(label("Table", "label"), self.grid, hint, self.source, spacing=4))

    def show_slide(self, shown: Shown) -> None:
        assert isinstance(shown.slide, TableSlide)
        self.slide_id = shown.slide.id
        self.grid.show_cells(table_cells(shown.slide))
        self.source.show_source(shown.slide.source, shown.project)

    def _change(self, cells: Cells) -> None:
        change = partial(update_slide, id=self.slide_id, header=cells[0], rows=cells[1:])
        self.edit_asked.emit("change the table", change)

    def _choose_source(self, id: str) -> None:
        self._choose("source", id)


def table_cells(slide: TableSlide) -> Cells:
    """Give a table as a grid in which every row has as many cells."""
    lines = (slide.header, *slide.rows)
    if not any(lines):
        return _EMPTY
    wide = max(map(len, lines))
    made = tuple((*line, *("",) * (wide - len(line))) for line in lines)
    return made if len(made) > 1 else (*made, ("",) * wide)
