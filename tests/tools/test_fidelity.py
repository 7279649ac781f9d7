"""Our lines are LibreOffice's lines: over random boxes, and over the example."""

import random
from collections import defaultdict
from pathlib import Path

import pytest

from citedeck.files.deck.write import write_deck
from citedeck.model.look import CharStyle, Fonts, ParagraphStyle
from citedeck.model.pages import Box, Page, Pages, Paragraph, Run, Text
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.model.units import Rect, pt
from citedeck.pipeline import load_template, work_pages
from citedeck.text.fit import fits
from every_kind import MANNERS, make_work
from office import Word, convert_to_pdf, pdf_pages

pytestmark = pytest.mark.tools

BOXES, COLUMNS, ROWS = 300, 3, 2
TOLERANCE_PT, SHARE_NEAR, SHARE_SAME_LINES = 2.0, 0.90, 0.99
VOCABULARY = (
    "the article argues that North Korea has reportedly shipped large quantities of military goods "
    "to Russia, artillery shells and missiles among them; Estimates suggest “millions of shells” a "
    "year (2,000 a day) – know-how, well-known, €3.5m U.S. V.A.T. AVATAR WAVE To. Ya “Tea” so—called "
    "and/or e-mail Шахта нефть уголь Россия 20–30 % naïve façade œuvre fi fl ffi office affiliation"
).split()


def random_box(random_: random.Random, index: int) -> Box:
    """Make a box of random words, width, size and style that fits into its cell of the page."""
    cell = index % (COLUMNS * ROWS)
    x, y = 20 + 313 * (cell % COLUMNS), 15 + 262 * (cell // COLUMNS)
    while True:
        size = random_.choice([12, 14, 16, 18, 20, 22, 24, 28, 32])
        char = CharStyle(
            size=pt(size),
            font=random_.choice(["body", "body", "heading"]),
            bold=random_.random() < 0.3,
            italic=random_.random() < 0.3,
        )
        words = [random_.choice(VOCABULARY) for _ in range(random_.randint(3, 45))]
        if char.font == "heading":
            words = [word for word in words if not any("\u0400" <= c <= "\u04ff" for c in word)]
        style = ParagraphStyle(
            line=pt(round(size * random_.choice([1.15, 1.2, 1.3, 1.4]))),
            align=random_.choice(["left", "left", "center", "right"]),
        )
        text = Text((Paragraph((Run(" ".join(words), char),), style),))
        box = Box(Rect.of_points(x, y, random_.randint(90, 300), 250), text)
        if fits(box, Fonts()):
            return box


def lines_in(words: list[Word], box: Box) -> list[list[Word]]:
    """Put the words that lie in a box's cell into lines, from above."""
    left, top = box.rect.x / 12700, box.rect.y / 12700
    inside = [
        w for w in words if left - 5 <= w.left < left + 308 and top - 5 <= w.middle < top + 257
    ]
    lines: dict[int, list[Word]] = defaultdict(list)
    for word in sorted(inside, key=lambda word: word.middle):
        near = next((key for key in lines if abs(key - word.middle) < 4), round(word.middle))
        lines[near].append(word)
    return [sorted(line, key=lambda word: word.left) for _, line in sorted(lines.items())]


def distances(ours: list[list[Word]], theirs: list[list[Word]]) -> list[float]:
    """Give how far each of our words is from the nearest same word on their page, in points."""
    found = []
    for mine, others in zip(ours, theirs, strict=True):
        left = list(others)
        for word in mine:
            same = [other for other in left if other.text == word.text]
            if same:
                near = min(same, key=lambda other: _distance(word, other))
                left.remove(near)
                found.append(_distance(word, near))
            else:
                found.append(1000.0)
    return found


def _distance(one: Word, other: Word) -> float:
    return max(abs(one.left - other.left), abs(one.middle - other.middle))


def share_near(ours: list[list[Word]], theirs: list[list[Word]]) -> float:
    """Give the share of words that lie within the tolerance."""
    far = distances(ours, theirs)
    return sum(distance <= TOLERANCE_PT for distance in far) / len(far)


def both_pdfs(pages: Pages, base: bytes, folder: Path) -> tuple[list[list[Word]], list[list[Word]]]:
    """Give the words of our PDF and of LibreOffice's."""
    from citedeck.paint.export import pages_pdf

    deck, pdf = folder / "deck.pptx", folder / "ours.pdf"
    deck.write_bytes(write_deck(pages, base))
    pdf.write_bytes(pages_pdf(pages))
    return pdf_pages(pdf), pdf_pages(convert_to_pdf(deck, folder))


def test_random_boxes_break_as_in_libreoffice(atlas: Template, tmp_path: Path) -> None:
    random_ = random.Random(11)
    boxes = [random_box(random_, index) for index in range(BOXES)]
    per_page = COLUMNS * ROWS
    made = tuple(
        Page("Statement", tuple(boxes[i : i + per_page])) for i in range(0, BOXES, per_page)
    )
    ours, theirs = both_pdfs(Pages(atlas.look, made), atlas.base, tmp_path)
    counts = []
    for index, box in enumerate(boxes):
        page = index // per_page
        mine, other = lines_in(ours[page], box), lines_in(theirs[page], box)
        counts.append((len(mine), len(other)))
    same = sum(mine == other for mine, other in counts) / len(counts)
    near = share_near(ours, theirs)
    print(f"same number of lines: {same:.1%}; words within 2 pt: {near:.1%}")
    assert all(other <= mine for mine, other in counts)
    assert same >= SHARE_SAME_LINES
    assert near >= SHARE_NEAR


@pytest.mark.parametrize(
    ("look", "manner"),
    [("atlas", "typical"), ("chalk", "russian"), ("plain", "typical"), ("press", "russian")],
)
def test_every_kind_looks_the_same_in_libreoffice(look: str, manner: str, tmp_path: Path) -> None:
    template = load_template(look)
    ours, theirs = both_pdfs(
        work_pages(make_work(MANNERS[manner]), template), template.base, tmp_path
    )
    near = share_near(ours, theirs)
    print(f"{look}, {manner}: words within 2 pt: {near:.1%}")
    assert near >= SHARE_NEAR
    assert [len(page) for page in ours] == [len(page) for page in theirs]


def test_the_example_looks_the_same_in_libreoffice(
    demo: Work, atlas: Template, tmp_path: Path
) -> None:
    ours, theirs = both_pdfs(work_pages(demo, atlas), atlas.base, tmp_path)
    near = share_near(ours, theirs)
    print(f"words within 2 pt: {near:.1%}")
    assert near >= SHARE_NEAR
    assert [len(page) for page in ours] == [len(page) for page in theirs]
