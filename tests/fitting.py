"""What does not fit in LibreOffice's rendering of a deck, without what the measure mistakes."""

import re
from pathlib import Path

from citedeck.model.pages import Chart, Page, Pages
from citedeck.model.units import Rect, pt
from citedeck.text.bidi import has_backward
from office import fit_faults

WHOLE = "CITEDECK_WHOLE"
"""Set in the environment, it lets slow tests try everything."""

_OUTSIDE = re.compile(r"slide (\d+): '(.*)' lies outside its shape at (-?\d+),(-?\d+) pt")
_OVERLAP = re.compile(r"slide \d+: '(.*)' and '(.*)' overlap")
_NEAR = pt(2)


def misfits(deck: Path, pages: Pages) -> list[str]:
    """Give the words that lie outside their shapes, over each other or off the page."""
    shown = [page for page in pages.pages if not page.hidden]
    return [
        fault
        for fault in fit_faults(deck)
        if not (is_chart_label(fault, shown) or is_narrow_ellipsis(fault))
    ]


def is_chart_label(fault: str, shown: list[Page]) -> bool:
    """Tell whether a chart's own label was taken for a word of a text that has it too.

    The measure knows the words of texts alone. A label is a word that a chart names, that stands
    inside the chart, and that no text box of its page is near.
    """
    found = _OUTSIDE.fullmatch(fault)
    if not found:
        return False
    page, word = shown[int(found[1]) - 1], found[2]
    x, y = pt(int(found[3])), pt(int(found[4]))
    charts = [box for box in page.boxes if isinstance(box.content, Chart)]
    others = [box.rect for box in page.boxes if box.texts and box not in charts]
    return any(_holds(box.rect, x, y) and _names(box.content, word) for box in charts) and not any(
        _holds(rect, x, y) for rect in others
    )


def is_narrow_ellipsis(fault: str) -> bool:
    """Tell whether an ellipsis is said to lie over the Arabic word beside it.

    LibreOffice takes it from another typeface than it measures it in, also in a text of one run.
    """
    found = _OVERLAP.fullmatch(fault)
    return bool(found) and "…" in found.groups() and has_backward(found[1] + found[2])


def _holds(rect: Rect, x: int, y: int) -> bool:
    across = rect.x - _NEAR <= x <= rect.right + _NEAR
    return across and rect.y - _NEAR <= y <= rect.bottom + _NEAR


def _names(chart: Chart, word: str) -> bool:
    named = (*chart.categories, *(series.name for series in chart.series))
    return any(character.isdigit() for character in word) or any(
        word in "".join(name.split()) for name in (*named, *(name[::-1] for name in named))
    )
