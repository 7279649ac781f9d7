"""Every kind of slide in every look, with all manners of content: valid, and everything fits.

`CITEDECK_WHOLE=1 pytest tests/tools/test_every_kind.py tests/tools/test_random_works.py` tries all
looks with all manners and all 200 random works; without it a part of them.
"""

import os
from pathlib import Path

import pytest

from citedeck.files.deck.read import read_deck
from citedeck.model.pages import Pages
from citedeck.pipeline import export_deck, load_template
from every_kind import MANNERS, make_work
from fitting import WHOLE, misfits
from office import package_faults, validator_errors

LOOKS = ("atlas", "chalk", "plain", "press")
ALL = [(look, manner) for look in LOOKS for manner in MANNERS]
ONCE = {
    "short": "plain", "long": "chalk", "korean": "press", "russian": "atlas", "arabic": "chalk",
    "empty": "plain",
}  # fmt: skip
SOME = [pair for pair in ALL if pair[1] == "typical" or ONCE[pair[1]] == pair[0]]
"""What every run tries: all looks with typical content, each other manner in one."""


@pytest.fixture(
    scope="module", params=ALL if os.environ.get(WHOLE) else SOME, ids=lambda pair: "-".join(pair)
)
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    look, manner = request.param
    path = tmp_path_factory.mktemp(look) / f"{look}-{manner}.pptx"
    pages = export_deck(make_work(MANNERS[manner]), path, load_template(look))
    return path, pages


def test_it_reads_back_equal(deck: tuple[Path, Pages]) -> None:
    path, pages = deck
    assert read_deck(path.read_bytes()) == pages


@pytest.mark.tools
def test_nothing_is_wrong_with_the_package(deck: tuple[Path, Pages], tmp_path: Path) -> None:
    path, _ = deck
    assert package_faults(path) == []
    assert validator_errors(path, tmp_path) == []


@pytest.mark.tools
def test_everything_fits_in_libreoffice(deck: tuple[Path, Pages]) -> None:
    path, pages = deck
    assert misfits(path, pages) == []
