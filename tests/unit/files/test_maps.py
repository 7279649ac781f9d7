"""A lesson's map names what the maps show, or the teacher is told what is wrong."""

from dataclasses import replace
from pathlib import Path

import pytest

from citedeck.files.lessons import bundled_lesson, load_lesson, save_lesson
from citedeck.model.errors import LessonError
from citedeck.model.lesson import MapView


def test_an_unknown_country_and_an_unknown_region_are_told_together(tmp_path: Path) -> None:
    own = tmp_path / "own.lesson.yaml"
    save_lesson(own, replace(bundled_lesson(), map=MapView(("KOR", "XYZ"), "atlantis")))
    with pytest.raises(LessonError) as told:
        load_lesson(own)
    words = str(told.value)
    assert "no map shows a country “XYZ”" in words and "“KOR”" not in words
    assert "there is no region “atlantis”" in words and "east-asia" in words
