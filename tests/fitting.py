"""What does not fit in LibreOffice's rendering of a deck, without what the measure mistakes."""

import re
from pathlib import Path

from citedeck.model.pages import Chart, Pages
from office import fit_faults


def misfits(deck: Path, pages: Pages) -> list[str]:
    """Give the words that lie outside their shapes, over each other or off the page."""
    shown = [page for page in pages.pages if not page.hidden]
    charts = {
        number
        for number, page in enumerate(shown, 1)
        if any(isinstance(box.content, Chart) for box in page.boxes)
    }
    return [fault for fault in fit_faults(deck) if not _labels_a_chart(fault, charts)]


def _labels_a_chart(fault: str, charts: set[int]) -> bool:
    """Tell whether a chart's own words were taken for those of a text that has them too."""
    match = re.match(r"slide (\d+): ", fault)
    return bool(match) and int(match[1]) in charts and "lies outside its shape" in fault
