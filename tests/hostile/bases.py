"""The good decks that are damaged: our own example, and one as python-pptx makes them."""

import io
from functools import cache
from pathlib import Path

from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from citedeck.files.deck.write import write_deck
from citedeck.files.lessons import load_lesson
from citedeck.files.projects import PROJECT_FORMAT
from citedeck.model.project import Work
from citedeck.pipeline import load_template, work_pages

from .parts import SLIDE, Parts, pack, replaced, unpack

_PROJECT, _LESSON = (Path(__file__).parent / name for name in ("deck.yaml", "lesson.yaml"))
"""An example of its own: what is damaged in it is named by its slides and words."""

SCHOOL_PAGES = 4
SCHOOL_WORDS = ("Our class trip", "Bus ticket", "Outer words", "Inner words", "Say hello")
TABLE, GROUPS, FIGURES = (f"ppt/slides/slide{number}.xml" for number in (2, 3, 4))
"""The slides of the school's deck that hold a table, groups, and a picture with a chart."""
FIGURES_RELS = "ppt/slides/_rels/slide4.xml.rels"
CHART = "ppt/charts/chart1.xml"


@cache
def demo_bytes() -> bytes:
    """Give the example as we export it: twelve slides."""
    template = load_template("atlas")
    project = PROJECT_FORMAT.read(_PROJECT.read_bytes(), _PROJECT.name)
    work = Work(project, load_lesson(_LESSON))
    return write_deck(work_pages(work, template), template.base)


@cache
def _demo() -> Parts:
    return unpack(demo_bytes())


def demo() -> Parts:
    """Give the parts of the example."""
    return dict(_demo())


@cache
def school_bytes() -> bytes:
    """Give a deck with notes, a table, groups, a picture, a chart and a link."""
    deck = Presentation()
    add_title(deck)
    add_table(deck)
    add_groups(deck)
    add_figures(deck)
    buffer = io.BytesIO()
    deck.save(buffer)
    return canonical(buffer.getvalue())


def canonical(data: bytes) -> bytes:
    """Give the chart a name that does not depend on what was made before."""
    parts = unpack(data)
    old = next(name for name in parts if name.startswith("ppt/charts/chart"))
    new, rels = CHART, "ppt/charts/_rels/{}.rels"
    names = {old: new, rels.format(old[11:]): rels.format(new[11:])}
    swap = old[11:].encode(), new[11:].encode()
    return pack({names.get(name, name): part.replace(*swap) for name, part in parts.items()})


def school() -> Parts:
    """Give the parts of the school's deck."""
    return unpack(school_bytes())


def add_title(deck: Deck) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text = "Our class trip"
    slide.placeholders[1].text = "By class 9B"
    slide.notes_slide.notes_text_frame.text = "Say hello to everyone"


def add_table(deck: Deck) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "What it costs"
    box = [Inches(n) for n in (1, 2, 6, 3)]
    table = slide.shapes.add_table(3, 3, *box).table
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"Bus ticket {row} {column}"
    table.cell(1, 0).merge(table.cell(1, 1))


def add_groups(deck: Deck) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Where we go"
    outer = slide.shapes.add_group_shape()
    outer.shapes.add_textbox(0, 0, Inches(2), Inches(1)).text_frame.text = "Outer words"
    inner = outer.shapes.add_group_shape()
    inner.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "Inner words"


def add_figures(deck: Deck) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "How we go"
    slide.shapes.add_picture(io.BytesIO(png_bytes(40, 30)), Inches(1), Inches(2))
    chart = CategoryChartData()
    chart.categories = ("Bus", "Train")
    chart.add_series("Pupils", (12, 8))
    box = [Inches(n) for n in (4, 2, 4, 3)]
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *box, chart)
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    run.hyperlink.address = "https://example.org/timetable"


@cache
def png_bytes(width: int, height: int) -> bytes:
    """Make a small picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(buffer, "PNG")
    return buffer.getvalue()


# -- the most frequent changes


def with_slide(data: bytes) -> bytes:
    """Give the example with another third slide."""
    return pack({**demo(), SLIDE: data})


def in_slide(old: str, new: str) -> bytes:
    """Give the example with something replaced on its third slide."""
    return pack(replaced(demo(), SLIDE, old, new))


def with_shape(xml: str) -> bytes:
    """Give the example with something more at the end of its third slide."""
    return in_slide("</p:spTree>", f"{xml}</p:spTree>")


def slide_text() -> str:
    """Give the third slide's XML."""
    return demo()[SLIDE].decode()


def text_shape(text: str, id: int = 99) -> str:
    """Write a shape with words."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="Box {id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        '<a:xfrm><a:off x="914400" y="914400"/><a:ext cx="914400" cy="914400"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
