"""A school's template -> which of its layouts each kind of slide has, shown and changed."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ...model.look import Frame, Layout
from ...model.pages import Box, Page, Pages, Text
from ...model.template import Template
from ...model.units import pt
from ...paint.export import page_image
from ..dialogs import ok_cancel
from ..widgets import ChoiceBox, column, label, scrolled

_PICTURE = QSize(84, 48)
_SHARPNESS = 2
_OUTLINE = Frame(outline="tx2", outline_width=pt(3))


class MatchDialog(QDialog):
    """Lets a person choose a layout for each kind of slide, with a small picture of each."""

    def __init__(self, template: Template, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Layouts for each kind of slide")
        self.resize(560, 620)
        layouts = template.look.layouts
        pictures = [_picture(template, layout) for layout in layouts]
        self.boxes: dict[str, ChoiceBox] = {}
        grid = QGridLayout()
        for number, (kind, chosen) in enumerate(template.match):
            box = ChoiceBox()
            box.setIconSize(_PICTURE)
            box.setAccessibleName(f"Layout for {kind}")
            for layout, picture in zip(layouts, pictures, strict=True):
                box.addItem(picture, layout.name, layout.name)
            box.setCurrentIndex(box.findData(chosen))
            self.boxes[kind] = box
            grid.addWidget(label(kind.capitalize(), "label"), number, 0)
            grid.addWidget(box, number, 1)
        about = label("Citedeck chose a layout of the template for each kind of slide.", wrap=True)
        buttons = ok_cancel(self, "Use these layouts")
        self.setLayout(column(about, scrolled(column(grid, 1)), buttons, spacing=10, margin=14))

    @property
    def match(self) -> tuple[tuple[str, str], ...]:
        """The layout chosen for each kind."""
        return tuple((kind, str(box.currentData())) for kind, box in self.boxes.items())


def _picture(template: Template, layout: Layout) -> QIcon:
    """Paint a layout with the outlines of its placeholders."""
    boxes = tuple(Box(slot.rect, Text(), frame=_OUTLINE) for slot in layout.slots)
    page = Page(layout.name, boxes)
    pages = Pages(template.look, (page,), backdrops=template.backdrops)
    image = page_image(pages, page, 1, _PICTURE.width() * _SHARPNESS)
    return QIcon(QPixmap.fromImage(image))
