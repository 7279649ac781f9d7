"""A chart part -> a chart with its numbers, or the words of a chart of another kind.

Source: ISO/IEC 29500-1 §21.2.
"""

from math import isfinite
from xml.etree.ElementTree import Element

from ...model.pages import Chart
from ...model.slides import ChartForm, Series
from ...text.numbers import GENERAL
from .names import C, a
from .read_chart_look import (
    read_colors,
    read_every,
    read_labels,
    read_marks,
    read_names,
    read_plot,
    read_scale,
)
from .read_color import Scheme
from .read_style import DEFAULT_LEVEL, change_char
from .values import whole

MAX_POINTS = 2_000
"""Values of one series; a column each would be thinner than a line."""
MAX_SERIES = 200


def _c(tag: str) -> str:
    return f"{{{C}}}{tag}"


_WORDS = a("t")
MAX_FORMAT = 60
_FORMS: dict[str, ChartForm] = {_c("lineChart"): "line", _c("pieChart"): "pie"}
_PLAIN = ("clustered", "standard")
_NOT_PLOTS = frozenset(map(_c, ("layout", "spPr", "extLst", "dTable")))


def read_chart(root: Element, scheme: Scheme) -> Chart | None:
    """Read a chart of columns, bars, lines or slices; none where the part holds another kind."""
    plots = _plots(root)
    form = _form(plots[0]) if len(plots) == 1 else None
    if form is None:
        return None
    entries = plots[0].findall(_c("ser"))[: 1 if form == "pie" else MAX_SERIES]
    categories = _texts(entries[0].find(_c("cat"))) if entries else ()
    style = root.find(f"{_c('txPr')}/{a('p')}/{a('pPr')}/{a('defRPr')}")
    return Chart(
        form,
        categories,
        tuple(_series(entry, len(categories)) for entry in entries),
        read_colors(form, entries, len(categories), scheme),
        change_char(DEFAULT_LEVEL.char, style, scheme),
        read_marks(form, entries, scheme),
        _format(entries),
        read_labels(plots[0]),
        read_names(plots[0]),
        read_every(root),
        read_plot(root),
        read_scale(root),
    )


def _form(plot: Element) -> ChartForm | None:
    """Give the form of a plot whose series stand side by side."""
    grouping = plot.find(_c("grouping"))
    if grouping is not None and grouping.get("val", "clustered") not in _PLAIN:
        return None
    if plot.tag == _c("barChart"):
        direction = plot.find(_c("barDir"))
        return "bar" if direction is not None and direction.get("val") == "bar" else "column"
    return _FORMS.get(plot.tag)


def _format(entries: list[Element]) -> str:
    codes = (entry.findtext(f"{_c('val')}/{_c('numRef')}/{_c('numCache')}/{_c('formatCode')}")
             for entry in entries)  # fmt: skip
    return next(filter(None, codes), GENERAL)[:MAX_FORMAT]


def _plots(root: Element) -> list[Element]:
    area = root.find(f"{_c('chart')}/{_c('plotArea')}")
    return [
        child
        for child in (area if area is not None else ())
        if child.tag not in _NOT_PLOTS and not child.tag.endswith("Ax")
    ]


def chart_title(root: Element) -> str:
    """Read the title that someone gave a chart; empty where it has none of its own."""
    chart = next((child for child in root if child.tag.endswith("}chart")), None)
    heads = (
        child for child in (chart if chart is not None else ()) if child.tag.endswith("}title")
    )
    words = (text.text or "" for head in heads for text in head.iter(_WORDS))
    return " ".join("".join(words).split())


def chart_words(root: Element) -> tuple[str, tuple[str, ...]]:
    """Read the kind of a chart, and the names of what it counts, each once."""
    plots = _plots(root)
    kind = plots[0].tag.rpartition("}")[2].removesuffix("Chart") if plots else "unknown"
    names: dict[str, None] = {}
    for tag in ("tx", "cat"):
        for element in root.iter(_c(tag)):
            names |= dict.fromkeys(_texts(element))
    return kind, tuple(name for name in names if name)


def _series(entry: Element, categories: int) -> Series:
    """Read a series; a number that is missing, or is none, is a gap."""
    reference = entry.find(_c("val"))
    values = list(map(_number, _texts(reference)))
    promised = next(reference.iter(_c("ptCount")), None) if reference is not None else None
    count = min(whole(promised.get("val")), categories) if promised is not None else 0
    values += [None] * (count - len(values))
    return Series("".join(_texts(entry.find(_c("tx")))), tuple(values))


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _texts(parent: Element | None) -> tuple[str, ...]:
    """Give the kept points of a reference by their index; of several levels the innermost."""
    if parent is None:
        return ()
    levels = next(parent.iter(_c("lvl")), None)
    points = list((levels if levels is not None else parent).iter(_c("pt")))
    if not points:
        return tuple(value.text or "" for value in parent.iterfind(_c("v")))
    indices = [whole(point.get("idx"), index) for index, point in enumerate(points)]
    count = min(max(indices) + 1, MAX_POINTS)
    texts = [""] * max(count, 0)
    for index, point in zip(indices, points, strict=True):
        if 0 <= index < count:
            texts[index] = point.findtext(_c("v")) or ""
    return tuple(texts)
