"""A teacher's evening must not be lost: her marks come back, and nothing overwrites them."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citedeck.files.marks import MARKS_FILE, load_marks, marks_bytes, read_marks, save_marks
from citedeck.model.errors import MarksError, SaveError
from citedeck.model.rubric import DeckMarks, Marks, SetAside, TeacherMark

KIM = DeckMarks(
    "kim.pptx", "ab" * 32, "Well done.\nSee me about slide 4.",
    (TeacherMark("accuracy", 3, "One slip."), TeacherMark("notes", 0, "More, please.")),
    (SetAside("quote-altered", 4, "“all of the shells”: the words are not those of Article."),),
)  # fmt: skip
LEE = DeckMarks("group 2/lee.pptx", "cd" * 32, marks=(TeacherMark("evidence", 1),))
MARKS = Marks(("Say it in your own words.",), (KIM, LEE))


def test_a_folder_without_marks_has_none(tmp_path: Path) -> None:
    assert load_marks(tmp_path) == load_marks(tmp_path / "missing") == Marks()


def test_marks_come_back(tmp_path: Path) -> None:
    save_marks(tmp_path, MARKS)
    assert load_marks(tmp_path) == MARKS
    assert (tmp_path / MARKS_FILE).read_bytes().startswith(b"format: citedeck-marks/1\n")


def test_marks_of_a_deck_that_is_gone_are_kept(tmp_path: Path) -> None:
    save_marks(tmp_path, Marks(decks=(KIM,)))
    save_marks(tmp_path, Marks(decks=(LEE,)))
    assert load_marks(tmp_path).decks == (KIM, LEE)


def test_a_deck_whose_marks_were_all_taken_back_is_dropped(tmp_path: Path) -> None:
    save_marks(tmp_path, MARKS)
    save_marks(tmp_path, Marks(decks=(DeckMarks("kim.pptx", "ab" * 32),)))
    assert load_marks(tmp_path).decks == (LEE,)


def test_a_deck_is_found_by_its_name_and_once_renamed_by_its_bytes() -> None:
    assert MARKS.deck("kim.pptx", "ef" * 32) is KIM
    assert MARKS.deck("shells.pptx", "ab" * 32) is KIM
    assert MARKS.deck("shells.pptx", "ef" * 32) is MARKS.deck("shells.pptx") is None


def test_new_marks_stand_in_the_place_of_the_old() -> None:
    new = replace(KIM, comment="Better.")
    assert MARKS.with_deck(new).decks == (new, LEE)
    assert Marks().with_deck(KIM).decks == (KIM,)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"format: citedeck-marks/2\ndecks: []\n", "newer Citedeck"),
        (b"format: citedeck-marks/1\ndecks: [{file: a.pptx, mark: 3}]\n", "unknown key"),
        (b"format: citedeck-marks/1\ndecks: [{file: a}, {file: a}]\n", "is there twice"),
        (
            b"format: citedeck-marks/1\ndecks: [{file: a, marks: [{criterion: b, level: 5}]}]",
            "there is no level 5",
        ),
        (b"\xff\xfe\x00", "marks"),
        (b"PK\x03\x04", "marks"),
    ],
)
def test_a_broken_file_is_never_overwritten(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / MARKS_FILE
    path.write_bytes(data)
    with pytest.raises(MarksError, match=said) as caught:
        save_marks(tmp_path, MARKS)
    assert path.read_bytes() == data
    assert len(list(tmp_path.iterdir())) == 1
    for problem in caught.value.problems:
        assert problem.where.startswith(str(path)) and problem.hint
        assert "\n" not in str(problem)


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / MARKS_FILE).mkdir()
    with pytest.raises(MarksError, match="it is a folder"):
        load_marks(tmp_path)


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="the folder does not exist"):
        save_marks(tmp_path / "gone", MARKS)


def test_what_no_file_can_hold_is_dropped() -> None:
    odd = DeckMarks("a\udcff.pptx", "", "Good\x00\x07 \ud800work", (TeacherMark("a", 1, "\ufffe"),))
    twin = DeckMarks("a\udcfe.pptx", "", "Other")
    (deck,) = read_marks(marks_bytes(Marks(decks=(odd, twin))), "x").decks
    assert (deck.file, deck.comment) == ("a.pptx", "Other")


texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))
names = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
numbers = st.integers(0, 4)
decks = st.builds(
    DeckMarks, texts.filter(bool), st.just("ab" * 32), texts,
    st.lists(st.builds(TeacherMark, names, numbers, texts), max_size=3).map(tuple),
    st.lists(st.builds(SetAside, names, st.integers(0, 99), texts), max_size=3).map(tuple),
)  # fmt: skip


@given(st.lists(texts, max_size=3), st.lists(decks, max_size=4, unique_by=lambda deck: deck.file))
def test_whatever_a_teacher_writes_comes_back(comments: list[str], made: list[DeckMarks]) -> None:
    marks = Marks(tuple(comments), tuple(made))
    assert read_marks(marks_bytes(marks), "x") == marks
