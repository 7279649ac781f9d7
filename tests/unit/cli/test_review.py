"""The teacher's command: what it says, what it writes, and its exit status."""

import json
import shutil
from pathlib import Path

import pytest

from citedeck.cli import run
from citedeck.model.lesson import Lesson
from citedeck.model.project import Work
from citedeck.model.template import Template
from citedeck.pipeline import export_deck
from verdict_deck import verdict_work


@pytest.fixture(scope="module")
def good(demo: Work, atlas: Template, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("good") / "good.pptx"
    export_deck(demo, path, atlas)
    return path


@pytest.fixture(scope="module")
def bad(lesson: Lesson, atlas: Template, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bad") / "bad.pptx"
    export_deck(verdict_work(lesson), path, atlas)
    return path


def review(*arguments: object) -> int:
    return run(["review", *map(str, arguments)])


def test_a_good_deck_gives_zero_and_one_with_errors_one(good: Path, bad: Path) -> None:
    assert review(good) == 0
    assert review(good, bad) == 1


def test_what_cant_be_read_is_told_and_the_others_are_reviewed(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"nothing")
    assert review(good, broken, tmp_path / "gone.pptx") == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{good}: 5 quotes, 5 as in the lesson, 0 errors")
    assert [line.split(":")[1].strip() for line in err.splitlines()] == [
        str(broken), str(tmp_path / "gone.pptx"),
    ]  # fmt: skip
    assert review(broken) == 2


def test_json_is_written_in_every_case_but_a_usage_error(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = [good, tmp_path / "gone.pptx", tmp_path]
    for number, (place, status) in enumerate(zip(places, (0, 2, 2), strict=True)):
        target = tmp_path / f"{number}.json"
        assert review(place, "--json", target) == status
        tree = json.loads(target.read_text("utf-8"))
        assert tree["format"] == "citedeck-review/1"
        assert tree["lesson"] is None
    capsys.readouterr()
    assert review(good, "--json", "-") == 0
    (deck,) = json.loads(capsys.readouterr().out)["decks"]
    assert deck["lesson"]["chosen_by"] == "hint"
    with pytest.raises(SystemExit) as error:
        review(good, "--jobs", "0")
    assert error.value.code == 2


def test_a_lesson_asked_for_is_said_in_the_json(
    good: Path, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson = root / "assets" / "lessons" / "partners.lesson.yaml"
    assert review(good, "--lesson", lesson, "--json", "-") == 0
    tree = json.loads(capsys.readouterr().out)
    assert tree["lesson"] == "partners"
    assert tree["decks"][0]["lesson"]["chosen_by"] == "option"


def test_every_report_is_written_beside_the_others(
    good: Path, bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    for deck in (good, bad):
        shutil.copy(deck, folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    reports = [tmp_path / f"r.{kind}" for kind in ("html", "xlsx", "csv")]
    options = [part for path in reports for part in (f"--{path.suffix[1:]}", path)]
    assert review(folder, *options, "--comment", tmp_path / "back", "--author", "Ms Kim") == 1
    assert all(path.stat().st_size > 300 for path in reports)
    assert sorted(path.name for path in (tmp_path / "back").iterdir()) == ["bad.pptx", "good.pptx"]
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert capsys.readouterr().out.rstrip().endswith("2 copies")


def test_nothing_is_written_over_a_deck(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = good.read_bytes()
    assert review(good, "--html", good) == 2
    assert review(good, "--comment", good.parent) == 1
    assert good.read_bytes() == before
    assert capsys.readouterr().err.count("choose another") == 2


def test_an_unknown_activity_names_those_there_are(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review(good, "--activity", "opera") == 2
    assert "there are: " in capsys.readouterr().err
