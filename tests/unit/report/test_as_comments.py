"""The comments a class gets back: what counts, at its place, and what the teacher says herself."""

from dataclasses import replace

from citedeck.model.finding import Finding
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import work_pages
from citedeck.report import deck_comments
from report_samples import FILES, MIXED, marked


def test_what_counts_is_said_on_its_slide(demo: Work, atlas: Template) -> None:
    pages = work_pages(demo, atlas)
    comments = deck_comments(FILES[1], pages)
    texts = [comment.text for comment in comments]
    assert texts[0] == FILES[1].comment
    assert "Compare each quote with its paragraph." in texts
    assert "The whole deck: The activity asks for “Regional stability”. Add a quote." in texts
    assert [comment.slide for comment in comments] == sorted(comment.slide for comment in comments)
    assert not [text for text in texts if "three lines" in text]


def test_a_finding_that_was_set_aside_is_not_said(demo: Work, atlas: Template) -> None:
    file = replace(FILES[1], set_aside=MIXED.findings[:1])
    texts = [comment.text for comment in deck_comments(file, work_pages(demo, atlas))]
    assert not [text for text in texts if "certain to pay" in text]


def test_comments_at_one_place_stand_beside_each_other(demo: Work, atlas: Template) -> None:
    found = tuple(Finding("text-small", "error", f"Small {n}.", "", 2, box=0) for n in range(3))
    pages = work_pages(demo, atlas)
    comments = deck_comments(marked("a.pptx", replace(MIXED, findings=found)), pages)
    rect = pages.pages[1].boxes[0].rect
    assert [comment.y for comment in comments] == [max(rect.y, 0)] * 3
    assert len({comment.x for comment in comments}) == 3
