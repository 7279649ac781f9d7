from citedeck.model.look import CharStyle, Fonts, Insets, ParagraphStyle
from citedeck.model.pages import Box, Paragraph, Run, Table, Text
from citedeck.model.units import Rect, pt
from citedeck.text.fit import fits, fits_into, needed_height

STYLE = ParagraphStyle(line=pt(24))


def box(words: str, width: float, height: float, inset: float = 0) -> Box:
    run = Run(words, CharStyle(size=pt(18)))
    insets = Insets(*(pt(inset),) * 4)
    text = Text((Paragraph((run,), STYLE),), insets=insets)
    return Box(Rect.of_points(0, 0, width, height), text)


def test_a_text_fits_when_every_way_to_measure_it_says_so() -> None:
    assert fits(box("word", 200, 24), Fonts())
    assert not fits(box("word", 200, 23), Fonts())
    assert not fits(box("word", 200, 30, inset=4), Fonts())


def test_the_height_is_that_of_the_worst_way_to_measure() -> None:
    text = box("AVAVAVAV AVAVAVAV", 0, 0).content
    assert isinstance(text, Text)
    for width in range(60, 240):
        height = needed_height(text, pt(width), Fonts())
        assert fits_into(text, pt(width), height, Fonts())
        assert not fits_into(text, pt(width), height - 1, Fonts())


def test_what_is_no_text_always_fits() -> None:
    assert fits(Box(Rect.of_points(0, 0, 1, 1), Table((), ())), Fonts())
