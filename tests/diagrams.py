"""What the tests of diagrams share: random exchanges and timelines, and what holds of each page."""

from hypothesis import strategies as st

from citedeck.citations.dates import day_first
from citedeck.files.templates import load_template
from citedeck.layout import lay_out_slide
from citedeck.model.deck import Arrow, DeckSlide, Event, Evidence, Exchange, Timeline
from citedeck.model.pages import Box, Connector, Page, Text
from citedeck.model.source import PartialDate
from citedeck.model.units import Rect
from citedeck.text.fit import fits

ATLAS = load_template("atlas")
SITES = ("top", "left", "bottom", "right")

word = st.sampled_from(
    "shells fuel a of artillery missiles raw materials technology sanctions “quoted” 포탄과 미사일 "
    "снаряды и топливо 中文材料 الوقود قذائف naïve 3.5% well-known U.S. Wiederaufbau".split()
)


def texts(most: int) -> st.SearchStrategy[str]:
    return st.lists(word, min_size=1, max_size=most).map(" ".join)


evidence = st.builds(
    Evidence,
    st.just("e"),
    st.sampled_from(["quote", "paraphrase", "quotation"]),
    texts(30),
    st.sampled_from(["Article, paragraph 4", "Kim 3", "기사, 4번째 단락"]),
)
some_evidence = st.lists(evidence, max_size=2).map(tuple)


@st.composite
def exchanges(draw: st.DrawFn) -> Exchange:
    names = draw(st.lists(texts(5), min_size=2, max_size=6))
    parties = tuple((f"p{number}", name) for number, name in enumerate(names))
    ids = st.sampled_from([id for id, _ in parties])
    pairs = st.tuples(ids, ids).filter(lambda pair: pair[0] != pair[1])
    arrows = [
        Arrow(*draw(pairs), draw(texts(14)), draw(some_evidence))
        for _ in range(draw(st.integers(1, 8)))
    ]
    return Exchange(parties, tuple(arrows))


dates = st.builds(PartialDate, st.integers(1900, 2030), st.integers(0, 12)) | st.dates().map(
    lambda day: PartialDate(day.year, day.month, day.day)
)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    days = sorted(draw(st.lists(dates, min_size=1, max_size=20)))
    events = (Event(day, day_first(day), draw(texts(14)), draw(some_evidence)) for day in days)
    return Timeline(tuple(events), draw(st.sampled_from(["even", "true"])))


takeaways = st.sampled_from(["", "It matters to us."])


def lay(body: Exchange | Timeline, takeaway: str = "") -> tuple[Page, ...]:
    kind = "exchange" if isinstance(body, Exchange) else "timeline"
    slide = DeckSlide("a1", kind, body, "One claim stands here", takeaway=takeaway)
    return lay_out_slide(slide, ATLAS, "en")


def parts(page: Page) -> list[Box]:
    return [box for box in page.boxes if box.role == "diagram"]


def words_of(pages: tuple[Page, ...]) -> str:
    found = (box.content.text for page in pages for box in parts(page) if box.texts)
    return " ".join(" ".join(found).replace("\u00a0", " ").split())


def assert_sound(page: Page) -> None:
    """Look at everything that holds of every diagram, however much is on it."""
    slot = next(s for s in ATLAS.look.layout("Diagram").slots if s.idx == 1).rect
    foot = next(s for s in ATLAS.look.layout("Diagram").slots if s.idx == 13).rect.bottom
    boxes = parts(page)
    for box in boxes:
        rect = box.rect
        assert slot.x <= rect.x and rect.right <= slot.right, box
        assert slot.y <= rect.y and rect.bottom <= foot, box
        assert fits(box, ATLAS.look.fonts), box
        assert_sizes(box)
    spoken = [box for box in boxes if box.texts and box.content.text]
    for index, box in enumerate(spoken):
        for other in spoken[index + 1 :]:
            assert not overlap(box.rect, other.rect), (box.content.text, other.content.text)
    lines = [box for box in boxes if isinstance(box.content, Connector)]
    for line in lines:
        assert_glued(line, page)
        assert_free(line, spoken)
    described = [box for box in boxes if box.alt]
    assert described == boxes[:1]


def assert_sizes(box: Box) -> None:
    text = box.content
    if isinstance(text, Text):
        sizes = [run.char.size / 12700 for par in text.paragraphs for run in par.runs]
        assert all(size >= 12 for size in sizes)
        assert not sizes or max(sizes) >= 14


def assert_glued(line: Box, page: Page) -> None:
    """Each end that holds on to a box stands in the middle of one of its sides."""
    rect, flip = line.rect, line.flip
    start = (rect.right if "h" in flip else rect.x, rect.bottom if "v" in flip else rect.y)
    end = (rect.x if "h" in flip else rect.right, rect.y if "v" in flip else rect.bottom)
    for point, glue in ((start, line.content.begin), (end, line.content.end)):
        if glue is not None:
            held = page.boxes[glue.box]
            assert held.role == "diagram" and isinstance(held.content, Text)
            x, y = site(held.rect, SITES[glue.site])
            assert abs(point[0] - x) <= 1 and abs(point[1] - y) <= 1, (line, held)


def site(rect: Rect, side: str) -> tuple[float, float]:
    if side in ("top", "bottom"):
        return rect.x + rect.width / 2, rect.y if side == "top" else rect.bottom
    return (rect.x if side == "left" else rect.right), rect.y + rect.height / 2


def assert_free(line: Box, spoken: list[Box]) -> None:
    """No line runs through words: it may end at the edge of their box."""
    rect = line.rect
    down = ("h" in line.flip) == ("v" in line.flip)
    for box in spoken:
        inner = box.rect
        for step in range(1, 200):
            x = rect.x + rect.width * step / 200
            y = rect.y + rect.height * (step if down else 200 - step) / 200
            inside = inner.x + 1 < x < inner.right - 1 and inner.y + 1 < y < inner.bottom - 1
            assert not inside, (line.rect, box.content.text)


def overlap(one: Rect, other: Rect) -> bool:
    beside = one.x < other.right and other.x < one.right
    return beside and one.y < other.bottom and other.y < one.bottom
