"""Decks on twenty templates from elsewhere, as other programs see them."""

from collections import Counter
from pathlib import Path

import pytest

from citedeck.files.deck.write import write_deck
from citedeck.files.school import load_school_template
from citedeck.layout import lay_out
from kinds import DECK
from office import convert, fit_faults, package_faults, validator_errors
from school_templates import SCHOOLS

PROGRAM = Path("/usr/lib/libreoffice/share/template/common/presnt")
BROUGHT = (
    "Beehive", "Blue_Curve", "Blueprint_Plans", "Candy", "Focus", "Lights", "Metropolis",
    "Nature_Illustration", "Piano", "Vivid",
)  # fmt: skip
"""Templates that LibreOffice brings along."""

pytestmark = pytest.mark.tools


def kinds_of(errors: list[object]) -> Counter[str]:
    return Counter(str(error) for error in errors)


@pytest.mark.parametrize("name", [*SCHOOLS, *BROUGHT])
def test_other_programs_find_nothing_new_in_a_deck_on_it(name: str, tmp_path: Path) -> None:
    path = tmp_path / "school.pptx"
    if name in SCHOOLS:
        path.write_bytes(SCHOOLS[name]())
    else:
        brought = PROGRAM / f"{name}.otp"
        if not brought.exists():
            pytest.skip("needs the templates of LibreOffice")
        path = convert(brought, tmp_path, "pptx")
    template = load_school_template(path)
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(write_deck(lay_out(DECK, template), template.base))
    assert not kinds_of(validator_errors(deck, tmp_path)) - kinds_of(
        validator_errors(path, tmp_path)
    )
    assert set(map(str, package_faults(deck))) <= set(map(str, package_faults(path)))
    assert not fit_faults(deck)
