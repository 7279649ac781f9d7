"""A shape that is filled from its stencil reads as it does when its slide is parsed as a whole."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.files.deck import stencils
from citedeck.files.deck.read import read_deck
from citedeck.model.pages import Pages
from foreign import deck_parts, pack, place, shape, slide, words

_RUNS = (
    '<a:r><a:rPr lang="ko-KR" b="1"><a:hlinkClick r:id="rId9"/></a:rPr><a:t>{}</a:t></a:r>',
    '<a:r><a:rPr lang="en-GB" sz="1400"/><a:t>{}</a:t></a:r><a:br/>',
    '<a:fld id="x" type="datetime1"><a:rPr lang="en-US"/><a:t>{}</a:t></a:fld>',
    '<a:fld id="x" type="slidenum"><a:rPr lang="en-US"/><a:t>{}</a:t></a:fld>',
    "<a:r><a:t>{0}</a:t><a:t>{0}</a:t></a:r>",
    '<a:r><a:t xml:space="preserve">{}</a:t></a:r><a:r><a:t/></a:r><a:r><a:t></a:t></a:r>',
)
_TEXTS = (
    "Troops", "“Kim”, he said", " a space before", "after ", " ", "", "a\nline\tand a tab",
    "AT&amp;T", "a_x000B_b", "1", "한국", "]] >", "{n}", "zero\u200bwidth", "\U0001f600", "&#65;",
)  # fmt: skip
_PHOTO = (
    f"{place(5, 6, 700, 800)}<a:blipFill><a:blip r:embed='rId7'/></a:blipFill>",
    place(5, 6, 700, 800, ' rot="60000" flipH="1"'),
    "<a:solidFill><a:srgbClr val='123456'/></a:solidFill>",
    "",
)


def _shape(number: int, run: str, text: str, properties: str) -> str:
    return shape(f"<a:p>{run.format(text)}</a:p>{words('and')}", number, properties=properties)


def _read(data: bytes, monkeypatch: pytest.MonkeyPatch) -> Pages:
    """Read a deck as a whole, with no stencil."""
    with monkeypatch.context() as patch:
        patch.setattr(stencils.Stencils, "cut", lambda *_: None)
        return read_deck(data)


@pytest.mark.parametrize("properties", _PHOTO)
@pytest.mark.parametrize("run", _RUNS)
def test_filled_shapes_equal_parsed_ones(
    run: str, properties: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    slides = [slide(_shape(2, run, text, properties) + words_box(text)) for text in _TEXTS]
    data = pack(deck_parts(*slides, *slides))
    assert read_deck(data) == read_deck(data) == _read(data, monkeypatch)


def words_box(text: str) -> str:
    return shape(words(text), 3, '<p:ph type="title"/>')


@pytest.mark.parametrize(
    "odd",
    [
        "<!-- {} -->{}",
        "<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/>{}</p:grpSp>{}",
        "<mc:AlternateContent><mc:Choice Requires='p'>{}</mc:Choice></mc:AlternateContent>{}",
        "{}<p:sp/>{}",
        "{}<p:sp n='0'/>{}",
        "<p:extLst><p:ext>{}</p:ext></p:extLst>{}",
        "{}{}<![CDATA[x]]>",
        "{}{}\r\n",
        "{}\ue000{}",
    ],
)
def test_odd_slides_read_as_ever(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    boxes = [(words_box(one), shape(words(other), 4)) for one, other in permutations("abc", 2)]
    slides = [slide(odd.format(*pair)) for pair in boxes] + [slide("".join(boxes[0]))]
    data = pack(deck_parts(*slides, *slides))
    assert read_deck(data) == read_deck(data) == _read(data, monkeypatch)


@pytest.mark.parametrize(
    "head", ["garbage", "<?xml \ue000?>", '<?xml version="1.0"?>\r\n', "\ufeff"]
)
def test_what_stands_before_a_slide_is_read_as_ever(
    head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = slide(words_box("Ships") + shape(words("Troops"), 4))
    data = pack(deck_parts(whole, whole, whole, head + whole))
    assert read_deck(data) == read_deck(data) == _read(data, monkeypatch)


def test_damaged_shapes_are_salvaged_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = slide(words_box("Ships") + shape(words("Troops"), 4))
    broken = whole.replace("</a:t></a:r></a:p></p:txBody>", "</a:r></a:p></p:txBody>", 1)
    data = pack(deck_parts(whole, whole, whole, broken, broken, broken[:-90], whole[:-300]))
    assert read_deck(data) == read_deck(data) == _read(data, monkeypatch)


def test_the_ids_that_programs_give_to_shapes_do_not_matter() -> None:
    mark = '<p:cNvPr id="2" name="x"><a16:creationId xmlns:a16="urn:x" id="{%d}"/></p:cNvPr>'
    kept = stencils.Stencils()
    cuts = [kept.cut(_slide_with(mark % number)) for number in range(3)]
    assert cuts[0] is None
    assert cuts[1] and cuts[2] and cuts[1].shapes[0][0] is cuts[2].shapes[0][0]


def _slide_with(mark: str) -> bytes:
    return slide(f"<p:sp><p:nvSpPr>{mark}</p:nvSpPr><p:spPr/></p:sp>").encode()


def test_stencils_are_bounded() -> None:
    kept = stencils.Stencils()
    for number in range(6_000):
        for _ in range(1 if number > 700 else 2):
            kept.cut(_slide_with(f'<p:cNvPr id="{number}" name="x"/>'))
    sizes: dict[str, Any] = {name: len(value) for name, value in vars(kept).items()}
    assert max(sizes.values()) <= 5_000
    assert sizes["_known"] <= 500


@given(st.lists(st.text(max_size=12), min_size=2, max_size=4))
def test_any_words_come_back(texts: list[str]) -> None:
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]
    slides = [slide(words_box(text) + shape(words(text), 4)) for text in escaped * 3]
    data = pack(deck_parts(*(one.encode("utf-8", "replace").decode() for one in slides)))
    first, *others = (read_deck(data).pages for _ in range(2))
    assert others == [first]
    half = len(texts)
    assert first[:half] == first[half : 2 * half] == first[2 * half :]
