"""Slides with far too much of something, all of it well-formed."""

from collections.abc import Callable
from functools import partial

from .bases import SCHOOL_PAGES, TABLE, school, text_shape, with_shape
from .kinds_bombs import TOO_BIG
from .parts import pack, replaced
from .registry import LOST_SLIDE, Expected, Read, either, kind, read
from .words import KEPT

HUGE = either(Read(words=(), lost=".", kept=(KEPT,)), TOO_BIG)
"""So much that a reader may keep it, say that it is lost, or refuse the deck: but fast."""


def group(xml: str, size: int = 914400) -> str:
    box = f'<a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/>'
    child = f'<a:chOff x="0" y="0"/><a:chExt cx="{size}" cy="{size}"/>'
    return (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr><a:xfrm>{box}{child}</a:xfrm></p:grpSpPr>{xml}</p:grpSp>"
    )


GROUP_HEAD, GROUP_TAIL = group("@").split("@")


def groups(depth: int) -> str:
    return GROUP_HEAD * depth + text_shape("Deep words") + GROUP_TAIL * depth


def nested(tag: str, depth: int) -> str:
    return f"<{tag}>" * depth + f"</{tag}>" * depth


def paragraphs(count: int, text: str = "Line {}") -> str:
    lines = "".join(f"<a:p><a:r><a:t>{text.format(n)}</a:t></a:r></a:p>" for n in range(count))
    return text_shape("@").replace("<a:p><a:r><a:t>@</a:t></a:r></a:p>", lines)


def runs(count: int) -> str:
    return text_shape("@").replace("<a:r><a:t>@</a:t></a:r>", "<a:r><a:t>ab </a:t></a:r>" * count)


def shapes(count: int) -> str:
    return "".join(text_shape(f"Shape {n}", n + 100) for n in range(count))


def attributes(count: int) -> str:
    return "<p:extLst " + " ".join(f'a{n}=""' for n in range(count)) + "/>"


def named(length: int) -> str:
    return text_shape("a").replace("Box 99", "n" * length)


def spaces(count: int) -> str:
    return "<p:extLst " + " ".join(f'xmlns:n{n}="urn:{n}"' for n in range(count)) + "/>"


DEEP_WORDS = read(words=(KEPT, "Deep words"))

SIZES: dict[str, tuple[Callable[[], str], Expected]] = {
    "groups, 10 deep": (partial(groups, 10), DEEP_WORDS),
    "groups, 40 deep": (partial(groups, 40), DEEP_WORDS),
    "groups, 200 deep": (partial(groups, 200), HUGE),
    "groups, 5,000 deep": (partial(groups, 5000), HUGE),
    "unknown elements, 100,000 deep": (partial(nested, "p:x", 100_000), HUGE),
    "a text, 100,000 elements deep": (lambda: text_shape(nested("a:r", 100_000)), HUGE),
    "1,000 shapes": (partial(shapes, 1000), read(words=(KEPT, "Shape 0", "Shape 999"))),
    "50,000 shapes": (partial(shapes, 50_000), HUGE),
    "500,000 empty shapes": (lambda: "<p:sp/>" * 500_000, HUGE),
    "20,000 paragraphs": (partial(paragraphs, 20_000), read(words=(KEPT, "Line 0"))),
    "200,000 paragraphs": (partial(paragraphs, 200_000), HUGE),
    "100,000 runs": (partial(runs, 100_000), HUGE),
    "11 MB of text in one run": (lambda: text_shape("word " * 2_300_000), HUGE),
    "one word of 2 MB": (lambda: text_shape("w" * 2_000_000), read()),
    "an attribute of 5 MB": (partial(named, 5_000_000), HUGE),
    "an attribute of 11 MB": (partial(named, 11_000_000), HUGE),
    "a name of 1 MB": (lambda: f"<p:{'n' * 1_000_000}/>", HUGE),
    "100,000 attributes": (partial(attributes, 100_000), HUGE),
    "50,000 namespaces": (partial(spaces, 50_000), HUGE),
    "a comment of 12 MB": (lambda: f"<!--{'c' * 12_000_000}-->", HUGE),
    "200,000 comments": (lambda: "<!--c-->" * 200_000, HUGE),
    "5,000 line breaks in a row": (
        lambda: text_shape("a</a:t></a:r>" + "<a:br/>" * 5000 + "<a:r><a:t>b"),
        read(),
    ),
}

