"""What is handed out is the deck that is shown: its times, its numbers, nothing that is hidden."""

from dataclasses import replace
from pathlib import Path

import pytest

from citedeck.layout import lay_handout
from citedeck.model.handout import Talk
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import check_work, deck_files, work_pages
from citedeck.pipeline.handouts import paint_slides, speaking_seconds, work_talk
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
    every = [turn.number for turn in talk_of(demo, atlas).turns]
    work = hide(demo, demo.project.slides[1].id, demo.project.slides[4].id)
    numbers = [turn.number for turn in talk_of(work, atlas).turns]
    assert numbers == [number for index, number in enumerate(every) if index not in (1, 4)]


def test_a_slide_on_two_pages_moves_the_numbers_behind_it(demo: Work, atlas: Template) -> None:
    long = tuple(f"Point {number} of a list that fills more than one slide" for number in range(30))
    points = next(slide for slide in demo.project.slides if slide.kind == "points")
    slides = tuple(
        replace(slide, items=long) if slide is points else slide for slide in demo.project.slides
    )
    work = replace(demo, project=replace(demo.project, slides=slides))
    pages = [turn.timing.pages for turn in talk_of(work, atlas).turns]
    assert len(pages[demo.project.slides.index(points)]) > 1
    assert [number for numbers in pages for number in numbers] == list(
        range(1, len(work_pages(work, atlas).pages) + 1)
    )


def test_quotes_are_led_to_as_they_are_spoken(demo: Work, atlas: Template) -> None:
    said = {saying.words: saying for turn in talk_of(demo, atlas).turns for saying in turn.sayings}
    quote, note = demo.project.quote("q1"), demo.project.note("n1")
    assert quote and said[quote.text].citation == "According to paragraph four of the article"
    assert note and said[note.text].citation == "As Hee-su Kim wrote in AJP in 2025"
    assert said[quote.text].quoted and not said[note.text].quoted


def test_terms_are_those_that_the_deck_uses(demo: Work, atlas: Template) -> None:
    terms = {entry.term for entry in talk_of(demo, atlas).terms}
    assert {"Strategic exchange", "International relations", "Balance of power"} <= terms
    assert len(terms) < len(demo.lesson.glossary)


def test_notes_stand_as_text_and_as_markdown(demo: Work, atlas: Template) -> None:
    talk = talk_of(demo, atlas)
    text, marked = notes_text(talk), notes_markdown(talk)
    for slide in demo.project.slides:
        assert slide.speaker_notes in text
    turn = next(turn for turn in talk.turns if turn.sayings)
    assert f"{turn.number}. {turn.headline}\n{turn.speaker}  ·  0:" in text
    assert f"## {turn.number}. {turn.headline}" in marked
    assert f"> {turn.sayings[0].citation}: “{turn.sayings[0].words}”" in marked


def test_nothing_in_notes_is_read_as_markdown(demo: Work, atlas: Template) -> None:
    talk = talk_of(demo, atlas)
    turn = replace(talk.turns[0], notes="# no *heading*\n- no item\n1. no number\n[x](y)")
    marked = notes_markdown(replace(talk, turns=(turn,)))
    for line in (r"\# no \*heading\*", r"\- no item", r"1\. no number", r"\[x\](y)"):
        assert f"\n{line}\n" in marked


def test_nothing_that_is_exported_shows_a_hidden_slide(
    demo: Work, atlas: Template, tmp_path: Path
) -> None:
    pytest.importorskip("PySide6")
    work = hide(demo, demo.project.slides[0].id, demo.project.slides[2].id)
    pages = work_pages(work, atlas)
    shown = [number for number, page in enumerate(pages.pages, 1) if not page.hidden]
    assert shown[:2] == [2, 4] and len(shown) == len(demo.project.slides) - 2
    files = deck_files(pages, atlas, tmp_path / "d.pptx", tmp_path / "d.pdf", tmp_path / "slides")
    pictures = [path.name for path in files if path.suffix == ".png"]
    assert pictures == [f"{number:02}.png" for number in shown]
    assert files[tmp_path / "d.pdf"].count(b"/MediaBox") == len(shown)
    assert paint_slides(pages).count == len(shown)
    handout = lay_handout(work_talk(work, atlas, pages), "a4", pages.size)
    assert [slide.page for sheet in handout.sheets for slide in sheet.slides] == shown
