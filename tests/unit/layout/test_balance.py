"""Widths at which texts end well."""

from citedeck.layout.balance import without_widows
from citedeck.model.look import CharStyle, Fonts, ParagraphStyle
from citedeck.model.pages import Paragraph, Run, Text
from citedeck.model.units import Emu, pt
from citedeck.text.lines import Setting, break_lines

FONTS = Fonts()


def text(*words: str) -> Text:
    style = ParagraphStyle(line=pt(24))
    return Text(tuple(Paragraph((Run(each, CharStyle(pt(20))),), style) for each in words))


def last_words(made: Text, width: Emu) -> list[str]:
    lines = break_lines(made, width, Setting(FONTS))
    ends = {line.paragraph: line for line in lines}
    return [made.paragraphs[i].text[line.start : line.end] for i, line in ends.items()]


def test_a_short_word_alone_gets_company_where_a_narrower_box_gives_it() -> None:
    made = text("No talks that put the government in question now")
    (one,) = break_lines(made, pt(2000), Setting(FONTS))
    width = Emu(int(one.width) - pt(4))
    assert last_words(made, width) == ["now"]
    narrow = without_widows(made, width, FONTS)
    assert 0.8 * width < narrow < width
    assert last_words(made, narrow) == ["question now"]


def test_a_text_that_ends_well_keeps_its_width() -> None:
    for words in ("Calm at its borders", "One line, and then another line that is as long " * 3):
        assert without_widows(text(words.strip()), pt(300), FONTS) == pt(300)


def test_a_width_that_would_take_more_lines_is_not_taken() -> None:
    made = text("Fuel and raw materials too", "Incomprehensibilities everywhere unquestionably")
    for width in range(120, 300, 7):
        before = break_lines(made, pt(width), Setting(FONTS))
        after = break_lines(made, without_widows(made, pt(width), FONTS), Setting(FONTS))
        assert len(before) == len(after)