for label, (make, expected) in SIZES.items():
    kind(f"size: {label}", expected, alone=expected == HUGE)(lambda make=make: with_shape(make()))


# -- tables


def table(rows: int, columns: int, cell: str = "x", grid: str = "") -> str:
    grid = grid or '<a:gridCol w="1000"/>' * columns
    one = f"<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>{cell}</a:t></a:r></a:p></a:txBody></a:tc>"
    lines = f'<a:tr h="1000">{one * columns}</a:tr>' * rows
    return framed(f"<a:tbl><a:tblPr/><a:tblGrid>{grid}</a:tblGrid>{lines}</a:tbl>")


def framed(xml: str, kind: str = "table") -> str:
    uri = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="77" name="Frame"/><p:cNvGraphicFramePr/>'
        '<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9000" cy="9000"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{uri}">{xml}</a:graphicData></a:graphic></p:graphicFrame>'
    )


kind("size: a table of 50 by 50", read(words=(KEPT, "Cell words")))(
    lambda: with_shape(table(50, 50, "Cell words"))
)
kind("size: a table of 300 by 300", HUGE, alone=True)(lambda: with_shape(table(300, 300)))
kind("size: a table of 100,000 rows", HUGE, alone=True)(lambda: with_shape(table(100_000, 1)))


def spanning(span: str) -> bytes:
    old = '<a:tc gridSpan="2">'
    return pack(replaced(school(), TABLE, old, f"<a:tc {span}>"))


SPANS = (
    'gridSpan="1000000000"', 'gridSpan="-3"', 'gridSpan="0"', 'gridSpan="x"',
    'rowSpan="1000000000" gridSpan="1000000000"', 'hMerge="1" vMerge="1"', 'rowSpan="-1"',
)  # fmt: skip

for span in SPANS:
    kind(f"table: a cell with {span}", read(SCHOOL_PAGES, ("Bus ticket 2 2",)))(
        partial(spanning, span)
    )


TABLES = {
    "without columns": table(2, 2, "Cell words").replace('<a:gridCol w="1000"/>', ""),
    "without a grid": table(2, 2, "Cell words").replace(
        '<a:tblGrid><a:gridCol w="1000"/><a:gridCol w="1000"/></a:tblGrid>', ""
    ),
    "with more cells than columns": table(2, 5, "Cell words", '<a:gridCol w="1000"/>'),
    "with fewer cells than columns": table(2, 1, "Cell words", '<a:gridCol w="9"/>' * 9),
    "with 20,000 columns and two cells": table(1, 2, "Cell words", '<a:gridCol w="1"/>' * 20_000),
    "within a table's cell": table(
        2, 2, f"Cell words</a:t></a:r></a:p>{table(1, 1)}<a:p><a:r><a:t>b"
    ),
    "with cells that have no text": table(2, 2, "Cell words")
    + framed("<a:tbl><a:tr><a:tc/></a:tr></a:tbl>"),
}

for label, xml in TABLES.items():
    kind(f"table: {label}", read(words=(KEPT, "Cell words")))(partial(with_shape, xml))

kind("table: without rows", read())(partial(with_shape, table(0, 3)))
kind("table: nothing in its frame", read())(partial(with_shape, framed("")))
kind("table: a frame for something unknown", LOST_SLIDE)(
    partial(with_shape, framed("<a:x/>", "hologram"))
)
