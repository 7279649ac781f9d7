"""Slides with headed parts -> cards, and what stands over them."""

from dataclasses import replace

from citedeck.compose import compose, compose_slide
from citedeck.layout import lay_out
from citedeck.model.deck import Cards, Items
from citedeck.model.lesson import Id
from citedeck.model.project import Work
from citedeck.model.slides import (
    Column,
    ComparisonSlide,
    PolicySlide,
    PositionSlide,
    QuestionsSlide,
    RolesSlide,
    SectionSlide,
    Slide,
)
from citedeck.model.template import Template


def with_slides(work: Work, *slides: Slide) -> Work:
    return Work(replace(work.project, slides=(*slides, *work.project.slides)), work.lesson)


def made(work: Work, slide: Slide) -> object:
    work = with_slides(work, slide)
    return compose_slide(work.lesson, work.project, slide)


def headings(work: Work, slide: Slide) -> list[str]:
    body = made(work, slide).body
    assert isinstance(body, Cards)
    return [card.heading for card in body.cards]


def test_evidence_of_neither_side_has_a_card_of_its_own(demo: Work) -> None:
    sides = (Column(claim="Yes", evidence=("q1",)), Column(claim="No", items=("", "It costs")))
    slide = ComparisonSlide(id=Id("b1"), columns=sides, evidence=("q2",))
    assert headings(demo, slide) == ["Yes", "No", "Evidence"]
    assert headings(demo, replace(slide, evidence=())) == ["Yes", "No"]


def test_a_side_without_anything_is_left_out(demo: Work) -> None:
    slide = ComparisonSlide(id=Id("b1"), columns=(Column(), Column(claim="No")))
    assert headings(demo, slide) == ["No"]


def test_roles_say_for_whom_they_speak(demo: Work) -> None:
    body = made(demo, RolesSlide(id=Id("b1"))).body
    assert [card.subtitle for card in body.cards][:2] == [
        "Speaks for Russia",
        "Speaks for North Korea",
    ]
    assert {item.lead for card in body.cards for item in card.items} == {"Wants", "Red lines"}


def test_a_position_says_who_speaks(demo: Work) -> None:
    slide = PositionSlide(id=Id("b1"), roles=("Kim Jong Un",), evidence=("q1",))
    shown = made(demo, slide)
    assert (shown.label, shown.headline) == ("North Korea: Kim Jong Un", "North Korea")
    assert headings(demo, slide) == ["Wants", "Red lines", "Evidence"]
    assert headings(demo, replace(slide, roles=(), evidence=())) == []


def test_a_policy_shows_only_what_is_filled_in(demo: Work) -> None:
    slide = PolicySlide(id=Id("b1"), problem="Few shells", recommendation="Wait")
    assert headings(demo, slide) == ["Problem", "Recommendation"]
    assert headings(demo, PolicySlide(id=Id("b1"), evidence=("q1",))) == ["Problem"]


def test_a_section_counts_itself_and_names_its_topics(demo: Work) -> None:
    first, last = SectionSlide(id=Id("b1"), claim="All of it"), SectionSlide(id=Id("b2"))
    work = Work(replace(demo.project, slides=(first, *demo.project.slides, last)), demo.lesson)
    shown = compose_slide(work.lesson, work.project, first)
    assert shown.label == "Part 1 of 2"
    assert isinstance(shown.body, Items)
    (line,) = shown.body.items
    assert "Strategic importance  ·  Regional stability" in line.text[0].text
    assert compose_slide(work.lesson, work.project, last).body == Items(())
    assert made(demo, first).label == ""


def test_sections_of_the_file_take_the_name_of_their_divider(demo: Work) -> None:
    work = with_slides(demo, SectionSlide(id=Id("b1"), claim="All of it"))
    assert compose(work.lesson, work.project).sections[0].name == "All of it"
    ends = with_slides(demo, QuestionsSlide(id=Id("b2"), items=("Why?",)))
    assert compose(ends.lesson, ends.project).sections[0].name == "Closing"


def test_quotes_on_cards_are_known_again(demo: Work, atlas: Template) -> None:
    sides = (Column(claim="Yes", evidence=("q1",)), Column(claim="No", evidence=("q2",)))
    slide = ComparisonSlide(id=Id("b1"), columns=sides)
    pages = lay_out(compose(demo.lesson, replace(demo.project, slides=(slide,))), atlas)
    assert len(pages.origin.hints) == 2
