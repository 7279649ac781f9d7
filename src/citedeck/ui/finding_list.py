"""Findings by severity, each with its fix: what must be mended comes first."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..model.finding import SEVERITIES, Finding, Severity
from .long_list import LongList, framed
from .widgets import button, clear, column, label, row

_TITLES: dict[Severity, tuple[str, str]] = {
    "error": ("Must be mended", "error"),
    "warning": ("Should be mended", "warn"),
    "advice": ("Advice", "muted"),
}
_FIRST: dict[Severity, int] = {"error": 12, "warning": 8, "advice": 5}
"""So many are shown at first: nobody mends a hundred things at once."""


class FindingList(QWidget):
    """Shows findings under a heading for each severity."""

    finding_chosen = Signal(object)
    """Carries the finding that somebody wants to look at."""

    def __init__(self) -> None:
        super().__init__()
        self.groups = QVBoxLayout()
        self.groups.setSpacing(8)
        self.groups.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self.groups)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings."""
        clear(self.groups)
        for severity in SEVERITIES:
            group = [finding for finding in findings if finding.severity == severity]
            if group:
                self._add_group(severity, group)
        if not findings:
            self.groups.addWidget(label("Nothing to mend. Well done!", "good"))

    def _add_group(self, severity: Severity, findings: list[Finding]) -> None:
        title, tone = _TITLES[severity]
        self.groups.addLayout(row(label(title, "heading"), label(f"{len(findings)}", tone), 1))
        items = LongList()
        self.groups.addLayout(items)
        items.show_items([partial(self._item, finding) for finding in findings], _FIRST[severity])

    def _item(self, finding: Finding) -> QFrame:
        place = f"Slide {finding.slide}" if finding.slide else "Whole deck"
        show = button("Show", partial(self.finding_chosen.emit, finding), "link")
        parts = [label(finding.message, wrap=True)]
        if finding.fix:
            parts.append(label(finding.fix, "muted", wrap=True))
        return framed(column(row(label(place, "label"), 1, show), *parts, spacing=3), show)
