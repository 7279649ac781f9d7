"""A deck that was worked on elsewhere after its export is judged by what stands in it now."""

import copy
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from citedeck.model.lesson import Lesson
from citedeck.model.review import ReviewedFile
from citedeck.model.template import Template
from citedeck.pipeline import export_deck, review_deck, review_order
from verdict_deck import EXPECTED, verdict_work

pptx = pytest.importorskip("pptx")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module")
def exported(lesson: Lesson, atlas: Template, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("exported") / "deck.pptx"
    export_deck(verdict_work(lesson), path, atlas)
    return path.read_bytes()


@pytest.fixture
def review(exported: bytes, tmp_path: Path) -> Callable[..., ReviewedFile]:
    """Edit the exported deck with a function, and review what that gives."""

    def run(edit: Callable[[object], None]) -> ReviewedFile:
        deck = pptx.Presentation(io.BytesIO(exported))
        edit(deck)
        path = tmp_path / "edited.pptx"
        deck.save(path)
        return review_deck(path, review_order())

    return run


def verdicts(file: ReviewedFile) -> tuple[str, ...]:
    assert file.error == ""
    return tuple(quote.judgement.verdict for quote in file.review.quotes)


def all_runs(deck: object) -> list[object]:
    return [run for slide in deck.slides for run in slide._element.iter(f"{A}r")]


def text_of(slide: object) -> str:
    return "".join(text.text or "" for text in slide._element.iter(f"{A}t"))


def replace_text(slide: object, old: str, new: str) -> None:
    """Change words of a slide as an editor would; they must be there."""
    for text in slide._element.iter(f"{A}t"):
        if old in (text.text or ""):
            text.text = text.text.replace(old, new, 1)
            return
    raise AssertionError(old)


def split_runs(deck: object) -> None:
    """PowerPoint parts runs at words that its spelling check marks."""
    for run in all_runs(deck):
        text = run.find(f"{A}t")
        half = len(text.text or "") // 2
        if half < 3:
            continue
        second = copy.deepcopy(run)
        second.find(f"{A}t").text = text.text[half:]
        text.text = text.text[:half]
        properties = second.find(f"{A}rPr")
        if properties is not None:
            properties.set("dirty", "0")
            properties.set("err", "1")
        run.addnext(second)


def test_runs_that_were_parted_change_nothing(review) -> None:
    assert verdicts(review(split_runs)) == EXPECTED


def test_slides_that_were_moved_keep_their_verdicts_at_their_new_places(review) -> None:
    def turn_around(deck: object) -> None:
        ids = deck.slides._sldIdLst
        for entry in list(ids):
            ids.insert(0, entry)

    file = review(turn_around)
    assert verdicts(file) == EXPECTED[::-1]
    assert [quote.slide for quote in file.review.quotes] == [3, 4, 5, 6, 7, 8]


def test_a_slide_that_was_deleted_is_gone(review) -> None:
    def delete(deck: object) -> None:
        ids = deck.slides._sldIdLst
        deck.part.drop_rel(ids[3].rId)
        ids.remove(ids[3])

    assert verdicts(review(delete)) == (*EXPECTED[:2], *EXPECTED[3:])


def test_a_word_changed_after_export_is_found_whatever_the_hints_say(review) -> None:
    file = review(lambda deck: replace_text(deck.slides[1], "The story", "No story"))
    assert verdicts(file) == ("altered", *EXPECTED[1:])
    assert ("deck", "No") in file.review.quotes[0].judgement.difference


def test_a_citation_changed_after_export_is_held_against_the_lesson(review) -> None:
    file = review(lambda deck: replace_text(deck.slides[1], "paragraph\u00a02", "paragraph 5"))
    assert verdicts(file) == ("misplaced", *EXPECTED[1:])


def test_quotation_marks_of_another_language_are_read(review) -> None:
    def change(deck: object) -> None:
        for slide in deck.slides:
            for text in slide._element.iter(f"{A}t"):
                text.text = (text.text or "").replace("“", "„").replace("”", "“")

    assert verdicts(review(change)) == EXPECTED


def test_a_quote_without_its_marks_is_known_by_its_hint(review) -> None:
    def unmark(deck: object) -> None:
        for text in deck.slides[1]._element.iter(f"{A}t"):
            text.text = (text.text or "").strip("“”")

    assert verdicts(review(unmark)) == EXPECTED


def test_without_marks_and_hint_copied_words_are_still_noticed(review) -> None:
    def unmark(deck: object) -> None:
        slide = deck.slides[1]
        for text in slide._element.iter(f"{A}t"):
            text.text = (
                (text.text or "").strip("“”").replace("Article, paragraph\u00a02", "See above")
            )
        slide.notes_slide.notes_text_frame.text = ""
        for text in slide.part.package.iter_parts():
            if str(text.partname) == "/docProps/custom.xml":
                text._blob = text._blob.replace(b"citedeck/1", b"nothing/1")

    assert verdicts(review(unmark))[0] == "unmarked"


def test_a_slide_pasted_from_another_deck_is_held_against_this_lesson(review, lesson) -> None:
    words = " ".join(lesson.documents[0].paragraphs[2].split()[:10])

    def paste(deck: object) -> None:
        slide = deck.slides.add_slide(deck.slide_layouts[0])
        box = slide.shapes.add_textbox(pptx.util.Pt(60), pptx.util.Pt(200), 6000000, 900000)
        box.text_frame.text = f"«{words}» (Article, par. 3)"
        slide.notes_slide.notes_text_frame.text = (
            "[citedeck/1 lesson=rivers activity=talk quotes=article:3:0000000000]"
        )

    file = review(paste)
    assert verdicts(file) == (*EXPECTED, "verbatim")
    assert file.lesson == lesson


def test_a_hidden_slide_is_judged_but_covers_nothing(review) -> None:
    def hide(deck: object) -> None:
        for slide in deck.slides:
            slide._element.set("show", "0")

    file = review(hide)
    assert verdicts(file) == EXPECTED
    assert not any(item.quotes for item in file.review.coverage)
