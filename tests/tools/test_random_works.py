"""200 random works: valid, read back equal, and everything fits in LibreOffice's rendering."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from citedeck.files.deck.read import read_deck
from citedeck.files.deck.write import write_deck
from citedeck.model.pages import Pages
from citedeck.pipeline import load_template, work_pages
from fitting import WHOLE, misfits
from office import package_faults, validator_errors
from random_works import random_work

WORKS, A_DECK = 200, 25
A_PART = 3 * A_DECK
"""Without CITEDECK_WHOLE in the environment, only every third deck is tried."""
LOOKS = ("atlas", "chalk", "plain", "press")


def _pages(first: int) -> tuple[str, Pages]:
    """Lay a few works out and put their pages into one deck: LibreOffice starts slowly."""
    look = LOOKS[first // A_DECK % len(LOOKS)]
    template = load_template(look)
    made = [work_pages(random_work(seed), template) for seed in range(first, first + A_DECK)]
    together = tuple(page for pages in made for page in pages.pages)
    return look, replace(made[0], pages=together, sections=())


@pytest.mark.tools
@pytest.mark.parametrize("first", range(0, WORKS, A_DECK if os.environ.get(WHOLE) else A_PART))
def test_random_works_are_valid_and_fit(first: int, tmp_path: Path) -> None:
    look, pages = _pages(first)
    data = write_deck(pages, load_template(look).base)
    assert read_deck(data).pages == pages.pages
    path = tmp_path / f"{look}-{first}.pptx"
    path.write_bytes(data)
    assert package_faults(path) == []
    assert validator_errors(path, tmp_path) == []
    assert misfits(path, pages) == []
