"""What the one word after `citedeck` means."""

import sys
from pathlib import Path

import pytest

from citedeck import app
from citedeck.model.errors import Problem, ProjectError


@pytest.mark.parametrize("word", ["chekc", "review", "projects/none", "-x", "x" * 5000, "a\0b"])
def test_a_word_that_names_nothing_is_an_unknown_command(
    word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["citedeck", word])
    with pytest.raises(SystemExit) as stopped:
        app.main()
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert said.startswith("citedeck: ") and "screen" not in said and said.count("\n") == 1


@pytest.mark.parametrize("name", ["none.citedeck", "none.citedeck.bak"])
def test_a_projects_name_is_a_project_even_where_there_is_none(name: str, tmp_path: Path) -> None:
    assert app.names_project(str(tmp_path / name))
    assert app.names_project(str(tmp_path))
    assert not app.names_project("check")


def test_a_start_that_fails_says_how_much_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("PySide6")

    def fail(_path: Path) -> None:
        raise ProjectError(*(Problem(f"wrong {n}") for n in range(25)))

    monkeypatch.setattr("citedeck.ui.document.open_work", fail)
    monkeypatch.setattr(app, "has_screen", lambda: True)
    assert app.open_window(Path("x.citedeck")) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 21 and said[-1].endswith("and 5 more")
