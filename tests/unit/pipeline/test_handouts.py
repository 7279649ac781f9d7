"""What is handed out is the deck that is shown: its times, its numbers, nothing that is hidden."""

from dataclasses import replace

from citedeck.model.handout import Talk
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import check_work, work_pages
from citedeck.pipeline.handouts import speaking_seconds, work_talk
from citedeck.report.as_notes import notes_markdown, notes_text


def talk_of(work: Work, template: Template) -> Talk:
    return work_talk(work, template, work_pages(work, template))


def hide(work: Work, *ids: str) -> Work:
    slides = tuple(replace(slide, hidden=slide.id in ids) for slide in work.project.slides)
    return replace(work, project=replace(work.project, slides=slides))


def test_a_talk_takes_as_long_as_the_review_says(demo: Work, atlas: Template) -> None:
    for work in (demo, hide(demo, "a2", "a12")):
        talk = talk_of(work, atlas)
        assert talk.seconds == check_work(work, atlas).seconds
        assert sum(turn.timing.seconds for turn in talk.turns) == talk.seconds


def test_one_slide_takes_as_long_beside_its_notes_as_on_its_card(
    demo: Work, atlas: Template
) -> None:
    for slide, turn in zip(demo.project.slides, talk_of(demo, atlas).turns, strict=True):
        shown = speaking_seconds(slide.speaker_notes, demo.lesson)
        assert abs(shown - turn.timing.seconds) <= 1


def test_hidden_slides_are_left_out_and_numbers_stay(demo: Work, atlas: Template) -> None:
    numbers = [turn.number for turn in talk_of(hide(demo, "a2", "a5"), atlas).turns]
    assert numbers == [1, 3, 4, 6, 7, 8, 9, 10, 11, 12]


def test_a_slide_on_two_pages_moves_the_numbers_behind_it(demo: Work, atlas: Template) -> None:
    long = tuple(f"Point {number} of a list that fills more than one slide" for number in range(30))
    slides = tuple(
        replace(slide, items=long) if slide.id == "a6" else slide for slide in demo.project.slides
    )
    work = replace(demo, project=replace(demo.project, slides=slides))
    pages = [turn.timing.pages for turn in talk_of(work, atlas).turns]
    assert len(pages[5]) > 1
    assert [number for numbers in pages for number in numbers] == list(
        range(1, len(work_pages(work, atlas).pages) + 1)
    )


def test_quotes_are_led_to_as_they_are_spoken(demo: Work, atlas: Template) -> None:
    said = [saying for turn in talk_of(demo, atlas).turns for saying in turn.sayings]
    assert said[0].citation == "According to paragraph four of the article" and said[0].quoted
    assert said[1].citation == "As Hee-su Kim wrote in AJP in 2025" and not said[1].quoted


def test_terms_are_those_that_the_deck_uses(demo: Work, atlas: Template) -> None:
    terms = {entry.term for entry in talk_of(demo, atlas).terms}
    assert {"Strategic exchange", "International relations", "Balance of power"} <= terms
    assert len(terms) < len(demo.lesson.glossary)


def test_notes_stand_as_text_and_as_markdown(demo: Work, atlas: Template) -> None:
    talk = talk_of(demo, atlas)
    text, marked = notes_text(talk), notes_markdown(talk)
    for slide in demo.project.slides:
        assert slide.speaker_notes in text
    assert (
        "4. North Korea gives what the Russian army lacks most\nFirst Student  ·  0:21, 1:17 so far"
        in text
    )
    assert "## 4. North Korea gives what the Russian army lacks most" in marked
    assert "> According to paragraph four of the article: “North Korea has" in marked


def test_nothing_in_notes_is_read_as_markdown(demo: Work, atlas: Template) -> None:
    talk = talk_of(demo, atlas)
    turn = replace(talk.turns[0], notes="# no *heading*\n- no item\n1. no number\n[x](y)")
    marked = notes_markdown(replace(talk, turns=(turn,)))
    for line in (r"\# no \*heading\*", r"\- no item", r"1\. no number", r"\[x\](y)"):
        assert f"\n{line}\n" in marked
