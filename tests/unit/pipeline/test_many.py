"""Several processes review a class as one does, and one that is killed costs one deck."""

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from citedeck.pipeline import (
    bundled_lesson,
    demo_work,
    export_deck,
    load_template,
    review_decks,
    review_order,
)

LESSON = bundled_lesson()


class Deadly(type(Path())):  # type: ignore[misc]
    """The path of a deck that ends the process that looks at it."""

    def stat(self, **_: object) -> os.stat_result:
        """End the process, as a system does that has no memory left."""
        os._exit(9)


@pytest.fixture
def decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Eight decks."""
    monkeypatch.setattr(sys, "path", [str(Path(__file__).parents[3]), *sys.path])
    first = tmp_path / "0.pptx"
    export_deck(demo_work(), first, load_template("atlas"))
    return [first, *(Path(shutil.copy(first, tmp_path / f"{n}.pptx")) for n in range(1, 8))]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_lesson_is_the_one_at_hand_not_another_of_its_name(decks: list[Path], jobs: int) -> None:
    own = replace(LESSON, title="MY EDITED COPY")
    files = list(review_decks(decks[:2], review_order((own,)), jobs))
    assert [file.lesson.title for file in files if file.lesson] == ["MY EDITED COPY"] * 2
    files = list(review_decks(decks[:2], review_order((own,), LESSON), jobs))
    assert [file.lesson for file in files] == [LESSON] * 2


@pytest.mark.parametrize("places", [(0,), (2, 3, 7)])
def test_a_killed_process_costs_the_deck_it_had_in_hand(
    decks: list[Path], places: tuple[int, ...]
) -> None:
    paths = [Deadly(deck) if n in places else deck for n, deck in enumerate(decks)]
    files = list(review_decks(paths, review_order(), 2))
    assert [file.file for file in files] == list(map(str, paths))
    assert [n for n, file in enumerate(files) if file.error] == list(places)
    assert all("ended from outside" in files[n].error for n in places)
    assert all(file.review == files[1].review for file in files if file.review)
