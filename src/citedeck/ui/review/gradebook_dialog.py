"""What a gradebook may leave open: which column takes the points, and how many are possible."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ..dialogs import enable_ok, named, ok_cancel
from ..fields import LineField
from ..widgets import column, label, restyle


class GradebookDialog(QDialog):
    """Asks for both; left empty, the file itself says it."""

    def __init__(self, file: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Fill a gradebook")
        self.resize(460, 260)
        self.column = LineField("Column", "The one that is still empty", own_undo=True)
        self.points = LineField("Points possible", "As the gradebook says", own_undo=True)
        self.buttons = ok_cancel(self, "Fill a copy…")
        told = (
            "The points of the rubric go to the students who made each deck. "
            "Names that don’t match are told, never guessed. The file itself stays as it is."
        )
        layout = column(
            label(file, "strong"), label(told, "muted", wrap=True), named("Column", self.column),
            named("Points possible", self.points), 1, self.buttons, spacing=10, margin=16,
        )  # fmt: skip
        self.setLayout(layout)
        self.points.typed.connect(self._check)

    @property
    def maximum(self) -> float | None:
        """The points possible; none where the field is empty or is no number."""
        try:
            points = float(self.points.text().replace(",", "."))
        except ValueError:
            return None
        return points if 0 < points < 1_000_000 else None

    def _check(self) -> None:
        wrong = bool(self.points.text().strip()) and self.maximum is None
        restyle(self.points, "wrong", wrong)
        enable_ok(self.buttons, not wrong)
