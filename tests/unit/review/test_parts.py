"""What pages and boxes are there for: ours by their roles, others by place, size and words."""

from dataclasses import replace

import pytest

from citedeck.model.pages import Page, Pages, Section
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import work_pages
from citedeck.review.headings import heading_kind, is_numbering
from citedeck.review.parts import ReadPage, read_parts
from unit.review.checks.decks import (
    CLOSING,
    GOOD,
    LOOK,
    OPENING,
    PAGES,
    POWER,
    WATER,
    body,
    box,
    page,
    text,
    title,
)

DEMO_KINDS = ["opening", "agenda", *["content"] * 10, "closing", "sources"]


def label(words: str, y: float, size: float, x: float = 60) -> object:
    return box(text(words, size=size), x, y, 700, 50)


def read(*pages: Page) -> tuple[ReadPage, ...]:
    return read_parts(Pages(LOOK, pages))


def kinds(*pages: Page) -> list[str]:
    return [page.kind for page in read(*pages)]


def nameless(pages: Pages) -> Pages:
    """Take away what only our own files say: roles and layouts' names."""
    return replace(
        pages,
        pages=tuple(
            replace(p, layout="", boxes=tuple(replace(b, role="") for b in p.boxes))
            for p in pages.pages
        ),
    )


def test_ours_say_what_they_are_for(demo: Work, atlas: Template) -> None:
    pages = read_parts(work_pages(demo, atlas))
    assert [page.kind for page in pages] == DEMO_KINDS
    assert pages[3].parts == ("label", "title", "ornament", "text", "text", "text", "number")
    assert pages[3].section == "Exchange of military supplies"
    assert not any(page.guessed for page in pages)


def test_without_names_it_follows_from_place_size_and_words(demo: Work, atlas: Template) -> None:
    """Another program renames shapes and layouts; the review must not change with it."""
    pages = read_parts(nameless(work_pages(demo, atlas)))
    assert [page.kind for page in pages] == DEMO_KINDS
    assert pages[3].parts == ("label", "title", "ornament", "text", "text", "text", "number")


def test_a_deck_of_text_boxes_has_titles_all_the_same() -> None:
    opening = page(label("Rivers and dams", 200, 54), label("Ada Park", 340, 24), layout="Blank")
    slide = page(label("Rain is rare", 40, 36), label("Wells fall dry", 200, 24), layout="Blank")
    first, second = read(opening, slide)
    assert (first.kind, second.kind) == ("opening", "content")
    assert (second.title_text, second.guessed) == ("Rain is rare", True)


@pytest.mark.parametrize(
    "boxes",
    [
        (label("One", 40, 24), label("Two", 40, 24, 400)),  # equals side by side
        (label("Down here", 400, 48), label("Small", 60, 18)),  # the largest stands low
        (label("Many words " * 15, 40, 36), label("Small", 300, 18)),
    ],
    ids=["equals", "low", "long"],
)
def test_what_does_not_stand_out_is_no_title(boxes: tuple[object, ...]) -> None:
    _, slide = read(OPENING, page(*boxes, layout="Blank"))  # type: ignore[arg-type]
    assert slide.title == -1


def test_what_stands_on_every_slide_is_a_footer() -> None:
    banner = label("Class 9B · Geography", 130, 20)
    pages = [replace(p, boxes=(*p.boxes, banner)) for p in PAGES]  # type: ignore[arg-type]
    assert all(p.parts[-1] == "footer" for p in read(*pages))
    alone = read(*PAGES[:1], replace(WATER, boxes=(*WATER.boxes, banner)))  # type: ignore[arg-type]
    assert alone[1].parts[-1] == "text"


def test_small_numbers_and_lines_at_the_bottom_are_set_aside() -> None:
    more = (label("7 / 12", 505, 12, 850), label("Geography", 505, 10))
    (_, slide) = read(OPENING, replace(WATER, boxes=(*WATER.boxes, *more)))  # type: ignore[arg-type]
    assert slide.parts[-2:] == ("number", "footer")


def test_a_conclusion_is_known_by_title_section_or_words() -> None:
    claim = page(title("Build it and pay the farmers"), body("Water for many"))
    assert kinds(OPENING, WATER, CLOSING)[-1] == "closing"
    assert kinds(OPENING, WATER, claim)[-1] == "content"
    assert kinds(OPENING, WATER, replace(claim, notes="To sum up, build it."))[-1] == "closing"
    made = replace(
        GOOD, pages=(*PAGES[:3], claim), sections=(Section("A", 3), Section("Closing", 1))
    )
    assert read_parts(made)[-1].kind == "closing"


def test_a_section_is_no_second_opening() -> None:
    header = page(title("Water", kind="ctrTitle"), layout="")
    assert kinds(OPENING, header, POWER) == ["opening", "section", "content"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Agenda", "agenda"), ("1. Outline", "agenda"), ("What we will talk about", "agenda"),
        ("Table of contents:", "agenda"), ("Gliederung", "agenda"), ("План", "agenda"),
        ("Thank you!", "thanks"), ("Any questions?", "thanks"), ("Q&A", "thanks"),
        ("Vielen Dank", "thanks"), ("Conclusion", "closing"), ("Our conclusions", "closing"),
        ("Conclusion: it is a trade", "closing"), ("To sum up", "closing"), ("Fazit", "closing"),
        ("What we learned", "closing"), ("Conclusion (continued)", "closing"), ("결론", "closing"),
        ("The plan of the dam changes the valley", "content"), ("Questions of power", "content"),
        ("The end of the drought", "content"), ("A summary execution", "content"), ("", "content"),
    ],
)  # fmt: skip
def test_a_heading_tells_what_a_slide_is_for(words: str, kind: str) -> None:
    assert heading_kind(words) == kind


def test_numbers_of_slides() -> None:
    assert all(map(is_numbering, ("7", "7 / 12", "Slide 7", "‹7›", "7 of 12", "- 7 -")))
    assert not any(map(is_numbering, ("1991", "7 ships", "7.5", "")))
