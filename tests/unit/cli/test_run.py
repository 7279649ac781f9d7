"""The command line: what it makes, and what it says to bad input."""

import json
from pathlib import Path

import pytest

from citedeck.cli import run
from citedeck.files.deck.read import read_deck
from citedeck.files.projects import load_work, save_work
from citedeck.files.templates import load_template, template_names
from citedeck.model.project import Work


@pytest.fixture
def project(tmp_path: Path, demo: Work) -> Path:
    path = tmp_path / "p.citedeck"
    save_work(path, demo)
    return path


def status(*arguments: object) -> int:
    try:
        return run([str(argument) for argument in arguments])
    except SystemExit as end:
        return int(end.code or 0)


def test_new_makes_a_project_and_keeps_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "p.citedeck"
    path.write_bytes(b"old")
    assert status("new", "--activity", "debate", "--topics", "china,missiles", "-o", path) == 0
    made = load_work(path).project
    assert (made.activity, made.topics) == ("debate", ("china", "missiles"))
    assert Path(f"{path}.bak").read_bytes() == b"old"


def test_new_knows_its_lessons_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.citedeck"
    assert status("new", "--activity", "dance", "--topics", "china,mars", "-o", path) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "no activity “dance”" in lines[0] and "presentation" in lines[0]
    assert "no topic “mars”" in lines[1]
    assert not path.exists()


def test_build_writes_the_deck_and_the_same_again(project: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.pptx", tmp_path / "b.pptx"
    assert status("build", project, "-o", first) == status("build", project, "-o", second) == 0
    assert first.read_bytes() == second.read_bytes()


def test_build_writes_what_is_handed_out(project: Path, tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    names = {"--handout": "h.pdf", "--cards": "c.pdf", "--notes": "n.md"}
    options = [part for option, name in names.items() for part in (option, tmp_path / name)]
    deck = tmp_path / "d.pptx"
    assert status("build", project, "-o", deck, *options, "--paper", "letter") == 0
    first = {name: (tmp_path / name).read_bytes() for name in names.values()}
    assert b"/MediaBox [0 0 612" in first["h.pdf"]
    assert first["n.md"].startswith(b"# Shells for fuel\n")
    assert status("build", project, "-o", deck, *options, "--paper", "letter") == 0
    assert first == {name: (tmp_path / name).read_bytes() for name in names.values()}


def test_build_refuses_to_write_two_things_to_one_file(project: Path, tmp_path: Path) -> None:
    same = tmp_path / "h.pdf"
    arguments = ("-o", tmp_path / "d.pptx", "--handout", same, "--cards", same)
    assert status("build", project, *arguments) == 2
    assert status("build", project, "-o", tmp_path / "d.pptx", "--paper", "a5") == 2
    assert not same.exists()


def test_check_prints_the_sums_and_writes_json(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "r.json"
    assert status("check", project, "--json", file) == 0
    assert "14 slides, 8 quotes, 8 of them as in the lesson, 0 errors" in capsys.readouterr().out
    review = json.loads(file.read_text("utf-8"))
    assert review["format"] == "citedeck-review/1"
    (deck,) = review["decks"]
    assert deck["error"] is None
    assert [quote["verdict"] for quote in deck["quotes"]].count("marked") == 3


def test_check_writes_json_to_the_screen_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status("check", project, "--json", "-") == 0
    assert json.loads(capsys.readouterr().out)["decks"][0]["slides"] == 14


def test_check_finds_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.citedeck"
    status("new", "--activity", "presentation", "-o", path)
    assert status("check", path) == 1
    assert "error: The activity asks for “Exchange of military supplies”" in capsys.readouterr().out


def test_a_deck_that_cant_be_read_keeps_its_place_in_the_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status("check", tmp_path / "none.citedeck", "--json", "-") == 2
    (deck,) = json.loads(capsys.readouterr().out)["decks"]
    assert "there is no such file" in deck["error"]
    assert (deck["slides"], deck["quotes"], deck["findings"]) == (0, [], [])


def test_a_quote_whose_paragraph_is_gone_is_named_and_opens(
    tmp_path: Path, demo: Work, capsys: pytest.CaptureFixture[str]
) -> None:
    from dataclasses import replace

    from citedeck import edit

    lost = replace(demo.project.quotes[0], paragraph=99)
    project = replace(demo.project, quotes=(lost, *demo.project.quotes[1:]))
    path = tmp_path / "p.citedeck"
    save_work(path, replace(demo, project=edit.take_evidence(project, "a4", "n1")))
    assert status("check", path) == 1
    assert "the lesson has no such paragraph" in capsys.readouterr().out
    assert status("build", path, "-o", tmp_path / "d.pptx") == 0


def test_lesson_import_names_its_doubts_and_what_it_made(
    tmp_path: Path, lesson_text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source, made = tmp_path / "raw.txt", tmp_path / "made.lesson.yaml"
    source.write_text(lesson_text, "utf-8")
    assert status("lesson", "import", source, "-o", made) == 0
    out = capsys.readouterr().out
    assert "7 article paragraphs, 7 transcript paragraphs, 5 activities, 10 glossary entries" in out
    assert "unsure: raw.txt:1:" in out
    assert status("lesson", "check", made) == 0


def test_lesson_check_says_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.lesson.yaml"
    path.write_text("format: citedeck-lesson/1\nid: x\n")
    assert status("lesson", "check", path) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 5
    assert "citedeck: x.lesson.yaml:1: title: missing" in lines


@pytest.mark.parametrize(
    "arguments",
    [
        ("dance",),
        ("new",),
        ("build", "x"),
        ("check",),
        ("lesson",),
        ("lesson", "sing"),
        ("build", "none.citedeck", "-o", "x.pptx"),
        ("check", "."),
        ("lesson", "import", "none.txt"),
        ("demo",),
    ],
)
def test_bad_input_is_one_line_and_status_two(
    arguments: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert status(*arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("citedeck: ")
    assert list(tmp_path.iterdir()) == []


def test_more_than_twenty_errors_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.lesson.yaml"
    path.write_text("format: citedeck-lesson/1\n" + "".join(f"wrong{i}: 1\n" for i in range(40)))
    assert status("lesson", "check", path) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "citedeck: … and 26 more"


def test_an_old_deck_stays_when_the_new_one_cant_be_made(project: Path, tmp_path: Path) -> None:
    deck = tmp_path / "d.pptx"
    deck.write_bytes(b"old")
    assert status("build", project, "-o", deck, "--template", "baroque") == 2
    deck.chmod(0o444)
    assert status("build", project, "-o", deck) == 2
    assert deck.read_bytes() == b"old"


@pytest.mark.parametrize("name", template_names())
def test_build_takes_any_template(name: str, project: Path, tmp_path: Path) -> None:
    deck = tmp_path / "d.pptx"
    assert status("build", project, "-o", deck, "--template", name) == 0
    assert read_deck(deck.read_bytes()).look == load_template(name).look
