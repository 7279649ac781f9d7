"""The teacher's command: what it says, what it writes, and its exit status."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from citedeck.cli import run
from citedeck.files.marks import load_marks, save_marks
from citedeck.model.lesson import Lesson
from citedeck.model.project import Work
from citedeck.model.review import ReviewedFile
from citedeck.model.rubric import DeckMarks, Marks
from citedeck.model.template import Template
from citedeck.pipeline import (
    export_deck,
    review_decks,
    review_order,
    with_marks,
)
from citedeck.review.rubric import as_set_aside
from verdict_deck import verdict_work

BAD_VERDICTS = ("altered", "misplaced", "not-found")


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
    assert out.startswith(f"{good}: 8 quotes, 8 as in the lesson, 0 errors")
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
    assert review(good, "--comment", good.parent) == 2
    assert good.read_bytes() == before
    assert capsys.readouterr().err.count("choose another") == 2


def test_an_unknown_activity_names_those_there_are(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review(good, "--activity", "opera") == 2
    assert "there are: " in capsys.readouterr().err


def test_a_report_is_named_with_its_full_place(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert review(good, "--csv", "r.csv", "--comment", "back") == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"Wrote {tmp_path / 'r.csv'}", f"Wrote {tmp_path / 'back'}: 1 copy",
    ]  # fmt: skip


def test_of_many_decks_it_says_where_the_rest_is(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decks = [shutil.copy(bad, tmp_path / f"{number}.pptx") for number in range(4)]
    review(*decks[:3])
    out = capsys.readouterr().out
    assert "add --html" not in out and "  error: slide 4: " in out
    review(*decks)
    out = capsys.readouterr().out
    assert out.splitlines()[4:] == [
        "To see what was found in each deck, add --html class.html, or name at most 3 decks."
    ]
    review(*decks, "--xlsx", tmp_path / "r.xlsx")
    assert "add --html" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "start"), [("--csv", "\ufeffFile,"), ("--html", "<!DOCTYPE"), ("--json", "{")]
)
def test_one_report_can_go_to_standard_output_alone(
    good: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    option: str,
    start: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert review(good, option, "-", "--comment", "back") == 0
    out = capsysbinary.readouterr().out.decode()
    assert out.startswith(start)
    assert "Wrote" not in out
    assert [path.name for path in tmp_path.iterdir()] == ["back"]
    assert review(good, option, "./-") == 0
    assert (tmp_path / "-").read_bytes().decode() == out


def test_standard_output_takes_no_two_reports_and_no_workbook(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review(good, "--csv", "-", "--json", "-") == 2
    assert "only one thing can be written to standard output" in capsys.readouterr().err
    for option in ("--xlsx", "--comment", "--lesson"):
        with pytest.raises(SystemExit):
            review(good, option, "-")
        assert f"argument {option}: this needs a name" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-3", "nan", "inf", "many"])
def test_points_are_a_number_above_zero(
    good: Path, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        review(good, f"--points={number}")
    assert "give a number above 0" in capsys.readouterr().err


def test_what_is_about_a_gradebook_needs_one(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review(good, "--column", "Talk") == review(good, "--points", "20,5") == 2
    assert capsys.readouterr().err.count("add --gradebook F OUT") == 2


def test_a_class_is_not_reviewed_for_reports_that_cant_be_written(
    good: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def reviewed(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("citedeck.pipeline.review_decks", reviewed)
    (tmp_path / "file").write_text("Name,Points\n", "utf-8")
    (tmp_path / "fixed.csv").touch(0o444)
    assert review(good, "--html", tmp_path) == 2
    assert review(good, "--html", tmp_path / "gone" / "r.html") == 2
    assert review(good, "--csv", tmp_path / "fixed.csv") == 2
    assert review(good, "--comment", tmp_path / "file") == 2
    assert review(good, "--gradebook", tmp_path / "file", tmp_path / "o.csv") == 2
    assert review(good, "--gradebook", tmp_path / "file", tmp_path / "file") == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 6
    assert all(str(tmp_path) in line for line in lines)
    assert {path.name for path in tmp_path.iterdir()} == {"file", "fixed.csv"}
    (tmp_path / "citedeck-marks.yaml").write_text("decks: [", "utf-8")
    assert review(shutil.copy(good, tmp_path)) == 2
    assert "citedeck-marks.yaml:" in capsys.readouterr().err


def test_of_many_problems_twenty_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(25):
        (tmp_path / f"{number}.pptx").write_bytes(b"nothing")
    assert review(tmp_path) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "citedeck: … and 5 more"


def test_stopping_it_leaves_no_report_and_a_clear_line(
    good: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stop(*_: object) -> Iterator[ReviewedFile]:
        yield ReviewedFile(str(good), error="it is damaged")
        raise KeyboardInterrupt

    monkeypatch.setattr("citedeck.pipeline.review_decks", stop)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert review(good, tmp_path / "gone.pptx", "--html", tmp_path / "r.html") == 130
    assert capsys.readouterr().err == "\r1 of 2 decks\r\033[Kcitedeck: stopped\n"
    assert not list(tmp_path.iterdir())


def test_a_lesson_that_is_left_out_is_told(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "9b").mkdir()
    shutil.copy(good, tmp_path / "9b")
    (tmp_path / "9b" / "own.lesson.yaml").write_text("titel: Rivers\n", "utf-8")
    review(tmp_path)
    assert "own.lesson.yaml: left out: a lesson that can't be read" in capsys.readouterr().err


def test_what_the_teacher_set_aside_does_not_count(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deck = Path(shutil.copy(bad, tmp_path))
    (file,) = review_decks([deck], review_order())
    assert file.review
    every = tuple(as_set_aside(finding) for finding in file.review.findings)
    save_marks(tmp_path, Marks(decks=(DeckMarks(deck.name, set_aside=every),)))
    assert review(deck, "--csv", tmp_path / "r.csv") == 0
    out = capsys.readouterr().out
    assert f"0 errors, 0 warnings, {len(every)} set aside by the teacher" in out
    assert "slide 4:" not in out
    file = with_marks(file, {tmp_path: load_marks(tmp_path)}, review_order().rubric)
    assert file.review
    wrong = [quote for quote in file.review.quotes if quote.judgement.verdict in BAD_VERDICTS]
    assert wrong and all(map(file.sets_aside, wrong))
