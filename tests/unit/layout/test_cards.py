"""Cards -> pages: equal room, one type size, headings on every page, nothing lost."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citedeck.files.templates import load_template
from citedeck.layout import lay_out_slide
from citedeck.model.deck import Card, Cards, DeckSlide, Evidence, Item, Items, Span
from citedeck.model.pages import Box, Page, Text
from citedeck.model.template import Template
from citedeck.text.contrast import contrast_ratio
from citedeck.text.fit import fits
from strategies import cards, sentences

TEMPLATES = {name: load_template(name) for name in ("atlas", "chalk", "plain", "press")}
ATLAS = TEMPLATES["atlas"]
KINDS = ("comparison", "roles", "position", "policy")
LONG = " ".join(f"word{i}" for i in range(120))
QUOTE = Evidence("q1", "quote", "Russia depends on such help", "Article, paragraph 4")
IN_SCRIPTS = {
    "Korean": "북한은 러시아에 많은 양의 포탄을 보냈다고 한다",
    "Russian": "Северная Корея отправила в Россию много снарядов",
    "Arabic": "أرسلت كوريا الشمالية كميات كبيرة من القذائف إلى روسيا",
    "Chinese": "朝鲜向俄罗斯运送了大量炮弹",
}

some_slides = st.builds(
    DeckSlide,
    id=st.just("a1"),
    kind=st.sampled_from(KINDS),
    body=st.builds(Cards, st.lists(cards, max_size=6).map(tuple)),
    headline=sentences,
    takeaway=st.just("") | sentences,
)
a_look = st.sampled_from(sorted(TEMPLATES))


def lines(*texts: str, lead: str = "") -> tuple[Item, ...]:
    return tuple(Item((Span(text),), lead=lead) for text in texts)


def laid(kind: str, *parts: Card, template: Template = ATLAS, **rest: str) -> tuple[Page, ...]:
    return lay_out_slide(DeckSlide("a1", kind, Cards(parts), "A claim", **rest), template, "en")


def boxes(page: Page, role: str) -> list[Box]:
    return [box for box in page.boxes if box.role == role]


def words(pages: tuple[Page, ...]) -> str:
    texts = [text.text for page in pages for box in page.boxes for text in box.texts]
    return " ".join(texts).replace("\u00a0", " ")


def sizes(page: Page, role: str = "evidence") -> set[int]:
    return {
        run.char.size
        for box in boxes(page, role)
        for paragraph in box.content.paragraphs
        if paragraph.level == 3
        for run in paragraph.runs
    }


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_slides, a_look)
def test_everything_fits_inside_the_page_and_nothing_overlaps(slide: DeckSlide, look: str) -> None:
    template = TEMPLATES[look]
    size = template.look.size
    for page in lay_out_slide(slide, template, "en"):
        shown = [box for box in page.boxes if not box.decorative]
        for box in shown:
            assert fits(box, template.look.fonts), (box.role, box.content)
            assert box.rect.x >= 0 and box.rect.right <= size.width
            assert box.rect.y >= 0 and box.rect.bottom <= size.height
        for number, one in enumerate(shown):
            assert not any(overlap(one, other) for other in shown[:number])


def overlap(one: Box, other: Box) -> bool:
    a, b = one.rect, other.rect
    wide = min(a.right, b.right) - max(a.x, b.x)
    high = min(a.bottom, b.bottom) - max(a.y, b.y)
    return wide > 0 and high > 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_slides, a_look)
def test_no_word_is_lost_and_none_is_too_small(slide: DeckSlide, look: str) -> None:
    template = TEMPLATES[look]
    pages = lay_out_slide(slide, template, "en")
    shown = words(pages)
    assert isinstance(slide.body, Cards)
    for card in slide.body.cards:
        texts = [span.text for item in card.items for span in item.text]
        texts += [piece.text for piece in card.evidence]
        for word in re.findall(r"\w{4,}", " ".join((card.heading, *texts))):
            assert word in shown
    for page in pages:
        for box in (*boxes(page, "evidence"), *boxes(page, "heading")):
            for paragraph in box.content.paragraphs:
                citation = paragraph.level == 1 and box.role == "evidence"
                floor = template.floors.small if citation else template.floors.text
                assert all(run.char.size >= floor for run in paragraph.runs)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_slides)
def test_all_pages_of_a_slide_have_one_size(slide: DeckSlide) -> None:
    found = [sizes(page) for page in lay_out_slide(slide, ATLAS, "en")]
    assert len(set().union(*found) if len(found) > 1 else set()) <= 1


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("kind", KINDS)
def test_text_stands_out_from_its_card(kind: str, name: str) -> None:
    template = TEMPLATES[name]
    pages = laid(
        kind,
        Card("Yes", lines("It pays", "It lasts"), (QUOTE,), "Speaks for us"),
        Card("No", lines("It costs"), tone="advice"),
        template=template,
    )
    look = template.look
    for page in pages:
        ground = look.layout(page.layout).background
        for box in (box for box in page.boxes if box.role in ("heading", "evidence")):
            for run in (run for par in box.content.paragraphs for run in par.runs):
                fill = look.rgb(box.frame.fill or ground)
                assert contrast_ratio(look.rgb(run.char.color), fill) >= 4.5


@pytest.mark.parametrize("script", IN_SCRIPTS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_script_is_shown_whole(kind: str, script: str) -> None:
    text = IN_SCRIPTS[script]
    shown = words(laid(kind, Card(text, lines(text, text)), Card("No", lines(text))))
    assert shown.count(text) == 4


def test_sides_have_equal_room_and_coloured_heads() -> None:
    (page,) = laid("comparison", Card("Yes", lines("It pays")), Card("No", lines("It costs")))
    left, right = boxes(page, "evidence")
    assert (left.rect.width, left.rect.y) == (right.rect.width, right.rect.y)
    assert left.rect.height == right.rect.height
    assert [box.content.text for box in boxes(page, "heading")] == ["Yes", "No"]
    assert [box.frame.fill for box in boxes(page, "heading")] == ["accent1", "accent2"]
    assert all(box.placeholder for box in (left, right))


def test_several_reasons_are_numbered_and_go_on_counting() -> None:
    reasons = lines(*[f"Reason {number} {LONG}" for number in range(1, 5)])
    pages = laid("comparison", Card("Yes", reasons), Card("No", lines("It costs")))
    assert len(pages) > 1
    for page in pages:
        for box in boxes(page, "evidence"):
            numbered = [par for par in box.content.paragraphs if par.style.bullet]
            for first in numbered[:1]:
                assert f"Reason {first.style.start} " in first.text


def test_a_third_side_stands_beside_the_two() -> None:
    (page,) = laid("comparison", *(Card(name, lines("It pays")) for name in ("Yes", "No", "Both")))
    assert len({box.rect.width for box in boxes(page, "evidence")}) == 1
    assert len(boxes(page, "evidence")) == 3


def test_a_claim_without_reasons_fills_its_card() -> None:
    (page,) = laid("comparison", Card("Yes"), Card("No"))
    assert [box.content.text for box in boxes(page, "evidence")] == ["Yes", "No"]
    assert all(box.frame.fill.startswith("accent") for box in boxes(page, "evidence"))


def test_five_roles_are_shared_evenly_between_two_pages() -> None:
    parts = [Card(f"Role {n}", lines("Trade", lead="Wants")) for n in range(5)]
    pages = laid("roles", *parts)
    assert [len(boxes(page, "evidence")) for page in pages] == [3, 2]


def test_headings_come_again_where_a_card_goes_on() -> None:
    wants = lines(*[LONG] * 3, lead="Wants")
    pages = laid("roles", Card("Kim", wants, subtitle="Speaks for us"))
    assert len(pages) > 1
    for page in pages:
        assert boxes(page, "heading")[0].content.text == "Kim\nSpeaks for us"
        assert boxes(page, "evidence")[0].content.paragraphs[0].text == "Wants"


def test_a_heading_is_kept_beside_a_lead_where_another_card_has_none() -> None:
    pages = laid("comparison", Card("", lines("the")), Card("0000", lines("the", lead="Wants")))
    assert "0000 · Wants" in words(pages)


def test_the_recommendation_stands_out() -> None:
    parts = [Card(name, lines("Do it.")) for name in ("Problem", "Option", "Trade-off")]
    (page,) = laid("policy", *parts, Card("Recommendation", lines("Now."), tone="advice"))
    fills = [box.frame.fill for box in boxes(page, "evidence")]
    assert len(set(fills[:3])) == 1 and fills[3] != fills[0]
    tops = [box.rect.y for box in boxes(page, "evidence")]
    assert tops[0] == tops[1] < tops[2] == tops[3]


def test_parts_that_are_missing_leave_no_empty_card() -> None:
    (page,) = laid("policy", Card("Problem", lines("None.")), Card("Option", lines("Wait.")))
    assert len(boxes(page, "evidence")) == 2
    assert len({box.rect.y for box in boxes(page, "evidence")}) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_cards_that_say_nothing_leave_a_statement(kind: str) -> None:
    (page,) = laid(kind, takeaway="It matters.")
    assert page.layout == "Statement"
    assert words((page,)).count("It matters.") == 1


@pytest.mark.parametrize("kind", ["section", "questions"])
def test_a_takeaway_is_kept_where_the_layout_has_no_line_for_it(kind: str) -> None:
    slide = DeckSlide("a1", kind, Items(lines("Why?")), "A claim", takeaway="It matters.")
    (page,) = lay_out_slide(slide, ATLAS, "en")
    (box,) = boxes(page, "body")
    assert isinstance(box.content, Text)
    assert "It matters." in box.content.text


def test_few_questions_are_large_and_many_are_not() -> None:
    few, many = (
        lay_out_slide(
            DeckSlide(
                "a1", "questions", Items(lines(*["Who gains most from it?"] * n)), "Questions"
            ),
            ATLAS,
            "en",
        )[0]
        for n in (2, 9)
    )
    assert max(run_sizes(few)) > max(run_sizes(many))


def run_sizes(page: Page) -> list[int]:
    (box,) = boxes(page, "body")
    return [run.char.size for par in box.content.paragraphs for run in par.runs]


def test_a_template_without_slots_for_cards_shows_a_list() -> None:
    layouts = (("Text", (("title", 0), ("main", 1), ("takeaway", 13))),)
    kinds = tuple((kind, (("any", "Text"),)) for kind in (*KINDS, "claim"))
    plain = replace(ATLAS, layouts=layouts, kinds=kinds)
    parts = (Card("Yes", lines("It pays", lead="Wants"), (QUOTE,)), Card("No", lines(LONG, LONG)))
    for kind in KINDS:
        shown = words(laid(kind, *parts, template=plain))
        assert all(word in shown for word in ("Yes", "Wants It pays", "No", "word119"))
