"""Lessons beside decks: the class is held against its own one, or the teacher is told why not."""

from dataclasses import replace
from pathlib import Path

from citedeck.files.lessons import bundled_lesson, lessons_beside, save_lesson

LESSON = bundled_lesson()
RIVERS = replace(LESSON, id="rivers", title="Rivers")


def test_a_lesson_beside_a_deck_is_found_wherever_the_deck_lies(tmp_path: Path) -> None:
    (tmp_path / "9B").mkdir()
    deck = tmp_path / "9B" / "Kim.pptx"
    deck.touch()
    save_lesson(tmp_path / "9B" / "own.lesson.yaml", RIVERS)
    assert lessons_beside([tmp_path]) == ((), ())
    assert lessons_beside([tmp_path, deck]) == ((RIVERS,), ())
    assert lessons_beside([tmp_path / "9B", deck]) == ((RIVERS,), ())
    assert lessons_beside([tmp_path / "gone" / "Kim.pptx"]) == ((), ())


def test_a_lesson_that_cant_be_read_is_told(tmp_path: Path) -> None:
    own = tmp_path / "own.lesson.yaml"
    save_lesson(own, RIVERS)
    own.write_text(own.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    lessons, (skipped,) = lessons_beside([tmp_path])
    assert lessons == ()
    assert skipped.file == str(own)
    assert skipped.why.startswith("a lesson that can't be read: own.lesson.yaml:")
    assert "titel" in skipped.why


def test_of_two_lessons_with_one_name_the_second_is_told(tmp_path: Path) -> None:
    save_lesson(tmp_path / "a.lesson.yaml", RIVERS)
    save_lesson(tmp_path / "b.lesson.yaml", RIVERS)
    assert lessons_beside([tmp_path]) == ((RIVERS,), ())
    save_lesson(tmp_path / "b.lesson.yaml", replace(RIVERS, title="Other rivers"))
    lessons, (skipped,) = lessons_beside([tmp_path])
    assert lessons == (RIVERS,)
    assert skipped.file.endswith("b.lesson.yaml") and "a.lesson.yaml" in skipped.why
