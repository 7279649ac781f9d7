from citedeck.model.look import CharStyle, Fonts, Insets, ParagraphStyle
from citedeck.model.pages import Paragraph, Run, Text
from citedeck.model.units import Rect, pt
from citedeck.text.fit import settings
from citedeck.text.lines import Setting, break_lines, fragments, place_lines, text_height

BODY = CharStyle(size=pt(20))
LINE = ParagraphStyle(line=pt(26))
FONTS = Fonts()


def text_of(*words: str, style: ParagraphStyle = LINE) -> Text:
    return Text(tuple(Paragraph((Run(word, BODY),), style) for word in words))


def shown(text: Text, width_pt: float) -> list[str]:
    lines = break_lines(text, pt(width_pt), Setting())
    return [text.paragraphs[line.paragraph].text[line.start : line.end] for line in lines]


def test_words_fill_lines_and_spaces_hang() -> None:
    text = text_of("North Korea has reportedly shipped shells")
    assert shown(text, 240) == ["North Korea has reportedly", "shipped shells"]
    assert shown(text, 4000) == ["North Korea has reportedly shipped shells"]


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    parts = shown(text_of("https://example.org/averylongaddress"), 100)
    assert "".join(parts) == "https://example.org/averylongaddress"
    assert len(parts) > 2


def test_every_line_holds_a_letter_however_narrow() -> None:
    assert shown(text_of("abc"), 1) == ["a", "b", "c"]


def test_exact_spacing_counts_lines_only() -> None:
    text = text_of("one two three four five six")
    lines = break_lines(text, pt(100), Setting())
    assert text_height(text, pt(100), Setting()) == len(lines) * pt(26)


def test_the_space_before_a_first_paragraph_counts_for_nothing() -> None:
    spaced = ParagraphStyle(line=pt(26), before=pt(10), after=pt(4))
    assert text_height(text_of("a", style=spaced), pt(500), Setting()) == pt(26)
    assert text_height(text_of("a", "b", style=spaced), pt(500), Setting()) == pt(26 + 4 + 10 + 26)


def test_spacing_in_percent_follows_the_font() -> None:
    text = text_of("a", style=ParagraphStyle(line_percent=150))
    height = text_height(text, pt(500), Setting())
    assert height == text_height(text_of("a", style=ParagraphStyle()), pt(500), Setting()) * 1.5


def test_a_hanging_indent_moves_all_lines_but_the_bulleted_first_ones_text() -> None:
    bulleted = ParagraphStyle(line=pt(26), indent=pt(28), first=pt(-28), bullet="•")
    lines = break_lines(text_of("one two three four", style=bulleted), pt(100), Setting())
    assert {line.left for line in lines} == {pt(28)}
    plain = ParagraphStyle(line=pt(26), indent=pt(28), first=pt(-28))
    first, *rest = break_lines(text_of("one two three four", style=plain), pt(100), Setting())
    assert first.left == 0
    assert all(line.left == pt(28) for line in rest)


def test_lines_are_anchored_inside_the_insets() -> None:
    insets = Insets(pt(10), pt(5), pt(10), pt(5))
    rect = Rect.of_points(100, 100, 300, 126)
    for anchor, top in (("top", 105), ("middle", 150), ("bottom", 195)):
        text = Text(text_of("word").paragraphs, anchor, insets)
        left, y, _ = place_lines(rect, text, FONTS)
        assert (left, y) == (pt(110), pt(top))


def test_text_is_aligned() -> None:
    for align, left in (("left", 0.0), ("center", 0.5), ("right", 1.0)):
        style = ParagraphStyle(line=pt(26), align=align)
        (line,) = break_lines(text_of("word", style=style), pt(300), Setting())
        assert line.left == (pt(300) - line.width) * left


def test_a_line_is_cut_where_its_style_changes() -> None:
    bold = CharStyle(size=pt(20), bold=True)
    paragraph = Paragraph((Run("So what? ", bold), Run("It matters.", BODY)), LINE)
    (line,) = break_lines(Text((paragraph,)), pt(900), Setting())
    first, second = fragments(line, paragraph, FONTS)
    assert (first.text, second.text) == ("So what? ", "It matters.")
    assert second.left == first.width
    assert first.width + second.width == line.width


def test_the_strict_settings_never_need_fewer_lines() -> None:
    text = text_of("Estimates suggest that factories could turn out millions of shells a year")
    for width in range(80, 700, 7):
        heights = [text_height(text, pt(width), setting) for setting in settings(FONTS)]
        assert max(heights[1:]) >= heights[0]
