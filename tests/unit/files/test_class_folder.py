"""A class folder: every deck in it is found, and what is not looked at is said."""

from pathlib import Path

import pytest

from citedeck.files import class_folder
from citedeck.files.class_folder import find_decks


def test_a_path_that_is_not_there_stays_to_be_told(tmp_path: Path) -> None:
    (tmp_path / "Kim.pptx").touch()
    gone, odd = tmp_path / "gone.pptx", Path("a\0b.pptx")
    decks, skipped = find_decks([gone, tmp_path, odd, tmp_path / "Kim.pptx", gone])
    assert decks == (gone, tmp_path / "Kim.pptx", odd)
    assert skipped == ()


def test_a_file_left_out_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "~$Kim.pptx").touch()
    assert len(find_decks([tmp_path, tmp_path])[1]) == 1


def test_what_is_not_searched_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those nearest to the top are searched first."""
    monkeypatch.setattr(class_folder, "MAX_FOLDERS", 3)
    for folder in ("a/deep/deeper", "b"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "Kim.pptx").touch()
    decks, (skipped,) = find_decks([tmp_path])
    assert [deck.parent.name for deck in decks] == ["b"]
    assert skipped.file == str(tmp_path) and "not searched" in skipped.why
    monkeypatch.setattr(class_folder, "MAX_FOLDERS", 5)
    assert len(find_decks([tmp_path])[0]) == 2
    assert find_decks([tmp_path])[1] == ()
