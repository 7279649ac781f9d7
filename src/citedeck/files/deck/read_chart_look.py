"""A chart part -> where its values stand, how they are named, and the look of its series.

Source: ISO/IEC 29500-1 §21.2.
"""

from math import isfinite
from xml.etree.ElementTree import Element

from ...model.pages import ChartLabels, ChartMark, Plot, Scale
from ...model.slides import ChartForm
from .names import C, a
from .read_color import Scheme, read_fill
from .values import is_on, whole

_SHARE = 10_000
_MOST_SKIPPED = 1_000
_ACCENTS = 6
_SYMBOLS: dict[str, ChartMark] = {
    "none": "", "circle": "circle", "square": "square", "diamond": "diamond", "x": "cross",
}  # fmt: skip


def _c(tag: str) -> str:
    return f"{{{C}}}{tag}"


_SHAPE, _MARKER, _LINE = _c("spPr"), _c("marker"), a("ln")
_AREA = f"{_c('chart')}/{_c('plotArea')}"


def read_colors(
    form: ChartForm, entries: list[Element], categories: int, scheme: Scheme
) -> tuple[str, ...]:
    """Read the colours of the series, of a pie those of its slices."""
    if form == "pie":
        return _slice_colors(entries[0], categories, scheme) if entries else ()
    return tuple(
        _color(form, entry, scheme) or f"accent{number % _ACCENTS + 1}"
        for number, entry in enumerate(entries)
    )


def _color(form: ChartForm, entry: Element, scheme: Scheme) -> str | None:
    shape = entry.find(_SHAPE)
    if form == "line" or _is_ring(shape, scheme):
        return _edge(shape, scheme)
    return read_fill(shape, scheme)


def _edge(shape: Element | None, scheme: Scheme) -> str | None:
    return read_fill(shape.find(_LINE), scheme) if shape is not None else None


def _is_ring(shape: Element | None, scheme: Scheme) -> bool:
    return read_fill(shape, scheme) == "bg1" and bool(_edge(shape, scheme))


def _slice_colors(entry: Element, categories: int, scheme: Scheme) -> tuple[str, ...]:
    own = {}
    for point in entry.findall(_c("dPt")):
        index = point.find(_c("idx"))
        own[whole(index.get("val")) if index is not None else 0] = point.find(_SHAPE)
    return tuple(
        read_fill(own.get(i), scheme) or f"accent{i % _ACCENTS + 1}" for i in range(categories)
    )


def read_marks(form: ChartForm, entries: list[Element], scheme: Scheme) -> tuple[ChartMark, ...]:
    """Read what tells series apart without their colours; empty where nothing does."""
    marks: tuple[ChartMark, ...] = ()
    if form == "line":
        marks = tuple(_marker(entry.find(_MARKER), scheme) for entry in entries)
    elif form != "pie":
        marks = tuple("ring" if _is_ring(entry.find(_SHAPE), scheme) else "" for entry in entries)
    return marks if any(marks) else ()


def _marker(marker: Element | None, scheme: Scheme) -> ChartMark:
    symbol = marker.find(_c("symbol")) if marker is not None else None
    if marker is None or symbol is None:
        return ""
    found = _SYMBOLS.get(symbol.get("val", ""), "circle")
    if found == "circle" and read_fill(marker.find(_SHAPE), scheme) == "bg1":
        return "ring"
    return found


def read_labels(plot: Element) -> ChartLabels:
    """Read where the values stand: at every mark, at the ends of lines, or nowhere."""
    places = [plot.find(_c("dLbls")), *(entry.find(_c("dLbls")) for entry in plot.iter(_c("ser")))]
    groups = [group for group in places if group is not None]
    if any(_shows(group, "showVal") or _shows(group, "showPercent") for group in groups):
        return "all"
    single = (label for group in groups for label in group.findall(_c("dLbl")))
    return "end" if any(_shows(label, "showVal") for label in single) else "none"


def read_names(plot: Element) -> bool:
    """Tell whether series are named at their ends, or slices at their sides."""
    flag = "showCatName" if plot.tag == _c("pieChart") else "showSerName"
    return any(is_on(shown.get("val", "1")) for shown in plot.iter(_c(flag)))


def _shows(label: Element, flag: str) -> bool:
    shown = label.find(_c(flag))
    return shown is not None and is_on(shown.get("val", "1"))


def read_every(root: Element) -> int:
    """Read how many categories stand between two that are named, and the latter one."""
    skipped = next(root.iter(_c("tickLblSkip")), None)
    return min(max(whole(skipped.get("val")), 1), _MOST_SKIPPED) if skipped is not None else 1


def read_plot(root: Element) -> Plot | None:
    """Read the place that was given to bars, points or slices by hand."""
    layout = root.find(f"{_AREA}/{_c('layout')}/{_c('manualLayout')}")
    target = layout.find(_c("layoutTarget")) if layout is not None else None
    if layout is None or target is None or target.get("val") != "inner":
        return None
    places = [_number(layout.find(_c(name))) for name in "xywh"]
    if any(place is None or not -1 <= place <= 2 for place in places):
        return None
    return Plot(*(round((place or 0.0) * _SHARE) for place in places))


def read_scale(root: Element) -> Scale | None:
    """Read from where to where the values go, where someone said so."""
    axis = root.find(f"{_AREA}/{_c('valAx')}")
    scaling = axis.find(_c("scaling")) if axis is not None else None
    if axis is None or scaling is None:
        return None
    low, high = (_number(scaling.find(_c(name))) for name in ("min", "max"))
    if low is None or high is None or high <= low:
        return None
    return Scale(low, high, max(_number(axis.find(_c("majorUnit"))) or 0.0, 0.0))


def _number(element: Element | None) -> float | None:
    try:
        value = float(element.get("val", "")) if element is not None else None
    except ValueError:
        return None
    return value if value is not None and isfinite(value) else None
