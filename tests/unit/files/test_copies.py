"""Where commented copies go: nobody's deck is lost, and nobody's copy."""

from collections.abc import Sequence
from pathlib import Path, PurePath, PureWindowsPath

import pytest

from citedeck.files.copies import copy_places, places_below
from citedeck.model.errors import DeckError


def names(tmp_path: Path, *decks: str) -> list[str]:
    """Give where copies of decks go, as seen from the folder for them."""
    back = tmp_path / "back"
    places = copy_places([tmp_path / "9b" / deck for deck in decks], back)
    return [str(places[tmp_path / "9b" / deck].relative_to(back)) for deck in decks]


def test_no_two_decks_share_the_place_of_their_copies(tmp_path: Path) -> None:
    decks = ("Kim/talk.pptx", "Lee/talk.pptx", "Lee/Talk.odp", "Lee/talk.ppt")
    assert names(tmp_path, *decks) == [
        "Kim/talk.pptx", "Lee/talk.pptx", "Lee/Talk (2).pptx", "Lee/talk (3).pptx",
    ]  # fmt: skip
    assert names(tmp_path, "Kim/talk.pptx") == ["talk.pptx"]
    assert copy_places([], tmp_path) == {}


def test_a_deck_of_the_same_format_keeps_its_name(tmp_path: Path) -> None:
    assert names(tmp_path, "Kim.odp", "Kim.pptx") == ["Kim (2).pptx", "Kim.pptx"]
    assert names(tmp_path, "Talk 2.0 final", "Talk.PPS") == ["Talk 2.0 final.pptx", "Talk.pptx"]


@pytest.mark.parametrize("others", [("Kim.odp",), ("Kim.odp", "Kim.pptx"), ("Lee.pptx",)])
@pytest.mark.parametrize("folder", ["", "sub/.."])
def test_copies_never_lie_among_the_decks(
    tmp_path: Path, others: Sequence[str], folder: str
) -> None:
    """A deck beside them, under review or not, may have the name of a copy."""
    with pytest.raises(DeckError, match="choose another folder"):
        copy_places([tmp_path / name for name in others], tmp_path / folder)


def test_copies_never_lie_among_the_decks_of_another_folder(tmp_path: Path) -> None:
    decks = [tmp_path / "class" / name for name in ("9a/Kim.odp", "9b/Lee.pptx")]
    with pytest.raises(DeckError, match="among the decks"):
        copy_places(decks, tmp_path / "class")


def test_a_link_does_not_lead_a_copy_over_a_deck(tmp_path: Path) -> None:
    (tmp_path / "back").mkdir()
    (tmp_path / "Kim.pptx").write_bytes(b"mine")
    (tmp_path / "back" / "Kim.pptx").symlink_to(tmp_path / "Kim.pptx")
    with pytest.raises(DeckError, match="among the decks"):
        copy_places([tmp_path / "Kim.pptx"], tmp_path / "back")


def test_a_way_up_does_not_lead_a_copy_out_of_its_folder(tmp_path: Path) -> None:
    decks = [tmp_path / "9b" / ".." / "9a" / "Kim.pptx", tmp_path / "9b" / "Lee.pptx"]
    places = copy_places(decks, tmp_path / "back")
    assert list(places.values()) == [
        tmp_path / "back" / "9a" / "Kim.pptx", tmp_path / "back" / "9b" / "Lee.pptx",
    ]  # fmt: skip


def test_decks_on_several_drives_are_seen_from_a_folder_on_each() -> None:
    paths: list[PurePath] = [
        PureWindowsPath(path)
        for path in (
            r"C:\class\9b\Kim.pptx", r"c:\CLASS\9c\Lee.pptx", r"D:\late\Max.pptx",
            r"\\school\share\9b\Noa.pptx",
        )
    ]  # fmt: skip
    below = [path.as_posix() for path in places_below(paths)]
    assert below == ["9b/Kim.pptx", "9c/Lee.pptx", "Max.pptx", "Noa.pptx"]
