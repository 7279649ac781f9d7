"""A chart part -> a chart with its numbers, or the words of a chart of another kind.

Source: ISO/IEC 29500-1 §21.2.
"""

from math import isfinite
from xml.etree.ElementTree import Element

from ...model.pages import Chart
from ...model.slides import Series
from .names import C, a
from .read_color import Scheme, read_fill
from .read_style import DEFAULT_LEVEL, change_char
from .values import whole

MAX_POINTS = 2_000
"""Values of one series; a column each would be thinner than a line."""
MAX_SERIES = 200


def _c(tag: str) -> str:
    return f"{{{C}}}{tag}"


_WORDS = a("t")
_PLAIN = ("clustered", "standard")
_NOT_PLOTS = frozenset(map(_c, ("layout", "spPr", "extLst", "dTable")))


def read_chart(root: Element, scheme: Scheme) -> Chart | None:
    """Read a column chart; none where the part holds another kind."""
    bars = _columns(root)
    if bars is None:
        return None
    series = bars.findall(_c("ser"))[:MAX_SERIES]
    categories = _texts(series[0].find(_c("cat"))) if series else ()
    style = root.find(f"{_c('txPr')}/{a('p')}/{a('pPr')}/{a('defRPr')}")
    return Chart(
        "column",
        categories,
        tuple(_series(entry) for entry in series),
        tuple(read_fill(entry.find(_c("spPr")), scheme) or "accent1" for entry in series),
        change_char(DEFAULT_LEVEL.char, style, scheme),
    )


def _columns(root: Element) -> Element | None:
    """Find the columns of a chart that has nothing but columns side by side."""
    plots = _plots(root)
    if len(plots) != 1 or plots[0].tag != _c("barChart"):
        return None
    direction, grouping = plots[0].find(_c("barDir")), plots[0].find(_c("grouping"))
    if direction is None or direction.get("val", "col") != "col":
        return None
    is_plain = grouping is None or grouping.get("val", "clustered") in _PLAIN
    return plots[0] if is_plain else None


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


def _series(entry: Element) -> Series:
    values = entry.find(_c("val"))
    return Series("".join(_texts(entry.find(_c("tx")))), tuple(map(_number, _texts(values))))


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0.0
    return value if isfinite(value) else 0.0


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
