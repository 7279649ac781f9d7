import random

import pytest

from citedeck.text.fonts import find_face, has_twin
from citedeck.text.measure import (
    _SIMPLE,
    OTHER_EM,
    UNKNOWN_SLACK,
    WIDE_EM,
    _measure_run,
    _shape,
    measure,
)


def width(text: str, typeface: str = "Calibri", **style: bool) -> float:
    bold, italic = style.get("bold", False), style.get("italic", False)
    return measure(text, typeface, bold, italic, style.get("kerned", True))[-1]


def test_there_is_a_number_for_every_index() -> None:
    totals = measure("Shells", "Calibri", False, False)
    assert len(totals) == len("Shells") + 1
    assert totals[0] == 0
    assert list(totals) == sorted(totals)


def test_kerning_draws_letters_together() -> None:
    assert width("AVATAR") < width("AVATAR", kerned=False)


def test_ligatures_are_off() -> None:
    assert width("fi", kerned=False) == pytest.approx(width("f") + width("i"))
    assert len(measure("affiliation", "Cambria", False, False)) == 12


def test_bold_is_wider() -> None:
    assert width("ammunition", bold=True) > width("ammunition")


def test_what_is_not_seen_takes_no_room() -> None:
    assert width("am\u00admu\u200bnition", kerned=False) == width("ammunition", kerned=False)
    assert width("e\u0301") == pytest.approx(width("e"), abs=0.05)


def test_letters_without_a_font_are_taken_wide() -> None:
    assert width("中文") == 2 * WIDE_EM
    assert width("नमस") >= 3 * OTHER_EM


def test_cyrillic_in_cambria_is_measured_with_the_fallback() -> None:
    assert not find_face("Cambria", False, False).covers("д")
    assert width("шахта", "Cambria") == pytest.approx(width("шахта", "Calibri"))


def test_an_unknown_typeface_is_taken_wider() -> None:
    assert not has_twin("Comic Sans MS")
    assert width("word", "Comic Sans MS") == pytest.approx(width("word") * UNKNOWN_SLACK)


def test_serif_typefaces_are_measured_with_a_serif_font() -> None:
    assert find_face("Times New Roman", True, False).file == "Caladea-Bold.ttf"
    assert find_face("Open Sans", False, True).file == "Carlito-Italic.ttf"


def test_an_empty_text_has_no_width() -> None:
    assert width("") == 0


@pytest.mark.parametrize("typeface", ["Calibri", "Cambria"])
@pytest.mark.parametrize("style", [(False, False), (True, False), (False, True), (True, True)])
def test_what_pairs_of_letters_taught_is_what_harfbuzz_gives(
    typeface: str, style: tuple[bool, bool]
) -> None:
    face = find_face(typeface, *style)
    letters = sorted(letter for letter in _SIMPLE if face.covers(letter))
    words = random.Random(1)
    for letter in letters:
        _measure_run("".join(letter + other for other in letters), face, kerned=True)
    for count in (1, 2, 3, 9, 20_000):
        text = "".join(words.choices(letters, k=count))
        assert _measure_run(text, face, kerned=True) == _shape(text, face)
