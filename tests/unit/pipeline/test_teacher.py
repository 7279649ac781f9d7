"""A teacher's decks: what is left out, what a file that can't be read becomes, what is written."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from citedeck.files.class_folder import find_decks
from citedeck.model.errors import AppError, DeckError
from citedeck.pipeline import (
    bundled_lesson,
    demo_work,
    export_deck,
    load_template,
    report_files,
    review_deck,
    review_decks,
    review_order,
    save_files,
    write_comments,
)

LESSON = bundled_lesson()


@pytest.fixture(scope="session")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's deck."""
    path = tmp_path_factory.mktemp("class") / "demo.pptx"
    export_deck(demo_work(), path, load_template("atlas"))
    return path


@pytest.fixture
def folder(tmp_path: Path, deck: Path) -> Path:
    """A class folder: two decks, a lock, a damaged one."""
    for name in ("team10.pptx", "team2.pptx"):
        shutil.copy(deck, tmp_path / name)
    (tmp_path / "~$team2.pptx").write_bytes(b"lock")
    (tmp_path / "broken.pptx").write_bytes(b"PK\x03\x04 and nothing else")
    return tmp_path


def test_a_class_folder_gives_its_decks_in_order_and_says_what_it_left_out(folder: Path) -> None:
    decks, skipped = find_decks([folder])
    assert [deck.name for deck in decks] == ["broken.pptx", "team2.pptx", "team10.pptx"]
    assert [Path(file.file).name for file in skipped] == ["~$team2.pptx"]


def test_a_number_stands_after_the_name_without_one(tmp_path: Path) -> None:
    for name in ("team2.pptx", "team10.pptx", "team.pptx"):
        (tmp_path / name).write_bytes(b"deck")
    decks, _ = find_decks([tmp_path])
    assert [deck.name for deck in decks] == ["team.pptx", "team2.pptx", "team10.pptx"]


def test_names_with_accents_stand_where_a_person_looks_for_them(tmp_path: Path) -> None:
    for name in ("Zoe", "Jörg", "Jon", "Josef", "Ìsla", "Øyvind", "Pia"):
        (tmp_path / f"{name}.pptx").write_bytes(b"")
    names = [path.stem for path in find_decks([tmp_path])[0]]
    assert names == ["Ìsla", "Jon", "Jörg", "Josef", "Øyvind", "Pia", "Zoe"]


def test_a_deck_named_twice_is_reviewed_once(folder: Path) -> None:
    decks, _ = find_decks([folder / "team2.pptx", folder, folder / "team2.pptx"])
    assert len(decks) == 3


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_keeps_its_place_also_one_that_cant_be_read(folder: Path, jobs: int) -> None:
    decks, _ = find_decks([folder, folder / "gone.pptx"])
    files = list(review_decks(decks, review_order(), jobs))
    assert [Path(file.file) for file in files] == list(decks)
    assert [bool(file.error) for file in files] == [True, False, False, True]
    assert all(file.lesson == LESSON for file in files if file.review)
    assert files[1].review == files[2].review


def test_a_deck_that_was_cut_off_is_no_students_work(folder: Path) -> None:
    data = (folder / "team2.pptx").read_bytes()
    cut = folder / "team2.pptx"
    cut.write_bytes(data[: len(data) // 2])
    file = review_deck(cut, review_order())
    assert file.review is None
    assert "slides are missing or damaged" in file.error


def test_a_deck_that_is_too_large_to_review_costs_no_other(folder: Path) -> None:
    class Greedy:
        def __getattr__(self, name: str) -> object:
            raise MemoryError(name)

    order = replace(review_order(), limits=Greedy())
    assert "too large" in review_deck(folder / "team2.pptx", order).error


def test_closing_the_reviews_ends_them(folder: Path) -> None:
    decks, _ = find_decks([folder])
    reviews = review_decks(decks * 20, review_order(), jobs=2)
    next(reviews)
    reviews.close()


def test_an_activity_that_no_lesson_has_is_refused_with_those_there_are() -> None:
    with pytest.raises(AppError, match=LESSON.activities[0].id):
        review_order(activity="opera")


def test_reports_are_made_of_all_files_at_once(folder: Path) -> None:
    decks, _ = find_decks([folder])
    files = list(review_decks(decks, review_order()))
    places = {kind: folder / f"class.{kind}" for kind in ("json", "html", "xlsx", "csv")}
    save_files(report_files(files, **places))
    assert len(json.loads(places["json"].read_text("utf-8"))["decks"]) == 3
    assert places["html"].read_text("utf-8").rstrip().endswith("</html>")
    assert places["xlsx"].read_bytes().startswith(b"PK")
    assert "team10.pptx" in places["csv"].read_text("utf-8-sig")


def test_comments_go_into_a_copy_and_never_over_the_deck(folder: Path) -> None:
    before = (folder / "team2.pptx").read_bytes()
    file = review_deck(folder / "team2.pptx", review_order())
    write_comments(file, folder / "back" / "team2.pptx", "Ms Kim")
    assert (folder / "back" / "team2.pptx").read_bytes() != before
    assert (folder / "team2.pptx").read_bytes() == before
    with pytest.raises(DeckError, match="over the deck itself"):
        write_comments(file, folder / "team2.pptx", "Ms Kim")
