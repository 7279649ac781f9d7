"""A printed handout can be read, searched and copied, and its slides are drawings, not pixels."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.paint.pdf import finish
from citedeck.pipeline import work_pages
from citedeck.pipeline.handouts import Painting, paint_cards, paint_handout, work_talk
from office import need, pdf_pages

pytestmark = pytest.mark.tools

NOTES = {
    "ko": "첫째, 북한은 러시아에 포탄을 보냈다고 합니다. " * 30,
    "ru": "По словам статьи, Россия, вероятно, платит топливом и сырьём. " * 30,
    "zh": "根据文章第四段，朝鲜据说向俄罗斯运送了大量军用物资。" * 30,
    "ar": "أرسلت كوريا الشمالية كميات كبيرة من السلع العسكرية إلى روسيا. " * 30,
}


def with_notes(demo: Work, notes: str) -> Work:
    """Give the example with notes on one slide, and another slide hidden."""
    slides = tuple(
        replace(slide, speaker_notes=notes if slide.id == "a4" else slide.speaker_notes,
                hidden=slide.id == "a5")
        for slide in demo.project.slides
    )  # fmt: skip
    return replace(demo, project=replace(demo.project, slides=slides))


def save(painting: Painting, path: Path) -> Path:
    path.write_bytes(finish(painting.steps))
    return path


def words_of(pdf: Path) -> list[str]:
    return [word.text for page in pdf_pages(pdf) for word in page]


def tokens(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@pytest.mark.parametrize("paint", [paint_handout, paint_cards])
def test_every_word_of_the_notes_is_on_paper(
    paint, demo: Work, atlas: Template, tmp_path: Path
) -> None:
    pdf = save(paint(demo, atlas, "a4"), tmp_path / "h.pdf")
    found = tokens(" ".join(words_of(pdf)))
    for turn in work_talk(demo, atlas, work_pages(demo, atlas)).turns:
        assert tokens(f"{turn.headline} {turn.notes}") <= found


@pytest.mark.parametrize("language", NOTES)
@pytest.mark.parametrize("paint", [paint_handout, paint_cards])
def test_other_scripts_stay_on_the_paper(
    paint, language: str, demo: Work, atlas: Template, tmp_path: Path
) -> None:
    work = with_notes(demo, NOTES[language])
    pdf = save(paint(work, atlas, "letter"), tmp_path / "h.pdf")
    for page in pdf_pages(pdf):
        for word in page:
            assert word.left >= 0 and word.right <= 960, word


def test_slides_are_drawn_and_hidden_ones_are_not(
    demo: Work, atlas: Template, tmp_path: Path
) -> None:
    need("pdfimages")
    work = with_notes(demo, "Said.")
    hidden = next(slide for slide in work.project.slides if slide.hidden)
    pdf = save(paint_handout(work, atlas, "a4"), tmp_path / "h.pdf")
    listed = subprocess.run(["pdfimages", "-list", str(pdf)], check=True, capture_output=True)
    assert len(listed.stdout.splitlines()) == 2  # the head of an empty table
    text = " ".join(words_of(pdf))
    assert hidden.claim not in text
    numbers = re.findall(r"Slide (\d+)", text)
    assert "5" not in numbers and numbers[-1] == str(len(work_pages(work, atlas).pages))


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_paper_has_its_size_and_its_pages_are_counted(
    paper, size: tuple[int, int], demo: Work, atlas: Template, tmp_path: Path
) -> None:
    need("pdfinfo")
    pdf = save(paint_handout(demo, atlas, paper), tmp_path / "h.pdf")
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    width, height = map(float, re.findall(r"Page size: +([\d.]+) x ([\d.]+)", told)[0])
    assert (round(width), round(height)) == size
    pages = pdf_pages(pdf)
    for number, page in enumerate(pages, 1):
        assert " ".join(word.text for word in page).endswith(f"{number} of {len(pages)}")
