"""Charts that lack their workbook, refer to the world, or promise a thousand million points."""

from functools import partial

from .bases import CHART, FIGURES, FIGURES_RELS, SCHOOL_PAGES, school
from .kinds_bombs import TOO_BIG
from .listener import SERVER
from .parts import pack, related, relation, relations, replaced, without
from .registry import Expected, Read, either, kind

CHART_RELS = "ppt/charts/_rels/chart1.xml.rels"
PAGES = (SCHOOL_PAGES, SCHOOL_PAGES)
WORDS = Read(PAGES, ("How we go", "Outer words"))
LOST = Read(PAGES, ("How we go", "Outer words"), lost=".")


def workbook() -> str:
    return next(name for name in school() if name.startswith("ppt/embeddings/"))


def with_chart(data: bytes) -> bytes:
    return pack({**school(), CHART: data})


def in_chart(old: str, new: str) -> bytes:
    return pack(replaced(school(), CHART, old, new))


kind("chart: its part is missing", LOST)(lambda: pack(without(school(), CHART)))
kind("chart: its part is empty", LOST)(partial(with_chart, b""))
kind("chart: its part is garbage", LOST)(partial(with_chart, b"\xff\x00" * 500))
kind("chart: its part is a slide", WORDS)(lambda: with_chart(school()[FIGURES]))
kind("chart: its part is cut", WORDS)(lambda: with_chart(school()[CHART][:900]))
kind("chart: its workbook is missing", WORDS)(lambda: pack(without(school(), workbook())))
kind("chart: its workbook is garbage", WORDS)(
    lambda: pack({**school(), workbook(): b"PK\3\4" * 99})
)
kind("chart: its relationships are missing", WORDS)(lambda: pack(without(school(), CHART_RELS)))

CHANGES: dict[str, tuple[str, str, Expected]] = {
    "promises a thousand million points": ('ptCount val="2"', 'ptCount val="1000000000"', WORDS),
    "has a point with a huge number": ('pt idx="1"', 'pt idx="999999999"', WORDS),
    "has points with the same number": ('pt idx="1"', 'pt idx="0"', WORDS),
    "has a point before the first": ('pt idx="1"', 'pt idx="-1"', WORDS),
    "has words for values": ("<c:v>12</c:v>", "<c:v>twelve</c:v>", WORDS),
    "has no value": ("<c:v>12</c:v>", "", WORDS),
    "has infinite values": ("<c:v>12</c:v>", "<c:v>1e999</c:v>", WORDS),
    "has values that are no numbers": ("<c:v>12</c:v>", "<c:v>NaN</c:v>", WORDS),
    "has values of 5,000 digits": ("<c:v>12</c:v>", f"<c:v>{'9' * 5000}</c:v>", WORDS),
    "is of an unknown type": ("c:barChart", "c:starChart", LOST),
    "has no series": ("c:ser>", "c:gone>", WORDS),
    "has no categories": ("c:cat>", "c:gone>", WORDS),
    "has no plot": ("c:plotArea>", "c:gone>", LOST),
}

for label, (old, new, expected) in CHANGES.items():
    kind(f"chart: {label}", expected)(partial(in_chart, old, new))


@kind("chart: a quarter of a million points", either(WORDS, TOO_BIG), alone=True)
def many_points() -> bytes:
    points = "".join(f'<c:pt idx="{n + 2}"><c:v>1</c:v></c:pt>' for n in range(250_000))
    return in_chart("</c:numCache>", f"{points}</c:numCache>")


@kind("chart: 5,000 series", either(WORDS, TOO_BIG), alone=True)
def many_series() -> bytes:
    text = school()[CHART].decode()
    start, end = text.index("<c:ser>"), text.index("</c:ser>") + len("</c:ser>")
    return with_chart((text[:start] + text[start:end] * 5000 + text[end:]).encode())


def data_at(target: str) -> bytes:
    line = relation("rIdE", "externalLinkPath", target, external=True)
    rest = replaced(school(), CHART, "<c:externalData r:id=", '<c:externalData r:id="rIdE" r:was=')
    return pack({**rest, CHART_RELS: relations(line)})


kind("chart: its data lie on a server", WORDS)(partial(data_at, SERVER))
kind("chart: its data lie on a share", WORDS)(partial(data_at, r"file:///\\127.0.0.1\s\data.xlsx"))


@kind("chart: 300 of them are the same part", Read(PAGES, ("How we go",)))
def same_part() -> bytes:
    lines = [relation(f"rIdC{n}", "chart", "../charts/chart1.xml") for n in range(300)]
    parts = related(school(), FIGURES_RELS, *lines)
    text = parts[FIGURES].decode()
    start = text.index("<p:graphicFrame>")
    end = text.index("</p:graphicFrame>") + len("</p:graphicFrame>")
    frames = text[start:end] * 300
    return pack({**parts, FIGURES: (text[:start] + frames + text[end:]).encode()})
