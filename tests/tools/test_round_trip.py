"""A deck that went through LibreOffice is judged as before, and shows a teacher's comments there."""

from pathlib import Path

import pytest

from citedeck.model.finding import DeckReview
from citedeck.model.lesson import Lesson
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import export_deck, review_deck, review_order, write_comments
from office import convert, package_faults, validator_errors
from verdict_deck import EXPECTED, verdict_work

pytestmark = pytest.mark.tools
ORDER = review_order()


def verdicts(review: DeckReview | None) -> list[tuple[int, str, str]]:
    """Each quote's slide, words and verdict."""
    assert review is not None
    return [(quote.slide, quote.text, quote.judgement.verdict) for quote in review.quotes]


@pytest.fixture
def deck(lesson: Lesson, atlas: Template, tmp_path: Path) -> Path:
    path = tmp_path / "deck.pptx"
    export_deck(verdict_work(lesson), path, atlas)
    return path


def test_a_deck_saved_by_libreoffice_gets_the_same_verdicts(deck: Path, tmp_path: Path) -> None:
    before = review_deck(deck, ORDER)
    assert tuple(verdict for _, _, verdict in verdicts(before.review)) == EXPECTED
    (tmp_path / "back").mkdir()
    after = review_deck(convert(deck, tmp_path / "back", "pptx"), ORDER)
    assert verdicts(after.review) == verdicts(before.review)
    assert (after.chosen_by, after.activity) == ("hint", before.activity)


def test_the_demo_saved_by_libreoffice_gets_the_same_verdicts(
    demo: Work, atlas: Template, tmp_path: Path
) -> None:
    path = tmp_path / "demo.pptx"
    export_deck(demo, path, atlas)
    (tmp_path / "back").mkdir()
    after = review_deck(convert(path, tmp_path / "back", "pptx"), ORDER)
    assert verdicts(after.review) == verdicts(review_deck(path, ORDER).review)


def test_a_deck_in_an_older_format_is_read_too(deck: Path, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    for kind in ("odp", "ppt"):
        after = review_deck(convert(deck, tmp_path / "old", kind), ORDER)
        assert tuple(verdict for _, _, verdict in verdicts(after.review)) == EXPECTED, kind


def test_libreoffice_shows_every_comment_and_nothing_else_is_new(
    deck: Path, tmp_path: Path
) -> None:
    file = review_deck(deck, ORDER)
    copy = tmp_path / "back" / "deck.pptx"
    write_comments(file, copy, "Ms Kim")
    assert validator_errors(copy, tmp_path) == validator_errors(deck, tmp_path) == []
    assert package_faults(copy) == []
    shown = convert(copy, tmp_path, "fodp").read_text("utf-8")
    said = [f for f in file.review.findings if f.severity in ("error", "warning")]
    assert shown.count("<dc:creator>Ms Kim</dc:creator>") == len(said) > 3
    for finding in said:
        words = finding.message.replace("&", "&amp;").replace("<", "&lt;")
        assert words[:40] in shown
