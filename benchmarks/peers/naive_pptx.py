"""python-pptx as its documentation shows it: one call for each thing on a slide."""

from pathlib import Path

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide
from pptx.util import Inches

from ..clock import elapsed_ms
from ..content import SAID_BY, Bullets, Columns, Filler, Grid, Photo, Saying, Slides

NAME = "python-pptx, naive"
_TEXT_LAYOUT, _TITLE_LAYOUT = 1, 5
_LEFT, _TOP, _WIDTH, _HEIGHT = Inches(1), Inches(1.6), Inches(8), Inches(4.5)


def missing() -> str:
    """Say why it can't be measured."""
    return ""


def export(slides: Slides, path: Path) -> float:
    """Make and save a deck; give the milliseconds that took."""
    return elapsed_ms(lambda: make_deck(slides).save(str(path)))


def make_deck(slides: Slides) -> Deck:
    """Make a deck of slides."""
    deck = Presentation()
    for content in slides:
        is_text = isinstance(content, Bullets | Saying)
        slide = deck.slides.add_slide(
            deck.slide_layouts[_TEXT_LAYOUT if is_text else _TITLE_LAYOUT]
        )
        if slide.shapes.title is not None:
            slide.shapes.title.text = content.title
        _fill(slide, content)
        notes = slide.notes_slide.notes_text_frame
        if notes is not None:
            notes.text = content.notes
    return deck


def _fill(slide: Slide, content: Filler) -> None:
    match content:
        case Bullets(items=items):
            _add_lines(slide, items)
        case Saying(text=text):
            _add_lines(slide, (f"“{text}”", f"— {', '.join(SAID_BY)}"))
        case Grid(rows=rows):
            _add_table(slide, rows)
        case Columns():
            _add_chart(slide, content)
        case Photo(file=file):
            slide.shapes.add_picture(str(file), _LEFT, _TOP, width=_WIDTH)


def _add_lines(slide: Slide, lines: tuple[str, ...]) -> None:
    body = slide.placeholders[1]
    assert isinstance(body, SlidePlaceholder)
    body.text_frame.text = lines[0]
    for line in lines[1:]:
        body.text_frame.add_paragraph().text = line


def _add_table(slide: Slide, rows: tuple[tuple[str, ...], ...]) -> None:
    frame = slide.shapes.add_table(len(rows), len(rows[0]), _LEFT, _TOP, _WIDTH, _HEIGHT)
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            frame.table.cell(i, j).text = text


def _add_chart(slide: Slide, content: Columns) -> None:
    numbers = CategoryChartData()  # type: ignore[no-untyped-call]
    numbers.categories = content.categories
    for name, values in content.series:
        numbers.add_series(name, values)  # type: ignore[no-untyped-call]
    form = XL_CHART_TYPE.COLUMN_CLUSTERED
    slide.shapes.add_chart(form, _LEFT, _TOP, _WIDTH, _HEIGHT, numbers)  # type: ignore[arg-type]
