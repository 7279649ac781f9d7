"""A chart part -> a chart with its numbers."""

from dataclasses import replace

from lxml.etree import _Element

from ...model.pages import Chart
from ...model.project import Series
from .names import C, a, need
from .read_style import DEFAULT_LEVEL, char_changes, read_color


def _c(tag: str) -> str:
    return f"{{{C}}}{tag}"


def read_chart(root: _Element) -> Chart | None:
    """Read a column chart; none where the part holds another kind."""
    bars = root.find(f".//{_c('barChart')}")
    if bars is None or need(bars, _c("barDir")).get("val") != "col":
        return None
    series = bars.findall(_c("ser"))
    first = series[0].find(_c("cat")) if series else None
    style = root.find(f"{_c('txPr')}/{a('p')}/{a('pPr')}/{a('defRPr')}")
    return Chart(
        "column",
        _words(first),
        tuple(_series(entry) for entry in series),
        tuple(read_color(entry.find(_c("spPr"))) or "accent1" for entry in series),
        replace(DEFAULT_LEVEL.char, **char_changes(style)),
    )


def _series(entry: _Element) -> Series:
    name = "".join(_words(entry.find(_c("tx"))))
    return Series(name, tuple(float(word) for word in _words(entry.find(_c("val")))))


def _words(parent: _Element | None) -> tuple[str, ...]:
    """Give the cached points of a reference, in order."""
    if parent is None:
        return ()
    return tuple(point.findtext(_c("v")) or "" for point in parent.iter(_c("pt")))
