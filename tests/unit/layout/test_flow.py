"""Slides -> pages: everything fits, nothing is lost, and what is too long goes on."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from citedeck.files.templates import load_template
from citedeck.layout import lay_out_slide
from citedeck.model.deck import DeckSlide, Evidence, Exhibits, Item, Items, Opening, Span
from citedeck.model.pages import PAGE_NUMBER, Page, Table, Text
from citedeck.model.template import Template
from citedeck.text.fit import fits
from strategies import deck_slides

ATLAS = load_template("atlas")
LONG = " ".join(f"word{i}" for i in range(220))


def slide(kind: str, body: object, **rest: str) -> DeckSlide:
    return DeckSlide("a1", kind, body, rest.pop("headline", "One claim stands here"), **rest)


def quote(
    text: str = "Russia depends on such help", citation: str = "Article, paragraph 4"
) -> Evidence:
    return Evidence("q1", "quote", text, citation)


def words_of(pages: tuple[Page, ...]) -> str:
    texts = []
    for box in (box for page in pages for box in page.boxes):
        if isinstance(box.content, Text):
            texts.append(box.content.text)
        elif isinstance(box.content, Table):
            texts += [cell.text.text for row in box.content.rows for cell in row.cells]
    return " ".join(texts)


def role_texts(page: Page, role: str) -> list[str]:
    return [box.content.text for box in page.boxes if box.role == role]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(deck_slides())
def test_every_text_fits_its_box(made: DeckSlide) -> None:
    for page in lay_out_slide(made, ATLAS, "en"):
        for box in page.boxes:
            assert fits(box, ATLAS.look.fonts), (box.role, box.content)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(deck_slides())
def test_no_word_of_evidence_is_lost(made: DeckSlide) -> None:
    shown = words_of(lay_out_slide(made, ATLAS, "en")).replace("\u00a0", " ")
    pieces = made.body.evidence if isinstance(made.body, Exhibits) else ()
    for piece in pieces:
        for word in re.findall(r"\w{4,}", piece.text):
            assert word in shown


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(deck_slides())
def test_boxes_stay_on_the_page(made: DeckSlide) -> None:
    size = ATLAS.look.size
    for page in lay_out_slide(made, ATLAS, "en"):
        for box in page.boxes:
            rect = box.rect
            assert rect.x >= 0 and rect.y >= 0
            assert rect.right <= size.width and rect.bottom <= size.height


@pytest.mark.parametrize(
    ("count", "layout"),
    [
        (0, "Statement"),
        (1, "Large quote"),
        (2, "Evidence in two cards"),
        (3, "Evidence in three cards"),
    ],
)
def test_a_claim_takes_the_layout_for_its_evidence(count: int, layout: str) -> None:
    made = slide("claim", Exhibits((quote(),) * count), takeaway="It matters.")
    (page,) = lay_out_slide(made, ATLAS, "en")
    assert page.layout == layout


def test_more_evidence_than_a_layout_holds_goes_on() -> None:
    made = slide("claim", Exhibits(tuple(quote(f"quote number {i}") for i in range(5))))
    first, second = lay_out_slide(made, ATLAS, "en")
    assert len(role_texts(first, "evidence")) == 3
    assert role_texts(second, "title") == ["One claim stands here (continued)"]
    assert "quote number 4" in words_of((second,))


def test_a_long_quote_goes_on_as_two_honest_quotes() -> None:
    pages = lay_out_slide(slide("quote", Exhibits((quote(LONG),))), ATLAS, "en")
    assert len(pages) >= 2
    parts = [text for page in pages for text in role_texts(page, "body")]
    assert parts[0].startswith("“word0 ") and "\u00a0…”\nArticle, paragraph\u00a04" in parts[0]
    assert parts[1].startswith("“…\u00a0")
    assert all(part.endswith("Article, paragraph\u00a04") for part in parts)


def test_the_takeaway_stands_on_the_last_page_and_the_notes_on_the_first() -> None:
    made = slide("quote", Exhibits((quote(LONG),)), takeaway="It matters.", notes="Say this")
    pages = lay_out_slide(made, ATLAS, "en")
    assert [bool(role_texts(page, "takeaway")) for page in pages] == [False] * (len(pages) - 1) + [
        True
    ]
    assert [page.notes for page in pages] == ["Say this"] + [""] * (len(pages) - 1)


def test_lists_break_between_items() -> None:
    items = tuple(Item((Span(f"Item {i} {'word ' * 12}".strip()),)) for i in range(14))
    pages = lay_out_slide(slide("points", Items(items)), ATLAS, "en")
    assert len(pages) > 1
    for page in pages:
        (text,) = role_texts(page, "body")
        assert all(line.startswith("Item ") for line in text.split("\n"))


def test_numbers_go_on_counting_on_a_next_page() -> None:
    items = tuple(Item((Span(f"Topic {i}"),), "Why? " * 20) for i in range(9))
    first, second, *_ = lay_out_slide(slide("agenda", Items(items)), ATLAS, "en")
    shown = sum(p.level == 0 for b in first.boxes if b.role == "body" for p in b.content.paragraphs)
    (start,) = {
        p.style.start
        for b in second.boxes
        if b.role == "body"
        for p in b.content.paragraphs
        if p.level == 0
    }
    assert start == shown + 1


def test_a_long_headline_takes_two_even_lines() -> None:
    from citedeck.text.lines import Setting, break_lines

    headline = "North Korean shells fill a gap that Russia can not close all by itself"
    (page,) = lay_out_slide(slide("claim", Exhibits(()), headline=headline), ATLAS, "en")
    (box,) = [box for box in page.boxes if box.role == "title"]
    lines = break_lines(box.content, box.rect.width, Setting(ATLAS.look.fonts))
    assert len(lines) == 2
    assert lines[1].width > 0.5 * lines[0].width


def test_a_headline_without_end_goes_on() -> None:
    pages = lay_out_slide(slide("claim", Exhibits((quote(),)), headline=LONG), ATLAS, "en")
    assert "word219" in " ".join(text for page in pages for text in role_texts(page, "title"))


def test_without_a_takeaway_the_evidence_gets_its_room() -> None:
    with_line, without = (
        lay_out_slide(slide("claim", Exhibits((quote(), quote())), takeaway=text), ATLAS, "en")[0]
        for text in ("It matters.", "")
    )
    heights = [
        max(b.rect.height for b in page.boxes if b.role == "evidence")
        for page in (with_line, without)
    ]
    assert heights[1] > heights[0]


def test_cards_side_by_side_have_one_type_size() -> None:
    pieces = (quote("short"), quote("word " * 60))
    (page,) = lay_out_slide(slide("claim", Exhibits(pieces)), ATLAS, "en")
    sizes = {b.content.paragraphs[0].runs[0].char.size for b in page.boxes if b.role == "evidence"}
    assert len(sizes) == 1


def test_text_never_shrinks_below_the_templates_floors() -> None:
    body = Exhibits((quote("word " * 300), quote("word " * 300)))
    for page in lay_out_slide(slide("claim", body, headline="claim " * 40), ATLAS, "en"):
        for box in (box for box in page.boxes if box.role in ("title", "evidence", "body")):
            for paragraph in box.content.paragraphs:
                small = "paragraph" in paragraph.text
                floor = ATLAS.floors.title if box.role == "title" else ATLAS.floors.text
                for run in paragraph.runs:
                    assert run.char.size >= (ATLAS.floors.small if small else floor)


def test_every_page_but_the_opening_has_its_number() -> None:
    (page,) = lay_out_slide(slide("claim", Exhibits(())), ATLAS, "en")
    (box,) = [box for box in page.boxes if box.role == "number"]
    assert box.content.paragraphs[0].runs[0].field == PAGE_NUMBER
    (opening,) = lay_out_slide(slide("title", Opening("Sub", "Ann", "9B")), ATLAS, "en")
    assert not role_texts(opening, "number")


def test_a_long_label_is_shortened_to_one_line() -> None:
    (page,) = lay_out_slide(slide("claim", Exhibits(()), label="topic " * 60), ATLAS, "en")
    (text,) = role_texts(page, "label")
    assert text.endswith("…")


def test_an_ellipsis_never_stands_alone_on_a_line() -> None:
    (page,) = lay_out_slide(
        slide("quote", Exhibits((quote("fuel and raw materials …"),))), ATLAS, "en"
    )
    (text,) = role_texts(page, "body")
    assert "materials\u00a0…”" in text


def test_words_in_other_scripts_carry_their_language_and_a_font_that_has_them() -> None:
    made = slide("claim", Exhibits((quote("Россия ждёт 한국"),)), headline="Россия ждёт")
    (page,) = lay_out_slide(made, ATLAS, "en")
    (title,) = [box for box in page.boxes if box.role == "title"]
    (run,) = title.content.paragraphs[0].runs
    assert (run.language, run.char.font) == ("ru-RU", "body")
    (text,) = [box.content for box in page.boxes if box.role == "body"]
    assert [run.language for run in text.paragraphs[0].runs][-2:] == ["ko-KR", "en-US"] or (
        text.paragraphs[0].runs[-1].language == "ko-KR"
    )


def test_a_line_break_is_a_run_of_its_own() -> None:
    note = Evidence("n1", "idea", "The first line\nand the second", "")
    (page,) = lay_out_slide(slide("claim", Exhibits((note,))), ATLAS, "en")
    runs = [
        run.text
        for box in page.boxes
        if isinstance(box.content, Text)
        for paragraph in box.content.paragraphs
        for run in paragraph.runs
    ]
    assert "\n" in runs
    assert all(text == "\n" or "\n" not in text for text in runs)


def test_an_equal_slide_is_not_laid_out_again(atlas: Template) -> None:
    made = slide("claim", Exhibits((quote(),)))
    again = slide("claim", Exhibits((quote(),)))
    assert lay_out_slide(made, atlas, "en")[0] is lay_out_slide(again, atlas, "en")[0]
